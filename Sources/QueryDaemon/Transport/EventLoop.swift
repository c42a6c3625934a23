internal import ByteCoding
internal import HTTPCore
internal import Synchronization

/// Serves connections on the thread that calls `run`.
///
/// One loop a processor, each with sessions of its own; what another thread has for a loop it
/// leaves in the loop's ``Mailbox``. All a loop does is ask each connection what to do next and
/// move bytes: answers that take time are made elsewhere.
final class EventLoop {
    /// Requests one session is served before others get their turn.
    static let requestsInTurn = 16
    static let millisecond = 1_000_000

    let settings: DaemonSettings
    let responder: any Responder
    let log: @Sendable (AccessEntry) -> Void
    let mailbox: Mailbox
    let metrics: LoopMetrics
    var poller: Poller
    var sessions: [Int32: Session] = [:]
    /// Sessions with requests in the buffer whose turn was over.
    var waiting: [Int32] = []
    /// Streams that may have something to send, and when they are looked at next.
    var woken: Set<Int32> = []
    var nextRound = 0
    /// Bytes sent ahead on one connection above which it is read no further; a whole header fits.
    let inputBytes: Int
    let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1024, alignment: 8)
    let watch: any EpochWatch
    var memory: AnswerMemory
    var epoch: Epoch?
    var now = Monotonic.now()
    var nextSweep = 0
    var stopsAt: Int?
    private var serial = 0
    private var dateText = ""
    private(set) var dateSecond: Int64 = -1

    init(
        settings: DaemonSettings, responder: any Responder, metrics: LoopMetrics,
        log: @escaping @Sendable (AccessEntry) -> Void
    ) throws(DaemonError) {
        self.settings = settings
        self.responder = responder
        self.metrics = metrics
        self.log = log
        let limits = settings.limits
        inputBytes = 64 * 1024 + limits.requestLineBytes + limits.headerBytes
        watch = responder.makeWatch()
        memory = AnswerMemory(capacity: settings.memoryBytes)
        mailbox = try Mailbox()
        poller = try Poller()
        try poller.add(mailbox.descriptor, .reading)
    }

    deinit {
        mailbox.close()
        scratch.deallocate()
    }

    /// Serves until it is told to stop, and then until all is answered or the time is up.
    ///
    /// - Parameter accept: called when the acceptor's descriptor has something, and at each sweep.
    func run(accepting acceptor: Acceptor? = nil) throws(DaemonError) {
        if let acceptor { try acceptor.begin(&poller) }
        var events: [Poller.Event] = []
        while stopsAt == nil || !sessions.isEmpty {
            try poller.wait(milliseconds: patience, into: &events)
            now = Monotonic.now()
            let earlier = waiting
            waiting.removeAll(keepingCapacity: true)
            for number in earlier { sessions[number].map(advance) }
            for event in events {
                if event.descriptor == mailbox.descriptor {
                    for message in mailbox.take() { receive(message) }
                } else if let acceptor, try acceptor.handle(event, &poller) {
                    continue
                } else {
                    sessions[event.descriptor].map { handle(event, of: $0) }
                }
            }
            if !woken.isEmpty && now >= nextRound { sendRound() }
            if now >= nextSweep {
                try acceptor?.resume(&poller)
                sweep()
            }
        }
        mailbox.close()
    }

    /// Milliseconds to wait for something to happen.
    private var patience: Int32 {
        if !waiting.isEmpty { return 0 }
        var next = nextSweep
        if !woken.isEmpty { next = min(next, nextRound) }
        return Int32(clamping: max(0, (next - Monotonic.now()) / Self.millisecond + 1))
    }

    // MARK: Messages

    private func receive(_ message: Mailbox.Message) {
        switch message {
        case .client(let socket, let address): begin(socket, address, isSurplus: false)
        case .surplus(let socket): begin(socket, "", isSurplus: true)
        case .answer(let response, let address, let since):
            guard let session = session(address) else {
                response.stream?.end()
                return
            }
            deliver(response, since: since, on: session)
            advance(session)
        case .wake(let address): if session(address) != nil { woken.insert(address.socket) }
        case .stop: beginStop()
        }
    }

    private func session(_ address: Mailbox.Address) -> Session? {
        guard let session = sessions[address.socket], session.address == address else { return nil }
        return session
    }

    // MARK: Coming and going

    private func begin(_ socket: Int32, _ client: String, isSurplus: Bool) {
        serial += 1
        let session = Session(
            socket: Descriptor(owning: socket), serial: serial, client: client,
            limits: settings.limits)
        guard stopsAt == nil, (try? poller.add(socket, session.interest)) != nil else {
            metrics.connections.subtract(1, ordering: .relaxed)
            return
        }
        sessions[socket] = session
        guard isSurplus else { return settle(session) }
        let response = Refusals.tooManyConnections()
        let wire = session.connection.turnAway(with: response, date: date())
        send(response, wire, on: session, method: nil, fault: nil, microseconds: 0)
        session.lingers = true
        advance(session)
    }

    func drop(_ session: Session) {
        session.stream?.end()
        session.stream = nil
        // Closing a descriptor takes it out of the poller.
        if sessions.removeValue(forKey: session.address.socket) != nil {
            metrics.connections.subtract(1, ordering: .relaxed)
        }
    }

    private func beginStop() {
        guard stopsAt == nil else { return }
        stopsAt = now + settings.stopTimeout.nanoseconds
        for session in Array(sessions.values) {
            session.connection.stop()
            if session.stream != nil { endStream(of: session, because: .stopping) }
            advance(session)
        }
    }

    // MARK: The time of day

    /// The `Date` field, written once a second.
    func date() -> String {
        let instant = WallClock.now()
        let second = instant.milliseconds / 1000
        if second != dateSecond {
            dateSecond = second
            dateText = HTTPDate.text(instant)
        }
        return dateText
    }
}
