import Evaluation
import Statistics
import StrategyModel
import Testing
import Words

@Suite struct ConfigurationTests {
    private static let names = ["DEV", "URB", "LIT", "IND", "STB"]
    /// Lipset's data of 18 European countries between the wars, as in Rihoux and Ragin (2009).
    private static let lipset = """
        case,DEV,URB,LIT,IND,STB,SURV
        AU,1,0,1,1,0,0
        BE,1,1,1,1,1,1
        CZ,1,1,1,1,1,1
        NL,1,1,1,1,1,1
        UK,1,1,1,1,1,1
        EE,0,0,1,0,1,0
        FI,1,0,1,0,1,1
        IE,1,0,1,0,1,1
        FR,1,0,1,1,1,1
        SE,1,0,1,1,1,1
        DE,1,1,1,1,0,0
        GR,0,0,0,0,0,0
        PT,0,0,0,0,0,0
        ES,0,0,0,0,0,0
        HU,0,0,1,0,0,0
        PL,0,0,1,0,0,0
        IT,0,0,0,0,1,0
        RO,0,0,0,0,1,0
        """

    private func analysis(
        _ text: String = lipset, outcome: String = "SURV", conditions: [String] = names
    ) throws -> ConfigurationAnalysis {
        try ConfigurationAnalysis(
            of: CaseTable(csv: text), outcome: outcome, conditions: conditions)
    }

    private func terms(_ solution: Solution) -> [[String]] {
        solution.models.map { $0.terms.map { $0.implicant.expression(Self.names) }.sorted() }
    }

    @Test func `the published solutions come out of a table`() throws {
        let found = try analysis()
        #expect(terms(found.result.conservative) == [["DEV*LIT*IND*STB", "DEV*~URB*LIT*STB"]])
        #expect(terms(found.result.parsimonious) == [["DEV*STB"]])
        let absent = try analysis(outcome: "~SURV")
        #expect(terms(absent.result.conservative) == [["DEV*LIT*IND*~STB", "~DEV*~URB*~IND"]])
        #expect(terms(absent.result.parsimonious) == [["~DEV", "~STB"]])
    }

    @Test func `the statements name the solutions and what does not occur`() throws {
        let texts = try analysis().statements.map(\.english)
        #expect(texts.contains { $0.contains("Nearly necessary for SURV: DEV, LIT and STB") })
        #expect(texts.contains { $0.contains("DEV*STB") })
        #expect(texts.contains { $0.contains("Of 32 possible combinations 9 occur") })
    }

    @Test(arguments: [
        ("A,O\n1,1\n", "One case alone"), ("A,O\n1,1\n0,1\n", "the same in all 2 cases"),
        ("A,O\n1,0\n0,0\n", "no combination suffices"),
        ("A,O\n1,1\n1,0\n0,0\n", "contradict themselves"),
        ("A,O\n1,1\n0,0\n,1\n", "Not compared, as something is not known: 1"),
    ])
    func `a degenerate table is said`(text: String, words: String) throws {
        let found = try analysis(text, outcome: "O", conditions: ["A"])
        #expect(found.statements.contains { $0.english.contains(words) })
    }

    @Test func `conditions have a limit`() throws {
        let names = (0...Configurations.maximumConditions).map { "C\($0)" }
        let text =
            (names + ["O"]).joined(separator: ",") + "\n"
            + (names + ["O"]).map { _ in "1" }.joined(separator: ",") + "\n"
        let most = Configurations.maximumConditions
        _ = try analysis(text, outcome: "O", conditions: Array(names.prefix(most)))
        let error = EvaluationError.conditionCount(most + 1, allowed: 1...most)
        #expect(throws: error) { try analysis(text, outcome: "O", conditions: names) }
    }

    @Test func `a bad threshold and a table without whole cases are refused`() throws {
        let table = try CaseTable(csv: "A,O\n1,1\n")
        #expect(throws: EvaluationError.badThreshold(0.4)) {
            try ConfigurationAnalysis(of: table, outcome: "O", conditions: ["A"], threshold: 0.4)
        }
        #expect(throws: EvaluationError.noCompleteCase(missing: 2)) {
            try analysis("A,O\n1,\n,1\n", outcome: "O", conditions: ["A"])
        }
    }

    @Test func `questions may be conditions`() throws {
        let table = CaseTable(.measure, over: Valley.scope())
        let found = try ConfigurationAnalysis(
            of: table, outcome: "completed", conditions: ["municipalities>=2", "leadBeforeStart"])
        #expect(found.cases == ["bus", "laden"])
        #expect(found.result.truthTable.count == 2)
    }
}
