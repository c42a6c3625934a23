import Foundation
import Testing
import Words

/// Help, completion, and what is told about a command line that does not fit.
struct HelpTests {
    /// The commands as the overview lists them.
    static let commands: [String] = {
        let overview = (try? Tool.run(["help"]).output) ?? ""
        return overview.split(separator: "\n").filter { line in
            line.hasPrefix("  ") && line.dropFirst(2).first?.isLetter == true
        }.map { String($0.dropFirst(2).prefix { $0 != " " }) }
    }()

    @Test func `the overview lists every command`() throws {
        #expect(
            Set(Self.commands).isSuperset(of: [
                "demo", "init", "record", "catalog", "log", "show", "kpis", "verify", "stats",
                "serve", "completion", "help",
            ]))
        let version = try Tool.run(["--version"])
        #expect(version.code == 0)
        #expect(version.output.hasPrefix("wegmarke "))
    }

    @Test(arguments: [[]] + commands.map { [$0] }, Tongue.allCases)
    func `help fits 80 columns in both languages`(command: [String], tongue: Tongue) throws {
        let help = try Tool.run(command + ["--help", "--lang", tongue.rawValue])
        #expect(help.code == 0)
        #expect(help.messages == "")
        #expect(help.output.contains(tongue == .german ? "Aufruf:" : "Usage:"))
        for line in help.output.split(separator: "\n") where line.displayWidth > 80 {
            Issue.record("\(line.displayWidth) columns: \(line)")
        }
        let same = try Tool.run(["help"] + command + ["--lang", tongue.rawValue])
        #expect(same.output == help.output)
    }

    @Test func `a German locale is answered in German, any other in English`() throws {
        func first(_ environment: [String: String], _ option: [String] = []) throws -> String {
            let help = try Tool.run(["help"] + option, environment: environment)
            return help.output.contains("Aufruf:") ? "de" : "en"
        }
        #expect(try first(["LANG": "de_DE.UTF-8"]) == "de")
        #expect(try first(["LANG": "fr_FR.UTF-8"]) == "en")
        #expect(try first(["LANG": "de_DE.UTF-8", "LC_ALL": "C"]) == "en")
        #expect(try first(["LANG": "en_GB.UTF-8"], ["--lang", "de"]) == "de")
        #expect(try first(["LANG": "de_AT.UTF-8"], ["--lang=en"]) == "en")
    }

    /// What does not fit, and what is named instead.
    static let mistakes: [(arguments: [String], nearest: String)] = [
        (["verifi"], "verify"), (["shwo", "overview"], "show"),
        (["verify", "--formt", "json"], "--format"),
        (["show", "steerin"], "steering"), (["kpis", "implementationRat"], "implementationRate"),
        (["catalog", "measure.propose"], "measure.proposed"), (["help", "recrod"], "record"),
        (["show", "overview", "--lang"], "de|en"), (["stats", "--lang", "fr"], "de, en"),
        (["stats", "--format", "xml"], "json"), (["verify", "--help=1", "x"], "--help"),
        (["completion", "tcsh"], "bash, zsh, fish"), (["record", "note.added"], "TYPE SUBJECT"),
        (["log", "--from", "x"], "1"), (["serve", "--port", "99999"], "65535"),
    ]

    @Test(arguments: mistakes, Tongue.allCases)
    func `what does not fit ends with 64 and names what is nearest`(
        mistake: (arguments: [String], nearest: String), tongue: Tongue
    ) throws {
        let locale = tongue == .german ? "de_DE.UTF-8" : "en_GB.UTF-8"
        let outcome = try TestStore.ludwigslust().run(
            mistake.arguments, environment: ["LANG": locale])
        #expect(outcome.code == 64)
        #expect(outcome.output == "")
        #expect(outcome.messages.contains(mistake.nearest), "\(outcome.messages)")
        #expect(outcome.messages.hasPrefix("wegmarke: "))
    }

    @Test func `without a command it shows its help and ends with 64`() throws {
        let outcome = try Tool.run([])
        #expect(outcome.code == 64)
        #expect(outcome.output.contains("Usage:"))
    }

    @Test(.enabled(if: access("/bin/bash", X_OK) == 0, "needs bash"))
    func `the completion for bash parses and completes commands, dashboards and types`() throws {
        let script = try Tool.run(["completion", "bash"])
        #expect(script.code == 0)
        let parsed = try Tool.run([], with: ["/bin/bash", "-n"], input: script.output)
        #expect(parsed.code == 0, "\(parsed.messages)")
        func completions(_ words: [String]) throws -> String {
            let line = words.map { "'\($0)'" }.joined(separator: " ")
            let run = """
                \(script.output)
                COMP_WORDS=(wegmarke \(line)); COMP_CWORD=\(words.count); _wegmarke
                echo "${COMPREPLY[@]}"
                """
            return try Tool.run([], with: ["/bin/bash"], input: run).output
        }
        #expect(try completions(["ver"]) == "verify\n")
        #expect(try completions(["show", "steer"]) == "steering\n")
        #expect(try completions(["record", "measure.prop"]) == "measure.proposed\n")
        #expect(try completions(["log", "--lim"]) == "--limit\n")
    }

    @Test func `there are scripts for zsh and fish`() throws {
        let zsh = try Tool.run(["completion", "zsh"])
        #expect(zsh.output.hasPrefix("#compdef wegmarke\n"))
        let fish = try Tool.run(["completion", "fish", "--lang", "de"])
        #expect(fish.code == 0)
        for line in fish.output.split(separator: "\n") {
            #expect(line.hasPrefix("complete -c wegmarke "))
            #expect(line.count { $0 == "'" }.isMultiple(of: 2), "\(line)")
        }
    }
}
