public import ByteCoding
public import Words

/// Why something can't be evaluated; the text says what was expected, what was found, and what to
/// do.
public enum EvaluationError: Error, Equatable, Sendable {
    /// The table can't be read.
    case table(CSVError, takes: Text?)
    /// No column of that name.
    case noColumn(String, columns: [String])
    /// A column that is neither yes nor no and was not compared with anything.
    case noFlag(column: String, CaseColumn.Kind)
    /// A comparison that a column does not take.
    case badComparison(String, CaseColumn.Kind)
    /// Two rows of one case; the line is that of the second.
    case caseTwice(String, line: Int)
    /// An id of no case.
    case noCase(line: Int)
    /// Nothing to look at: no column can be a condition.
    case noConditions(outcome: String)
    /// More conditions than configurations can be computed of, or none.
    case conditionCount(Int, allowed: ClosedRange<Int>)
    /// A threshold of consistency outside of 0.5…1.
    case badThreshold(Double)
    /// An expected order of more steps than can be compared.
    case orderTooLong(Int, limit: Int)
    /// No case of which all that is asked is known.
    case noCompleteCase(missing: Int)
    /// A name of something that there is not, and what there is.
    case unknown(what: Text, String, allowed: [String])

    /// What went wrong, and what to do.
    public var text: Text {
        switch self {
        case .table(let error, let takes): error.text(takes: takes)
        case .noColumn(let name, let columns):
            Self.absent(Text(de: "Die Spalte", en: "column"), name, columns)
        case .unknown(let what, let name, let allowed): Self.absent(what, name, allowed)
        case .noFlag(let column, let kind):
            Text(
                de: "Spalte „\(column)“ enthält \(kind.label[.german]), nicht Ja oder Nein; "
                    + "vergleichen, etwa „\(column)\(kind.example)“",
                en: "Column \"\(column)\" holds \(kind.label[.english]), not yes or no; compare "
                    + "it, such as \"\(column)\(kind.example)\"")
        case .badComparison(let text, let kind):
            Text(
                de: "„\(text)“ vergleicht \(kind.label[.german]) falsch; etwa „…\(kind.example)“",
                en: "\"\(text)\" compares \(kind.label[.english]) wrongly; such as "
                    + "\"…\(kind.example)\"")
        case .caseTwice(let id, let line):
            Text(
                de: "Zeile \(line): Fall „\(id)“ zum zweiten Mal; erwartet wird eine Zeile je Fall",
                en: "Line \(line): case \"\(id)\" a second time; expected one row a case")
        case .noCase(let line):
            Text(de: "Zeile \(line): die Kennung des Falls fehlt", en: "Line \(line): no case id")
        case .noConditions(let outcome):
            Text(
                de: "Keine Spalte neben „\(outcome)“ enthält nur Ja und Nein; Bedingungen mit "
                    + "--condition nennen",
                en: "No column beside \"\(outcome)\" holds only yes and no; name conditions by "
                    + "--condition")
        case .conditionCount(let count, let allowed):
            Text(
                de: "\(count) Bedingungen; erwartet \(allowed.lowerBound) bis "
                    + "\(allowed.upperBound), mit --conditions genannt",
                en: "\(count) conditions; expected \(allowed.lowerBound) to "
                    + "\(allowed.upperBound), named by --conditions")
        case .badThreshold(let found):
            Text(
                de: "Schwelle der Konsistenz: gefunden \(found), erwartet 0.5 bis 1",
                en: "Threshold of consistency: found \(found), expected 0.5 to 1")
        case .orderTooLong(let count, let limit):
            Text(
                de: "Die erwartete Reihenfolge hat \(count) Schritte, höchstens \(limit) gehen",
                en: "The expected order has \(count) steps, at most \(limit) are taken")
        case .noCompleteCase(let missing):
            Text(
                de: "Kein Fall, von dem alles Gefragte bekannt ist (\(missing) unvollständig)",
                en: "No case of which all that is asked is known (\(missing) incomplete)")
        }
    }

    private static func absent(_ what: Text, _ name: String, _ there: [String]) -> Text {
        let nearest = Spelling.nearest(to: name, among: there)
        let shown =
            there.prefix(40).joined(separator: ", ")
            + (there.count > 40 ? " … (+\(there.count - 40))" : "")
        return Text(
            de: "\(what[.german]) „\(name)“ gibt es nicht"
                + (nearest.map { " – gemeint \($0)?" } ?? "") + "; es gibt: \(shown)",
            en: "There is no \(what[.english]) \"\(name)\""
                + (nearest.map { " – did you mean \($0)?" } ?? "") + "; there is: \(shown)")
    }
}

extension CaseColumn.Kind {
    /// What its cells are, in words.
    var label: Text {
        switch self {
        case .flag: Text(de: "Ja oder Nein", en: "yes or no")
        case .number: Text(de: "Zahlen", en: "numbers")
        case .code, .codes: Text(de: "Kennwörter", en: "codes")
        case .text: Text(de: "Texte", en: "texts")
        }
    }

    /// What may follow a column of the kind.
    fileprivate var example: String {
        switch self {
        case .flag: ""
        case .number: ">=2"
        case .code, .codes, .text: "=…"
        }
    }
}
