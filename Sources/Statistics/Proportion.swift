/// A share of counted cases, with what it says of all cases like them.
public struct Proportion: Hashable, Sendable {
    /// How many have the property.
    public let count: Int
    /// Of how many it was known.
    public let total: Int

    /// A share; `nil` where there is nothing to count, and where the count does not lie in
    /// `0...total`.
    public init?(_ count: Int, of total: Int) {
        guard total > 0, (0...total).contains(count) else { return nil }
        self.count = count
        self.total = total
    }

    /// The share, 0 to 1.
    public var value: Double { Double(count) / Double(total) }

    /// Wilson's 95 % interval (Wilson 1927), without continuity correction:
    /// (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n).
    ///
    /// It lies in 0...1 and has a width even where none or all have the property.
    public var wilson: Interval {
        let size = Double(total)
        let share = value
        let z = Interval.normalQuantile
        let spread = (share * (1 - share) / size + z * z / (4 * size * size)).squareRoot()
        let scale = 1 + z * z / size
        let upper = (share + z * z / (2 * size) + z * spread) / scale
        // Both bounds solve one quadratic equation, whose roots have the product p² / (1 + z²/n):
        // the lower one by it, as a difference would lose digits, and would miss 0 for none.
        return Interval(
            lower: share * share / (scale * upper), upper: count == total ? 1 : min(upper, 1))
    }
}
