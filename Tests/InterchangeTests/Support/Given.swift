import ByteCoding
import StrategyModel
import Words

@testable import Interchange

/// One event of a test's log.
struct GivenEvent {
    var type: String
    var subject: String
    var on: String
    var data: String
    var visibility = Visibility.public
    /// The position of the event that caused it, counted from 1.
    var cause: Int?
}

/// An event: type, subject, partial date and data as JSON.
func event(
    _ type: String, _ subject: String, _ on: String, _ data: String = "{}",
    visibility: Visibility = .public, cause: Int? = nil
) -> GivenEvent {
    GivenEvent(
        type: type, subject: subject, on: on, data: data, visibility: visibility, cause: cause)
}

/// The id that the event at a position of a test's log has.
func identifier(_ n: Int) -> UUID128 {
    UUID128(high: 0x0192_0000_0000_7000, low: 0x8000_0000_0000_0000 | UInt64(n))
}

/// The read model of a few events, folded in their order, recorded a minute apart. Nothing is
/// checked: a test gives legal events.
func given(_ events: [GivenEvent]) -> ReadModel {
    var model = ReadModel()
    for (index, event) in events.enumerated() { fold(event, n: index + 1, into: &model) }
    return model
}

private func fold(_ event: GivenEvent, n: Int, into model: inout ReadModel) {
    // One buffer for all parts: the fold reads them as slices, as it does from the log.
    let parts = [
        event.subject, event.type, event.on, "office", event.visibility.rawValue, event.data,
    ].map { Array($0.utf8) }
    Array(parts.joined()).withUnsafeBytes { bytes in
        var offset = 0
        let slices = parts.map { part in
            defer { offset += part.count }
            return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + part.count])
        }
        model.fold(
            LoggedEvent(
                n: n, recorded: Instant(milliseconds: 1_600_000_000_000 + Int64(n) * 60_000),
                closesBatch: true, id: identifier(n), cause: event.cause.map(identifier),
                stream: slices[0], type: slices[1], occurred: slices[2], actor: slices[3],
                visibility: slices[4], data: slices[5]))
    }
}

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
