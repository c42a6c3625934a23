import ByteCoding
import Evaluation
import GivenHistory
import StrategyModel
import Testing
import Words

@testable import Interchange

struct DataTableTests {
    private let work = [
        event(
            "measure.scheduled", "measure/m", "2020-02", #"{"start":"2020-03","end":"2020-12"}"#),
        event("measure.scheduled", "measure/m", "2020-10", #"{"end":"2021-03-01"}"#),
        event("measure.assigned", "measure/m", "2020-03", #"{"body":"b","role":"lead"}"#),
        event("measure.budgeted", "measure/m", "2020-03", #"{"year":2020,"amount":"5000.50"}"#),
        event("measure.spent", "measure/m", "2020-04", #"{"amount":"100"}"#),
        event(
            "measure.blocked", "measure/m", "2020-05", #"{"reasonCode":"staff","text":"krank"}"#),
    ]

    @Test func `the table of measures has what holds of them and what follows from it`() {
        let table = DataTable.subjects(.measure, in: given(aProcess + work).scope())
        let row = table.row(0)
        for (column, cell) in [
            ("id", DataCell.code("m")), ("process", .code("p")),
            ("processLabel", .text("Leitbild")),
            ("title", .text("Dorfladen; mit Café")), ("status", .code("proposed")),
            ("statusLabel", .text("proposed")), ("territories", .code("t")),
            ("territoriesLabel", .text("Stadt")), ("scheduledEnd", .code("2021-03-01")),
            ("baselineEnd", .code("2020-12")), ("slipDays", .number("60")),
            ("slips", .number("1")), ("leads", .code("b")), ("leadsLabel", .text("Rat")),
            ("blocked", .code("true")), ("blockCode", .code("staff")),
            ("milestones", .number("1")), ("milestonesReached", .number("0")),
            ("budgeted", .number("5000.50")), ("spent", .number("100")), ("progress", .missing),
            ("actualEnd", .missing), ("created", .code("2020-02")), ("ended", .missing),
        ] {
            #expect(row[column] == cell, "\(column)")
        }
    }

    @Test func `in German the words are German and Excel gets its commas`() {
        let model = given(aProcess + work)
        let lines = DataTable.subjects(.measure, in: model.scope(language: .german))
            .lines(.germanExcel)
        #expect(lines.count == 2)
        #expect(lines[0].hasPrefix("\u{FEFF}id;process;processLabel;"))
        #expect(lines[1].hasPrefix("m;p;Leitbild;\"Dorfladen; mit Café\";"))
        #expect(lines[1].contains(";5000,50;100;"))
        #expect(lines[1].contains(";vorgeschlagen;"))
    }

    @Test(arguments: StrategyModel.Category.allCases)
    func `every column of every table has a name of its own and a cell in each row`(
        category: StrategyModel.Category
    ) {
        let scope = given(aProcess + work).scope()
        for table in [DataTable.subjects(category, in: scope), .events(in: scope)] {
            let names = table.columns.map(\.name)
            #expect(Set(names).count == names.count)
            #expect(table.key.map(names.contains) ?? true)
            guard case .rows(let make) = table.content else { continue }
            for row in make() { #expect(row.count == names.count) }
        }
    }

    @Test func `the table of events has a column for each field, and only of types that occur`() {
        let table = DataTable.events(in: given(aProcess + work).scope())
        let names = table.columns.map(\.name)
        #expect(names.prefix(3) == ["n", "id", "type"])
        #expect(names.contains("data.reasonCode") && !names.contains("data.votes"))
        let kinds = Dictionary(
            table.columns.map { ($0.name, $0.kind) }
        ) { first, _ in first }
        #expect(kinds["data.amount"] == .number)
        #expect(kinds["data.year"] == .integer)
        #expect(kinds["recorded"] == .datetime)
        let row = table.row(9)
        #expect(row["n"] == .number("10"))
        #expect(row["type"] == .code("measure.budgeted"))
        #expect(row["subjectLabel"] == .text("Dorfladen; mit Café"))
        #expect(row["process"] == .code("p"))
        #expect(row["occurred"] == .code("2020-03"))
        #expect(row["firstDay"] == .code("2020-03-01") && row["lastDay"] == .code("2020-03-31"))
        #expect(row["data.amount"] == .number("5000.50"))
        #expect(row["data.reasonCode"] == .missing)
    }

    @Test func `of a process there is what belongs to it, and the places and bodies it names`() {
        let other = [
            event(
                "process.started", "process/q", "2020-01-01",
                #"{"title":"Q","kind":"research","territories":["t"]}"#),
            event("measure.proposed", "measure/x", "2020-02", #"{"process":"q","title":"X"}"#),
            event(
                "territory.registered", "territory/far", "2019",
                #"{"name":"Fern","kind":"stadt"}"#),
        ]
        let scope = given(aProcess + work + other).scope(process: "p")
        #expect(scope.subjects(.measure).map(\.id) == ["m"])
        #expect(scope.subjects(.process).map(\.id) == ["p"])
        #expect(scope.subjects(.territory).map(\.id) == ["k", "t"])
        #expect(scope.subjects(.body).map(\.id) == ["b"])
        #expect(scope.eventCount == 3 + work.count)
    }

    @Test(arguments: CaseUnit.allCases)
    func `a case table has the columns that it says, and comes back as it was`(
        unit: CaseUnit
    ) throws {
        let scope = given(aProcess + work).scope()
        let table = DataTable.cases(unit, in: scope)
        let lines = table.lines()
        #expect(lines[0] == table.columns.map(\.name).joined(separator: ","))
        #expect(table.columns.count { $0.name.hasSuffix(".basis") } * 2 == table.columns.count - 1)
        var bytes: [UInt8] = []
        table.write(.germanExcel) { bytes += $0 }
        let back = try CaseTable(reading: bytes)
        #expect(back.unit == unit)
        #expect(
            back.csv(withBasis: true)
                == CaseTable(unit, over: CaseScope(scope.view)).csv(withBasis: true))
        let bare = DataTable.cases(unit, in: scope, withBasis: false)
        #expect(bare.lines()[0] == bare.columns.map(\.name).joined(separator: ","))
    }

    @Test func `a formula in a text is guarded`() {
        let model = given(
            aProcess + [event("measure.reported", "measure/m", "2020-04", #"{"text":"=1+1"}"#)])
        let lines = DataTable.events(in: model.scope()).lines()
        #expect(lines.last?.contains(",'=1+1") == true)
    }
}
