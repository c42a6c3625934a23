import ByteCoding

// Finding places again in a segment that a redaction has replaced: its lines are the same in number
// and order, but for one not in length.
extension EventLog {
    /// Runs a pass over the log; where it meets damage that is none, because another file lies in
    /// the place of the one that it knew, it goes on from the same position there.
    func findingPlacesAgain(_ pass: () throws(LogError) -> Void) throws(LogError) {
        var attempts = 0
        while true {
            do throws(LogError) {
                return try pass()
            } catch {
                attempts += 1
                guard error.isDamage, attempts <= 3, try findPlaceAgain() else { throw error }
            }
        }
    }

    /// Opens the segment anew in which the index stands, and counts its lines up to there; whether
    /// the place is another one.
    @discardableResult
    func findPlaceAgain() throws(LogError) -> Bool {
        forgetOpen(index.segment)
        let count = max(0, index.position - index.segment + 1)
        guard count > 0 else { return false }
        let file = try segment(index.segment)
        var offset = 0
        let found = try attempt { () throws(SystemFailure) in
            try LineEnds(storage).walk(file, from: 0, lines: count) { offset = $0 }
        }
        guard found == count, offset != index.offset else { return false }
        index.offset = offset
        return true
    }

    /// Notes anew where the records of a segment lie; whether that is elsewhere than it was.
    func findRecordsAgain(in segment: Int) throws(LogError) -> Bool {
        guard let known = index.offsets.count(in: segment) else { return false }
        idleReader = nil
        let path = segmentPath(segment)
        let (offsets, stride) = (index.offsets, OffsetIndex.stride)
        var found = [0]
        var lines = 0
        try attempt { () throws(SystemFailure) in
            let file = try storage.open(path, .read)
            defer { storage.close(file) }
            try LineEnds(storage).walk(file, from: 0, lines: (known - 1) * stride) { offset in
                lines += 1
                if lines.isMultiple(of: stride) { found.append(offset) }
            }
        }
        guard found.count == known else { return false }
        index.offsets.replace(segment, with: found)
        return index.offsets != offsets
    }

    /// Lets go of files of a segment, so that they are opened anew.
    func forgetOpen(_ segment: Int) {
        closeSegment(segment)
        idleReader = nil
    }
}

extension LogError {
    /// Whether the log is not what had been durable.
    var isDamage: Bool {
        switch self {
        case .corruption, .lostTail: true
        default: false
        }
    }
}

/// Walks along the ends of lines without reading what is in them.
struct LineEnds {
    private let storage: any Storage

    init(_ storage: any Storage) { self.storage = storage }

    /// Hands on the offset after each of so many lines; returns how many there were.
    @discardableResult
    func walk(
        _ file: OpenFile, from start: Int, lines count: Int, _ body: (Int) -> Void
    ) throws(SystemFailure) -> Int {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 64)
        defer { buffer.deallocate() }
        var (offset, done) = (start, 0)
        while done < count {
            let filled = try storage.readFully(file, into: buffer, at: offset)
            guard filled > 0 else { break }
            let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<filled])
            var from = 0
            while done < count {
                let end = ByteSearch.first(0x0A, in: bytes, from: from, to: filled)
                guard end < filled else { break }
                from = end + 1
                done += 1
                body(offset + from)
            }
            offset += filled
        }
        return done
    }
}
