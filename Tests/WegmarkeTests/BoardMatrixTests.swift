import ByteCoding
import Testing
import Words

/// Every dashboard in every format and both languages, over all examples.
struct BoardMatrixTests {
    @Test func `the dashboards of the first part are all there`() {
        let names = Set(Boards.names)
        #expect(
            names.isSuperset(of: [
                "overview", "process", "steering", "measures", "measure", "goals", "dialogs",
                "territory", "coverage", "indicators", "fund", "chronicle", "gaps",
            ]))
    }

    @Test(arguments: Boards.all, Tongue.allCases)
    func `as text it keeps to 80 columns and says of what is empty that it is`(
        arguments: [String], tongue: Tongue
    ) throws {
        let page = try TestStore.full().run(["show"] + arguments + ["--lang", tongue.rawValue])
        #expect(page.code == 0)
        #expect(page.messages == "")
        expectReadable(page.output)
        let lines = page.output.split(separator: "\n", omittingEmptySubsequences: false)
        for line in lines where line.displayWidth > 80 {
            Issue.record("\(line.displayWidth) columns: \(line)")
        }
        for (index, line) in lines.enumerated()
        where !line.isEmpty && line.allSatisfy({ $0 == "─" }) {
            let next = lines.dropFirst(index + 1).first ?? ""
            #expect(!next.isEmpty, "nothing below \(lines[max(0, index - 1)])")
        }
        #expect(page.output.contains("wegmarke show \(arguments[0])"))
    }

    @Test(arguments: Boards.all)
    func `as JSON it keeps the contract, with the same ids in both languages`(
        arguments: [String]
    ) throws {
        let store = try TestStore.full()
        let pages = try Tongue.allCases.map { tongue in
            let page = try store.run(
                ["show"] + arguments + ["--format", "json", "--lang", tongue.rawValue])
            #expect(page.code == 0)
            expectReadable(page.output)
            let json = try page.json()
            Contract.check(json, dashboard: arguments[0], language: tongue.rawValue)
            return Contract.ids(json)
        }
        #expect(pages[0] == pages[1])
    }

    @Test func `as Markdown, CSV and HTML it can be had of the daemon`() throws {
        let server = try Server(TestStore.full())
        for arguments in Boards.all {
            for tongue in Tongue.allCases {
                for (suffix, type) in [
                    ("md", "text/markdown"), ("csv", "text/csv"), ("html", "text/html"),
                ] {
                    let target = Boards.address(arguments, suffix: suffix, tongue: tongue)
                    let answer = try server.get(target)
                    #expect(answer.status == 200, "\(target): \(answer.body.prefix(300))")
                    #expect(answer.head.contains("Content-Type: \(type)"), "\(target)")
                    expectReadable(answer.body)
                }
            }
        }
        #expect(try server.stop().code == 0)
    }

    @Test(arguments: ["md", "csv", "html"], Tongue.allCases)
    func `the command line has these formats too`(format: String, tongue: Tongue) throws {
        let page = try TestStore.saalebogen().run([
            "show", "steering", "--process", "saalebogen", "--as-of", "2012-10-31", "--format",
            format, "--lang", tongue.rawValue,
        ])
        #expect(page.code == 0)
        expectReadable(page.output)
        #expect(page.output.contains("2012"))
        #expect(!page.output.contains("\u{1B}"))
    }

    private func expectReadable(_ text: String) {
        #expect(!text.isEmpty)
        #expect(!text.contains("Optional("))
        let words = text.split { !$0.isLetter && !$0.isNumber }
        #expect(!words.contains("nil"))
        #expect(!words.contains("NaN"))
    }
}

/// The JSON of a dashboard as other programs rely on it.
private enum Contract {
    static func check(_ json: JSONValue, dashboard: String, language: String) {
        #expect(json["dashboard"]?.text == dashboard)
        #expect(json["title"]?.text?.isEmpty == false)
        #expect(json["lang"]?.text == language)
        for key in ["asOf", "knownAt", "recorded", "clearance"] {
            #expect(json["lens"]?[key] != nil, "lens.\(key)")
        }
        for key in ["convention", "policy", "version"] {
            #expect(json["rules"]?[key] != nil, "rules.\(key)")
        }
        #expect(json["reproduce"]?.text?.hasPrefix("wegmarke show \(dashboard)") == true)
        let sections = json["sections"]?.elements ?? []
        #expect(!sections.isEmpty)
        for section in sections { check(section) }
    }

    /// What a section of each kind has, and what each element of it.
    private static let kinds: [String: (list: String, keys: [String])] = [
        "figures": ("figures", ["id", "label", "value", "unit", "basis"]),
        "table": ("rows", ["id", "cells", "basis"]),
        "timeline": ("entries", ["date", "precision", "n", "type", "subject", "text"]),
        "series": ("series", ["id", "label", "unit", "points"]),
        "tree": ("nodes", ["id", "label", "basis", "children"]),
        "text": ("paragraphs", []),
        "notice": ("paragraphs", []),
    ]

    private static func check(_ section: JSONValue) {
        let id = section["id"]?.text ?? ""
        #expect(!id.isEmpty)
        #expect(section["title"]?.text?.isEmpty == false, "\(id)")
        guard let kind = section["kind"]?.text, let shape = kinds[kind],
            let list = section[shape.list]?.elements
        else {
            Issue.record("\(id): kind \(section["kind"]?.text ?? "none")")
            return
        }
        if list.isEmpty {
            #expect(section["empty"]?.text?.isEmpty == false, "\(id) is empty without a sentence")
        }
        for element in list {
            let missing = shape.keys.filter { element[$0] == nil }
            // Bars are series with categories, which have values instead of points.
            let isBars = section["categories"] != nil
            #expect(missing.isEmpty || isBars && missing == ["points"], "\(id): \(missing)")
        }
        guard kind == "table" else { return }
        let columns = Set(section["columns"]?.elements.compactMap { $0["id"]?.text } ?? [])
        for row in list {
            #expect(columns.isSuperset(of: row["cells"]?.keys ?? []), "\(id)")
        }
    }

    /// The ids of sections, figures, columns, rows and series, in order.
    static func ids(_ json: JSONValue) -> [String] {
        (json["sections"]?.elements ?? []).flatMap { section in
            let lists = ["figures", "columns", "rows", "series", "nodes"].flatMap { list in
                (section[list]?.elements ?? []).map { "\(list) \($0["id"]?.text ?? "")" }
            }
            return ["section \(section["id"]?.text ?? "")"] + lists
        }
    }
}
