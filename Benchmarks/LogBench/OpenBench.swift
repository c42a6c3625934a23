import Engine
import EventStore
import StrategyModel

/// Opening a store until its read model is whole: from a snapshot where there is one.
enum OpenBench {
    static func run(_ arguments: inout Arguments) throws {
        let path = try arguments.required("STORE")
        var store: Store?
        let measured = try Measured.run { store = try Store(opening: path) }
        guard let store else { return }
        let events = store.model.position
        let restored = store.snapshots.position
        print(
            "{\"events\":\(events),\"openSeconds\":\(measured.wall),\"openCPU\":\(measured.cpu)"
                + ",\"usedSnapshot\":\(restored > 0),\"replayed\":\(events - restored)"
                + ",\"peakMiB\":\(Measured.peakMemory)}")
    }

    /// Writes a snapshot of everything recorded.
    static func write(_ arguments: inout Arguments) throws {
        let store = try Store(opening: try arguments.required("STORE"))
        let measured = try Measured.run { _ = try store.snapshot()?.write() }
        print("{\"events\":\(store.model.position),\"seconds\":\(measured.wall)}")
    }
}
