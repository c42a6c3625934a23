import ByteCoding

/// A walk over everything beyond the head mark: finds the end of the last complete batch and the
/// first bad byte, and decides what the bad byte means. It cuts nothing; segments that turn out
/// complete are written again as they are and synced.
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
    /// The segment the walk ended in; those before are trusted already, so that only one
    /// is ever held in memory.
    private(set) var part: Part?
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
            var current = try read(segment, from: number == 0 ? good.length : 0)
            let found = check(&current)
            part = current
            let isSealed = number + 1 < segments.count
            if let (fault, offset) = found {
                let durable = isSealed || laterLineProves(current, after: offset)
                note(
                    fault, StoreFile.segment(segment), current.start + offset,
                    isCorruption: durable)
                return
            }
            if isSealed { try log.trust(current) }
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

    private func read(_ segment: Int, from start: Int) throws(LogError) -> Part {
        let log = log
        // Opened the way readers do: a segment that is missing is damage, and no failed call.
        let file = try log.segment(segment)
        let bytes = try attempt { () throws(SystemFailure) in
            let size = try log.storage.size(file)
            return try log.storage.bytes(of: file, at: start, count: max(0, size - start))
        }
        return Part(segment: segment, start: start, bytes: bytes, good: start)
    }

    /// Walks the lines of a part; the first fault with its offset in the part, if any.
    private mutating func check(_ part: inout Part) -> (LineFault, Int)? {
        var end = part.good
        defer { part.good = end }
        let start = part.start
        let segment = part.segment
        return part.bytes.withUnsafeBytes { bytes in
            var offset = 0
            while offset < bytes.count {
                let stop = ByteSearch.first(0x0A, in: bytes, from: offset, to: bytes.count)
                guard stop < bytes.count else {
                    return (LineFault(text: "the line has no end"), offset)
                }
                let line = UnsafeRawBufferPointer(rebasing: bytes[offset..<stop])
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
                offset = stop + 1
                if record.more == 0 {
                    end = start + offset
                    good.position = record.n
                    good.segment = segment
                    good.length = end
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
    ///
    /// Where the end of the bad line is damaged, the next line begins within it.
    private mutating func laterLineProves(_ part: Part, after start: Int) -> Bool {
        let missing = index.position + 1
        return part.bytes.withUnsafeBytes { bytes in
            var offset = start
            while offset < bytes.count {
                let end = ByteSearch.first(0x0A, in: bytes, from: offset, to: bytes.count)
                guard end < bytes.count else { return false }
                let line = UnsafeRawBufferPointer(rebasing: bytes[offset..<end])
                for begin in Self.beginnings(in: line) {
                    let rest = UnsafeRawBufferPointer(rebasing: line[begin...])
                    if parser.parse(rest, into: &record) == nil, record.base >= missing {
                        return true
                    }
                }
                offset = end + 1
            }
            return false
        }
    }

    /// Where a record may begin in a line; at most so many places that reading all costs little.
    private static func beginnings(in line: UnsafeRawBufferPointer) -> [Int] {
        let mark = Array("{\"n\":".utf8)
        var found: [Int] = []
        var offset = 0
        while offset + mark.count <= line.count, found.count < 16 {
            let brace = ByteSearch.first(mark[0], in: line, from: offset, to: line.count)
            guard brace + mark.count <= line.count else { break }
            if line[brace..<(brace + mark.count)].elementsEqual(mark) { found.append(brace) }
            offset = brace + 1
        }
        return found
    }
}
