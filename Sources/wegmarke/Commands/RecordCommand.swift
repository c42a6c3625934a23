import ByteCoding
import Engine
import StrategyModel
import Words

extension Command {
    static let record = Command(
        "record",
        Text(
            de: "Ereignisse erfassen: eines von der Befehlszeile oder viele aus einer Datei",
            en: "Record events: one from the command line or many from a file"),
        usage: ["TYPE SUBJECT [field=value …] [field:=JSON …]", "--file FILE|- [--each]"],
        options: [
            Option(
                "on", "DATE",
                Text(de: "wann es war (sonst heute)", en: "when it was so (else today)")),
            Option(
                "actor", "A",
                Text(de: "wer erfasst (sonst local)", en: "who records (else local)")),
            Option(
                "visibility", "V",
                Text(de: "public, internal oder restricted", en: "public, internal or restricted")),
            Option(
                "cause", "ID",
                Text(de: "Ereignis, das es veranlasst hat", en: "the event that caused it")),
            Option(
                "id", "UUID",
                Text(
                    de: "eigene Kennung; dieselbe noch einmal wird nur bestätigt",
                    en: "an id of your own; the same again is only acknowledged")),
            Option(
                "expect", "N|none",
                Text(
                    de: "nur erfassen, wenn der Gegenstand bei Version N steht",
                    en: "record only if the subject is at version N")),
            Option(
                "file", "FILE",
                Text(
                    de: "Entwürfe lesen, ein JSON-Objekt je Zeile; - liest die Standardeingabe",
                    en: "read drafts, one JSON object a line; - reads standard input")),
            Option(
                "each", nil,
                Text(
                    de:
                        "die guten erfassen; die schlechten kommen mit Grund auf die "
                        + "Standardausgabe",
                    en: "record the good ones; the bad ones go to standard output, with "
                        + "the reason")),
            Option(
                "dry-run", nil,
                Text(de: "nur prüfen, nichts erfassen", en: "judge only, record nothing")),
        ],
        common: [.store, .format],
        note: Text(
            de:
                "Beispiel: wegmarke record measure.statusChanged measure/dorfladen "
                + "status=inProgress --on 2026-03\n"
                + "Welche Typen und Felder es gibt, zeigt „wegmarke catalog“.",
            en:
                "Example: wegmarke record measure.statusChanged measure/dorfladen "
                + "status=inProgress --on 2026-03\n"
                + "\"wegmarke catalog\" lists the types and their fields.")
    ) { invocation throws(Failure) in
        let asJSON =
            try invocation.choice("format", of: ["text", "json"], default: "text") == "json"
        let drafts = try Drafts.read(invocation)
        let session = try Session.open(invocation)
        let options = Store.RecordingOptions(
            actor: "local", clearance: .restricted, dryRun: invocation.has("dry-run"))
        let receipt: Receipt
        do throws(EngineError) {
            if invocation.has("each") {
                let bar = ProgressBar(SessionWords.recording, invocation, total: drafts.valid.count)
                defer { bar.finish() }
                receipt = try session.store.recordEach(drafts.valid, options, progress: bar.step)
            } else {
                receipt = try session.store.record(drafts.valid, options)
            }
        } catch {
            try Drafts.reportInterrupted(error, drafts, asJSON: asJSON, invocation)
            throw Failure(recording: error)
        }
        defer { if !options.dryRun { _ = try? session.store.snapshotIfDue()?.write() } }
        for warning in receipt.warnings { Files.note(warning.text[invocation.language]) }
        if invocation.has("each") {
            return try Drafts.report(receipt, drafts, asJSON: asJSON, invocation)
        }
        try Files.print(asJSON ? receipt.json : receipt.text(invocation))
        return .done
    }
}

extension Receipt {
    /// `{"recorded","from","to","ids"}`.
    var json: String {
        var writer = JSONWriter()
        writer.beginObject()
        write(into: &writer)
        writer.endObject()
        return writer.text
    }

    func text(_ invocation: Invocation) -> String {
        let isDryRun = invocation.has("dry-run")
        guard let first = items.first, let last = items.last else {
            return Text(de: "Nichts zu erfassen.", en: "Nothing to record.")[invocation.language]
        }
        if items.count == 1 {
            return "@\(first.position) \(first.stream) v\(first.version) \(first.id)"
                + (isDryRun ? RecordWords.dryRun[invocation.language] : "")
                + (recorded == 0 && !isDryRun ? RecordWords.known[invocation.language] : "")
        }
        let span = "@\(first.position)–@\(last.position)"
        let words =
            isDryRun
            ? RecordWords.legal(items.count)
            : recorded == 0 ? RecordWords.allKnown(items.count) : RecordWords.recorded(recorded)
        return words[invocation.language] + " (\(span))"
    }
}

enum RecordWords {
    static let dryRun = Text(de: " (nur geprüft)", en: " (judged only)")
    static let known = Text(de: " (schon erfasst)", en: " (known already)")
    static func legal(_ count: Int) -> Text {
        Text(
            de: events(count)[.german] + (count == 1 ? " ist" : " sind")
                + " zulässig, nichts wurde erfasst",
            en: events(count)[.english] + (count == 1 ? " is" : " are")
                + " legal, nothing was recorded")
    }
    static func allKnown(_ count: Int) -> Text {
        Text(
            de: events(count)[.german] + (count == 1 ? " war" : " waren") + " schon erfasst",
            en: events(count)[.english] + (count == 1 ? " was" : " were") + " known already")
    }
    static func recorded(_ count: Int) -> Text {
        Text(
            de: events(count)[.german] + " erfasst", en: events(count)[.english] + " recorded")
    }
    static let nothing = Text(de: "Nichts wurde erfasst.", en: "Nothing was recorded.")
    static let nothingMore = Text(
        de: "Weiter wurde nichts erfasst.", en: "Nothing more was recorded.")
    static func leftFrom(line: Int) -> Text {
        Text(
            de: "Nicht erfasst sind die Entwürfe ab Zeile \(line)",
            en: "The drafts from line \(line) on are not recorded")
    }
    static func openFrom(line: Int) -> Text {
        Text(
            de: "Ob die Entwürfe ab Zeile \(line) erfasst sind, ist offen",
            en: "Whether the drafts from line \(line) on are recorded is open")
    }
    static let fileOrWords = Text(
        de: "Entweder --file oder TYPE und SUBJECT, nicht beides",
        en: "Either --file or TYPE and SUBJECT, not both")
    static func left(_ count: Int) -> Text {
        Text(
            de: (count == 1 ? "1 Entwurf" : "\(count) Entwürfe")
                + " nicht erfasst, mit Grund auf der Standardausgabe",
            en: (count == 1 ? "1 draft" : "\(count) drafts")
                + " not recorded, on standard output with the reason")
    }
    private static func events(_ count: Int) -> Text {
        Text(
            de: count == 1 ? "1 Ereignis" : "\(count) Ereignisse",
            en: count == 1 ? "1 event" : "\(count) events")
    }
}
