import ByteCoding
import Foundation
import Testing

/// `evaluate` as its users meet it.
@Suite struct EvaluateTests {
    private func run(
        _ arguments: [String], table: String? = nil, language: String = "en"
    ) throws -> Outcome {
        let input = table == nil ? [] : ["--table", "-"]
        return try Tool.run(
            ["evaluate"] + arguments + input + ["--lang", language], input: table)
    }

    private static let tables: [(String, [String], String)] = [
        ("factors", [], "case,municipality,factor\nm,a,staff\nn,b,staff\no,c,\n"),
        ("durations", ["--group", "g"], "time,event,g\n5,1,x\n6,0,x\n7,1,y\n"),
        ("association", [], "A,B,outcome\n1,0,1\n0,1,0\n1,1,1\n"),
        ("configurations", ["--conditions", "A,B"], "A,B,outcome\n1,0,1\n0,1,0\n1,1,1\n"),
        (
            "paths", ["--order", "a,b"],
            "case,activity,time\nx,a,2020-01-01\nx,b,2020-02-01\ny,a,2020-01-01\n"
        ),
    ]

    @Test(arguments: tables, ["text", "json", "md", "csv", "html"])
    func `every method reads a table and answers in every format, without a store`(
        method: (String, [String], String), format: String
    ) throws {
        let done = try run([method.0] + method.1 + ["--format", format], table: method.2)
        #expect(done.code == 0)
        #expect(done.messages.isEmpty)
        #expect(!done.output.isEmpty)
        if format == "json" {
            let json = try done.json()
            #expect(json["method"] == .string(method.0))
            #expect(json["lens"] == .null)
        }
    }

    @Test(arguments: ["factors", "durations", "association", "paths"], ["de", "en"])
    func `every method answers from a store`(method: String, language: String) throws {
        let store = try TestStore.full()
        let done = try store.run(["evaluate", method, "--lang", language])
        #expect(done.code == 0)
        #expect(
            done.output.contains(language == "de" ? "Was sich sagen lässt" : "What can be said"))
    }

    @Test func `an infinite bound is the text inf, and a tiny probability has its digits`() throws {
        let rows = String(repeating: "1,1\n", count: 300) + String(repeating: "0,0\n", count: 300)
        let done = try run(["association", "--format", "json"], table: "A,outcome\n" + rows)
        guard case .array(let conditions)? = try done.json()["conditions"],
            case .number(let digits)? = conditions.first?["p"]
        else {
            Issue.record("no condition")
            return
        }
        #expect(conditions.first?["upper"] == .string("inf"))
        #expect(digits.contains("e-179"))
    }

    @Test(
        arguments: [
            (["association", "--condition", "Aa"], "A,outcome\n1,1\n", 64, "did you mean A?"),
            (["factors"], "case,town,factor\nm,a,b\n", 64, "\"municipality\""),
            (["association", "--from", "adopted"], "A,outcome\n1,1\n", 64, "does not take --from"),
            (["association", "--process", "p"], "A,outcome\n1,1\n", 64, "a table has no lens"),
            (["asociation"], "A\n1\n", 64, "did you mean association?"),
            (["association"], "A,outcome\n1,1\n1,\"1\n", 65, "Line 3: a quote that begins here"),
            (["association"], "A,outcome\n1,1,1\n", 65, "Line 2: found 3 fields, expected 2"),
            (["durations"], "time,event\n5,vielleicht\n", 65, "Line 2: column \"event\""),
            (["association"], "", 65, "The table is empty"),
            (
                ["configurations", "--conditions", "A", "--consistency", "2"], "A,outcome\n1,1\n",
                64, "0.5 to 1"
            ),
        ] as [([String], String, Int32, String)])
    func `what does not fit is refused with the reason`(
        arguments: [String], table: String, code: Int32, words: String
    ) throws {
        let done = try run(arguments, table: table)
        #expect(done.code == code)
        #expect(done.messages.contains(words))
        #expect(done.output.isEmpty)
    }

    @Test func `a file in Latin-1 is told so with its name and line`() throws {
        let folder = try Folder()
        let path = folder.path + "/alt.csv"
        try Data([0x41, 0x0A, 0xFC, 0x0A]).write(to: URL(filePath: path))
        let done = try Tool.run(["evaluate", "association", "--table", path, "--lang", "de"])
        #expect(done.code == 65)
        #expect(done.messages.contains("\(path): Zeile 2: kein UTF-8, wohl Latin-1"))
    }

    @Test func `the foot makes the same answer again`() throws {
        let store = try TestStore.ludwigslust()
        let first = try store.run(["evaluate", "paths", "--lang", "en"])
        let line = try #require(
            first.output.split(separator: "\n").first {
                $0.contains("--as-of") || $0.contains("wegmarke evaluate")
            })
        #expect(line.contains("wegmarke evaluate paths --order"))
    }
}

/// `import cases` as its users meet it.
@Suite struct ImportTests {
    @Test(arguments: ["text", "json", "md", "csv"])
    func `a case table is compared with the store, and nothing is recorded`(format: String) throws {
        let store = try TestStore.ludwigslust()
        let before = try store.count()
        let done = try store.run(
            ["import", "cases", "-", "--unit", "measure", "--format", format, "--lang", "en"],
            input: "id,title,trust\nnirgends,Nichts,1\n")
        #expect(done.code == 0)
        #expect(done.output.contains("nirgends"))
        #expect(done.output.contains("trust"))
        #expect(try store.count() == before)
    }

    @Test(arguments: [
        ["import"], ["import", "events", "x.csv"], ["import", "cases", "-", "--map", "a"],
        ["import", "cases", "-", "--unit", "house"], ["import", "cases", "-", "--map", "b=c"],
    ])
    func `what is no case table is refused`(arguments: [String]) throws {
        let done = try TestStore.ludwigslust().run(arguments, input: "a\n1\n")
        #expect(done.code == 64)
    }
}
