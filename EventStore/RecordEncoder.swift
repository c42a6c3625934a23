import ByteCoding

/// Writes the lines of a commit group one after the other into one buffer.
struct RecordEncoder {
    let buffer = LineBuffer()

    /// The parts of a record that the writer decides.
    struct Envelope {
        var n: Int
        var more: Int
        var base: Int
        var recorded: [UInt8]
        var version: Int
        var salt: (UInt64, UInt64)
    }

    /// What a line has beside the texts and the data of its draft, never less.
    static let overhead = 420

    /// Appends a line with its end.
    ///
    /// - Parameter size: how many bytes the texts and the data of the draft have.
    func append(_ draft: RecordDraft, _ envelope: Envelope, size: Int) {
        buffer.reserve(size + Self.overhead)
        let start = buffer.count
        buffer.put("{\"n\":")
        buffer.put(number: envelope.n)
        buffer.put(",\"more\":")
        buffer.put(number: envelope.more)
        buffer.put(",\"base\":")
        buffer.put(number: envelope.base)
        buffer.put(",\"recorded\":\"")
        buffer.put(envelope.recorded)
        buffer.put("\",\"stream\":\"")
        buffer.put(draft.stream)
        buffer.put("\",\"version\":")
        buffer.put(number: envelope.version)
        buffer.put(",\"id\":\"")
        buffer.put(draft.id)
        buffer.put("\",\"type\":\"")
        buffer.put(draft.type)
        buffer.put("\",\"occurred\":\"")
        buffer.put(draft.occurred)
        buffer.put("\",\"actor\":\"")
        buffer.put(draft.actor)
        buffer.put("\",\"visibility\":\"")
        buffer.put(draft.visibility)
        if let cause = draft.cause {
            buffer.put("\",\"cause\":\"")
            buffer.put(cause)
        }
        buffer.put("\",\"salt\":\"")
        buffer.put(base64: envelope.salt.0, envelope.salt.1)
        buffer.put("\",\"data\":")
        buffer.put(draft.data)
        let crc = CRC32C.checksum(UnsafeRawBufferPointer(rebasing: buffer.bytes[start...]))
        buffer.put(",\"crc\":\"")
        buffer.put(word: RecordParser.digits(crc))
        buffer.put("\"}\n")
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
