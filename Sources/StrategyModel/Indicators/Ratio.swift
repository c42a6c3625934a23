import ByteCoding

/// An exact fraction, for comparing and rounding rates without floating point.
struct Ratio: Comparable, Sendable {
    // Both parts of two decimals at their common scale stay below 10^24, so that a product with
    // another ratio of days or of policy values fits into 128 bits.
    let numerator: Int128
    let denominator: Int128

    /// - Precondition: the denominator is not zero.
    init(_ numerator: Int128, _ denominator: Int128) {
        precondition(denominator != 0, "a ratio needs a denominator other than zero")
        self.numerator = denominator < 0 ? -numerator : numerator
        self.denominator = denominator < 0 ? -denominator : denominator
    }

    /// The quotient of two decimals; zero of zero is one, anything else of zero is beyond all.
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

    static func < (left: Ratio, right: Ratio) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }

    static func == (left: Ratio, right: Ratio) -> Bool {
        left.numerator * right.denominator == right.numerator * left.denominator
    }
}

extension ExactDecimal {
    /// The value in millionths, exactly.
    var millionths: Int128 {
        (Int(scale)..<6).reduce(Int128(mantissa)) { value, _ in value * 10 }
    }
}
