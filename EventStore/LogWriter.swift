public import ByteCoding

/// Appends while the lock is held; handed to the body of `EventLog.withWriter`.
public final class LogWriter {
    private let log: EventLog
    private let fold: (Record) throws(LogError) -> Void

    // The commit group: what was staged and is not yet durable.
    private var recorded: Instant
    private var folded = true
    /// Why a commit, or folding what was staged, failed: what was staged is not there.
    private(set) var failure: LogError?

    init(log: EventLog, fold: @escaping (Record) throws(LogError) -> Void) {
        self.log = log
        self.fold = fold
        recorded = log.index.recorded
        log.staged.removeAll()
    }

    /// How many bytes are staged and not yet written.
    var stagedBytes: Int { log.encoder.buffer.count }

    /// The last position, staged ones included.
    public var position: Int { log.position + log.staged.count }

    /// The version of a stream, staged events included; 0 where there is none.
    public func version(ofStream stream: String) -> Int {
        log.staged.version(stream) ?? log.version(ofStream: stream)
    }

    /// The position of an id, staged events included; `nil` where it is new.
    public func position(ofID id: UUID128) throws(LogError) -> Int? {
        if let index = log.staged.index(of: id) { return log.position + index + 1 }
        return try log.position(ofID: id)
    }

    /// Appends a batch as a whole or not at all; durable on return. Then `fold` has got its
    /// records.
    public func append(
        _ batch: [RecordDraft], at instant: Instant? = nil,
        expecting: [String: ExpectedVersion] = [:]
    ) throws(LogError) -> AppendResult {
        if !log.staged.isEmpty { try commit() }
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
        guard !log.staged.isEmpty else { return }
        if let poison = log.poison { throw .indeterminate(poison) }
        defer {
            log.staged.removeAll()
            recorded = log.index.recorded
            folded = true
            log.encoder.buffer.removeAll()
        }
        do {
            try log.writeGroup()
            try log.moveHead(to: position)
        } catch {
            failure = error
            throw error
        }
        guard let tail = log.tail else { return }
        let start = tail.length - log.encoder.buffer.count
        log.index.segment = tail.first
        log.index.offset = start
        let fold = folded ? { _ in } : fold
        try log.deliver(log.encoder.buffer.bytes, at: start, fold)
    }

    private func stage(
        _ batch: [RecordDraft], at instant: Instant?, _ expecting: [String: ExpectedVersion],
        foldingNow: Bool
    ) throws(LogError) -> AppendResult {
        if let poison = log.poison { throw .indeterminate(poison) }
        // Only if `fold` refused what was already durable.
        if log.staged.isEmpty, log.position < log.mark.position {
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
        guard position + batch.count <= LogLimits.positions else {
            throw .limitExceeded(
                what: "positions of a log", limit: LogLimits.positions,
                found: position + batch.count, advice: "Begin a new store.")
        }
        // A group fits into a segment too: what was staged before is made durable first.
        if stagedBytes + size > LogLimits.segmentBytes { try commit() }
        let time = try transactionTime(batch, instant)
        let first = position + 1
        try encode(batch, time)
        folded = foldingNow
        if foldingNow {
            do {
                try preview(log.staged.lines.suffix(batch.count))
            } catch {
                // Half of it is folded: the batch must not be there, and who folds must begin anew.
                let start = log.staged.lines[log.staged.count - batch.count].lowerBound
                log.encoder.buffer.cut(to: start)
                log.staged.takeBack(batch[...]) { log.version(ofStream: $0) }
                failure = error
                throw error
            }
        }
        return .appended(first...position)
    }

    /// The positions of a batch whose ids are all known with the same content; `nil` if none is.
    private func known(_ batch: [RecordDraft]) throws(LogError) -> [Int]? {
        var positions: [Int] = []
        var seen = IdentifierList()
        var firstKnown: (id: UUID128, position: Int)?
        for draft in batch {
            guard seen.index(of: draft.id) == nil else {
                throw .idConflict(
                    id: draft.id, position: 0, reason: "it is twice in the batch")
            }
            seen.append(draft.id)
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
        let line = log.staged.lines[position - log.position - 1]
        var parser = RecordParser()
        var record = Record()
        let view = UnsafeRawBufferPointer(rebasing: log.encoder.buffer.bytes[line])
        if parser.parse(view, into: &record) == nil { body(record) }
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
        let buffer = log.encoder.buffer
        let start = buffer.count
        var envelope = RecordEncoder.Envelope(
            n: position, more: batch.count, base: log.position,
            recorded: Array(time.description.utf8), version: 0, salt: (0, 0))
        for (number, draft) in batch.enumerated() {
            envelope.n += 1
            envelope.more -= 1
            envelope.version = version(ofStream: draft.stream) + 1
            envelope.salt = (log.salts.next(log.storage), log.salts.next(log.storage))
            let lineStart = buffer.count
            log.encoder.append(draft, envelope, size: draft.textBytes + draft.data.count)
            let end = buffer.count
            do {
                try DraftCheck.line(end - 1 - lineStart, index: number)
                try DraftCheck.bytes(end - start)
            } catch {
                buffer.cut(to: start)
                log.staged.takeBack(batch[..<number]) { log.version(ofStream: $0) }
                throw error
            }
            log.staged.append(
                lineStart..<(end - 1), draft.id, draft.stream, version: envelope.version)
        }
        recorded = time
    }

    /// Hands staged lines to `fold`.
    private func preview(_ lines: ArraySlice<Range<Int>>) throws(LogError) {
        var parser = RecordParser()
        var record = Record()
        for line in lines {
            let view = UnsafeRawBufferPointer(rebasing: log.encoder.buffer.bytes[line])
            if parser.parse(view, into: &record) == nil { try fold(record) }
        }
    }
}
