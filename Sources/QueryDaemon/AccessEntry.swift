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
        var line: [UInt8] = []
        write(into: &line)
        return line
    }

    /// Appends the entry as one line of JSON. Nothing in it needs escaping.
    public func write(into line: inout [UInt8]) {
        line.append(contentsOf: "{\"at\":\"".utf8)
        line.append(contentsOf: at.description.utf8)
        line.append(contentsOf: "\",\"method\":".utf8)
        Self.write(method?.rawValue, into: &line)
        line.append(contentsOf: ",\"route\":".utf8)
        Self.write(route, into: &line)
        for (key, value) in [("status", status), ("bytes", bytes), ("microseconds", microseconds)] {
            line.append(contentsOf: ",\"".utf8)
            line.append(contentsOf: key.utf8)
            line.append(contentsOf: "\":".utf8)
            line.append(contentsOf: String(value).utf8)
        }
        if let fault {
            line.append(contentsOf: ",\"fault\":".utf8)
            Self.write(fault.rawValue, into: &line)
        }
        line.append(contentsOf: "}\n".utf8)
    }

    private static func write(_ text: String?, into line: inout [UInt8]) {
        guard let text else { return line.append(contentsOf: "null".utf8) }
        line.append(0x22)
        line.append(contentsOf: text.utf8)
        line.append(0x22)
    }
}
