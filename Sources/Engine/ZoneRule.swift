public import ByteCoding

/// A store's time zone as a POSIX rule, such as `CET-1CEST,M3.5.0,M10.5.0/3`: it needs no zone
/// database, so that a store tells the same days in thirty years.
///
/// Format: POSIX.1-2017, XBD 8.3 "TZ"; of the dates for the change only the form `Mm.w.d`.
public struct ZoneRule: Hashable, Sendable {
    /// The rule as it was given.
    public let text: String
    private let standardOffset: Int
    private let summer: Summer?

    fileprivate struct Summer: Hashable, Sendable {
        var offset: Int
        var start: Change
        var end: Change
    }

    /// The w-th weekday d of month m (5: the last), at a second of the local day.
    fileprivate struct Change: Hashable, Sendable {
        var month: Int
        var week: Int
        var weekday: Int
        var second: Int
    }

    /// The rule of Germany.
    public static let berlin = "CET-1CEST,M3.5.0,M10.5.0/3"

    /// Reads a rule; `nil` where it is not of the form.
    public init?(_ text: String) {
        self.text = text
        var reader = Reader(Array(text.utf8))
        guard reader.name(), let west = reader.offset() else { return nil }
        standardOffset = -west
        guard !reader.isAtEnd else {
            summer = nil
            return
        }
        guard reader.name() else { return nil }
        var summerOffset = -west + 3_600
        if !reader.isNext(","), let given = reader.offset() { summerOffset = -given }
        guard reader.take(","), let start = reader.change(), reader.take(","),
            let end = reader.change(), reader.isAtEnd
        else { return nil }
        summer = Summer(offset: summerOffset, start: start, end: end)
    }

    /// Seconds east of UTC at an instant.
    public func offset(at instant: Instant) -> Int {
        guard let summer else { return standardOffset }
        let seconds = Int(instant.milliseconds.flooredQuotient(by: 1_000))
        let year = CivilDate(daysSinceEpoch: (seconds + standardOffset).flooredQuotient(by: 86_400))
            .year
        let start = summer.start.second(in: year) - standardOffset
        let end = summer.end.second(in: year) - summer.offset
        // South of the equator summer time spans the turn of the year.
        let isSummer =
            start < end
            ? (start..<end).contains(seconds) : !(end..<start).contains(seconds)
        return isSummer ? summer.offset : standardOffset
    }

    /// The day of an instant in the zone, in days since 1970.
    public func day(of instant: Instant) -> Int {
        let seconds = Int(instant.milliseconds.flooredQuotient(by: 1_000))
        return (seconds + offset(at: instant)).flooredQuotient(by: 86_400)
    }

    /// The last millisecond of a day in the zone.
    public func end(ofDay day: Int) -> Instant {
        let midnight = (day + 1) * 86_400
        let guess = Instant(milliseconds: Int64(midnight - standardOffset) * 1_000)
        let exact = midnight - offset(at: guess)
        return Instant(milliseconds: Int64(exact) * 1_000 - 1)
    }
}

extension ZoneRule.Change {
    /// The second since 1970, by the local clock, at which the change comes in a year.
    fileprivate func second(in year: Int) -> Int {
        guard let first = CivilDate(year: year, month: month, day: 1) else { return 0 }
        let firstWeekday = (first.daysSinceEpoch + 4).flooredRemainder(by: 7)
        var day = (weekday - firstWeekday).flooredRemainder(by: 7) + (week - 1) * 7
        while day >= CivilDate.daysInMonth(month, year: year) { day -= 7 }
        return (first.daysSinceEpoch + day) * 86_400 + second
    }
}

extension ZoneRule {
    private struct Reader {
        private let bytes: [UInt8]
        private var index = 0

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        var isAtEnd: Bool { index == bytes.count }
        func isNext(_ character: Unicode.Scalar) -> Bool {
            index < bytes.count && bytes[index] == UInt8(ascii: character)
        }
        mutating func take(_ character: Unicode.Scalar) -> Bool {
            guard isNext(character) else { return false }
            index += 1
            return true
        }
        mutating func name() -> Bool {
            let start = index
            while index < bytes.count, (65...90).contains(bytes[index] & 0xdf) { index += 1 }
            return index - start >= 3
        }
        mutating func number(_ range: ClosedRange<Int>) -> Int? {
            let start = index
            var value = 0
            while index < bytes.count, (48...57).contains(bytes[index]), index - start < 4 {
                value = value * 10 + Int(bytes[index] - 48)
                index += 1
            }
            return index > start && range.contains(value) ? value : nil
        }
        /// `[+-]hh[:mm[:ss]]` in seconds.
        mutating func offset() -> Int? {
            let sign = take("-") ? -1 : (take("+") ? 1 : 1)
            guard let hours = number(0...24) else { return nil }
            var seconds = hours * 3_600
            if take(":") {
                guard let minutes = number(0...59) else { return nil }
                seconds += minutes * 60
                if take(":") {
                    guard let rest = number(0...59) else { return nil }
                    seconds += rest
                }
            }
            return sign * seconds
        }
        mutating func change() -> Change? {
            guard take("M"), let month = number(1...12), take("."), let week = number(1...5),
                take("."), let weekday = number(0...6)
            else { return nil }
            var second = 7_200
            if take("/") {
                guard let given = offset() else { return nil }
                second = given
            }
            return Change(month: month, week: week, weekday: weekday, second: second)
        }
    }
}

extension FixedWidthInteger {
    /// The quotient rounded down, also for what lies before 1970.
    fileprivate func flooredQuotient(by divisor: Self) -> Self {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
    fileprivate func flooredRemainder(by divisor: Self) -> Self {
        let remainder = self % divisor
        return remainder < 0 ? remainder + divisor : remainder
    }
}
