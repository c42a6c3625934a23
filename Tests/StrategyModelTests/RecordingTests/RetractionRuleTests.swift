import ByteCoding
import GivenHistory
import Testing

@testable import StrategyModel

private func retract(_ n: Int, _ subject: String, visibility: String? = nil, id: String = "")
    -> String
{
    draft(
        "event.retracted", subject, "2013", #"{"event":"\#(identifier(n))","reason":"Irrtum"}"#,
        visibility: visibility, more: id.isEmpty ? "" : #","id":"\#(id)""#)
}

struct RetractionRuleTests {
    @Test func `a retraction that others stand on is refused with the list of them`() {
        let outcome = when(aProcess, [retract(3, "process/p")])
        #expect(!outcome.isLegal)
        #expect(outcome.messages.contains { $0.contains("@4 measure/m") })
    }

    @Test func `an event that nothing stands on can be retracted`() throws {
        let events = aProcess + [event("measure.reported", "measure/m", "2013", #"{"text":"x"}"#)]
        let model = try when(events, [retract(5, "measure/m")]).model()
        #expect(model.asOf("2019-01-01").entity("measure/m")?.events(.reports).isEmpty == true)
    }

    @Test func `a replacement in the batch lets others stand`() throws {
        let id = identifier(77).description
        let again = draft(
            "process.started", "process/p", "2012-04",
            #"{"title":"Neu","kind":"strategy","territories":["t"]}"#, more: #","cause":"\#(id)""#)
        let model = try when(aProcess, [retract(3, "process/p", id: id), again]).model()
        #expect(model.asOf("2012-04-15").entity("process/p")?[Attributes.title] == "Neu")
    }

    @Test func `a replacement that begins too late for what stands on it is refused`() {
        let id = identifier(77).description
        let again = draft(
            "process.started", "process/p", "2013",
            #"{"title":"Neu","kind":"strategy","territories":["t"]}"#, more: #","cause":"\#(id)""#)
        let outcome = when(aProcess, [retract(3, "process/p", id: id), again])
        #expect(!outcome.isLegal)
        #expect(outcome.messages.contains { $0.contains("@4 measure/m") })
    }

    @Test func `a replacement that hides what others stand on is refused`() {
        let id = identifier(77).description
        let again = draft(
            "process.started", "process/p", "2012-05",
            #"{"title":"P","kind":"strategy","territories":["t"]}"#, visibility: "internal",
            more: #","cause":"\#(id)""#)
        let outcome = when(aProcess, [retract(3, "process/p", id: id), again])
        #expect(!outcome.isLegal)
        #expect(outcome.messages.contains { $0.contains("cannot be hidden") })
    }

    @Test(arguments: [[77], [77, 78], [77, 78, 79]])
    func `retractions that retract each other in a circle are refused`(numbers: [Int]) {
        let drafts = numbers.indices.map { index in
            retract(
                numbers[(index + 1) % numbers.count], "measure/m",
                id: identifier(numbers[index]).description)
        }
        #expect(!when(aProcess, drafts).isLegal)
    }

    @Test func `a retraction cannot be retracted, nor an event twice`() {
        let events =
            aProcess + [
                event("measure.reported", "measure/m", "2013", #"{"text":"x"}"#),
                retraction(of: 5, on: "measure/m", "2013"),
            ]
        #expect(!when(events, [retract(6, "measure/m")]).isLegal)
        #expect(!when(events, [retract(5, "measure/m")]).isLegal)
    }

    @Test func `a retraction stands on the stream of the event, with its visibility`() {
        let events =
            aProcess + [
                event(
                    "measure.reported", "measure/m", "2013", #"{"text":"x"}"#, visibility: .internal
                )
            ]
        #expect(!when(events, [retract(5, "process/p")]).isLegal)
        #expect(!when(events, [retract(5, "measure/m", visibility: "public")]).isLegal)
        #expect(when(events, [retract(5, "measure/m")]).isLegal)
    }

    @Test func `the evidence of a finding is not retracted`() {
        let events =
            aProcess + [
                event("measure.reported", "measure/m", "2013", #"{"text":"x"}"#),
                event(
                    "finding.recorded", "finding/f", "2014",
                    #"{"process":"p","kind":"obstacle","text":"y","factors":["staff"],"#
                        + #""evidence":["\#(identifier(5))"]}"#
                ),
            ]
        let outcome = when(events, [retract(5, "measure/m")])
        #expect(!outcome.isLegal)
        #expect(outcome.messages.contains { $0.contains("finding/f") })
    }

    @Test func `a change that leaves an illegal order behind is not retracted`() {
        let events =
            aProcess + [
                event("measure.statusChanged", "measure/m", "2013", #"{"status":"inProgress"}"#),
                event("measure.statusChanged", "measure/m", "2014", #"{"status":"completed"}"#),
            ]
        #expect(!when(events, [retract(5, "measure/m")]).isLegal)
        #expect(when(events, [retract(6, "measure/m")]).isLegal)
    }
}

struct ReplacementRuleTests {
    private let id = identifier(77).description

    private func rescheduled(_ end: String, on subject: String = "measure/m") -> String {
        draft(
            "measure.scheduled", subject, "2013", #"{"end":"\#(end)"}"#,
            more: #","cause":"\#(id)""#)
    }

    private let scheduled =
        aProcess + [
            event("measure.scheduled", "measure/m", "2013", #"{"end":"2014"}"#),
            event("measure.proposed", "measure/n", "2012-06", #"{"process":"p","title":"N"}"#),
        ]

    @Test func `a retraction has one replacement`() {
        let once = when(scheduled, [retract(5, "measure/m", id: id), rescheduled("2015")])
        #expect(once.isLegal, "\(once.messages)")
        let twice = when(
            scheduled,
            [retract(5, "measure/m", id: id), rescheduled("2015"), rescheduled("2016")])
        #expect(twice.messages.contains { $0.contains("one replacement only") })
    }

    @Test func `a replacement stands on the stream of the retraction`() {
        let elsewhere = when(
            scheduled,
            [retract(5, "measure/m", id: id), rescheduled("2015", on: "measure/n")])
        #expect(elsewhere.messages.contains { $0.contains("same stream") })
    }

    @Test func `a cause that nobody recorded is legal, with a warning`() {
        let outcome = when(scheduled, [rescheduled("2015")])
        #expect(outcome.isLegal)
        #expect(outcome.messages.contains { $0.contains("cause") })
    }

    @Test func `a retraction is as strict as an event of its own batch`() {
        let goal = draft(
            "goal.set", "goal/h", "2013", #"{"process":"p","text":"x"}"#, visibility: nil,
            more: #","id":"\#(id)""#)
        let open = draft(
            "event.retracted", "goal/h", "2013", #"{"event":"\#(id)","reason":"Irrtum"}"#)
        #expect(!when(scheduled, [goal, open]).isLegal)
    }
}
