import ByteCoding

// Reading records from where the index stands.
extension EventLog {
    /// Reads up to a head mark.
    func scan(
        upTo head: HeadMark, _ body: (Record) throws(LogError) -> Void
    ) throws(LogError) {
        guard head.position >= index.position else {
            // After a failed sync of the mark the system may drop its page, and an older mark
            // comes back. What was read was durable: it must still be there.
            let file = try segment(index.segment)
            let size = try attempt { () throws(SystemFailure) in try storage.size(file) }
            guard size >= index.offset else {
                throw lostTail(marked: index.position, from: head.position)
            }
            return
        }
        while index.position < head.position {
            let file = try segment(index.segment)
            let size = try attempt { () throws(SystemFailure) in try storage.size(file) }
            let isLast = index.segment == head.segment
            let limit = isLast ? head.length : size
            guard limit <= size else { throw lostTail(marked: head.position, from: nil) }
            if index.offset < limit { try scan(file, to: limit, body) }
            guard index.position < head.position else { break }
            guard !isLast, index.openMore == 0 else {
                throw lostTail(marked: head.position, from: nil)
            }
            guard index.segment <= index.position else {
                throw corruption(LineFault(text: "the segment is empty"), 0)
            }
            index.segment = index.position + 1
            index.offset = 0
        }
        guard index.openMore == 0 else {
            throw corruption(LineFault(text: "the head mark lies within a batch"), index.offset)
        }
    }

    /// Reads the lines of one segment from the index's offset to a limit.
    private func scan(
        _ file: OpenFile, to limit: Int, _ body: (Record) throws(LogError) -> Void
    ) throws(LogError) {
        while index.offset < limit {
            let start = index.offset
            let window = UnsafeMutableRawBufferPointer(
                rebasing: buffer[..<min(buffer.count, limit - start)])
            let filled = try attempt { () throws(SystemFailure) in
                try storage.readFully(file, into: window, at: start)
            }
            let bytes = UnsafeRawBufferPointer(rebasing: window[..<filled])
            let consumed = try deliver(bytes, at: start, body)
            guard consumed > 0 else {
                let what =
                    filled > LogLimits.lineBytes
                    ? "a line is longer than \(LogLimits.lineBytes) bytes" : "the line has no end"
                throw corruption(LineFault(text: what), start)
            }
        }
    }

    /// Checks and hands on the complete lines among the bytes; returns how many bytes they were.
    @discardableResult
    func deliver(
        _ bytes: UnsafeRawBufferPointer, at start: Int,
        _ body: (Record) throws(LogError) -> Void
    ) throws(LogError) -> Int {
        var consumed = 0
        while consumed < bytes.count {
            let end = ByteSearch.first(0x0A, in: bytes, from: consumed, to: bytes.count)
            guard end < bytes.count else { break }
            let line = UnsafeRawBufferPointer(rebasing: bytes[consumed..<end])
            if let fault = parser.parse(line, into: &record) {
                throw corruption(fault, start + consumed)
            }
            if let fault = index.fault(record) { throw corruption(fault, start + consumed) }
            guard index.streams.follows(record.stream, record.version) else {
                throw corruption(index.versionFault(record), start + consumed)
            }
            try body(record)
            index.add(record, at: start + consumed)
            consumed = end + 1
        }
        return consumed
    }

    func corruption(_ fault: LineFault, _ offset: Int) -> LogError {
        .corruption(
            position: index.position + 1, segment: StoreFile.segment(index.segment),
            offset: offset, what: fault.text)
    }

    /// The log, or its mark, ends before what had been durable.
    func lostTail(marked: Int, from position: Int?) -> LogError {
        .lostTail(
            position: position ?? index.position, marked: marked,
            segment: StoreFile.segment(index.segment), offset: index.offset)
    }
}
