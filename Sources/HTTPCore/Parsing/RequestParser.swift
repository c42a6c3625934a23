/// Cuts a stream of bytes into requests: a pure state machine, the same for every way the bytes
/// are cut into pieces (RFC 9112).
///
/// Feed what came, then call `next()` until it says `incomplete`. After a fault nothing more can
/// be read, because the place where the next request begins is not known.
public struct RequestParser: Sendable {
    /// What `next()` found.
    public enum Event: Hashable, Sendable {
        /// More bytes are needed.
        case incomplete
        /// The client waits for `100 Continue` before it sends the body.
        case continueExpected
        /// A whole request.
        case request(Request)
    }

    /// Where in a request the next byte falls.
    public enum Place: Hashable, Sendable {
        case betweenRequests
        case head
        case body
    }

    private enum State: Sendable {
        case requestLine
        case fields
        case body(remaining: Int)
        case chunkSize
        case chunk(remaining: Int)
        case chunkEnd
        case trailers
        case failed(RequestFault)
    }

    private let limits: Limits
    private var state = State.requestLine
    private var input = InputBuffer()
    /// The request being read, once its first line is whole. After a fault it stays, so that the
    /// refusal can be written in the language asked for.
    private var head: RequestHead?
    private var emptyLines = 0
    private var fieldBytes = 0
    private var fieldCount = 0
    private var body: [UInt8] = []
    /// Whether nothing follows the head of the request being read.
    private var isBare = false

    /// Makes a parser at the beginning of a connection.
    public init(limits: Limits = Limits()) {
        self.limits = limits
    }

    /// Bytes that have come and are not yet used.
    public var bufferedBytes: Int { input.count }

    /// Where in a request the next byte falls.
    public var place: Place {
        switch state {
        case .requestLine: input.isEmpty ? .betweenRequests : .head
        case .fields: .head
        case .body, .chunkSize, .chunk, .chunkEnd, .trailers: .body
        case .failed: .betweenRequests
        }
    }

    /// What is known of a request that is not whole: for the language and form of a refusal.
    public var partialHead: (method: Method, headers: Headers)? {
        head.map { ($0.method, $0.headers) }
    }

    /// Takes bytes in.
    public mutating func feed(_ bytes: UnsafeRawBufferPointer) {
        if case .failed = state { return }
        input.append(bytes)
    }

    /// Takes bytes in.
    public mutating func feed(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { feed($0) }
    }

    /// Gives memory back that an idle connection does not need.
    public mutating func releaseMemory() {
        input.releaseWhenIdle()
    }

    /// Hands on the head of the next request where it is whole and nothing of it was used. Empty
    /// lines before it are no part of it: two of them would look like the end of a head.
    func withNextHead<Answer>(_ body: (UnsafeRawBufferPointer) -> Answer?) -> Answer? {
        guard case .requestLine = state, emptyLines == 0, input.first != Byte.carriageReturn else {
            return nil
        }
        return input.withHead(body)
    }

    /// Takes so many bytes of the next request as used.
    mutating func skip(_ count: Int) { input.skip(count) }

    /// The next event, or why there will be none.
    public mutating func next() throws(RequestFault) -> Event {
        do throws(RequestFault) {
            while true {
                if let event = try step() { return event }
            }
        } catch {
            state = .failed(error)
            body = []
            input = InputBuffer()
            throw error
        }
    }

    /// One move; `nil` means go on.
    private mutating func step() throws(RequestFault) -> Event? {
        switch state {
        case .requestLine: return try readRequestLine()
        case .fields:
            guard let line = try nextFieldLine() else { return .incomplete }
            guard !line.isEmpty else { return try finishHead() }
            let field = try RequestHead.field(line)
            head?.headers.append(field.name, field.value)
        case .body(let remaining):
            let taken = input.move(remaining, to: &body)
            if taken == remaining { return finish() }
            state = .body(remaining: remaining - taken)
            return .incomplete
        case .chunkSize: return try readChunkSize()
        case .chunk(let remaining):
            let taken = input.move(remaining, to: &body)
            state = taken == remaining ? .chunkEnd : .chunk(remaining: remaining - taken)
            if taken < remaining { return .incomplete }
        case .chunkEnd:
            switch input.nextLine(limit: 0) {
            case .incomplete: return .incomplete
            case .tooLong, .bareLineBreak: throw .chunkMalformed
            case .complete: state = .chunkSize
            }
        case .trailers:
            guard let line = try nextFieldLine() else { return .incomplete }
            guard !line.isEmpty else { return finish() }
            // Trailers are checked and dropped: nothing in a trailer changes an answer here.
            _ = try RequestHead.field(line)
        case .failed(let fault): throw fault
        }
        return nil
    }

    private mutating func readRequestLine() throws(RequestFault) -> Event? {
        if let first = input.first, first != Byte.carriageReturn, !Ascii.isToken(first) {
            // The first byte of a TLS greeting, for one, will never become a request line.
            throw first == Byte.lineFeed ? .bareLineBreak : .malformedRequestLine
        }
        let begin = input.start
        switch input.nextLine(limit: limits.requestLineBytes) {
        case .incomplete: return .incomplete
        case .bareLineBreak: throw .bareLineBreak
        case .tooLong:
            let line = input.bytes[begin..<(begin + limits.requestLineBytes)]
            let method = line.prefix { $0 != Byte.space }
            guard method.allSatisfy(Ascii.isToken) else { throw .malformedRequestLine }
            throw method.count == line.count ? .methodUnknown : .targetTooLong
        case .complete(let range) where range.isEmpty:
            emptyLines += 1
            guard emptyLines <= Limits.leadingEmptyLines else { throw .malformedRequestLine }
        case .complete(let range):
            head = try RequestHead(requestLine: input.bytes[range])
            state = .fields
        }
        return nil
    }

    /// The next line of a header or trailer section, both counted against the same limits.
    private mutating func nextFieldLine() throws(RequestFault) -> ArraySlice<UInt8>? {
        switch input.nextLine(limit: limits.headerBytes - fieldBytes - 2) {
        case .incomplete: return nil
        case .bareLineBreak: throw .bareLineBreak
        case .tooLong: throw .headerTooLarge
        case .complete(let range):
            guard !range.isEmpty else { return [] }
            fieldBytes += range.count + 2
            fieldCount += 1
            guard fieldBytes <= limits.headerBytes, fieldCount <= limits.headerFields else {
                throw .headerTooLarge
            }
            return input.bytes[range]
        }
    }

    private mutating func finishHead() throws(RequestFault) -> Event? {
        guard let head else { return nil }
        try head.checkHost()
        let framing = try BodyFraming(of: head, limits: limits)
        let waits = try head.expectsContinue()
        switch framing {
        case .none:
            isBare = true
            return finish()
        case .length(let length):
            // A claim is not yet a body: reserve little until it comes.
            body.reserveCapacity(min(length, 64 * 1024))
            state = .body(remaining: length)
        case .chunked: state = .chunkSize
        }
        return waits && input.isEmpty ? .continueExpected : nil
    }

    private mutating func readChunkSize() throws(RequestFault) -> Event? {
        switch input.nextLine(limit: Limits.chunkLineBytes) {
        case .incomplete: return .incomplete
        case .bareLineBreak, .tooLong: throw .chunkMalformed
        case .complete(let range):
            let size = try ChunkLine.size(input.bytes[range])
            guard size <= limits.bodyBytes - body.count else { throw .bodyTooLarge }
            state = size == 0 ? .trailers : .chunk(remaining: size)
            return nil
        }
    }

    private mutating func finish() -> Event? {
        guard let head else { return nil }
        var request = Request(
            method: head.method, target: head.target, minorVersion: head.minorVersion,
            headers: head.headers, body: body)
        request.isBare = isBare
        isBare = false
        state = .requestLine
        self.head = nil
        emptyLines = 0
        fieldBytes = 0
        fieldCount = 0
        body = []
        return .request(request)
    }
}
