import ByteCoding
import Words

/// The tables and figures of a document after RFC 4180: one rectangle, dates after ISO 8601 and a
/// decimal point, codes with their words beside.
///
/// Where several sections have values, a first column `section` says which one a row is of, and
/// columns of the same name are shared, so that any program reads the file as one table.
struct CSVRenderer {
    private let document: Document
    private var language: Language { document.language }

    init(_ document: Document) {
        self.document = document
    }

    func render() -> String {
        let sections = document.sections.map { ($0.id, records($0.content)) }
            .filter { !$0.1.isEmpty }
        let several = sections.count > 1
        var names: [String] = several ? ["section"] : []
        var index: [String: Int] = several ? ["section": 0] : [:]
        for field in sections.flatMap({ $0.1.flatMap { $0 } }) where index[field.name] == nil {
            index[field.name] = names.count
            names.append(field.name)
        }
        guard !names.isEmpty else { return "" }
        var writer = CSVWriter()
        for name in names { writer.code(name) }
        writer.endLine()
        for (id, records) in sections {
            for record in records {
                var line = [Field?](repeating: nil, count: names.count)
                if several { line[0] = Field("section", id) }
                for field in record {
                    if let column = index[field.name] { line[column] = field }
                }
                for field in line { field?.write(into: &writer) ?? writer.missing() }
                writer.endLine()
            }
        }
        return writer.text
    }

    private struct Field {
        var name: String
        private var text: String
        private var isNumber: Bool

        /// A text of people.
        init(_ name: String, _ text: String) {
            self.name = name
            self.text = text
            isNumber = false
        }

        /// A number as JSON writes it.
        init(_ name: String, number: String) {
            self.name = name
            text = number
            isNumber = true
        }

        func write(into writer: inout CSVWriter) {
            if isNumber { writer.number(text) } else { writer.text(text) }
        }
    }

    private func records(_ content: Section.Content) -> [[Field]] {
        switch content {
        case .figures(let figures): figures.map(record)
        case .table(let table): table.rows.map { record($0, of: table) }
        case .tree(let nodes): nodes.flatMap { records($0, parent: "") }
        case .timeline(let entries): entries.map(record)
        case .series(let series): series.flatMap(records)
        case .bars(let bars): records(bars)
        case .text, .notice, .commands: []
        }
    }

    private func record(_ figure: Figure) -> [Field] {
        [Field("id", figure.id), Field("label", figure.label[language])]
            + fields("value", figure.value) + [Field("unit", figure.unit.code)]
            + fields(figure.light)
    }

    private func record(_ row: Table.Row, of table: Table) -> [Field] {
        var record = [Field("id", row.id)]
        for column in table.columns where column.id != "id" {
            record += fields(column.id, table.cell(row, column))
        }
        return record + fields(row.light)
    }

    private func records(_ node: TreeNode, parent: String) -> [[Field]] {
        var record = [
            Field("id", node.id), Field("parent", parent), Field("label", node.label[language]),
        ]
        if let note = node.note { record.append(Field("note", note[language])) }
        record += fields(node.light)
        return [record] + node.children.flatMap { records($0, parent: node.id) }
    }

    private func record(_ entry: TimelineEntry) -> [Field] {
        [
            Field("date", entry.date), Field("precision", entry.precision.rawValue),
            Field("n", number: String(entry.position)), Field("type", entry.type),
            Field("subject", entry.subject), Field("text", entry.text[language]),
            Field("late", entry.late.map(String.init) ?? ""),
        ]
    }

    private func records(_ series: Series) -> [[Field]] {
        let head = [Field("id", series.id), Field("label", series.label[language])]
        let unit = Field("unit", series.unit.code)
        let points = series.points.map { point in
            head + [Field("on", point.on)] + fields("value", point.value) + [
                unit, Field("flag", point.flag?.code ?? ""),
                Field("flagLabel", point.flag?.label[language] ?? ""),
            ]
        }
        let marks = [("baseline", series.baseline), ("target", series.target)]
            .compactMap { name, mark in
                mark.map { mark in
                    head + [Field("on", mark.on)] + fields("value", mark.value) + [
                        unit, Field("flag", name),
                    ]
                }
            }
        return points + marks
    }

    private func records(_ bars: Bars) -> [[Field]] {
        bars.series.flatMap { series in
            bars.categories.enumerated().map { index, category in
                [
                    Field("id", series.id), Field("label", series.label[language]),
                    Field("on", category.id), Field("onLabel", category.label[language]),
                ] + fields("value", series.value(at: index)) + [Field("unit", series.unit.code)]
            }
        }
    }

    private func fields(_ light: TrafficLight?) -> [Field] {
        light.map { fields("light", .light($0)) } ?? []
    }

    private func fields(_ name: String, _ cell: Cell) -> [Field] {
        switch cell {
        case .missing: return [Field(name, "")]
        case .text(let text): return [Field(name, text[language])]
        case .code(let code, let label), .subject(let code, let label):
            return [Field(name, code), Field("\(name)Label", label[language])]
        case .light(let light):
            return [
                Field(name, light.state.rawValue), Field("\(name)Reason", light.reason[language]),
            ]
        case .date(let text), .instant(let text): return [Field(name, text)]
        case .integer, .days, .decimal, .money, .number, .statistic, .percent, .flag:
            return [Field(name, number: plain(cell))]
        case .list(let items):
            return [Field(name, items.map(plain).joined(separator: "; "))]
        case .trend(let trend):
            let points = trend.points.map { point in
                "\(point.on): \(point.value.map { plain(.number($0)) } ?? "")"
            }
            return [Field(name, points.joined(separator: "; "))]
        case .counts(let counts):
            let codes = counts.map { item in
                item.count.map { "\(item.code): \($0)" } ?? item.code
            }
            return [
                Field(name, codes.joined(separator: "; ")),
                Field("\(name)Label", cell.display(language)),
            ]
        case .share(let part, let whole):
            return [
                Field(name, number: String(part)), Field("\(name)Of", number: String(whole)),
            ]
        case .corrected(let value):
            return fields(name, value) + [Field("\(name)Corrected", "true")]
        case .partial(let value, let counted, let cases):
            return fields(name, value) + [
                Field("\(name)Counted", number: String(counted)),
                Field("\(name)Of", number: String(cases)),
            ]
        }
    }

    /// A value within a list: numbers as JSON writes them, words as words.
    private func plain(_ cell: Cell) -> String {
        switch cell {
        case .missing: return ""
        case .corrected(let value): return plain(value)
        case .statistic(let value) where value.isInfinite: return "inf"
        case .integer, .days, .decimal, .money, .number, .statistic, .percent, .flag:
            var json = JSONWriter(reservingCapacity: 24)
            cell.write(into: &json, language)
            return json.text == "null" ? "" : json.text
        case .date(let text), .instant(let text): return text
        default: return cell.display(language)
        }
    }
}
