/// From a lower to an upper bound, both of the kind that was asked about; here always a 95 %
/// confidence interval.
public struct Interval: Hashable, Sendable {
    /// The lower bound.
    public var lower: Double
    /// The upper bound; may be infinite.
    public var upper: Double

    /// Makes an interval.
    public init(lower: Double, upper: Double) {
        self.lower = lower
        self.upper = upper
    }

    /// What a standard normal value does not exceed with 97.5 %: it makes two-sided 95 %.
    static let normalQuantile = 1.959963984540054
}
