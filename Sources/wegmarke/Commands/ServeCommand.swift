import Engine
import QueryDaemon
import Words

extension Command {
    static let serve = Command(
        "serve",
        Text(
            de: "Dashboards und Daten über HTTP bereitstellen, bis zum Abbruch",
            en: "Serve dashboards and data over HTTP, until interrupted"),
        usage: ["[--host HOST] [--port PORT] [--limit NAME=VALUE …] [--access-log FILE|-|off]"],
        options: [
            Option(
                "host", "HOST",
                Text(de: "Adresse (sonst 127.0.0.1)", en: "address (else 127.0.0.1)")),
            Option(
                "port", "PORT",
                Text(
                    de: "Port (sonst 8080; 0 nimmt einen freien)",
                    en: "port (else 8080; 0 takes a free one)")),
            Option(
                "limit", "NAME=VALUE",
                Text(
                    de: "eine Grenze anders setzen, mehrfach möglich",
                    en: "set a limit otherwise; may be given several times")),
            Option(
                "access-log", "FILE|-|off",
                Text(
                    de: "wohin die Zeilen je Anfrage gehen (sonst Standardfehlerausgabe)",
                    en: "where the lines of requests go (else standard error)")),
        ],
        common: .store,
        note: Text(
            de:
                "Nach außen gehört ein Reverse Proxy davor. Je Anfrage geht eine JSON-Zeile auf "
                + "die Standardfehlerausgabe, ohne Angaben zu Personen.\n"
                + "Grenzen: " + limitNames + " – Größen wie 16MiB, Zeiten wie 30s.",
            en:
                "Towards the outside a reverse proxy belongs in front. Each request writes one "
                + "JSON line to standard error, without personal data.\n"
                + "Limits: " + limitNames + " – sizes like 16MiB, times like 30s.")
    ) { invocation throws(Failure) in
        try invocation.expectWords(0...0)
        var settings = DaemonSettings(
            host: invocation.value("host") ?? "127.0.0.1",
            port: try invocation.number("port", in: 0...65_535) ?? 8_080)
        for text in invocation.all("limit") { try ServeLimits.set(text, in: &settings) }
        return try serve(store: Session.path(invocation), settings, invocation)
    }

    private static let limitNames = ServeLimits.all.map(\.name).joined(separator: ", ")

    /// Serves a store until the process is told to stop.
    static func serve(
        store path: String, _ settings: DaemonSettings, _ invocation: Invocation
    ) throws(Failure) -> ExitCode {
        let log: AccessLog? =
            invocation.value("access-log") == "off"
            ? nil : try AccessLog(invocation.value("access-log"))
        defer { log?.close() }
        let publication = try publication(path, invocation)
        let language = invocation.language
        do throws(DaemonError) {
            let daemon = try Daemon(
                publication, settings, version: version,
                log: { entry in log?.add(entry) },
                report: { error in
                    let text = error.map { Failure($0).message } ?? ServeWords.followingAgain
                    Files.note("wegmarke: " + text[language])
                },
                reportAccess: { error in
                    let text = error.map { Failure($0).message } ?? ServeWords.tokensAgain
                    Files.note("wegmarke: " + text[language])
                })
            let address = "http://\(daemon.address.host):\(daemon.address.port)/"
            try? Files.print(ServeWords.serving(path, at: address)[language])
            try daemon.run()
        } catch {
            throw Failure(error.exitCode, error.text)
        }
        return .done
    }

    private static func publication(
        _ path: String, _ invocation: Invocation
    ) throws(Failure) -> Publication {
        let bar = ProgressBar(SessionWords.reading, invocation)
        defer { bar.finish() }
        let clock = try Session.clock(invocation)
        do throws(EngineError) {
            let publication = try Publication(opening: path, clock: clock, progress: bar.step)
            Session.note(publication.snapshots, invocation)
            return publication
        } catch {
            throw Failure(error)
        }
    }
}

extension DaemonError {
    fileprivate var exitCode: ExitCode {
        switch self {
        case .portInvalid, .hostUnknown: .usage
        case .notPermitted: .noPermission
        case .portInUse, .addressUnavailable, .systemCall: .unavailable
        }
    }
}

enum ServeWords {
    static let followingAgain = Text(
        de: "Das Protokoll wird wieder gelesen", en: "The log is followed again")
    static let tokensAgain = Text(
        de: "Die Zugangszeichen gelten wieder", en: "The tokens are valid again")
    static func serving(_ path: String, at address: String) -> Text {
        Text(
            de: "\(path) ist bereit unter \(address) – Ende mit Strg-C",
            en: "\(path) is served at \(address) – stop with Ctrl-C")
    }
}
