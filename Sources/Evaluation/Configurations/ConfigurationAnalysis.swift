public import Statistics

/// Which conditions are necessary for an outcome, and which of their combinations suffice, among
/// the cases of which all that is asked is known.
public struct ConfigurationAnalysis: Sendable {
    /// The question that is the outcome; with `~` its absence.
    public let outcome: String
    /// The questions that are the conditions, by bit.
    public let conditions: [String]
    /// The outcome in words.
    public let outcomeWords: QuestionWords
    /// The conditions in words, by bit.
    public let conditionWords: [QuestionWords]
    /// The ids of the cases, in the order of the comparison.
    public let cases: [String]
    /// Cases that were left out, as something asked is not known of them.
    public let missing: Int
    /// From which consistency on a configuration suffices.
    public let threshold: Double
    /// The comparison.
    public let result: Configurations
    /// The positions of the events behind the cells asked, ascending, each once.
    public let basis: [Int]

    /// How many conditions can be compared at once.
    public static let conditionCounts = 1...Configurations.maximumConditions

    /// Compares the cases of a table.
    ///
    /// - Parameters:
    ///   - outcome: a question to each case, see ``CaseTest``; with `~` its absence is explained.
    ///   - conditions: questions, see ``conditionCounts``.
    ///   - threshold: from which consistency on a configuration suffices, 0.5…1.
    public init(
        of table: CaseTable, outcome: String, conditions: [String], threshold: Double = 1
    ) throws(EvaluationError) {
        guard Self.conditionCounts.contains(conditions.count) else {
            throw .conditionCount(conditions.count, allowed: Self.conditionCounts)
        }
        let target = try CaseTest(outcome, of: table)
        let tests = try conditions.map { text throws(EvaluationError) in
            try CaseTest(text, of: table)
        }
        var compared: [ConfigurationCase] = []
        var ids: [String] = []
        var positions = Set<Int>()
        rows: for row in 0..<table.count {
            guard let came = target.answers[row] else { continue }
            var bits: UInt32 = 0
            for (bit, test) in tests.enumerated() {
                guard let answer = test.answers[row] else { continue rows }
                if answer { bits |= 1 << UInt32(bit) }
            }
            compared.append(ConfigurationCase(conditions: bits, outcome: came))
            ids.append(table.ids[row])
            for test in tests + [target] {
                positions.formUnion(table.value(row, test.column).basis)
            }
        }
        self.outcome = outcome
        self.conditions = conditions
        outcomeWords = target.words
        conditionWords = tests.map(\.words)
        self.threshold = threshold
        cases = ids
        missing = table.count - ids.count
        basis = positions.sorted()
        do throws(ConfigurationError) {
            result = try Configurations(
                cases: compared, conditionCount: conditions.count, consistency: threshold)
        } catch {
            switch error {
            case .consistencyOutOfRange: throw .badThreshold(threshold)
            case .noCases, .noConditions, .tooManyConditions, .unknownCondition:
                throw .noCompleteCase(missing: missing)
            }
        }
    }
}
