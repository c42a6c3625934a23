/// One connection as a pure state machine: bytes in, actions out; the shell owns the socket, the
/// clock and the handler.
///
/// After `feed` call `next()` and do what it says until it says `wait` or `close`. A `handle` or
/// `refuse` must be followed by `answer`, at once or later; meanwhile `next()` says `wait`, and
/// requests that were sent ahead stay in the buffer, so that answers keep their order.
public struct Connection: Sendable {
    /// What the shell is to do.
    public enum Action: Hashable, Sendable {
        /// Nothing until more bytes come, or until the pending answer is given.
        case wait
        /// Send `WireResponse.continue`.
        case sendContinue
        /// Answer a request.
        case handle(Request)
        /// Answer that a request was refused; the connection ends with that answer.
        case refuse(Refusal)
        /// Send what is left, then close.
        case close
    }

    /// A refused request, as far as it was understood.
    public struct Refusal: Hashable, Sendable {
        /// Why.
        public let fault: RequestFault
        /// The method, where it was read.
        public let method: Method?
        /// The fields read so far, for language and form of the answer.
        public let headers: Headers
    }

    /// What the shell's clock should be watching.
    public enum Phase: Hashable, Sendable {
        /// Between requests.
        case idle
        /// A request began and its header is not whole.
        case head
        /// The header is whole, the body is not.
        case body
        /// A request waits for its answer.
        case answering
        /// An answer without a known end is being sent.
        case streaming
        /// Nothing more will be read.
        case closing
    }

    private enum Pending: Hashable, Sendable {
        case nothing
        case request(Method, minorVersion: Int, keepsAlive: Bool)
        case refusal(Method?)
        case stream(StreamFraming)
    }

    private var parser: RequestParser
    private var pending = Pending.nothing
    private var endOfInput = false
    private var stopping = false
    private var closing = false

    /// Requests handed out so far, refused ones too.
    public private(set) var requests = 0

    /// Makes a connection that has just been accepted.
    public init(limits: Limits = Limits()) {
        parser = RequestParser(limits: limits)
    }

    /// What the shell's clock should be watching.
    public var phase: Phase {
        if closing { return .closing }
        if case .stream = pending { return .streaming }
        if pending != .nothing { return .answering }
        return switch parser.place {
        case .betweenRequests: .idle
        case .head: .head
        case .body: .body
        }
    }

    /// Bytes that came and wait for their turn; the shell stops reading above a bound.
    public var bufferedBytes: Int { parser.bufferedBytes }

    /// Takes bytes in.
    public mutating func feed(_ bytes: UnsafeRawBufferPointer) {
        if !closing { parser.feed(bytes) }
    }

    /// Takes bytes in.
    public mutating func feed(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { feed($0) }
    }

    /// The client will send no more. What came whole is still answered.
    public mutating func inputEnded() { endOfInput = true }

    /// Ends the connection after the answers that are due; a request that has begun still counts.
    public mutating func stop() {
        stopping = true
        if phase == .idle { closing = true }
    }

    /// The client took too long over a request.
    public mutating func timedOut() -> Action {
        guard phase == .head || phase == .body else { return .close }
        return refuse(.requestTimedOut)
    }

    /// What to do next.
    public mutating func next() -> Action {
        if closing { return .close }
        guard pending == .nothing else { return .wait }
        do throws(RequestFault) {
            switch try parser.next() {
            case .continueExpected: return endOfInput ? close() : .sendContinue
            case .incomplete:
                if endOfInput || (stopping && phase == .idle) { return close() }
                parser.releaseMemory()
                return .wait
            case .request(let request):
                requests += 1
                pending = .request(
                    request.method, minorVersion: request.minorVersion,
                    keepsAlive: request.keepsAlive)
                return .handle(request)
            }
        } catch {
            return refuse(error)
        }
    }

    /// The bytes of the answer that is due. `date` is an IMF-fixdate.
    public mutating func answer(_ response: Response, date: String) -> WireResponse {
        switch pending {
        case .nothing, .stream:
            preconditionFailure("an answer without a request")
        case .refusal(let method):
            closing = true
            pending = .nothing
            return response.onWire(method: method, date: date, connection: "close")
        case .request(let method, let minorVersion, let keepsAlive):
            let framing = response.stream.map { _ in
                minorVersion == 0 ? StreamFraming.untilClose : .chunked
            }
            if let framing, method != .head {
                pending = .stream(framing)
                return response.onWire(
                    method: method, date: date, connection: "close", framing: framing)
            }
            pending = .nothing
            let stays = keepsAlive && !stopping
            closing = !stays
            // HTTP/1.0 must be told that the connection stays, HTTP/1.1 that it does not.
            let connection = stays ? (minorVersion == 0 ? "keep-alive" : nil) : "close"
            return response.onWire(
                method: method, date: date, connection: connection, framing: framing)
        }
    }

    /// A piece of the stream that is being sent, as it goes on the wire.
    public func piece(_ bytes: [UInt8]) -> [UInt8] {
        guard case .stream(let framing) = pending else { return [] }
        return framing.piece(bytes)
    }

    /// What ends the stream, and with it the connection.
    public mutating func endStream() -> [UInt8] {
        guard case .stream(let framing) = pending else { return [] }
        pending = .nothing
        closing = true
        return framing.end
    }

    /// Hands on the head of the next request, up to the empty line that ends it, where it is whole
    /// and its turn has come; `nil` otherwise. For a shell that remembers what the same bytes were
    /// answered.
    public func withNextHead<Answer>(
        _ body: (UnsafeRawBufferPointer) -> Answer?
    ) -> Answer? {
        guard pending == .nothing, !closing, !stopping else { return nil }
        return parser.withNextHead(body)
    }

    /// Takes the next request as answered, without reading it again: the shell sent what the same
    /// head was answered before, when the request was bare and the connection stayed.
    public mutating func skip(head count: Int) {
        parser.skip(count)
        requests += 1
    }

    /// The bytes for a client that is not served at all, as when there are too many.
    public mutating func turnAway(with response: Response, date: String) -> WireResponse {
        closing = true
        pending = .nothing
        return response.onWire(method: nil, date: date, connection: "close")
    }

    private mutating func refuse(_ fault: RequestFault) -> Action {
        let head = parser.partialHead
        requests += 1
        pending = .refusal(head?.method)
        return .refuse(
            Refusal(fault: fault, method: head?.method, headers: head?.headers ?? Headers()))
    }

    private mutating func close() -> Action {
        closing = true
        return .close
    }
}
