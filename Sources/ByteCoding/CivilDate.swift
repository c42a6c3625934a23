/// A day of the proleptic Gregorian calendar, without time or zone.
public struct CivilDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    // Eight bytes a date: the read model keeps a great many of them.
    private let storedYear: Int32
    private let storedMonth: Int8
    private let storedDay: Int8

    /// The year; a validated date has 0 to 9999.
    public var year: Int { Int(storedYear) }
    /// The month, 1 to 12.
    public var month: Int { Int(storedMonth) }
    /// The day of the month, 1 to 31.
    public var day: Int { Int(storedDay) }

    /// Makes a date; `nil` when there is no such day between the years 0 and 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.daysInMonth(month, year: year)
        else { return nil }
        storedYear = Int32(year)
        storedMonth = Int8(month)
        storedDay = Int8(day)
    }

    /// Reads `yyyy-mm-dd`; `nil` for anything else.
    public init?(ascii: UnsafeRawBufferPointer) {
        guard ascii.count == 10, ascii[4] == 0x2D, ascii[7] == 0x2D,
            let year = Digits.read(ascii, 0, 4), let month = Digits.read(ascii, 5, 2),
            let day = Digits.read(ascii, 8, 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Reads `yyyy-mm-dd`; `nil` for anything else.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let value = bytes.withUnsafeBytes({ CivilDate(ascii: $0) }) else { return nil }
        self = value
    }

    /// The date so many days after 1970-01-01.
    ///
    /// Years are counted from March, in eras of 400 years or 146,097 days, so that the leap day is
    /// the last of its year (Hinnant, "chrono-compatible low-level date algorithms").
    public init(daysSinceEpoch: Int) {
        let shifted = daysSinceEpoch + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        storedYear = Int32(clamping: yearOfEra + era * 400 + (month <= 2 ? 1 : 0))
        storedMonth = Int8(month)
        storedDay = Int8(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// Days since 1970-01-01.
    public var daysSinceEpoch: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let shiftedMonth = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// How many days a month has; 0 when there is no such month.
    public static func daysInMonth(_ month: Int, year: Int) -> Int {
        switch month {
        case 1, 3, 5, 7, 8, 10, 12: 31
        case 4, 6, 9, 11: 30
        case 2: isLeapYear(year) ? 29 : 28
        default: 0
        }
    }

    /// Whether a year has a 29 February.
    public static func isLeapYear(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// Ordered by time.
    public static func < (left: CivilDate, right: CivilDate) -> Bool {
        (left.storedYear, left.storedMonth, left.storedDay)
            < (right.storedYear, right.storedMonth, right.storedDay)
    }

    /// The date as `yyyy-mm-dd`.
    public var description: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the date as `yyyy-mm-dd`.
    public func append(to bytes: inout [UInt8]) {
        Digits.append(year, width: 4, to: &bytes)
        bytes.append(0x2D)
        Digits.append(month, width: 2, to: &bytes)
        bytes.append(0x2D)
        Digits.append(day, width: 2, to: &bytes)
    }
}

/// Decimal digits, as in dates and numbers.
enum Digits {
    @inline(__always)
    static func read(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ width: Int) -> Int? {
        guard start + width <= bytes.count else { return nil }
        var value = 0
        for offset in start..<(start + width) {
            let digit = bytes[offset] &- 0x30
            guard digit <= 9 else { return nil }
            value = value * 10 + Int(digit)
        }
        return value
    }

    static func append(_ value: Int, width: Int = 1, to bytes: inout [UInt8]) {
        if value < 0 { bytes.append(0x2D) }
        var rest = value.magnitude
        var digits = 1
        while rest >= 10 {
            rest /= 10
            digits += 1
        }
        bytes.append(contentsOf: repeatElement(0x30, count: max(width, digits)))
        rest = value.magnitude
        var place = bytes.count
        while rest > 0 {
            place -= 1
            bytes[place] += UInt8(rest % 10)
            rest /= 10
        }
    }
}
