public import Engine
public import EventStore
import StrategyModel
import Synchronization

/// The read model of a store, followed while others record, and handed to any number of readers
/// as an immutable value.
///
/// Before each answer the head mark of the log is looked at, one small read; where it has moved
/// on, the new events are folded first. So whatever was recorded before a request came is in its
/// answer. A ``Follower`` does the same between requests, so that they seldom have to wait.
public final class Publication: Sendable {
    /// A read model as it was published.
    final class Edition: Sendable {
        let model: ReadModel

        init(_ model: ReadModel) {
            self.model = model
        }
    }

    private struct State {
        var edition: Edition
        var trouble: EngineError?
    }

    /// A store that is used under its mutex only; the compiler can't see that the callers' closures
    /// keep nothing of it.
    private struct Guarded: @unchecked Sendable {
        let store: Store
    }

    /// The folder of the store.
    public let path: String
    let format: StoreFormat
    let zone: ZoneRule
    let clock: StoreClock
    /// What became of the snapshots when the store was opened.
    public let snapshots: SnapshotOutcome
    /// Held for taking or replacing the pointer only.
    private let state: Mutex<State>
    /// Reads the log; held while new events are folded.
    private let store: Mutex<Guarded>
    /// Looks at the head mark, and reads nothing else.
    private let head: Mutex<EventLog>
    /// Told after something new is published.
    private let observer = Mutex<(@Sendable () -> Void)?>(nil)

    /// Opens a store and reads all that is recorded; of a damaged log what can be read.
    ///
    /// - Parameter progress: told now and then how many events have been read.
    public init(
        opening path: String, clock: StoreClock = .system, progress: ((Int) -> Void)? = nil
    ) throws(EngineError) {
        let store = try Store(
            opening: path, clock: clock, toleratingDamage: true, progress: progress)
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
        state = Mutex(State(edition: Edition(store.model), trouble: store.damage))
        self.store = Mutex(Guarded(store: store))
        self.head = Mutex(head)
    }

    /// Why the log can't be followed at present; what was read before is still served.
    public var trouble: EngineError? { state.withLock { $0.trouble } }

    /// What is published now, without a look at the log.
    var published: Edition { state.withLock { $0.edition } }

    /// The position up to which is published.
    var lastPosition: Int { state.withLock { $0.edition.model.position } }

    /// Today in the store's time zone.
    var today: Day { Day(number: Int32(zone.day(of: clock.now))) }

    /// All that is durable in the log now.
    func current() -> Edition {
        let (edition, isTroubled) = state.withLock { ($0.edition, $0.trouble != nil) }
        guard !isTroubled, isBehind(edition) else { return edition }
        return refresh()
    }

    private func isBehind(_ edition: Edition) -> Bool {
        let result: Result<Int, LogError> = head.withLock { log in
            do throws(LogError) {
                return .success(try log.durablePosition())
            } catch {
                return .failure(error)
            }
        }
        switch result {
        case .success(let position): return position > edition.model.position
        case .failure(let error):
            state.withLock { $0.trouble = .log(error) }
            return false
        }
    }

    /// Has somebody told whenever something new is published.
    func observe(_ body: @escaping @Sendable () -> Void) { observer.withLock { $0 = body } }

    /// Folds what is new and publishes it; after trouble, tries again.
    @discardableResult
    func refresh() -> Edition {
        let before = lastPosition
        let edition = fold()
        if edition.model.position != before { observer.withLock { $0 }?() }
        return edition
    }

    private func fold() -> Edition {
        store.withLock { guarded in
            let store = guarded.store
            var trouble: EngineError?
            do throws(EngineError) {
                try store.refresh()
            } catch {
                trouble = error
            }
            // What was read before the trouble is served, too.
            let model = store.model
            return state.withLock { state in
                if model.position != state.edition.model.position { state.edition = Edition(model) }
                state.trouble = trouble
                return state.edition
            }
        }
    }

    /// Writes a snapshot if much is new since the last one, so that the next start is quick.
    /// Requests need not wait for it.
    func keepSnapshot() {
        let snapshot = store.withLock { $0.store.snapshotIfDue() }
        _ = try? snapshot?.write()
    }

    /// Hands on the records of some positions, as they stand in the log.
    func records(
        _ positions: ClosedRange<Int>, _ body: (borrowing Record) -> Void
    ) throws(EngineError) {
        let failure: LogError? = store.withLock { guarded in
            do throws(LogError) {
                try guarded.store.log.records(positions) { record in body(record) }
                return nil
            } catch {
                return error
            }
        }
        if let failure { throw .log(failure) }
    }
}
