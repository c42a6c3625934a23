import ByteCoding
import EventStore
import StrategyModel

/// The steps of a recording, once the lock is held and the model is up to date.
extension Store {
    /// Stages drafts in a commit group, all or nothing: acknowledges those that are known by their
    /// id, judges the rest against the model, which has the group's earlier batches, and takes
    /// their events into it. The receipt holds once the group is durable.
    ///
    /// Whoever is refused leaves the group and the model as they were.
    func stage(
        _ drafts: [ValidDraft], _ options: RecordingOptions, _ writer: LogWriter
    ) throws(EngineError) -> Receipt {
        if writer.position == log.position { beginStaging() }
        do throws(LogError) {
            // Only if a part of a refused submission became durable.
            try refold()
        } catch {
            throw .log(error)
        }
        if let known = try acknowledge(drafts, options, writer) { return known }
        let judged = try judge(drafts, options)
        let receipt = receipt(of: judged, isRecorded: !options.dryRun)
        guard !options.dryRun else { return receipt }
        let (mark, before) = (writer.stagingMark, model)
        do throws(LogError) {
            for (verdict, moment) in judged {
                _ = try writer.stage(records(of: verdict, at: moment), at: clock.now)
            }
        } catch {
            writer.unstage(to: mark)
            model = before
            throw interrupted(receipt, drafts, by: error)
        }
        return receipt
    }

    /// Records drafts under the lock that is held, in a commit group of their own.
    func record(
        _ drafts: [ValidDraft], _ options: RecordingOptions, under writer: LogWriter
    ) throws(EngineError) -> Receipt {
        do throws(EngineError) {
            let receipt = try stage(drafts, options, writer)
            do throws(LogError) {
                try writer.commit()
            } catch {
                throw interrupted(receipt, drafts, by: error)
            }
            endStaging()
            return receipt
        } catch {
            forgetStaged()
            throw error
        }
    }

    /// Only more than a segment holds takes several writes; if a later one of them fails, what is
    /// durable is told.
    private func interrupted(
        _ receipt: Receipt, _ drafts: [ValidDraft], by error: LogError
    ) -> EngineError {
        let count = receipt.items.count { $0.position <= log.position }
        let next = count < drafts.count ? drafts[count] : nil
        var durable = Receipt()
        durable.recorded = count
        durable.items = Array(receipt.items.prefix(count))
        durable.warnings = receipt.warnings.filter { $0.line ?? 0 < next?.line ?? .max }
        return durable.interrupted(at: next, by: .log(error))
    }

    typealias JudgedBatch = (verdict: Verdict, moment: Instant)

    /// Judges drafts against the model. All are judged before anything is appended.
    func judge(
        _ drafts: [ValidDraft], _ options: RecordingOptions
    ) throws(EngineError) -> [JudgedBatch] {
        var judged: [JudgedBatch] = []
        var trial = model
        for (batch, moment) in try batches(of: drafts) {
            try checkExpectations(batch, trial, options.clearance)
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
            judged.append((verdict, moment))
        }
        return judged
    }

    /// Whether any of the ids that drafts bring is in the log.
    func isAnyKnown(_ drafts: [ValidDraft]) -> Bool {
        drafts.contains { $0.id.map { model.position(ofEvent: $0) != nil } ?? false }
    }

    /// Drafts whose ids are known are acknowledged again if they state the same, before anything
    /// else is looked at; `nil` where none is known. The log compares, and appends nothing.
    private func acknowledge(
        _ drafts: [ValidDraft], _ options: RecordingOptions, _ writer: LogWriter
    ) throws(EngineError) -> Receipt? {
        guard isAnyKnown(drafts) else { return nil }
        let records = stated(drafts, options)
        let known: [Int]?
        do throws(LogError) {
            known = try writer.known(records)
        } catch {
            throw conflict(error, drafts, options.clearance)
        }
        guard let known else { return nil }
        var receipt = Receipt()
        receipt.items = zip(records, known).map { record, position in
            Receipt.Item(
                position: position, id: record.id, stream: record.stream,
                version: model.version(ofEventAt: position))
        }
        return receipt
    }

    /// Drafts as records, with what they state themselves: only that is compared.
    private func stated(
        _ drafts: [ValidDraft], _ options: RecordingOptions
    ) -> [RecordDraft] {
        let make = makeID(at: clock.now)
        return drafts.map { draft in
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

    /// A conflict of ids with the draft it is about; any other error as it is. Where the other
    /// event lies is told to who may see it.
    private func conflict(
        _ error: LogError, _ drafts: [ValidDraft], _ clearance: Visibility
    ) -> EngineError {
        guard case .idConflict(let id, let position, _) = error,
            let draft = drafts.last(where: { $0.id == id })
        else { return .log(error) }
        guard position > 0 else { return .conflict(.idTwice(draft)) }
        let isVisible = model.lastPosition(visibleTo: clearance, upTo: position) == position
        return .conflict(.idConflict(draft, at: isVisible ? position : nil))
    }

    private func checkExpectations(
        _ batch: [ValidDraft], _ model: ReadModel, _ clearance: Visibility
    ) throws(EngineError) {
        var seen: Set<String> = []
        for draft in batch {
            let isFirst = seen.insert(draft.subject).inserted
            guard let expected = draft.expect else { continue }
            guard isFirst else {
                throw .rejected(Rejection(findings: [.expectNotFirst(draft)]))
            }
            let subject = model.subject(named: draft.subject)
            let actual = subject.map { model.version(of: $0) } ?? 0
            guard actual == expected else {
                // How many events there are is told to who may see them all.
                let isVisible = subject.map { !model.hasEvents($0, above: clearance) } ?? true
                throw .conflict(.versionConflict(draft, actual: isVisible ? actual : nil))
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

    func receipt(of judged: [JudgedBatch], isRecorded: Bool) -> Receipt {
        judged.reduce(into: Receipt()) { receipt, judged in
            receipt.add(items(of: judged.verdict, isRecorded: isRecorded))
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
