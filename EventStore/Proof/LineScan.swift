import ByteCoding

/// A place between two lines of a log.
struct LogPlace: Equatable {
    /// The position before it; 0 at the beginning.
    var position = 0
    /// The segment of that position, by its first one, and the byte after it.
    var segment = 1
    var offset = 0
}

/// Reads lines from any place on, each checked by its checksum and its position, without building
/// an index.
final class LineScan {
    private let log: EventLog
    private let mark: HeadMark
    private var parser = RecordParser()
    private var record = Record()
    private let buffer = UnsafeMutableRawBufferPointer.allocate(
        byteCount: 2 * LogLimits.lineBytes, alignment: 64)

    init(_ log: EventLog, _ mark: HeadMark) {
        self.log = log
        self.mark = mark
    }

    deinit { buffer.deallocate() }

    /// Hands on the records after a place up to a position, each with the place after it.
    func run(
        from start: LogPlace, upTo last: Int, _ body: (Record, LogPlace) -> Void
    ) throws(LogError) {
        var place = start
        while place.position < last {
            let before = place
            let file = try log.segment(place.segment)
            let size = try attempt { () throws(SystemFailure) in try log.storage.size(file) }
            let isLast = place.segment == mark.segment
            let limit = isLast ? min(mark.length, size) : size
            while place.offset < limit, place.position < last {
                try window(file, &place, limit, last, body)
            }
            guard place.position < last else { return }
            guard !isLast, place != before || place.position >= place.segment else {
                throw fault(place, "the segment ends too early")
            }
            place.segment = place.position + 1
            place.offset = 0
        }
    }

    private func window(
        _ file: OpenFile, _ place: inout LogPlace, _ limit: Int, _ last: Int,
        _ body: (Record, LogPlace) -> Void
    ) throws(LogError) {
        let start = place.offset
        let storage = log.storage
        let part = UnsafeMutableRawBufferPointer(
            rebasing: buffer[..<min(buffer.count, limit - start)])
        let filled = try attempt { () throws(SystemFailure) in
            try storage.readFully(file, into: part, at: start)
        }
        let bytes = UnsafeRawBufferPointer(rebasing: part[..<filled])
        var consumed = 0
        while place.position < last {
            let end = ByteSearch.first(0x0A, in: bytes, from: consumed, to: filled)
            guard end < filled else { break }
            let line = UnsafeRawBufferPointer(rebasing: bytes[consumed..<end])
            if let found = parser.parse(line, into: &record) { throw fault(place, found.text) }
            guard record.n == place.position + 1 else {
                throw fault(place, "expected position \(place.position + 1), found \(record.n)")
            }
            consumed = end + 1
            place.position = record.n
            place.offset = start + consumed
            body(record, place)
        }
        guard consumed > 0 else { throw fault(place, "the line has no end or is too long") }
    }

    private func fault(_ place: LogPlace, _ what: String) -> LogError {
        .corruption(
            position: place.position + 1, segment: StoreFile.segment(place.segment),
            offset: place.offset, what: what)
    }
}
