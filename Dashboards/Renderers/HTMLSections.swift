import Words

/// Figures, tables, trees and timelines as HTML.
extension HTMLRenderer {
    func markup(_ figures: [Figure]) -> String {
        let tiles = figures.map { figure in
            var tile = "<div><dt>\(text(figure.label))</dt>"
            let value =
                figure.value.isNumeric || figure.unit != figure.value.naturalUnit
                ? HTMLMarkup.lines(figure.display(language)) : self.value(figure.value)
            tile += "<dd class=\"value\">\(value)</dd>"
            if let trend = figure.trend, !trend.sparkline.isEmpty {
                tile += "<dd>\(spark(trend))</dd>"
            }
            if let light = figure.light { tile += "<dd>\(self.light(light))</dd>" }
            return tile + "</div>"
        }
        return "<dl class=\"figures\">\n" + tiles.joined(separator: "\n") + "\n</dl>"
    }

    func markup(_ table: Table, heading: String) -> String {
        let lit = table.rows.contains { $0.light != nil }
        var titles: [(String, Bool)] = table.columns.map { column in
            let cells = table.rows.map { table.cell($0, column) }
            let title = ColumnKind.title(column, cells, language)
            return (HTMLMarkup.lines(title), ColumnKind.isNumeric(cells))
        }
        let numeric = titles.map(\.1)
        if lit { titles.append((text(Words.Documents.light), false)) }
        let rows = table.rows.map { row in
            var cells = table.columns.enumerated().map { index, column in
                cell(value(table.cell(row, column)), leading: index == 0, number: numeric[index])
            }
            if lit { cells.append("<td>\(light(row.light))</td>") }
            return cells.joined()
        }
        let picture = table.drawing.map { self.markup($0, heading: heading) + "\n" } ?? ""
        let markup = picture + self.table(titles, rows, heading: heading)
        guard table.omitted > 0 else { return markup }
        return markup + "\n<p class=\"note\">\(text(Words.Documents.more(table.omitted)))</p>"
    }

    func markup(_ nodes: [TreeNode], attributes: String = "") -> String {
        let items = nodes.map { node in
            var item = "<li>\(text(node.label))"
            if let light = node.light { item += " \(self.light(light))" }
            if let note = node.note { item += "<br><span class=\"note\">\(text(note))</span>" }
            if !node.children.isEmpty { item += "\n" + markup(node.children) }
            return item + "</li>"
        }
        return HTMLMarkup.element("ul", attributes, items.joined(separator: "\n"))
    }

    func markup(_ entries: [TimelineEntry], heading: String) -> String {
        let words = Words.Documents.self
        let rows = entries.map { entry in
            let late =
                entry.late == true ? " <span class=\"note\">(\(text(words.late)))</span>" : ""
            return cell(value(.date(entry.date)), leading: true, number: false)
                + "<td>\(text(entry.text))\(late)</td>"
                + "<td class=\"number\">@\(entry.position)</td>"
        }
        let titles = [
            (text(words.date), false), (text(words.event), false), (text(words.position), true),
        ]
        return table(titles, rows, heading: heading)
    }

    func table(_ titles: [(String, Bool)], _ rows: [String], heading: String) -> String {
        let head = titles.map { title, number in
            "<th scope=\"col\"\(number ? " class=\"number\"" : "")>\(title)</th>"
        }
        let body = rows.map { "<tr>\($0)</tr>" }.joined(separator: "\n")
        return """
            <div class="scroll">
            <table aria-labelledby="\(heading)">
            <thead><tr>\(head.joined())</tr></thead>
            <tbody>
            \(body)
            </tbody>
            </table>
            </div>
            """
    }

    func cell(_ markup: String, leading: Bool, number: Bool) -> String {
        let style = number ? " class=\"number\"" : ""
        return leading ? "<th scope=\"row\"\(style)>\(markup)</th>" : "<td\(style)>\(markup)</td>"
    }
}
