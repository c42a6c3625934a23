import GivenHistory
import Testing

@testable import StrategyModel

private func change(_ status: String, _ on: String, reason: String? = nil) -> String {
    let reason = reason.map { #","reason":"\#($0)""# } ?? ""
    return draft("measure.statusChanged", "measure/m", on, #"{"status":"\#(status)"\#(reason)}"#)
}

private func measure(in status: MeasureStatus) -> [GivenEvent] {
    var events = aProcess
    events[3] = event(
        "measure.proposed", "measure/m", "2012-06",
        #"{"process":"p","title":"Dorfladen","status":"\#(status.rawValue)","reason":"so"}"#)
    return events
}

struct StatusRuleTests {
    static let steps = MeasureStatus.allCases.filter { $0 != .merged }.flatMap { from in
        MeasureStatus.allCases.filter { $0 != .merged }.map { (from, $0) }
    }

    @Test(arguments: steps)
    func `a status may go where the table says, and nowhere else`(
        from: MeasureStatus, to: MeasureStatus
    ) {
        let outcome = when(measure(in: from), [change(to.rawValue, "2013", reason: "so")])
        #expect(outcome.isLegal == from.successors.contains(to), "\(outcome.messages)")
    }

    @Test(arguments: steps.filter { $0.0.successors.contains($0.1) })
    func `setting aside, dropping and reopening need a reason`(
        from: MeasureStatus, to: MeasureStatus
    ) {
        let outcome = when(measure(in: from), [change(to.rawValue, "2013")])
        #expect(outcome.isLegal == !from.needsReason(to: to), "\(outcome.messages)")
    }

    @Test func `a backdated change must leave legal successors`() {
        let events =
            aProcess + [
                event("measure.statusChanged", "measure/m", "2014", #"{"status":"inProgress"}"#)
            ]
        #expect(when(events, [change("adopted", "2013")]).isLegal)
        let dropped = when(events, [change("dropped", "2013", reason: "kein Geld")])
        #expect(!dropped.isLegal)
        #expect(dropped.messages.first?.contains("no way") == true)
    }

    @Test func `a batch is judged as a whole, whatever its order`() throws {
        let outcome = when(aProcess, [change("inProgress", "2014"), change("adopted", "2013")])
        let measure = try outcome.model().asOf("2015-01-01").entity("measure/m")
        #expect(measure?[Attributes.status] == .inProgress)
    }

    @Test(arguments: [("dropped", false), ("inProgress", true), ("completed", true)])
    func `a measure merges from any status but dropped`(status: String, isLegal: Bool) {
        let other = event(
            "measure.proposed", "measure/n", "2012-06", #"{"process":"p","title":"N"}"#)
        let outcome = when(
            measure(in: MeasureStatus(rawValue: status) ?? .proposed) + [other],
            [draft("measure.merged", "measure/m", "2013", #"{"into":"n","reason":"dasselbe"}"#)])
        #expect(outcome.isLegal == isLegal, "\(outcome.messages)")
    }

    @Test func `nothing but notes follows a merger`() {
        let events =
            aProcess + [
                event("measure.proposed", "measure/n", "2012-06", #"{"process":"p","title":"N"}"#),
                event("measure.merged", "measure/m", "2013", #"{"into":"n","reason":"dasselbe"}"#),
            ]
        #expect(
            !when(events, [draft("measure.reported", "measure/m", "2014", #"{"text":"x"}"#)])
                .isLegal)
        #expect(
            when(events, [draft("measure.reported", "measure/m", "2012-12", #"{"text":"x"}"#)])
                .isLegal)
        #expect(when(events, [draft("note.added", "measure/m", "2014", #"{"text":"x"}"#)]).isLegal)
    }

    @Test func `a block is lifted only where there is one`() {
        let lifted = draft("measure.unblocked", "measure/m", "2014")
        #expect(!when(aProcess, [lifted]).isLegal)
        let blocked = draft(
            "measure.blocked", "measure/m", "2013", #"{"reasonCode":"staff","text":"Stelle frei"}"#)
        #expect(when(aProcess, [blocked, lifted]).isLegal)
    }
}
