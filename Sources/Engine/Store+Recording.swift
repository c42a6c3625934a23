import ByteCoding
import EventStore
public import StrategyModel

extension Store {
    /// Who records, and how.
    public struct RecordingOptions: Sendable {
        /// Who records, where a draft does not say.
        public var actor: String
        /// What the recorder may see.
        public var clearance: Visibility
        /// Whether only to judge, and record nothing.
        public var dryRun: Bool
        /// What only commands of their own record, and this is one of.
        var permitted: Set<EventType> = []

        /// Makes options.
        public init(
            actor: String = "local", clearance: Visibility = .restricted, dryRun: Bool = false
        ) {
            self.actor = actor
            self.clearance = clearance
            self.dryRun = dryRun
        }

        /// Makes the options of a command that alone records some types.
        init(actor: String, permitting permitted: Set<EventType>) {
            self.init(actor: actor)
            self.permitted = permitted
        }
    }

    /// Records drafts, all or nothing.
    ///
    /// Under the log's lock: reads what others have recorded, acknowledges drafts that are known
    /// by their id, judges the rest against all that is known, and appends them durably. In a
    /// simulated store, a run of drafts with the same `recorded` is one batch.
    ///
    /// - Throws: ``EngineError/rejected(_:)`` with every fault.
    public func record(
        _ drafts: [ValidDraft], _ options: RecordingOptions = RecordingOptions()
    ) throws(EngineError) -> Receipt {
        guard options.dryRun else {
            return try locked(failure: { $0 }) { (writer) throws(EngineError) in
                try record(drafts, options, under: writer)
            }
        }
        try refresh()
        // Only the writer compares with what is recorded; it appends nothing then.
        guard !isAnyKnown(drafts) else {
            return try record(
                drafts, RecordingOptions(actor: options.actor, clearance: options.clearance))
        }
        return receipt(of: try judge(drafts, options), isRecorded: false)
    }

    /// Records the drafts that are legal, in groups, and names the faults of the others.
    ///
    /// - Parameter progress: told after each group how many drafts are done.
    /// - Throws: ``EngineError/interrupted(_:line:_:)`` where groups were recorded before.
    public func recordEach(
        _ drafts: [ValidDraft], _ options: RecordingOptions = RecordingOptions(),
        progress: ((Int) -> Void)? = nil
    ) throws(EngineError) -> Receipt {
        var receipt = Receipt()
        // Where nothing is recorded, a later group could not stand on an earlier one.
        let size = options.dryRun ? max(1, drafts.count) : Self.groupSize
        for start in stride(from: 0, to: drafts.count, by: size) {
            let group = drafts[start..<min(drafts.count, start + size)]
            do throws(EngineError) {
                try refresh()
            } catch {
                throw receipt.interrupted(at: drafts[start], by: error)
            }
            let isKnown = { [model] (draft: ValidDraft) in
                draft.id.map { model.position(ofEvent: $0) != nil } ?? false
            }
            do throws(EngineError) {
                // First those that append nothing: so a group that fails left nothing.
                for draft in group where isKnown(draft) {
                    receipt.add(try recordLegal([draft], options))
                }
                receipt.add(try recordLegal(group.filter { !isKnown($0) }, options))
            } catch {
                throw receipt.interrupted(at: drafts[start], by: error)
            }
            progress?(min(drafts.count, start + size))
        }
        return receipt
    }

    /// Records what is left of a group when the faulty drafts, and those that stand on them, are
    /// taken out.
    private func recordLegal(
        _ drafts: [ValidDraft], _ options: RecordingOptions
    ) throws(EngineError) -> Receipt {
        var left = drafts
        var findings: [RecordingFinding] = []
        while !left.isEmpty {
            do {
                var receipt = try record(left, options)
                receipt.rejected = findings
                return receipt
            } catch {
                let found = try Self.findings(of: error, left)
                let lines = Set(found.compactMap(\.line))
                let legal = left.filter { draft in !(draft.line.map(lines.contains) ?? false) }
                // A fault of no line concerns them all.
                guard legal.count < left.count else { throw error }
                findings += found
                left = legal
            }
        }
        var receipt = Receipt()
        receipt.rejected = findings
        return receipt
    }

    /// What an error says about single drafts; an error of the store itself is thrown on.
    private static func findings(
        of error: EngineError, _ drafts: [ValidDraft]
    ) throws(EngineError) -> [RecordingFinding] {
        switch error {
        case .rejected(let rejection):
            return rejection.findings
        case .conflict(let finding):
            return [finding]
        default: throw error
        }
    }

    /// How many drafts are committed together when each is judged on its own.
    public static let groupSize = 1_000

    /// Runs a body under the log's lock, up to date with what others have recorded.
    func locked<Answer, Failure: Error>(
        failure: (EngineError) -> Failure, _ body: (LogWriter) throws(Failure) -> Answer
    ) throws(Failure) -> Answer {
        do throws(LogError) {
            try refold()
        } catch {
            throw failure(.log(error))
        }
        return try log.withWriter(
            fold: { [unowned self] (record) throws(LogError) in fold(record) },
            failure: { failure(.log($0)) }
        ) { (writer) throws(Failure) in
            do throws(EngineError) {
                try finishErasuresOnce()
            } catch {
                throw failure(error)
            }
            return try body(writer)
        }
    }
}
