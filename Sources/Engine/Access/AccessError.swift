public import ByteCoding

/// Why a token could not be made, listed or revoked, or why none is valid.
public enum AccessError: Error {
    /// An actor has letters, digits, points, colons, hyphens and underscores, at most 64.
    case invalidActor(String)
    /// It would have expired before it is made.
    case alreadyExpired(Instant)
    /// The store has so many tokens that were not revoked.
    case tooMany(limit: Int)
    /// There is no token of the id.
    case unknown(String)
    /// The file is not what was written.
    case damaged(AccessFault)
    /// The file was written by a newer program.
    case newerVersion(found: Int, newest: Int)
    /// The store said no.
    case engine(EngineError)
}

/// What is wrong with a file of access.
public enum AccessFault: Equatable, Sendable {
    /// It has more bytes than the limit.
    case tooLong(limit: Int)
    /// It is no JSON.
    case syntax(JSONError)
    /// It is no object with just `version`, a whole number, and `tokens`, a list.
    case shape
    /// It has more tokens than the limit.
    case tooManyTokens(limit: Int)
    /// A key of a token, counted from 1, is missing, unknown, or has a value that it does not take.
    case token(number: Int, key: String)
    /// A token, counted from 1, has the id or the hash of one before it.
    case repeated(number: Int)
}
