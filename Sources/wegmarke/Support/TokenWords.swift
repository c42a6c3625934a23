import ByteCoding
import Engine
import StrategyModel
import Words

/// The words of tokens.
enum TokenWords {
    static let none = Text(
        de: "Es sind keine Zugangszeichen ausgegeben", en: "No tokens have been issued")

    static func onlyWhenAdding(_ option: String) -> Text {
        Text(de: "--\(option) gehört zu „token add“", en: "--\(option) belongs to \"token add\"")
    }

    static func issued(_ token: AccessToken, until day: Day?) -> Text {
        let what = "\(token.actor), \(token.role.rawValue), \(token.clearance.rawValue)"
        let end = day.map(\.description)
        return Text(
            de: "\(token.id) (\(what)) gilt " + (end.map { "bis \($0)" } ?? "bis zum Widerruf")
                + ". Das Zugangszeichen wird nur jetzt gezeigt:",
            en: "\(token.id) (\(what)) is valid " + (end.map { "until \($0)" } ?? "until revoked")
                + ". The token is shown only now:")
    }

    static func revoked(_ id: String) -> Text {
        Text(de: "\(id) ist widerrufen", en: "\(id) is revoked")
    }

    static func known(_ id: String, _ day: Day) -> Text {
        Text(
            de: "\(id) war schon widerrufen, am \(day)",
            en: "\(id) had been revoked already, on \(day)")
    }

    // MARK: The list

    static let head: [Text] = [
        Text(de: "Kennung", en: "Id"), Text(de: "Wer", en: "Who"), Text(de: "Rolle", en: "Role"),
        Text(de: "Freigabe", en: "Clearance"), Text(de: "Seit", en: "Since"),
        Text(de: "Bis", en: "Until"), Text(de: "Zustand", en: "State"),
    ]

    static func row(_ token: AccessToken, at now: Instant, day: (Instant) -> Day) -> [Text] {
        let end = token.revoked ?? token.expires
        return [
            token.id, token.actor, token.role.rawValue, token.clearance.rawValue,
            day(token.created).description, end.map { day($0).description } ?? "–",
        ].map { Text(verbatim: $0) } + [state(token.state(at: now))]
    }

    private static func state(_ state: AccessToken.State) -> Text {
        switch state {
        case .valid: Text(de: "gültig", en: "valid")
        case .expired: Text(de: "abgelaufen", en: "expired")
        case .revoked: Text(de: "widerrufen", en: "revoked")
        }
    }

    /// Rows as lines, their columns below each other.
    static func lines(_ rows: [[Text]], _ language: Language) -> [String] {
        let widths = head.indices.map { column in
            rows.map { $0[column][language].count }.max() ?? 0
        }
        return rows.map { row in
            var line = ""
            for (cell, width) in zip(row.dropLast(), widths) {
                let text = cell[language]
                line += text + String(repeating: " ", count: width - text.count + 2)
            }
            return line + (row.last?[language] ?? "")
        }
    }

    /// Writes a token as a member of a JSON document; its text only when it was just made.
    static func write(
        _ token: AccessToken, at now: Instant, text: String? = nil, into writer: inout JSONWriter
    ) {
        let members: [(key: String, value: String?)] = [
            ("id", token.id), ("actor", token.actor), ("role", token.role.rawValue),
            ("clearance", token.clearance.rawValue), ("created", token.created.description),
            ("expires", token.expires?.description), ("revoked", token.revoked?.description),
            ("state", token.state(at: now).rawValue), ("token", text),
        ]
        writer.beginObject()
        for member in members {
            guard let value = member.value else { continue }
            writer.key(member.key)
            writer.string(value)
        }
        writer.endObject()
    }
}

extension Failure {
    /// How an error about tokens ends the program, and what it tells.
    init(_ error: AccessError) {
        switch error {
        case .engine(let error): self.init(error)
        case .invalidActor(let actor):
            self.init(
                .usage, CommandWords.badValue("ACTOR", actor, "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}"))
        case .alreadyExpired(let instant):
            self.init(
                .usage,
                Text(
                    de: "expires: \(instant) ist schon vorbei",
                    en: "expires: \(instant) is over already"))
        case .tooMany(let limit):
            self.init(
                .dataError,
                Text(
                    de: "Mehr als \(limit) Zugangszeichen nimmt eine Ablage nicht auf. Bitte "
                        + "widerrufen, was nicht mehr gebraucht wird.",
                    en: "A store takes at most \(limit) tokens. Please revoke those that are no "
                        + "longer needed."))
        case .unknown(let id):
            self.init(
                .noInput,
                Text(
                    de: "Ein Zugangszeichen „\(id)“ gibt es nicht; „wegmarke token list“ zeigt "
                        + "alle",
                    en: "There is no token \"\(id)\"; \"wegmarke token list\" shows all"))
        case .newerVersion(let found, let newest):
            self.init(
                .ioError,
                Text(
                    de: "access.json hat die Version \(found); dieses Programm liest bis "
                        + "\(newest). Bitte ein neueres verwenden.",
                    en: "access.json has version \(found); this program reads up to \(newest). "
                        + "Please use a newer one."))
        case .damaged(let fault): self.init(.ioError, TokenWords.damaged(fault))
        }
    }
}

extension TokenWords {
    fileprivate static func damaged(_ fault: AccessFault) -> Text {
        let what = what(fault)
        return Text(
            de: "access.json ist beschädigt: \(what[.german]). Kein Zugangszeichen gilt. Die Datei "
                + "aus einer Sicherung holen, oder entfernen und neue Zugangszeichen ausgeben.",
            en: "access.json is damaged: \(what[.english]). No token is valid. Take the file from "
                + "a backup, or remove it and issue new tokens.")
    }

    private static func what(_ fault: AccessFault) -> Text {
        switch fault {
        case .tooLong(let limit):
            Text(
                de: "erwartet höchstens \(limit) Byte, gefunden mehr",
                en: "expected at most \(limit) bytes, found more")
        case .syntax(let error):
            Text(de: "kein JSON ab Byte \(error.offset)", en: "\(error)")
        case .shape:
            Text(
                de: "erwartet ein Objekt mit „version“ und „tokens“, sonst nichts",
                en: "expected an object with \"version\" and \"tokens\" and nothing else")
        case .tooManyTokens(let limit):
            Text(
                de: "erwartet höchstens \(limit) Zugangszeichen, gefunden mehr",
                en: "expected at most \(limit) tokens, found more")
        case .token(let number, let key):
            Text(
                de: "Eintrag \(number), „\(key)“ fehlt, ist unbekannt oder hat einen Wert, den es "
                    + "nicht nimmt",
                en: "entry \(number), \"\(key)\" is missing, unknown, or has a value that it does "
                    + "not take")
        case .repeated(let number):
            Text(
                de: "Eintrag \(number) gibt es schon davor",
                en: "entry \(number) is there before already")
        }
    }
}
