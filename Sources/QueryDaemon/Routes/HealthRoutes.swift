import ByteCoding
import HTTPCore
import Words

extension Service {
    /// Whether the daemon runs, and whether it can follow the log.
    var healthRoutes: [Route] {
        [
            get(
                "/healthz", Text(de: "Ob der Dienst läuft.", en: "Whether the daemon runs."),
                .operation, [.language], gives: Self.state, access: .everybody,
                isConditional: false
            ) { _ throws(RequestProblem) in Self.state("ok") },
            get(
                "/readyz",
                Text(
                    de: "Ob der Dienst alles liefert, was erfasst ist; 503, wenn dem Protokoll "
                        + "nicht gefolgt werden kann und nur zuvor Gelesenes geliefert wird.",
                    en: "Whether the daemon serves all that is recorded; 503 where the log "
                        + "can't be followed and only what was read before is served."),
                .operation, [.language], gives: Self.state, problems: [.unavailable],
                access: .everybody, isConditional: false
            ) { call throws(RequestProblem) in
                _ = publication.current()
                guard publication.trouble == nil else {
                    // Where the damage is tells how much is recorded: that is for the
                    // administrator, who finds it in the log of the daemon.
                    throw RequestProblem(
                        .unavailable, Words.Routes.notReady, Words.Routes.unreadable,
                        call.language)
                }
                return Self.state("ready")
            },
        ]
    }

    private static let state = [Route.Content(.json, "State")]

    private static func state(_ status: String) -> Response {
        var json = JSONWriter()
        json.beginObject()
        json.key("status")
        json.string(status)
        json.endObject()
        var response = Response(type: MediaType.json.text, body: json.bytes)
        response.headers.append("Cache-Control", "no-store")
        response.headers.append("X-Content-Type-Options", "nosniff")
        return response
    }
}
