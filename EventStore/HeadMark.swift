import ByteCoding

/// The head mark: up to where the log is durable.
///
/// The file `head` has two slots, at offsets 0 and 4096, each one line of JSON with a checksum
/// like a record's:
/// ```
/// {"position":17,"segment":1,"length":5321,"write":9,"crc":"1a2b3c4d"}
/// ```
/// It is written after the log's `fdatasync` and before an append is acknowledged, to the slot
/// that does not hold the newest mark; so a torn write leaves the older one, which is a little
/// behind and never wrong. Readers believe the valid slot with the highest `write`.
struct HeadMark: Equatable {
    static let slotOffsets = [0, 4096]
    static let slotSize = 256

    /// The last durable position; 0 in an empty log.
    var position = 0
    /// The first position of the segment that holds it.
    var segment = 1
    /// How many bytes of that segment are durable.
    var length = 0
    /// Counts the writes of the mark.
    var write = 0

    /// The line with its end.
    var line: [UInt8] {
        // Written once a commit: as records are, without making texts.
        let buffer = LineBuffer(capacity: HeadMark.slotSize)
        buffer.put("{\"position\":")
        buffer.put(number: position)
        buffer.put(",\"segment\":")
        buffer.put(number: segment)
        buffer.put(",\"length\":")
        buffer.put(number: length)
        buffer.put(",\"write\":")
        buffer.put(number: write)
        let crc = CRC32C.checksum(buffer.bytes)
        buffer.put(",\"crc\":\"")
        buffer.put(word: RecordParser.digits(crc))
        buffer.put("\"}\n")
        return Array(buffer.bytes)
    }

    /// Reads a slot; `nil` where it is torn or was never written.
    init?(slot: [UInt8]) {
        guard let end = slot.firstIndex(of: 0x0A),
            let value = try? JSONValue.parse(Array(slot[..<end])),
            let position = Self.number(value["position"]),
            let segment = Self.number(value["segment"]), segment > 0,
            let length = Self.number(value["length"]), let write = Self.number(value["write"])
        else { return nil }
        self.init(position: position, segment: segment, length: length, write: write)
        // Writing it again and comparing checks the checksum and every byte at once.
        guard line == Array(slot[...end]) else { return nil }
    }

    init(position: Int = 0, segment: Int = 1, length: Int = 0, write: Int = 0) {
        self.position = position
        self.segment = segment
        self.length = length
        self.write = write
    }

    /// A whole number of at most 18 digits, as in a record, so that one more can be counted.
    private static func number(_ value: JSONValue?) -> Int? {
        guard case .number(let digits) = value, digits.utf8.count <= 18,
            let number = Int(digits), number >= 0
        else { return nil }
        return number
    }
}

/// The two slots as read: the newest mark and where the next one goes.
struct HeadSlots {
    /// The newest valid mark; `nil` where both slots are unreadable.
    private(set) var newest: HeadMark?
    /// Whether each slot could be read.
    private(set) var valid: [Bool]
    /// Whether each slot holds anything.
    private var present: [Bool]
    /// The offset the next mark is written to.
    private(set) var nextOffset: Int

    /// The content of the file in an empty log.
    static let empty: [UInt8] = holding(HeadMark(write: 1))

    /// The content of the file with one mark, and the rest filled with zeros, so that the file
    /// never grows and one call reads it.
    static func holding(_ mark: HeadMark) -> [UInt8] {
        let line = mark.line
        return line + Array(repeating: 0, count: size - line.count)
    }

    static let size = HeadMark.slotOffsets[1] + HeadMark.slotSize

    /// What the file held.
    private var bytes: [UInt8]

    /// Reads the slots.
    ///
    /// - Parameter known: as they were last seen; kept where the file still holds the same.
    init(
        file: OpenFile, storage: any Storage, known: HeadSlots? = nil
    ) throws(SystemFailure) {
        let bytes = try storage.bytes(of: file, at: 0, count: Self.size)
        if let known, known.holds(bytes) {
            self = known
            return
        }
        self.init(bytes)
    }

    /// Reads the slots from what the file held.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let marks = HeadMark.slotOffsets.map { offset -> HeadMark? in
            guard offset < bytes.count else { return nil }
            return HeadMark(slot: Array(bytes[offset...].prefix(HeadMark.slotSize)))
        }
        let second = (marks[1]?.write ?? -1) > (marks[0]?.write ?? -1)
        newest = second ? marks[1] : marks[0]
        valid = marks.map { $0 != nil }
        present = HeadMark.slotOffsets.map { offset in
            bytes.dropFirst(offset).prefix(HeadMark.slotSize).contains { $0 != 0 }
        }
        nextOffset = HeadMark.slotOffsets[newest == nil || second ? 0 : 1]
    }

    private func holds(_ other: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { bytes in other.withUnsafeBytes { bytes.hasSameBytes(as: $0) } }
    }

    /// The slots after a mark's line was written to the next one.
    func after(_ mark: HeadMark, _ line: [UInt8]) -> HeadSlots {
        var after = self
        let slot = nextOffset == HeadMark.slotOffsets[0] ? 0 : 1
        guard bytes.count == Self.size else { return after }
        after.bytes.replaceSubrange(nextOffset..<(nextOffset + line.count), with: line)
        after.newest = mark
        after.valid[slot] = true
        after.present[slot] = true
        after.nextOffset = HeadMark.slotOffsets[1 - slot]
        return after
    }

    /// Whether a slot was ever written.
    func written(_ slot: Int) -> Bool { present[slot] }
}
