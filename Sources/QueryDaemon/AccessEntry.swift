public import ByteCoding
public import HTTPCore

/// One answered request for the access log. It holds no address, path, query or token: the route's
/// pattern says what was asked, and nobody can be found by it.
public struct AccessEntry: Hashable, Sendable {
    /// When the request was whole, or was refused.
    public var at: Instant
    /// The method; `nil` when it was not understood.
    public var method: Method?
    /// The pattern of the route; `nil` when none answered.
    public var route: String?
    /// The status of the answer.
    public var status: Int
    /// Bytes of the answer, header included.
    public var bytes: Int
    /// What the handler took.
    public var microseconds: Int
    /// Why the request was refused before a handler saw it.
    public var fault: RequestFault?

    /// The entry as one line of JSON, with its line end.
    public var line: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("at")
        writer.string(at.description)
        writer.key("method")
        Self.write(method?.rawValue, to: &writer)
        writer.key("route")
        Self.write(route, to: &writer)
        writer.key("status")
        writer.integer(status)
        writer.key("bytes")
        writer.integer(bytes)
        writer.key("microseconds")
        writer.integer(microseconds)
        if let fault {
            writer.key("fault")
            writer.string(fault.rawValue)
        }
        writer.endObject()
        return writer.bytes + [0x0A]
    }

    private static func write(_ text: String?, to writer: inout JSONWriter) {
        if let text {
            writer.string(text)
        } else {
            writer.null()
        }
    }
}
