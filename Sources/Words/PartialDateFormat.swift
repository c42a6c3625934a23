/// How exactly a date is known, told from its spelling in the log.
public enum DatePrecision: String, CaseIterable, Sendable {
    case day, month, quarter, halfYear, year
    /// Some time between two dates.
    case within
    /// On some day up to a date.
    case atLatest

    /// The precision of `2012-10-05`, `2012-10`, `2022-Q3`, `2016-H1`, `2012`, `A/B` or `../B`;
    /// `nil` for any other text.
    public init?(of text: String) {
        if text.hasPrefix("../") {
            guard DateSpelling(text.dropFirst(3)) != nil else { return nil }
            self = .atLatest
        } else if let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) {
            guard DateSpelling(text[..<slash]) != nil,
                DateSpelling(text[text.index(after: slash)...]) != nil
            else { return nil }
            self = .within
        } else {
            guard let spelling = DateSpelling(text[...]) else { return nil }
            self = spelling.precision
        }
    }
}

extension Language {
    /// A date as the log spells it, in words: `2012-10` becomes Oktober 2012, `../2012-10`
    /// spätestens im Oktober 2012, `A/B` zwischen A und B, for it is some time within; a text that
    /// is no such date is returned as it is.
    public func date(_ spelling: String) -> String {
        if spelling.hasPrefix("../") {
            let end = one(spelling.dropFirst(3))
            guard self == .german else { return "\(end) at the latest" }
            return "spätestens \(germanPreposition(of: String(spelling.dropFirst(3))))\(end)"
        }
        guard let slash = spelling.utf8.firstIndex(of: UInt8(ascii: "/")) else {
            return one(spelling[...])
        }
        let (first, last) = (spelling[..<slash], spelling[spelling.index(after: slash)...])
        return self == .german
            ? "zwischen \(one(first)) und \(one(last))" : "between \(one(first)) and \(one(last))"
    }

    /// An instant as the log spells it, `2026-11-21T09:12:44.120Z`, to the minute; a text that is
    /// no such instant is returned as it is.
    public func instant(_ spelling: String) -> String {
        let bytes = Array(spelling.utf8)
        guard bytes.count >= 17, bytes[10] == 0x54, bytes.last == 0x5A,
            let day = DateSpelling(spelling.prefix(10)), day.precision == .day,
            let hour = DateSpelling.digits(bytes[11..<13]),
            let minute = DateSpelling.digits(bytes[14..<16])
        else { return spelling }
        return instant(
            year: day.year, month: day.part, day: day.day, hour: hour, minute: minute)
    }

    /// What German puts before a date that is no span: am 20.11.2026, im Oktober 2012, 2012.
    func germanPreposition(of spelling: String) -> String {
        switch DatePrecision(of: spelling) {
        case .day: "am "
        case .month, .quarter, .halfYear: "im "
        case .year, .within, .atLatest, nil: ""
        }
    }

    private func one(_ text: Substring) -> String {
        guard let spelling = DateSpelling(text) else { return String(text) }
        return switch spelling.precision {
        case .day: date(year: spelling.year, month: spelling.part, day: spelling.day)
        case .month: month(year: spelling.year, month: spelling.part)
        case .quarter: quarter(year: spelling.year, quarter: spelling.part)
        case .halfYear: halfYear(year: spelling.year, half: spelling.part)
        case .year, .within, .atLatest: Self.fourDigits(spelling.year)
        }
    }
}

/// One date without a slash, taken apart; whether the day exists is judged where it is recorded.
private struct DateSpelling {
    let precision: DatePrecision
    let year: Int
    var part = 0
    var day = 0

    init?(_ text: Substring) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 4, let year = Self.digits(bytes[0..<4]) else { return nil }
        self.year = year
        guard bytes.count > 4 else {
            precision = .year
            return
        }
        guard bytes.count >= 7, bytes[4] == 0x2D else { return nil }
        switch (bytes.count, bytes[5]) {
        case (7, UInt8(ascii: "Q")): precision = .quarter
        case (7, UInt8(ascii: "H")): precision = .halfYear
        case (7, _): precision = .month
        case (10, _) where bytes[7] == 0x2D: precision = .day
        default: return nil
        }
        let start = precision == .quarter || precision == .halfYear ? 6 : 5
        guard let part = Self.digits(bytes[start..<7]) else { return nil }
        self.part = part
        guard precision == .day else { return }
        guard let day = Self.digits(bytes[8..<10]) else { return nil }
        self.day = day
    }

    static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for byte in bytes {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }
}
