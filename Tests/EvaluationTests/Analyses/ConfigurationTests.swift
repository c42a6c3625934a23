import Statistics
import StrategyModel
import Testing
import Words

@testable import Evaluation

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
        ("A,O\n1,1\n", "One case alone"), ("A,O\n1,1\n", "combinations one occurs"),
        ("A,O\n1,1\n0,1\n", "the same in all 2 cases"),
        ("A,O\n1,0\n0,0\n", "no combination suffices"),
        ("A,O\n1,1\n1,0\n0,0\n", "contradicts itself"),
        ("A,O\n1,1\n0,0\n,1\n", "Not compared, as something is not known: 1"),
    ])
    func `a degenerate table is said`(text: String, words: String) throws {
        let found = try analysis(text, outcome: "O", conditions: ["A"])
        #expect(found.statements.contains { $0.english.contains(words) })
    }

    /// What a list of two models says of a solution that has more.
    @Test(
        arguments: [
            (2, true, nil), (7, true, " (2 are listed)"),
            (nil, true, " (2 are listed; how many more"),
            (2, false, " (the search was ended early: shorter"),
            (nil, false, " (the search was ended"),
        ] as [(Int?, Bool, String?)])
    func `what a list of models leaves open is said`(
        count: Int?, isSmallest: Bool, words: String?
    ) throws {
        var solution = try analysis().result.conservative
        solution.models += solution.models
        solution.modelCount = count
        solution.isSmallest = isSmallest
        let said = ConfigurationAnalysis.gap(in: solution)
        #expect((said == nil) == (words == nil))
        #expect(said?.english.hasPrefix(words ?? "") != false)
    }

    /// One of two things and not both, each told by six conditions alike: 6 · 6 ways to say either.
    @Test func `of more models than are listed their number is said`() throws {
        let names = (0..<12).map { "C\($0)" }
        let rows = [(1, 0), (0, 1), (1, 1), (0, 0)].map { one, other in
            ([String](repeating: "\(one)", count: 6) + [String](repeating: "\(other)", count: 6)
                + ["\(one ^ other)"]).joined(separator: ",")
        }
        let text = (names + ["O"]).joined(separator: ",") + "\n" + rows.joined(separator: "\n")
        let found = try analysis(text + "\n", outcome: "O", conditions: names)
        #expect(found.result.parsimonious.modelCount == 36 * 36)
        let said = " and 1291 more as short (1000 are listed)."
        #expect(found.statements.contains { $0.english.hasSuffix(said) })
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
