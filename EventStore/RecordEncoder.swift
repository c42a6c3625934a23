import ByteCoding

/// Writes the lines of a commit group one after the other into one buffer.
struct RecordEncoder {
    private(set) var bytes: [UInt8] = []

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: bytes.capacity <= 4 << 20)
    }

    mutating func cut(to count: Int) {
        bytes.removeLast(bytes.count - count)
    }

    mutating func reserve(_ count: Int) {
        bytes.reserveCapacity(bytes.count + count)
    }

    /// The parts of a record that the writer decides.
    struct Envelope {
        var n: Int
        var more: Int
        var base: Int
        var recorded: [UInt8]
        var version: Int
        var salt: (UInt64, UInt64)
    }

    /// Appends a line with its end.
    mutating func append(_ draft: RecordDraft, _ envelope: Envelope) {
        let start = bytes.count
        put("{\"n\":", envelope.n)
        put(",\"more\":", envelope.more)
        put(",\"base\":", envelope.base)
        put(",\"recorded\":\"")
        bytes.append(contentsOf: envelope.recorded)
        put("\",\"stream\":\"", draft.stream)
        put("\",\"version\":", envelope.version)
        put(",\"id\":\"", draft.id)
        put("\",\"type\":\"", draft.type)
        put("\",\"occurred\":\"", draft.occurred)
        put("\",\"actor\":\"", draft.actor)
        put("\",\"visibility\":\"", draft.visibility)
        if let cause = draft.cause { put("\",\"cause\":\"", cause) }
        put("\",\"salt\":\"")
        putSalt(envelope.salt)
        put("\",\"data\":")
        bytes.append(contentsOf: draft.data)
        let crc = bytes.withUnsafeBytes {
            CRC32C.checksum(UnsafeRawBufferPointer(rebasing: $0[start...]))
        }
        put(",\"crc\":\"")
        withUnsafeBytes(of: RecordParser.digits(crc)) { bytes.append(contentsOf: $0) }
        put("\"}\n")
    }

    private mutating func put(_ literal: StaticString) {
        bytes.append(
            contentsOf: UnsafeBufferPointer(
                start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    private mutating func put(_ literal: StaticString, _ number: Int) {
        put(literal)
        bytes.append(contentsOf: String(number).utf8)
    }

    private mutating func put(_ literal: StaticString, _ text: String) {
        put(literal)
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func put(_ literal: StaticString, _ id: UUID128) {
        put(literal)
        id.append(to: &bytes)
    }

    /// Sixteen bytes as 22 characters of base64url.
    private mutating func putSalt(_ salt: (UInt64, UInt64)) {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2) { words in
            words[0] = salt.0
            words[1] = salt.1
            Base64URL.append(UnsafeRawBufferPointer(words), to: &bytes)
        }
    }
}

/// Random words for salts, taken from the system some thousand at a time.
struct SaltPool {
    private var words: [UInt64] = []

    mutating func next(_ storage: any Storage) -> UInt64 {
        if words.isEmpty {
            words = Array(repeating: 0, count: 1024)
            words.withUnsafeMutableBytes { storage.fillRandom($0) }
        }
        return words.removeLast()
    }
}
