import Dashboards
import Foundation
import Testing
import Words

/// Commands that stand in a page, as somebody copies them.
@Suite struct `Commands of a page` {
    /// A document that says nothing but one command.
    private func document(_ command: String) -> Document {
        var document = Fixture.document(.german)
        document.sections = [
            Section("commands", Text(verbatim: "C"), .commands([Text(verbatim: command)]))
        ]
        return document
    }

    /// The words that a shell makes of the command in a text.
    private func words(_ text: String) throws -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0.contains("wegmarke record") })
        let command = lines[start...].prefix { !$0.isEmpty }.joined(separator: "\n")
        let shell = Process()
        let pipe = Pipe()
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.arguments = ["-c", "wegmarke() { printf '%s\\0' \"$@\"; }\n" + command]
        shell.standardOutput = pipe
        try shell.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        shell.waitUntilExit()
        return String(decoding: output, as: UTF8.self).split(separator: "\0").map(String.init)
    }

    @Test(arguments: [40, 60, 80, 200])
    func `a shell takes a long quotation as it was, however it is broken`(width: Int) throws {
        let text =
            "text=„Glasfaser für jedes Dorf“ war's: " + String(repeating: "a b'c ", count: 30)
        let quoted = "'" + text.replacing("'", with: "'\\''") + "'"
        let evidence = "evidence=" + String(repeating: "017b9b7c-9bc0-7f5b,", count: 20)
        let page = render(
            document("wegmarke record note.added \(quoted) \(evidence) --on 2026"), as: .text,
            options: RenderOptions(width: width))
        #expect(page.split(separator: "\n").allSatisfy { $0.displayWidth <= width })
        #expect(try words(page) == ["record", "note.added", text, evidence, "--on", "2026"])
    }

    @Test func `in Markdown a command stands in a fence, in HTML in code, in JSON as a text`() {
        let document = document("wegmarke record 'text=a & b'")
        #expect(
            render(document, as: .md).contains("```sh\nwegmarke record 'text=a & b'\n```\n"))
        #expect(
            render(document, as: .html)
                .contains("<pre><code>wegmarke record &#39;text=a &amp; b&#39;</code></pre>"))
        #expect(
            render(document, as: .json)
                .contains(#""kind":"text","paragraphs":["wegmarke record 'text=a & b'"]"#))
    }
}
