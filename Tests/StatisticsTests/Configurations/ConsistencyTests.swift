import Statistics
import Testing

/// Cases that disagree, and outcomes that do not vary.
@Suite struct ConsistencyTests {
    /// Of the cases with the condition, some have the outcome; of those without, none has.
    private func cases(_ with: Int, of count: Int) -> [ConfigurationCase] {
        (0..<count).map { ConfigurationCase(conditions: 1, outcome: $0 < with) }
            + [ConfigurationCase(conditions: 0, outcome: false)]
    }

    @Test func `a contradictory configuration is shown, and is not sufficient by default`() throws {
        let found = try Configurations(cases: cases(3, of: 4), conditionCount: 1)
        let row = try #require(found.truthTable.last)
        #expect(row.isContradictory)
        #expect(row.consistency == 0.75)
        #expect(!row.isSufficient)
        #expect(found.parsimonious.models.isEmpty)
        #expect(found.parsimonious.isComplete)
        #expect(found.conservative.modelCount == 0)
    }

    @Test(arguments: [(0.75, true), (0.7501, false), (0.5, true)])
    func `it is sufficient from the threshold on`(threshold: Double, isSufficient: Bool) throws {
        let found = try Configurations(
            cases: cases(3, of: 4), conditionCount: 1, consistency: threshold)
        #expect(found.truthTable.last?.isSufficient == isSufficient)
        #expect(
            found.parsimonious.expressions(["A"]) == (isSufficient ? [["A"]] : []))
        #expect(found.threshold == threshold)
    }

    @Test func `its term has the consistency of its cases`() throws {
        let found = try Configurations(
            cases: cases(3, of: 4), conditionCount: 1, consistency: 0.7)
        let model = try #require(found.conservative.models.first)
        #expect(model.terms.map(\.consistency) == [0.75])
        #expect(model.consistency == 0.75)
        #expect(model.coverage == 1)
    }

    @Test func `a share of thirds reaches its own threshold in spite of rounding`() throws {
        let found = try Configurations(
            cases: cases(2, of: 3), conditionCount: 1, consistency: 2.0 / 3)
        #expect(found.truthTable.last?.isSufficient == true)
    }

    @Test func `a contradictory configuration is no remainder`() throws {
        // 11 has the outcome, 10 is contradictory: A alone must not be a term.
        let cases = [(3, true), (1, true), (1, false), (0, false)].map {
            ConfigurationCase(conditions: $0.0, outcome: $0.1)
        }
        let found = try Configurations(cases: cases, conditionCount: 2)
        #expect(found.parsimonious.expressions(["A", "B"]) == [["B"]])
    }

    @Test func `an outcome that all cases have is explained by the empty term`() throws {
        let cases = [0, 1].map { ConfigurationCase(conditions: $0, outcome: true) }
        let found = try Configurations(cases: cases, conditionCount: 1)
        #expect(found.parsimonious.expressions(["A"]) == [["1"]])
        let fit = try #require(found.necessity.first)
        #expect(fit.consistency == 0.5)
        #expect(fit.relevance == 1)
        #expect(fit.coverage == 1)
    }

    @Test func `an outcome that no case has leaves nothing to explain`() throws {
        let cases = [0, 1].map { ConfigurationCase(conditions: $0, outcome: false) }
        let found = try Configurations(cases: cases, conditionCount: 1)
        #expect(found.conservative.models.isEmpty)
        #expect(found.necessity.allSatisfy { $0.consistency == nil && $0.coverage == 0 })
    }

    @Test func `a condition that every case has with the outcome has no relevance`() throws {
        let one = [ConfigurationCase(conditions: 1, outcome: true)]
        let found = try Configurations(cases: one, conditionCount: 1)
        #expect(found.necessity[0].relevance == nil)
        #expect(found.necessity[1].coverage == nil)
    }

    @Test func `the absence of the outcome is counted when it is what is explained`() throws {
        let found = try Configurations(
            cases: cases(1, of: 4), conditionCount: 1, consistency: 0.75, negated: true)
        #expect(found.isNegated)
        #expect(found.truthTable.map(\.outcomes) == [1, 3])
        #expect(found.truthTable.map(\.isSufficient) == [true, true])
    }
}
