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
        var salt: (UInt64, UInt64)
    }

    /// A field of a draft that can't be written.
    struct Refusal: Error {
        let field: String
        let reason: String
    }

    /// What a line has beside the texts and the data of its draft, never less.
    static let overhead = 420

    /// How many bytes the line of a draft may take with its end, never too few.
    static func size(_ draft: borrowing RecordDraft) -> Int {
        draft.stream.utf8.count + draft.type.utf8.count + draft.occurred.utf8.count
            + draft.actor.utf8.count + draft.visibility.utf8.count + draft.data.count + overhead
    }

    /// Appends a line with its end; a text is checked where it then lies.
    ///
    /// - Parameter version: the version of the stream after this record.
    func append(
        _ draft: UnsafePointer<RecordDraft>, _ envelope: borrowing Envelope,
        version: (UnsafeRawBufferPointer) -> Int
    ) throws(Refusal) -> StagedRecords.Place {
        buffer.reserve(Self.size(draft.pointee))
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
        let stream = try put(draft.pointee.stream, "stream")
        let version = version(UnsafeRawBufferPointer(rebasing: buffer.bytes[stream]))
        buffer.put("\",\"version\":")
        buffer.put(number: version)
        buffer.put(",\"id\":\"")
        buffer.put(draft.pointee.id)
        buffer.put("\",\"type\":\"")
        _ = try put(draft.pointee.type, "type")
        buffer.put("\",\"occurred\":\"")
        _ = try put(draft.pointee.occurred, "occurred")
        buffer.put("\",\"actor\":\"")
        _ = try put(draft.pointee.actor, "actor")
        buffer.put("\",\"visibility\":\"")
        _ = try put(draft.pointee.visibility, "visibility")
        if let cause = draft.pointee.cause {
            buffer.put("\",\"cause\":\"")
            buffer.put(cause)
        }
        buffer.put("\",\"salt\":\"")
        buffer.put(base64: envelope.salt.0, envelope.salt.1)
        buffer.put("\",\"data\":")
        try put(data: draft.pointee.data)
        let crc = CRC32C.checksum(UnsafeRawBufferPointer(rebasing: buffer.bytes[start...]))
        buffer.put(",\"crc\":\"")
        buffer.put(word: RecordParser.digits(crc))
        buffer.put("\"}\n")
        return StagedRecords.Place(
            line: start..<(buffer.count - 1), stream: stream, id: draft.pointee.id, version: version
        )
    }

    @inline(__always)
    private func put(
        _ text: borrowing String, _ field: String
    ) throws(Refusal) -> Range<Int> {
        if let reason = DraftCheck.fault(length: text.utf8.count) {
            throw Refusal(field: field, reason: reason)
        }
        let start = buffer.count
        buffer.put(text: text)
        if let reason = DraftCheck.fault(UnsafeRawBufferPointer(rebasing: buffer.bytes[start...])) {
            throw Refusal(field: field, reason: reason)
        }
        return start..<buffer.count
    }

    private func put(data: borrowing [UInt8]) throws(Refusal) {
        let start = buffer.count
        buffer.put(data)
        let written = UnsafeRawBufferPointer(rebasing: buffer.bytes[start...])
        if let reason = DraftCheck.fault(data: written) {
            throw Refusal(field: "data", reason: reason)
        }
    }
}

/// Random words for salts, taken from the system some thousand at a time.
struct SaltPool {
    private var words: [UInt64] = []
    private var used = 0

    mutating func next(_ storage: any Storage) -> (UInt64, UInt64) {
        if used == words.count {
            words = Array(repeating: 0, count: 1024)
            words.withUnsafeMutableBytes { storage.fillRandom($0) }
            used = 0
        }
        used += 2
        return (words[used - 2], words[used - 1])
    }
}
