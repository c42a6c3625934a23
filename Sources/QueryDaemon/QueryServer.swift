public import HTTPCore
internal import Synchronization

/// The daemon: listens on a port and answers each request with a handler.
///
/// The handler runs on the loop, so it must answer from memory; what it reads it takes from an
/// immutable model.
public final class QueryServer: Sendable {
    private let settings: DaemonSettings
    private let handler: Route.Handler
    private let log: @Sendable (AccessEntry) -> Void
    private let listener: Listener
    private let wakeUp: WakeUp
    private let started = Atomic(false)

    /// Binds and listens; from now on clients can connect, and `run` serves them.
    ///
    /// - Parameter log: takes one entry a request, on the loop's thread; it should not block.
    public init(
        _ settings: DaemonSettings, log: @escaping @Sendable (AccessEntry) -> Void = { _ in },
        handler: @escaping Route.Handler
    ) throws(DaemonError) {
        self.settings = settings
        self.handler = handler
        self.log = log
        listener = try Listener(host: settings.host, port: settings.port)
        wakeUp = try WakeUp()
    }

    /// The port taken, of interest where the settings said 0.
    public var port: Int { listener.port }

    /// Serves on this thread until `stop()`, then lets what runs finish and returns.
    ///
    /// - Parameter stoppingOnSignals: SIGTERM and SIGINT stop the server as `stop()` does; a second
    ///   signal ends the process at once.
    public func run(stoppingOnSignals: Bool = false) throws(DaemonError) {
        let first = started.exchange(true, ordering: .relaxed) == false
        precondition(first, "a server runs once")
        if stoppingOnSignals { StopSignals.install(raising: wakeUp.descriptor.number) }
        defer { if stoppingOnSignals { StopSignals.remove() } }
        let loop = try EventLoop(settings: settings, handler: handler, log: log)
        try loop.run(listener: listener, wakeUp: wakeUp)
    }

    /// Asks the server to stop; safe on any thread, and more than once.
    public func stop() { wakeUp.raise() }
}
