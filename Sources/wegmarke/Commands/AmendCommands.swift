import ByteCoding
import Engine
import EventStore
import StrategyModel
import Words

extension Command {
    static let correct = Command(
        "correct",
        Text(
            de: "Ein Ereignis berichtigen; was zuvor galt, bleibt nachlesbar",
            en: "Correct an event; what held before stays on record"),
        usage: ["EVENT [field=value …] [field:=JSON …] --reason R"],
        options: [
            reasonOption,
            Option(
                "on", "DATE",
                Text(de: "anderer Tag des Geschehens", en: "another day on which it was so")),
            Option(
                "visibility", "V",
                Text(
                    de: "andere Sichtbarkeit: public, internal oder restricted",
                    en: "another visibility: public, internal or restricted")),
            actorOption, dryRunOption,
        ],
        common: [.store, .format],
        note: Text(
            de: "EVENT ist eine Kennung oder @N. field:=null nimmt ein Feld heraus.\n"
                + "Beispiel: wegmarke correct @17 amount=4800.00 --reason „Zahlendreher“",
            en: "EVENT is an id or @N. field:=null takes a field out.\n"
                + "Example: wegmarke correct @17 amount=4800.00 --reason \"digits swapped\"")
    ) { invocation throws(Failure) in
        guard let event = invocation.words.first else {
            throw Failure(.usage, CommandWords.wrongWords(invocation.command.usage[0]))
        }
        let reason = try reason(invocation)
        let session = try Session.open(invocation)
        let amendment = try session.amendment(of: event)
        var changes: [JSONValue.Member] = []
        for word in invocation.words.dropFirst() {
            changes.append(try DraftLine.member(word, amendment.eventType?.definition))
        }
        let (day, visibility) = (invocation.value("on"), invocation.value("visibility"))
        guard !changes.isEmpty || day != nil || visibility != nil else {
            throw Failure(.usage, AmendWords.nothingToCorrect)
        }
        let actor = invocation.value("actor")
        var random = SystemRandomNumberGenerator()
        let id = UUID128.version7(at: session.store.clock.now, using: &random).description
        return try session.record(
            [
                amendment.retraction(reason: reason, actor: actor, id: id),
                amendment.replacement(
                    changing: changes, on: day, visibility: visibility, actor: actor, cause: id),
            ])
    }

    static let retract = Command(
        "retract",
        Text(
            de: "Ein Ereignis zurücknehmen; es bleibt nachlesbar",
            en: "Retract an event; it stays on record"),
        usage: ["EVENT --reason R"], options: [reasonOption, actorOption, dryRunOption],
        common: [.store, .format],
        note: Text(
            de: "EVENT ist eine Kennung oder @N.\n"
                + "Beispiel: wegmarke retract @17 --reason „doppelt erfasst“",
            en: "EVENT is an id or @N.\n"
                + "Example: wegmarke retract @17 --reason \"entered twice\"")
    ) { invocation throws(Failure) in
        try invocation.expectWords(1...1)
        let reason = try reason(invocation)
        let session = try Session.open(invocation)
        let amendment = try session.amendment(of: invocation.words[0])
        return try session.record([
            amendment.retraction(reason: reason, actor: invocation.value("actor"))
        ])
    }

    static let reasonOption = Option("reason", "R", Text(de: "warum", en: "why"))
    private static let actorOption = Option(
        "actor", "A", Text(de: "wer erfasst (sonst local)", en: "who records (else local)"))
    private static let dryRunOption = Option(
        "dry-run", nil, Text(de: "nur prüfen, nichts erfassen", en: "judge only, record nothing"))

    static func reason(_ invocation: Invocation) throws(Failure) -> String {
        guard let reason = invocation.value("reason"), !reason.isEmpty else {
            throw Failure(.usage, CommandWords.needsValue("reason", "R"))
        }
        return reason
    }
}

extension Session {
    /// The position of an event that is named by its id or as `@N`.
    private func position(of event: String) throws(Failure) -> Int {
        guard let reference = EventReference(event) else {
            throw Failure(.usage, AmendWords.noEvent(event))
        }
        guard let n = store.position(of: reference) else {
            throw Failure(.noInput, AmendWords.unknownEvent(event))
        }
        return n
    }

    /// A recorded event, to be taken back or corrected.
    func amendment(of event: String) throws(Failure) -> Amendment {
        let n = try position(of: event)
        if let by = store.model.retraction(of: n) {
            throw Failure(.dataError, AmendWords.takenBack(n, by: by))
        }
        let line: [UInt8]?
        do throws(LogError) {
            line = try store.log.line(at: n)
        } catch {
            throw Failure(EngineError.log(error))
        }
        guard let line, let value = try? JSONValue.parse(line),
            let amendment = Amendment(line: value)
        else { throw Failure(.noInput, AmendWords.unknownEvent(event)) }
        return amendment
    }

    /// Records a batch as a whole and tells what it came to.
    func record(_ drafts: [Draft]) throws(Failure) -> ExitCode {
        let validations = drafts.map { validate($0) }
        let faults = validations.flatMap(\.findings).filter { $0.severity == .error }
        guard faults.isEmpty else { throw Failure(.dataError, Drafts.text(of: faults)) }
        let receipt: Receipt
        do throws(EngineError) {
            receipt = try store.record(
                validations.compactMap(\.draft),
                Store.RecordingOptions(
                    actor: "local", clearance: .restricted, dryRun: invocation.has("dry-run")))
        } catch {
            throw Failure(recording: error)
        }
        let warnings = validations.flatMap(\.findings) + receipt.warnings
        for warning in warnings { Files.note(warning.text[invocation.language]) }
        let asJSON =
            try invocation.choice("format", of: ["text", "json"], default: "text") == "json"
        try Files.print(asJSON ? receipt.json : receipt.text(invocation))
        return .done
    }
}

enum AmendWords {
    static func noEvent(_ found: String) -> Text {
        Text(
            de: "„\(found)“ ist kein Ereignis; erwartet: eine Kennung (UUID) oder @N",
            en: "\"\(found)\" is no event; expected: an id (UUID) or @N")
    }
    static func unknownEvent(_ found: String) -> Text {
        Text(de: "Ein Ereignis \(found) gibt es nicht", en: "There is no event \(found)")
    }
    static func takenBack(_ n: Int, by retraction: Int) -> Text {
        Text(
            de: "@\(n) ist schon zurückgenommen, durch @\(retraction); berichtigt wird, was "
                + "noch gilt",
            en: "@\(n) is retracted already, by @\(retraction); correct what still holds")
    }
    static let nothingToCorrect = Text(
        de: "Nichts zu berichtigen: feld=wert, --on oder --visibility angeben; "
            + "„wegmarke retract“ nimmt das Ereignis ganz zurück",
        en: "Nothing to correct: give field=value, --on or --visibility; "
            + "\"wegmarke retract\" takes the event back as a whole")
}
