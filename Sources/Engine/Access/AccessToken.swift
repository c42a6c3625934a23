public import ByteCoding
public import StrategyModel

/// A token as the store keeps it: whose it is and what it permits, and of the token itself only a
/// hash.
public struct AccessToken: Equatable, Sendable {
    /// Names the token to administrators; says nothing of the token itself.
    public let id: String
    /// Who records with it: an opaque id, with the syntax of the actors of events.
    public let actor: String
    /// What its bearer may do.
    public let role: Role
    /// What its bearer may see.
    public let clearance: Visibility
    /// When it was made.
    public let created: Instant
    /// The last instant at which it is valid; `nil` for one that does not expire.
    public let expires: Instant?
    /// When it was revoked; `nil` for one that was not.
    public internal(set) var revoked: Instant?
    /// The SHA-256 of the token's text, 32 bytes.
    let hash: [UInt8]

    /// What becomes of a token.
    public enum State: String, Sendable {
        case valid, expired, revoked
    }

    /// What has become of it at an instant.
    public func state(at instant: Instant) -> State {
        if revoked != nil { return .revoked }
        return expires.map { instant > $0 } ?? false ? .expired : .valid
    }

    /// What the token permits.
    var grant: Grant {
        Grant(tokenID: id, actor: actor, role: role, clearance: clearance, expires: expires)
    }
}

/// What a token that was shown permits.
public struct Grant: Equatable, Sendable {
    /// The id of the token.
    public let tokenID: String
    /// Who records.
    public let actor: String
    /// What the bearer may do.
    public let role: Role
    /// What the bearer may see.
    public let clearance: Visibility
    /// The last instant at which it is valid, if it expires.
    public let expires: Instant?
}

/// The text of a token, which is shown once: `wm_` and 32 random bytes in base64url, 46 characters,
/// all of which RFC 6750 lets a bearer token have. The beginning lets a search find those that were
/// left lying about.
enum TokenText {
    static let randomBytes = 32

    static func make(_ random: [UInt8]) -> String { "wm_" + Base64URL.encode(random) }
}
