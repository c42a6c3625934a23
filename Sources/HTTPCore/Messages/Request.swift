/// A whole request.
public struct Request: Hashable, Sendable {
    /// The method.
    public var method: Method
    /// What is asked for.
    public var target: Target
    /// The minor version of HTTP/1; 0 or 1.
    public var minorVersion: Int
    /// The header fields, names in lower case.
    public var headers: Headers
    /// The body, any transfer coding removed.
    public var body: [UInt8]
    /// Whether nothing followed the head, not even an empty body in chunks: only then do the bytes
    /// of the head alone make the same request again. Set by the parser.
    public internal(set) var isBare = false
    /// The numeric address of the client; empty where it is not known. Set by the shell.
    public var client = ""
    /// The path parameters, set by the router.
    public var parameters: [String: String] = [:]
    /// The suffix of the path that chooses a format, without the dot, set by the router; `nil`
    /// where there is none.
    public var suffix: String?

    /// Makes a request.
    public init(
        method: Method, target: Target, minorVersion: Int = 1, headers: Headers = Headers(),
        body: [UInt8] = []
    ) {
        self.method = method
        self.target = target
        self.minorVersion = minorVersion
        self.headers = headers
        self.body = body
    }

    /// The query of the target.
    public var query: Query { target.query }

    /// The authority asked: of the target, or else of the Host field.
    public var authority: String? { target.authority ?? headers["host"] }

    /// Whether the client wants the connection to stay (RFC 9112, 9.3).
    public var keepsAlive: Bool {
        if headers.lists("close", in: "connection") { return false }
        return minorVersion >= 1 || headers.lists("keep-alive", in: "connection")
    }
}
