public import ByteCoding
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

        /// Makes options.
        public init(
            actor: String = "local", clearance: Visibility = .restricted, dryRun: Bool = false
        ) {
            self.actor = actor
            self.clearance = clearance
            self.dryRun = dryRun
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
        try underLock(dryRun: options.dryRun) { (writer) throws(EngineError) in
            try recordAll(drafts, options, writer)
        }
    }

    /// Records the drafts that are legal, in groups, and names the faults of the others.
    ///
    /// - Parameter progress: told after each group how many drafts are done.
    public func recordEach(
        _ drafts: [ValidDraft], _ options: RecordingOptions = RecordingOptions(),
        progress: ((Int) -> Void)? = nil
    ) throws(EngineError) -> Receipt {
        var receipt = Receipt()
        for start in stride(from: 0, to: drafts.count, by: Self.groupSize) {
            var group = Array(drafts[start..<min(drafts.count, start + Self.groupSize)])
            while !group.isEmpty {
                do {
                    receipt.add(try record(group, options))
                    break
                } catch EngineError.rejected(let rejection) {
                    let faulty = Set(rejection.findings.compactMap(\.line))
                    let left = group.filter { !faulty.contains($0.line ?? 0) }
                    // A fault without a line concerns them all.
                    guard left.count < group.count else { throw .rejected(rejection) }
                    receipt.rejected += rejection.findings
                    group = left
                }
            }
            progress?(min(drafts.count, start + Self.groupSize))
        }
        return receipt
    }

    /// How many drafts are committed together when each is judged on its own.
    public static let groupSize = 1_000

    /// Runs a body under the log's lock, up to date with what others have recorded; without the
    /// lock where nothing will be appended.
    private func underLock(
        dryRun: Bool, _ body: (LogWriter?) throws(EngineError) -> Receipt
    ) throws(EngineError) -> Receipt {
        guard !dryRun else {
            try refresh()
            return try body(nil)
        }
        return try log.withWriter(
            fold: { [unowned self] (record) throws(LogError) in fold(record) },
            failure: { .log($0) }
        ) { (writer) throws(EngineError) in try body(writer) }
    }
}
