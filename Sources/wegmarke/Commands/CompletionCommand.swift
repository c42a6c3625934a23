import Dashboards
import StrategyModel
import Words

extension Command {
    static let completion = Command(
        "completion",
        Text(
            de: "Vervollständigung für eine Shell ausgeben",
            en: "Print the completion script for a shell"),
        usage: ["bash|zsh|fish"], common: [],
        note: Text { language in
            let file = "~/.local/share/bash-completion/completions/wegmarke"
            return switch language {
            case .german: "Beispiel: wegmarke completion bash > \(file)"
            case .english: "Example: wegmarke completion bash > \(file)"
            }
        }
    ) { invocation throws(Failure) in
        try invocation.expectWords(1...1)
        switch invocation.words[0] {
        case "bash": try Files.print(bash())
        case "zsh":
            try Files.print(
                "#compdef wegmarke\nautoload -U +X bashcompinit && bashcompinit\n" + bash())
        case "fish": try Files.print(fish(invocation.language))
        default:
            throw Failure(
                .usage, CommandWords.badValue("completion", invocation.words[0], "bash, zsh, fish"))
        }
        return .done
    }

    private static func bash() -> String {
        var cases: [String] = []
        for command in all {
            let options = command.allOptions.map { "--" + $0.name }.joined(separator: " ")
            let words = wordChoices(command).joined(separator: " ")
            cases.append("        \(command.name)) choices=\"\(words) \(options)\" ;;")
        }
        return """
            _wegmarke() {
                local choices="" current="${COMP_WORDS[COMP_CWORD]}"
                if [ "$COMP_CWORD" -eq 1 ]; then
                    choices="\(all.map(\.name).joined(separator: " ")) --help --version"
                else
                    case "${COMP_WORDS[1]}" in
            \(cases.joined(separator: "\n"))
                    esac
                fi
                COMPREPLY=($(compgen -W "$choices" -- "$current"))
                [ ${#COMPREPLY[@]} -eq 0 ] && COMPREPLY=($(compgen -f -- "$current"))
            }
            complete -F _wegmarke wegmarke
            """
    }

    private static func fish(_ language: Language) -> String {
        var lines = ["complete -c wegmarke -f"]
        for command in all {
            let summary = command.summary[language].replacing("'", with: "’")
            lines.append(
                "complete -c wegmarke -n __fish_use_subcommand -a \(command.name) -d '\(summary)'")
            let condition = "'__fish_seen_subcommand_from \(command.name)'"
            for word in wordChoices(command) {
                lines.append("complete -c wegmarke -n \(condition) -a \(word)")
            }
            for option in command.allOptions {
                let takesValue = option.value == nil ? "" : " -r"
                let text = option.summary[language].replacing("'", with: "’")
                lines.append(
                    "complete -c wegmarke -n \(condition) -l \(option.name)\(takesValue)"
                        + " -d '\(text)'"
                )
            }
        }
        return lines.joined(separator: "\n")
    }
}

extension Command {
    /// What may stand after a command's name, as far as it is known beforehand.
    private static func wordChoices(_ command: Command) -> [String] {
        switch command.name {
        case "show": Board.all.map(\.name)
        case "kpis": KPI.all.map(\.id)
        case "record", "catalog": EventType.allCases.map(\.rawValue)
        case "export": ExportFormat.all.map(\.name)
        case "completion": ["bash", "zsh", "fish"]
        case "help": all.map(\.name)
        default: []
        }
    }
}
