import Words

/// Help in both languages, made from the commands' values.
enum Help {
    static func overview(_ language: Language) -> String {
        var lines = [
            "wegmarke \(version) – " + CommandWords.tagline[language], "",
            CommandWords.usage[language] + ": wegmarke COMMAND …", "",
        ]
        let width = (Command.all.map(\.name.count).max() ?? 0) + 2
        for command in Command.all {
            let name = command.name + String(repeating: " ", count: width - command.name.count)
            lines += wrapped(command.summary[language], first: "  " + name, indentation: width + 2)
        }
        lines += ["", CommandWords.moreHelp[language]]
        return lines.joined(separator: "\n")
    }

    static func text(_ command: Command, _ language: Language) -> String {
        var lines = wrapped(command.summary[language], first: "", indentation: 0)
        lines += ["", CommandWords.usage[language] + ":"]
        for form in command.usage {
            lines += wrapped("wegmarke \(command.name) \(form)", first: "  ", indentation: 6)
        }
        let options = command.allOptions
        lines += ["", CommandWords.options[language] + ":"]
        for option in options {
            let head = "  --" + option.name + (option.value.map { " " + $0 } ?? "")
            if head.count > 26 {
                lines.append(head)
                lines += wrapped(option.summary[language], first: indent(28), indentation: 28)
            } else {
                let padded = head + indent(28 - head.count)
                lines += wrapped(option.summary[language], first: padded, indentation: 28)
            }
        }
        if let note = command.note {
            lines.append("")
            for paragraph in note[language].split(separator: "\n", omittingEmptySubsequences: false)
            {
                lines += wrapped(String(paragraph), first: "", indentation: 0)
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func indent(_ count: Int) -> String {
        String(repeating: " ", count: max(0, count))
    }

    private static func wrapped(_ text: String, first: String, indentation: Int) -> [String] {
        var lines: [String] = []
        var line = first
        var isFresh = true
        for word in text.split(separator: " ") {
            if !isFresh, line.count + 1 + word.count > 80 {
                lines.append(line)
                line = indent(indentation)
                isFresh = true
            }
            line += isFresh ? word : " " + word
            isFresh = false
        }
        return lines + [line]
    }
}
