import EventStore
import HTTPCore
import Interchange
import Words

extension Service {
    /// The event catalogue.
    var catalogueRoutes: [Route] {
        [
            get(
                "/api/v1/catalog",
                Text(
                    de: "Der Ereigniskatalog: ein JSON Schema dessen, was erfasst werden kann.",
                    en: "The event catalogue: a JSON Schema of what can be recorded."),
                .events, [.language],
                gives: [
                    Route.Content(MediaType("application/schema+json"), "Object"),
                    Route.Content(.json, "Object"),
                ]
            ) { call throws(RequestProblem) in
                answer(call, ofProgram: "catalog") { CatalogueSchema.json(call.language) }
            }
        ]
    }

    /// The reference of some routes and of itself.
    func reference(of routes: [Route]) -> Route {
        let (version, simulated) = (version, publication.format.simulated)
        let path = "/openapi.json"
        func route(_ routes: [Route]) -> Route {
            get(
                path,
                Text(de: "Diese Beschreibung: OpenAPI 3.1.", en: "This reference: OpenAPI 3.1."),
                .operation, [.language],
                gives: [
                    Route.Content(.json, "Object"),
                    Route.Content(
                        MediaType(
                            "application/vnd.oai.openapi+json", parameters: ["version=3.1"]),
                        "Object"),
                ]
            ) { call throws(RequestProblem) in
                answer(call, ofProgram: "\(path) \(simulated)") {
                    APIReference(routes, version: version, simulated: simulated, call.language)
                        .json
                }
            }
        }
        // It tells of itself as of any other.
        return route(routes + [route([])])
    }

    /// An answer that depends on nothing but the program, or 304 where the client has it.
    private func answer(
        _ call: Call, ofProgram name: String, _ body: () -> [UInt8]
    ) -> Response {
        var response = Response(.ok, headers: call.admission.cachingHeaders)
        let tag = EntityTag(of: [name, version, call.language.rawValue, call.media.name])
        if let tag {
            response.headers.append("ETag", tag.description)
            if call.request.alreadyHas(tag) {
                response.status = .notModified
                return response
            }
        }
        response.headers.append("Content-Type", call.media.text)
        response.headers.append("Content-Language", call.language.rawValue)
        response.headers.append("X-Content-Type-Options", "nosniff")
        if let tag, let known = answers.body(tag) {
            response.body = known
        } else {
            response.body = body()
            if let tag { answers.keep(response.body, tag) }
        }
        return response
    }
}
