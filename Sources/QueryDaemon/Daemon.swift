public import Engine
import HTTPCore

/// The query daemon: a store's read model behind HTTP, following the log while others record.
public final class Daemon: Sendable {
    private let server: QueryServer
    private let follower: Follower
    private let publication: Publication
    private let settings: DaemonSettings

    /// Listens, with a store that was opened before; from now on clients can connect, and ``run``
    /// serves them.
    ///
    /// - Parameters:
    ///   - publication: the store, see ``Publication/init(opening:clock:progress:)``.
    ///   - version: the program's version, which answers name and their tags depend on.
    ///   - log: takes one entry a request, on the loop's thread; it should not block.
    ///   - report: told when the log of events can't be followed any more, and with `nil` when it
    ///     can again.
    ///   - reportAccess: told when the tokens can't be read, so that none is valid, and with `nil`
    ///     when they can again.
    public init(
        _ publication: Publication, _ settings: DaemonSettings = DaemonSettings(),
        version: String, log: @escaping @Sendable (AccessEntry) -> Void = { _ in },
        report: @escaping @Sendable (EngineError?) -> Void = { _ in },
        reportAccess: @escaping @Sendable (AccessError?) -> Void = { _ in }
    ) throws(DaemonError) {
        let gate = AccessGate(
            publication.path, clock: publication.clock, settings, report: reportAccess)
        let service = Service(
            publication: publication, gate: gate, version: version,
            largestSubscribers: settings.maximumSubscribers)
        let router = service.router
        self.settings = settings
        self.publication = publication
        server = try QueryServer(
            settings, log: log,
            responder: RoutingResponder(router) { ServiceWatch(service) })
        service.telemetry.watch(server.metrics)
        follower = Follower(
            publication,
            alongside: {
                let before = gate.generation
                gate.reload()
                // Streams look for themselves whether they may go on.
                if gate.generation != before { service.feed.wakeAll() }
            }, report: report)
    }

    /// Where it listens: the host of the settings and the port taken.
    public var address: (host: String, port: Int) { (settings.host, server.port) }

    /// Serves on this thread until ``stop()`` or, if wanted, SIGTERM or SIGINT; lets what runs
    /// finish, and returns.
    public func run(stoppingOnSignals: Bool = true) throws(DaemonError) {
        follower.start()
        defer {
            follower.stop()
            // What was recorded is durable already; this leaves little to check at the next start.
            publication.flush()
        }
        try server.run(stoppingOnSignals: stoppingOnSignals)
    }

    /// Asks it to stop; safe on any thread, and more than once.
    public func stop() { server.stop() }
}
