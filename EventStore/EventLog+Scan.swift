import ByteCoding

// Reading records from where the index stands.
extension EventLog {
    /// Takes a group of records that were read: checks them as the next ones, hands them on and
    /// adds them to the index.
    private typealias GroupReceiver = (borrowing RecordGroup) throws(LogError) -> Void

    /// Reads up to a head mark and hands on each record.
    func scan(
        upTo head: HeadMark, _ body: (Record) throws(LogError) -> Void
    ) throws(LogError) {
        try scan(upTo: head) { (group) throws(LogError) in try handOn(group, body) }
    }

    /// Reads everything durable and new since the last call and hands the records on by groups of
    /// a few: for a reader that can do better with several than with one. Otherwise `catchUp`.
    ///
    /// Those before a damaged record are handed on before its error is thrown.
    public func catchUp(
        byGroups body: (ArraySlice<Record>) -> Void
    ) throws(LogError) {
        try scan(upTo: try readHead()) { (group) throws(LogError) in
            let (count, fault) = index.accept(group)
            index.redactions.note(group.records[..<count], redaction)
            if count > 0 { body(group.records[..<count]) }
            if let fault { throw corruption(fault, index.offset) }
        }
    }

    private func handOn(
        _ group: borrowing RecordGroup, _ body: (Record) throws(LogError) -> Void
    ) throws(LogError) {
        for number in 0..<group.count {
            let record = group.records[number]
            if let fault = index.fault(record) { throw corruption(fault, index.offset) }
            guard index.streams.follows(record.stream, record.version, at: group.places[number])
            else { throw corruption(index.versionFault(record), index.offset) }
            try body(record)
            index.add(record, at: index.offset)
            index.redactions.note(record, redaction)
        }
    }

    private func scan(upTo head: HeadMark, _ receive: GroupReceiver) throws(LogError) {
        try findingPlacesAgain { () throws(LogError) in try pass(upTo: head, receive) }
    }

    private func pass(upTo head: HeadMark, _ receive: GroupReceiver) throws(LogError) {
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
            if index.offset < limit { try scan(file, to: limit, receive) }
            guard index.position < head.position else { break }
            guard !isLast, index.openMore == 0 else {
                throw lostTail(marked: head.position, from: nil)
            }
            guard index.segment <= index.position else {
                throw corruption(LineFault(text: "the segment is empty"), 0)
            }
            // Opened before the index leaves the old one: if it is missing, the place is wrong.
            let next = index.position + 1
            _ = try segment(next)
            index.segment = next
            index.offset = 0
        }
        guard index.openMore == 0 else {
            throw corruption(LineFault(text: "the head mark lies within a batch"), index.offset)
        }
    }

    /// Reads the lines of one segment from the index's offset to a limit.
    ///
    /// By windows that stay in the processor's cache; only a line that does not fit takes more.
    private func scan(
        _ file: OpenFile, to limit: Int, _ receive: GroupReceiver
    ) throws(LogError) {
        try scanAhead(file, to: limit, receive)
        var size = min(buffer.count, ReadAhead.windowBytes)
        while index.offset < limit {
            let start = index.offset
            let window = UnsafeMutableRawBufferPointer(
                rebasing: buffer[..<min(size, limit - start)])
            let filled = try attempt { () throws(SystemFailure) in
                try storage.readFully(file, into: window, at: start)
            }
            let bytes = UnsafeRawBufferPointer(rebasing: window[..<filled])
            let consumed = try deliver(bytes, at: start, receive)
            guard consumed == 0 else { continue }
            guard filled < size || size == buffer.count else {
                size = buffer.count
                continue
            }
            let what =
                filled > LogLimits.lineBytes
                ? "a line is longer than \(LogLimits.lineBytes) bytes" : "the line has no end"
            throw corruption(LineFault(text: what), start)
        }
    }

    /// Reads as far as it can while another thread reads and parses ahead. Where that one ends
    /// early, because of a line that is faulty or too long, or of a failed call, whoever reads on
    /// alone from there meets the same, and tells.
    private func scanAhead(
        _ file: OpenFile, to limit: Int, _ receive: GroupReceiver
    ) throws(LogError) {
        guard limit - index.offset >= ReadAhead.leastBytes, ReadAhead.isWorthwhile,
            let files = storage as? FileStorage,
            let ahead = ReadAhead(files, file, from: index.offset, to: limit)
        else { return }
        defer { ahead.stop() }
        while let window = ahead.next() {
            for number in 0..<window.count {
                window.groups[number].find(in: index.streams)
                try receive(window.groups[number])
            }
            ahead.giveBack()
        }
    }

    /// Checks and hands on the complete lines among the bytes; returns how many bytes they were.
    @discardableResult
    func deliver(
        _ bytes: UnsafeRawBufferPointer, at start: Int,
        _ body: (Record) throws(LogError) -> Void
    ) throws(LogError) -> Int {
        try deliver(bytes, at: start) { (group) throws(LogError) in try handOn(group, body) }
    }

    private func deliver(
        _ bytes: UnsafeRawBufferPointer, at start: Int, _ receive: GroupReceiver
    ) throws(LogError) -> Int {
        var group = RecordGroup()
        var consumed = 0
        while consumed < bytes.count {
            let end = group.read(bytes, from: consumed, by: &parser)
            group.find(in: index.streams)
            try receive(group)
            if let fault = group.fault { throw corruption(fault, start + end) }
            guard end > consumed else { break }
            consumed = end
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
