public import ByteCoding
public import StrategyModel
public import Words

/// What one request asks of a dashboard.
public struct Parameters: Sendable {
    /// The id of the subject it is about.
    public var id: String?
    /// The language of the document.
    public var language: Language
    /// Rules that replace those of the recorded policy.
    public var policy: [PolicyOverride] = []
    /// The program's version, for the head.
    public var version: String
    /// The output format, for the command that makes the document again.
    public var format: String?
    /// Who keeps the log, as its store says, for the cover of a report.
    public var origin: String?
    /// Whether the store's clock is simulated, for the head.
    public var isSimulated = false
    /// The day of an instant in the store's time zone; in universal time unless given.
    public var day: @Sendable (Instant) -> Day = { instant in
        let (day, _) = instant.milliseconds.quotientFlooring(by: 86_400_000)
        return Day(number: Int32(clamping: day))
    }
    private var asked: [BoardParameter: String] = [:]

    /// Asks for the defaults.
    public init(language: Language, version: String, id: String? = nil) {
        self.language = language
        self.version = version
        self.id = id
    }

    /// The value asked for, as it was written; setting one checks it.
    public subscript(parameter: BoardParameter) -> String? { asked[parameter] }

    /// Asks for a value. Codes, dates and numbers are checked here, ids when the document is made.
    public mutating func set(
        _ parameter: BoardParameter, to value: String
    ) throws(BoardError) {
        switch parameter.values {
        case .codes(let codes):
            guard codes.contains(value) else {
                throw .badValue(parameter, found: value, expected: codes)
            }
        case .count:
            guard let count = Int(value), count > 0 else {
                throw .badValue(parameter, found: value, expected: ["1", "2", "3 …"])
            }
        case .day:
            guard PartialDate(value) != nil else {
                throw .badValue(
                    parameter, found: value, expected: ["2012", "2012-10", "2012-10-05"])
            }
        case .id, .stream, .questions: break
        }
        asked[parameter] = value
    }

    /// The day of a date parameter.
    func date(_ parameter: BoardParameter) -> Day? {
        guard let span = asked[parameter].flatMap({ PartialDate($0) }) else { return nil }
        if case .day(first: false) = parameter.values { return span.last }
        return span.first
    }

    /// A code parameter.
    func code<C: RawRepresentable<String>>(_ parameter: BoardParameter, _ type: C.Type) -> C? {
        asked[parameter].flatMap { C(rawValue: $0) }
    }

    /// Rows of a list unless others are asked for; beyond them it says how many there are.
    public static let defaultLimit = 1_000
}

extension Int64 {
    /// Quotient and remainder, the remainder never negative.
    func quotientFlooring(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
