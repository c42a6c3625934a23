internal import ByteCoding
internal import HTTPCore

/// Serves connections on the thread that calls `run`.
///
/// A loop owns its sessions and shares only the listener, so that one a core can run beside each
/// other. All it does is ask each connection what to do next and move bytes.
final class EventLoop {
    /// Requests one session is served before others get their turn.
    private static let requestsInTurn = 16
    /// Connections accepted before those that are there get their turn.
    private static let acceptsInTurn = 64
    private static let millisecond = 1_000_000

    private let settings: DaemonSettings
    private let handler: Route.Handler
    private let log: @Sendable (AccessEntry) -> Void
    private var poller: Poller
    private var sessions: [Int32: Session] = [:]
    /// Sessions with requests in the buffer whose turn was over.
    private var waiting: [Int32] = []
    /// Bytes sent ahead on one connection above which it is read no further; a whole header fits.
    private let inputBytes: Int
    private let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1024, alignment: 8)
    private var now = Monotonic.now()
    private var nextSweep = 0
    private var stopsAt: Int?
    private var pausedAccepting = false
    private var dateText = ""
    private var dateSecond: Int64 = -1

    init(
        settings: DaemonSettings, handler: @escaping Route.Handler,
        log: @escaping @Sendable (AccessEntry) -> Void
    ) throws(DaemonError) {
        self.settings = settings
        self.handler = handler
        self.log = log
        let limits = settings.limits
        inputBytes = 64 * 1024 + limits.requestLineBytes + limits.headerBytes
        poller = try Poller()
    }

    deinit {
        scratch.deallocate()
    }

    /// Serves until `wakeUp` is raised, and then until all is answered or the time is up.
    func run(listener: borrowing Listener, wakeUp: borrowing WakeUp) throws(DaemonError) {
        let accepting = listener.descriptor.number
        let waking = wakeUp.descriptor.number
        try poller.add(accepting, .reading)
        try poller.add(waking, .reading)
        var events: [Poller.Event] = []
        while stopsAt == nil || !sessions.isEmpty {
            try poller.wait(milliseconds: patience, into: &events)
            now = Monotonic.now()
            let earlier = waiting
            waiting.removeAll(keepingCapacity: true)
            for number in earlier { sessions[number].map(advance) }
            for event in events {
                switch event.descriptor {
                case accepting where stopsAt == nil: acceptAll(listener)
                case accepting: break
                case waking:
                    // Level-triggered and never read: it must not wake the loop again.
                    try poller.change(waking, [])
                    beginStop(listener)
                default: sessions[event.descriptor].map { handle(event, of: $0) }
                }
            }
            if now >= nextSweep { try sweep(listener) }
        }
    }

    /// Milliseconds to wait for something to happen.
    private var patience: Int32 {
        if !waiting.isEmpty { return 0 }
        if sessions.isEmpty && !pausedAccepting { return -1 }
        return Int32(clamping: max(1, (nextSweep - Monotonic.now()) / Self.millisecond + 1))
    }

    // MARK: Coming and going

    private func acceptAll(_ listener: borrowing Listener) {
        for _ in 0..<Self.acceptsInTurn {
            switch listener.accept() {
            case .none: return
            case .exhausted:
                // The event would come again at once, for nothing; the next sweep tries again.
                pausedAccepting = true
                try? poller.change(listener.descriptor.number, [])
                return
            case .socket(let socket): begin(Session(socket: socket, limits: settings.limits))
            }
        }
    }

    private func begin(_ session: Session) {
        let surplus = sessions.count - settings.maximumConnections
        // Beyond the few that are told so, more connections are closed without a word.
        guard surplus < Self.acceptsInTurn else { return }
        let number = session.socket.number
        guard (try? poller.add(number, session.interest)) != nil else { return }
        sessions[number] = session
        if surplus >= 0 {
            let response = Refusals.tooManyConnections()
            let wire = session.connection.turnAway(with: response, date: date())
            send(response, wire, on: session, method: nil, fault: nil, microseconds: 0)
            session.lingers = true
            advance(session)
        } else {
            settle(session)
        }
    }

    private func drop(_ session: Session) {
        // Closing a descriptor takes it out of the poller.
        sessions[session.socket.number] = nil
    }

    private func beginStop(_ listener: borrowing Listener) {
        guard stopsAt == nil else { return }
        stopsAt = now + settings.stopTimeout.nanoseconds
        listener.stop()
        for session in Array(sessions.values) {
            session.connection.stop()
            advance(session)
        }
    }

    // MARK: Reading and answering

    private func handle(_ event: Poller.Event, of session: Session) {
        guard event.happened.isDisjoint(with: .failing) else { return drop(session) }
        if event.happened.contains(.reading), !read(session) { return }
        advance(session)
    }

    /// Reads what came; false when the session is gone.
    private func read(_ session: Session) -> Bool {
        switch session.read(into: scratch) {
        case .some(let count):
            if session.watch != .lingering {
                session.connection.feed(UnsafeRawBufferPointer(rebasing: scratch[..<count]))
            }
        case .nothing: break
        case .end:
            session.inputEnded = true
            session.connection.inputEnded()
        case .failed:
            drop(session)
            return false
        }
        return true
    }

    /// Serves what is in the buffer and writes what can be written.
    private func advance(_ session: Session) {
        var turns = Self.requestsInTurn
        while true {
            let mayGoOn = serve(session, &turns)
            guard let written = session.output.write(to: session.socket.number) else {
                return drop(session)
            }
            session.taken += written
            // Full before, and empty enough now: the next requests are already here.
            guard mayGoOn, session.output.count < settings.outputBytes, turns > 0 else { break }
        }
        if session.ending && session.output.isEmpty && !beginLingering(session) {
            return drop(session)
        }
        if turns == 0 { waiting.append(session.socket.number) }
        settle(session)
    }

    /// Does what the connection asks for; true when it stopped only because the output is full.
    private func serve(_ session: Session, _ turns: inout Int) -> Bool {
        while session.output.count < settings.outputBytes, turns > 0 {
            switch session.connection.next() {
            case .wait: return false
            case .sendContinue: session.output.append(.continue)
            case .handle(let request):
                turns -= 1
                answer(request, on: session)
            case .refuse(let refusal): refuse(refusal, on: session)
            case .close:
                session.ending = true
                return false
            }
        }
        return turns > 0
    }

    private func answer(_ request: Request, on session: Session) {
        let begin = Monotonic.now()
        let response = handler(request)
        let microseconds = (Monotonic.now() - begin) / 1000
        let wire = session.connection.answer(response, date: date())
        send(
            response, wire, on: session, method: request.method, fault: nil,
            microseconds: microseconds)
    }

    private func refuse(_ refusal: Connection.Refusal, on session: Session) {
        let response = Refusals.response(to: refusal)
        let wire = session.connection.answer(response, date: date())
        send(
            response, wire, on: session, method: refusal.method, fault: refusal.fault,
            microseconds: 0)
    }

    private func send(
        _ response: Response, _ wire: WireResponse, on session: Session, method: Method?,
        fault: RequestFault?, microseconds: Int
    ) {
        session.output.append(wire)
        session.lingers = session.connection.phase == .closing
        log(
            AccessEntry(
                at: WallClock.now(), method: method, route: response.route,
                status: response.status.code, bytes: wire.count, microseconds: microseconds,
                fault: fault))
    }

    /// Keeps the socket until the client has read the last answer; false when there is no need.
    private func beginLingering(_ session: Session) -> Bool {
        if session.watch == .lingering { return !session.inputEnded }
        guard session.lingers, !session.inputEnded else { return false }
        session.endOutput()
        session.watch = .lingering
        session.deadline = now + settings.lingerTimeout.nanoseconds
        return true
    }

    // MARK: Waiting

    /// Sets what to wait for and until when.
    private func settle(_ session: Session) {
        let watch = session.currentWatch
        let movedOn = watch == .writing && session.taken >= 64 * 1024
        if watch != session.watch || movedOn || session.deadline == 0 {
            session.watch = watch
            session.taken = 0
            session.deadline = now + timeout(for: watch).nanoseconds
        }
        var interest: Poller.Interest = []
        let full = session.output.count >= settings.outputBytes
        let buffered = session.connection.bufferedBytes
        let hungry = !full && !session.ending && buffered < inputBytes
        if !session.inputEnded && (hungry || watch == .lingering) { interest.insert(.reading) }
        if !session.output.isEmpty { interest.insert(.writing) }
        guard interest != session.interest else { return }
        session.interest = interest
        if (try? poller.change(session.socket.number, interest)) == nil { drop(session) }
    }

    private func timeout(for watch: Session.Watch) -> Duration {
        switch watch {
        case .idle: settings.idleTimeout
        case .header: settings.headerTimeout
        case .body: settings.bodyTimeout
        case .writing: settings.writeTimeout
        case .lingering: settings.lingerTimeout
        }
    }

    /// Looks for sessions whose time is up. One pass over all of them a few times a second costs
    /// less than keeping them in order at each request.
    private func sweep(_ listener: borrowing Listener) throws(DaemonError) {
        let shortest = min(
            settings.headerTimeout, settings.bodyTimeout, settings.idleTimeout,
            settings.writeTimeout, settings.lingerTimeout, settings.stopTimeout)
        let interval = min(250 * Self.millisecond, shortest.nanoseconds / 4)
        nextSweep = now + max(Self.millisecond, interval)
        if pausedAccepting && stopsAt == nil {
            pausedAccepting = false
            try poller.change(listener.descriptor.number, .reading)
        }
        if let stopsAt, now >= stopsAt {
            sessions.removeAll()
            return
        }
        for session in Array(sessions.values) where now >= session.deadline { timeOut(session) }
    }

    private func timeOut(_ session: Session) {
        switch session.watch {
        case .writing, .lingering: drop(session)
        case .idle, .header, .body:
            guard case .refuse(let refusal) = session.connection.timedOut() else {
                return drop(session)
            }
            refuse(refusal, on: session)
            advance(session)
        }
    }

    // MARK: The time of day

    /// The `Date` field, written once a second.
    private func date() -> String {
        let instant = WallClock.now()
        let second = instant.milliseconds / 1000
        if second != dateSecond {
            dateSecond = second
            dateText = HTTPDate.text(instant)
        }
        return dateText
    }
}
