import ByteCoding
import Engine
import Evaluation
import EventStore
import Interchange
import QueryDaemon
import StrategyModel
import Words

/// A form in which the store is handed to other programs: help, completion and the command come
/// from this value.
struct ExportFormat: Sendable {
    /// The name on the command line.
    let name: String
    /// What it is.
    let summary: Text
    /// Which of the command's options concern it.
    let options: Set<String>
    /// What it writes.
    let content: Content

    /// What a format writes.
    enum Content: Sendable {
        /// One stream of bytes, in pieces.
        case stream(@Sendable (Export, (([UInt8]) throws(Failure) -> Void)) throws(Failure) -> Void)
        /// A folder of tables with a description.
        case tables
    }

    static let all: [ExportFormat] = [
        ExportFormat(
            name: "measures-csv",
            summary: Text(
                de: "die Maßnahmen als Tabelle: was von ihnen gilt, und was sich daraus ergibt",
                en: "the measures as a table: what holds of them, and what follows from it"),
            options: ["excel-de"],
            content: .stream { (export, output) throws(Failure) in
                try DataTable.subjects(.measure, in: export.scope).write(export.dialect, to: output)
            }),
        ExportFormat(
            name: "events-csv",
            summary: Text(
                de: "die Ereignisse als Tabelle, eine Spalte je Feld",
                en: "the events as a table, a column a field"),
            options: ["excel-de"],
            content: .stream { (export, output) throws(Failure) in
                try DataTable.events(in: export.scope).write(export.dialect, to: output)
            }),
        ExportFormat(
            name: "cases-csv",
            summary: Text(
                de: "die Falltabelle einer Auswertung, zum Ergänzen von Hand und für evaluate "
                    + "--table",
                en: "the case table of an evaluation, to be enriched by hand and for evaluate "
                    + "--table"),
            options: ["excel-de", "unit", "basis"],
            content: .stream { (export, output) throws(Failure) in
                let table = DataTable.cases(
                    export.unit, in: export.scope, withBasis: export.hasBasis)
                try table.write(export.dialect, to: output)
            }),
        ExportFormat(
            name: "datapackage",
            summary: Text(
                de: "ein Ordner: Ereignisse, Gegenstände und Falltabellen als CSV, mit "
                    + "datapackage.json (Frictionless)",
                en: "a folder: events, subjects and case tables as CSV, with datapackage.json "
                    + "(Frictionless)"),
            options: ["excel-de"], content: .tables),
        ExportFormat(
            name: "ocel",
            summary: Text(
                de: "Ereignisse und ihre Gegenstände für Process Mining: OCEL 2.0, JSON",
                en: "events and what they are about for process mining: OCEL 2.0, JSON"),
            options: [],
            content: .stream { (export, output) throws(Failure) in
                try OCELExport(export.scope).write(to: output)
            }),
        ExportFormat(
            name: "xes",
            summary: Text(
                de: "Abläufe von Fällen für Process Mining: XES, IEEE 1849-2016",
                en: "the courses of cases for process mining: XES, IEEE 1849-2016"),
            options: ["case"],
            content: .stream { (export, output) throws(Failure) in
                try XESExport(export.scope, case: export.category).write(to: output)
            }),
        ExportFormat(
            name: "cloudevents",
            summary: Text(
                de: "die Ereignisse als CloudEvents 1.0, eines je Zeile",
                en: "the events as CloudEvents 1.0, one a line"),
            options: [],
            content: .stream { (export, output) throws(Failure) in
                try export.writeCloudEvents(to: output)
            }),
    ]
}

/// What an export is made of.
struct Export {
    let session: Session
    let scope: ExportScope
    let dialect: CSVDialect
    /// Of which category the cases of a trace log are.
    let category: StrategyModel.Category
    /// What the cases of a case table are.
    let unit: CaseUnit
    /// Whether a case table tells the events behind its cells.
    let hasBasis: Bool

    /// Writes the events from the log as they were recorded, as far as the scope shows them.
    func writeCloudEvents(to output: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
        for page in scope.pages(of: 4_096) {
            var lines: [UInt8] = []
            do throws(EngineError) {
                try session.store.records(page.range) { record in
                    guard let event = page.events[record.n] else { return }
                    let cloudEvent = CloudEvent(record, source: scope.source.urn)
                    lines += [cloudEvent.asExported(from: event)].lines
                }
            } catch {
                throw Failure(error)
            }
            try output(lines)
        }
    }
}
