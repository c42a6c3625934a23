/// Reads a moment as people and programs write it into a table, in seconds since 1970.
enum CSVMoment {
    /// See ``CSVTable/seconds(_:_:)``; `nil` for anything else.
    static func read(_ text: UnsafeRawBufferPointer, decimalComma: Bool) -> Double? {
        guard text.count >= 7, text[4] == 0x2D || text[2] == 0x2E else {
            return CSVNumber.read(text, decimalComma: decimalComma)
        }
        if text[2] == 0x2E { return german(text) }
        if text.count == 7 { return day(Digits.read(text, 0, 4), Digits.read(text, 5, 2), 1) }
        guard text.count >= 10,
            let date = CivilDate(ascii: UnsafeRawBufferPointer(rebasing: text[0..<10]))
        else { return nil }
        let days = Double(date.daysSinceEpoch) * 86_400
        guard text.count > 10 else { return days }
        guard text[10] | 0x20 == 0x74 || text[10] == 0x20 else { return nil }
        return time(text, from: 11).map { days + $0 }
    }

    /// `05.10.2012`, perhaps with a time after a space.
    private static func german(_ text: UnsafeRawBufferPointer) -> Double? {
        guard text.count >= 10, text[5] == 0x2E,
            let days = day(
                Digits.read(text, 6, 4), Digits.read(text, 3, 2), Digits.read(text, 0, 2))
        else { return nil }
        guard text.count > 10 else { return days }
        guard text[10] == 0x20 else { return nil }
        return time(text, from: 11).map { days + $0 }
    }

    private static func day(_ year: Int?, _ month: Int?, _ day: Int?) -> Double? {
        guard let year, let month, let day,
            let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        return Double(date.daysSinceEpoch) * 86_400
    }

    /// `hh:mm`, seconds with a fraction, `Z` or an offset such as `+01:00`, as far as given.
    private static func time(_ text: UnsafeRawBufferPointer, from start: Int) -> Double? {
        guard let hour = Digits.read(text, start, 2), hour < 24, start + 5 <= text.count,
            text[start + 2] == 0x3A, let minute = Digits.read(text, start + 3, 2), minute < 60
        else { return nil }
        var seconds = Double(hour * 3600 + minute * 60)
        var offset = start + 5
        if offset < text.count, text[offset] == 0x3A {
            guard let second = Digits.read(text, offset + 1, 2), second < 60 else { return nil }
            seconds += Double(second)
            offset += 3
            if offset < text.count, text[offset] == 0x2E {
                offset += 1
                var unit = 0.1
                while offset < text.count, text[offset] >= 0x30, text[offset] <= 0x39 {
                    seconds += Double(text[offset] - 0x30) * unit
                    unit /= 10
                    offset += 1
                }
            }
        }
        return zone(text, from: offset).map { seconds - $0 }
    }

    /// Seconds east of UTC.
    private static func zone(_ text: UnsafeRawBufferPointer, from offset: Int) -> Double? {
        if offset == text.count { return 0 }
        if text[offset] | 0x20 == 0x7A { return offset + 1 == text.count ? 0 : nil }
        guard text[offset] == 0x2B || text[offset] == 0x2D,
            let hours = Digits.read(text, offset + 1, 2), hours < 24
        else { return nil }
        let sign = text[offset] == 0x2D ? -1.0 : 1.0
        let rest = text.count - offset
        guard rest > 3 else { return sign * Double(hours * 3600) }
        let colon = text[offset + 3] == 0x3A ? 1 : 0
        guard rest == 5 + colon, let minutes = Digits.read(text, offset + 3 + colon, 2),
            minutes < 60
        else { return nil }
        return sign * Double(hours * 3600 + minutes * 60)
    }
}
