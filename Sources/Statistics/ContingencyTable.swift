/// How often a condition and an outcome met: a table of two by two.
public struct ContingencyTable: Hashable, Sendable {
    /// Cases with the condition and the outcome.
    public let a: Int
    /// Cases with the condition, without the outcome.
    public let b: Int
    /// Cases with the outcome, without the condition.
    public let c: Int
    /// Cases with neither.
    public let d: Int

    /// The most cases of a table of which something is computed: products of two counts stay exact,
    /// and an answer takes well under a second.
    public static let maximumTotal = 100_000_000

    /// Makes a table of counts.
    ///
    /// - Precondition: No count is negative.
    public init(a: Int, b: Int, c: Int, d: Int) {
        precondition(min(a, b, c, d) >= 0, "a count is not negative: \(a), \(b), \(c), \(d)")
        self.a = a
        self.b = b
        self.c = c
        self.d = d
    }

    /// Whether there are at most ``maximumTotal`` cases.
    var isWithinLimit: Bool {
        max(a, b, c, d) <= Self.maximumTotal && total <= Self.maximumTotal
    }

    /// How many cases there are.
    var total: Int { a + b + c + d }

    /// Whether condition and outcome both are sometimes there and sometimes not; else nothing can
    /// be said of how they go together.
    public var hasVariation: Bool { a + b > 0 && c + d > 0 && a + c > 0 && b + d > 0 }
}
