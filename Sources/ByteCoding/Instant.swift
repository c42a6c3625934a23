/// A moment in UTC, in milliseconds since 1970.
public struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    public var milliseconds: Int64

    /// Makes an instant from milliseconds since 1970.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// Reads an RFC 3339 date-time with `Z` or an offset and up to nine digits of a second, of
    /// which three are kept; `nil` for anything else, leap seconds included.
    public init?(ascii: UnsafeRawBufferPointer) {
        guard ascii.count >= 20, ascii[10] | 0x20 == 0x74, ascii[13] == 0x3A, ascii[16] == 0x3A,
            let date = CivilDate(ascii: UnsafeRawBufferPointer(rebasing: ascii[0..<10])),
            let hour = Digits.read(ascii, 11, 2), hour < 24,
            let minute = Digits.read(ascii, 14, 2), minute < 60,
            let second = Digits.read(ascii, 17, 2), second < 60
        else { return nil }
        var offset = 19
        guard let fraction = Self.fraction(ascii, &offset), let shift = Self.zone(ascii, offset)
        else { return nil }
        let seconds = date.daysSinceEpoch * 86400 + hour * 3600 + (minute - shift) * 60 + second
        self.init(milliseconds: Int64(seconds) * 1000 + Int64(fraction))
    }

    /// Reads an RFC 3339 date-time; see `init(ascii:)`.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let value = bytes.withUnsafeBytes({ Instant(ascii: $0) }) else { return nil }
        self = value
    }

    /// The day in UTC.
    public var date: CivilDate { CivilDate(daysSinceEpoch: days) }

    /// Ordered by time.
    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }

    /// The instant as `2026-11-21T09:12:44.120Z`.
    public var description: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(24)
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the instant as `2026-11-21T09:12:44.120Z`.
    public func append(to bytes: inout [UInt8]) {
        let rest = Int(milliseconds) - days * 86_400_000
        date.append(to: &bytes)
        bytes.append(0x54)
        Digits.append(rest / 3_600_000, width: 2, to: &bytes)
        bytes.append(0x3A)
        Digits.append(rest / 60_000 % 60, width: 2, to: &bytes)
        bytes.append(0x3A)
        Digits.append(rest / 1000 % 60, width: 2, to: &bytes)
        bytes.append(0x2E)
        Digits.append(rest % 1000, width: 3, to: &bytes)
        bytes.append(0x5A)
    }

    private var days: Int {
        let day = Int(milliseconds) / 86_400_000
        return Int(milliseconds) % 86_400_000 < 0 ? day - 1 : day
    }

    /// Reads an optional fraction of a second and returns milliseconds.
    private static func fraction(_ ascii: UnsafeRawBufferPointer, _ offset: inout Int) -> Int? {
        guard offset < ascii.count, ascii[offset] == 0x2E else { return 0 }
        offset += 1
        var (milliseconds, digits) = (0, 0)
        while offset < ascii.count {
            let digit = ascii[offset] &- 0x30
            guard digit <= 9 else { break }
            if digits < 3 { milliseconds = milliseconds * 10 + Int(digit) }
            digits += 1
            offset += 1
        }
        guard (1...9).contains(digits) else { return nil }
        for _ in min(digits, 3)..<3 { milliseconds *= 10 }
        return milliseconds
    }

    /// Reads `Z` or an offset up to the end and returns minutes east of UTC.
    private static func zone(_ ascii: UnsafeRawBufferPointer, _ offset: Int) -> Int? {
        guard offset < ascii.count else { return nil }
        if ascii[offset] | 0x20 == 0x7A { return offset + 1 == ascii.count ? 0 : nil }
        guard ascii[offset] == 0x2B || ascii[offset] == 0x2D, offset + 6 == ascii.count,
            ascii[offset + 3] == 0x3A,
            let hours = Digits.read(ascii, offset + 1, 2), hours < 24,
            let minutes = Digits.read(ascii, offset + 4, 2), minutes < 60
        else { return nil }
        return (ascii[offset] == 0x2D ? -1 : 1) * (hours * 60 + minutes)
    }
}
