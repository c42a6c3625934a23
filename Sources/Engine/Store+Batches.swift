import ByteCoding
import EventStore
import StrategyModel

/// The steps of a recording, once the lock is held and the model is up to date.
extension Store {
    func recordAll(
        _ drafts: [ValidDraft], _ options: RecordingOptions, _ writer: LogWriter?
    ) throws(EngineError) -> Receipt {
        if let known = try acknowledge(drafts, options, writer) { return known }
        // Everything is judged before anything is appended: all or nothing.
        var verdicts: [JudgedBatch] = []
        var trial = model
        for (batch, moment) in try batches(of: drafts) {
            try checkExpectations(batch, trial)
            let context = RecordingContext(
                now: moment, today: day(of: moment), actor: options.actor,
                clearance: options.clearance, permitting: options.permitted)
            let verdict: Verdict
            do throws(Rejection) {
                verdict = try decide(batch, on: trial, in: context, makeID: makeID(at: moment))
            } catch {
                throw .rejected(error)
            }
            trial = verdict.model
            verdicts.append((verdict, moment))
        }
        if let writer { try append(verdicts, writer) }
        return verdicts.reduce(into: Receipt()) { receipt, judged in
            receipt.add(items(of: judged.verdict, isRecorded: writer != nil))
        }
    }

    /// Appends decided batches in one commit group.
    ///
    /// Only more than a segment holds takes several writes; if a later one of them fails, what is
    /// durable is told.
    private func append(_ judged: [JudgedBatch], _ writer: LogWriter) throws(EngineError) {
        let before = model
        do throws(LogError) {
            for (verdict, moment) in judged {
                _ = try writer.stage(records(of: verdict, at: moment), at: clock.now)
            }
            try writer.commit()
        } catch {
            // What was folded from staged records did not happen; what is durable is folded again
            // before anything else is read.
            model = before
            var receipt = Receipt()
            for (verdict, _) in judged where verdict.model.position <= log.position {
                receipt.add(items(of: verdict, isRecorded: true))
            }
            let next = judged.first { $0.verdict.model.position > log.position }
            throw receipt.interrupted(
                at: next?.verdict.events.first?.draft, by: .log(error))
        }
    }

    typealias JudgedBatch = (verdict: Verdict, moment: Instant)

    /// Drafts whose ids are known are acknowledged again if they state the same, before anything
    /// else is looked at; `nil` where none is known. The log compares, and appends nothing.
    private func acknowledge(
        _ drafts: [ValidDraft], _ options: RecordingOptions, _ writer: LogWriter?
    ) throws(EngineError) -> Receipt? {
        let isKnown = drafts.contains { $0.id.map { model.position(ofEvent: $0) != nil } ?? false }
        guard isKnown else { return nil }
        guard let writer else {
            return try record(
                drafts, RecordingOptions(actor: options.actor, clearance: options.clearance))
        }
        let make = makeID(at: clock.now)
        let records = drafts.map { draft in
            var stated: StatedFields = []
            if draft.occurred != nil { stated.insert(.occurred) }
            if draft.actor != nil { stated.insert(.actor) }
            if draft.visibility != nil { stated.insert(.visibility) }
            return RecordDraft(
                stream: draft.subject, type: draft.type.rawValue,
                occurred: draft.occurred?.description ?? today.description,
                actor: draft.actor ?? options.actor,
                visibility: (draft.visibility ?? .restricted).rawValue, id: draft.id ?? make(),
                cause: draft.cause, data: draft.data,
                recorded: log.format.simulated ? draft.recorded : nil, stated: stated)
        }
        let result: AppendResult
        do throws(LogError) {
            result = try writer.append(records)
        } catch {
            throw Self.conflict(error, drafts)
        }
        guard case .known(let positions) = result else { return Receipt() }
        var receipt = Receipt()
        receipt.items = zip(records, positions).map { record, position in
            Receipt.Item(
                position: position, id: record.id, stream: record.stream,
                version: model.version(ofEventAt: position))
        }
        return receipt
    }

    /// One batch, or in a simulated store one for each run of equal `recorded`.
    private func batches(
        of drafts: [ValidDraft]
    ) throws(EngineError) -> [(drafts: [ValidDraft], moment: Instant)] {
        let present = clock.now
        guard log.format.simulated else {
            if let draft = drafts.first(where: { $0.recorded != nil }) {
                throw .rejected(Rejection(findings: [.recordedNotSimulated(draft)]))
            }
            return drafts.isEmpty ? [] : [(drafts, moment(at: present))]
        }
        var batches: [(drafts: [ValidDraft], moment: Instant)] = []
        for draft in drafts {
            let last = batches.last?.moment ?? model.lastRecorded
            if let stated = draft.recorded, stated > present || stated < last ?? stated {
                throw .rejected(Rejection(findings: [.recordedOutOfOrder(draft)]))
            }
            let moment = draft.recorded ?? max(moment(at: present), last ?? present)
            if let previous = batches.last, previous.moment == moment {
                batches[batches.count - 1].drafts.append(draft)
            } else {
                batches.append(([draft], moment))
            }
        }
        return batches
    }

    /// The clock is never earlier than the last record; by how much it may lag, the log decides.
    private func moment(at present: Instant) -> Instant {
        max(present, model.lastRecorded ?? present)
    }

    /// A conflict of ids with the draft it is about; any other error as it is.
    private static func conflict(_ error: LogError, _ drafts: [ValidDraft]) -> EngineError {
        guard case .idConflict(let id, let position, _) = error,
            let draft = drafts.last(where: { $0.id == id })
        else { return .log(error) }
        return .conflict(.idConflict(draft, at: position))
    }

    private func checkExpectations(
        _ batch: [ValidDraft], _ model: ReadModel
    ) throws(EngineError) {
        var seen: Set<String> = []
        for draft in batch {
            let isFirst = seen.insert(draft.subject).inserted
            guard let expected = draft.expect else { continue }
            guard isFirst else {
                throw .rejected(Rejection(findings: [.expectNotFirst(draft)]))
            }
            let actual = model.subject(named: draft.subject).map { model.version(of: $0) } ?? 0
            guard actual == expected else {
                throw .conflict(.versionConflict(draft, actual: actual))
            }
        }
    }

    private func makeID(at moment: Instant) -> () -> UUID128 {
        {
            var random = SystemRandomNumberGenerator()
            return UUID128.version7(at: moment, using: &random)
        }
    }

    private func records(of verdict: Verdict, at moment: Instant) -> [RecordDraft] {
        verdict.events.map { event in
            RecordDraft(
                stream: event.draft.subject, type: event.draft.type.rawValue,
                occurred: event.occurred.description, actor: event.actor,
                visibility: event.visibility.rawValue, id: event.id, cause: event.draft.cause,
                data: event.draft.data, recorded: log.format.simulated ? moment : nil)
        }
    }

    private func items(of verdict: Verdict, isRecorded: Bool) -> Receipt {
        let first = verdict.model.position - verdict.events.count + 1
        var receipt = Receipt()
        receipt.recorded = isRecorded ? verdict.events.count : 0
        receipt.warnings = verdict.warnings
        receipt.items = verdict.events.enumerated().map { index, event in
            Receipt.Item(
                position: first + index, id: event.id, stream: event.draft.subject,
                version: verdict.model.version(ofEventAt: first + index))
        }
        return receipt
    }
}
