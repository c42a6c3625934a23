import ByteCoding
import EventStore
import Simulation
import StrategyModel

/// A batch of drafts before a model: judged twice alike, recorded where it is legal, and the model
/// folded from the log is the one it was judged by.
struct JudgedDrafts {
    let drafts: [ValidDraft]
    let model: ReadModel
    let clearance: Visibility

    func check() throws(Violation) {
        let first = judge()
        let second = judge()
        switch (first, second) {
        case (.failure(let one), .failure(let other)):
            try DraftTarget.words(of: one.findings)
            try Violation.unless(one.findings == other.findings, "rejected twice, and differently")
            try Violation.unless(!one.findings.isEmpty, "rejected without a finding")
        case (.success(let one), .success(let other)):
            try DraftTarget.words(of: one.warnings)
            try Violation.unless(one.events.count == drafts.count, "\(one.events.count) events")
            try Violation.unless(
                one.model.position == model.position + drafts.count, "\(one.model.position)")
            try Violation.unless(
                told(one.model) == told(other.model), "accepted twice, and differently")
            try checkRecorded(one)
        default: throw Violation(text: "judged twice, and differently")
        }
    }

    private func judge() -> Result<Verdict, Rejection> {
        let context = RecordingContext(
            now: StoryModels.now, today: StoryModels.today, actor: "fuzz", clearance: clearance)
        var next: UInt64 = 0
        return Result { () throws(Rejection) in
            try decide(drafts, on: model, in: context) {
                next += 1
                return UUID128(high: 0xF0, low: next)
            }
        }
    }

    /// Records the events, reads them and folds them.
    private func checkRecorded(_ verdict: Verdict) throws(Violation) {
        let records = verdict.events.map { event in
            RecordDraft(
                stream: event.draft.subject, type: event.draft.type.rawValue,
                occurred: event.occurred.description, actor: event.actor,
                visibility: event.visibility.rawValue, id: event.id, cause: event.draft.cause,
                data: event.draft.data, recorded: StoryModels.now)
        }
        // The log knows no id twice, and neither a fold nor a judgement asks for that.
        guard Set(records.map(\.id)).count == records.count else { return }
        var folded = model
        let results: [AppendResult]
        do throws(LogError) {
            let log = try EventLog.create(
                at: "/s",
                format: StoreFormat(
                    identity: UUID128(high: 1, low: 2), origin: "example.org/fuzz", zone: "UTC0",
                    simulated: true),
                storage: SimulatedDisk())
            let fold = { (record: Record) throws(LogError) in
                folded.fold(event(record, after: model.position))
            }
            results = try log.withWriter(fold: fold) { (writer) throws(LogError) in
                [try writer.append(records), try writer.append(records)]
            }
        } catch {
            throw Violation(text: "legal, and refused by the log: \(error)")
        }
        let positions = 1...records.count
        try Violation.unless(
            results == [.appended(positions), .known(Array(positions))], "recorded: \(results)")
        try Violation.unless(
            told(folded) == told(verdict.model), "from the log another model is folded")
    }

    private func event(_ record: Record, after position: Int) -> LoggedEvent {
        LoggedEvent(
            n: position + record.n, recorded: record.recorded, closesBatch: record.more == 0,
            id: record.id, cause: record.cause, stream: record.stream, type: record.type,
            occurred: record.occurred, actor: record.actor, visibility: record.visibility,
            data: record.data)
    }

    /// What a model tells of the batch, as text.
    private func told(_ model: ReadModel) -> [String] {
        let lens = Lens(asOf: .last, knownAt: model.position, clearance: .restricted)
        let view = View(model, lens)
        return (self.model.position + 1..<model.position + 1).map { n in
            guard let event = view.event(n) else { return "\(n)" }
            let fields = event.fields.map { "\($0.field)=\(Self.text($0.value))" }
            return "\(n) \(event.type?.rawValue ?? "") \(event.subject.name) \(event.occurred) "
                + "\(event.actor) \(event.visibility) \(event.id) \(fields)"
        }
    }

    private static func text(_ value: DataValue) -> String {
        switch value {
        case .entity(let entity): entity.name
        case .list(let values): "\(values.map(text))"
        case .object(let members): "\(members.map { "\($0)=\(text($1))" })"
        default: "\(value)"
        }
    }
}
