import ByteCoding
import HTTPCore
import Interchange
import Words

extension Service {
    /// The event catalogue.
    var catalogueRoutes: [Route] {
        [
            get(
                "/api/v1/catalog", "The event catalogue: a JSON Schema of what can be recorded.",
                [.language]
            ) { request throws(RequestProblem) in
                let language = try Question.language(of: request)
                try Question.check(request.query, ["lang"], language)
                let admission = try gate.admit(request, in: language)
                let media = try Question.negotiate(
                    request, [MediaType("application/schema+json"), .json], language)
                let text = "\(version) \(language.rawValue) \(media.name)"
                let tag = EntityTag(
                    Base64URL.encode(Array(SHA256.hash(Array(text.utf8)).prefix(18))))
                var response = Response(.ok, headers: admission.cachingHeaders)
                if let tag {
                    response.headers.append("ETag", tag.description)
                    if request.alreadyHas(tag) {
                        response.status = .notModified
                        return response
                    }
                }
                response.headers.append("Content-Type", media.text)
                response.headers.append("Content-Language", language.rawValue)
                response.headers.append("X-Content-Type-Options", "nosniff")
                response.body = CatalogueSchema.json(language)
                return response
            }
        ]
    }
}
