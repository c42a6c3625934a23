import ByteCoding
import Words

/// A document as JSON: numbers as numbers, codes as codes with their words beside in `labels`, and
/// everything with its basis. The order of keys is fixed, so that equal documents are equal bytes.
struct JSONRenderer {
    private let document: Document
    private var language: Language { document.language }

    init(_ document: Document) {
        self.document = document
    }

    func render() -> String {
        var json = JSONWriter(reservingCapacity: 16_384)
        json.beginObject()
        json.member("dashboard", document.dashboard)
        if let id = document.id { json.member("id", id) }
        json.member("title", document.title[language])
        json.member("lang", language.rawValue)
        json.key("lens")
        json.lens(document.lens)
        json.key("rules")
        document.rules.write(into: &json, language)
        json.member("reproduce", document.reproduce)
        writeSections(into: &json)
        json.endObject()
        return json.text + "\n"
    }

    /// The member `sections`.
    func writeSections(into json: inout JSONWriter) {
        json.key("sections")
        json.array(document.sections) { json, section in write(section, into: &json) }
    }

    private func write(_ section: Section, into json: inout JSONWriter) {
        json.beginObject()
        json.member("id", section.id)
        json.member("title", section.title[language])
        json.member("kind", section.content.kind)
        if let number = section.number { json.member("number", number) }
        if !section.lead.isEmpty {
            json.key("lead")
            json.array(section.lead) { json, text in json.string(text[language]) }
        }
        switch section.content {
        case .figures(let figures):
            json.key("figures")
            json.array(figures) { json, figure in write(figure, into: &json) }
        case .table(let table): write(table, into: &json)
        case .tree(let nodes):
            json.key("nodes")
            json.array(nodes) { json, node in write(node, into: &json) }
        case .timeline(let entries):
            json.key("entries")
            json.array(entries) { json, entry in write(entry, into: &json) }
        case .series(let series):
            json.key("series")
            json.array(series) { json, series in write(series, into: &json) }
        case .bars(let bars): write(bars, into: &json)
        case .text(let paragraphs), .notice(let paragraphs), .commands(let paragraphs):
            json.key("paragraphs")
            json.array(paragraphs) { json, text in json.string(text[language]) }
        }
        if let sentence = section.emptySentence { json.member("empty", sentence[language]) }
        json.endObject()
    }

    private func write(_ figure: Figure, into json: inout JSONWriter) {
        json.beginObject()
        json.member("id", figure.id)
        json.member("label", figure.label[language])
        json.value(figure.value, unit: figure.unit, language)
        if let trend = figure.trend {
            json.key("trend")
            trend.write(into: &json)
        }
        json.light(figure.light, language)
        figure.basis.writeMembers(into: &json)
        json.endObject()
    }

    private func write(_ table: Table, into json: inout JSONWriter) {
        json.key("columns")
        json.array(table.columns) { json, column in
            json.beginObject()
            json.member("id", column.id)
            json.member("title", column.title[language])
            if let unit = column.unit { json.unit(unit) }
            json.endObject()
        }
        json.key("rows")
        json.array(table.rows) { json, row in
            let cells = table.columns.map { ($0.id, table.cell(row, $0)) }
            json.beginObject()
            json.member("id", row.id)
            json.key("cells")
            json.beginObject()
            for (id, cell) in cells {
                json.key(id)
                cell.write(into: &json, language)
            }
            json.endObject()
            json.labels(cells, language)
            json.light(row.light, language)
            if cells.contains(where: \.1.isCorrected) {
                json.key("corrected")
                json.bool(true)
            }
            row.basis.writeMembers(into: &json)
            json.endObject()
        }
        if table.omitted > 0, let total = table.total {
            json.key("total")
            json.integer(total)
        }
    }

    private func write(_ node: TreeNode, into json: inout JSONWriter) {
        json.beginObject()
        json.member("id", node.id)
        json.member("label", node.label[language])
        if let note = node.note { json.member("note", note[language]) }
        json.light(node.light, language)
        node.basis.writeMembers(into: &json)
        json.key("children")
        json.array(node.children) { json, child in write(child, into: &json) }
        json.endObject()
    }

    private func write(_ entry: TimelineEntry, into json: inout JSONWriter) {
        json.beginObject()
        json.member("date", entry.date)
        json.member("precision", entry.precision.rawValue)
        json.key("n")
        json.integer(entry.position)
        json.member("type", entry.type)
        json.member("subject", entry.subject)
        json.member("text", entry.text[language])
        if let late = entry.late {
            json.key("late")
            json.bool(late)
        }
        json.endObject()
    }

    private func write(_ series: Series, into json: inout JSONWriter) {
        json.beginObject()
        json.member("id", series.id)
        json.member("label", series.label[language])
        json.unit(series.unit)
        json.key("points")
        json.array(series.points) { json, point in
            json.beginObject()
            json.member("on", point.on)
            json.key("value")
            point.value.write(into: &json, language)
            if let flag = point.flag { json.member("flag", flag.code) }
            json.endObject()
        }
        write("baseline", series.baseline, into: &json)
        write("target", series.target, into: &json)
        var flags: [Series.Flag] = []
        for flag in series.points.compactMap(\.flag)
        where !flags.contains(where: { $0.code == flag.code }) {
            flags.append(flag)
        }
        json.labels(flags.map { ($0.code, Cell.code($0.code, $0.label)) }, language)
        series.basis.writeMembers(into: &json)
        json.endObject()
    }

    private func write(_ key: StaticString, _ mark: Series.Mark?, into json: inout JSONWriter) {
        guard let mark else { return }
        json.key(key)
        json.beginObject()
        json.member("on", mark.on)
        json.key("value")
        mark.value.write(into: &json, language)
        json.endObject()
    }

    private func write(_ bars: Bars, into json: inout JSONWriter) {
        json.key("categories")
        json.array(bars.categories) { json, category in json.string(category.id) }
        json.labels(bars.categories.map { ($0.id, Cell.code($0.id, $0.label)) }, language)
        json.key("series")
        json.array(bars.series) { json, values in
            json.beginObject()
            json.member("id", values.id)
            json.member("label", values.label[language])
            json.unit(values.unit)
            json.key("points")
            json.beginArray()
            for (index, category) in bars.categories.enumerated() {
                json.beginObject()
                json.member("on", category.id)
                json.key("value")
                values.value(at: index).write(into: &json, language)
                json.endObject()
            }
            json.endArray()
            values.basis.writeMembers(into: &json)
            json.endObject()
        }
    }
}

extension Section.Content {
    /// The kind as JSON calls it; bars are series over categories, commands are texts.
    var kind: String {
        switch self {
        case .figures: "figures"
        case .table: "table"
        case .tree: "tree"
        case .timeline: "timeline"
        case .series, .bars: "series"
        case .text, .commands: "text"
        case .notice: "notice"
        }
    }
}
