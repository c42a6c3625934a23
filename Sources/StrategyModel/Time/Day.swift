public import ByteCoding

/// A day of the calendar, counted from 1970-01-01; four bytes, so that timelines stay small.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Days since 1970-01-01.
    public let number: Int32

    /// The first day that can be written: 1 January of the year 1.
    public static let first = Day(number: -719_162)
    /// The last day that can be written: 31 December of the year 9999.
    public static let last = Day(number: 2_932_896)

    /// The day so many days after 1970-01-01.
    public init(number: Int32) {
        self.number = number
    }

    /// A date of the calendar.
    public init(_ date: CivilDate) {
        number = Int32(date.daysSinceEpoch)
    }

    /// Year, month and day; `nil` when there is no such day between the years 1 and 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard year >= 1, let date = CivilDate(year: year, month: month, day: day) else {
            return nil
        }
        self.init(date)
    }

    /// Reads `yyyy-mm-dd`; `nil` for anything else.
    public init?(_ text: String) {
        guard let date = CivilDate(text), date.year >= 1 else { return nil }
        self.init(date)
    }

    /// The same day by year, month and day.
    public var date: CivilDate { CivilDate(daysSinceEpoch: Int(number)) }

    /// `yyyy-mm-dd`
    public var description: String { date.description }

    /// Whether the left day is earlier.
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    /// The day so many days later, within the days that can be written.
    public func advanced(by days: Int) -> Day {
        let sum = Int(number).addingReportingOverflow(days)
        guard !sum.overflow else { return days < 0 ? .first : .last }
        return Day(
            number: Int32(clamping: max(Int(Day.first.number), min(Int(Day.last.number), sum.0))))
    }

    /// How many days later the other one is.
    public func days(until other: Day) -> Int { Int(other.number) - Int(number) }
}
