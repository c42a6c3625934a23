import HTTPCore
import StrategyModel

/// Where the next page of a collection begins, and through which lens: so that pages fit together
/// while others record.
struct Cursor {
    /// The day of the first page.
    let asOf: Day
    /// The position that the first page told.
    let knownAt: Int
    /// The id of the last item of the page before.
    let after: String

    /// The form in which a client hands it back; nothing in it needs escaping.
    var text: String { "\(asOf)~\(knownAt)~\(after)" }

    init(asOf: Day, knownAt: Int, after: String) {
        self.asOf = asOf
        self.knownAt = knownAt
        self.after = after
    }

    init?(_ text: String) {
        let parts = text.split(separator: "~", omittingEmptySubsequences: false)
        guard parts.count == 3, let asOf = Day(String(parts[0])),
            Route.Parameter.Form.isPosition(parts[1]), let knownAt = Int(parts[1]),
            SubjectSyntax.isID(parts[2])
        else { return nil }
        self.init(asOf: asOf, knownAt: knownAt, after: String(parts[2]))
    }
}
