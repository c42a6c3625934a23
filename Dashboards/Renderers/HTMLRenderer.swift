import Words

/// A document as one page of HTML that needs nothing else: no script, no file beside it, to be read
/// by people and screen readers and to be printed.
struct HTMLRenderer {
    let document: Document
    var language: Language { document.language }

    init(_ document: Document) {
        self.document = document
    }

    func render() -> String {
        let title = text(document.title)
        var parts = [
            "<!DOCTYPE html>", "<html lang=\"\(language.rawValue)\">", "<head>",
            "<meta charset=\"utf-8\">",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            "<title>\(title)</title>", "<style>", HTMLMarkup.style, "</style>", "</head>",
            "<body>", "<header>", "<h1>\(title)</h1>", head(), "</header>", "<main>",
        ]
        for (number, section) in document.sections.enumerated() {
            if number == document.contentsIndex { parts += contents() }
            let id = anchor(number, section)
            let level = section.isSubsection ? 3 : 2
            parts.append("<section aria-labelledby=\"\(id)\">")
            parts.append("<h\(level) id=\"\(id)\">\(text(section.heading))</h\(level)>")
            if !section.lead.isEmpty { parts.append(paragraphs(section.lead)) }
            if let sentence = section.emptySentence {
                parts.append("<p class=\"empty\">\(text(sentence))</p>")
            } else {
                parts.append(content(section.content, heading: id))
            }
            parts.append("</section>")
        }
        let version = Words.Documents.version[language]
        parts += [
            "</main>", "<footer>", "<p>\(text(Words.Documents.reproduce)):</p>",
            "<pre><code>\(HTMLMarkup.escaped(document.reproduce))</code></pre>",
            "<p>\(HTMLMarkup.escaped("\(version) \(document.rules.version)"))</p>",
            "</footer>", "</body>", "</html>",
        ]
        return parts.joined(separator: "\n") + "\n"
    }

    private func anchor(_ number: Int, _ section: Section) -> String {
        "s\(number)-" + HTMLMarkup.identifier(section.id)
    }

    /// The table of contents of a report: its chapters with their sections.
    private func contents() -> [String] {
        var items: [String] = []
        for (number, section) in document.sections.enumerated() where section.number != nil {
            let link = "<a href=\"#\(anchor(number, section))\">\(text(section.heading))</a>"
            items.append("<li class=\"\(section.isSubsection ? "sub" : "chapter")\">\(link)</li>")
        }
        return [
            "<section class=\"contents\" aria-labelledby=\"contents\">",
            "<h2 id=\"contents\">\(text(Words.Report.contents))</h2>",
            "<ul>\n\(items.joined(separator: "\n"))\n</ul>", "</section>",
        ]
    }

    func text(_ text: Text) -> String { HTMLMarkup.lines(text[language]) }

    private func head() -> String {
        let words = HeadWords(document)
        let pairs = words.pairs.map { pair in
            "<div><dt>\(HTMLMarkup.escaped(pair.name))</dt>"
                + "<dd>\(HTMLMarkup.escaped(pair.value))</dd></div>"
        }
        var parts = [HTMLMarkup.element("dl", "class=\"head\"", pairs.joined())]
        if words.isSimulated {
            parts.append("<p class=\"note\">\(text(Words.Documents.simulated))</p>")
        }
        if let replayed = words.replayed {
            parts.append("<p class=\"note\">\(HTMLMarkup.lines(replayed))</p>")
        }
        return parts.joined(separator: "\n")
    }

    private func content(_ content: Section.Content, heading: String) -> String {
        switch content {
        case .figures(let figures): markup(figures)
        case .table(let table): markup(table, heading: heading)
        case .tree(let nodes): markup(nodes, attributes: "class=\"tree\"")
        case .timeline(let entries): markup(entries, heading: heading)
        case .series(let series):
            series.map { markup($0, heading: heading) }.joined(separator: "\n")
        case .bars(let bars): markup(bars, heading: heading)
        case .text(let paragraphs): self.paragraphs(paragraphs)
        case .commands(let commands):
            commands.map { "<pre><code>\(HTMLMarkup.escaped($0[language]))</code></pre>" }
                .joined(separator: "\n")
        case .notice(let paragraphs):
            HTMLMarkup.element("div", "class=\"notice\" role=\"note\"", self.paragraphs(paragraphs))
        }
    }

    private func paragraphs(_ paragraphs: [Text]) -> String {
        paragraphs.map { "<p>\(text($0))</p>" }.joined(separator: "\n")
    }

    func light(_ light: TrafficLight?) -> String {
        guard let light else { return "" }
        let reason = light.reason[language]
        let sign = "<span aria-hidden=\"true\">\(light.state.symbol)</span>"
        let word = HTMLMarkup.escaped(light.state.label[language])
        return "<span class=\"light \(light.state.rawValue)\">\(sign) \(word)</span>"
            + (reason.isEmpty ? "" : " \(HTMLMarkup.lines(reason))")
    }

    func value(_ cell: Cell) -> String {
        switch cell {
        case .light(let light): self.light(light)
        case .trend(let trend): spark(trend)
        case .corrected(let inner): value(inner) + " *"
        case .date(let spelling):
            spelling.utf8.count == 10
                ? HTMLMarkup.element(
                    "time", "datetime=\"\(HTMLMarkup.escaped(spelling))\"",
                    HTMLMarkup.escaped(cell.display(language)))
                : HTMLMarkup.escaped(cell.display(language))
        default: HTMLMarkup.lines(cell.display(language))
        }
    }

    /// A sparkline, whose numbers a screen reader hears as first and last value.
    func spark(_ trend: Trend) -> String {
        guard let first = trend.points.first(where: { $0.value != nil }),
            let last = trend.points.last(where: { $0.value != nil })
        else { return "" }
        let ends = [first, last].map { point in
            "\(language.date(point.on)): \(point.value.map { language.number($0) } ?? "–")"
        }
        let label = HTMLMarkup.escaped(ends.joined(separator: " – "))
        return "<span role=\"img\" aria-label=\"\(label)\" title=\"\(label)\">"
            + "\(trend.display)</span>"
    }
}
