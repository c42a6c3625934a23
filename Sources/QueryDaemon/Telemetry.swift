import Synchronization

/// What the loops of the server count, for whoever asks.
final class Telemetry: Sendable {
    private let loops = Mutex<[LoopMetrics]>([])

    func watch(_ loops: [LoopMetrics]) { self.loops.withLock { $0 = loops } }

    /// Connections there are.
    var connections: Int {
        loops.withLock { $0.reduce(0) { $0 + $1.connections.load(ordering: .relaxed) } }
    }

    /// What all loops together have counted.
    var counts: LoopMetrics.Counts {
        loops.withLock { loops in
            loops.reduce(into: LoopMetrics.Counts()) { sum, loop in sum.add(loop.current) }
        }
    }
}
