import ByteCoding
import Engine
import EventStore
import StrategyModel
import Words

/// A store opened for a command, with the lens and the clock that its options ask for.
struct Session {
    let store: Store
    let path: String
    let invocation: Invocation

    /// The folder of the store that a command line means.
    static func path(_ invocation: Invocation) -> String {
        if let given = invocation.value("store") { return given }
        let variable = invocation.environment.variables["WEGMARKE_STORE", default: ""]
        return variable.isEmpty ? "wegmarke-store" : variable
    }

    /// Opens the store that a command line means.
    ///
    /// - Parameter toleratingDamage: whether to show what can be read of a damaged log; the
    ///   command then ends with ``finish()``.
    static func open(
        _ invocation: Invocation, toleratingDamage: Bool = false
    ) throws(Failure) -> Session {
        let path = path(invocation)
        let bar = ProgressBar(SessionWords.reading, invocation)
        defer { bar.finish() }
        let clock = try clock(invocation)
        do throws(EngineError) {
            let store = try Store(
                opening: path, clock: clock, toleratingDamage: toleratingDamage,
                progress: bar.step)
            note(store.snapshots, invocation)
            return Session(store: store, path: path, invocation: invocation)
        } catch {
            throw Failure(error)
        }
    }

    /// Tells of snapshots that were left aside.
    static func note(_ outcome: SnapshotOutcome, _ invocation: Invocation) {
        for snapshot in outcome.discarded {
            Files.note("wegmarke: " + SnapshotWords.discarded(snapshot)[invocation.language])
        }
        if !outcome.discarded.isEmpty {
            Files.note("wegmarke: " + SnapshotWords.readFrom(outcome)[invocation.language])
        }
    }

    /// The machine's clock, or the instant of `WEGMARKE_NOW`.
    static func clock(_ invocation: Invocation) throws(Failure) -> StoreClock {
        guard let text = invocation.environment.variables["WEGMARKE_NOW"] else { return .system }
        guard let instant = Instant(text) else {
            throw Failure(
                .usage, CommandWords.badValue("WEGMARKE_NOW", text, "2026-11-21T09:12:44Z"))
        }
        return .fixed(instant)
    }

    /// Ends a command that showed what could be read: damage is told after the answer.
    func finish() throws(Failure) -> ExitCode {
        if let damage = store.damage { throw Failure(damage) }
        return .done
    }

    /// Why something is absent: of a damaged log, because it may stand beyond the damage.
    func absent(_ failure: Failure) -> Failure {
        guard failure.code == .noInput, let damage = store.damage else { return failure }
        return Failure(damage)
    }

    /// The lens of `--as-of`, `--known-at` and `--clearance`.
    func lens() throws(Failure) -> Lens {
        let clearance = try invocation.choice(
            "clearance", of: Visibility.allCases.map(\.rawValue), default: "restricted")
        var request = LensRequest(clearance: Visibility(rawValue: clearance) ?? .restricted)
        request.asOf = try invocation.date("as-of")?.last
        if let text = invocation.value("known-at") {
            guard let knownAt = LensRequest.Knowledge(text) else {
                throw Failure(
                    .usage,
                    CommandWords.badValue("known-at", text, "@17, 2012-10-05, 2012-10-05T12:00:00Z")
                )
            }
            if case .position(let n) = knownAt, n > store.model.position {
                throw Failure(.noInput, SessionWords.noPosition(n, last: store.model.position))
            }
            request.knownAt = knownAt
        }
        return store.lens(request)
    }

    /// The model through that lens.
    func view() throws(Failure) -> View { View(store.model, try lens()) }
}

/// The words of opening and following a store.
enum SessionWords {
    static func noPosition(_ n: Int, last: Int) -> Text {
        Text(
            de: "Position @\(n) gibt es noch nicht; die letzte ist @\(last)",
            en: "There is no position @\(n) yet; the last one is @\(last)")
    }
    static let reading = Text(de: "Lesen", en: "Reading")
    static let recording = Text(de: "Erfassen", en: "Recording")
    static let checking = Text(de: "Prüfen", en: "Checking")
}
