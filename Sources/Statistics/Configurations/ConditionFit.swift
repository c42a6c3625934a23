/// How nearly a condition, or its absence, is necessary for the outcome: whether it is there
/// wherever the outcome is.
///
/// Measures of Ragin (2006) and, for relevance, Schneider and Wagemann (2012); x and y are 1 where
/// condition and outcome are present, else 0.
public struct ConditionFit: Hashable, Sendable {
    /// The condition's bit.
    public var condition: Int
    /// Whether its presence is looked at; else its absence.
    public var isPresent: Bool
    /// Σ min(x, y) / Σ y: the share of the cases with the outcome that have it; `nil` where no
    /// case has the outcome.
    public var consistency: Double?
    /// RoN = Σ (1 − x) / Σ (1 − min(x, y)): near 0 where it is there nearly always, so that it is
    /// no wonder that it is there with the outcome; `nil` where all cases have both.
    public var relevance: Double?
    /// Σ min(x, y) / Σ x: the share of the cases that have it that have the outcome; `nil` where
    /// none has it.
    public var coverage: Double?

    /// The fit over cases.
    init(condition: Int, isPresent: Bool, cases: [ConfigurationCase]) {
        self.condition = condition
        self.isPresent = isPresent
        let bit = UInt32(1) << UInt32(condition)
        let having = cases.filter { ($0.conditions & bit != 0) == isPresent }
        let both = having.count { $0.outcome }
        consistency = ratio(both, cases.count { $0.outcome })
        relevance = ratio(cases.count - having.count, cases.count - both)
        coverage = ratio(both, having.count)
    }
}

/// A share; `nil` of nothing.
func ratio(_ count: Int, _ total: Int) -> Double? {
    total == 0 ? nil : Double(count) / Double(total)
}
