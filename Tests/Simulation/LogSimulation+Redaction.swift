import ByteCoding
import EventStore

// Redactions: ordered by one process, carried out by the same or by the next writer.
extension LogSimulation {
    /// Orders a redaction and carries it out.
    func redact(_ writer: LogWriter, _ log: EventLog, _ actor: Actor) throws(LogError) {
        guard let position = model.redactable(using: &random) else { return }
        let number = model.makeOrder(of: position)
        note("  redact \(position)")
        try append(number, expecting: [:], writer, actor)
        try writer.carryOutRedactions()
        countRedaction()
        try checkRedacted(position, log)
    }

    /// Whoever has the lock has carried out what was ordered before.
    func checkOrders(_ log: EventLog) throws(LogError) {
        for position in model.orderedPositions where !model.isCarriedOut(position) {
            try checkRedacted(position, log)
        }
    }

    private func checkRedacted(_ position: Int, _ log: EventLog) throws(LogError) {
        var isRedacted = false
        try log.records(position...position) { record in
            isRedacted = record.isRedacted
            model.observe(record)
        }
        model.require(isRedacted, "the redaction of \(position) was not carried out")
        model.carriedOut(position)
    }

    /// No file holds a text any more whose redaction was carried out.
    func checkTexts() {
        for position in model.orderedPositions where model.isCarriedOut(position) {
            let files = disk.files(holding: model.secret(at: position))
            model.require(files.isEmpty, "the text of \(position) is in \(files)")
        }
    }
}

extension LogModel {
    /// A text that stands in one event only.
    static func secret(_ batch: Int, _ index: Int) -> String { "secret-\(batch)-\(index)-" }

    func secret(at position: Int) -> String {
        let entry = truth[position - 1]
        return Self.secret(entry.batch, entry.index)
    }

    private func draft(at position: Int) -> RecordDraft {
        let entry = truth[position - 1]
        return batches[entry.batch].drafts[entry.index]
    }

    /// A position that nobody has ordered to be redacted.
    func redactable(using random: inout SeededRandom) -> Int? {
        guard !truth.isEmpty else { return nil }
        let position = 1 + random.below(truth.count)
        let draft = draft(at: position)
        guard !isOrder(draft), !ordered.contains(draft.id) else { return nil }
        return position
    }

    func isOrder(_ draft: RecordDraft) -> Bool { draft.type == RedactionRules.simulated.type }

    /// Makes a batch that orders the redaction of a position.
    func makeOrder(of position: Int) -> Int {
        let target = draft(at: position)
        let number = batches.count
        let order = RedactionRules.order(
            target.id, stream: target.stream,
            id: UUID128(high: 0x51, low: UInt64(number << 16)), occurred: "2012")
        batches.append(Batch(drafts: [order]))
        ordered.insert(target.id)
        targets[number] = position
        return number
    }

    /// The positions whose redaction was ordered by an event that somebody was shown.
    var orderedPositions: [Int] { orderedPositions(upTo: truth.count) }

    /// Among the first events, those whose redaction one of these orders.
    func orderedPositions(upTo count: Int) -> [Int] {
        truth.prefix(count).compactMap { targets[$0.batch] }
    }

    /// What a program that knows the first events keeps of their texts.
    func texts(upTo count: Int) -> [UInt8] {
        let gone = Set(orderedPositions(upTo: count))
        return (1...max(1, count)).filter { $0 <= count && !gone.contains($0) }
            .flatMap { Array(secret(at: $0).utf8) }
    }
}
