internal import ByteCoding
internal import HTTPCore

// Reading, answering, writing.
extension EventLoop {
    func handle(_ event: Poller.Event, of session: Session) {
        guard event.happened.isDisjoint(with: .failing) else { return drop(session) }
        if event.happened.contains(.reading) {
            guard read(session) else { return }
            // Whatever was recorded before these bytes came is in the answer.
            epoch = watch.epoch()
            memory.enter(epoch)
        }
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
            // Nobody stops sending to hear a stream; it is how a client leaves it.
            if session.stream != nil {
                drop(session)
                return false
            }
            session.inputEnded = true
            session.connection.inputEnded()
        case .failed:
            drop(session)
            return false
        }
        return true
    }

    /// Serves what is in the buffer and writes what can be written.
    func advance(_ session: Session) {
        var turns = Self.requestsInTurn
        while true {
            let mayGoOn = serve(session, &turns)
            guard write(session) else { return }
            // Full before, and empty enough now: the next requests are already here.
            guard mayGoOn, session.output.count < settings.outputBytes, turns > 0 else { break }
        }
        if session.stream != nil, session.output.isEmpty {
            woken.insert(session.address.socket)
        }
        if session.ending && session.output.isEmpty && !beginLingering(session) {
            return drop(session)
        }
        if turns == 0 { waiting.append(session.address.socket) }
        settle(session)
    }

    /// Writes what the client takes; false when the session is gone.
    func write(_ session: Session) -> Bool {
        guard !session.output.isEmpty else { return true }
        guard let written = session.output.write(to: session.address.socket) else {
            drop(session)
            return false
        }
        session.taken += written
        return true
    }

    /// Does what the connection asks for; true when it stopped only because the output is full.
    private func serve(_ session: Session, _ turns: inout Int) -> Bool {
        while session.output.count < settings.outputBytes, turns > 0 {
            if answerFromMemory(session) {
                turns -= 1
                continue
            }
            let head = epoch == nil ? nil : session.connection.withNextHead { Array($0) }
            switch session.connection.next() {
            case .wait: return false
            case .sendContinue: session.output.append(.continue)
            case .handle(let request):
                turns -= 1
                answer(request, head: head, on: session)
            case .refuse(let refusal): refuse(refusal, on: session)
            case .close:
                session.ending = true
                return false
            }
        }
        return turns > 0
    }

    /// Sends what the same bytes were answered before, if they were.
    private func answerFromMemory(_ session: Session) -> Bool {
        guard epoch != nil else { return false }
        guard
            let answer = session.connection.withNextHead({ memory.answer(to: $0) })
        else { return false }
        session.connection.skip(head: answer.head.count)
        let text = date()
        if answer.second != dateSecond {
            answer.second = dateSecond
            answer.wire.replaceSubrange(answer.date, with: text.utf8)
        }
        session.output.append(answer.wire)
        metrics.count(
            AccessEntry(
                at: WallClock.now(), method: answer.method, route: answer.route,
                status: answer.status, bytes: answer.wire.count, microseconds: 0, fault: nil),
            isFromMemory: true, log)
        return true
    }

    private func answer(_ request: Request, head: [UInt8]?, on session: Session) {
        var request = request
        request.client = session.client
        let isPlain = request.isBare && (request.method == .get || request.method == .head)
        session.pending = Session.Pending(
            method: request.method, since: now, head: isPlain ? head : nil, epoch: epoch)
        let address = session.address
        let mailbox = mailbox
        let begin = Monotonic.now()
        let response = responder.respond(to: request) { response in
            if !mailbox.post(.answer(response, to: address, since: begin)) {
                response.stream?.end()
            }
        }
        if let response { deliver(response, since: begin, on: session) }
    }

    /// Sends the answer to the request that waits for one.
    func deliver(_ response: Response, since begin: Int, on session: Session) {
        guard let pending = session.pending else {
            response.stream?.end()
            return
        }
        session.pending = nil
        let microseconds = (Monotonic.now() - begin) / 1000
        let wire = session.connection.answer(response, date: date())
        if let stream = response.stream {
            if pending.method == .head || stopsAt != nil {
                stream.end()
            } else {
                session.stream = stream
                let (mailbox, address) = (mailbox, session.address)
                stream.begin { mailbox.post(.wake(address)) }
            }
        }
        remember(response, wire, pending, session)
        send(
            response, wire, on: session, method: pending.method, fault: nil,
            microseconds: microseconds)
    }

    private func remember(
        _ response: Response, _ wire: WireResponse, _ pending: Session.Pending, _ session: Session
    ) {
        guard response.isRepeatable, response.stream == nil, let head = pending.head,
            let epoch = pending.epoch, session.connection.phase != .closing
        else { return }
        // It holds only if nothing changed while it was being made.
        self.epoch = watch.epoch()
        memory.enter(self.epoch)
        memory.remember(
            AnswerMemory.Answer(
                to: head, wire, second: dateSecond, method: pending.method, response), of: epoch)
        metrics.remembers(memory.count, memory.bytes)
    }

    func refuse(_ refusal: Connection.Refusal, on session: Session) {
        let response = Refusals.response(to: refusal)
        let wire = session.connection.answer(response, date: date())
        send(
            response, wire, on: session, method: refusal.method, fault: refusal.fault,
            microseconds: 0)
    }

    func send(
        _ response: Response, _ wire: WireResponse, on session: Session, method: Method?,
        fault: RequestFault?, microseconds: Int
    ) {
        session.output.append(wire)
        session.lingers = session.connection.phase == .closing
        metrics.count(
            AccessEntry(
                at: WallClock.now(), method: method, route: response.route,
                status: response.status.code, bytes: wire.count, microseconds: microseconds,
                fault: fault),
            isFromMemory: false, log)
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
}
