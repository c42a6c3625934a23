import Engine
import HTTPCore
import StrategyModel
import Words

/// Who asks, as far as that is known, and what the answer may show.
struct Admission: Equatable, Sendable {
    /// What the token permits; `nil` where none was shown.
    let grant: Grant?
    /// What the answer may show: what the request may see, or less if it asked for less.
    let clearance: Visibility

    /// Refuses a request that may not do so much: 401 without a token, 403 with a lesser role.
    func require(_ role: Role, in language: Language) throws(RequestProblem) {
        guard let grant else { throw .unauthorized(Words.Routes.tokenNeeded, language) }
        guard grant.role >= role else {
            throw RequestProblem(
                .forbidden, Words.Routes.forbidden,
                Words.Routes.role(needed: role.rawValue, own: grant.role.rawValue), language)
        }
    }

    /// The same for a role by its name, as a route states it.
    func require(role: String, in language: Language) throws(RequestProblem) {
        guard let role = Role(rawValue: role) else { preconditionFailure("no role \(role)") }
        try require(role, in: language)
    }

    /// Whether the answer may be given again to the same words without asking the gate. What a
    /// token
    /// let see may not: the token would lie in memory, and be valid there after it expired.
    var isRepeatable: Bool { grant == nil }

    /// What a cache must know of the answer. Nothing that a token let see may lie in a shared one.
    var cachingHeaders: Headers {
        [
            "Cache-Control": grant == nil ? "no-cache" : "private, no-cache",
            "Vary": "Accept, Accept-Language, Authorization",
        ]
    }
}

extension RequestProblem {
    /// 401
    static func unauthorized(_ detail: Text, _ language: Language) -> RequestProblem {
        RequestProblem(
            .unauthorized, Words.Routes.unauthorized, detail, language,
            headers: ["WWW-Authenticate": "Bearer"])
    }

    /// 429, with the whole seconds after which to try again (RFC 6585, 4).
    static func tooManyAttempts(_ nanoseconds: Int, _ language: Language) -> RequestProblem {
        let seconds = (nanoseconds + 999_999_999) / 1_000_000_000
        return RequestProblem(
            .tooManyRequests, Words.Routes.tooManyAttempts, Words.Routes.tryAgain(seconds),
            language, headers: ["Retry-After": String(seconds)])
    }
}
