import Foundation
import Testing

/// Holds the style of the house: sizes, the direction of imports, and no Foundation in the core.
struct TidyTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Which of our targets a target may import: arrows point down only.
    static let arrows: [String: Set<String>] = [
        "Sources/ByteCoding": [],
        "Sources/Words": [],
        "Sources/Statistics": [],
        "EventStore": ["ByteCoding"],
        "Sources/StrategyModel": ["ByteCoding", "Words", "Statistics"],
        "Sources/Evaluation": ["StrategyModel", "Statistics", "ByteCoding", "Words"],
        "Sources/Musterland": ["ByteCoding"],
        "Sources/Interchange": ["Evaluation", "StrategyModel", "ByteCoding", "Words"],
        "Dashboards": ["Evaluation", "StrategyModel", "Statistics", "ByteCoding", "Words"],
        "Sources/Engine": ["EventStore", "StrategyModel", "ByteCoding"],
        "Sources/HTTPCore": ["ByteCoding"],
        "Sources/QueryDaemon": [
            "HTTPCore", "Engine", "Dashboards", "Interchange", "EventStore", "StrategyModel",
            "Statistics", "ByteCoding", "Words", "CSystemLinux",
        ],
    ]

    static let ours = Set(
        arrows.keys.map { $0.split(separator: "/").last.map(String.init) ?? $0 } + ["CSystemLinux"])

    static let files: [String] = ["Sources", "EventStore", "Dashboards", "Tests"].flatMap {
        folder in
        let enumerator = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
        return (enumerator?.compactMap { $0 as? String } ?? [])
            .filter { $0.hasSuffix(".swift") }.map { "\(folder)/\($0)" }
    }.sorted()

    private func lines(_ file: String) throws -> [Substring] {
        try String(contentsOf: Self.root.appending(path: file), encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
    }

    @Test func `there are files to look at`() {
        #expect(Self.files.count > 50)
    }

    @Test(arguments: files)
    func `a file has no more than 500 lines, and a line no more than 100 characters`(
        file: String
    ) throws {
        let lines = try lines(file)
        #expect(lines.count <= 500)
        for (index, line) in lines.enumerated() where line.count > 100 {
            Issue.record("\(file):\(index + 1) has \(line.count) characters")
        }
    }

    @Test(arguments: files)
    func `a function has no more than 70 lines`(file: String) throws {
        var start: (line: Int, indentation: Int)?
        for (index, line) in try lines(file).enumerated() {
            let indentation = line.prefix { $0 == " " }.count
            let text = line.dropFirst(indentation)
            if start == nil, text.contains("func ") || text.hasPrefix("init("), text.hasSuffix("{")
            {
                start = (index, indentation)
            } else if let begun = start, text == "}", indentation == begun.indentation {
                if index - begun.line >= 70 {
                    Issue.record("\(file):\(begun.line + 1) has \(index - begun.line + 1) lines")
                }
                start = nil
            }
        }
    }

    @Test(arguments: arrows.keys.sorted())
    func `a target imports only what lies below it`(folder: String) throws {
        let allowed = try #require(Self.arrows[folder])
        for file in Self.files where file.hasPrefix(folder + "/") {
            for line in try lines(file) {
                let words = line.split(separator: " ")
                guard let at = words.firstIndex(of: "import"), at <= 1, words.count > at + 1,
                    at == 0 || ["public", "internal", "package"].contains(words[0])
                else { continue }
                let module = String(words[at + 1])
                if Self.ours.contains(module), !allowed.contains(module) {
                    Issue.record("\(file) imports \(module)")
                }
                if module.hasPrefix("Foundation") { Issue.record("\(file) imports \(module)") }
            }
        }
    }

    @Test(arguments: files.filter { !$0.hasPrefix("Tests/") })
    func `nothing unfinished is left in the sources`(file: String) throws {
        let unfinished = ["TODO", "FIXME", "HACK", "fatalError(", "try!", "as! "]
        for (index, line) in try lines(file).enumerated() {
            for word in unfinished where line.contains(word) {
                Issue.record("\(file):\(index + 1) contains \(word)")
            }
        }
    }

    @Test func `the package names no other package`() throws {
        let manifest = try lines("Package.swift")
        #expect(!manifest.contains { $0.contains(".package(") })
    }
}
