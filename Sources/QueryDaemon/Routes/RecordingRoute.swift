import Engine
import HTTPCore
import StrategyModel
import Words

extension Service {
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
