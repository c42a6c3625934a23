import ByteCoding
import Engine
import StrategyModel
import Words

extension Command {
    static let token = Command(
        "token",
        Text(
            de: "Zugangszeichen für den Dienst ausgeben, zeigen und widerrufen",
            en: "Issue, list and revoke tokens for the daemon"),
        usage: [
            "add ACTOR [--role ROLE] [--clearance CLEARANCE] [--expires DATE]", "list",
            "revoke ID",
        ],
        options: [
            Option(
                "role", Role.allCases.map(\.rawValue).joined(separator: "|"),
                Text(
                    de: "fragen, auch erfassen, auch verwalten (sonst reader)",
                    en: "ask, also record, also administer (else reader)")),
            Option(
                "clearance", Visibility.allCases.map(\.rawValue).joined(separator: "|"),
                Text(de: "was zu sehen ist (sonst internal)", en: "what is seen (else internal)")),
            Option(
                "expires", "DATE",
                Text(
                    de: "der letzte Tag, an dem es gilt (sonst bis zum Widerruf)",
                    en: "the last day on which it is valid (else until revoked)")),
        ],
        common: [.store, .format],
        note: Text(
            de:
                "Ohne Zugangszeichen zeigt der Dienst, was öffentlich ist. Gezeigt wird ein "
                + "Zugangszeichen nur einmal, bei „add“; aufbewahrt wird ein Hashwert. ACTOR "
                + "ist eine Kennung ohne Namen, unter der erfasst wird. Ein laufender Dienst "
                + "kennt jede Änderung nach einer Viertelsekunde.\n\n"
                + "wegmarke token add staff-3 --role recorder --expires 2027-12",
            en:
                "Without a token the daemon shows what is public. A token is shown once, by "
                + "\"add\"; what is kept is a hash. ACTOR is an id without a name, under which is "
                + "recorded. A running daemon knows each change after a quarter of a second.\n\n"
                + "wegmarke token add staff-3 --role recorder --expires 2027-12")
    ) { invocation throws(Failure) in
        let asJSON =
            try invocation.choice("format", of: ["text", "json"], default: "text") == "json"
        let words = invocation.words.dropFirst()
        let isAdding = invocation.words.first == "add"
        for option in ["role", "clearance", "expires"] where !isAdding {
            guard invocation.value(option) == nil else {
                throw Failure(.usage, TokenWords.onlyWhenAdding(option))
            }
        }
        let command = TokenCommand(invocation: invocation, asJSON: asJSON)
        switch (invocation.words.first, words.first) {
        case ("add", let actor?) where words.count == 1:
            return try command.add(actor)
        case ("list", nil):
            return try command.list()
        case ("revoke", let id?) where words.count == 1:
            return try command.revoke(id)
        default:
            throw Failure(
                .usage, CommandWords.wrongWords(invocation.command.usage.joined(separator: " | ")))
        }
    }
}

private struct TokenCommand {
    let invocation: Invocation
    let asJSON: Bool

    /// Tokens lie beside the log: a damaged one keeps nobody from revoking.
    private func open() throws(Failure) -> Store {
        try Session.open(invocation, toleratingDamage: true).store
    }

    private func asking<Answer>(
        _ body: () throws(AccessError) -> Answer
    ) throws(Failure) -> Answer {
        do throws(AccessError) {
            return try body()
        } catch {
            throw Failure(error)
        }
    }

    func add(_ actor: String) throws(Failure) -> ExitCode {
        let role = try invocation.choice(
            "role", of: Role.allCases.map(\.rawValue), default: "reader")
        let clearance = try invocation.choice(
            "clearance", of: Visibility.allCases.map(\.rawValue), default: "internal")
        let day = try invocation.date("expires")?.last
        let store = try open()
        let request = TokenRequest(
            actor: actor, role: Role(rawValue: role) ?? .reader,
            clearance: Visibility(rawValue: clearance) ?? .public,
            expires: day.map { store.zone.end(ofDay: Int($0.number)) })
        let issued = try asking { () throws(AccessError) in try store.addToken(request) }
        guard asJSON else {
            Files.note(TokenWords.issued(issued.token, until: day)[invocation.language])
            try Files.print(issued.text)
            return .done
        }
        var writer = JSONWriter()
        TokenWords.write(issued.token, at: store.clock.now, text: issued.text, into: &writer)
        try Files.print(writer.text)
        return .done
    }

    func list() throws(Failure) -> ExitCode {
        let store = try open()
        let tokens = try asking { () throws(AccessError) in try store.tokens() }
        let now = store.clock.now
        guard !asJSON else {
            var writer = JSONWriter()
            writer.beginArray()
            for token in tokens { TokenWords.write(token, at: now, into: &writer) }
            writer.endArray()
            try Files.print(writer.text)
            return .done
        }
        guard !tokens.isEmpty else {
            Files.note(TokenWords.none[invocation.language])
            return .done
        }
        let rows = tokens.map { TokenWords.row($0, at: now, day: store.day(of:)) }
        for line in TokenWords.lines([TokenWords.head] + rows, invocation.language) {
            try Files.print(line)
        }
        return .done
    }

    func revoke(_ id: String) throws(Failure) -> ExitCode {
        let store = try open()
        let revocation = try asking { () throws(AccessError) in try store.revokeToken(id) }
        let (token, text) =
            switch revocation {
            case .revoked(let token): (token, TokenWords.revoked(id))
            case .known(let token, let instant):
                (token, TokenWords.known(id, store.day(of: instant)))
            }
        guard asJSON else {
            try Files.print(text[invocation.language])
            return .done
        }
        var writer = JSONWriter()
        TokenWords.write(token, at: store.clock.now, into: &writer)
        try Files.print(writer.text)
        return .done
    }
}
