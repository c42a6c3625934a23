/// A status code with its reason phrase (RFC 9110, 15).
public struct Status: Hashable, Sendable {
    /// The three digits.
    public let code: Int
    /// The phrase of the status line.
    public let reason: String

    /// Makes a status.
    public init(_ code: Int, _ reason: String) {
        precondition((100...599).contains(code), "a status has three digits, 100 to 599")
        self.code = code
        self.reason = reason
    }

    /// Equal when the codes are.
    public static func == (left: Status, right: Status) -> Bool { left.code == right.code }

    /// Hashes the code.
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }

    /// Whether an answer with this status may carry a body (RFC 9110, 6.4.1 and 15.3.6).
    public var allowsBody: Bool { code >= 200 && code != 204 && code != 205 && code != 304 }
}

extension Status {
    /// 200
    public static let ok = Status(200, "OK")
    /// 201
    public static let created = Status(201, "Created")
    /// 204
    public static let noContent = Status(204, "No Content")
    /// 303
    public static let seeOther = Status(303, "See Other")
    /// 304
    public static let notModified = Status(304, "Not Modified")
    /// 308
    public static let permanentRedirect = Status(308, "Permanent Redirect")
    /// 400
    public static let badRequest = Status(400, "Bad Request")
    /// 401
    public static let unauthorized = Status(401, "Unauthorized")
    /// 403
    public static let forbidden = Status(403, "Forbidden")
    /// 404
    public static let notFound = Status(404, "Not Found")
    /// 405
    public static let methodNotAllowed = Status(405, "Method Not Allowed")
    /// 406
    public static let notAcceptable = Status(406, "Not Acceptable")
    /// 408
    public static let requestTimeout = Status(408, "Request Timeout")
    /// 409
    public static let conflict = Status(409, "Conflict")
    /// 411
    public static let lengthRequired = Status(411, "Length Required")
    /// 413
    public static let contentTooLarge = Status(413, "Content Too Large")
    /// 414
    public static let targetTooLong = Status(414, "URI Too Long")
    /// 415
    public static let unsupportedMediaType = Status(415, "Unsupported Media Type")
    /// 417
    public static let expectationFailed = Status(417, "Expectation Failed")
    /// 422
    public static let unprocessable = Status(422, "Unprocessable Content")
    /// 429
    public static let tooManyRequests = Status(429, "Too Many Requests")
    /// 431
    public static let headerTooLarge = Status(431, "Request Header Fields Too Large")
    /// 500
    public static let internalError = Status(500, "Internal Server Error")
    /// 501
    public static let unsupportedByServer = Status(501, "Not Implemented")
    /// 503
    public static let unavailable = Status(503, "Service Unavailable")
    /// 505
    public static let versionUnsupported = Status(505, "HTTP Version Not Supported")
    /// 507
    public static let storageFull = Status(507, "Insufficient Storage")
}
