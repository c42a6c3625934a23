import HTTPCore
import StrategyModel
import Words

/// What a request may see. There are no tokens yet: everybody sees what is public, and whoever
/// shows a token is told that it is not valid, and nothing else.
struct Access: Sendable {
    /// What may be seen without a token.
    var anonymous = Visibility.public

    func clearance(
        of request: Request, in language: Language
    ) throws(RequestProblem) -> Visibility {
        guard request.headers["authorization"] == nil else {
            throw RequestProblem(
                .unauthorized, Words.Routes.unauthorized, Words.Routes.badToken, language,
                headers: ["WWW-Authenticate": "Bearer"])
        }
        guard let asked = request.query["clearance"] else { return anonymous }
        guard let clearance = Visibility(rawValue: asked) else {
            throw .badValue(
                "clearance", asked,
                Text(verbatim: Visibility.allCases.map(\.rawValue).joined(separator: ", ")),
                language)
        }
        guard clearance <= anonymous else {
            throw RequestProblem(
                .forbidden, Words.Routes.forbidden,
                Words.Routes.clearance(asked, anonymous.rawValue), language)
        }
        return clearance
    }
}
