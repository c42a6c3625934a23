/// One case of a configurational comparison: which conditions it shows, and the outcome.
public struct ConfigurationCase: Hashable, Sendable {
    /// Bit i is set where condition i is present.
    public var conditions: UInt32
    /// Whether the outcome is present.
    public var outcome: Bool

    /// Makes a case.
    public init(conditions: UInt32, outcome: Bool) {
        self.conditions = conditions
        self.outcome = outcome
    }
}

/// Why cases cannot be compared by their configurations.
public enum ConfigurationError: Error, Hashable, Sendable {
    /// There is no case.
    case noCases
    /// There is no condition.
    case noConditions
    /// There are more conditions than `Configurations.maximumConditions`.
    case tooManyConditions(found: Int, limit: Int)
    /// A case, counted from 0, has a bit beyond the conditions.
    case unknownCondition(caseIndex: Int)
    /// The consistency threshold is not in 0.5…1.
    case consistencyOutOfRange(Double)
}
