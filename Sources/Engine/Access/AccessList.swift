public import ByteCoding
public import StrategyModel

/// The tokens of a store: a value, which ``Store`` and the daemon read from `access.json`.
public struct AccessList: Equatable, Sendable {
    /// How many tokens that were not revoked a store has at most.
    public static let mostTokens = 1_000
    /// How many revoked ones are kept for administrators to look up; then the earliest go.
    public static let mostRevoked = 100

    /// Every token, in the order in which they were made.
    public internal(set) var tokens: [AccessToken] = []

    /// A list without tokens: nobody sees more than what is public.
    public init() {}

    /// What a token permits at an instant; `nil` where there is none such, or it was revoked or has
    /// expired.
    ///
    /// The hash of what was presented is compared with that of every token, each as a whole, and
    /// nothing but the result depends on which one it is: the time taken tells how many tokens
    /// there are, and nothing of them.
    ///
    /// - Parameter presented: the bytes of the token's text.
    public func grant(for presented: [UInt8], at instant: Instant) -> Grant? {
        let hash = SHA256.hash(presented)
        var found = -1
        for (index, token) in tokens.enumerated() {
            let same = ConstantTime.mask(hash, token.hash)
            found = (found & ~same) | (index & same)
        }
        guard found >= 0, tokens[found].state(at: instant) == .valid else { return nil }
        return tokens[found].grant
    }

    /// Whether what a token permitted is still so at an instant.
    public func holds(_ grant: Grant, at instant: Instant) -> Bool {
        tokens.contains { $0.grant == grant && $0.state(at: instant) == .valid }
    }

    /// Adds a token, made of random bytes, and returns its text: the only time it is known.
    ///
    /// - Parameters:
    ///   - id: names the token; not that of another one.
    ///   - secret: 32 bytes that nobody can predict.
    mutating func add(
        _ request: TokenRequest, id: String, secret: [UInt8], at instant: Instant
    ) throws(AccessError) -> IssuedToken {
        guard SubjectSyntax.isActor(request.actor) else { throw .invalidActor(request.actor) }
        if let expires = request.expires, expires < instant { throw .alreadyExpired(expires) }
        guard tokens.count(where: { $0.revoked == nil }) < Self.mostTokens else {
            throw .tooMany(limit: Self.mostTokens)
        }
        let text = TokenText.make(secret)
        let token = AccessToken(
            id: id, actor: request.actor, role: request.role, clearance: request.clearance,
            created: instant, expires: request.expires, revoked: nil,
            hash: SHA256.hash(Array(text.utf8)))
        tokens.append(token)
        return IssuedToken(token: token, text: text)
    }

    /// Revokes a token and returns when it was.
    mutating func revoke(_ id: String, at instant: Instant) throws(AccessError) -> Revocation {
        guard let index = tokens.firstIndex(where: { $0.id == id }) else { throw .unknown(id) }
        if let earlier = tokens[index].revoked { return .known(tokens[index], earlier) }
        tokens[index].revoked = instant
        let token = tokens[index]
        forgetEarliest()
        return .revoked(token)
    }

    /// Keeps as many revoked tokens as the limit says.
    private mutating func forgetEarliest() {
        let revoked = tokens.compactMap(\.revoked)
        guard revoked.count > Self.mostRevoked, let earliest = revoked.min(),
            let index = tokens.firstIndex(where: { $0.revoked == earliest })
        else { return }
        tokens.remove(at: index)
    }
}

/// A token to be made.
public struct TokenRequest: Sendable {
    /// Whose it is: an opaque id.
    public var actor: String
    /// What its bearer may do.
    public var role: Role
    /// What its bearer may see.
    public var clearance: Visibility
    /// The last instant at which it is valid; `nil` for one that does not expire.
    public var expires: Instant?

    /// Makes a request.
    public init(
        actor: String, role: Role = .reader, clearance: Visibility = .internal,
        expires: Instant? = nil
    ) {
        self.actor = actor
        self.role = role
        self.clearance = clearance
        self.expires = expires
    }
}

/// A token that was just made.
public struct IssuedToken: Sendable {
    /// What is kept of it.
    public let token: AccessToken
    /// What its bearer shows; kept nowhere.
    public let text: String
}

/// What became of a revocation.
public enum Revocation: Equatable, Sendable {
    /// The token is revoked from now on.
    case revoked(AccessToken)
    /// It had been revoked at this instant.
    case known(AccessToken, Instant)
}
