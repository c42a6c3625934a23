import Words

/// Series and bars as lines of text.
extension TextRenderer {
    /// A few series stand with all their values; more of them one line each, to be compared.
    func lines(_ series: [Series]) -> [String] {
        guard series.count > 3 else {
            return Array(series.map(block).joined(separator: [""]))
        }
        let columns = [
            TextGrid.Column(title: Words.Documents.label[language]),
            TextGrid.Column(title: Words.Documents.first[language]),
            TextGrid.Column(title: Words.Documents.trend[language]),
            TextGrid.Column(title: Words.Documents.last[language]),
            TextGrid.Column(title: Words.Documents.remark[language]),
        ]
        let rows = series.map { series in
            let known = series.points.filter { !$0.value.isMissing }
            return [
                name(series), known.first.map(point) ?? "–",
                series.sparkline(maximumCount: 24), known.last.map(point) ?? "–",
                flags(series).joined(separator: "; "),
            ]
        }
        let used = columns.indices.filter { index in
            index < 4 || rows.contains { !$0[index].isEmpty }
        }
        return TextGrid(
            columns: used.map { columns[$0] }, rows: rows.map { row in used.map { row[$0] } }
        ).lines(width: width)
    }

    private func name(_ series: Series) -> String {
        let unit = series.unit.word[language]
        return style.clean(series.label[language] + (unit.isEmpty ? "" : " (\(unit))"))
    }

    private func point(_ point: Series.Point) -> String {
        style.clean("\(language.date(point.on)): \(point.value.display(language))")
    }

    private func block(_ series: Series) -> [String] {
        var lines = name(series).wrapped(toWidth: width).map(style.heading)
        if series.points.count > 1 { lines.append(series.sparkline(maximumCount: width)) }
        let marks = [
            (Words.Documents.baseline, series.baseline), (Words.Documents.target, series.target),
        ].compactMap { title, mark in
            mark.map { "\(title[language]) \(language.date($0.on)): \($0.value.display(language))" }
        }
        if !marks.isEmpty {
            lines += style.clean(marks.joined(separator: " · ")).wrapped(toWidth: width)
        }
        lines += values(series)
        for note in flags(series) { lines += "* \(note)".wrapped(toWidth: width) }
        return lines
    }

    /// All values in columns that are read downwards, as many as fit.
    private func values(_ series: Series) -> [String] {
        let days = series.points.map { style.clean(language.date($0.on)) }
        let values = series.points.map {
            style.clean($0.value.display(language)) + ($0.flag == nil ? " " : "*")
        }
        let left = days.map(\.displayWidth).max() ?? 0
        let right = values.map(\.displayWidth).max() ?? 0
        let entries = zip(days, values).map { day, value in
            day.padded(toWidth: left) + "  " + value.padded(toWidth: right, trailing: true)
        }
        let across = max(1, (width + 3) / (left + 2 + right + 3))
        let down = (entries.count + across - 1) / max(1, across)
        return (0..<down).flatMap { row in
            let cells = stride(from: row, to: entries.count, by: down).map { entries[$0] }
            return cells.joined(separator: "   ").wrapped(toWidth: width)
        }
    }

    /// What sets points apart, each said once with its days.
    private func flags(_ series: Series) -> [String] {
        var notes: [(label: String, days: [String])] = []
        for point in series.points {
            guard let flag = point.flag else { continue }
            let (label, day) = (word(flag.label), style.clean(language.date(point.on)))
            if let index = notes.firstIndex(where: { $0.label == label }) {
                notes[index].days.append(day)
            } else {
                notes.append((label, [day]))
            }
        }
        return notes.map { "\($0.days.joined(separator: ", ")): \($0.label)" }
    }

    func lines(_ bars: Bars) -> [String] {
        let most = bars.series.flatMap(\.values).compactMap(\.magnitude).max() ?? 0
        let several = bars.series.count > 1
        var rows: [[String]] = []
        for (index, category) in bars.categories.enumerated() {
            for (order, series) in bars.series.enumerated() {
                let cell = series.value(at: index)
                let unit = series.unit.word[language]
                let text = value(cell)
                rows.append([
                    order == 0 ? word(category.label) : "", several ? word(series.label) : "",
                    cell.magnitude.map { Spark.bar($0, of: most, width: barWidth) } ?? "",
                    unit.isEmpty || series.unit == cell.naturalUnit ? text : "\(text) \(unit)",
                ])
            }
        }
        let columns = [
            TextGrid.Column(title: ""), TextGrid.Column(title: ""), TextGrid.Column(title: ""),
            TextGrid.Column(title: "", trailing: true),
        ]
        let used = several ? [0, 1, 2, 3] : [0, 2, 3]
        return TextGrid(
            columns: used.map { columns[$0] }, rows: rows.map { row in used.map { row[$0] } },
            showsHeader: false
        ).lines(width: width)
    }

    private var barWidth: Int { max(8, min(40, width * 2 / 5)) }
}
