import Words

/// A document as Markdown with the tables of GitHub.
struct MarkdownRenderer {
    private let document: Document
    private var language: Language { document.language }

    init(_ document: Document) {
        self.document = document
    }

    func render() -> String {
        let head = HeadWords(document)
        var blocks = ["# " + text(document.title)]
        var items = head.pairs.map { "- **\(escape($0.name)):** \(escape($0.value))" }
        if head.isSimulated {
            items.append("- " + escape(Words.Documents.simulated[language]))
        }
        if let replayed = head.replayed { items.append("- " + escape(replayed)) }
        if !items.isEmpty { blocks.append(items.joined(separator: "\n")) }
        for (index, section) in document.sections.enumerated() {
            if index == document.contentsIndex { blocks += contents }
            blocks.append((section.isSubsection ? "### " : "## ") + text(section.heading))
            blocks += section.lead.map(paragraph)
            if let sentence = section.emptySentence {
                blocks.append("*\(text(sentence))*")
            } else {
                blocks += content(section.content)
            }
        }
        blocks += ["---", "\(Words.Documents.reproduce[language]):"]
        blocks.append(fenced(document.reproduce, as: "sh"))
        blocks.append(
            escape("\(Words.Documents.version[language]) \(document.rules.version)"))
        return blocks.joined(separator: "\n\n") + "\n"
    }

    /// The table of contents of a report.
    private var contents: [String] {
        let items = document.sections.filter { $0.number != nil }.map { section in
            (section.isSubsection ? "  - " : "- ") + inline(text(section.heading))
        }
        return ["## " + text(Words.Report.contents), items.joined(separator: "\n")]
    }

    private func content(_ content: Section.Content) -> [String] {
        switch content {
        case .figures(let figures): [lines(figures)]
        case .table(let table): lines(table)
        case .tree(let nodes): [nodes.flatMap { lines($0, depth: 0) }.joined(separator: "\n")]
        case .timeline(let entries): [lines(entries)]
        case .series(let series): series.flatMap(lines)
        case .bars(let bars): [lines(bars)]
        case .text(let paragraphs): paragraphs.map(paragraph)
        case .commands(let commands): commands.map { fenced($0[language], as: "sh") }
        case .notice(let paragraphs):
            [paragraphs.map { "> " + quote(paragraph($0)) }.joined(separator: "\n>\n")]
        }
    }

    private func lines(_ figures: [Figure]) -> String {
        let rows = figures.map { figure in
            [
                text(figure.label), escape(figure.display(language)),
                figure.trend?.display ?? "", light(figure.light),
            ]
        }
        let used = (0..<4).filter { index in index < 2 || rows.contains { !$0[index].isEmpty } }
        let words = Words.Documents.self
        let titles = [words.label, words.value, words.trend, words.light]
        return table(
            used.map { text(titles[$0]) }, trailing: used.map { $0 == 1 },
            rows.map { row in used.map { row[$0] } })
    }

    private func lines(_ table: Table) -> [String] {
        var titles: [String] = []
        var trailing: [Bool] = []
        for column in table.columns {
            let cells = table.rows.map { table.cell($0, column) }
            titles.append(escape(ColumnKind.title(column, cells, language)))
            trailing.append(ColumnKind.isNumeric(cells))
        }
        var rows = table.rows.map { row in
            table.columns.map { value(table.cell(row, $0)) }
        }
        if table.rows.contains(where: { $0.light != nil }) {
            titles.append(text(Words.Documents.light))
            trailing.append(false)
            for (index, row) in table.rows.enumerated() { rows[index].append(light(row.light)) }
        }
        var blocks = table.drawing.map { [picture($0)] } ?? []
        blocks.append(self.table(titles, trailing: trailing, rows))
        if table.omitted > 0 { blocks.append(text(Words.Documents.more(table.omitted))) }
        return blocks
    }

    /// A picture as lines of characters, of a width that fits a page.
    private func picture(_ drawing: Drawing) -> String {
        let plain = TextRenderer(document, RenderOptions(width: 80, colour: false))
        return fenced(plain.lines(drawing).joined(separator: "\n"), as: "text")
    }

    private func lines(_ node: TreeNode, depth: Int) -> [String] {
        let light = light(node.light)
        let note = node.note.map { "<br>" + inline(text($0)) } ?? ""
        let line =
            String(repeating: "  ", count: depth) + "- " + inline(text(node.label))
            + (light.isEmpty ? "" : " \(inline(light))") + note
        return [line] + node.children.flatMap { lines($0, depth: depth + 1) }
    }

    private func lines(_ entries: [TimelineEntry]) -> String {
        let words = Words.Documents.self
        let rows = entries.map { entry in
            [
                escape(language.date(entry.date)),
                text(entry.text) + (entry.late == true ? " (\(text(words.late)))" : ""),
                "@\(entry.position)",
            ]
        }
        return table(
            [words.date, words.event, words.position].map(text),
            trailing: [false, false, true], rows)
    }

    private func lines(_ series: Series) -> [String] {
        let words = Words.Documents.self
        let unit = series.unit.word[language]
        let name = series.label[language] + (unit.isEmpty ? "" : " (\(unit))")
        var rows = series.points.map { point in
            [
                escape(language.date(point.on)), value(point.value),
                point.flag.map { text($0.label) } ?? "",
            ]
        }
        for (title, mark) in [(words.baseline, series.baseline), (words.target, series.target)] {
            guard let mark else { continue }
            rows.append([escape(language.date(mark.on)), value(mark.value), text(title)])
        }
        let remarked = rows.contains { !$0[2].isEmpty }
        let titles = [words.date, words.value, words.remark].map(text)
        let block = table(
            Array(titles.prefix(remarked ? 3 : 2)), trailing: [false, true, false],
            rows.map { Array($0.prefix(remarked ? 3 : 2)) })
        return ["**\(escape(name))** \(series.sparkline(maximumCount: 60))", block]
    }

    private func lines(_ bars: Bars) -> String {
        let most = bars.series.flatMap(\.values).compactMap(\.magnitude).max() ?? 0
        let rows = bars.categories.enumerated().map { index, category in
            [text(category.label)]
                + bars.series.map { series in
                    let cell = series.value(at: index)
                    let bar = cell.magnitude.map { Spark.bar($0, of: most, width: 20) } ?? ""
                    return value(cell) + (bar.isEmpty ? "" : " \(bar)")
                }
        }
        let titles = bars.series.map { series in
            let unit = series.unit.word[language]
            return escape(series.label[language] + (unit.isEmpty ? "" : " (\(unit))"))
        }
        return table(
            [""] + titles, trailing: [Bool](repeating: false, count: titles.count + 1), rows)
    }
}

extension MarkdownRenderer {
    private func text(_ text: Text) -> String { escape(text[language]) }

    private func value(_ cell: Cell) -> String {
        if case .light(let light) = cell { return self.light(light) }
        return escape(cell.display(language))
    }

    private func light(_ light: TrafficLight?) -> String {
        guard let light else { return "" }
        let reason = light.reason[language]
        return "\(light.state.symbol) \(light.state.label[language])"
            + (reason.isEmpty ? "" : ": \(escape(reason))")
    }

    private func table(_ titles: [String], trailing: [Bool], _ rows: [[String]]) -> String {
        let rule = zip(titles, trailing).map { $1 ? "---:" : "---" }
        let lines = [titles, rule] + rows
        return lines.map { "| " + $0.map(inline).joined(separator: " | ") + " |" }
            .joined(separator: "\n")
    }

    /// Text within a cell or an item: line ends become breaks.
    private func inline(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: "<br>")
    }

    private func quote(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n> ")
    }

    private func paragraph(_ text: Text) -> String {
        text[language].split(whereSeparator: \.isNewline).map { Self.startEscaped(escape($0)) }
            .joined(separator: "  \n")
    }

    private func escape(_ text: some StringProtocol) -> String { Self.escaped(String(text)) }

    /// Text with a backslash before every character that Markdown would read as its own.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in TextStyle(colour: false).clean(text).unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "#", "$":
                result.append("\\")
            default: break
            }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    /// A line that Markdown must not take for a list, a rule or a heading.
    static func startEscaped(_ line: String) -> String {
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let rest = line.dropFirst(digits.count)
        if let mark = rest.first, digits.isEmpty ? "+-=".contains(mark) : ".)".contains(mark) {
            return "\(digits)\\\(rest)"
        }
        return line
    }

    /// Code between fences that are longer than any within.
    private func fenced(_ code: String, as kind: String) -> String {
        var longest = 2
        var run = 0
        for character in code {
            run = character == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let command = TextStyle(colour: false).clean(code)
        return "\(fence)\(kind)\n\(command)\n\(fence)"
    }
}
