import ByteCoding

/// An exact fraction, for comparing and rounding rates without floating point.
struct Ratio: Comparable, Sendable {
    // Both parts of two decimals in millionths stay below 10^24, so that percent at 4 decimals
    // fits into 128 bits.
    let numerator: Int128
    let denominator: Int128

    /// - Precondition: the denominator is not zero.
    init(_ numerator: Int128, _ denominator: Int128) {
        precondition(denominator != 0, "a ratio needs a denominator other than zero")
        self.numerator = denominator < 0 ? -numerator : numerator
        self.denominator = denominator < 0 ? -denominator : denominator
    }

    /// The quotient of two decimals; zero of zero is zero, anything else of zero is beyond all.
    init(_ numerator: ExactDecimal, _ denominator: ExactDecimal) {
        let below = denominator.millionths
        if below == 0 {
            self.init(numerator.millionths == 0 ? 0 : Int128(Int64.max), 1)
        } else {
            self.init(numerator.millionths, below)
        }
    }

    /// Without its sign.
    var magnitude: Ratio { Ratio(numerator < 0 ? -numerator : numerator, denominator) }

    /// In lowest terms.
    private var reduced: Ratio {
        var (one, other) = (numerator.magnitude, denominator.magnitude)
        while other != 0 { (one, other) = (other, one % other) }
        guard one > 1 else { return self }
        return Ratio(numerator / Int128(one), denominator / Int128(one))
    }

    /// The middle between this and another one; `nil` where it does not fit into 128 bits.
    func mean(with other: Ratio) -> Ratio? {
        let (left, right) = (reduced, other.reduced)
        let (one, oneOverflows) = left.numerator.multipliedReportingOverflow(by: right.denominator)
        let (two, twoOverflows) = right.numerator.multipliedReportingOverflow(by: left.denominator)
        let (sum, sumOverflows) = one.addingReportingOverflow(two)
        let (below, belowOverflows) = left.denominator.multipliedReportingOverflow(
            by: right.denominator)
        let (twice, twiceOverflows) = below.multipliedReportingOverflow(by: 2)
        guard
            !oneOverflows, !twoOverflows, !sumOverflows, !belowOverflows, !twiceOverflows
        else { return nil }
        return Ratio(sum, twice).reduced
    }

    /// Less a decimal.
    func subtracting(_ value: ExactDecimal) -> Ratio {
        Ratio(numerator * 1_000_000 - value.millionths * denominator, denominator * 1_000_000)
    }

    /// In percent, rounded half to even at 4 decimals; `nil` beyond 18 digits.
    var percent: ExactDecimal? { rounded(times: 1_000_000) }

    /// The value, rounded half to even at 4 decimals; `nil` beyond 18 digits.
    var decimal: ExactDecimal? { rounded(times: 10_000) }

    private func rounded(times factor: Int128) -> ExactDecimal? {
        let (scaled, overflow) = numerator.multipliedReportingOverflow(by: factor)
        guard !overflow else { return nil }
        let (whole, rest) = scaled.quotientAndRemainder(dividingBy: denominator)
        let doubled = rest.magnitude * 2
        let goesUp =
            doubled > denominator.magnitude
            || (doubled == denominator.magnitude && !whole.isMultiple(of: 2))
        var digits = goesUp ? whole + (scaled < 0 ? -1 : 1) : whole
        var scale: UInt8 = 4
        while scale > 0, digits.isMultiple(of: 10) {
            digits /= 10
            scale -= 1
        }
        return Int64(exactly: digits).flatMap { ExactDecimal(mantissa: $0, scale: scale) }
    }

    static func < (left: Ratio, right: Ratio) -> Bool {
        let (one, other) = products(left, right)
        return (one.high, one.low) < (other.high, other.low)
    }

    static func == (left: Ratio, right: Ratio) -> Bool {
        let (one, other) = products(left, right)
        return (one.high, one.low) == (other.high, other.low)
    }

    /// Both numerators over the common denominator, in full width.
    private static func products(
        _ left: Ratio, _ right: Ratio
    ) -> ((high: Int128, low: UInt128), (high: Int128, low: UInt128)) {
        (
            left.numerator.multipliedFullWidth(by: right.denominator),
            right.numerator.multipliedFullWidth(by: left.denominator)
        )
    }
}

extension ExactDecimal {
    /// The value in millionths, exactly.
    var millionths: Int128 {
        (Int(scale)..<6).reduce(Int128(mantissa)) { value, _ in value * 10 }
    }
}
