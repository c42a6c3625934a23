import Foundation
import Testing

/// Every command of the handbook is run, in its order, as a reader would: so it stays true.
struct HandbookTests {
    @Test(arguments: ["handbuch", "handbook"])
    func `every command of the handbook works`(name: String) throws {
        let folder = try Folder()
        let text = try String(
            contentsOfFile: "\(Tool.checkout)/docs/\(name).md", encoding: .utf8)
        let blocks = Self.blocks(of: text)
        #expect(blocks.count > 20)
        let settings = try #require(blocks.first?.split(separator: "\n").first)
        #expect(settings.hasPrefix("export WEGMARKE_STORE="))
        for block in blocks {
            let script = "cd '\(folder.path)'\n\(settings)\n\(block)"
            let bin = URL(filePath: Tool.binary).deletingLastPathComponent().path
            let done = try Tool.run(
                ["-eu", "-c", script], with: ["/bin/bash"],
                environment: ["PATH": "\(bin):/usr/bin:/bin"])
            try #require(done.code == 0, "\(block)\n\(done.messages)")
        }
    }

    @Test func `both handbooks have the same chapters and the same commands`() throws {
        let shapes = try ["handbuch", "handbook"].map { name in
            let text = try String(
                contentsOfFile: "\(Tool.checkout)/docs/\(name).md", encoding: .utf8)
            let chapters = text.split(separator: "\n").count { $0.hasPrefix("## ") }
            let commands = Self.blocks(of: text).map { block in
                block.split(separator: "\n").compactMap { line -> String? in
                    let words = line.split(separator: " ")
                    guard let place = words.firstIndex(of: "wegmarke") else { return nil }
                    return words.dropFirst(place + 1).prefix(2)
                        .map { $0.prefix { $0 != "/" } }.joined(separator: " ")
                }
            }
            return "\(chapters) \(commands.map { $0.map { $0.split(separator: " ").first ?? "" } })"
        }
        #expect(shapes[0] == shapes[1])
    }

    /// The blocks of shell commands in a text.
    private static func blocks(of text: String) -> [String] {
        text.components(separatedBy: "```sh\n").dropFirst().compactMap { part in
            part.components(separatedBy: "```").first
        }
    }
}
