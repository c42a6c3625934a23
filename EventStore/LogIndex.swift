import ByteCoding

/// What the log knows of the records it has read: position, open batch, versions, ids, places.
struct LogIndex {
    var position = 0
    /// The segment of the next record, by its first position, and the offset there.
    var segment = 1
    var offset = 0
    /// How many records of the current batch are still to come.
    var openMore = 0
    var base = 0
    var recorded = Instant(milliseconds: .min)
    var streams = StreamTable()
    var ids = IdentifierTable()
    var offsets = OffsetIndex()
    var redactions = RedactionOrders()

    /// What is wrong with the record as the next one, if anything; the stream version is left
    /// to `add`. Mutating only so that a property of a class is looked at in place: otherwise it
    /// is copied for each record, with all its tables.
    mutating func fault(_ record: Record) -> LineFault? {
        guard record.n == position + 1 else {
            return LineFault(text: "expected position \(position + 1), found \(record.n)")
        }
        guard openMore == 0 || record.more == openMore - 1 else {
            return LineFault(
                text: "expected \(openMore - 1) more records in the batch, found \(record.more)")
        }
        guard record.base < record.n, openMore == 0 ? record.base >= base : record.base == base
        else {
            return LineFault(text: "base \(record.base) does not fit after base \(base)")
        }
        guard record.recorded >= recorded, openMore == 0 || record.recorded == recorded else {
            return LineFault(
                text: "recorded at \(record.recorded), which does not follow \(recorded)")
        }
        return nil
    }

    /// What is wrong with a version that does not follow.
    func versionFault(_ record: Record) -> LineFault {
        let name = String(decoding: record.stream, as: UTF8.self)
        let version = streams.version(record.stream)
        return LineFault(
            text: "stream \(name) is at version \(version), found \(record.version) next")
    }

    /// Takes the records of a group as the next ones, up to the first that can't be; returns how
    /// many, and what is wrong with the next one.
    mutating func accept(_ group: borrowing RecordGroup) -> (count: Int, fault: LineFault?) {
        for number in 0..<group.count {
            if let fault = fault(group.records[number]) { return (number, fault) }
            guard streams.accept(group.records[number], at: group.places[number]) else {
                return (number, versionFault(group.records[number]))
            }
            note(group.records[number], at: offset)
        }
        return (group.count, nil)
    }

    /// Adds the next record, whose version is known to follow.
    mutating func add(_ record: Record, at start: Int) {
        streams.advance(record.stream)
        note(record, at: start)
    }

    /// Goes on with a commit group that is durable now, in a segment at an offset.
    mutating func beginGroup(segment: Int, at offset: Int) {
        self.segment = segment
        self.offset = offset
        base = position
    }

    /// Adds a record of the group.
    ///
    /// - Parameter start: where the group begins in the segment.
    mutating func add(
        _ place: StagedRecords.Place, in buffer: LineBuffer, at start: Int, _ recorded: Instant
    ) {
        streams.advance(UnsafeRawBufferPointer(rebasing: buffer.bytes[place.stream]))
        position += 1
        ids.insert(place.id, position: position)
        offsets.add(position: position, segment: segment, offset: start + place.line.lowerBound)
        openMore = 0
        self.recorded = recorded
        offset = start + place.line.upperBound + 1
    }

    private mutating func note(_ record: Record, at start: Int) {
        ids.insert(record.id, position: record.n)
        offsets.add(position: record.n, segment: segment, offset: start)
        position = record.n
        openMore = record.more
        base = record.base
        recorded = record.recorded
        offset = start + record.line.count + 1
    }
}

// As it stands in a snapshot, between two batches.
extension LogIndex {
    /// Raised by whoever changes a table, a hash or a stride of it.
    static let version = 2

    func write(to sink: inout some ByteSink) {
        for number in [position, segment, offset, base, Int(recorded.milliseconds)] {
            sink.write(value: number)
        }
        streams.write(to: &sink)
        ids.write(to: &sink)
        offsets.write(to: &sink)
        redactions.write(to: &sink)
    }

    init?(reading source: inout some ByteSource) {
        guard let position = source.value(of: Int.self), let segment = source.value(of: Int.self),
            let offset = source.value(of: Int.self), let base = source.value(of: Int.self),
            let recorded = source.value(of: Int64.self),
            let streams = StreamTable(reading: &source),
            let ids = IdentifierTable(reading: &source),
            let offsets = OffsetIndex(reading: &source),
            let redactions = RedactionOrders(reading: &source)
        else { return nil }
        self.init()
        self.position = position
        self.segment = segment
        self.offset = offset
        self.base = base
        self.recorded = Instant(milliseconds: recorded)
        self.streams = streams
        self.ids = ids
        self.offsets = offsets
        self.redactions = redactions
    }
}

/// Names of the files of a store.
enum StoreFile {
    static let lock = "LOCK"
    static let format = "format"
    static let head = "head"
    static let log = "log"
    static let tiles = "tiles"
    static let snapshots = "snapshots"
    static let vault = "vault"
    static let access = "access.json"

    /// `000000000001.jsonl`
    static func segment(_ first: Int) -> String {
        let digits = String(first)
        return String(repeating: "0", count: max(0, 12 - digits.utf8.count)) + digits + ".jsonl"
    }

    /// The first position of a segment by its name; `nil` for other files. Positions have at most
    /// 18 digits, so that one more can be counted.
    static func firstPosition(_ name: String) -> Int? {
        guard name.hasSuffix(".jsonl"), name.utf8.count <= 24, let first = Int(name.dropLast(6)),
            first > 0,
            segment(first) == name
        else { return nil }
        return first
    }

    /// What a name ends with while its file is written.
    static let unfinished = ".unfinished"

    /// Whether a name is that of a tail that a recovery has set aside.
    static func isTornTail(_ name: String) -> Bool { name.hasPrefix("torn-") }

    /// `000000000017.snapshot`
    static func snapshot(_ position: Int) -> String {
        segment(position).dropLast(6) + ".snapshot"
    }

    /// The position of a snapshot by its name; `nil` for other files.
    static func position(ofSnapshot name: String) -> Int? {
        guard name.hasSuffix(".snapshot"), let position = Int(name.dropLast(9)), position > 0,
            snapshot(position) == name
        else { return nil }
        return position
    }
}
