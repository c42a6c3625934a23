import ByteCoding
import Testing

/// One thing that must not be recorded.
struct BadInput: Sendable, CustomTestStringConvertible {
    let name: String
    /// What is recorded before, all of it legal.
    var before: [[String]] = []
    let arguments: [String]
    var file: String?
    /// What the message must hold, in either language.
    let named: [String]
    let german: String
    let english: String
    var testDescription: String { name }

    static let fund = "fund/lup-kleinprojektefonds-2022"
    static let identifier = "0193aaaa-0000-7000-8000-000000000001"
    static func note(_ text: String) -> String {
        #"{"type":"note.added","subject":"\#(fund)","data":{"text":"\#(text)"}}"#
    }
    static func application(amount: String, on day: String) -> [String] {
        [
            "record", "application.submitted", "application/zaun", "title=Zaun",
            "fund=lup-kleinprojektefonds-2022", "applicantText=Heimatverein", "amount=\(amount)",
            "--on", day,
        ]
    }

    /// Ten notes, the seventh broken.
    static let tenLines = (1...10).map { number in
        number == 7 ? #"{"type":"note.added","data":{"text":}}"# : note("\(number)")
    }.joined(separator: "\n")

    static let drafts: [BadInput] = [
        BadInput(
            name: "unknown type",
            arguments: ["record", "measure.proposd", "measure/neu", "title=Neu"],
            named: ["measure.proposd", "measure.proposed"],
            german: "Diesen Ereignistyp gibt es nicht", english: "There is no such event type"),
        BadInput(
            name: "unknown field",
            arguments: [
                "record", "measure.proposed", "measure/neu", "titel=Neu",
                "process=ludwigslust-parchim",
            ],
            named: ["titel", "„title“|“title”", "process, title, text, kind"],
            german: "Dieses Feld hat der Ereignistyp nicht",
            english: "The event type has no such field"),
        BadInput(
            name: "wrong kind",
            arguments: ["record", "dialog.held", "dialog/lup-plau-kickoff", "guests=viele"],
            named: ["guests", "viele"],
            german: "ganze Zahl von 0", english: "whole number from 0"),
        BadInput(
            name: "wrong value of an enumeration",
            arguments: [
                "record", "measure.statusChanged", "measure/lup-videoreihe", "status=inProgres",
            ],
            named: ["status", "„inProgress“|“inProgress”", "suspended"],
            german: "gemeint ist vielleicht", english: "perhaps"),
        BadInput(
            name: "missing reference",
            arguments: [
                "record", "measure.proposed", "measure/neu", "title=Neu",
                "process=ludwigslust-parchin",
            ],
            named: ["process/ludwigslust-parchin", "„ludwigslust-parchim“|“ludwigslust-parchim”"],
            german: "Das Genannte ist nicht erfasst",
            english: "What is named has not been recorded"),
        BadInput(
            name: "missing subject",
            arguments: ["record", "measure.statusChanged", "measure/neu", "status=adopted"],
            named: ["measure/neu"],
            german: "Ist nicht erfasst", english: "Has not been recorded"),
        BadInput(
            name: "illegal transition",
            arguments: [
                "record", "measure.statusChanged", "measure/lup-videoreihe", "status=adopted",
            ],
            named: ["adopted", "ongoing, completed, consolidated, suspended, dropped"],
            german: "„in Umsetzung“", english: "\"in progress\""),
        BadInput(
            name: "illegal transition made by an earlier date",
            before: [
                [
                    "record", "measure.statusChanged", "measure/lup-videoreihe", "status=dropped",
                    "reason=Es fehlt Personal", "--on", "2024-01-01",
                ]
            ],
            arguments: [
                "record", "measure.statusChanged", "measure/lup-videoreihe", "status=dropped",
                "reason=Es fehlt Geld", "--on", "2023-06-01",
            ],
            named: ["2023-06-01", "2024-01-01"],
            german: "führt kein Weg", english: "There is no way"),
        BadInput(
            name: "future date",
            arguments: ["record", "note.added", fund, "text=Ausblick", "--on", "2999-01-01"],
            named: ["2999-01-01"],
            german: "Das Datum liegt in der Zukunft", english: "The date lies in the future"),
        BadInput(
            name: "duplicate id with other content",
            before: [["record", "note.added", fund, "text=Eins", "--id", identifier]],
            arguments: ["record", "note.added", fund, "text=Zwei", "--id", identifier],
            named: [identifier, "83"],
            german: "Unter dieser Kennung ist schon anderes erfasst",
            english: "Something else has been recorded under this id"),
        BadInput(
            name: "broken JSON in line 7 of 10",
            arguments: ["record", "--file", "-"],
            file: tenLines,
            named: [],
            german: "Zeile 7: Das ist kein gültiges JSON",
            english: "line 7: This is not valid JSON"),
        BadInput(
            name: "public event that refers to an internal subject",
            before: [
                [
                    "record", "body.registered", "body/vertraulich", "name=Noch vertraulich",
                    "kind=company", "--visibility", "internal",
                ]
            ],
            arguments: [
                "record", "process.assigned", "process/ludwigslust-parchim", "body=vertraulich",
                "role=adviser", "--visibility", "public",
            ],
            named: ["body/vertraulich", "public"],
            german: "nie sichtbarer als das, worauf es sich bezieht",
            english: "never more visible than what it refers to"),
        BadInput(
            name: "retraction that others stand on",
            arguments: [
                "record", "event.retracted", "dialog/lup-plau-kickoff",
                "event=HELD dialog/lup-plau-kickoff", "reason=Irrtum",
            ],
            named: ["dialog/lup-plau-folge", "outcome/lup-plau-vernetzung"],
            german: "Darauf bauen andere Ereignisse auf",
            english: "Other events stand on it"),
        BadInput(
            name: "application above the cap",
            arguments: application(amount: "5000.01", on: "2022-06-10"),
            named: ["amount", "5000.01", "5000.00", "lup-kleinprojektefonds-2022"],
            german: "Höchstfördersumme", english: "above the cap"),
        BadInput(
            name: "application after the deadline",
            arguments: application(amount: "5000.00", on: "2022-06-11"),
            named: ["2022-06-11", "2022-06-10"],
            german: "Antragsfrist", english: "after the deadline"),
        BadInput(
            name: "stream at another version",
            arguments: ["record", "note.added", fund, "text=x", "--expect", "9"],
            named: [fund, "3", "9"],
            german: "steht bei Version 3; neu lesen", english: "is at version 3; read it again"),
        BadInput(
            name: "stream that should not exist yet",
            arguments: ["record", "note.added", fund, "text=x", "--expect", "none"],
            named: [fund],
            german: "steht bei Version 3; neu lesen", english: "is at version 3; read it again"),
        BadInput(
            name: "time of recording in a store that is not simulated",
            arguments: ["record", "--file", "-"],
            file: note("x").dropLast() + #","recorded":"2020-01-01T00:00:00Z"}"#,
            named: ["recorded", "2020-01-01T00:00:00"],
            german: "Nur in einer simulierten Ablage", english: "Only in a simulated store"),
    ]
}

struct BadInputTests {
    @Test(arguments: BadInput.drafts, Tongue.allCases)
    func `an illegal draft ends with 65, names what is wrong and leaves the log alone`(
        input: BadInput, tongue: Tongue
    ) throws {
        let store = try TestStore(copying: TestStore.ludwigslust())
        for arguments in input.before { #expect(try store.run(arguments).code == 0) }
        let before = try store.logBytes()
        let arguments = try input.arguments.map { try resolved($0, store) }
        let outcome = try store.run(arguments + ["--lang", tongue.rawValue], input: input.file)
        #expect(outcome.code == 65)
        #expect(outcome.output == "")
        for words in input.named + [tongue == .german ? input.german : input.english] {
            let isThere = words.split(separator: "|").contains { outcome.messages.contains($0) }
            #expect(isThere, "\(words) in: \(outcome.messages)")
        }
        #expect(try store.logBytes() == before)
    }

    /// `field=HELD subject` becomes the id of the subject's first event.
    private func resolved(_ argument: String, _ store: TestStore) throws -> String {
        let parts = argument.split(separator: "=HELD ", maxSplits: 1)
        guard parts.count == 2 else { return argument }
        let line = try store.run(["log", String(parts[1]), "--limit", "1"]).json()
        guard case .string(let id) = line["id"] else { throw ToolError(what: argument) }
        return "\(parts[0])=\(id)"
    }

    @Test func `all faults of a file come together, each with its line`() throws {
        let store = try TestStore(copying: TestStore.ludwigslust())
        let before = try store.logBytes()
        let file = [
            BadInput.note("gut"), #"{"type":"note.addd","subject":"process/x"}"#,
            #"{"type":"note.added","subject":"process/x","data":{"txt":"x"}}"#,
            BadInput.note("gut"),
        ].joined(separator: "\n")
        let outcome = try store.run(["record", "--file", "-", "--lang", "de"], input: file)
        #expect(outcome.code == 65)
        #expect(outcome.messages.contains("Zeile 2, type"))
        #expect(outcome.messages.contains("Zeile 3, txt"))
        #expect(outcome.messages.contains("Zeile 3, text"))
        #expect(try store.logBytes() == before)
    }

    @Test func `an application of exactly the cap on the last day is accepted`() throws {
        let store = try TestStore(copying: TestStore.ludwigslust())
        let outcome = try store.run(BadInput.application(amount: "5000.00", on: "2022-06-10"))
        #expect(outcome.code == 0)
        #expect(outcome.output.hasPrefix("@83 application/zaun v1 "))
        let page = try store.run(["show", "fund", "lup-kleinprojektefonds-2022", "--lang", "en"])
        #expect(page.output.contains("Zaun"))
    }
}
