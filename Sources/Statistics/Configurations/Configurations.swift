/// Crisp-set qualitative comparative analysis (Ragin 1987): which conditions are necessary for an
/// outcome, and which of their combinations suffice.
///
/// A configuration is sufficient where its consistency reaches a threshold. With 1, the default,
/// a contradictory configuration, whose cases disagree, counts as one without the outcome: no
/// term covers it. A remainder is a configuration that no case shows.
public struct Configurations: Sendable {
    /// The most conditions. Their configurations are 2ⁿ: more would leave hardly a case to each.
    public static let maximumConditions = 12
    /// The most models that a solution lists.
    public static let maximumModels = 1_000
    /// The most steps that are taken for a solution, about; a step looks at one configuration of
    /// an implicant. They are the same on every machine, and end a search after some seconds.
    public static let maximumSteps = 1_000_000_000

    /// How many conditions there are.
    public let conditionCount: Int
    /// The consistency from which a configuration is sufficient.
    public let threshold: Double
    /// Whether it is the absence of the outcome that is explained.
    public let isNegated: Bool
    /// The configurations that occur, ascending.
    public let truthTable: [TruthTableRow]
    /// How nearly each condition is necessary, by condition, its presence before its absence.
    public let necessity: [ConditionFit]
    /// The solution that covers sufficient configurations only; no remainder counts as one.
    public let conservative: Solution
    /// The solution with the simplest terms: a remainder may be covered or not.
    public let parsimonious: Solution

    /// Compares cases.
    ///
    /// - Parameters:
    ///   - cases: at least one, with bits for the conditions only.
    ///   - conditionCount: 1…`maximumConditions`.
    ///   - consistency: the threshold from which a configuration is sufficient, 0.5…1.
    ///   - negated: whether to explain the absence of the outcome; all counts and shares are then
    ///     of its absence.
    public init(
        cases: [ConfigurationCase], conditionCount: Int, consistency: Double = 1,
        negated: Bool = false
    ) throws(ConfigurationError) {
        try self.init(
            cases: cases, conditionCount: conditionCount, consistency: consistency,
            negated: negated,
            limits: CoverLimits(covers: Self.maximumModels, steps: Self.maximumSteps))
    }

    init(
        cases: [ConfigurationCase], conditionCount: Int, consistency: Double, negated: Bool,
        limits: CoverLimits
    ) throws(ConfigurationError) {
        guard !cases.isEmpty else { throw .noCases }
        guard conditionCount > 0 else { throw .noConditions }
        guard conditionCount <= Self.maximumConditions else {
            throw .tooManyConditions(found: conditionCount, limit: Self.maximumConditions)
        }
        guard (0.5...1).contains(consistency) else { throw .consistencyOutOfRange(consistency) }
        if let index = cases.firstIndex(where: { $0.conditions >> UInt32(conditionCount) != 0 }) {
            throw .unknownCondition(caseIndex: index)
        }
        let cases = cases.map {
            ConfigurationCase(conditions: $0.conditions, outcome: $0.outcome != negated)
        }
        let rows = Statistics.truthTable(of: cases, consistency: consistency)
        let on = rows.filter(\.isSufficient).map(\.configuration)
        let off = rows.filter { !$0.isSufficient }.map(\.configuration)
        self.conditionCount = conditionCount
        threshold = consistency
        isNegated = negated
        truthTable = rows
        necessity = (0..<conditionCount).flatMap { condition in
            [true, false].map {
                ConditionFit(condition: condition, isPresent: $0, cases: cases)
            }
        }
        conservative = Solution(
            primeImplicants(onlyOn: on, conditionCount: conditionCount), rows: rows,
            limits: limits)
        parsimonious = Solution(
            primeImplicants(on: on, off: off, conditionCount: conditionCount), rows: rows,
            limits: limits)
    }
}
