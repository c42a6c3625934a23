import ByteCoding
import Engine
import EventStore
import Words

extension Command {
    static let backup = Command(
        "backup",
        Text(
            de: "Die Ablage sichern, auch während erfasst wird",
            en: "Back the store up, also while others record"),
        usage: ["DIR"],
        options: [
            Option(
                "with-vault", nil,
                Text(
                    de: "auch Personendaten und Zugänge, die sonst wegbleiben",
                    en: "also personal data and access rules, which else stay out"))
        ],
        common: [.store, .format],
        note: Text(
            de:
                "DIR ist neu oder leer und danach selbst eine Ablage, ganz gelesen und geprüft.\n"
                + "Wiederherstellen: den Ordner an seinen Platz kopieren, dann „wegmarke verify“.",
            en:
                "DIR is new or empty, and then a store itself, read and checked as a whole.\n"
                + "To restore: copy the folder to its place, then \"wegmarke verify\".")
    ) { invocation throws(Failure) in
        try invocation.expectWords(1...1)
        let asJSON =
            try invocation.choice("format", of: ["text", "json"], default: "text") == "json"
        let target = invocation.words[0]
        let bar = ProgressBar(BackupWords.copying, invocation)
        let report: BackupReport
        do throws(LogError) {
            let log = try EventLog(
                opening: Session.path(invocation), redaction: .ofCatalogue)
            report = try log.backup(
                to: target, withVault: invocation.has("with-vault"),
                progress: { bar.step($0 >> 20) })
        } catch {
            bar.finish()
            if case .system(let failure) = error, failure.operation == "mkdir" {
                throw creating(.log(error))
            }
            throw Failure(.log(error))
        }
        bar.finish()
        try Files.print(
            asJSON
                ? json(report, target)
                : BackupWords.done(report, target)[invocation.language])
        return .done
    }

    private static func json(_ report: BackupReport, _ target: String) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("store")
        writer.string(target)
        let figures = [
            ("events", report.events), ("segments", report.segments), ("bytes", report.bytes),
            ("vaultFiles", report.vaultFiles),
        ]
        for (key, value) in figures {
            writer.key(key)
            writer.integer(value)
        }
        writer.key("root")
        writer.string(report.root.base64)
        writer.endObject()
        return writer.text
    }
}

/// The words of backups.
enum BackupWords {
    static let copying = Text(de: "Sichern, MiB", en: "Backing up, MiB")

    static func done(_ report: BackupReport, _ target: String) -> Text {
        Text { language in
            let vault = report.vaultFiles
            return switch language {
            case .german:
                "Gesichert und geprüft: \(report.events) Ereignisse in \(target)"
                    + (vault > 0 ? ", dazu \(vault) Dateien mit Personendaten und Zugängen" : "")
            case .english:
                "Backed up and verified: \(report.events) events in \(target)"
                    + (vault > 0 ? ", and \(vault) files of personal data and access rules" : "")
            }
        }
    }
}
