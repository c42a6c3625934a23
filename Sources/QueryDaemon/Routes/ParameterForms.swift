import ByteCoding
import HTTPCore
import StrategyModel
import Words

extension Wording {
    /// Words of the word table.
    init(_ text: Text) { self.init(de: text.german, en: text.english) }
}

extension Text {
    /// Words of a route.
    init(_ wording: Wording) { self.init(de: wording.german, en: wording.english) }
}

// The forms of parameters. Each pattern says exactly what is taken, to the day that there is, so
// that whoever makes requests from the reference makes no wrong ones.
extension Route.Parameter.Form {
    private static let year = "([0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)"
    private static let leapYear =
        "([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)"
    private static let monthAndDay =
        "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
        + "|02-(0[1-9]|1[0-9]|2[0-8]))"
    private static let day = "(\(year)-\(monthAndDay)|\(leapYear)-02-29)"
    private static let span = "(\(year)(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?|\(day))"
    private static let instant =
        "\(day)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?"
        + "(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])"
    private static let position = "(0|[1-9][0-9]{0,14})"
    private static let identifier = "[a-z0-9][a-z0-9_-]{0,63}"

    /// A day, month, quarter, half or year.
    static let date = Self(
        "Date", pattern: "^\(span)$", expected: Wording(Words.Routes.date), accepts: isSpan)

    /// What the asker knows: up to a position, an instant, or the end of a date.
    static let knowledge = Self(
        "Knowledge", pattern: "^(@\(position)|\(span)|\(instant))$",
        expected: Wording(Words.Routes.knowledge)
    ) { text in
        if text.utf8.first == UInt8(ascii: "@") { return isPosition(text.dropFirst()) }
        return isSpan(text)
            // RFC 3339 would take t and z, too; one spelling is enough.
            || Instant(text) != nil && isSpan(String(text.prefix(10)))
                && !text.utf8.contains { $0 == UInt8(ascii: "t") || $0 == UInt8(ascii: "z") }
    }

    /// The id of a subject, in a path.
    static let id = Self(
        "Id", pattern: "^\(identifier)$", expected: Wording(Words.Routes.id),
        accepts: { SubjectSyntax.isID($0) })

    /// A whole subject.
    static let subject = Self(
        "Subject",
        pattern: "^(\(Category.allCases.map(\.rawValue).joined(separator: "|")))/\(identifier)$",
        expected: Wording(Words.Routes.subject), accepts: { SubjectSyntax.split($0) != nil })

    /// A decimal.
    static let decimal = Self(
        "Decimal", pattern: "^-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,6})?$",
        expected: Wording(Words.Routes.decimal)
    ) { text in
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let digits = parts[0].hasPrefix("-") ? parts[0].dropFirst() : parts[0]
        return isNumber(digits, most: 12)
            && (parts.count == 1 || (1...6).contains(parts[1].utf8.count) && isDigits(parts[1]))
    }

    /// Where the next page begins, see ``Cursor``.
    static let cursor = Self(
        "Cursor", pattern: "^\(day)~\(position)~\(identifier)$",
        expected: Wording(Words.Routes.cursor), accepts: { Cursor($0) != nil })

    /// A rule set otherwise.
    static let policy = Self(
        "Policy", pattern: "^(\(PolicyKey.allCases.map(\.pattern).joined(separator: "|")))$",
        expected: Wording(Words.Routes.policy(PolicyKey.allCases.map(\.rawValue)))
    ) { text in
        guard let override = try? PolicyOverride(text) else { return false }
        let value = text.dropFirst(override.key.rawValue.utf8.count + 1)
        switch override.key {
        case .convention: return true
        case .effectTolerance, .minimumPrevalence:
            return value == "0" || value == "1"
                || (3...8).contains(value.utf8.count)
                    && (value.hasPrefix("0.") || value.hasPrefix("1."))
                    && isDigits(value.dropFirst(2))
        default: return isNumber(value, most: 9)
        }
    }

    private static func isSpan(_ text: String) -> Bool {
        !text.utf8.contains(UInt8(ascii: "/")) && PartialDate(text) != nil
    }

    /// Whether a text is a position in its one spelling.
    static func isPosition(_ text: Substring) -> Bool { isNumber(text, most: 15) }

    private static func isNumber(_ text: Substring, most: Int) -> Bool {
        isDigits(text) && text.utf8.count <= most
            && (text.utf8.count == 1 || text.utf8.first != UInt8(ascii: "0"))
    }

    private static func isDigits(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}

extension PolicyKey {
    /// The pattern of the rule with a value.
    fileprivate var pattern: String {
        switch self {
        case .toleranceDays, .staleDays, .minimumMunicipalities, .minimumRegions, .smallCell:
            "\(rawValue)=(0|[1-9][0-9]{0,8})"
        case .effectTolerance, .minimumPrevalence: "\(rawValue)=(0(\\.[0-9]{1,6})?|1(\\.0{1,6})?)"
        case .convention:
            "\(rawValue)=(\(PolicyConvention.allCases.map(\.rawValue).joined(separator: "|")))"
        }
    }
}

extension Route.Parameter.Kind {
    /// A day, month, quarter, half or year.
    static let date = form(.date)

    /// What would have been right where a value was found.
    func expected(near found: String) -> Text {
        switch self {
        case .text: Words.Routes.shortText(Self.longestText)
        case .integer(let minimum, let maximum): Words.Routes.whole(minimum...maximum)
        case .boolean: Text(verbatim: "true, false")
        case .choice(let codes):
            Text(
                verbatim: Spelling.nearest(to: found, among: codes)
                    ?? codes.joined(separator: ", "))
        case .form(let form): Text(form.expected)
        }
    }
}
