import ByteCoding
import Statistics
import Words

// The kinds of values that the formulas of KPIs come to.
extension KPIResult {
    /// Nothing is known.
    static let unknown = KPIResult(nil, basis: [])

    /// How many, one position a case; none is zero.
    static func count(_ basis: [Int]) -> KPIResult {
        KPIResult(ExactDecimal(basis.count), basis: basis)
    }

    /// Part of whole in percent, half to even at 4 decimals; unknown for an empty whole.
    static func rate(_ part: Int, of whole: Int, basis: some Sequence<Int>) -> KPIResult {
        guard whole > 0 else { return KPIResult(nil, basis: basis) }
        return KPIResult(Ratio(Int128(part), Int128(whole)).percent, basis: basis)
    }

    /// The share in percent of the cases that fulfil a condition; unknown without cases.
    static func rate<Case>(
        of cases: [Case], where condition: (Case) -> Bool, basis: (Case) -> Int?
    ) -> KPIResult {
        rate(cases.count(where: condition), of: cases.count, basis: cases.compactMap(basis))
    }

    /// A sum of more than 18 digits: not unknown, but not to be shown as a number.
    static func tooLarge(basis: [Int]) -> KPIResult {
        KPIResult(nil, basis: basis).noting(Words.tooLargeToShow)
    }

    /// The sum of what is known of so many cases; unknown for a sum of nothing.
    static func sum(_ figures: [Derived<ExactDecimal>], of cases: Int) -> KPIResult {
        guard let sum = figures.sum else {
            // A sum of nothing is unknown; one that does not fit is known to be too large.
            return figures.isEmpty ? .unknown : .tooLarge(basis: figures.flatMap(\.basis))
        }
        return KPIResult(sum.value, basis: sum.basis).counting(figures.count, of: cases)
    }

    /// The median of what is known of so many cases; unknown without any.
    static func median(_ figures: [Derived<Int>], of cases: Int) -> KPIResult {
        guard let middle = Statistics.median(of: figures.map { Double($0.value) }) else {
            return .unknown
        }
        // The middle of whole numbers is whole or a half.
        let value = Int64(exactly: middle * 2).flatMap { twice in
            twice.isMultiple(of: 2)
                ? ExactDecimal(mantissa: twice / 2, scale: 0)
                : ExactDecimal(mantissa: twice * 5, scale: 1)
        }
        return KPIResult(value, basis: figures.flatMap(\.basis))
            .counting(figures.count, of: cases)
    }
}
