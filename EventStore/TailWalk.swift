import ByteCoding

/// A walk over everything beyond the head mark that changes nothing: finds the end of the last
/// complete batch and the first bad byte, and decides what the bad byte means.
struct TailWalk {
    /// What was read of a segment, and where its last complete batch ends.
    struct Part {
        let segment: Int
        let start: Int
        let bytes: [UInt8]
        var good: Int
    }

    /// The first bad byte.
    struct Bad {
        let error: LogError
        let isCorruption: Bool
    }

    /// The mark after the last complete batch.
    private(set) var good: HeadMark
    private(set) var parts: [Part] = []
    private(set) var bad: Bad?

    private let log: EventLog
    private let segments: [Int]
    private var index: LogIndex
    /// Versions of the streams met on the walk; the log's own index is not touched.
    private var versions: [String: Int] = [:]
    private var parser = RecordParser()
    private var record = Record()

    init(log: EventLog, mark: HeadMark, segments: [Int]) {
        self.log = log
        self.segments = segments
        good = mark
        index = LogIndex()
        index.position = mark.position
        index.segment = mark.segment
        index.base = log.index.base
        index.recorded = log.index.recorded
    }

    mutating func run() throws(LogError) {
        for (number, segment) in segments.enumerated() {
            if number > 0, segment != index.position + 1 {
                let name = StoreFile.segment(segment)
                note(
                    LineFault(text: "expected the segment to begin at \(index.position + 1)"),
                    name, 0, isCorruption: true)
                return
            }
            try read(segment, from: number == 0 ? good.length : 0)
            guard let part = parts.last else { return }
            let isSealed = number + 1 < segments.count
            if let (fault, offset) = check(number: parts.count - 1) {
                let durable = isSealed || laterLineProves(part, after: offset)
                note(
                    fault, StoreFile.segment(segment), part.start + offset, isCorruption: durable)
                return
            }
        }
    }

    private mutating func note(
        _ fault: LineFault, _ segment: String, _ offset: Int, isCorruption: Bool
    ) {
        bad = Bad(
            error: .corruption(
                position: index.position + 1, segment: segment, offset: offset, what: fault.text),
            isCorruption: isCorruption)
    }

    private mutating func read(_ segment: Int, from start: Int) throws(LogError) {
        let log = log
        let bytes = try attempt { () throws(SystemFailure) in
            let file = try log.storage.open(log.segmentPath(segment), .read)
            defer { log.storage.close(file) }
            let size = try log.storage.size(file)
            return try log.storage.bytes(of: file, at: start, count: max(0, size - start))
        }
        parts.append(Part(segment: segment, start: start, bytes: bytes, good: start))
    }

    /// Walks the lines of a part; the first fault with its offset in the part, if any.
    private mutating func check(number: Int) -> (LineFault, Int)? {
        let part = parts[number]
        return part.bytes.withUnsafeBytes { bytes in
            var offset = 0
            while offset < bytes.count {
                let end = ByteSearch.first(0x0A, in: bytes, from: offset, to: bytes.count)
                guard end < bytes.count else {
                    return (LineFault(text: "the line has no end"), offset)
                }
                let line = UnsafeRawBufferPointer(rebasing: bytes[offset..<end])
                if line.count > LogLimits.lineBytes {
                    return (LineFault(text: "the line is too long"), offset)
                }
                if let fault = parser.parse(line, into: &record) ?? index.fault(record)
                    ?? versionFault()
                {
                    return (fault, offset)
                }
                index.position = record.n
                index.openMore = record.more
                index.base = record.base
                index.recorded = record.recorded
                offset = end + 1
                if record.more == 0 {
                    parts[number].good = part.start + offset
                    good.position = record.n
                    good.segment = part.segment
                    good.length = part.start + offset
                }
            }
            return index.openMore == 0
                ? nil : (LineFault(text: "the batch is not complete"), offset)
        }
    }

    private mutating func versionFault() -> LineFault? {
        let stream = String(decoding: record.stream, as: UTF8.self)
        let version = versions[stream] ?? log.index.streams.version(record.stream)
        guard record.version == version + 1 else {
            return LineFault(
                text: "stream \(stream) is at version \(version), found \(record.version) next")
        }
        versions[stream] = record.version
        return nil
    }

    /// Whether a valid line after the bad byte was written when the missing position was durable.
    private mutating func laterLineProves(_ part: Part, after start: Int) -> Bool {
        let missing = index.position + 1
        return part.bytes.withUnsafeBytes { bytes in
            var offset = ByteSearch.first(0x0A, in: bytes, from: start, to: bytes.count) + 1
            while offset < bytes.count {
                let end = ByteSearch.first(0x0A, in: bytes, from: offset, to: bytes.count)
                guard end < bytes.count else { return false }
                let line = UnsafeRawBufferPointer(rebasing: bytes[offset..<end])
                if parser.parse(line, into: &record) == nil, record.base >= missing {
                    return true
                }
                offset = end + 1
            }
            return false
        }
    }
}
