import ByteCoding
import Foundation
import Testing

/// The report and the chain on the command line.
struct ReportCommandTests {
    private static let lens = [
        "--process", "saalebogen", "--as-of", "2014-05-01", "--lang", "de",
    ]

    @Test func `the report is the dashboard of its name`() throws {
        let store = try TestStore.saalebogen()
        let report = try store.run(["report"] + Self.lens)
        let shown = try store.run(["show", "report"] + Self.lens)
        #expect(report.code == 0)
        #expect(report.output == shown.output)
    }

    @Test(arguments: ["md", "html", "text"])
    func `into a file it writes what it would print`(format: String) throws {
        let file = NSTemporaryDirectory() + "wegmarke-report-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: file) }
        let store = try TestStore.saalebogen()
        let arguments = ["report"] + Self.lens + ["--format", format]
        let printed = try store.run(arguments)
        let written = try store.run(arguments + ["-o", file])
        #expect(written.code == 0)
        #expect(written.output == "")
        #expect(try String(contentsOfFile: file, encoding: .utf8) == printed.output)
        #expect(printed.output.contains("Sachstandsbericht"))
    }

    @Test func `a file that can't be made is named, with 73`() throws {
        let outcome = try TestStore.saalebogen().run(
            ["report"] + Self.lens + ["-o", "/no/such/folder/report.md"])
        #expect(outcome.code == 73)
        #expect(outcome.messages.contains("/no/such/folder/report.md"))
    }

    @Test func `the chain of a process is a graph, and a page to be read`() throws {
        let store = try TestStore.ludwigslust()
        let process = ["--process", "ludwigslust-parchim"]
        let graph = try store.run(["chain", "--format", "json"] + process)
        #expect(graph.code == 0)
        let json = try graph.json()
        let ids = json["nodes"]?.elements.compactMap { $0["id"]?.text } ?? []
        #expect(ids.contains { $0.hasPrefix("outcome/") })
        for edge in json["edges"]?.elements ?? [] {
            #expect(ids.contains(edge["from"]?.text ?? ""))
            #expect(ids.contains(edge["to"]?.text ?? ""))
        }
        let page = try store.run(["chain", "--lang", "de"] + process)
        #expect(page.code == 0)
        #expect(page.output.hasPrefix("Wirkungskette\n"))
    }

    @Test(arguments: [
        (["chain", "body/x"], 64, "measure/ID"), (["chain", "measure/x"], 66, "measure"),
    ])
    func `what is no stage, or not there, is refused`(
        arguments: [String], code: Int, named: String
    ) throws {
        let outcome = try TestStore.ludwigslust().run(arguments)
        #expect(Int(outcome.code) == code)
        #expect(outcome.messages.contains(named), "\(outcome.messages)")
    }
}
