import ByteCoding
import Engine
import EventStore
import StrategyModel
import Words

extension Command {
    static let stats = Command(
        "stats", Text(de: "Größe und Zustand der Ablage", en: "Size and state of the store"),
        usage: [""], common: [.store, .format]
    ) { invocation throws(Failure) in
        try invocation.expectWords(0...0)
        let asJSON =
            try invocation.choice("format", of: ["text", "json"], default: "text") == "json"
        let session = try Session.open(invocation, toleratingDamage: true)
        let store = session.store
        let log: LogStatistics
        do throws(LogError) {
            log = try store.log.statistics()
        } catch {
            throw Failure(.log(error))
        }
        let model = store.model
        let figures: [(id: String, label: Text, value: Int)] = [
            ("events", Text(de: "Ereignisse", en: "Events"), model.position),
            ("subjects", Text(de: "Gegenstände", en: "Subjects"), model.subjectCount),
            (
                "processes", Text(de: "Prozesse", en: "Processes"),
                model.subjects(of: .process).count
            ),
            ("segments", Text(de: "Segmente", en: "Segments"), log.segments),
            ("bytes", Text(de: "Bytes im Protokoll", en: "Bytes in the log"), log.bytes),
            (
                "tornFiles", Text(de: "Beiseitegelegte Reste", en: "Torn tails set aside"),
                log.tornFiles.count
            ),
            (
                "modelBytes", Text(de: "Bytes im Lesemodell", en: "Bytes in the read model"),
                model.byteCount
            ),
            (
                "unknownEvents",
                Text(de: "Ereignisse unbekannter Typen", en: "Events of unknown types"),
                model.unknownTypes.values.reduce(0, +)
            ),
        ]
        let texts: [(id: String, label: Text, value: String)] = [
            ("store", Text(de: "Ablage", en: "Store"), session.path),
            ("origin", Text(de: "Name", en: "Name"), store.log.format.origin),
            (
                "identity", Text(de: "Kennung", en: "Identity"),
                store.log.format.identity.description
            ),
            ("zone", Text(de: "Zeitzone", en: "Time zone"), store.zone.text),
            (
                "lastRecorded", Text(de: "Zuletzt erfasst", en: "Last recorded"),
                model.lastRecorded?.description ?? "–"
            ),
        ]
        guard asJSON else {
            let labels = (texts.map(\.label) + figures.map(\.label)).map { $0[invocation.language] }
            let width = (labels.map(\.count).max() ?? 0) + 2
            for (label, value) in zip(labels, texts.map(\.value) + figures.map { String($0.value) })
            {
                let gap = String(repeating: " ", count: width - label.count)
                try Files.print(label + gap + value)
            }
            return try session.finish()
        }
        var writer = JSONWriter()
        writer.beginObject()
        for text in texts {
            writer.key(text.id)
            writer.string(text.value)
        }
        writer.key("simulated")
        writer.bool(store.log.format.simulated)
        for figure in figures {
            writer.key(figure.id)
            writer.integer(figure.value)
        }
        writer.endObject()
        try Files.print(writer.text)
        return try session.finish()
    }
}
