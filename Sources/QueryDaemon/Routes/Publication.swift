public import Engine
public import EventStore
import StrategyModel

/// The store of a daemon: the read model, followed while others record, and a way to record.
///
/// Before each answer the head mark of the log is looked at, one small read; where it has moved
/// on, the new events are folded first. So whatever was recorded before a request came is in its
/// answer. A ``Follower`` does the same between requests, so that they seldom have to wait.
public final class Publication: Sendable {
    /// A read model as it was published.
    typealias Edition = SharedStore.Edition

    private let store: SharedStore

    /// Opens a store and reads all that is recorded; of a damaged log what can be read.
    ///
    /// - Parameter progress: told now and then how many events have been read.
    public init(
        opening path: String, clock: StoreClock = .system, progress: ((Int) -> Void)? = nil
    ) throws(EngineError) {
        store = try SharedStore(opening: path, clock: clock, progress: progress)
    }

    /// Publishes a store that was opened before.
    init(_ store: SharedStore) { self.store = store }

    /// The folder of the store.
    public var path: String { store.path }
    var format: StoreFormat { store.format }
    var zone: ZoneRule { store.zone }
    var clock: StoreClock { store.clock }
    /// What became of the snapshots when the store was opened.
    public var snapshots: SnapshotOutcome { store.snapshots }

    /// Why the log can't be followed at present; what was read before is still served.
    public var trouble: EngineError? { store.trouble }

    /// What is published now, without a look at the log.
    var published: Edition { store.published }

    /// The position up to which is published.
    var lastPosition: Int { store.lastPosition }

    /// Today in the store's time zone.
    var today: Day { Day(number: Int32(zone.day(of: clock.now))) }

    /// All that is durable in the log now.
    func current() -> Edition { store.current() }

    /// Has somebody told whenever something new is published, on a thread of the store: it should
    /// be quick, and must not ask the publication, but may read the log with what it is given.
    func observe(_ body: @escaping @Sendable (Edition, SharedStore.Reading) -> Void) {
        store.observe(body)
    }

    /// Folds what is new and publishes it; after trouble, tries again.
    @discardableResult
    func refresh() -> Edition { store.refresh() }

    /// Writes a snapshot if much is new since the last one, so that the next start is quick.
    /// Requests need not wait for it.
    func keepSnapshot() { _ = try? store.snapshotIfDue()?.write() }

    /// Hands on the records of some positions, as they stand in the log.
    func records(
        _ positions: ClosedRange<Int>, _ body: (borrowing Record) -> Void
    ) throws(EngineError) {
        try store.records(positions, body)
    }

    /// Records drafts; the answer comes on another thread, when it is durable and published, and
    /// must not ask the publication.
    func record(
        _ drafts: [ValidDraft], _ options: Store.RecordingOptions,
        then answer: @escaping @Sendable (Result<Receipt, EngineError>) -> Void
    ) {
        store.record(drafts, options, then: answer)
    }

    /// Waits until every recording is answered, and makes the log's head mark durable.
    func flush() { store.flush() }
}
