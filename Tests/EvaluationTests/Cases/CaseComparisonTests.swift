import ByteCoding
import Evaluation
import StrategyModel
import Testing

@Suite struct CaseComparisonTests {
    private func compare(
        _ change: (String) -> String, renaming names: [String: String] = [:]
    ) throws -> CaseComparison {
        let record = CaseTable(.measure, over: Valley.scope())
        let text = change(String(decoding: record.csv(), as: UTF8.self))
        return CaseComparison(
            try CaseTable(reading: Array(text.utf8), renaming: names), with: record)
    }

    @Test func `a table that came back as it was differs in nothing`() throws {
        let found = try compare { $0 }
        #expect(found.matched == 2)
        #expect(found.differences.isEmpty)
        #expect(found.unknownCases.isEmpty && found.absentCases.isEmpty)
        #expect(found.addedColumns.isEmpty && found.absentColumns.isEmpty)
    }

    @Test func `what was changed, added and left out is told with the record's events`() throws {
        let found = try compare { text in
            text.replacing("laden,Laden,p,,dropped", with: "kiosk,Kiosk,p,,dropped")
                .replacing("bus,Bus,p,,completed", with: "bus,Bus,p,,ongoing")
        }
        #expect(found.matched == 1)
        #expect(found.unknownCases == ["kiosk"])
        #expect(found.absentCases == ["laden"])
        #expect(found.differences.map(\.column) == ["status"])
        #expect(found.differences.first?.file == .code("ongoing"))
        #expect(found.differences.first?.record == .code("completed"))
        #expect(found.differences.first?.basis == [15])
    }

    @Test func `a column under another name is read as what it is`() throws {
        let renamed = try compare({ $0.replacing("constellation", with: "Wer") })
        #expect(renamed.addedColumns == ["Wer"])
        #expect(renamed.absentColumns == ["constellation"])
        let mapped = try compare(
            { $0.replacing("constellation", with: "Wer") }, renaming: ["Wer": "constellation"])
        #expect(mapped.addedColumns.isEmpty && mapped.differences.isEmpty)
    }

    @Test func `a name that is not there, or there twice, is refused`() {
        #expect(throws: EvaluationError.self) { try compare({ $0 }, renaming: ["Was": "title"]) }
        #expect(throws: EvaluationError.table(.duplicateColumn("title"), takes: nil)) {
            try compare({ $0 }, renaming: ["status": "title"])
        }
    }
}
