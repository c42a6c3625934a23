import ByteCoding
import Dashboards
import Engine
import Evaluation
import EventStore
import StrategyModel
import Words

extension Command {
    static let importing = Command(
        "import",
        Text(
            de: "Eine Falltabelle zurücklesen und mit der Ablage vergleichen",
            en: "Read a case table back and compare it with the store"),
        usage: ["cases FILE|- [--unit measure|municipality|process] [--map COLUMN=COLUMN]"],
        options: [
            Option(
                "unit", "measure|municipality|process",
                Text(
                    de: "was ein Fall ist (sonst nach den Spalten)",
                    en: "what a case is (else by the columns)")),
            Option(
                "map", "COLUMN=COLUMN",
                Text(
                    de: "eine Spalte der Datei als diese lesen; mehrfach möglich",
                    en: "read a column of the file as this one; may be given several times")),
            Option(
                "dry-run", nil,
                Text(
                    de: "nur prüfen; mehr geschieht auch ohne nicht",
                    en: "check only; no more is done without it")),
        ],
        common: [.store, .process, .lens, .format],
        note: Text(
            de: "Erfasst wird nichts. Gezeigt wird, welche Fälle und Spalten hinzukamen oder "
                + "fehlen und welche Zellen abweichen.",
            en: "Nothing is recorded. Shown is which cases and columns were added or are "
                + "missing, and which cells differ.")
    ) { invocation throws(Failure) in
        guard invocation.words.count == 2, invocation.words[0] == "cases" else {
            throw Failure(.usage, CommandWords.wrongWords("import cases FILE"))
        }
        let path = invocation.words[1]
        let format = try format(invocation)
        let names = try renamings(invocation)
        let file = try caseTable(path, names, invocation)
        let session = try Session.open(invocation, toleratingDamage: true)
        let view = try session.view()
        let process = try process(view, invocation)
        let unit = file.unit ?? .measure
        let record = CaseTable(unit, over: CaseScope(view, process: process))
        var parameters = Parameters(language: invocation.language, version: version)
        parameters.format = invocation.value("format")
        parameters.isSimulated = session.store.log.format.simulated
        let answer = CaseComparisonAnswer(
            CaseComparison(file, with: record), of: unit, table: path, view, process, parameters)
        if format == .json {
            var json = JSONWriter()
            answer.write(into: &json)
            try Files.print(json.text)
        } else {
            try print(answer.document, format, invocation)
        }
        return try session.finish()
    }

    private static func renamings(_ invocation: Invocation) throws(Failure) -> [String: String] {
        var names: [String: String] = [:]
        for text in invocation.all("map") {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw Failure(.usage, CommandWords.badValue("map", text, "COLUMN=COLUMN"))
            }
            names[parts[0]] = parts[1]
        }
        return names
    }

    private static func caseTable(
        _ path: String, _ names: [String: String], _ invocation: Invocation
    ) throws(Failure) -> CaseTable {
        let bytes = try Files.read(path)
        do throws(EvaluationError) {
            return try CaseTable(
                reading: bytes, renaming: names, unit: invocation.value("unit"))
        } catch {
            throw Failure(error, in: path)
        }
    }
}
