public import EventStore
public import StrategyModel
import Synchronization

/// One store for many tasks: it follows the log, records for whoever asks, and hands the read model
/// to any number of readers as an immutable value.
///
/// What is submitted at the same time shares a write and a sync (``GroupCommitter``). A group is
/// published when it is durable, before anybody is answered and before the next one begins: nobody
/// ever sees what is staged, and whoever was answered finds it in ``current()``.
///
/// After a failed sync the log is opened anew by the next recording, from the model as it is: what
/// was published is durable and is not read again.
public final class SharedStore: Sendable {
    /// A read model as it was published.
    public final class Edition: Sendable {
        /// The model.
        public let model: ReadModel

        init(_ model: ReadModel) { self.model = model }
    }

    /// The folder of the store.
    public let path: String
    /// What the store says about itself.
    public let format: StoreFormat
    /// The time zone that the store was made in.
    public let zone: ZoneRule
    /// The clock that recording goes by.
    public let clock: StoreClock
    /// What became of the snapshots when the store was opened.
    public let snapshots: SnapshotOutcome

    private let shown: Published
    private let host: StoreHost
    private let committer: GroupCommitter<StoreHost>
    /// Looks at the head mark, and reads nothing else.
    private let head: Mutex<EventLog>

    /// Opens a store and reads all that is recorded; of a damaged log what can be read, and the
    /// damage is the ``trouble``.
    ///
    /// - Parameters:
    ///   - clock: ``StoreClock/fixed(_:)`` only for a simulated store.
    ///   - lockLimit: how long a recording waits for its turn among the processes; readers of
    ///     records may have to wait so long, too.
    ///   - storage: the files; something else in tests.
    ///   - progress: told now and then how many events have been read.
    public init(
        opening path: String, clock: StoreClock = .system,
        waitingAtMost lockLimit: Duration = .seconds(2),
        storage: any Storage = FileStorage(), progress: ((Int) -> Void)? = nil
    ) throws(EngineError) {
        let store = try Store(
            opening: path, clock: clock, toleratingDamage: true, storage: storage,
            progress: progress)
        let head: EventLog
        do throws(LogError) {
            head = try EventLog(opening: path)
        } catch {
            throw .log(error)
        }
        self.path = path
        self.clock = clock
        format = store.log.format
        zone = store.zone
        snapshots = store.snapshots
        shown = Published(store.model, trouble: store.damage)
        let host = StoreHost(store, shown)
        self.host = host
        committer = GroupCommitter(waitingAtMost: lockLimit) { () throws(EngineError) in host }
        self.head = Mutex(head)
    }

    /// Why the log can't be followed at present; what was read before is still served.
    public var trouble: EngineError? { shown.trouble }

    /// What is published now, without a look at the log.
    public var published: Edition { shown.edition }

    /// Reads records of the log while nobody writes it.
    public typealias Reading = (
        ClosedRange<Int>, _ body: (borrowing Record) -> Void
    ) throws(EngineError) -> Void

    /// Has somebody told whenever something new is published, on a thread of the store: it should
    /// be quick, and must not ask the store, but may read the log with what it is given.
    public func observe(_ body: @escaping @Sendable (Edition, Reading) -> Void) {
        shown.observe(body)
    }

    /// The position up to which is published.
    public var lastPosition: Int { shown.edition.model.position }

    // MARK: Recording

    /// Records drafts, all or nothing, beside what others submit; see ``Store/record(_:_:)``.
    ///
    /// - Parameter answer: called on a thread of the store once what it says is durable and
    ///   published; it should be quick, and must not ask the store.
    public func record(
        _ drafts: [ValidDraft], _ options: Store.RecordingOptions = Store.RecordingOptions(),
        then answer: @escaping @Sendable (Result<Receipt, EngineError>) -> Void
    ) {
        committer.submit(
            { (host, writer) throws(EngineError) in
                try host.store.finishErasuresOnce()
                return try host.store.stage(drafts, options, writer)
            }, then: answer)
    }

    /// How many submissions wait for the next group.
    public var waitingCount: Int { committer.waitingCount }

    /// Waits until everything submitted so far is answered, and makes the head mark durable.
    public func flush() { committer.flush() }

    // MARK: Reading

    /// All that is durable in the log now.
    ///
    /// The head mark is looked at, one small read. Where it has moved on, this waits for the group
    /// that is being written, which may have moved it, and reads what others have recorded.
    public func current() -> Edition {
        let edition = shown.edition
        guard shown.trouble == nil, let durable = durablePosition(),
            durable > edition.model.position
        else { return edition }
        return committer.betweenGroups {
            let edition = shown.edition
            return edition.model.position >= durable ? edition : host.refresh()
        }
    }

    /// The head mark; `nil` after trouble.
    private func durablePosition() -> Int? {
        let result: Result<Int, LogError> = head.withLock { log in
            do throws(LogError) {
                return .success(try log.durablePosition())
            } catch {
                return .failure(error)
            }
        }
        switch result {
        case .success(let position): return position
        case .failure(let error):
            shown.trouble = .log(error)
            return nil
        }
    }

    /// Takes in what is new and publishes it; after trouble, tries again.
    @discardableResult
    public func refresh() -> Edition { committer.betweenGroups { host.refresh() } }

    /// Hands on the records of some positions, as they stand in the log.
    public func records(
        _ positions: ClosedRange<Int>, _ body: (borrowing Record) -> Void
    ) throws(EngineError) {
        try committer.betweenGroups { () throws(EngineError) in
            try host.records(positions, body)
        }
    }

    /// A snapshot to write if much is new since the last one; others need not wait for that.
    public func snapshotIfDue() -> Store.Snapshot? {
        committer.betweenGroups { host.store.snapshotIfDue() }
    }
}
