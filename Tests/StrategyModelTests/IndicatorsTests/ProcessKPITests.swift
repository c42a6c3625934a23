import ByteCoding
import GivenHistory
import Testing

@testable import StrategyModel

@Suite struct ProcessKPITests {
    private func result(
        _ id: String, _ events: [GivenEvent], _ day: String = "2021-12-31",
        _ clearance: Visibility = .restricted
    ) throws -> KPIResult {
        try given(processStart + events).kpi(id, day, clearance)
    }
    private static func held(_ id: String, _ rest: String = "") -> GivenEvent {
        event(
            "dialog.held", "dialog/\(id)", "2020-03-01",
            #"{"process":"p","title":"\#(id)","format":"workshop"\#(rest)}"#)
    }
    private static func outcome(_ id: String, _ kind: String) -> GivenEvent {
        event(
            "outcome.recorded", "outcome/\(id)", "2020-03-01",
            #"{"dialog":"d","kind":"\#(kind)","text":"t"}"#)
    }
    private static func disposed(_ id: String, _ disposition: String, _ on: String) -> GivenEvent {
        event(
            "outcome.disposed", "outcome/\(id)", on,
            #"{"disposition":"\#(disposition)","reason":"r"}"#)
    }

    @Test func `decisions pending and implemented`() throws {
        func decision(_ id: String, _ rest: String) -> GivenEvent {
            event(
                "decision.taken", "decision/\(id)", "2020-02-01",
                #"{"process":"p","body":"b","title":"D",\#(rest)}"#)
        }
        let events = [
            decision("a", #""result":"adopted","deadline":"2020-06""#),
            decision("b", #""result":"adoptedAmended","deadline":"2020-06""#),
            decision("c", #""result":"postponed""#), decision("d", #""result":"noted""#),
            event("decision.implemented", "decision/b", "2020-05-01"),
        ]
        #expect(try result("decisions", events).value == ExactDecimal(4))
        #expect(try result("decisionsPending", events).value == ExactDecimal(2))
        #expect(try result("decisionsPending", events).basis == [6, 8])
        #expect(try result("decisionImplementationRate", events).value == ExactDecimal(50))
        #expect(try result("decisionImplementationRate", []).value == nil)
    }

    @Test func `guests say of how many dialogues they were counted`() throws {
        let events = [Self.held("d", #","guests":50"#), Self.held("e")]
        let guests = try result("guests", events)
        #expect(guests.value == ExactDecimal(50))
        #expect(guests.counted == 1)
        #expect(guests.of == 2)
        #expect(guests.basis == [6])
    }

    @Test func `one record may stand for several dialogues, or for an unknown number`() throws {
        let events = [
            Self.held("d", #","count":4"#), Self.held("e", #","countText":"mehrere""#),
            Self.held("f"), Self.held("g", #","hosting":"guest""#),
            event(
                "dialog.announced", "dialog/h", "2020-03-01",
                #"{"process":"p","title":"h","format":"workshop"}"#),
        ]
        let dialogs = try result("dialogs", events)
        #expect(dialogs.value == ExactDecimal(5))
        #expect(dialogs.counted == 2)
        #expect(dialogs.of == 3)
        #expect(try result("guestDialogs", events).value == ExactDecimal(1))
        let uncounted = try result("dialogs", [Self.held("e", #","countText":"mehrere""#)])
        #expect(uncounted.value == nil)
    }

    @Test func `sectors as shares, small groups hidden from the public`() throws {
        let events = [
            Self.held(
                "d",
                """
                ,"participants":[{"sector":"citizens","count":6},{"sector":"politics","count":2}]
                """)
        ]
        let all = try result("participantsBySector", events)
        #expect(all.parts.map(\.id) == ["politics", "citizens"])
        #expect(all.parts.map(\.value) == [ExactDecimal(25), ExactDecimal(75)])
        let shown = try result("participantsBySector", events, "2021-12-31", .public)
        #expect(shown.parts.map(\.id) == ["citizens"])
        #expect(shown.counted == 1)
        #expect(shown.of == 2)
    }

    @Test func `outcomes that ask for a disposition, and what became of them`() throws {
        let events = [
            Self.held("d"), Self.outcome("a", "idea"), Self.outcome("b", "need"),
            Self.outcome("c", "topic"), Self.outcome("e", "assignment"),
            Self.outcome("f", "dissent"), Self.disposed("a", "adopted", "2020-03-11"),
            Self.disposed("b", "rejected", "2020-03-31"),
            Self.disposed("c", "merged", "2020-05-01"),
        ]
        #expect(try result("outcomes", events).value == ExactDecimal(4))
        #expect(try result("outcomesOpen", events).value == ExactDecimal(1))
        #expect(try result("dispositionRate", events).value == ExactDecimal(75))
        #expect(try result("uptakeRate", events).value == ExactDecimal("66.6667"))
        #expect(try result("medianOutcomeToDisposition", events).value == ExactDecimal(30))
        #expect(try result("uptakeRate", events, "2020-03-10").value == nil)
    }

    @Test func `suggestions and their answers`() throws {
        let events =
            ["a", "b"].map { id in
                event(
                    "suggestion.received", "suggestion/\(id)", "2020-03-01",
                    #"{"process":"p","channel":"mail","text":"t"}"#)
            } + [event("suggestion.answered", "suggestion/a", "2020-03-15", #"{"text":"t"}"#)]
        #expect(try result("suggestions", events).value == ExactDecimal(2))
        #expect(try result("answerRate", events).value == ExactDecimal(50))
        #expect(try result("medianSuggestionToAnswer", events).value == ExactDecimal(14))
    }

    @Test func `goals, those nobody serves, and fields without any`() throws {
        let events =
            [
                event("field.defined", "field/f", "2020", #"{"process":"p","title":"F"}"#),
                event("field.defined", "field/h", "2020", #"{"process":"p","title":"H"}"#),
                event(
                    "goal.set", "goal/top", "2020-01-01",
                    #"{"process":"p","text":"oben","field":"f"}"#),
                event(
                    "goal.set", "goal/sub", "2020-01-01",
                    #"{"process":"p","text":"unten","parent":"top"}"#),
                event("goal.set", "goal/x", "2020-01-01", #"{"process":"p","text":"x"}"#),
                event("goal.set", "goal/y", "2020-01-01", #"{"process":"p","text":"y"}"#),
                event("goal.struck", "goal/y", "2020-05-01", #"{"reason":"r"}"#),
            ] + measure("m", [], #","goals":["sub"]"#)
        #expect(try result("goals", events).value == ExactDecimal(3))
        #expect(try result("goalsWithoutMeasure", events).basis == [10])
        #expect(try result("fieldsWithoutGoal", events).basis == [7])
        #expect(try result("goalsWithoutMeasure", []).value == nil)
    }

    @Test func `coverage counts members named, those reached by a larger territory apart`() throws {
        let events = measure("m", [], #","territories":["g1"]"#)
        let direct = try result("territoryCoverage", events)
        #expect(direct.value == ExactDecimal(50))
        #expect(direct.parts.isEmpty)
        let both = try result(
            "territoryCoverage", events + measure("n", [], #","territories":["a"]"#))
        #expect(both.value == ExactDecimal(50))
        #expect(both.parts.map(\.value) == [ExactDecimal(50)])
        #expect(try result("territoryCoverage", []).value == nil)
        let place = event(
            "territory.registered", "territory/o", "2019",
            #"{"name":"O","kind":"ortsteil","parent":"g2"}"#)
        let dialog = try result(
            "dialogCoverage", [place, Self.held("d", #","territories":["o"]"#)])
        #expect(dialog.value == ExactDecimal(50))
    }

    @Test func `a fund's sums and its approval rate by number`() throws {
        let events =
            [event("fund.opened", "fund/f", "2020-02-01", #"{"process":"p","title":"F"}"#)]
            + ["a", "b", "c", "d"].map { id in
                event(
                    "application.submitted", "application/\(id)", "2020-03-01",
                    #"{"fund":"f","title":"A","applicantText":"V","amount":"100.00"}"#)
            } + [
                event(
                    "application.approved", "application/a", "2020-04-01", #"{"amount":"80.00"}"#),
                event(
                    "application.approved", "application/a", "2020-05-01", #"{"amount":"90.00"}"#),
                event("application.rejected", "application/b", "2020-04-01", #"{"reason":"r"}"#),
                event("application.withdrawn", "application/c", "2020-04-01"),
            ]
        #expect(try result("fundRequested", events).value?.description == "400.00")
        #expect(try result("fundApproved", events).value?.description == "90.00")
        #expect(try result("fundPaid", events).value == nil)
        #expect(try result("approvalRate", events).value == ExactDecimal(50))
    }

    @Test func `findings that are not refuted, resolved obstacles beside`() throws {
        let events =
            ["a", "b", "c"].map { id in
                event(
                    "finding.recorded", "finding/\(id)", "2020-03-01",
                    #"{"process":"p","kind":"obstacle","text":"t"}"#)
            } + [
                event("finding.refuted", "finding/a", "2020-04-01", #"{"reason":"r"}"#),
                event("finding.resolved", "finding/b", "2020-04-01", #"{"reason":"r"}"#),
            ]
        #expect(try result("obstacles", events).value == ExactDecimal(2))
        #expect(try result("obstaclesResolved", events).value == ExactDecimal(1))
        #expect(try result("limits", events).value == ExactDecimal(0))
    }

    @Test func `goal attainment is the median over goals`() throws {
        let events = ["a", "b", "c"].flatMap { id in
            [
                event("goal.set", "goal/\(id)", "2020-01-01", #"{"process":"p","text":"Z"}"#),
                event(
                    "indicator.defined", "indicator/\(id)", "2020",
                    #"{"goal":"\#(id)","title":"I"}"#),
                event(
                    "indicator.baselined", "indicator/\(id)", "2020-01-01",
                    #"{"value":0,"date":"2020-01-01"}"#),
                event(
                    "indicator.targeted", "indicator/\(id)", "2020-01-01",
                    #"{"value":\#(id == "c" ? 0 : 30),"by":"2025"}"#),
                event(
                    "indicator.measured", "indicator/\(id)", "2021-01-01",
                    #"{"value":\#(id == "a" ? 10 : 20),"date":"2021-01-01"}"#),
            ]
        }
        let result = try result("goalAttainment", events)
        #expect(result.value == ExactDecimal(50))
        #expect(result.counted == 2)
        #expect(result.of == 3)
    }

    @Test func `all processes together are one set of cases`() throws {
        let other = [
            event(
                "process.started", "process/q", "2021-01-01",
                #"{"title":"Q","kind":"profile","territories":["g1"]}"#),
            event(
                "measure.proposed", "measure/q", "2021-01-01", #"{"process":"q","title":"Q"}"#),
        ]
        let model = given(processStart + measure("m") + other)
        #expect(try model.kpi("measures", "2021-12-31").value == ExactDecimal(1))
        #expect(try model.kpi("measures", "2021-12-31", overAll: true).value == ExactDecimal(2))
        #expect(try model.kpi("measures", "2020-12-31", overAll: true).value == ExactDecimal(1))
    }

    @Test func `a history gives the value of each past day`() throws {
        let view = given(
            processStart + measure("m")
                + [
                    event(
                        "measure.proposed", "measure/n", "2020-05-10",
                        #"{"process":"p","title":"N"}"#)
                ]
        ).asOf("2020-07-15")
        let kpi = try #require(KPI.named("measures"))
        let points = KPI.histories(of: [kpi], view, process: try view.find("p"), by: .quarter)[0]
        #expect(points.map(\.on.description) == ["2020-03-31", "2020-06-30"])
        #expect(points.map(\.result.value) == [ExactDecimal(1), ExactDecimal(2)])
        let early = KPI.histories(
            of: [kpi], view, process: try view.find("p"), by: .year,
            from: Day("2018-06-01"))[0]
        #expect(early.map(\.on.description) == ["2018-12-31", "2019-12-31"])
        #expect(early.map(\.result.value) == [nil, nil])
    }

    @Test(arguments: [
        (HistoryStep.month, ["2020-01-31", "2020-02-29", "2020-03-31"]),
        (.quarter, ["2020-03-31"]), (.year, []),
    ])
    func `steps end with the calendar`(step: HistoryStep, ends: [String]) throws {
        let first = try #require(Day("2020-01-31"))
        let last = try #require(Day("2020-04-29"))
        #expect(step.ends(from: first, to: last).map(\.description) == ends)
    }
}
