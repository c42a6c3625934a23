internal import Glibc
public import HTTPCore
internal import Synchronization

/// The server below the routes: listens on a port and has each request answered.
public final class QueryServer: Sendable {
    private let settings: DaemonSettings
    private let responder: any Responder
    private let log: @Sendable (AccessEntry) -> Void
    private let listener: Listener
    private let wakeUp: WakeUp
    private let started = Atomic(false)
    /// What each loop counts.
    let metrics: [LoopMetrics]

    /// Binds and listens; from now on clients can connect, and `run` serves them.
    ///
    /// - Parameter log: takes one entry a request, on the thread of a loop; it should not block.
    public init(
        _ settings: DaemonSettings, log: @escaping @Sendable (AccessEntry) -> Void = { _ in },
        responder: any Responder
    ) throws(DaemonError) {
        self.settings = settings
        self.responder = responder
        self.log = log
        let loops = settings.loops > 0 ? settings.loops : Self.processors
        metrics = (0..<loops).map { _ in LoopMetrics() }
        listener = try Listener(host: settings.host, port: settings.port)
        wakeUp = try WakeUp()
    }

    /// A server whose answers are made on its loops.
    public convenience init(
        _ settings: DaemonSettings, log: @escaping @Sendable (AccessEntry) -> Void = { _ in },
        handler: @escaping Route.Handler
    ) throws(DaemonError) {
        try self.init(settings, log: log, responder: DirectResponder(handler: handler))
    }

    /// Processors this program may use.
    private static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// The port taken, of interest where the settings said 0.
    public var port: Int { listener.port }

    /// Serves on this thread and some of its own until `stop()`, then lets what runs finish and
    /// returns.
    ///
    /// - Parameter stoppingOnSignals: SIGTERM and SIGINT stop the server as `stop()` does; a second
    ///   signal ends the process at once.
    public func run(stoppingOnSignals: Bool = false) throws(DaemonError) {
        OpenFiles.makeRoom(for: settings.maximumConnections)
        let first = started.exchange(true, ordering: .relaxed) == false
        precondition(first, "a server runs once")
        if stoppingOnSignals { StopSignals.install(raising: wakeUp.descriptor.number) }
        defer { if stoppingOnSignals { StopSignals.remove() } }
        var loops: [EventLoop] = []
        for metrics in metrics {
            loops.append(
                try EventLoop(
                    settings: settings, responder: responder, metrics: metrics, log: log))
        }
        let acceptor = Acceptor(
            settings: settings, descriptor: listener.descriptor.number,
            wakeUp: wakeUp.descriptor.number, loops: loops.map { ($0.mailbox, $0.metrics) },
            accept: { [self] in listener.accept() }, close: { [self] in listener.stop() })
        let others = loops.dropFirst().map { LoopThread($0) }
        defer { for other in others { other.join() } }
        do throws(DaemonError) {
            try loops[0].run(accepting: acceptor)
        } catch {
            for loop in loops { loop.mailbox.post(.stop) }
            throw error
        }
        for other in others { if let failure = other.join() { throw failure } }
    }

    /// Asks the server to stop; safe on any thread, and more than once.
    public func stop() { wakeUp.raise() }
}
