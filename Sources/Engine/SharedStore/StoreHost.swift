import EventStore
import StrategyModel
import Synchronization

/// A store as the committer uses it. Everybody else does so between two groups only, on the
/// committer's queue: hence one thread at a time, which the compiler can't see.
final class StoreHost: CommitHost, @unchecked Sendable {
    let store: Store
    private let published: Published

    init(_ store: Store, _ published: Published) {
        self.store = store
        self.published = published
    }

    var log: EventLog { store.log }

    func fold(_ record: Record) { store.fold(record) }

    func forgetStaged() { store.forgetStaged() }

    func failure(_ error: LogError) -> EngineError { .log(error) }

    func prepare() throws(EngineError) {
        if store.log.isPoisoned { try store.reopenLog() }
        do throws(LogError) {
            try store.refold()
        } catch {
            throw .log(error)
        }
    }

    func publish() {
        store.endStaging()
        // If that fails, the model lags behind, which the next refresh makes good or tells.
        try? store.refold()
        published.show(store.model, records)
    }

    func records(
        _ positions: ClosedRange<Int>, _ body: (borrowing Record) -> Void
    ) throws(EngineError) {
        do throws(LogError) {
            try log.records(positions) { record in body(record) }
        } catch {
            throw .log(error)
        }
    }

    /// Reads what is new, and shows it.
    func refresh() -> SharedStore.Edition {
        do throws(EngineError) {
            try store.refresh()
            published.trouble = nil
        } catch {
            published.trouble = error
        }
        // What was read before the trouble is served, too.
        return published.show(store.model, records)
    }
}

/// What readers see: taken and replaced under a mutex that is held for that only.
final class Published: Sendable {
    typealias Observer = @Sendable (SharedStore.Edition, SharedStore.Reading) -> Void

    private struct State {
        var edition: SharedStore.Edition
        var trouble: EngineError?
        var observer: Observer?
    }

    private let state: Mutex<State>

    init(_ model: ReadModel, trouble: EngineError?) {
        state = Mutex(State(edition: SharedStore.Edition(model), trouble: trouble))
    }

    var edition: SharedStore.Edition { state.withLock { $0.edition } }

    var trouble: EngineError? {
        get { state.withLock { $0.trouble } }
        set { state.withLock { $0.trouble = newValue } }
    }

    func observe(_ body: @escaping Observer) {
        state.withLock { $0.observer = body }
    }

    @discardableResult
    func show(_ model: ReadModel, _ reading: SharedStore.Reading) -> SharedStore.Edition {
        let (edition, observer) = state.withLock { state in
            guard model.position != state.edition.model.position else {
                return (state.edition, Observer?.none)
            }
            state.edition = SharedStore.Edition(model)
            return (state.edition, state.observer)
        }
        observer?(edition, reading)
        return edition
    }
}
