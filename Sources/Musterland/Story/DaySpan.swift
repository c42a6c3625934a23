import ByteCoding

/// The days that a partial date of the catalogue spans, for dates that the story itself wrote.
struct DaySpan: Sendable {
    let first: Int
    let last: Int

    /// Reads `2012`, `2016-H1`, `2022-Q3`, `2012-10`, `2012-10-05` and `A/B`; `nil` otherwise.
    init?(_ text: String) {
        if let slash = text.firstIndex(of: "/") {
            let from = text[..<slash]
            let until = text[text.index(after: slash)...]
            guard let end = DaySpan(String(until)) else { return nil }
            guard from != ".." else {
                self.init(first: end.first, last: end.last)
                return
            }
            guard let start = DaySpan(String(from)) else { return nil }
            self.init(first: start.first, last: end.last)
            return
        }
        let parts = text.split(separator: "-")
        guard let year = parts.first.flatMap({ Int($0) }) else { return nil }
        switch parts.count {
        case 1: self.init(year: year, months: 1...12)
        case 3:
            guard let date = CivilDate(text) else { return nil }
            self.init(first: date.daysSinceEpoch, last: date.daysSinceEpoch)
        default:
            guard let number = Int(parts[1].drop { $0 == "H" || $0 == "Q" }) else { return nil }
            switch parts[1].first {
            case "H": self.init(year: year, months: (number * 6 - 5)...(number * 6))
            case "Q": self.init(year: year, months: (number * 3 - 2)...(number * 3))
            default: self.init(year: year, months: number...number)
            }
        }
    }

    private init(first: Int, last: Int) {
        self.first = first
        self.last = last
    }

    private init?(year: Int, months: ClosedRange<Int>) {
        let lastDay = CivilDate.daysInMonth(months.upperBound, year: year)
        guard let first = CivilDate(year: year, month: months.lowerBound, day: 1),
            let last = CivilDate(year: year, month: months.upperBound, day: lastDay)
        else { return nil }
        self.init(first: first.daysSinceEpoch, last: last.daysSinceEpoch)
    }
}
