import ByteCoding
import Musterland
import StrategyModel

/// The story of Musterland as read models, from the empty one to the whole: what drafts are
/// judged against.
struct StoryModels: Sendable {
    static let all = StoryModels()

    /// The drafts of the story, as lines.
    let drafts: [[UInt8]]
    /// At most 256 models, evenly spaced, each the start of the next.
    let models: [ReadModel]

    private init() {
        drafts = musterlandDrafts(seed: storySeed)
        var states = [ReadModel()]
        var batch: [ValidDraft] = []
        let valid = drafts.compactMap { validate($0).draft }
        for (index, draft) in valid.enumerated() {
            batch.append(draft)
            let isLast = index + 1 == valid.count
            if !isLast, valid[index + 1].recorded == draft.recorded { continue }
            let now = draft.recorded ?? Self.now
            let context = RecordingContext(
                now: now, today: Self.today, actor: "story", clearance: .restricted)
            let verdict = try? decide(batch, on: states[states.count - 1], in: context) {
                UUID128(high: 1, low: 1)
            }
            if let verdict { states.append(verdict.model) }
            batch = []
        }
        let count = min(256, states.count)
        models = (0..<count).map { states[$0 * (states.count - 1) / max(1, count - 1)] }
    }

    /// When inputs are recorded: after the end of the story.
    static let now = Instant(milliseconds: 1_924_948_800_000)
    /// The day of that.
    static let today = Day("2030-12-31") ?? .last
}
