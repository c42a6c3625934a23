import Engine
import EventStore
import StrategyModel

/// Reading a whole log: once only its records (read, checksum, parse, contiguity), once all of it
/// (and fold into the read model).
enum ReplayBench {
    static func run(_ arguments: inout Arguments) throws {
        let path = try arguments.required("STORE")
        let log = try EventLog(opening: path)
        let scan = try Measured.run { try log.catchUp { _ in } }
        let events = log.position
        var bytes = 0
        let fold = try Measured.run {
            bytes = try Store(opening: path, usingSnapshots: false).model.byteCount
        }
        print(
            "{\"events\":\(events),\"scanSeconds\":\(scan.wall),\"scanCPU\":\(scan.cpu)"
                + ",\"replaySeconds\":\(fold.wall),\"replayCPU\":\(fold.cpu)"
                + ",\"modelBytes\":\(bytes),\"peakMiB\":\(Measured.peakMemory)}")
    }
}
