import Words

/// Each kind of content as lines of text.
extension TextRenderer {
    func lines(_ figures: [Figure]) -> [String] {
        let rows = figures.map { figure in
            [
                word(figure.label), style.clean(figure.display(language)),
                figure.trend?.display ?? "", style.light(figure.light, language),
            ]
        }
        let values = figures.map(\.value)
        let columns = [
            TextGrid.Column(title: Words.Documents.label[language]),
            TextGrid.Column(
                title: Words.Documents.value[language], trailing: ColumnKind.isNumeric(values)),
            TextGrid.Column(title: Words.Documents.trend[language]),
            TextGrid.Column(title: Words.Documents.light[language]),
        ]
        let used = columns.indices.filter { index in
            index < 2 || rows.contains { !$0[index].isEmpty }
        }
        return TextGrid(
            columns: used.map { columns[$0] },
            rows: rows.map { row in used.map { row[$0] } }, showsHeader: false
        ).lines(width: width)
    }

    func lines(_ table: Table) -> [String] {
        let picture = table.drawing.map { self.lines($0) + [""] } ?? []
        let lines = picture + rows(of: table)
        guard table.omitted > 0 else { return lines }
        return lines + [Words.Documents.more(table.omitted)[language]]
    }

    /// A table; where it has no room, without its details, and as blocks if that does not help.
    private func rows(of table: Table) -> [String] {
        let grid = self.grid(table)
        guard table.columns.contains(where: \.isDetail), grid.tableLines(width: width) == nil
        else { return grid.lines(width: width) }
        var short = table
        short.columns.removeAll(where: \.isDetail)
        guard let lines = self.grid(short).tableLines(width: width) else {
            return grid.lines(width: width)
        }
        let titles = table.columns.filter(\.isDetail).map(\.title)
        return lines + [""] + word(Words.Documents.details(titles)).wrapped(toWidth: width)
    }

    private func grid(_ table: Table) -> TextGrid {
        var columns = table.columns.map { column in
            let cells = table.rows.map { table.cell($0, column) }
            return TextGrid.Column(
                title: style.clean(ColumnKind.title(column, cells, language)),
                trailing: ColumnKind.isNumeric(cells))
        }
        var rows = table.rows.map { row in
            table.columns.map { value(table.cell(row, $0)) }
        }
        if table.rows.contains(where: { $0.light != nil }) {
            columns.append(TextGrid.Column(title: Words.Documents.light[language]))
            for (index, row) in table.rows.enumerated() {
                rows[index].append(style.light(row.light, language))
            }
        }
        return TextGrid(columns: columns, rows: rows)
    }

    /// Commands that a shell takes as they stand here, over several lines.
    func lines(commands: [Text]) -> [String] {
        commands.map { ShellCommand.wrapped(style.clean($0[language]), width: width) }
            .joined(separator: [""]).map(\.self)
    }

    /// A node and all below it; `first` leads its first line, `rest` all others.
    func lines(_ node: TreeNode, first: String, rest: String) -> [String] {
        // A line down to the children runs beside the lines after the first.
        let further = rest + (node.children.isEmpty ? "" : "│ ")
        let room = max(10, width - max(first.displayWidth, further.displayWidth))
        let light = style.light(node.light, language)
        let label = word(node.label) + (light.isEmpty ? "" : "  \(light)")
        var texts = label.wrapped(toWidth: room)
        if let note = node.note {
            texts += word(note).wrapped(toWidth: room - 2).map { "  \($0)" }
        }
        var lines = texts.enumerated().map { ($0 == 0 ? first : further) + $1 }
        for (index, child) in node.children.enumerated() {
            let last = index == node.children.count - 1
            lines += self.lines(
                child, first: rest + (last ? "└─ " : "├─ "), rest: rest + (last ? "   " : "│  "))
        }
        return lines
    }

    func lines(_ entries: [TimelineEntry]) -> [String] {
        let late = Words.Documents.late[language]
        let rows = entries.map { entry in
            [
                style.clean(language.date(entry.date)),
                word(entry.text) + (entry.late == true ? " (\(late))" : ""),
                "@\(entry.position)",
            ]
        }
        let columns = [
            TextGrid.Column(title: Words.Documents.date[language]),
            TextGrid.Column(title: Words.Documents.event[language]),
            TextGrid.Column(title: Words.Documents.position[language], trailing: true),
        ]
        return TextGrid(columns: columns, rows: rows, showsHeader: false).lines(width: width)
    }
}

/// What the values of a column have in common.
enum ColumnKind {
    /// Whether all known values are numbers, so that they stand flush right.
    static func isNumeric(_ cells: [Cell]) -> Bool {
        let known = cells.filter { !$0.isMissing }
        return !known.isEmpty && known.allSatisfy(\.isNumeric)
    }

    /// The heading, with the unit where the values do not show it themselves.
    static func title(_ column: Table.Column, _ cells: [Cell], _ language: Language) -> String {
        let title = column.title[language]
        guard let unit = column.unit, !unit.word[language].isEmpty,
            !cells.contains(where: { $0.naturalUnit == unit })
        else { return title }
        return "\(title) (\(unit.word[language]))"
    }
}
