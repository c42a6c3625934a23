import ByteCoding
import Dashboards
import Evaluation
import StrategyModel
import Testing
import Words

/// What a reader sees of questions to cases; programs see the questions themselves.
@Suite struct QuestionWordsTests {
    /// A case table that came back, with a column added by hand.
    private let text = """
        id,leadBeforeStart,budgeted,municipalities,constellation,blockCodes,completed,weather
        1,1,0,2,mixed,funding,1,1
        2,0,1,1,municipal,-,0,0
        3,1,1,4,mixed,-,1,0
        4,0,0,1,municipal,legal,0,1
        5,0,1,3,mixed,-,1,1

        """

    private func table() throws -> CaseTable { try CaseTable(csv: text) }

    @Test(arguments: [
        ("leadBeforeStart", "Federführung vor Beginn", "nicht: Federführung vor Beginn"),
        ("~leadBeforeStart", "nicht: Federführung vor Beginn", "Federführung vor Beginn"),
        ("!budgeted", "nicht: im Haushalt", "im Haushalt"),
        ("municipalities>=2", "Zahl der Gemeinden ≥\u{A0}2", "Zahl der Gemeinden <\u{A0}2"),
        ("municipalities<2.5", "Zahl der Gemeinden <\u{A0}2,5", "Zahl der Gemeinden ≥\u{A0}2,5"),
        ("municipalities>2", "Zahl der Gemeinden >\u{A0}2", "Zahl der Gemeinden ≤\u{A0}2"),
        ("municipalities<=2", "Zahl der Gemeinden ≤\u{A0}2", "Zahl der Gemeinden >\u{A0}2"),
        ("municipalities=2", "Zahl der Gemeinden =\u{A0}2", "Zahl der Gemeinden ≠\u{A0}2"),
        ("~municipalities=2", "Zahl der Gemeinden ≠\u{A0}2", "Zahl der Gemeinden =\u{A0}2"),
        ("municipalities!=2", "Zahl der Gemeinden ≠\u{A0}2", "Zahl der Gemeinden =\u{A0}2"),
        (
            "constellation=mixed", "Akteurskonstellation: gemischt",
            "Akteurskonstellation: nicht gemischt"
        ),
        (
            "constellation!=mixed", "Akteurskonstellation: nicht gemischt",
            "Akteurskonstellation: gemischt"
        ),
        ("blockCodes=legal", "Gründe der Blockaden: Recht", "Gründe der Blockaden: nicht Recht"),
        ("blockCodes=moon", "Gründe der Blockaden: moon", "Gründe der Blockaden: nicht moon"),
        ("weather", "weather", "~weather"),
    ])
    func `a question to a known column has words, one to another stays as it is`(
        question: String, yes: String, no: String
    ) throws {
        let words = try CaseTest(question, of: table()).words
        #expect((words.yes.german, words.no.german) == (yes, no))
        #expect(words.areKnown == (question != "weather"))
    }

    @Test func `an association is told in words and listed with its question`() throws {
        let found = try AssociationAnalysis(of: table(), outcome: "completed")
        #expect(found.conditions.map(\.name).contains("leadBeforeStart"))
        #expect(
            found.statements.map(\.english).contains {
                $0.hasPrefix("“lead before start”: with it completed 2 of 2 (100%)")
            })
        #expect(found.statements.map(\.german).contains { $0.hasPrefix("„weather“: mit ihr") })
        let column = try #require(cells(found, "conditions", "condition"))
        #expect(
            column.contains(
                .code(
                    "leadBeforeStart", Text(de: "Federführung vor Beginn", en: "lead before start"))
            ))
        #expect(column.contains(.code("weather", Text(verbatim: "weather"))))
    }

    @Test func `combinations are told in words, with their notation for programs`() throws {
        let text = """
            id,leadBeforeStart,budgeted,municipalities,constellation,blockCodes,completed,weather
            1,1,0,1,mixed,-,1,1
            2,1,1,1,mixed,-,1,1
            3,0,1,1,mixed,-,1,0
            4,0,0,1,mixed,-,0,0
            5,0,1,1,mixed,-,0,1

            """
        let found = try ConfigurationAnalysis(
            of: CaseTable(csv: text), outcome: "completed",
            conditions: ["leadBeforeStart", "budgeted", "weather"])
        #expect(
            found.statements.map(\.german).contains(
                "Ohne Annahmen über nicht beobachtete Fälle reicht für „abgeschlossen“: "
                    + "(„Federführung vor Beginn“ und „weather“) oder "
                    + "(„nicht: Federführung vor Beginn“ und „im Haushalt“ und „~weather“)."))
        let terms = try #require(cells(found, "conservative", "term"))
        #expect(
            terms.map { cell in
                guard case .code(let code, _) = cell else { return "" }
                return code
            } == ["leadBeforeStart*weather", "~leadBeforeStart*budgeted*~weather"])
        let necessity = try #require(cells(found, "necessity", "condition"))
        #expect(
            necessity.prefix(2).map { $0.display(.english) }
                == ["lead before start", "not: lead before start"])
    }

    @Test func `groups are called by their words, and named by their questions`() throws {
        let scope = Valley.scope()
        let found = DurationAnalysis(
            of: try DurationStudy(
                over: scope, from: [.inProgress], to: [.completed], by: "constellation=mixed"))
        let names = ["constellation=mixed", "~constellation=mixed"]
        #expect(found.groups.allSatisfy { names.contains($0.name) })
        #expect(
            found.groups.allSatisfy {
                $0.words.german
                    == ($0.name.hasPrefix("~")
                        ? "Akteurskonstellation: nicht gemischt" : "Akteurskonstellation: gemischt")
            })
        #expect(!found.groups.isEmpty)
    }

    private func cells(
        _ result: some EvaluationResult, _ section: String, _ column: String
    ) -> [Cell]? {
        guard let found = result.figures.first(where: { $0.id == section }),
            case .table(let table) = found.content
        else { return nil }
        return table.rows.compactMap { $0.cells[column] }
    }
}
