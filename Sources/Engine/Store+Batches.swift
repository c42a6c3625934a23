import ByteCoding
import EventStore
import StrategyModel

/// The steps of a recording, once the lock is held and the model is up to date.
extension Store {
    func recordAll(
        _ drafts: [ValidDraft], _ options: RecordingOptions, _ writer: borrowing Writer?
    ) throws(EngineError) -> Receipt {
        if let known = try acknowledge(drafts) { return known }
        let batches = try batches(of: drafts)
        // Everything is judged before anything is appended: all or nothing.
        var verdicts: [(Verdict, Instant)] = []
        var trial = model
        for (batch, moment) in batches {
            try checkExpectations(batch, trial)
            let context = RecordingContext(
                now: moment, today: day(of: moment), actor: options.actor,
                clearance: options.clearance)
            let verdict: Verdict
            do throws(Rejection) {
                verdict = try decide(batch, on: trial, in: context, makeID: makeID(at: moment))
            } catch {
                throw .rejected(error)
            }
            trial = verdict.model
            verdicts.append((verdict, moment))
        }
        var receipt = Receipt()
        for (verdict, moment) in verdicts {
            if let writer { try append(verdict, at: moment, writer) }
            receipt.add(items(of: verdict, isRecorded: writer != nil))
        }
        return receipt
    }

    /// Drafts whose ids are all known are acknowledged again, if they state the same.
    private func acknowledge(_ drafts: [ValidDraft]) throws(EngineError) -> Receipt? {
        let positions = drafts.map { draft in draft.id.flatMap { model.position(ofEvent: $0) } }
        guard let firstKnown = positions.firstIndex(where: { $0 != nil }) else { return nil }
        var findings: [RecordingFinding] = []
        var receipt = Receipt()
        for (draft, position) in zip(drafts, positions) {
            guard let position else {
                // Some of the batch known, some not: it can't be a retry of the same batch.
                findings.append(.idConflict(drafts[firstKnown], at: positions[firstKnown] ?? 0))
                break
            }
            guard try states(draft, sameAs: position) else {
                findings.append(.idConflict(draft, at: position))
                continue
            }
            let subject = draft.subject
            receipt.items.append(
                Receipt.Item(
                    position: position, id: draft.id ?? UUID128(high: 0, low: 0), stream: subject,
                    version: model.version(ofEventAt: position)))
        }
        guard findings.isEmpty else { throw .rejected(Rejection(findings: findings)) }
        return receipt
    }

    /// Whether an event in the log says what a draft states; what the draft leaves open is not
    /// compared.
    private func states(_ draft: ValidDraft, sameAs position: Int) throws(EngineError) -> Bool {
        var same = false
        do throws(LogError) {
            try log.read(from: position, to: position) { record in
                same =
                    record.stream.elementsEqual(draft.subject.utf8)
                    && record.type.elementsEqual(draft.type.rawValue.utf8)
                    && record.data.elementsEqual(draft.data)
                    && draft.occurred.map { record.occurred.elementsEqual($0.description.utf8) }
                        ?? true
                    && draft.actor.map { record.actor.elementsEqual($0.utf8) } ?? true
                    && draft.visibility.map { record.visibility.elementsEqual($0.rawValue.utf8) }
                        ?? true
                    && draft.cause.map { record.cause == $0 } ?? true
            }
        } catch {
            throw .log(error)
        }
        return same
    }

    /// One batch, or in a simulated store one for each run of equal `recorded`.
    private func batches(
        of drafts: [ValidDraft]
    ) throws(EngineError) -> [(drafts: [ValidDraft], moment: Instant)] {
        let present = clock.now
        var last = model.lastRecorded
        func moment(_ wanted: Instant) throws(EngineError) -> Instant {
            do throws(LogError) {
                return try EventLog.recorded(at: wanted, after: last)
            } catch {
                throw .log(error)
            }
        }
        guard log.format.simulated else {
            if let draft = drafts.first(where: { $0.recorded != nil }) {
                throw .rejected(Rejection(findings: [.recordedNotSimulated(draft)]))
            }
            return [(drafts, try moment(present))]
        }
        var batches: [(drafts: [ValidDraft], moment: Instant)] = []
        for draft in drafts {
            let wanted = draft.recorded ?? present
            if wanted > present || draft.recorded.map({ $0 < last ?? $0 }) ?? false {
                throw .rejected(Rejection(findings: [.recordedOutOfOrder(draft)]))
            }
            if let previous = batches.last, previous.moment == wanted {
                batches[batches.count - 1].drafts.append(draft)
            } else {
                let next = try moment(wanted)
                batches.append(([draft], next))
                last = next
            }
        }
        return batches
    }

    private func checkExpectations(
        _ batch: [ValidDraft], _ model: ReadModel
    ) throws(EngineError) {
        for draft in batch {
            guard let expected = draft.expect else { continue }
            let actual = model.subject(named: draft.subject).map { model.version(of: $0) } ?? 0
            if actual != expected {
                throw .log(
                    .versionConflict(stream: draft.subject, expected: expected, actual: actual))
            }
        }
    }

    private func makeID(at moment: Instant) -> () -> UUID128 {
        {
            var random = SystemRandomNumberGenerator()
            return UUID128.version7(at: moment, using: &random)
        }
    }

    /// Appends a decided batch durably and takes over the model that follows from it.
    private func append(
        _ verdict: Verdict, at moment: Instant, _ writer: borrowing Writer
    ) throws(EngineError) {
        let records = verdict.events.map { event in
            RecordDraft(
                stream: event.draft.subject, type: event.draft.type.rawValue,
                occurred: event.occurred.description, actor: event.actor,
                visibility: event.visibility.rawValue, id: event.id, cause: event.draft.cause,
                data: event.draft.data, recorded: log.format.simulated ? moment : nil)
        }
        do throws(LogError) {
            _ = try writer.append(records, at: moment, expecting: [:])
        } catch {
            throw .log(error)
        }
        model = verdict.model
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
