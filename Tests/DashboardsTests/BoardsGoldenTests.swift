import ByteCoding
import Dashboards
import Foundation
import StrategyModel
import Testing
import Words

/// Boards as a reader sees them, byte for byte.
struct BoardsGoldenTests {
    /// Set in the environment, the files are written instead of compared.
    private static let updates = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil
    private static let ids = ["measure": "m", "territory": "a", "fund": "f"]

    @Test(
        arguments: [
            "process", "steering", "dialogs", "territory", "fund", "evaluation", "changes",
            "report",
        ],
        Language.allCases)
    func `a board as text is the one on record`(name: String, language: Language) throws {
        let text = render(
            try board(name, Self.ids[name], language: language), as: .text,
            options: RenderOptions(width: 100))
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Golden/board-\(name).\(language.rawValue).txt")
        if Self.updates { try Data(text.utf8).write(to: file) }
        #expect(text == (try String(contentsOf: file, encoding: .utf8)))
    }

    @Test(arguments: Board.all.map(\.name))
    func `the JSON of a board has the keys of the contract`(name: String) throws {
        let text = render(try board(name, Self.ids[name]), as: .json)
        let json = try JSONValue.parse(Array(text.utf8), maximumDepth: 64)
        #expect(json["dashboard"] == .string(name))
        #expect(json["lang"] == .string("de"))
        #expect(json["lens"]?["asOf"] == .string("2021-05-31"))
        #expect(json["lens"]?["clearance"] == .string("restricted"))
        #expect(json["rules"]?["convention"] == .string("deviation"))
        guard case .string(let command)? = json["reproduce"],
            case .array(let sections)? = json["sections"]
        else {
            Issue.record("no reproduce or no sections")
            return
        }
        #expect(command.hasPrefix("wegmarke show \(name)"))
        let kinds: Set = ["figures", "table", "tree", "timeline", "series", "text", "notice"]
        for section in sections {
            guard case .string(let kind)? = section["kind"], case .string? = section["id"],
                case .string? = section["title"]
            else {
                Issue.record("a section without kind, id or title")
                continue
            }
            #expect(kinds.contains(kind))
        }
    }
}
