import GivenHistory
import Testing

@testable import StrategyModel

struct ReferenceRuleTests {
    @Test func `a missing reference is refused with the nearest id`() {
        let outcome = when(
            aProcess,
            [draft("measure.assigned", "measure/m", "2013", #"{"body":"c","role":"lead"}"#)])
        #expect(!outcome.isLegal)
        #expect(outcome.messages.first?.contains("body/c") == true)
    }

    @Test func `references within a batch may point forward`() {
        #expect(
            when(
                aProcess,
                [
                    draft(
                        "measure.assigned", "measure/m", "2013", #"{"body":"amt","role":"lead"}"#),
                    draft(
                        "body.registered", "body/amt", "2013",
                        #"{"name":"Amt","kind":"administration"}"#),
                ]
            ).isLegal)
    }

    @Test(arguments: [
        ("2012-04", false), ("2012-05", true), ("2012-04/2012-05", true), ("../2012-04", false),
        ("../2012-05", true),
    ])
    func `what is named may have begun by the last day of the span`(day: String, isLegal: Bool) {
        let outcome = when(
            aProcess, [draft("need.identified", "need/n", day, #"{"process":"p","text":"Ärzte"}"#)])
        #expect(outcome.isLegal == isLegal, "\(outcome.messages)")
    }

    @Test func `what began at the latest on a day may have begun any time before`() {
        var events = aProcess
        events[2] = event(
            "process.started", "process/p", "../2015",
            #"{"title":"P","kind":"strategy","territories":["t"]}"#)
        events.removeLast()
        #expect(
            when(
                events,
                [draft("need.identified", "need/n", "2013", #"{"process":"p","text":"Ärzte"}"#)]
            )
            .isLegal)
    }

    @Test(arguments: [("2020-01-01", true), ("2020-01-02", false), ("2020", true), ("2021", false)])
    func `the first day is not after the day of recording`(day: String, isLegal: Bool) {
        let outcome = when(aProcess, [draft("note.added", "process/p", day, #"{"text":"x"}"#)])
        #expect(outcome.isLegal == isLegal, "\(outcome.messages)")
    }

    @Test func `an event on a subject that has not begun is refused`() {
        let outcome = when(
            aProcess, [draft("measure.reported", "measure/m", "2012-05", #"{"text":"x"}"#)])
        #expect(!outcome.isLegal)
        #expect(outcome.messages.first?.contains("had not begun") == true)
    }

    @Test func `an unknown subject is refused with the nearest`() {
        let outcome = when(
            aProcess, [draft("measure.reported", "measure/n", "2013", #"{"text":"x"}"#)])
        #expect(!outcome.isLegal)
        #expect(outcome.messages.first?.contains("measure/m") == true)
    }

    @Test func `a subject begins once`() {
        let again = draft(
            "measure.proposed", "measure/m", "2013", #"{"process":"p","title":"Zweiter"}"#)
        #expect(when(aProcess, [again]).messages.first?.contains("recorded already") == true)
    }

    @Test func `several faults are reported together, each with its line`() {
        let outcome = when(
            aProcess,
            [
                draft("measure.reported", "measure/x1", "2013", #"{"text":"x"}"#),
                draft("note.added", "process/p", "2013", #"{"text":"gut"}"#),
                draft("note.added", "process/p", "2031", #"{"text":"Zukunft"}"#),
            ])
        #expect(outcome.messages.count == 2)
        #expect(outcome.messages.first?.contains("line 1") == true)
        #expect(outcome.messages.last?.contains("line 3") == true)
    }

    @Test(arguments: ["goal", "measure", "body"])
    func `nothing stands above itself`(category: String) {
        let make: (String, String) -> String = { id, parent in
            switch category {
            case "goal":
                draft(
                    "goal.set", "goal/\(id)", "2013",
                    #"{"process":"p","text":"x","parent":"\#(parent)"}"#)
            case "measure":
                draft(
                    "measure.proposed", "measure/\(id)", "2013",
                    #"{"process":"p","title":"x","parent":"\#(parent)"}"#)
            default:
                draft(
                    "body.registered", "body/\(id)", "2013",
                    #"{"name":"x","kind":"other","parent":"\#(parent)"}"#)
            }
        }
        #expect(!when(aProcess, [make("a", "a")]).isLegal)
        #expect(!when(aProcess, [make("a1", "a2"), make("a2", "a1")]).isLegal)
        #expect(
            when(aProcess, [make("a1", "a2"), make("a2", category == "measure" ? "m" : "a3")])
                .isLegal
                == (category == "measure"))
    }

    @Test func `a dissolved body may be named with a warning but not assigned`() {
        let events = aProcess + [event("body.dissolved", "body/b", "2014")]
        let assigned = draft(
            "measure.assigned", "measure/m", "2015", #"{"body":"b","role":"lead"}"#)
        #expect(!when(events, [assigned]).isLegal)
        let decided = draft(
            "decision.taken", "decision/d", "2015",
            #"{"process":"p","body":"b","title":"x","result":"adopted"}"#)
        let outcome = when(events, [decided])
        #expect(outcome.isLegal)
        #expect(outcome.messages.first?.contains("has ended") == true)
    }
}
