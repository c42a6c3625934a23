import ByteCoding
import Engine
import StrategyModel
import Words

extension Command {
    static let redact = Command(
        "redact",
        Text(
            de: "Die Texte eines Ereignisses für immer entfernen",
            en: "Remove the texts of an event for good"),
        usage: ["EVENT --reason R"],
        options: [
            Option(
                "reason", "R",
                Text(
                    de: "Begründung; sie bleibt stehen und nennt selbst keine Person",
                    en: "the reason; it stays, so it must not name a person itself")),
            Option(
                "actor", "A",
                Text(de: "wer schwärzt (sonst local)", en: "who redacts (else local)")),
        ],
        common: [.store, .format],
        note: Text(
            de:
                "EVENT ist eine Kennung oder @N. Für das, was nie in einen Text gehört hätte: Es "
                + "bleibt stehen, dass es das Ereignis gab, mit Tag, Zahlen und Bezügen; Texte und "
                + "Titel sind weg. Frühere Prüfpunkte und Beweise stimmen weiter. "
                + "Momentaufnahmen und beiseitegelegte Reste werden gelöscht; Kopien der Ablage "
                + "erreicht das nicht.",
            en:
                "EVENT is an id or @N. For what should never have been in a text: the event stays, "
                + "with its day, figures and references; texts and titles are gone. Earlier "
                + "checkpoints and proofs still hold. Snapshots and tails that were set aside are "
                + "deleted; copies of the store are beyond its reach.")
    ) { invocation throws(Failure) in
        try invocation.expectWords(1...1)
        let asJSON =
            try invocation.choice("format", of: ["text", "json"], default: "text") == "json"
        let word = invocation.words[0]
        guard let event = EventReference(word) else {
            throw Failure(.usage, CommandWords.badValue("EVENT", word, "@17, 0193…"))
        }
        guard let reason = invocation.value("reason") else {
            throw Failure(.usage, RedactionWords.reasonMissing)
        }
        let actor = invocation.value("actor") ?? "local"
        guard SubjectSyntax.isActor(actor) else {
            throw Failure(.usage, CommandWords.badValue("actor", actor, "staff-3"))
        }
        let store = try Session.open(invocation).store
        let redaction: Redaction
        do throws(RedactionError) {
            redaction = try store.redact(event, reason: reason, actor: actor)
        } catch {
            throw Failure(error, word)
        }
        for warning in redaction.warnings { Files.note(warning.text[invocation.language]) }
        guard asJSON else {
            try Files.print(RedactionWords.done(redaction)[invocation.language])
            return .done
        }
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("redacted")
        writer.integer(redaction.position)
        writer.key("position")
        redaction.order.map { writer.integer($0) } ?? writer.null()
        writer.endObject()
        try Files.print(writer.text)
        return .done
    }
}

/// The words of redactions.
enum RedactionWords {
    static let reasonMissing = Text(
        de: "Es fehlt die Begründung: --reason \"…\"", en: "The reason is missing: --reason \"…\"")

    static func done(_ redaction: Redaction) -> Text {
        guard let order = redaction.order else {
            return Text(
                de: "@\(redaction.position) war schon geschwärzt",
                en: "@\(redaction.position) was redacted already")
        }
        return Text(
            de: "@\(redaction.position) ist geschwärzt, festgehalten unter @\(order)",
            en: "@\(redaction.position) is redacted, recorded as @\(order)")
    }
    static func open(_ order: Int) -> Text {
        Text(
            de:
                "Die Schwärzung ist unter @\(order) festgehalten, aber noch nicht ausgeführt; das "
                + "nächste Erfassen oder Schwärzen holt es nach",
            en:
                "The redaction is recorded as @\(order), but not carried out yet; whatever is "
                + "recorded or redacted next does it")
    }
}

extension Failure {
    init(_ error: RedactionError, _ event: String) {
        switch error {
        case .engine(let error): self.init(recording: error)
        case .unknown:
            self.init(
                .noInput,
                Text(
                    de: "Im Protokoll gibt es kein Ereignis \(event)",
                    en: "There is no event \(event) in the log"))
        case .noTexts(let position):
            self.init(
                .dataError,
                Text(
                    de: "@\(position) hat keine Texte, die zu schwärzen wären",
                    en: "@\(position) has no texts that could be redacted"))
        case .reason(let findings): self.init(.dataError, Drafts.text(of: findings))
        case .open(let order, let error):
            let cause = Failure(error)
            let words = RedactionWords.open(order)
            self.init(cause.code, Text { "\(cause.message[$0]) \(words[$0])." })
        }
    }
}
