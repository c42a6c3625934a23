/// An exact decimal number: mantissa × 10^-scale, at most 18 digits, six of them after the point.
///
/// Money and measured values must come out as they went in: the written scale is kept ("5000.00"),
/// while comparison and hashing go by value.
public struct ExactDecimal: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// All digits as a whole number, below 10^18 in size.
    public let mantissa: Int64
    /// How many of the digits stand after the point, 0 to 6.
    public let scale: UInt8

    /// The mantissa is always smaller than this in size.
    public static let mantissaLimit: Int64 = 1_000_000_000_000_000_000

    /// Makes a number from its digits; `nil` beyond 18 digits or 6 after the point.
    public init?(mantissa: Int64, scale: UInt8) {
        guard scale <= 6, mantissa.magnitude < UInt64(Self.mantissaLimit) else { return nil }
        self.mantissa = mantissa
        self.scale = scale
    }

    private init(checked mantissa: Int64, _ scale: UInt8) {
        self.mantissa = mantissa
        self.scale = scale
    }

    /// Reads `[-]digits[.digits]`; `nil` for an exponent, more than 18 significant digits or more
    /// than 6 after the point.
    public init?(ascii digits: UnsafeRawBufferPointer) {
        var offset = 0
        let negative = digits.count > 0 && digits[0] == 0x2D
        if negative { offset = 1 }
        var value: Int64 = 0
        var point: Int?
        let first = offset
        while offset < digits.count {
            let byte = digits[offset]
            if byte == 0x2E, point == nil, offset > first {
                point = offset
            } else {
                guard byte >= 0x30, byte <= 0x39, value < Self.mantissaLimit / 10 else {
                    return nil
                }
                value = value * 10 + Int64(byte - 0x30)
            }
            offset += 1
        }
        let after = point.map { digits.count - $0 - 1 } ?? 0
        guard offset > first, after <= 6, point == nil || after > 0 else { return nil }
        self.init(checked: negative ? -value : value, UInt8(after))
    }

    /// Reads `[-]digits[.digits]`; see `init(ascii:)`.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let value = bytes.withUnsafeBytes({ ExactDecimal(ascii: $0) }) else { return nil }
        self = value
    }

    /// A whole number, which must be below 10^18 in size.
    public init(_ whole: Int) {
        precondition(
            whole.magnitude < UInt(Self.mantissaLimit),
            "a decimal has at most 18 digits, found \(whole)")
        self.init(checked: Int64(whole), 0)
    }

    /// The sum of whole numbers; `nil` where it has more than 18 digits.
    public static func sum(_ numbers: some Sequence<Int>) -> ExactDecimal? {
        let sum = numbers.reduce(Int128(0)) { $0 + Int128($1) }
        guard sum.magnitude < UInt128(mantissaLimit) else { return nil }
        return ExactDecimal(Int(sum))
    }

    /// Mantissa and scale in eight bytes, for compact columns.
    public var packed: UInt64 { UInt64(bitPattern: mantissa << 3) | UInt64(scale) }

    /// Unpacks what `packed` made.
    public init(packed: UInt64) {
        self.init(checked: Int64(bitPattern: packed) >> 3, UInt8(packed & 7))
    }

    /// The nearest binary number.
    public var double: Double { Double(mantissa) / Double(Self.power(scale)) }

    /// The digits as written, such as `5000.00`.
    public var description: String {
        guard scale > 0 else { return String(mantissa) }
        let unit = UInt64(Self.power(scale))
        let fraction = String(mantissa.magnitude % unit)
        let zeros = String(repeating: "0", count: Int(scale) - fraction.utf8.count)
        return "\(mantissa < 0 ? "-" : "")\(mantissa.magnitude / unit).\(zeros)\(fraction)"
    }

    /// The whole part and the rest in millionths, both with the sign of the number.
    private var parts: (whole: Int64, millionths: Int64) {
        let unit = Self.power(scale)
        return (mantissa / unit, mantissa % unit * Self.power(6 - scale))
    }

    private static func power(_ exponent: UInt8) -> Int64 {
        switch exponent {
        case 0: 1
        case 1: 10
        case 2: 100
        case 3: 1000
        case 4: 10_000
        case 5: 100_000
        default: 1_000_000
        }
    }
}

extension ExactDecimal {
    /// Equal by value: 5.0 equals 5.00.
    public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
        left.parts == right.parts
    }

    /// Ordered by value.
    public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        left.parts < right.parts
    }

    /// Hashes the value, not the spelling.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(parts.whole)
        hasher.combine(parts.millionths)
    }

    /// The sum with the larger of the two scales; `nil` beyond 18 digits.
    public func adding(_ other: ExactDecimal) -> ExactDecimal? {
        let common = max(scale, other.scale)
        let left = mantissa.multipliedReportingOverflow(by: Self.power(common - scale))
        let right = other.mantissa.multipliedReportingOverflow(
            by: Self.power(common - other.scale))
        let sum = left.partialValue.addingReportingOverflow(right.partialValue)
        if !left.overflow, !right.overflow, !sum.overflow,
            let result = ExactDecimal(mantissa: sum.partialValue, scale: common)
        {
            return result
        }
        let (shorter, otherShorter) = (shortened, other.shortened)
        guard shorter.scale < scale || otherShorter.scale < other.scale else { return nil }
        return shorter.adding(otherShorter)
    }

    /// The difference with the larger of the two scales; `nil` beyond 18 digits.
    public func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
        adding(ExactDecimal(checked: -other.mantissa, other.scale))
    }

    /// The number with exactly so many digits after the point (at most 6), half to even;
    /// unchanged where more digits would not fit.
    public func rounded(toScale target: Int) -> ExactDecimal {
        let target = UInt8(max(0, min(6, target)))
        guard target < scale else {
            let wide = mantissa.multipliedReportingOverflow(by: Self.power(target - scale))
            guard !wide.overflow else { return self }
            return ExactDecimal(mantissa: wide.partialValue, scale: target) ?? self
        }
        let unit = Self.power(scale - target)
        let (whole, rest) = mantissa.quotientAndRemainder(dividingBy: unit)
        var quotient = whole
        let doubled = rest.magnitude * 2
        if doubled > unit.magnitude || (doubled == unit.magnitude && quotient & 1 == 1) {
            quotient += mantissa < 0 ? -1 : 1
        }
        return ExactDecimal(mantissa: quotient, scale: target) ?? self
    }

    /// The same value without zeros at the end of its fraction.
    private var shortened: ExactDecimal {
        var (digits, places) = (mantissa, scale)
        while places > 0, digits % 10 == 0 {
            digits /= 10
            places -= 1
        }
        return ExactDecimal(checked: digits, places)
    }
}
