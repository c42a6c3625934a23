/// What a request asks for: decoded path segments and query (RFC 9112, 3.2).
public struct Target: Hashable, Sendable {
    /// The path segments, each decoded by itself, so that `%2F` stays inside its segment. The
    /// root has none; a final slash is an empty last segment.
    public let segments: [String]
    /// The query.
    public let query: Query
    /// The authority of an absolute target; it goes before the Host field.
    public let authority: String?
    /// Whether this is `*`, the server as a whole.
    public let isAsterisk: Bool

    /// Reads an origin-form, absolute-form or asterisk-form target; `nil` when it is none of them.
    public init?(_ text: String) {
        self.init(bytes: Array(text.utf8)[...])
    }

    /// The path, encoded again.
    public var path: String {
        isAsterisk ? "*" : "/" + segments.map(PercentCoding.encode).joined(separator: "/")
    }

    init?(bytes: ArraySlice<UInt8>) {
        guard let first = bytes.first, bytes.allSatisfy(Ascii.isTarget) else { return nil }
        if first == Byte.asterisk {
            guard bytes.count == 1 else { return nil }
            self.init(segments: [], query: Query(), authority: nil, isAsterisk: true)
            return
        }
        if first == Byte.slash {
            self.init(origin: bytes, authority: nil)
            return
        }
        guard let colon = bytes.firstIndex(of: Byte.colon),
            ["http", "https"].contains(Ascii.lowercased(bytes[..<colon])),
            bytes[colon...].starts(with: "://".utf8)
        else { return nil }
        let rest = bytes[(colon + 3)...]
        let end = rest.firstIndex { $0 == Byte.slash || $0 == Byte.question } ?? rest.endIndex
        guard Host.isValid(rest[..<end]) else { return nil }
        self.init(origin: rest[end...], authority: String(decoding: rest[..<end], as: UTF8.self))
    }

    private init?(origin: ArraySlice<UInt8>, authority: String?) {
        let question = origin.firstIndex(of: Byte.question) ?? origin.endIndex
        guard let segments = Self.segments(origin[..<question]),
            let query = Query(bytes: origin[question...].dropFirst())
        else { return nil }
        self.init(segments: segments, query: query, authority: authority, isAsterisk: false)
    }

    private init(segments: [String], query: Query, authority: String?, isAsterisk: Bool) {
        self.segments = segments
        self.query = query
        self.authority = authority
        self.isAsterisk = isAsterisk
    }

    /// Dot segments are refused, escaped or not: a client resolves them before it asks, and a
    /// proxy in front that resolves them differently must not be led past its own rules.
    private static func segments(_ path: ArraySlice<UInt8>) -> [String]? {
        guard path.count > 1 else { return [] }
        var segments: [String] = []
        for piece in path.dropFirst().split(
            separator: Byte.slash, omittingEmptySubsequences: false)
        {
            guard let segment = PercentCoding.decode(piece), segment != ".", segment != ".." else {
                return nil
            }
            segments.append(segment)
        }
        return segments
    }
}

/// The authority of a request: a host and perhaps a port.
enum Host {
    /// Whether this is `uri-host [":" port]` (RFC 9110, 7.2). An empty host and user information
    /// are refused; neither names a resource of ours.
    static func isValid<Bytes: BidirectionalCollection<UInt8>>(_ bytes: Bytes) -> Bool
    where Bytes.SubSequence: BidirectionalCollection<UInt8> {
        guard let first = bytes.first else { return false }
        var port = bytes[...]
        if first == 0x5B {
            guard let end = bytes.firstIndex(of: 0x5D) else { return false }
            let literal = bytes[bytes.index(after: bytes.startIndex)..<end]
            let allowed = literal.allSatisfy { Ascii.isHostName($0) || $0 == Byte.colon }
            guard !literal.isEmpty, allowed else { return false }
            port = bytes[bytes.index(after: end)...]
        } else {
            let end = bytes.firstIndex(of: Byte.colon) ?? bytes.endIndex
            guard end > bytes.startIndex, bytes[..<end].allSatisfy(Ascii.isHostName) else {
                return false
            }
            port = bytes[end...]
        }
        guard let colon = port.first else { return true }
        let digits = port.dropFirst()
        return colon == Byte.colon && digits.count <= 5 && digits.allSatisfy(Ascii.isDigit)
    }
}
