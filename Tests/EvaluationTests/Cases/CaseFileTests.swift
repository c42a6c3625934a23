import ByteCoding
import Evaluation
import GivenHistory
import StrategyModel
import Testing
import Words

@Suite struct CaseFileTests {
    private static let odd = event(
        "measure.proposed", "measure/odd", "2020-02-01",
        #"{"process":"p","title":"=1+1; \"so\", \n'Text'"}"#)

    @Test(arguments: CaseUnit.allCases, [CSVDialect.standard, .germanExcel])
    func `a case table comes back from a file as it was`(
        unit: CaseUnit, dialect: CSVDialect
    ) throws {
        let table = CaseTable(unit, over: Valley.scope([Self.odd], within: 365))
        let file = try CSVTable(table.csv(dialect, withBasis: true))
        let back = try CaseTable(file)
        #expect(back.unit == unit)
        #expect(back.ids == table.ids)
        #expect(back.columns.map(\.id) == table.columns.map(\.id))
        for row in 0..<table.count {
            for column in table.columns.indices {
                #expect(back.value(row, column) == table.value(row, column))
            }
        }
    }

    @Test func `the same analysis follows from the file`() throws {
        let table = CaseTable(.measure, over: Valley.scope())
        let back = try CaseTable(CSVTable(table.csv(withBasis: true)))
        let (one, other) = (
            try AssociationAnalysis(of: table, outcome: "completed"),
            try AssociationAnalysis(of: back, outcome: "completed")
        )
        #expect(one.conditions.map(\.name) == other.conditions.map(\.name))
        #expect(one.conditions.map(\.table) == other.conditions.map(\.table))
        #expect(one.conditions.map(\.basis) == other.conditions.map(\.basis))
        #expect(one.statements == other.statements)
    }

    @Test func `a column that was added by hand is a condition`() throws {
        let file =
            "id,title,process,started,completed,blocked,trust\n"
            + "m,M,p,1,1,0,ja\nn,N,p,1,0,,nein\n"
        let table = try CaseTable(csv: file)
        #expect(table.unit == .measure)
        #expect(table.standardTests == ["blocked", "trust"])
        #expect(try table.cell("n", "blocked") == .missing)
    }

    @Test func `a table that names no unit has flags, numbers and codes`() throws {
        let table = try CaseTable(csv: "case,A,size,group\nx,1,1.5,red\ny,0,,blue\n")
        #expect(table.unit == nil)
        #expect(table.columns.map(\.kind) == [.flag, .number, .code])
        #expect(table.ids == ["x", "y"])
    }

    @Test func `without a column of ids a case is its row`() throws {
        #expect(try CaseTable(csv: "A\n1\n0\n").ids == ["1", "2"])
    }

    @Test(arguments: [
        ("id,A\nx,1\nx,0\n", EvaluationError.caseTwice("x", line: 3)),
        ("id,A\nx,1\n,0\n", .noCase(line: 3)),
    ])
    func `a case is one row and has a name`(text: String, error: EvaluationError) {
        #expect(throws: error) { try CaseTable(csv: text) }
    }

    @Test func `a known column that holds something else is refused with the line`() {
        let text =
            "id,started,completed,blocked,dropped,slipped\nm,1,1,0,0,1\nn,1,vielleicht,0,0,1\n"
        let error = #expect(throws: EvaluationError.self) { try CaseTable(csv: text) }
        #expect(
            error?.text.german.hasPrefix("Zeile 3: Spalte „completed“: gefunden „vielleicht“")
                == true)
    }
}
