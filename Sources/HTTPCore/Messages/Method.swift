/// The methods this server knows. CONNECT and TRACE are left out on purpose: it is no proxy, and
/// echoing a request back helps only an attacker.
public enum Method: String, Hashable, Sendable, CaseIterable, Comparable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
    case options = "OPTIONS"

    /// Whether a request without a stated length is refused rather than taken as empty.
    var needsLength: Bool {
        switch self {
        case .post, .put, .patch: true
        case .get, .head, .delete, .options: false
        }
    }

    /// Ordered by name, for a stable `Allow`.
    public static func < (left: Method, right: Method) -> Bool { left.rawValue < right.rawValue }
}
