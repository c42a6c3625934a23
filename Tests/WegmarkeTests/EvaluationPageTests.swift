import Foundation
import Testing

/// The pages that answer the research questions of the documents: every command is run, and what
/// stands below it is what it prints.
struct EvaluationPageTests {
    /// Set in the environment, what has changed is written into the pages instead of refused.
    /// Whoever does that reads the sentences around it again.
    private static let updates = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil

    @Test(arguments: ["auswertung", "evaluation"])
    func `every command prints what the page shows`(name: String) throws {
        let folder = try Folder()
        var page = try EvaluationPage(name)
        // The first block makes the store of the examples, which other tests look at too.
        let store = try TestStore.full()
        let settings = try #require(page.passages.first?.command.split(separator: "\n").first)
        let place = try #require(settings.split(separator: "\"").dropFirst().first)
        #expect(page.passages.first?.command.contains("wegmarke demo --once --dir") == true)
        #expect(place.hasPrefix("$PWD/"))
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + place.dropFirst("$PWD".count),
            withDestinationPath: store.path)

        let bin = URL(filePath: Tool.binary).deletingLastPathComponent().path
        #expect(page.passages.count > 8)
        for index in page.passages.indices.dropFirst() {
            let passage = page.passages[index]
            let done = try Tool.run(
                ["-eu", "-c", "cd '\(folder.path)'\n\(settings)\n\(passage.command)"],
                with: ["/bin/bash"], environment: ["PATH": "\(bin):/usr/bin:/bin"])
            #expect(done.code == 0, "\(passage.command)\n\(done.messages)")
            page.passages[index].printed = done.output
            guard !Self.updates else { continue }
            let shown = try #require(passage.shown, "\(passage.command) shows no output")
            #expect(
                EvaluationPage.comparable(shown) == EvaluationPage.comparable(done.output),
                "\(passage.command)\nUPDATE_GOLDEN=1 writes what it prints now")
        }
        if Self.updates { try page.update() }

        // What the sentences quote was printed, or stands in a document.
        let sources = page.passages.compactMap(\.printed) + (try Self.documents())
        let printed = sources.map { $0.filter { !$0.isWhitespace } }
        #expect(page.quotations.count > 3)
        for quotation in page.quotations {
            let quoted = quotation.filter { !$0.isWhitespace }
            #expect(printed.contains { $0.contains(quoted) }, "\(quotation)")
        }
    }

    @Test func `both pages have the same commands`() throws {
        let commands = try ["auswertung", "evaluation"].map { name in
            try EvaluationPage(name).passages.dropFirst().map { passage in
                passage.command.split(separator: "\n").filter { $0.contains("wegmarke ") }
            }
        }
        #expect(commands[0] == commands[1])
    }

    /// What the examples record of the two documents.
    private static func documents() throws -> [String] {
        try ["saalebogen", "lebenswert"].map {
            try String(contentsOfFile: TestStore.example($0), encoding: .utf8)
        }
    }
}

/// A page with commands and, below each, what it prints.
struct EvaluationPage {
    struct Passage {
        let command: String
        /// What the page shows below the command.
        var shown: String?
        /// What the command printed.
        var printed: String?
    }

    private let path: String
    private let text: String
    var passages: [Passage] = []

    init(_ name: String) throws {
        path = "\(Tool.checkout)/docs/\(name).md"
        text = try String(contentsOfFile: path, encoding: .utf8)
        passages = text.components(separatedBy: "```sh\n").dropFirst().compactMap { part in
            guard let end = part.range(of: "```") else { return nil }
            var passage = Passage(command: String(part[..<end.lowerBound]))
            let outputs = part[end.upperBound...].components(separatedBy: "```text\n")
            passage.shown = outputs.dropFirst().first?.components(separatedBy: "```\n").first
            return passage
        }
    }

    /// The sentences that the page quotes, each a block of its own.
    var quotations: [String] {
        text.components(separatedBy: "\n\n").filter { $0.hasPrefix("> ") }.map { block in
            block.split(separator: "\n").map { $0.dropFirst(2) }.joined(separator: " ")
        }
    }

    /// Writes what was printed into the page, where it is another text than the one shown.
    func update() throws {
        var text = text
        for passage in passages {
            guard let shown = passage.shown, let printed = passage.printed,
                Self.comparable(shown) != Self.comparable(printed),
                let start = text.range(of: "```sh\n" + passage.command),
                let place = text.range(
                    of: "```text\n" + shown, range: start.upperBound..<text.endIndex)
            else { continue }
            text.replaceSubrange(place, with: "```text\n" + printed)
        }
        try Data(text.utf8).write(to: URL(filePath: path))
    }

    /// A text without the moment at which the examples were recorded: the demonstration records
    /// them anew. It stands in the head alone, where lines may break elsewhere because of it.
    static func comparable(_ text: String) -> String {
        let parts = text.split(separator: "\n\n", maxSplits: 1, omittingEmptySubsequences: false)
        let head = parts[0].split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .replacing(/\([^()]*, \d\d:\d\d UTC\)/, with: "(…)")
        return ([Substring(head)] + parts.dropFirst()).joined(separator: "\n\n")
    }
}
