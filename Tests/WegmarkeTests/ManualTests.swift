import Foundation
import Testing
import Words

/// The manual page that `help --format man` makes; Tests/Interop has it read by mandoc and groff.
struct ManualTests {
    private func page(_ tongue: Tongue) throws -> [Substring] {
        let outcome = try Tool.run(["help", "--format", "man", "--lang", tongue.rawValue])
        #expect(outcome.code == 0)
        #expect(outcome.messages == "")
        return outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// What a page shows where roff was told to keep a character.
    private func plain(_ line: some StringProtocol) -> String {
        [("\\fB", ""), ("\\fI", ""), ("\\fR", ""), ("\\-", "-"), ("\\(aq", "'"), ("\\e", "\\")]
            .reduce(String(line)) { $0.replacing($1.0, with: $1.1) }
    }

    @Test(arguments: Tongue.allCases)
    func `every command stands on the page with every option that its help names`(
        tongue: Tongue
    ) throws {
        let lines = try page(tongue).map(plain)
        let common = try #require(
            lines.firstIndex { $0.hasPrefix(".SH") && $0.contains(" OPTION") })
        for command in HelpTests.commands {
            let begin = try #require(lines.firstIndex(of: ".SS \"\(command)\""))
            let rest = lines[(begin + 1)..<common]
            let section = rest.prefix { !$0.hasPrefix(".SS") }.joined(separator: "\n")
            let help = try Tool.run([command, "--help", "--lang", tongue.rawValue]).output
            let options = help.split(separator: "\n").filter { $0.hasPrefix("  --") }
            #expect(!options.isEmpty)
            for option in options {
                let name = String(option.dropFirst(2).prefix { $0 != " " })
                #expect(section.contains(name), "\(command) \(name)")
            }
        }
    }

    @Test(arguments: Tongue.allCases)
    func `every exit code and variable is explained`(tongue: Tongue) throws {
        let terms = try Set(page(tongue).map(plain))
        for code in [0, 1, 64, 65, 66, 69, 73, 74, 75, 77] { #expect(terms.contains("\(code)")) }
        for name in ["WEGMARKE_STORE", "WEGMARKE_NOW", "NO_COLOR"] { #expect(terms.contains(name)) }
    }

    @Test(arguments: Tongue.allCases)
    func `no word of a text is taken for a request`(tongue: Tongue) throws {
        let requests: Set = [
            ".TH", ".nh", ".ad", ".SH", ".SS", ".PP", ".TP", ".br", ".nf", ".fi", ".RS", ".RE",
        ]
        let lines = try page(tongue)
        #expect(lines.last == "")
        for line in lines.dropLast() {
            #expect(line.first != "'" && line.first != nil)
            guard line.first == "." else { continue }
            let request = line.prefix { $0 != " " }
            #expect(requests.contains(String(request)), "\(line)")
        }
    }

    @Test func `the examples are commands that exist, with options that they have`() throws {
        var commands: [[String]] = []
        var isTyped = false
        for line in try page(.english).map(plain) {
            if line == ".nf" || line == ".fi" { isTyped = line == ".nf" }
            guard isTyped, !line.hasPrefix(".") else { continue }
            let words = line.split(separator: " ").map(String.init)
            if words.first == "wegmarke" {
                commands.append(words)
            } else if !commands.isEmpty {
                commands[commands.count - 1] += words
            }
        }
        #expect(commands.count > 5)
        for words in commands {
            let help = try Tool.run(["help", words[1]])
            #expect(help.code == 0, "\(words)")
            for option in words where option.hasPrefix("--") {
                #expect(help.output.contains("  \(option) "), "\(words)")
            }
        }
    }

    @Test func `there is one page for all commands`() throws {
        #expect(try Tool.run(["help", "record", "--format", "man"]).code == 64)
        #expect(try Tool.run(["help", "--format", "pdf"]).code == 64)
    }
}
