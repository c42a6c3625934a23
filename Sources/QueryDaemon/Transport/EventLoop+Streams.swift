internal import HTTPCore

// Answers without a known end.
extension EventLoop {
    /// Sends every stream that was woken what it has. What comes until the next round goes out
    /// with that one, so that a burst of events costs each subscriber one write.
    func sendRound() {
        let round = woken
        woken.removeAll(keepingCapacity: true)
        for number in round {
            if let session = sessions[number] { pump(session) }
        }
        nextRound = now + settings.streamInterval.nanoseconds
    }

    /// Sends pieces as long as the client takes them.
    private func pump(_ session: Session) {
        while let stream = session.stream, session.output.isEmpty {
            switch stream.next() {
            case .bytes(let bytes): session.output.append(session.connection.piece(bytes))
            case .nothing: return settle(session)
            case .end(let bytes):
                session.output.append(session.connection.piece(bytes))
                finishStream(of: session)
            }
            guard write(session) else { return }
        }
        if session.stream == nil { advance(session) } else { settle(session) }
    }

    /// Ends a stream from this side, with a word why.
    func endStream(of session: Session, because reason: StreamEnd) {
        guard let stream = session.stream else { return }
        session.output.append(session.connection.piece(stream.farewell(reason)))
        finishStream(of: session)
    }

    private func finishStream(of session: Session) {
        session.output.append(session.connection.endStream())
        session.stream?.end()
        session.stream = nil
        session.ending = true
        session.lingers = true
    }

    /// Says that an idle stream is alive, and has it look whether it may go on.
    func beat(_ session: Session) {
        guard let stream = session.stream else { return drop(session) }
        session.output.append(session.connection.piece(stream.heartbeat))
        session.deadline = 0
        woken.insert(session.address.socket)
        guard write(session) else { return }
        settle(session)
    }
}
