import Engine
import EventStore
import Words

extension Command {
    static let initialise = Command(
        "init", Text(de: "Eine leere Ablage anlegen", en: "Make an empty store"), usage: [""],
        options: [
            Option(
                "origin", "NAME",
                Text(
                    de: "Name der Ablage, etwa der Stelle, die sie führt",
                    en: "name of the store, such as the office that keeps it")),
            Option(
                "zone", "RULE",
                Text(
                    de: "Zeitzone als POSIX-Regel (sonst \(ZoneRule.berlin))",
                    en: "time zone as a POSIX rule (else \(ZoneRule.berlin))")),
            Option(
                "simulated", nil,
                Text(
                    de:
                        "Entwürfe dürfen ihren Erfassungszeitpunkt selbst nennen: für Tests "
                        + "und Lehre",
                    en: "drafts may state when they were recorded: for tests and teaching")),
        ],
        common: .store
    ) { invocation throws(Failure) in
        try invocation.expectWords(0...0)
        let path = Session.path(invocation)
        do throws(EngineError) {
            try Store.create(
                at: path, origin: invocation.value("origin") ?? "wegmarke",
                zone: invocation.value("zone") ?? ZoneRule.berlin,
                simulated: invocation.has("simulated"))
        } catch {
            throw creating(error)
        }
        try Files.print(
            Text(de: "Ablage angelegt: \(path)", en: "Store made: \(path)")[invocation.language])
        return .done
    }
}

extension Command {
    /// Why a store could not be made: a missing folder above is no error of the disk.
    static func creating(_ error: EngineError) -> Failure {
        let failure = Failure(error)
        guard case .log(let reason) = error, case .system = reason, failure.code == .ioError
        else { return failure }
        return Failure(.cannotCreate, failure.message)
    }
}
