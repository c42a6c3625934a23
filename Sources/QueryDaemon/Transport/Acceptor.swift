internal import CSystemLinux
internal import HTTPCore
internal import Synchronization

/// Takes connections in and gives each to the loop that has the fewest.
///
/// It works on one of the loops' threads: taking a connection in costs little, and who stands in
/// line at one door is shared out better than by chance at several.
final class Acceptor {
    /// Connections accepted before those that are there get their turn.
    private static let acceptsInTurn = 64

    private let settings: DaemonSettings
    private let accepting: Int32
    private let waking: Int32
    private let accept: () -> Listener.Accepted
    private let close: () -> Void
    private let loops: [(mailbox: Mailbox, metrics: LoopMetrics)]
    private var isPaused = false
    private var isStopping = false

    init(
        settings: DaemonSettings, descriptor: Int32, wakeUp: Int32,
        loops: [(mailbox: Mailbox, metrics: LoopMetrics)],
        accept: @escaping () -> Listener.Accepted, close: @escaping () -> Void
    ) {
        self.settings = settings
        accepting = descriptor
        waking = wakeUp
        self.loops = loops
        self.accept = accept
        self.close = close
    }

    func begin(_ poller: inout Poller) throws(DaemonError) {
        try poller.add(accepting, .reading)
        try poller.add(waking, .reading)
    }

    /// Handles an event of the door or of the wish to stop; false if it is neither.
    func handle(_ event: Poller.Event, _ poller: inout Poller) throws(DaemonError) -> Bool {
        switch event.descriptor {
        case accepting:
            if !isStopping { acceptAll(&poller) }
        case waking:
            // Level-triggered and never read: it must not wake the loop again.
            try poller.change(waking, [])
            isStopping = true
            close()
            for loop in loops { loop.mailbox.post(.stop) }
        default: return false
        }
        return true
    }

    private func acceptAll(_ poller: inout Poller) {
        for _ in 0..<Self.acceptsInTurn {
            switch accept() {
            case .none: return
            case .exhausted:
                // The event would come again at once, for nothing; the next sweep tries again.
                isPaused = true
                try? poller.change(accepting, [])
                return
            case .client(let socket, let address): hand(socket, address)
            }
        }
    }

    private func hand(_ socket: Int32, _ address: String) {
        let counts = loops.map { $0.metrics.connections.load(ordering: .relaxed) }
        let surplus = counts.reduce(0, +) - settings.maximumConnections
        // Beyond the few that are told so, more connections are closed without a word.
        guard surplus < Self.acceptsInTurn,
            let index = counts.indices.min(by: { counts[$0] < counts[$1] })
        else { return _ = Descriptor(owning: socket) }
        loops[index].metrics.connections.add(1, ordering: .relaxed)
        let message: Mailbox.Message =
            surplus >= 0 ? .surplus(socket: socket) : .client(socket: socket, address: address)
        if !loops[index].mailbox.post(message) {
            loops[index].metrics.connections.subtract(1, ordering: .relaxed)
            _ = Descriptor(owning: socket)
        }
    }

    /// Tries again after descriptors had run out.
    func resume(_ poller: inout Poller) throws(DaemonError) {
        guard isPaused, !isStopping else { return }
        isPaused = false
        try poller.change(accepting, .reading)
    }
}
