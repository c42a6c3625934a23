public import ByteCoding
public import Words

/// A value in a document, with its kind, so that each renderer writes it in its own way: the text
/// in words, JSON as numbers and codes.
public indirect enum Cell: Hashable, Sendable {
    /// Not known, which is not zero: "–" and `null`.
    case missing
    /// Words.
    case text(Text)
    /// A code of the catalogue and its word.
    case code(String, Text)
    /// A subject, `category/id`, and its name.
    case subject(String, Text)
    /// A whole number.
    case integer(Int)
    /// An exact decimal, its digits kept.
    case decimal(ExactDecimal)
    /// A computed number; JSON has four digits of its fraction.
    case number(Double)
    /// A number of statistics, such as a probability: to a reader as many digits as say something,
    /// to a program all; one beyond all bounds is ∞, and the text `inf`.
    case statistic(Double)
    /// A rate in percent.
    case percent(Double)
    /// Euros.
    case money(ExactDecimal)
    /// A date as the log spells it: `2012-10-05`, `2012-10`, `2016-H1`, `A/B`, `../B`.
    case date(String)
    /// An instant, `2026-11-21T09:12:44.120Z`.
    case instant(String)
    /// A count of days.
    case days(Int)
    /// Yes or no.
    case flag(Bool)
    /// A light with its reason.
    case light(TrafficLight)
    /// Several values.
    case list([Cell])
    /// A development in little.
    case trend(Trend)
    /// A value over a part of the cases: "50 (1 von 2 gezählt)".
    case partial(Cell, counted: Int, of: Int)
    /// How many of so many: "3 of 28".
    case share(Int, of: Int)
    /// A value that rests on a correction: it says so, and `why` tells what stood there before.
    case corrected(Cell)
    /// How many there are of each of some codes: "in Umsetzung: 3; abgeschlossen: 1".
    case counts([Count])

    /// A code, its word, and how many there are.
    public struct Count: Hashable, Sendable {
        /// The code, the same in every language.
        public var code: String
        /// Its word.
        public var label: Text
        /// How many; `nil` where they were not counted.
        public var count: Int?

        /// Makes a count.
        public init(_ code: String, _ label: Text, _ count: Int?) {
            self.code = code
            self.label = label
            self.count = count
        }

        func display(_ language: Language) -> String {
            count.map { "\(label[language]): \(language.number($0))" } ?? label[language]
        }
    }
}

extension Cell {
    /// A name or a text of a record, the same in every language; missing for none.
    public static func plain(_ text: String?) -> Cell {
        text.map { .text(Text(verbatim: $0)) } ?? .missing
    }

    /// A whole number, or missing.
    public static func count(_ value: Int?) -> Cell { value.map(Cell.integer) ?? .missing }

    /// A rate in percent, or missing.
    public static func rate(_ value: Double?) -> Cell { value.map(Cell.percent) ?? .missing }

    /// Euros, or missing.
    public static func euros(_ value: ExactDecimal?) -> Cell { value.map(Cell.money) ?? .missing }

    /// A date as the log spells it, or missing.
    public static func day(_ spelling: String?) -> Cell { spelling.map(Cell.date) ?? .missing }

    /// A calendar day.
    public static func day(_ date: CivilDate) -> Cell { .date(date.description) }

    /// Whether no value is known; a list of nothing is missing, too.
    public var isMissing: Bool {
        switch self {
        case .missing: true
        case .list(let items): items.isEmpty
        case .counts(let counts): counts.isEmpty
        case .partial(let value, _, _), .corrected(let value): value.isMissing
        default: false
        }
    }

    /// Whether the value rests on a correction.
    public var isCorrected: Bool {
        if case .corrected = self { true } else { false }
    }

    /// Whether the value is a number, which stands flush right.
    public var isNumeric: Bool {
        switch self {
        case .integer, .decimal, .number, .statistic, .percent, .money, .days: true
        case .partial(let value, _, _), .corrected(let value): value.isNumeric
        case .missing, .text, .code, .subject, .date, .instant, .flag, .light, .list, .trend,
            .share, .counts:
            false
        }
    }

    /// The value as a binary number, for charts; `nil` for what is no number.
    public var magnitude: Double? {
        switch self {
        case .integer(let value), .days(let value): Double(value)
        case .decimal(let value), .money(let value): value.double
        case .number(let value), .statistic(let value), .percent(let value):
            value.isFinite ? value : nil
        case .partial(let value, _, _), .corrected(let value): value.magnitude
        case .missing, .text, .code, .subject, .date, .instant, .flag, .light, .list, .trend,
            .share, .counts:
            nil
        }
    }

    /// The unit that goes with the kind of value.
    var naturalUnit: Unit {
        switch self {
        case .percent: .percent
        case .money: .euro
        case .days: .days
        case .partial(let value, _, _), .corrected(let value): value.naturalUnit
        default: .none
        }
    }

    /// The value as a reader sees it; a light as its word and reason.
    public func display(_ language: Language) -> String {
        switch self {
        case .missing: Words.Documents.missing[language]
        case .text(let text), .code(_, let text), .subject(_, let text): text[language]
        case .integer(let value): language.number(value)
        case .decimal(let value): language.number(digits: value.description)
        case .number(let value): language.number(value)
        case .statistic(let value): language.statistic(value)
        case .percent(let value): language.percent(value)
        case .money(let value): language.money(digits: value.description)
        case .date(let spelling): language.date(spelling)
        case .instant(let spelling): language.instant(spelling)
        case .days(let count): language.days(count)
        case .flag(let value): (value ? Words.Documents.yes : Words.Documents.no)[language]
        case .light(let light): light.display(language)
        case .list(let items):
            items.isEmpty
                ? Words.Documents.missing[language]
                : items.map { $0.display(language) }.joined(separator: "; ")
        case .trend(let trend): trend.display
        case .corrected(let value): value.display(language) + " *"
        case .counts(let counts):
            counts.isEmpty
                ? Words.Documents.missing[language]
                : counts.map { $0.display(language) }.joined(separator: "; ")
        case .share(let part, let whole): Words.Boards.partOf(part, whole)[language]
        case .partial(let value, let counted, let cases):
            "\(value.display(language)) \(Words.Documents.partial(counted, of: cases)[language])"
        }
    }
}
