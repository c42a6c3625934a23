import Engine
import HTTPCore
import StrategyModel
import Words

extension Service {
    /// Recording, for those whose token permits it.
    var recordingRoutes: [Route] {
        [
            Route(
                .post, "/api/v1/events",
                summary: "Records one draft, or a list of drafts as a whole. A draft's id makes it "
                    + "safe to try again.",
                parameters: [.language], access: .token(role: Role.recorder.rawValue),
                handling: .eventual { request, answer in
                    do throws(RequestProblem) {
                        let language = try Question.language(of: request)
                        try Question.check(request.query, ["lang"], language)
                        let admission = try gate.admit(request, in: language)
                        try admission.require(.recorder, in: language)
                        guard let grant = admission.grant else { return }
                        record(
                            request, in: language, actor: grant.actor, clearance: grant.clearance,
                            then: answer)
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
            _ = try Question.negotiate(request, [.json], language)
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
