import Musterland
import Words

extension Command {
    static let generate = Command(
        "generate",
        Text(
            de: "Erfundene Entwürfe ausgeben: Musterland, oder beliebig viele zum Messen",
            en: "Print made-up drafts: Musterland, or any number of them for measuring"),
        usage: ["[--seed N]", "--events N [--processes N] [--seed N]"],
        options: [
            Option(
                "seed", "N",
                Text(
                    de: "dieselbe Zahl gibt dieselben Entwürfe (sonst \(storySeed))",
                    en: "the same number gives the same drafts (else \(storySeed))")),
            Option(
                "events", "N",
                Text(
                    de: "so viele Ereignisse statt der Geschichte",
                    en: "so many events instead of the story")),
            Option(
                "processes", "N",
                Text(
                    de: "auf höchstens so viele Prozesse verteilt",
                    en: "over at most so many processes")),
            Option(
                "recorded", nil,
                Text(
                    de: "mit Erfassungszeitpunkten, für simulierte Ablagen",
                    en: "with times of recording, for simulated stores")),
        ],
        common: [],
        note: Text(
            de:
                "Die Geschichte von Musterland nennt Erfassungszeitpunkte und braucht eine Ablage, "
                + "die mit „init --simulated“ angelegt ist.",
            en: "The story of Musterland states when it was recorded and needs a store made with "
                + "\"init --simulated\".")
    ) { invocation throws(Failure) in
        try invocation.expectWords(0...0)
        let seed = UInt64(try invocation.number("seed", in: 0...Int.max) ?? Int(storySeed))
        guard let events = try invocation.number("events", in: 1...10_000_000) else {
            try Files.write(musterlandFile(seed: seed))
            return .done
        }
        var generator = WorkloadGenerator(
            seed: seed, events: events,
            processes: try invocation.number(
                "processes", in: 1...WorkloadGenerator.maximumProcesses)
                ?? WorkloadGenerator.maximumProcesses,
            withRecorded: invocation.has("recorded"))
        var output: [UInt8] = []
        while generator.appendNext(to: &output) {
            guard output.count > 1 << 20 else { continue }
            try Files.write(output)
            output.removeAll(keepingCapacity: true)
        }
        try Files.write(output)
        return .done
    }
}
