public import ByteCoding
public import Evaluation
public import StrategyModel
import Words

/// How a case table that came back differs from the record: what `import cases` answers.
public struct CaseComparisonAnswer: Sendable {
    /// The comparison.
    public let comparison: CaseComparison
    private let table: String
    private let page: Page
    private let unit: CaseUnit

    /// Makes an answer about a file by its name.
    public init(
        _ comparison: CaseComparison, of unit: CaseUnit, table: String, _ view: View,
        _ process: Process?, _ parameters: Parameters
    ) {
        self.comparison = comparison
        self.unit = unit
        self.table = table
        page = Page(view, parameters, about: process?.entity)
    }

    /// The answer as a document.
    public var document: Document {
        let words = ["wegmarke", "import", "cases", Page.quoted(table), "--unit", unit.rawValue]
        let process = page.process.map { ["--process", $0.id] } ?? []
        return Document(
            dashboard: "import", id: "cases",
            title: Text(
                de: "Falltabelle und Ablage: \(table)", en: "Case table and record: \(table)"),
            process: page.process.map { Text(verbatim: $0.title) },
            language: page.parameters.language,
            lens: LensHead(page.view, simulated: page.parameters.isSimulated),
            rules: page.rulesHead,
            reproduce: (words + process + page.commonWords).joined(separator: " "),
            sections: [summary, differences])
    }

    private var summary: Section {
        Section(
            "summary", Text(de: "Überblick", en: "Summary"),
            .figures([
                Figure(
                    "matched", Text(de: "Fälle in beiden", en: "cases in both"),
                    .integer(comparison.matched)),
                list(
                    "unknownCases",
                    Text(de: "Fälle nur in der Tabelle", en: "cases in the table only"),
                    comparison.unknownCases),
                list(
                    "absentCases",
                    Text(de: "Fälle nur in der Ablage", en: "cases in the record only"),
                    comparison.absentCases),
                list(
                    "addedColumns",
                    Text(de: "Spalten nur in der Tabelle", en: "columns in the table only"),
                    comparison.addedColumns),
                list(
                    "absentColumns",
                    Text(de: "Spalten nur in der Ablage", en: "columns in the record only"),
                    comparison.absentColumns),
            ]),
            lead: [
                Text(
                    de: "Erfasst wird nichts: Eine Falltabelle ist ein Auszug, kein Ereignis. "
                        + "Auswerten: „wegmarke evaluate … --table“.",
                    en: "Nothing is recorded: a case table is an extract, not an event. To "
                        + "evaluate it: “wegmarke evaluate … --table”.")
            ])
    }

    private func list(_ id: String, _ label: Text, _ items: [String]) -> Figure {
        Figure(id, label, .list(items.map { .plain($0) }))
    }

    private var differences: Section {
        Section(
            "differences", Text(de: "Abweichende Zellen", en: "Cells that differ"),
            .table(
                Table(
                    of: comparison.differences, limit: 1_000, id: { "\($0.id)/\($0.column)" },
                    basis: { Basis($0.basis) },
                    columns: [
                        Listing("case", Text(de: "Fall", en: "case")) { .plain($0.id) },
                        Listing("column", Text(de: "Spalte", en: "column")) { .plain($0.column) },
                        Listing("file", Text(de: "Tabelle", en: "table")) { $0.file.shown },
                        Listing("record", Text(de: "Ablage", en: "record")) { $0.record.shown },
                    ])),
            emptyState: Text(de: "Keine.", en: "None."))
    }

    /// `{"lens","table","unit","matched","unknownCases","absentCases","addedColumns",
    /// "absentColumns","differences":[{"case","column","file","record","basis"}]}`.
    public func write(into json: inout JSONWriter) {
        let language = page.parameters.language
        json.beginObject()
        json.key("lens")
        LensHead(page.view, simulated: page.parameters.isSimulated).write(into: &json)
        json.member("table", table)
        json.member("unit", unit.rawValue)
        json.count("matched", comparison.matched)
        let lists: [(StaticString, [String])] = [
            ("unknownCases", comparison.unknownCases), ("absentCases", comparison.absentCases),
            ("addedColumns", comparison.addedColumns),
            ("absentColumns", comparison.absentColumns),
        ]
        for (key, items) in lists {
            json.key(key)
            json.array(items) { json, item in json.string(item) }
        }
        json.key("differences")
        json.array(comparison.differences) { json, difference in
            json.beginObject()
            json.member("case", difference.id)
            json.member("column", difference.column)
            json.key("file")
            difference.file.shown.write(into: &json, language)
            json.key("record")
            difference.record.shown.write(into: &json, language)
            Basis(difference.basis).writeMembers(into: &json)
            json.endObject()
        }
        json.endObject()
    }
}

extension CaseCell {
    /// The cell as documents show it.
    fileprivate var shown: Cell {
        switch self {
        case .missing: .missing
        case .flag(let value): .flag(value)
        case .number(let value): .statistic(value)
        case .code(let word), .text(let word): .plain(word)
        case .codes(let words): .list(words.map { .plain($0) })
        }
    }
}
