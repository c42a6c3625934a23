import ByteCoding
import GivenHistory
import StrategyModel
import Words

@testable import Interchange

/// A process `p` in a county, with a town, a council and a measure `m` that has a milestone.
let aProcess = [
    event(
        "territory.registered", "territory/k", "2019", #"{"name":"Kreis","kind":"kreis"}"#),
    event(
        "territory.registered", "territory/t", "2019",
        #"{"name":"Stadt","kind":"stadt","parent":"k","ags":"01058008"}"#),
    event("body.registered", "body/b", "2019", #"{"name":"Rat","kind":"council"}"#),
    event(
        "process.started", "process/p", "2020-01-01",
        #"{"title":"Leitbild","kind":"strategy","territories":["k"]}"#),
    event(
        "measure.proposed", "measure/m", "2020-02",
        #"{"process":"p","title":"Dorfladen; mit Café","territories":["t"]}"#),
    event(
        "milestone.planned", "milestone/s", "2020-03-01",
        #"{"measure":"m","title":"Eröffnung","due":"2020-09"}"#),
]

extension ReadModel {
    /// What is exported as of a day, knowing everything.
    func scope(
        _ day: String = "2026-01-01", _ clearance: Visibility = .restricted,
        process: String? = nil, language: Language = .english
    ) -> ExportScope {
        let lens = Lens(
            asOf: Day(day) ?? Day(number: 0), knownAt: position, clearance: clearance)
        let view = View(self, lens)
        return ExportScope(
            view, process: process.flatMap { Process(view, id: $0) },
            source: ExportSource(
                identity: UUID128(high: 1, low: 2), origin: "Amt <Muster> & Co.",
                program: "wegmarke test", isSimulated: false),
            language: language)
    }
}

extension DataTable {
    /// The lines of the file, without their ends; no field of a test has a line end.
    func lines(_ dialect: CSVDialect = .standard) -> [String] {
        var bytes: [UInt8] = []
        write(dialect) { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\r\n" as Character)
            .map(String.init)
    }

    /// The cells of a row by the names of their columns.
    func row(_ number: Int) -> [String: DataCell] {
        guard case .rows(let make) = content else { return [:] }
        let cells = Array(make())[number]
        return Dictionary(zip(columns.map(\.name), cells)) { first, _ in first }
    }
}

/// Looking into JSON.
extension JSONValue {
    var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    var elements: [JSONValue] {
        if case .array(let elements) = self { elements } else { [] }
    }
}
