import ByteCoding
import Dashboards
import EventStore
import HTTPCore
import StrategyModel
import Words

/// The answers to questions: their tag, what a cache must know, and the lens in their body.
extension Question {
    /// An answer, or 304 where the client has it already.
    func answer(_ body: () throws(RequestProblem) -> [UInt8]) throws(RequestProblem) -> Response {
        let media = call.media
        let tag = entityTag(media)
        // `*` asks whether there is anything at all, and only making it tells.
        if case .tags = IfNoneMatch(request.headers), has(tag) {
            return notModified(tag)
        }
        let bytes = try kept(tag, body)
        if has(tag) { return notModified(tag) }
        var response = Response(.ok, headers: headers(tag), body: bytes)
        response.isRepeatable = admission.isRepeatable
        response.headers.set("Content-Type", media.text)
        response.headers.set("Content-Language", language.rawValue)
        response.headers.set("X-Content-Type-Options", "nosniff")
        if media == .html {
            // A page needs nothing but its own style; whatever else got into it must not run.
            response.headers.set(
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
        }
        return response
    }

    /// The body as it was made before, or made now.
    private func kept(
        _ tag: EntityTag?, _ body: () throws(RequestProblem) -> [UInt8]
    ) throws(RequestProblem) -> [UInt8] {
        guard let tag else { return try body() }
        if let known = service.answers.body(tag) { return known }
        let made = try body()
        service.answers.keep(made, tag)
        return made
    }

    private func notModified(_ tag: EntityTag?) -> Response {
        var response = Response(.notModified, headers: headers(tag))
        response.isRepeatable = admission.isRepeatable
        return response
    }

    /// A JSON object with the lens and what a body adds to it.
    func answerJSON(
        _ members: (inout JSONWriter) throws(RequestProblem) -> Void
    ) throws(RequestProblem) -> Response {
        try answer { () throws(RequestProblem) in
            var json = JSONWriter(reservingCapacity: 16_384)
            json.beginObject()
            json.key("lens")
            lensHead.write(into: &json)
            try members(&json)
            json.endObject()
            return json.bytes
        }
    }

    /// The lens as answers tell it.
    var lensHead: LensHead {
        LensHead(view, simulated: service.publication.format.simulated)
    }

    /// A tag made of everything the answer depends on: log, lens, request, language, format,
    /// policy (which is part of the request), redactions and program version. No answer shows
    /// anything of the vault. Of a token nothing enters but what it lets see.
    private func entityTag(_ media: MediaType) -> EntityTag? {
        let parts = [
            service.publication.format.identity.description, lens.asOf.description,
            String(lens.knownAt), lens.clearance.rawValue, request.target.path, query.encoded,
            language.rawValue, media.text, service.version,
            // A redaction is restricted and moves no other lens, but changes what it shows.
            String(view.model.redactionCount),
        ]
        return EntityTag(of: parts)
    }

    private func has(_ tag: EntityTag?) -> Bool { tag.map(request.alreadyHas) ?? false }

    private func headers(_ tag: EntityTag?) -> Headers {
        var headers = admission.cachingHeaders
        if let tag { headers.append("ETag", tag.description) }
        return headers
    }
}

extension EntityTag {
    /// A tag made of everything an answer depends on.
    init?(of parts: [String]) {
        var bytes: [UInt8] = []
        for part in parts {
            // With its length before it no part can pass for the end of another.
            bytes += Array("\(part.utf8.count):".utf8) + Array(part.utf8)
        }
        self.init(Base64URL.encode(Array(SHA256.hash(bytes).prefix(18))))
    }
}
