import Engine
import QueryDaemon
import Words

extension Command {
    static let serve = Command(
        "serve",
        Text(
            de: "Dashboards und Daten über HTTP bereitstellen, bis zum Abbruch",
            en: "Serve dashboards and data over HTTP, until interrupted"),
        usage: ["[--host HOST] [--port PORT]"],
        options: [
            Option(
                "host", "HOST",
                Text(de: "Adresse (sonst 127.0.0.1)", en: "address (else 127.0.0.1)")),
            Option(
                "port", "PORT",
                Text(
                    de: "Port (sonst 8080; 0 nimmt einen freien)",
                    en: "port (else 8080; 0 takes a free one)")),
        ],
        common: .store,
        note: Text(
            de:
                "Nach außen gehört ein Reverse Proxy davor. Je Anfrage geht eine JSON-Zeile auf "
                + "die Standardfehlerausgabe, ohne Angaben zu Personen.",
            en:
                "Towards the outside a reverse proxy belongs in front. Each request writes one "
                + "JSON line to standard error, without personal data.")
    ) { invocation throws(Failure) in
        try invocation.expectWords(0...0)
        return try serve(
            store: Session.path(invocation), host: invocation.value("host") ?? "127.0.0.1",
            port: try invocation.number("port", in: 0...65_535) ?? 8_080, invocation)
    }

    /// Serves a store until the process is told to stop.
    static func serve(
        store path: String, host: String, port: Int, _ invocation: Invocation
    ) throws(Failure) -> ExitCode {
        let publication = try publication(path, invocation)
        let language = invocation.language
        do throws(DaemonError) {
            let daemon = try Daemon(
                publication, DaemonSettings(host: host, port: port), version: version,
                log: { entry in try? Files.write(entry.line, to: 2) },
                report: { error in
                    let text = error.map { Failure($0).message } ?? ServeWords.followingAgain
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
    static func serving(_ path: String, at address: String) -> Text {
        Text(
            de: "\(path) ist bereit unter \(address) – Ende mit Strg-C",
            en: "\(path) is served at \(address) – stop with Ctrl-C")
    }
}
