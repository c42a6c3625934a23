import Words

/// A command over several lines, so that it can be pasted back into a shell.
enum ShellCommand {
    /// Breaks at spaces outside quotation marks and ends each line but the last with a backslash;
    /// a single word that is too wide is broken within, which a shell joins again: its quotation
    /// ends before the break and begins anew after it, as a backslash within stays what it is.
    static func wrapped(_ command: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = " "
        for word in units(of: command) {
            if line.displayWidth + 1 + word.displayWidth + 2 <= width {
                line += " " + word
                continue
            }
            if line.contains(where: { $0 != " " }) {
                lines.append(line + " \\")
                line = "   "
            }
            line += " "
            var isQuoted = false
            var isEscaped = false
            for character in word {
                let end = isQuoted || character == "'" ? 2 : 1
                if !isEscaped, line.displayWidth + character.displayWidth + 1 + end > width {
                    lines.append(line + (isQuoted ? "'\\" : "\\"))
                    line = isQuoted ? "'" : ""
                }
                line.append(character)
                if character == "'", !isEscaped { isQuoted.toggle() }
                isEscaped = character == "\\" && !isQuoted && !isEscaped
            }
        }
        return lines + [line]
    }

    /// Words, an option together with its value.
    private static func units(of command: String) -> [String] {
        var units: [String] = []
        var isOption = false
        for word in words(of: command) {
            if isOption, !word.hasPrefix("-"), let option = units.popLast() {
                units.append("\(option) \(word)")
                isOption = false
            } else {
                units.append(word)
                isOption = word.hasPrefix("--")
            }
        }
        return units
    }

    private static func words(of command: String) -> [String] {
        var words: [String] = []
        var word = ""
        var quote: Character?
        var isEscaped = false
        for character in command {
            if isEscaped {
                word.append(character)
                isEscaped = false
                continue
            }
            isEscaped = quote == nil && character == "\\"
            if character == " " || character == "\n", quote == nil {
                if !word.isEmpty { words.append(word) }
                word = ""
                continue
            }
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "'" || character == "\"" {
                quote = character
            }
            word.append(character == "\n" ? " " : character)
        }
        return word.isEmpty ? words : words + [word]
    }
}
