public import HTTPCore

/// Where the daemon listens and what it allows.
public struct DaemonSettings: Hashable, Sendable {
    /// The name or address to listen on.
    public var host: String
    /// The port; 0 takes a free one.
    public var port: Int
    /// What one request may cost.
    public var limits: Limits
    /// Connections served at once; one more is answered 503.
    public var maximumConnections = 1024
    /// Of these, streams of events served at once; one more is answered 503.
    public var maximumSubscribers = 768
    /// Loops that serve connections; as many as there are processors if 0.
    public var loops = 0
    /// Bytes of answers that each loop remembers.
    public var memoryBytes = 32 << 20
    /// From the first byte of a request to the end of its header.
    public var headerTimeout = Duration.seconds(10)
    /// From the end of the header to the end of the body.
    public var bodyTimeout = Duration.seconds(30)
    /// Between two requests, and before the first.
    public var idleTimeout = Duration.seconds(60)
    /// For each 64 KiB of an answer to be taken by the client.
    public var writeTimeout = Duration.seconds(30)
    /// For each 64 KiB of a stream of events to be taken; slower clients are dropped.
    public var subscriberTimeout = Duration.seconds(10)
    /// After which silence a stream says that it is alive.
    public var heartbeat = Duration.seconds(15)
    /// Between two rounds of what streams are sent: what comes in between goes out together.
    public var streamInterval = Duration.milliseconds(5)
    /// For a client to notice that the connection ends.
    public var lingerTimeout = Duration.seconds(2)
    /// From `stop()` to the end, whatever still runs.
    public var stopTimeout = Duration.seconds(10)
    /// Bytes of answers waiting on one connection above which no further request of it is served.
    public var outputBytes = 256 * 1024
    /// Requests whose token is not valid that a client may send one after the other.
    public var failedAttemptsBurst = 10
    /// Until there is one more.
    public var failedAttemptsInterval = Duration.seconds(6)
    /// Clients whose failures are remembered.
    public var failedAttemptsClients = 4096

    /// Makes settings; the defaults are those of the interface contract.
    public init(host: String = "127.0.0.1", port: Int = 8080, limits: Limits = Limits()) {
        self.host = host
        self.port = port
        self.limits = limits
    }
}
