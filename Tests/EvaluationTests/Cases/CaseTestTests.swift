import Evaluation
import Testing
import Words

@Suite struct CaseTestTests {
    private let text =
        "id,A,n,group,A>1\n1,1,2,red,0\n2,0,3.5,blue,1\n3,,,,\n4,1,-1,red,1\n"

    @Test(
        arguments: [
            ("A", [true, false, nil, true]), ("~A", [false, true, nil, false]),
            ("!A", [false, true, nil, false]), ("n>=2", [true, true, nil, false]),
            ("n>2", [false, true, nil, false]), ("n<=2", [true, false, nil, true]),
            ("n<-1", [false, false, nil, false]), ("n=3.5", [false, true, nil, false]),
            ("n!=2", [false, true, nil, true]), ("group=red", [true, false, nil, true]),
            ("~group=red", [false, true, nil, false]), ("group!=red", [false, true, nil, false]),
            ("A>1", [false, true, nil, true]),
        ] as [(String, [Bool?])])
    func `a question is answered yes, no or not known`(question: String, answers: [Bool?]) throws {
        #expect(try CaseTest(question, of: CaseTable(csv: text)).answers == answers)
    }

    @Test(arguments: [
        ("B", EvaluationError.noColumn("B", columns: ["A", "n", "group", "A>1"])),
        ("n", .noFlag(column: "n", .number)), ("group", .noFlag(column: "group", .code)),
        ("group>=2", .badComparison("group>=2", .code)),
        ("n>=viel", .badComparison("n>=viel", .number)),
        ("A=1", .badComparison("A=1", .flag)),
    ])
    func `a question that a column does not take is refused`(
        question: String, error: EvaluationError
    ) throws {
        let table = try CaseTable(csv: text)
        #expect(throws: error) { try CaseTest(question, of: table) }
    }

    @Test func `a slip of the pen is told the nearest column`() {
        let error = EvaluationError.noColumn("budgetted", columns: ["blocked", "budgeted"])
        #expect(error.text.english.contains("did you mean budgeted?"))
        #expect(error.text.german.contains("gemeint budgeted?"))
    }
}
