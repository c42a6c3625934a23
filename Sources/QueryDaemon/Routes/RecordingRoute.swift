import Engine
import HTTPCore
import StrategyModel
import Words

extension Service {
    /// Recording, for those whose token permits it.
    var recordingRoutes: [Route] {
        let terms = RouteTerms(
            parameters: [.language], contents: [Route.Content(.json, "Receipt")],
            access: .token(role: Role.recorder.rawValue))
        return [
            Route(
                .post, "/api/v1/events",
                summary: Wording(
                    de: "Erfasst einen Entwurf, oder eine Liste von Entwürfen als Ganzes. Mit der "
                        + "Kennung des Entwurfs (id) ist ein zweiter Versuch ungefährlich.",
                    en: "Records one draft, or a list of drafts as a whole. A draft's id makes it "
                        + "safe to try again."),
                tag: RouteTag.events.rawValue, parameters: terms.parameters,
                body: [Route.Content(.json, "Drafts"), Route.Content(.ndjson, "Lines")],
                answers: [
                    Route.Answer(.ok, terms.contents),
                    Route.Answer(.created, terms.contents, fields: ["Location"]),
                ]
                    + terms.problems(and: [
                        .conflict, .unsupportedMediaType, .unprocessable, .internalError,
                        .unavailable, .storageFull,
                    ]),
                access: terms.access,
                handling: .eventual { request, answer in
                    do throws(RequestProblem) {
                        let call = try Call(request, terms, gate)
                        guard let grant = call.admission.grant else { return }
                        record(
                            request, in: call.language, actor: grant.actor,
                            clearance: grant.clearance, then: answer)
                    } catch {
                        answer(error.response)
                    }
                })
        ]
    }

    /// Records the drafts of a request, for a recorder that is known by its token.
    ///
    /// Only reading the drafts is done here; judging and writing is on a thread of the store, where
    /// recordings that come at once share a write.
    ///
    /// - Parameters:
    ///   - actor: who records, as the token says.
    ///   - clearance: what the recorder may see; no answer tells of anything above it.
    ///   - answer: called once, here or on another thread, when what it says is durable; it should
    ///     be quick, and must not ask the publication.
    func record(
        _ request: Request, in language: Language, actor: String, clearance: Visibility,
        then answer: @escaping @Sendable (Response) -> Void
    ) {
        let recording: RecordingRequest
        do throws(RequestProblem) {
            recording = try RecordingRequest(request, in: language)
        } catch {
            answer(error.response)
            return
        }
        let options = Store.RecordingOptions(actor: actor, clearance: clearance)
        publication.record(recording.drafts, options) { result in
            answer(
                RecordingAnswer(
                    result: result, warnings: recording.warnings, language: language
                ).response)
        }
    }
}
