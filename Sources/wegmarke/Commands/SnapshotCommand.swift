import ByteCoding
import Engine
import EventStore
import Words

extension Command {
    static let snapshot = Command(
        "snapshot",
        Text(
            de: "Eine Momentaufnahme schreiben, damit das Öffnen schneller geht",
            en: "Write a snapshot, so that opening is faster"),
        usage: [""], common: [.store, .format],
        note: Text(
            de:
                "Wer viel erfasst oder bereitstellt, schreibt von selbst welche. Momentaufnahmen "
                + "sind abgeleitet:\nDer Ordner „snapshots“ darf jederzeit gelöscht werden.",
            en:
                "Whoever records much, or serves, writes some unasked. Snapshots are derived:\n"
                + "the folder \"snapshots\" may be deleted at any time.")
    ) { invocation throws(Failure) in
        try invocation.expectWords(0...0)
        let asJSON =
            try invocation.choice("format", of: ["text", "json"], default: "text") == "json"
        let session = try Session.open(invocation)
        let written: Int?
        let snapshot: Store.Snapshot?
        do throws(EngineError) {
            snapshot = try session.store.snapshot()
            written = try snapshot?.write()
        } catch {
            throw Failure(error)
        }
        guard snapshot != nil else { throw Failure(.dataError, SnapshotWords.nothing) }
        guard let written else { throw Failure(.tryAgain, SnapshotWords.busy) }
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("position")
        writer.integer(written)
        writer.endObject()
        try Files.print(
            asJSON ? writer.text : SnapshotWords.written(written)[invocation.language])
        return .done
    }
}

/// The words of snapshots.
enum SnapshotWords {
    static func written(_ position: Int) -> Text {
        Text(
            de: "Momentaufnahme bis @\(position) geschrieben",
            en: "Snapshot up to @\(position) written")
    }
    static let busy = Text(
        de: "Ein anderes Programm schreibt gerade eine Momentaufnahme",
        en: "Another program is writing a snapshot")
    static let nothing = Text(
        de: "Es ist noch nichts erfasst, also auch nichts aufzunehmen",
        en: "Nothing is recorded yet, so there is nothing to take a snapshot of")

    /// What a snapshot that was left aside is told of.
    static func discarded(_ snapshot: SnapshotOutcome.Discarded) -> Text {
        let reason = reason(snapshot.reason)
        return Text(
            de: "Momentaufnahme \(snapshot.name) bleibt unbenutzt: \(reason.german)",
            en: "snapshot \(snapshot.name) is left aside: \(reason.english)")
    }

    /// What is read instead.
    static func readFrom(_ outcome: SnapshotOutcome) -> Text {
        outcome.position > 0
            ? Text(
                de: "gelesen wird ab der Momentaufnahme bei @\(outcome.position)",
                en: "reading begins with the snapshot at @\(outcome.position)")
            : Text(de: "gelesen wird das ganze Protokoll", en: "the whole log is read")
    }

    private static func reason(_ reason: SnapshotOutcome.Reason) -> Text {
        switch reason {
        case .unreadable: Text(de: "sie ist nicht lesbar", en: "it can't be read")
        case .damaged: Text(de: "sie ist beschädigt", en: "it is damaged")
        case .otherVersion:
            Text(
                de: "eine andere Fassung des Programms hat sie geschrieben",
                en: "another version of the program wrote it")
        case .otherLog:
            Text(de: "sie gehört nicht zu diesem Protokoll", en: "it is not of this log")
        case .logEndsEarlier:
            Text(de: "das Protokoll endet davor", en: "the log ends before it")
        case .segmentMissing:
            Text(de: "dem Protokoll fehlt ein Teil", en: "a part of the log is missing")
        }
    }
}
