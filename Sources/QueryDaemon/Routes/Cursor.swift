import ByteCoding
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

    /// The form in which a client hands it back.
    var text: String { Base64URL.encode(Array("\(asOf)@\(knownAt)>\(after)".utf8)) }

    init(asOf: Day, knownAt: Int, after: String) {
        self.asOf = asOf
        self.knownAt = knownAt
        self.after = after
    }

    init?(_ text: String) {
        guard let bytes = Base64URL.decode(text) else { return nil }
        let parts = String(decoding: bytes, as: UTF8.self).split(separator: ">", maxSplits: 1)
        guard parts.count == 2, SubjectSyntax.isID(parts[1]) else { return nil }
        let lens = parts[0].split(separator: "@", maxSplits: 1)
        guard lens.count == 2, let asOf = Day(String(lens[0])), let knownAt = Int(lens[1]),
            knownAt >= 0
        else { return nil }
        self.init(asOf: asOf, knownAt: knownAt, after: String(parts[1]))
    }
}
