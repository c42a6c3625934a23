/// How each language writes days and parts of years.
extension Language {
    /// A day: 21.11.2026 in German, 21 Nov 2026 in English.
    public func date(year: Int, month: Int, day: Int) -> String {
        switch self {
        case .german: "\(Self.twoDigits(day)).\(Self.twoDigits(month)).\(Self.fourDigits(year))"
        case .english: "\(day) \(monthName(month).prefix(3)) \(Self.fourDigits(year))"
        }
    }

    /// A month of a year: Oktober 2012, October 2012.
    public func month(year: Int, month: Int) -> String {
        "\(monthName(month)) \(Self.fourDigits(year))"
    }

    /// A quarter of a year: 3. Quartal 2012, Q3 2012.
    public func quarter(year: Int, quarter: Int) -> String {
        switch self {
        case .german: "\(quarter). Quartal \(Self.fourDigits(year))"
        case .english: "Q\(quarter) \(Self.fourDigits(year))"
        }
    }

    /// Half of a year: 1. Halbjahr 2016, first half of 2016.
    public func halfYear(year: Int, half: Int) -> String {
        switch self {
        case .german: "\(half). Halbjahr \(Self.fourDigits(year))"
        case .english: "\(half == 1 ? "first" : "second") half of \(Self.fourDigits(year))"
        }
    }

    /// From one day or month to another, both ends included.
    public func span(from first: String, to last: String) -> String { "\(first) – \(last)" }

    /// A minute in universal time: 21.11.2026, 09:12 UTC.
    public func instant(year: Int, month: Int, day: Int, hour: Int, minute: Int) -> String {
        let time = "\(Self.twoDigits(hour)):\(Self.twoDigits(minute))"
        return "\(date(year: year, month: month, day: day)), \(time) UTC"
    }

    /// The name of a month, 1 to 12; an empty text for any other number.
    public func monthName(_ month: Int) -> String {
        guard (1...12).contains(month) else { return "" }
        return self == .german ? Self.germanMonths[month - 1] : Self.englishMonths[month - 1]
    }

    private static let germanMonths = [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
        "Oktober", "November", "Dezember",
    ]
    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

    static func fourDigits(_ value: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
