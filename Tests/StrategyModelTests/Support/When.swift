import ByteCoding
import GivenHistory
import Testing
import Words

@testable import StrategyModel

/// What judging drafts came to.
enum Judged {
    case legal(Verdict)
    case rejected([RecordingFinding])

    /// The messages, in English, of what was rejected or warned of.
    var messages: [String] {
        switch self {
        case .legal(let verdict): verdict.warnings.map { $0.text[.english] }
        case .rejected(let findings): findings.map { $0.text[.english] }
        }
    }

    var isLegal: Bool {
        if case .legal = self { true } else { false }
    }

    /// The model after the drafts; a test that expects one fails without.
    func model(_ location: SourceLocation = #_sourceLocation) throws -> ReadModel {
        guard case .legal(let verdict) = self else {
            Issue.record("rejected: \(messages)", sourceLocation: location)
            throw NotGiven(id: "model")
        }
        return verdict.model
    }
}

/// Judges drafts, written as JSON, against what is given. Recording takes place at noon of a day.
func when(
    _ given: [GivenEvent], _ drafts: [String], on today: String = "2020-01-01",
    clearance: Visibility = .restricted
) -> Judged {
    when(GivenHistory.given(given), drafts, on: today, clearance: clearance)
}

/// Judges drafts against a model.
func when(
    _ model: ReadModel, _ drafts: [String], on today: String = "2020-01-01",
    clearance: Visibility = .restricted
) -> Judged {
    let validations = drafts.enumerated().map { index, json in
        validate(Array(json.utf8), line: index + 1)
    }
    let valid = validations.compactMap(\.draft)
    guard valid.count == drafts.count else {
        return .rejected(validations.flatMap(\.findings))
    }
    let context = RecordingContext(
        now: Instant("\(today)T12:00:00Z") ?? Instant(milliseconds: 0),
        today: Day(today) ?? Day(number: 0), actor: "test", clearance: clearance)
    var next = UInt64(1_000)
    do throws(Rejection) {
        return .legal(
            try decide(valid, on: model, in: context) {
                next += 1
                return UUID128(high: 0x0192_0000_0000_7000, low: 0x8000_0000_0000_0000 | next)
            })
    } catch {
        return .rejected(error.findings)
    }
}

/// A draft as JSON; visibility public unless said.
func draft(
    _ type: String, _ subject: String, _ on: String? = nil, _ data: String = "{}",
    visibility: String? = "public", more: String = ""
) -> String {
    let day = on.map { #","on":"\#($0)""# } ?? ""
    let seen = visibility.map { #","visibility":"\#($0)""# } ?? ""
    return #"{"type":"\#(type)","subject":"\#(subject)"\#(day)\#(seen),"data":\#(data)\#(more)}"#
}

/// A town and a process in it, both public, that other tests stand on.
let aProcess = [
    event("territory.registered", "territory/t", "2012", #"{"name":"T","kind":"stadt"}"#),
    event("body.registered", "body/b", "2012", #"{"name":"Rat","kind":"council"}"#),
    event(
        "process.started", "process/p", "2012-05",
        #"{"title":"P","kind":"strategy","territories":["t"]}"#),
    event("measure.proposed", "measure/m", "2012-06", #"{"process":"p","title":"Dorfladen"}"#),
]
