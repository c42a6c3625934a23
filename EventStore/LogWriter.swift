public import ByteCoding

/// Appends while the lock is held; handed to the body of `EventLog.withWriter`.
public final class LogWriter {
    private let log: EventLog
    private let fold: (Record) throws(LogError) -> Void

    // The commit group: what was staged and is not yet durable.
    private var versions: [String: Int] = [:]
    private var ids: [UUID128: Int] = [:]
    private var lines: [Range<Int>] = []
    private var recorded: Instant
    private var folded = true

    init(log: EventLog, fold: @escaping (Record) throws(LogError) -> Void) {
        self.log = log
        self.fold = fold
        recorded = log.index.recorded
    }

    /// The last position, staged ones included.
    public var position: Int { log.position + lines.count }

    /// The version of a stream, staged events included; 0 where there is none.
    public func version(ofStream stream: String) -> Int {
        versions[stream] ?? log.version(ofStream: stream)
    }

    /// The position of an id, staged events included; `nil` where it is new.
    public func position(ofID id: UUID128) throws(LogError) -> Int? {
        if let position = ids[id] { return position }
        return try log.position(ofID: id)
    }

    /// Appends a batch as a whole or not at all; durable on return. Then `fold` has got its
    /// records.
    public func append(
        _ batch: [RecordDraft], at instant: Instant? = nil,
        expecting: [String: ExpectedVersion] = [:]
    ) throws(LogError) -> AppendResult {
        if !lines.isEmpty { try commit() }
        let result = try stage(batch, at: instant, expecting, foldingNow: false)
        try commit()
        return result
    }

    /// Adds a batch to the commit group: its result holds once `commit` returns.
    ///
    /// `fold` gets its records at once, so that the next batch can be decided against them. If
    /// `commit` then fails, what was folded from them did not happen: the caller must build its
    /// state anew.
    public func stage(
        _ batch: [RecordDraft], at instant: Instant? = nil,
        expecting: [String: ExpectedVersion] = [:]
    ) throws(LogError) -> AppendResult {
        try stage(batch, at: instant, expecting, foldingNow: true)
    }

    /// Makes the group durable: one write, one `fdatasync`, then the head mark.
    public func commit() throws(LogError) {
        guard !lines.isEmpty else { return }
        if let poison = log.poison { throw .indeterminate(poison) }
        defer {
            versions.removeAll(keepingCapacity: true)
            ids.removeAll(keepingCapacity: true)
            lines.removeAll(keepingCapacity: true)
            recorded = log.index.recorded
            folded = true
            log.encoder.removeAll()
        }
        try log.writeGroup()
        guard let tail = log.tail else { return }
        let mark = HeadMark(position: position, segment: tail.first, length: tail.length)
        try log.writeHead(mark, sync: false)
        let start = tail.length - log.encoder.bytes.count
        log.index.segment = tail.first
        log.index.offset = start
        let fold = folded ? { _ in } : fold
        try log.encoder.bytes.withUnsafeBufferPointer { (bytes) throws(LogError) in
            _ = try log.deliver(UnsafeRawBufferPointer(bytes), at: start, fold)
        }
    }

    private func stage(
        _ batch: [RecordDraft], at instant: Instant?, _ expecting: [String: ExpectedVersion],
        foldingNow: Bool
    ) throws(LogError) -> AppendResult {
        if let poison = log.poison { throw .indeterminate(poison) }
        // Only if `fold` refused what was already durable.
        if lines.isEmpty, log.position < log.mark.position {
            try log.scan(upTo: log.mark, fold)
            recorded = log.index.recorded
        }
        try DraftCheck.count(batch.count)
        if let known = try known(batch) { return .known(known) }
        for (stream, expected) in expecting.sorted(by: { $0.key < $1.key }) {
            let actual = version(ofStream: stream)
            guard expected.allows(actual) else {
                throw .versionConflict(stream: stream, expected: expected, actual: actual)
            }
        }
        let size = try DraftCheck.size(batch, simulated: log.format.simulated)
        guard log.position + lines.count + batch.count <= LogLimits.positions else {
            throw .limitExceeded(
                what: "positions of a log", limit: LogLimits.positions,
                found: position + batch.count, advice: "Begin a new store.")
        }
        // A group fits into a segment too: what was staged before is made durable first.
        if log.encoder.bytes.count + size > LogLimits.batchBytes { try commit() }
        let time = try transactionTime(batch, instant)
        let first = position + 1
        try encode(batch, time)
        folded = foldingNow
        if foldingNow { try preview(lines.suffix(batch.count)) }
        return .appended(first...position)
    }

    /// The positions of a batch whose ids are all known with the same content; `nil` if none is.
    private func known(_ batch: [RecordDraft]) throws(LogError) -> [Int]? {
        var positions: [Int] = []
        var seen: Set<UUID128> = []
        var firstKnown: (id: UUID128, position: Int)?
        for draft in batch {
            guard batch.count == 1 || seen.insert(draft.id).inserted else {
                throw .idConflict(
                    id: draft.id, position: 0, reason: "it is twice in the batch")
            }
            guard let position = try position(ofID: draft.id) else { continue }
            if firstKnown == nil { firstKnown = (draft.id, position) }
            positions.append(position)
        }
        guard let firstKnown else { return batch.isEmpty ? [] : nil }
        guard positions.count == batch.count else {
            throw .idConflict(
                id: firstKnown.id, position: firstKnown.position,
                reason: "\(positions.count) of the \(batch.count) ids of the batch are known; "
                    + "a batch is known as a whole or new as a whole")
        }
        for (draft, position) in zip(batch, positions) {
            var difference: String?
            try read(position) { record in difference = DraftCheck.difference(draft, record) }
            if let difference {
                throw .idConflict(
                    id: draft.id, position: position, reason: "\(difference) differs")
            }
        }
        return positions
    }

    /// Reads a record that is in the log or staged.
    private func read(
        _ position: Int, _ body: (Record) -> Void
    ) throws(LogError) {
        guard position > log.position else {
            return try log.records(position...position) { record in body(record) }
        }
        let line = lines[position - log.position - 1]
        log.encoder.bytes.withUnsafeBytes { bytes in
            var parser = RecordParser()
            var record = Record()
            let view = UnsafeRawBufferPointer(rebasing: bytes[line])
            if parser.parse(view, into: &record) == nil { body(record) }
        }
    }

    /// The one transaction time of a batch: never earlier than the record before.
    private func transactionTime(
        _ batch: [RecordDraft], _ instant: Instant?
    ) throws(LogError) -> Instant {
        if let stated = batch.first?.recorded {
            guard stated >= recorded else { throw .clockBehind(now: stated, last: recorded) }
            return stated
        }
        let now = instant ?? log.storage.now()
        guard now < recorded else { return now }
        guard recorded.milliseconds - now.milliseconds <= LogLimits.clockBehindMilliseconds else {
            throw .clockBehind(now: now, last: recorded)
        }
        return recorded
    }

    private func encode(_ batch: [RecordDraft], _ time: Instant) throws(LogError) {
        let start = log.encoder.bytes.count
        var changed: [String: Int] = [:]
        var added: [Range<Int>] = []
        added.reserveCapacity(batch.count)
        var envelope = RecordEncoder.Envelope(
            n: position, more: batch.count, base: log.position,
            recorded: Array(time.description.utf8), version: 0, salt: (0, 0))
        for (number, draft) in batch.enumerated() {
            let version = (changed[draft.stream] ?? self.version(ofStream: draft.stream)) + 1
            changed[draft.stream] = version
            envelope.n += 1
            envelope.more -= 1
            envelope.version = version
            envelope.salt = (log.salts.next(log.storage), log.salts.next(log.storage))
            let lineStart = log.encoder.bytes.count
            log.encoder.append(draft, envelope)
            let end = log.encoder.bytes.count
            do {
                try DraftCheck.line(end - 1 - lineStart, index: number)
                try DraftCheck.bytes(end - start)
            } catch {
                log.encoder.cut(to: start)
                throw error
            }
            added.append(lineStart..<(end - 1))
        }
        versions.merge(changed) { _, new in new }
        for (number, draft) in batch.enumerated() { ids[draft.id] = position + number + 1 }
        lines += added
        recorded = time
    }

    /// Hands staged lines to `fold`.
    private func preview(_ staged: ArraySlice<Range<Int>>) throws(LogError) {
        let fold = fold
        try log.encoder.bytes.withUnsafeBufferPointer { (bytes) throws(LogError) in
            var parser = RecordParser()
            var record = Record()
            for line in staged {
                let view = UnsafeRawBufferPointer(
                    rebasing: UnsafeRawBufferPointer(bytes)[line])
                if parser.parse(view, into: &record) == nil { try fold(record) }
            }
        }
    }
}
