import Evaluation
import GivenHistory
import Statistics
import StrategyModel
import Testing
import Words

@Suite struct AssociationTests {
    private func told(_ condition: AssociationAnalysis.Condition) -> Text {
        condition.statement(Text(verbatim: "outcome"))
    }

    /// Rows of a table of two by two.
    private func rows(_ a: Int, _ b: Int, _ c: Int, _ d: Int, _ more: String = "") -> String {
        [(a, "1,1"), (b, "1,0"), (c, "0,1"), (d, "0,0")].map { count, cells in
            String(repeating: "\(cells)\(more)\n", count: count)
        }.joined()
    }

    private func analysis(
        _ rows: String, head: String = "A,outcome\n", stratum: String? = nil
    ) throws -> AssociationAnalysis {
        try AssociationAnalysis(
            of: CaseTable(csv: head + rows), outcome: "outcome", stratum: stratum)
    }

    @Test func `the published test comes out of a table`() throws {
        let condition = try #require(try analysis(rows(3, 1, 1, 3)).conditions.first)
        let test = try #require(condition.test)
        #expect(abs(test.pValue - 0.485714) < 1e-6)
        #expect(abs((test.oddsRatio ?? 0) - 6.408320) < 1e-5)
        #expect(abs((test.interval?.lower ?? 0) - 0.211736) < 1e-5)
        #expect(abs((test.interval?.upper ?? 0) - 626.2435) < 1e-2)
        #expect(condition.adjustedP == test.pValue)
        #expect(!condition.isShown)
        #expect(told(condition).english.contains("not to be told from chance"))
    }

    @Test(arguments: [(0, 0, 3, 4), (3, 4, 0, 0), (3, 0, 4, 0), (0, 3, 0, 4), (1, 0, 0, 0)])
    func `without variation no association is tested`(a: Int, b: Int, c: Int, d: Int) throws {
        let condition = try #require(try analysis(rows(a, b, c, d)).conditions.first)
        #expect(condition.test?.oddsRatio == nil)
        #expect(told(condition).german.contains("überall gleich"))
    }

    @Test func `huge counts have an answer`() throws {
        let found = try analysis(rows(3000, 1000, 1000, 3000))
        let condition = try #require(found.conditions.first)
        #expect(condition.isShown)
        #expect(condition.test.map { $0.pValue < 1e-300 } == true)
        #expect(told(condition).english.contains("p < 0.0001"))
    }

    @Test func `cases of which something is unknown are left out and counted`() throws {
        let found = try analysis(rows(3, 1, 1, 3) + ",1\n0,\n")
        let condition = try #require(found.conditions.first)
        #expect(condition.missing == 2)
        #expect(condition.table == ContingencyTable(a: 3, b: 1, c: 1, d: 3))
    }

    @Test func `strata guard against Simpson's paradox`() throws {
        // Kidney stones (Charig and others 1986): treatment A is better with small and with large
        // stones, but worse in the whole.
        let found = try analysis(
            rows(81, 6, 234, 36, ",small") + rows(192, 71, 55, 25, ",large"),
            head: "A,outcome,size\n", stratum: "size")
        let condition = try #require(found.conditions.first)
        #expect(try #require(condition.test?.oddsRatio) < 1)
        #expect(try #require(condition.stratified?.oddsRatio) > 1)
        #expect(told(condition).english.contains("turns round"))
        #expect(told(condition).german.contains("kehrt sich der Zusammenhang um"))
    }

    @Test func `all conditions of a table are tried, the outcome and the stratum are not`() throws {
        let table = try CaseTable(csv: "A,B,size,outcome,group\n1,0,2,1,x\n0,1,3,0,y\n")
        let found = try AssociationAnalysis(of: table, outcome: "outcome", stratum: "group")
        #expect(found.conditions.map(\.name) == ["A", "B"])
        #expect(throws: EvaluationError.noConditions(outcome: "outcome")) {
            try AssociationAnalysis(of: CaseTable(csv: "outcome\n1\n"), outcome: "outcome")
        }
    }

    @Test func `no case is said`() throws {
        let found = try AssociationAnalysis(
            of: CaseTable(.measure, over: CaseScope(given([]).asOf("2021-01-01"))),
            outcome: "completed")
        #expect(found.statements.map(\.english) == ["No case: nothing can be said."])
    }

    @Test func `the record's table names the events behind each condition`() throws {
        let table = CaseTable(.measure, over: Valley.scope())
        let found = try AssociationAnalysis(
            of: table, outcome: "completed", conditions: ["leadBeforeStart"])
        #expect(found.conditions.first?.basis == [12, 14, 15, 17, 19])
    }
}
