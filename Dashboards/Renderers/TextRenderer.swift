import Words

/// A document as plain text for a terminal or a mail: nothing is cut, no line is wider than asked.
struct TextRenderer {
    let document: Document
    let width: Int
    let style: TextStyle
    var language: Language { document.language }

    init(_ document: Document, _ options: RenderOptions) {
        self.document = document
        width = options.width
        style = TextStyle(colour: options.colour)
    }

    func render() -> String {
        var lines = head()
        for (index, section) in document.sections.enumerated() {
            if index == document.contentsIndex { lines += contents() }
            lines.append("")
            let isChapter = section.number != nil && !section.isSubsection
            lines += heading(word(section.heading), underline: isChapter ? "═" : "─")
            if !section.lead.isEmpty {
                lines += self.lines(section.lead, margin: "")
                lines.append("")
            }
            lines +=
                section.emptySentence.map { word($0).wrapped(toWidth: width) }
                ?? content(section.content)
        }
        lines.append("")
        lines += foot()
        return lines.map { style.finished($0) + "\n" }.joined()
    }

    /// The table of contents of a report.
    private func contents() -> [String] {
        let numbered = document.sections.filter { $0.number != nil }
        let widest = numbered.compactMap { $0.number?.displayWidth }.max() ?? 0
        return [""] + heading(Words.Report.contents[language], underline: "─")
            + numbered.flatMap { section in
                let number = (section.number ?? "").padded(toWidth: widest + 2)
                let lines = word(section.title).wrapped(toWidth: width - widest - 2)
                let indent = String(repeating: " ", count: widest + 2)
                return lines.enumerated().map { ($0 == 0 ? number : indent) + $1 }
            }
    }

    /// The word of the document's language, safe for a terminal.
    func word(_ text: Text) -> String { style.clean(text[language]) }

    /// A value as text; lights keep their colour.
    func value(_ cell: Cell) -> String {
        if case .light(let light) = cell { return style.light(light, language) }
        return style.clean(cell.display(language))
    }

    func heading(_ text: String, underline: Character) -> [String] {
        let lines = text.wrapped(toWidth: width)
        let widest = lines.map(\.displayWidth).max() ?? 0
        return lines.map(style.heading) + [String(repeating: underline, count: widest)]
    }

    private func head() -> [String] {
        var lines = heading(word(document.title), underline: "═")
        for line in flow(HeadWords(document).items.map(style.clean)) { lines.append(line) }
        if let replayed = HeadWords(document).replayed {
            lines += style.clean(replayed).wrapped(toWidth: width)
        }
        return lines
    }

    /// Short items in a row, as many as fit on a line.
    private func flow(_ items: [String]) -> [String] {
        var lines: [String] = []
        for item in items {
            if let last = lines.last, last.displayWidth + 3 + item.displayWidth <= width {
                lines[lines.count - 1] = "\(last) · \(item)"
            } else {
                lines += item.wrapped(toWidth: width)
            }
        }
        return lines
    }

    private func foot() -> [String] {
        var lines = [String(repeating: "─", count: min(width, 40))]
        lines.append("\(Words.Documents.reproduce[language]):")
        lines += ShellCommand.wrapped(style.clean(document.reproduce), width: width)
        lines += "\(Words.Documents.version[language]) \(style.clean(document.rules.version))"
            .wrapped(toWidth: width)
        return lines
    }

    private func content(_ content: Section.Content) -> [String] {
        switch content {
        case .figures(let figures): lines(figures)
        case .table(let table): lines(table)
        case .tree(let nodes): nodes.flatMap { lines($0, first: "• ", rest: "  ") }
        case .timeline(let entries): lines(entries)
        case .series(let series): lines(series)
        case .bars(let bars): lines(bars)
        case .text(let paragraphs): lines(paragraphs, margin: "")
        case .notice(let paragraphs): lines(paragraphs, margin: "│ ")
        case .commands(let commands): lines(commands: commands)
        }
    }

    private func lines(_ paragraphs: [Text], margin: String) -> [String] {
        var lines: [String] = []
        for paragraph in paragraphs {
            if !lines.isEmpty { lines.append(margin == "" ? "" : "│") }
            lines += word(paragraph).wrapped(toWidth: width - margin.displayWidth)
                .map { margin + $0 }
        }
        return lines
    }
}

/// What every head says in words, in the order of reading.
struct HeadWords {
    private let document: Document

    init(_ document: Document) {
        self.document = document
    }

    /// Pairs of a name and what stands under it.
    var pairs: [(name: String, value: String)] {
        let language = document.language
        var pairs = document.lens.map(pairs) ?? []
        if let process = document.process {
            pairs.insert((Words.Documents.process[language], process[language]), at: 0)
        }
        return pairs
    }

    private func pairs(_ lens: LensHead) -> [(name: String, value: String)] {
        let language = document.language
        var known = "@\(lens.knownAt)"
        if let recorded = lens.recorded { known += " (\(language.instant(recorded)))" }
        return [
            (Words.Documents.asOf[language], language.date(lens.asOf)),
            (Words.Documents.knownAt[language], known),
            (Words.Documents.clearance[language], Self.clearance(lens.clearance)[language]),
            (
                Words.Documents.convention[language],
                Self.convention(document.rules.convention)[language]
            ),
        ]
    }

    /// Whether the store's clock is simulated.
    var isSimulated: Bool { document.lens?.simulated ?? false }

    /// The same as short phrases, and whether the store is simulated.
    var items: [String] {
        let simulated = Words.Documents.simulated[document.language]
        return pairs.map { "\($0.name) \($0.value)" }
            + (isSimulated ? [simulated] : [])
    }

    /// The sentence about a replay, with the settings it used.
    var replayed: String? {
        guard document.rules.replayed else { return nil }
        let settings = document.rules.policy.map {
            "\($0.key)=\($0.value.display(document.language))"
        }
        let sentence = Words.Documents.replayed[document.language]
        return settings.isEmpty
            ? "\(sentence)." : "\(sentence): \(settings.joined(separator: ", "))."
    }

    private static func clearance(_ code: String) -> Text {
        switch code {
        case "public": Words.Clearances.open
        case "internal": Words.Clearances.internal
        case "restricted": Words.Clearances.restricted
        default: Text(verbatim: code)
        }
    }

    private static func convention(_ code: String) -> Text {
        switch code {
        case "deviation": Words.Conventions.deviation
        case "progress": Words.Conventions.progress
        default: Text(verbatim: code)
        }
    }
}
