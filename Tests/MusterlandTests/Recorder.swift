import ByteCoding
import StrategyModel
import Words

/// Records drafts into a model as a simulated store would: a run of equal `recorded` is a batch.
struct Recorder {
    private(set) var model = ReadModel()
    private(set) var faults: [String] = []
    private(set) var warnings: [String] = []
    private var batch: [ValidDraft] = []
    private var made: UInt64 = 0

    mutating func take(_ line: [UInt8], number: Int) {
        let validation = validate(line, line: number)
        guard let draft = validation.draft else {
            faults += validation.findings.map { $0.text[.english] }
            return
        }
        if let first = batch.first, first.recorded != draft.recorded { close() }
        batch.append(draft)
    }

    /// Judges the batch that was gathered.
    mutating func close() {
        guard let first = batch.first, let now = first.recorded else { return }
        defer { batch = [] }
        let context = RecordingContext(
            now: now, today: Day(number: Int32(now.date.daysSinceEpoch)), actor: "local",
            clearance: .restricted)
        do throws(Rejection) {
            let verdict = try decide(batch, on: model, in: context) {
                made += 1
                return UUID128(high: 1, low: made)
            }
            model = verdict.model
            warnings += verdict.warnings.map { $0.text[.english] }
        } catch {
            faults += error.findings.map { $0.text[.english] }
        }
    }
}
