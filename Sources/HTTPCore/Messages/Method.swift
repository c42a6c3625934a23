/// The methods this server knows. CONNECT is left out on purpose, for it is no proxy; TRACE is
/// known and nowhere allowed, for echoing a request back helps only an attacker. QUERY is known, so
/// that 405 says what there is instead.
public enum Method: String, Hashable, Sendable, CaseIterable, Comparable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
    case options = "OPTIONS"
    case trace = "TRACE"
    case query = "QUERY"

    /// Whether a request without a stated length is refused rather than taken as empty.
    public var needsLength: Bool {
        switch self {
        case .post, .put, .patch, .query: true
        case .get, .head, .delete, .options, .trace: false
        }
    }

    /// Ordered by name, for a stable `Allow`.
    public static func < (left: Method, right: Method) -> Bool { left.rawValue < right.rawValue }
}
