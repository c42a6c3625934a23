import Evaluation
import GivenHistory
import StrategyModel
import Testing
import Words

@Suite struct OtherUnitTests {
    @Test(arguments: [
        ("a", "county", CaseCell.code("k1")), ("b", "kind", .code("stadt")),
        ("a", "dialogHeld", .flag(true)), ("c", "dialogHeld", .flag(false)),
        ("a", "needNamed", .missing), ("a", "jointMeasure", .flag(true)),
        ("c", "jointMeasure", .flag(false)), ("a", "measureCompleted", .flag(true)),
        ("c", "measureCompleted", .flag(false)), ("c", "measureDropped", .flag(true)),
        ("a", "processes", .number(1)), ("a", "suggestion", .missing),
    ])
    func `a municipality is what names it`(id: String, column: String, cell: CaseCell) throws {
        let table = CaseTable(.municipality, over: Valley.scope())
        #expect(table.ids == ["a", "b", "c"])
        #expect(try table.cell(id, column) == cell)
    }

    @Test(arguments: [
        ("kind", CaseCell.code("strategy")), ("members", .number(3)),
        ("steeringGroup", .missing), ("dialogs", .number(1)), ("sectors", .number(2)),
        ("memberLeft", .flag(false)), ("continued", .missing), ("extended", .missing),
        ("implementationRate", .number(100)), ("funded", .missing),
    ])
    func `a process is what it did`(column: String, cell: CaseCell) throws {
        let table = CaseTable(.process, over: Valley.scope())
        #expect(try table.cell("p", column) == cell)
    }

    @Test(arguments: CaseUnit.allCases)
    func `columns have one name each and a rule in words`(unit: CaseUnit) {
        let columns = unit.columns
        #expect(Set(columns.map(\.id)).count == columns.count)
        #expect(columns.allSatisfy { $0.rule?.german.isEmpty == false })
        #expect(columns.contains { $0.role == .outcome })
    }

    @Test(arguments: CaseUnit.allCases)
    func `nothing recorded makes a table without rows`(unit: CaseUnit) {
        let table = CaseTable(unit, over: CaseScope(given([]).asOf("2021-12-31")))
        #expect(table.count == 0)
        #expect(!table.columns.isEmpty)
    }
}
