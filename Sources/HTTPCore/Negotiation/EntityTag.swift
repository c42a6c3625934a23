/// A validator of an answer (RFC 9110, 8.8.3).
public struct EntityTag: Hashable, Sendable, CustomStringConvertible {
    /// What stands between the quotation marks.
    public let opaque: String
    /// Whether it only promises the same meaning, not the same bytes.
    public let isWeak: Bool

    /// Makes a tag; `nil` when the text holds what no tag may hold.
    public init?(_ opaque: String, isWeak: Bool = false) {
        guard opaque.utf8.allSatisfy(Self.isTagCharacter) else { return nil }
        self.opaque = opaque
        self.isWeak = isWeak
    }

    /// As in `ETag`.
    public var description: String { (isWeak ? "W/\"" : "\"") + opaque + "\"" }

    /// The comparison of `If-None-Match`: weak tags count as well.
    public func matchesWeakly(_ other: EntityTag) -> Bool { opaque == other.opaque }

    /// The comparison of `If-Match`: both must be strong.
    public func matchesStrongly(_ other: EntityTag) -> Bool {
        !isWeak && !other.isWeak && opaque == other.opaque
    }

    static func isTagCharacter(_ byte: UInt8) -> Bool {
        byte == 0x21 || (byte >= 0x23 && byte != 0x7F)
    }
}

/// The condition of `If-None-Match` (RFC 9110, 13.1.2).
public enum IfNoneMatch: Hashable, Sendable {
    /// `*`: only if there is nothing yet.
    case any
    /// Only if the current tag is none of these.
    case tags([EntityTag])

    /// Reads the field; `nil` when it is absent or cannot be read, and then it is ignored.
    public init?(_ headers: Headers) {
        guard let text = headers.joined("if-none-match") else { return nil }
        self.init(text)
    }

    /// Reads the value of the field; `nil` when it cannot be read.
    public init?(_ text: String) {
        var rest = Ascii.trimmed(Array(text.utf8))
        if rest.elementsEqual([Byte.asterisk]) {
            self = .any
            return
        }
        var tags: [EntityTag] = []
        while !rest.isEmpty {
            let isWeak = rest.starts(with: "W/".utf8)
            if isWeak { rest = rest.dropFirst(2) }
            guard rest.first == Byte.quote else { return nil }
            rest = rest.dropFirst()
            guard let end = rest.firstIndex(of: Byte.quote),
                let tag = EntityTag(String(decoding: rest[..<end], as: UTF8.self), isWeak: isWeak)
            else { return nil }
            tags.append(tag)
            rest = Ascii.trimmed(rest[(end + 1)...])
            guard !rest.isEmpty else { break }
            guard rest.first == Byte.comma else { return nil }
            // An empty element, `"a",,"b"`, is allowed in a list (RFC 9110, 5.6.1.2).
            while rest.first == Byte.comma { rest = Ascii.trimmed(rest.dropFirst()) }
        }
        guard !tags.isEmpty else { return nil }
        self = .tags(tags)
    }

    /// Whether the client already has what has this tag, so that GET and HEAD answer 304.
    public func isMet(by current: EntityTag) -> Bool {
        switch self {
        case .any: true
        case .tags(let tags): tags.contains { $0.matchesWeakly(current) }
        }
    }
}

extension Request {
    /// Whether a GET or HEAD is answered with 304 because the client has this tag already.
    public func alreadyHas(_ current: EntityTag) -> Bool {
        guard method == .get || method == .head, let condition = IfNoneMatch(headers) else {
            return false
        }
        return condition.isMet(by: current)
    }
}
