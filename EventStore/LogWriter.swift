public import ByteCoding

/// Appends while the lock is held; handed to the body of `EventLog.withWriter`.
public final class LogWriter {
    let log: EventLog
    private let fold: Fold?

    // The commit group: what was staged and is not yet durable.
    private var recorded: Instant
    private var folded = true
    /// Whether what is staged orders a redaction.
    private var hasOrders = false
    private var textTime = Instant(milliseconds: 0)
    private var timeText: [UInt8] = []
    var parser = RecordParser()
    var record = Record()
    /// Why a commit, or folding what was staged, failed: what was staged is not there.
    private(set) var failure: LogError?

    typealias Fold = (Record) throws(LogError) -> Void

    init(log: EventLog, fold: Fold?) {
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
        var stream = stream
        return stream.withUTF8 { version(UnsafeRawBufferPointer($0)) }
    }

    private func version(_ stream: UnsafeRawBufferPointer) -> Int {
        log.staged.version(stream) ?? log.index.streams.version(stream)
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

    /// What was staged up to a moment, to go back to if a later part of the same is refused.
    public struct StagingMark {
        fileprivate let position: Int
        fileprivate let recorded: Instant
    }

    /// The present moment of the group.
    public var stagingMark: StagingMark { StagingMark(position: position, recorded: recorded) }

    /// Takes back what was staged since a moment, but for what was made durable meanwhile. What was
    /// folded from it did not happen.
    public func unstage(to mark: StagingMark) {
        guard position > mark.position, !log.staged.isEmpty else { return }
        takeBack(to: max(0, mark.position - log.position))
        recorded = max(mark.recorded, log.index.recorded)
    }

    /// Makes the group durable: one write, one `fdatasync`, then the head mark.
    public func commit() throws(LogError) {
        guard !log.staged.isEmpty else { return }
        if let poison = log.poison { throw .indeterminate(poison) }
        defer {
            log.staged.removeAll()
            recorded = log.index.recorded
            folded = true
            hasOrders = false
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
        let start = tail.length - stagedBytes
        log.index.beginGroup(segment: tail.first, at: start)
        for place in log.staged.places {
            if !folded, let fold { try hand(place, to: fold) }
            log.index.add(place, in: log.encoder.buffer, at: start, recorded)
            if hasOrders { hand(place) { log.index.redactions.note($0, log.redaction) } }
        }
    }

    /// Carries out the redactions that were ordered, by what was committed or by another writer
    /// that did not get so far; durable on return. What is staged is committed first.
    public func carryOutRedactions() throws(LogError) {
        try commit()
        if let poison = log.poison { throw .indeterminate(poison) }
        try log.carryOutRedactions()
    }

    private func stage(
        _ batch: [RecordDraft], at instant: Instant?, _ expecting: [String: ExpectedVersion],
        foldingNow: Bool
    ) throws(LogError) -> AppendResult {
        if let poison = log.poison { throw .indeterminate(poison) }
        // Only if `fold` refused what was already durable.
        if log.staged.isEmpty, log.position < log.mark.position {
            try log.scan(upTo: log.mark, fold ?? { _ in })
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
        try DraftCheck.recorded(batch, simulated: log.format.simulated)
        guard position + batch.count <= LogLimits.positions else {
            throw .limitExceeded(
                what: "positions of a log", limit: LogLimits.positions,
                found: position + batch.count, advice: "Begin a new store.")
        }
        // A group fits into a segment too: what was staged before is made durable first.
        let size = batch.reduce(0) { $0 + RecordEncoder.size($1) }
        if stagedBytes + size > LogLimits.segmentBytes { try commit() }
        let time = try transactionTime(batch, instant)
        let first = position + 1
        let count = log.staged.count
        do {
            try encode(batch, time)
            folded = foldingNow
            if foldingNow, let fold {
                for place in log.staged.places[count...] { try hand(place, to: fold) }
            }
        } catch {
            // If half of it is folded, who folds must begin anew.
            if log.staged.count == count + batch.count { failure = error }
            takeBack(to: count)
            throw error
        }
        recorded = time
        return .appended(first...position)
    }

    /// Takes back what was staged last, but for so many records.
    private func takeBack(to count: Int) {
        let buffer = log.encoder.buffer
        let end = count == 0 ? 0 : log.staged.places[count - 1].line.upperBound + 1
        log.staged.cut(to: count, in: buffer) { log.index.streams.version($0) }
        buffer.cut(to: end)
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
        try batch.withUnsafeBufferPointer { (batch) throws(LogError) in try encode(batch, time) }
    }

    private func encode(
        _ batch: UnsafeBufferPointer<RecordDraft>, _ time: Instant
    ) throws(LogError) {
        let buffer = log.encoder.buffer
        let start = buffer.count
        var envelope = RecordEncoder.Envelope(
            n: position, more: batch.count, base: log.position,
            recorded: text(of: time), salt: (0, 0))
        // By pointer: a draft taken out of its array would be copied, with its six texts.
        guard let first = batch.baseAddress else { return }
        for index in batch.indices {
            let draft = first + index
            envelope.n += 1
            envelope.more -= 1
            envelope.salt = log.salts.next(log.storage)
            // Checked before the data is walked: what is far too long need not be read.
            try DraftCheck.line(draft.pointee.data.count, index: index)
            let place: StagedRecords.Place
            do {
                place = try log.encoder.append(draft, envelope) { version($0) + 1 }
            } catch {
                throw .invalidDraft(index: index, field: error.field, reason: error.reason)
            }
            try DraftCheck.line(place.line.count, index: index)
            try DraftCheck.bytes(buffer.count - start)
            if let rules = log.redaction, rules.type == draft.pointee.type { hasOrders = true }
            log.staged.append(place, in: buffer)
        }
    }

    /// The batches of a group are often of the same millisecond.
    private func text(of time: Instant) -> [UInt8] {
        if timeText.isEmpty || time != textTime {
            timeText.removeAll(keepingCapacity: true)
            time.append(to: &timeText)
            textTime = time
        }
        return timeText
    }
}
