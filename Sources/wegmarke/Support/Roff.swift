/// Lines of a manual page, in the macros of man(7) that groff and mandoc share.
struct Roff {
    private(set) var lines: [String] = []

    /// A heading of the page.
    mutating func section(_ title: String) { lines.append(".SH " + Self.quoted(title)) }

    /// A heading within a section.
    mutating func subsection(_ title: String) { lines.append(".SS " + Self.quoted(title)) }

    /// The head of the page: its name, its section, and what stands at its edges.
    mutating func title(_ name: String, section: Int, source: String, volume: String) {
        // No date: the same program makes the same page, whenever it is asked.
        lines.append(".TH \(name) \(section) \"\" \(Self.quoted(source)) \(Self.quoted(volume))")
        // What is to be copied must not be hyphenated.
        lines += [".nh", ".ad l"]
    }

    /// A paragraph of its own.
    mutating func paragraph(_ text: String) {
        beginParagraph()
        lines += Self.filled(text)
    }

    /// A heading has begun one already.
    private mutating func beginParagraph() {
        if let last = lines.last, !last.hasPrefix(".S") { lines.append(".PP") }
    }

    /// What is called, in bold, and what may follow it; each form on a line of its own.
    mutating func calls(_ name: String, _ forms: [String]) {
        for (index, form) in forms.enumerated() {
            if index > 0 { lines.append(".br") }
            let rest = form.isEmpty ? "" : " " + Self.escaped(form)
            lines.append("\\fB" + Self.escaped(name) + "\\fR" + rest)
        }
    }

    /// A term in bold, its argument in italics, and what it means.
    mutating func item(_ term: String, _ argument: String? = nil, _ meaning: String) {
        let value = argument.map { " \\fI" + Self.escaped($0) + "\\fR" } ?? ""
        lines += [".TP", "\\fB" + Self.escaped(term) + "\\fR" + value] + Self.filled(meaning)
    }

    /// Lines as they are typed, each on a line of its own.
    mutating func typed(_ commands: [String]) {
        beginParagraph()
        lines += [".nf", ".RS"] + commands.map(Self.escaped) + [".RE", ".fi"]
    }

    /// A text in lines of up to 80 bytes, as long as its words allow; the reader's program fills
    /// them anew.
    static func filled(_ text: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            let longer = escaped(line.isEmpty ? String(word) : line + " " + word)
            if longer.utf8.count > 80, !line.isEmpty {
                lines.append(escaped(line))
                line = String(word)
            } else {
                line += line.isEmpty ? String(word) : " " + word
            }
        }
        return lines + [escaped(line)]
    }

    /// A text that prints as it stands, to be copied: no dash or quote becomes another character,
    /// and no line begins a request.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case "'": result += "\\(aq"
            case "`": result += "\\(ga"
            case "^": result += "\\(ha"
            case "~": result += "\\(ti"
            default: result.append(character)
            }
        }
        return result.hasPrefix(".") ? "\\&" + result : result
    }

    /// An argument of a macro.
    static func quoted(_ text: String) -> String {
        "\"" + escaped(text).replacing("\"", with: "\\(dq") + "\""
    }
}
