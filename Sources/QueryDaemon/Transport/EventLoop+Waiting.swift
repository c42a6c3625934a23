internal import HTTPCore

// What is waited for, and until when.
extension EventLoop {
    /// Sets what to wait for and until when.
    func settle(_ session: Session) {
        let watch = session.currentWatch
        let movedOn = watch == .writing && session.taken >= 64 * 1024
        if watch != session.watch || movedOn || session.deadline == 0 {
            session.watch = watch
            session.taken = 0
            session.deadline = timeout(for: watch, session).map { now + $0.nanoseconds } ?? .max
        }
        var interest: Poller.Interest = []
        let full = session.output.count >= settings.outputBytes
        let buffered = session.connection.bufferedBytes
        let hungry = !full && !session.ending && buffered < inputBytes
        if !session.inputEnded && (hungry || watch == .lingering) { interest.insert(.reading) }
        if !session.output.isEmpty { interest.insert(.writing) }
        guard interest != session.interest else { return }
        session.interest = interest
        if (try? poller.change(session.address.socket, interest)) == nil { drop(session) }
    }

    private func timeout(for watch: Session.Watch, _ session: Session) -> Duration? {
        switch watch {
        case .idle: settings.idleTimeout
        case .header: settings.headerTimeout
        case .body: settings.bodyTimeout
        case .writing:
            session.stream == nil ? settings.writeTimeout : settings.subscriberTimeout
        case .lingering: settings.lingerTimeout
        case .streaming: settings.heartbeat
        case .answering: nil
        }
    }

    /// Looks for sessions whose time is up. One pass over all of them a few times a second costs
    /// less than keeping them in order at each request.
    func sweep() {
        let shortest = min(
            settings.headerTimeout, settings.bodyTimeout, settings.idleTimeout,
            settings.writeTimeout, settings.lingerTimeout, settings.stopTimeout,
            settings.subscriberTimeout, settings.heartbeat)
        let interval = min(250 * Self.millisecond, shortest.nanoseconds / 4)
        nextSweep = now + max(Self.millisecond, interval)
        if let stopsAt, now >= stopsAt {
            for session in Array(sessions.values) { drop(session) }
            return
        }
        for session in Array(sessions.values) where now >= session.deadline { timeOut(session) }
    }

    private func timeOut(_ session: Session) {
        switch session.watch {
        case .writing where session.stream != nil:
            endStream(of: session, because: .slow)
            session.deadline = 0
            advance(session)
        case .streaming: beat(session)
        case .writing, .lingering: drop(session)
        case .answering: session.deadline = .max
        case .idle, .header, .body:
            guard case .refuse(let refusal) = session.connection.timedOut() else {
                return drop(session)
            }
            refuse(refusal, on: session)
            advance(session)
        }
    }
}
