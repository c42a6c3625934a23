import ByteCoding

/// A span of days, as exactly as a date is known: a day, a month, a quarter, half a year, a year,
/// some time between two of them, or at the latest in one.
///
/// Spans are equal when they begin and end on the same days, however they were spelled.
public struct PartialDate: Hashable, Sendable, CustomStringConvertible {
    /// The first day. A fact takes effect on it; of `../B` it is the first day of B.
    public let first: Day
    /// The last day. A deadline expires after it.
    public let last: Day
    /// Whether it may have been at any time before, too: `../B`.
    public let openStart: Bool

    /// The days from the first to the last; `nil` when the last is before the first.
    public init?(first: Day, last: Day, openStart: Bool = false) {
        guard Day.first <= first, first <= last, last <= Day.last else { return nil }
        self.init(checked: first, last, openStart)
    }

    /// One day.
    public init(_ day: Day) {
        self.init(checked: day, day, false)
    }

    init(checked first: Day, _ last: Day, _ openStart: Bool) {
        self.first = first
        self.last = last
        self.openStart = openStart
    }

    /// Whether a day is in the span.
    public func contains(_ day: Day) -> Bool { first <= day && day <= last }

    /// Whether the spans share a day.
    public func overlaps(_ other: PartialDate) -> Bool {
        first <= other.last && other.first <= last
    }
}

extension PartialDate {
    /// First day, last day and the open start in eight bytes. Never zero, so that zero can stand
    /// for no date; of two, the one that begins earlier is smaller.
    public var packed: UInt64 {
        UInt64(first.number - Day.first.number + 1) << 32
            | UInt64(last.number - Day.first.number) << 1 | (openStart ? 1 : 0)
    }

    /// Unpacks what ``packed`` made; `nil` for anything else.
    public init?(packed: UInt64) {
        let first = Int32(truncatingIfNeeded: packed >> 32) &+ Day.first.number &- 1
        let last = Int32(truncatingIfNeeded: (packed & 0xFFFF_FFFF) >> 1) &+ Day.first.number
        self.init(
            first: Day(number: first), last: Day(number: last), openStart: packed & 1 == 1)
    }
}

extension PartialDate {
    /// The one spelling of the span: by a unit of the calendar where it is one, else between two
    /// years, two months or two days.
    public var description: String {
        openStart ? "../" + closedSpelling : closedSpelling
    }

    private var closedSpelling: String {
        let (start, end) = (first.date, last.date)
        if start == end { return start.description }
        guard start.day == 1, last == Day.last || last.advanced(by: 1).date.day == 1 else {
            return "\(start)/\(end)"
        }
        if start.year == end.year, let unit = Self.unit(from: start.month, to: end.month) {
            return start.description.prefix(4) + unit
        }
        let digits = start.month == 1 && end.month == 12 ? 4 : 7
        return "\(start.description.prefix(digits))/\(end.description.prefix(digits))"
    }

    /// What follows the year when whole months make a unit of the calendar.
    private static func unit(from first: Int, to last: Int) -> String? {
        switch (first, last) {
        case (1, 12): ""
        case (1, 6): "-H1"
        case (7, 12): "-H2"
        case (1, 3), (4, 6), (7, 9), (10, 12): "-Q\(last / 3)"
        case _ where first == last: first < 10 ? "-0\(first)" : "-\(first)"
        default: nil
        }
    }
}
