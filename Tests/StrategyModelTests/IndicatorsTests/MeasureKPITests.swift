import ByteCoding
import GivenHistory
import Testing
import Words

@testable import StrategyModel

@Suite struct MeasureKPITests {
    private func result(
        _ id: String, _ events: [GivenEvent], _ day: String = "2021-12-31"
    ) throws -> KPIResult {
        try given(processStart + events).kpi(id, day)
    }
    private static func scheduled(_ id: String, _ end: String, _ on: String = "2020-01-01")
        -> GivenEvent
    {
        event("measure.scheduled", "measure/\(id)", on, #"{"end":"\#(end)"}"#)
    }

    @Test func `every KPI has its own id and its words, and none fails without anything`() throws {
        #expect(Set(KPI.all.map(\.id)).count == KPI.all.count)
        let empty = KPIScope(ReadModel().asOf("2020-01-01"))
        let bare = given(processStart).asOf("2020-06-01")
        for kpi in KPI.all {
            #expect(!kpi.name.german.isEmpty && !kpi.rule.english.isEmpty)
            let values = [
                kpi.value(over: empty),
                kpi.value(over: KPIScope(bare, process: try bare.find("p"))),
            ]
            for value in values {
                // Counts of nothing are zero; all else is unknown.
                #expect(value.value == nil || value.value == ExactDecimal(0), "\(kpi.id)")
                if kpi.unit != .count { #expect(value.value == nil, "\(kpi.id)") }
            }
        }
    }

    @Test func `measures by status, with the positions that say so`() throws {
        let result = try result(
            "measuresByStatus",
            measure("m") + measure("n", [("adopted", "2020-02-01")]) + measure("o"))
        #expect(result.value == ExactDecimal(3))
        #expect(result.parts.map(\.id) == ["proposed", "adopted"])
        #expect(result.parts.map(\.value) == [ExactDecimal(2), ExactDecimal(1)])
        #expect(result.parts.first?.basis == [6, 9])
    }

    @Test func `the implementation rate leaves out what is not to be completed`() throws {
        let started = ("inProgress", "2020-02-01")
        let events =
            measure("a", [started, ("completed", "2020-03-01")])
            + measure("b", [started, ("consolidated", "2020-03-01")])
            + measure("c", [started])
            + measure("d") + measure("e", [("dropped", "2020-02-01")])
            + measure("f", [("ongoing", "2020-02-01")])
            + measure("g", [started], #","kind":"permanentTask""#)
        #expect(try result("implementationRate", events).value == ExactDecimal("66.6667"))
        #expect(try result("implementationRate", measure("d")).value == nil)
    }

    @Test func `the consolidation rate needs a statement, and shows partly beside`() throws {
        let done = [("inProgress", "2020-02-01"), ("completed", "2020-03-01")]
        let silent = measure("a", done) + measure("b", done) + measure("c", done)
        #expect(try result("consolidationRate", silent).value == nil)
        let said =
            silent + [
                event(
                    "measure.reported", "measure/a", "2020-04-01",
                    #"{"text":"t","consolidation":"fully"}"#),
                event(
                    "measure.reported", "measure/b", "2020-04-01",
                    #"{"text":"t","consolidation":"partly"}"#),
            ]
        let rate = try result("consolidationRate", said)
        #expect(rate.value == ExactDecimal("33.3333"))
        #expect(rate.parts.map(\.id) == ["partly"])
        #expect(rate.counted == 2)
        #expect(rate.of == 3)
    }

    @Test(arguments: [("2020-06-30", "100", 0), ("2020-07-01", "50", 1)])
    func `an end expires after its last day`(day: String, share: String, overdue: Int) throws {
        let events =
            measure("a", [("inProgress", "2020-02-01")]) + [Self.scheduled("a", "2020-06")]
            + measure("b") + [Self.scheduled("b", "2021")] + measure("c")
            + measure("d", [("dropped", "2020-02-01")]) + [Self.scheduled("d", "2020-02")]
        #expect(try result("onScheduleShare", events, day).value == ExactDecimal(share))
        let late = try result("overdueMeasures", events, day)
        #expect(late.value == ExactDecimal(overdue))
        #expect(late.counted == 2)
        #expect(late.of == 3)
    }

    @Test func `without any end nobody knows what is overdue`() throws {
        #expect(try result("overdueMeasures", measure("a")).value == nil)
        #expect(try result("overdueMilestones", measure("a")).value == nil)
    }

    @Test func `where all have ended none is overdue`() throws {
        let dropped = measure("a", [("dropped", "2020-02-01")])
        #expect(try result("overdueMeasures", dropped).value == ExactDecimal(0))
    }

    @Test func `overdue milestones are open ones of measures not ended`() throws {
        let events =
            measure("a") + measure("b", [("dropped", "2020-12-01")])
            + ["a", "b"].map { id in
                event(
                    "milestone.planned", "milestone/\(id)", "2020-01-05",
                    #"{"measure":"\#(id)","title":"M","due":"2020-06"}"#)
            } + [
                event(
                    "milestone.planned", "milestone/p", "2020-01-05",
                    #"{"process":"p","title":"M","due":"2020-05-31"}"#),
                event("milestone.reached", "milestone/p", "2021-01-01"),
            ]
        #expect(try result("overdueMilestones", events, "2020-06-30").value == ExactDecimal(1))
        #expect(try result("overdueMilestones", events, "2020-07-01").value == ExactDecimal(3))
        #expect(try result("overdueMilestones", events, "2020-12-01").value == ExactDecimal(2))
        #expect(try result("overdueMilestones", events, "2021-01-01").value == ExactDecimal(1))
        #expect(try result("milestonesReached", events).value == ExactDecimal(1))
    }

    @Test func `blocked now, and stalled on the day after staleDays`() throws {
        let events =
            measure("a", [("inProgress", "2020-02-01")]) + [
                event(
                    "measure.blocked", "measure/a", "2020-03-01",
                    #"{"reasonCode":"staff","text":"t"}"#)
            ]
        #expect(try result("blockedMeasures", events, "2020-02-29").value == ExactDecimal(0))
        #expect(try result("blockedMeasures", events, "2020-03-01").value == ExactDecimal(1))
        #expect(try result("stalledMeasures", events, "2020-08-28").value == ExactDecimal(0))
        #expect(try result("stalledMeasures", events, "2020-08-29").value == ExactDecimal(1))
    }

    @Test func `the median slip runs to the actual end once completed`() throws {
        let events =
            measure("a") + [Self.scheduled("a", "2020-06-30")]
            + [Self.scheduled("a", "2020-07-10", "2020-05-01")]
            + measure("b", [("inProgress", "2020-02-01"), ("completed", "2020-07-05")])
            + [Self.scheduled("b", "2020-06-30")] + measure("c")
        let slip = try result("medianSlip", events)
        #expect(slip.value == ExactDecimal("7.5"))
        #expect(slip.counted == 2)
        #expect(slip.of == 3)
    }

    @Test func `durations censor what is open and leave out what is known to the year`() throws {
        let events =
            measure("a", [("adopted", "2020-01-10"), ("inProgress", "2020-01-20")])
            + measure("b", [("adopted", "2020-01-10"), ("inProgress", "2020-02-09")])
            + measure("c", [("adopted", "2020-01-10")])
            + measure("d", [("adopted", "2020"), ("inProgress", "2021")])
            + measure("e", [("adopted", "2020-03"), ("dropped", "2020-04-30")])
        let result = try result("adoptionToStart", events)
        // 10 and 30 ended, 60 and 721 censored: S(10) = 3/4, S(30) = 1/2.
        #expect(result.value == ExactDecimal(30))
        #expect(result.counted == 4)
        #expect(result.of == 5)
        #expect(result.note?.german == "2 von 4 noch offen (zensiert)")
        #expect(try self.result("startToCompletion", events).value == nil)
    }

    @Test func `gaps are unknown while nothing of the kind is recorded`() throws {
        let active = measure("a", [("inProgress", "2020-02-01")]) + measure("b")
        for id in ["withoutLead", "withoutGoal", "withoutSchedule", "withoutDecision"] {
            #expect(try result(id, active).value == nil)
        }
        let more =
            active + measure("c", [("adopted", "2020-02-01")], #","goals":["g"]"#) + [
                event("goal.set", "goal/g", "2020-01-01", #"{"process":"p","text":"Z"}"#),
                event(
                    "measure.assigned", "measure/c", "2020-01-01", #"{"body":"b","role":"lead"}"#),
                Self.scheduled("c", "2021"),
                event(
                    "decision.taken", "decision/d", "2020-02-01",
                    """
                    {"process":"p","body":"b","title":"D","result":"adopted",
                    "concerns":["measure/c"]}
                    """),
            ]
        for id in ["withoutLead", "withoutGoal", "withoutSchedule", "withoutDecision"] {
            let result = try result(id, more)
            #expect(result.value == ExactDecimal(1), "\(id)")
            #expect(result.basis == [6], "\(id)")
        }
    }

    @Test func `money adds up exactly and says of how many`() throws {
        let events =
            measure("a") + measure("b") + [
                event(
                    "measure.estimated", "measure/a", "2020-02-01", #"{"cost":"1000.10"}"#),
                event(
                    "measure.estimated", "measure/a", "2020-03-01", #"{"cost":"2000.10"}"#),
                event(
                    "measure.budgeted", "measure/a", "2020-02-01",
                    #"{"year":2020,"amount":"300.00"}"#),
                event("measure.spent", "measure/a", "2020-02-01", #"{"amount":"100.00"}"#),
            ]
        let cost = try result("costEstimated", events)
        #expect(cost.value?.description == "2000.10")
        #expect(cost.counted == 1)
        #expect(cost.of == 2)
        #expect(try result("budgeted", events).value?.description == "300.00")
        #expect(try result("spendRate", events).value == ExactDecimal("33.3333"))
        #expect(try result("spendRate", measure("a")).value == nil)
    }
}
