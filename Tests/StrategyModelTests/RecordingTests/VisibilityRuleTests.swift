import GivenHistory
import Testing

@testable import StrategyModel

struct VisibilityRuleTests {
    private func visibility(_ outcome: Judged) throws -> Visibility {
        let model = try outcome.model()
        return Visibility(ordinal: model.row(model.position).visibility)
    }

    @Test func `a new subject is internal unless said`() throws {
        let need = draft(
            "need.identified", "need/n", "2013", #"{"process":"p","text":"x"}"#, visibility: nil)
        #expect(try visibility(when(aProcess, [need])) == .internal)
    }

    @Test func `a later event is as visible as its subject`() throws {
        let report = draft(
            "measure.reported", "measure/m", "2013", #"{"text":"x"}"#, visibility: nil)
        #expect(try visibility(when(aProcess, [report])) == .public)
    }

    @Test func `the strictest of subject and references decides`() throws {
        let events =
            aProcess + [
                event(
                    "body.registered", "body/geheim", "2012", #"{"name":"G","kind":"other"}"#,
                    visibility: .restricted)
            ]
        let assigned = draft(
            "measure.assigned", "measure/m", "2013", #"{"body":"geheim","role":"lead"}"#,
            visibility: nil)
        #expect(try visibility(when(events, [assigned])) == .restricted)
    }

    @Test func `a chain of references as long as the batch is followed to its end`() throws {
        let count = 1_500
        let drafts = (0..<count).map { number in
            let origin = number + 1 < count ? #","origin":"measure/x\#(number + 1)""# : ""
            return draft(
                "measure.proposed", "measure/x\(number)", "2013",
                #"{"process":"p","title":"M"\#(origin)}"#,
                visibility: number + 1 < count ? nil : "restricted")
        }
        let model = try when(aProcess, drafts).model()
        for n in [model.position - count + 1, model.position - 1, model.position] {
            #expect(Visibility(ordinal: model.row(n).visibility) == .restricted)
        }
    }

    @Test func `a public event that refers to an internal subject is refused`() {
        let events =
            aProcess + [
                event(
                    "body.registered", "body/intern", "2012", #"{"name":"I","kind":"other"}"#,
                    visibility: .internal)
            ]
        let assigned = draft(
            "measure.assigned", "measure/m", "2013", #"{"body":"intern","role":"lead"}"#)
        let outcome = when(events, [assigned])
        #expect(!outcome.isLegal)
        #expect(outcome.messages.first?.contains("body/intern") == true)
    }

    @Test func `what the caller may not see does not exist for him, not even by name`() {
        let events =
            aProcess + [
                event(
                    "body.registered", "body/geheim", "2012", #"{"name":"G","kind":"other"}"#,
                    visibility: .restricted)
            ]
        let assigned = draft(
            "measure.assigned", "measure/m", "2013", #"{"body":"geheix","role":"lead"}"#)
        let outcome = when(events, [assigned], clearance: .public)
        #expect(!outcome.isLegal)
        #expect(!outcome.messages.contains { $0.contains("body/geheim") || $0.contains("geheim?") })
        let named = when(
            events,
            [
                draft(
                    "measure.assigned", "measure/m", "2013", #"{"body":"geheim","role":"lead"}"#,
                    visibility: nil)
            ],
            clearance: .public)
        #expect(named.messages.contains { $0.contains("not been recorded") })
    }
}
