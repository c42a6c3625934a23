public import ByteCoding

/// Points in time as HTTP writes them, `Sat, 21 Nov 2026 09:12:44 GMT` (RFC 9110, 5.6.7).
public enum HTTPDate {
    private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The IMF-fixdate of an instant, its part of a second cut off.
    public static func text(_ instant: Instant) -> String {
        let seconds = floorDivided(Int(instant.milliseconds), 1000)
        let days = floorDivided(seconds, 86_400)
        let date = CivilDate(daysSinceEpoch: days)
        let second = seconds - days * 86_400
        // The epoch was a Thursday.
        let weekday = weekdays[days - floorDivided(days, 7) * 7]
        let year = String(date.year)
        let padded = String(repeating: "0", count: max(0, 4 - year.count)) + year
        return "\(weekday), \(two(date.day)) \(months[date.month - 1]) \(padded) "
            + "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60)) GMT"
    }

    /// Reads an IMF-fixdate; `nil` for anything else. The two older forms are not read: no client
    /// has sent them for decades, and a date that is ignored only costs a full answer.
    public static func instant(_ text: String) -> Instant? {
        let bytes = Array(text.utf8)
        guard bytes.count == 29, bytes[25...].elementsEqual(" GMT".utf8),
            let day = number(bytes, 5, 2), let year = number(bytes, 12, 4),
            let month = months.firstIndex(of: String(decoding: bytes[8..<11], as: UTF8.self)),
            let hour = number(bytes, 17, 2), let minute = number(bytes, 20, 2),
            let second = number(bytes, 23, 2), hour < 24, minute < 60, second < 60,
            let date = CivilDate(year: year, month: month + 1, day: day)
        else { return nil }
        let seconds = date.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second
        let instant = Instant(milliseconds: Int64(seconds) * 1000)
        // Writing it again checks the weekday and every separator.
        return Self.text(instant) == text ? instant : nil
    }

    private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

    private static func floorDivided(_ value: Int, _ divisor: Int) -> Int {
        value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
    }

    private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
        var value = 0
        for byte in bytes[start..<(start + count)] {
            guard Ascii.isDigit(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }
}
