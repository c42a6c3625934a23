/// An answer. Its length, date and connection fields are written by the connection, never here.
public struct Response: Sendable {
    /// The status.
    public var status: Status
    /// Fields beyond those of the connection.
    public var headers: Headers
    /// The body; what a GET would carry, also for HEAD.
    public var body: [UInt8]
    /// The pattern of the route that answered, for logs and metrics; set by the router.
    public var route: String?

    /// Whether the same bytes of a request get the same answer again, as long as nothing changes
    /// that answers depend on.
    public var isRepeatable = false
    /// What follows an answer without a known end; its body is empty.
    public var stream: (any ResponseStream)?

    /// Makes an answer.
    public init(_ status: Status, headers: Headers = Headers(), body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// Makes an answer of a media type, such as `text/plain; charset=utf-8`.
    public init(_ status: Status = .ok, type: String, body: [UInt8]) {
        self.init(status, headers: ["Content-Type": type], body: body)
    }

    /// The answer, with the pattern of the route that gave it. One that the reference does not
    /// tell of is a programmer's error.
    public func naming(_ route: Route) -> Response {
        assert(
            route.allows(self), "\(route.pattern) answers \(status.code), which it does not tell")
        var named = self
        named.route = route.pattern
        return named
    }

    /// What goes on the wire for a request of a method; `method` is `nil` when it is not known.
    ///
    /// A 304 states no length, because that of the other answer is not known here; nor may a 204
    /// (RFC 9110, 8.6). A HEAD states the length GET would have.
    func onWire(
        method: Method?, date: String, connection: String?, framing: StreamFraming? = nil
    ) -> WireResponse {
        var head: [UInt8] = []
        head.reserveCapacity(512)
        head.append(contentsOf: "HTTP/1.1 \(status.code) ".utf8)
        head.append(contentsOf: status.reason.utf8)
        Self.append(field: "Date", date, to: &head)
        let dateEnd = head.count
        for field in headers.fields where !Self.isOfConnection(field.name) {
            Self.append(field: field.name, field.value, to: &head)
        }
        let sent = status.allowsBody ? body : []
        if framing == .chunked {
            Self.append(field: "Transfer-Encoding", "chunked", to: &head)
        } else if framing == nil, status.allowsBody || status.code == 205 {
            Self.append(field: "Content-Length", String(sent.count), to: &head)
        }
        if let connection { Self.append(field: "Connection", connection, to: &head) }
        head.append(contentsOf: "\r\n\r\n".utf8)
        return WireResponse(
            head: head, body: method == .head ? [] : sent,
            date: (dateEnd - date.utf8.count)..<dateEnd)
    }

    /// Fields a handler may not set, since a wrong one would break the framing.
    private static func isOfConnection(_ name: String) -> Bool {
        ["content-length", "transfer-encoding", "connection", "date"]
            .contains { Headers.same($0, name) }
    }

    /// A line break in a value would end the field and begin what a stranger wrote; it goes out as
    /// a space (RFC 9110, 5.5).
    private static func append(field name: String, _ value: String, to head: inout [UInt8]) {
        head.append(contentsOf: "\r\n".utf8)
        head.append(contentsOf: name.utf8)
        head.append(contentsOf: ": ".utf8)
        head.append(
            contentsOf: value.utf8.lazy.map { Ascii.isFieldContent($0) ? $0 : Byte.space })
    }
}

/// The bytes of an answer; the body is shared with the response, not copied.
public struct WireResponse: Hashable, Sendable {
    /// Status line and fields, with the empty line after them.
    public let head: [UInt8]
    /// What follows.
    public let body: [UInt8]
    /// Where in the head the date stands; empty where there is none.
    public let date: Range<Int>

    init(head: [UInt8], body: [UInt8], date: Range<Int> = 0..<0) {
        self.head = head
        self.body = body
        self.date = date
    }

    /// How many bytes go out.
    public var count: Int { head.count + body.count }

    /// The interim answer to a client that waits before it sends a body.
    public static let `continue` = WireResponse(
        head: Array("HTTP/1.1 100 Continue\r\n\r\n".utf8), body: [])
}
