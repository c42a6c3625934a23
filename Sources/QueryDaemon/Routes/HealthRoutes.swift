import ByteCoding
import HTTPCore
import Words

extension Service {
    /// Whether the daemon runs, and whether it can follow the log.
    var healthRoutes: [Route] {
        [
            get("/healthz", "Whether the daemon runs.", [.language]) {
                request throws(RequestProblem) in
                try state(request) { () throws(RequestProblem) in "ok" }
            },
            get(
                "/readyz",
                "Whether the daemon serves all that is recorded; 503 where the log "
                    + "can't be followed and only what was read before is served.",
                [.language]
            ) { request throws(RequestProblem) in
                try state(request) { () throws(RequestProblem) in
                    _ = publication.current()
                    guard publication.trouble == nil else {
                        // Where the damage is tells how much is recorded: that is for the
                        // administrator, who finds it in the log of the daemon.
                        throw RequestProblem(
                            .unavailable, Words.Routes.notReady, Words.Routes.unreadable,
                            try Question.language(of: request))
                    }
                    return "ready"
                }
            },
        ]
    }

    private func state(
        _ request: Request, _ status: () throws(RequestProblem) -> String
    ) throws(RequestProblem) -> Response {
        let language = try Question.language(of: request)
        try Question.check(request.query, ["lang"], language)
        _ = try Question.negotiate(request, [.json], language)
        var json = JSONWriter()
        json.beginObject()
        json.key("status")
        json.string(try status())
        json.endObject()
        var response = Response(type: MediaType.json.text, body: json.bytes)
        response.headers.append("Cache-Control", "no-store")
        response.headers.append("X-Content-Type-Options", "nosniff")
        return response
    }
}
