import GivenHistory
import Testing
import Words

@testable import StrategyModel

/// Each rule of the light of implementation, on its boundary day and one beyond.
@Suite struct LightTests {
    private static let start = [
        event(
            "process.started", "process/p", "2020-01-01",
            #"{"title":"P","kind":"strategy","territories":[]}"#),
        event(
            "measure.proposed", "measure/m", "2020-01-01", #"{"process":"p","title":"Radweg"}"#),
    ]
    private static func status(_ status: String, _ day: String = "2020-02-01") -> GivenEvent {
        event("measure.statusChanged", "measure/m", day, #"{"status":"\#(status)","reason":"r"}"#)
    }
    private static let end = event(
        "measure.scheduled", "measure/m", "2020-02-01", #"{"end":"2020-06"}"#)
    private static func milestone(critical: Bool) -> GivenEvent {
        event(
            "milestone.planned", "milestone/s", "2020-02-01",
            #"{"measure":"m","title":"Bescheid","due":"2020-05-31","critical":\#(critical)}"#)
    }
    private static func forecast(_ end: String) -> GivenEvent {
        event("measure.forecast", "measure/m", "2020-03-01", #"{"end":"\#(end)"}"#)
    }
    private static let progress = event(
        "policy.set", "policy/p", "2020-01-01", #"{"convention":"progress"}"#)
    private static let blocked = event(
        "measure.blocked", "measure/m", "2020-03-01",
        #"{"reasonCode":"funding","text":"Bescheid fehlt"}"#)

    private func light(_ events: [GivenEvent], _ day: String) throws -> Light {
        let measure: Measure = try given(Self.start + events).asOf(day).find("m")
        return measure.implementationLight
    }

    @Test(
        arguments: [
            ([status("dropped")], "2021-01-01", LightState.grey, "entfallen"),
            (
                [event("measure.merged", "measure/m", "2020-02-01", #"{"into":"m","reason":"r"}"#)],
                "2021-01-01", .grey, "zusammengeführt"
            ),
            (
                [status("inProgress"), status("completed", "2020-03-01")], "2021-01-01", .green,
                "abgeschlossen"
            ),
            (
                [status("inProgress"), status("consolidated", "2020-03-01")], "2021-01-01", .green,
                "verstetigt"
            ),
            ([], "2021-01-01", .grey, "vorgeschlagen"),
            ([end], "2020-06-30", .grey, "vorgeschlagen"),
            ([end], "2020-07-01", .grey, "Stand unbekannt: Ende Juni 2020 verstrichen"),
            (
                [status("inProgress"), end, blocked], "2020-03-01", .red,
                "blockiert seit 01.03.2020: Finanzierung, Bescheid fehlt"
            ),
            ([status("inProgress"), end], "2020-06-30", .green, "im Plan, Ende Juni 2020"),
            (
                [status("inProgress"), end], "2020-07-01", .yellow,
                "Ende Juni 2020 seit 1 Tag überschritten"
            ),
            (
                [status("inProgress"), end], "2020-07-30", .yellow,
                "Ende Juni 2020 seit 30 Tagen überschritten"
            ),
            (
                [status("inProgress"), end], "2020-07-31", .red,
                "Ende Juni 2020 seit 31 Tagen überschritten"
            ),
            ([status("ongoing"), milestone(critical: true)], "2020-05-31", .green, "fortlaufend"),
            (
                [status("ongoing"), milestone(critical: true)], "2020-06-30", .yellow,
                "kritischer Meilenstein „Bescheid“, fällig 31.05.2020, seit 30 Tagen überfällig"
            ),
            (
                [status("ongoing"), milestone(critical: true)], "2020-07-01", .red,
                "kritischer Meilenstein „Bescheid“, fällig 31.05.2020, seit 31 Tagen überfällig"
            ),
            (
                [status("ongoing"), milestone(critical: false)], "2020-12-31", .yellow,
                "Meilenstein „Bescheid“, fällig 31.05.2020, seit 214 Tagen überfällig"
            ),
            (
                [status("inProgress"), status("suspended", "2020-03-01")], "2020-04-01", .yellow,
                "zurückgestellt: r"
            ),
            (
                [status("inProgress"), end, forecast("2020-07-30")], "2020-04-01", .green,
                "im Plan, Ende Juni 2020"
            ),
            (
                [status("inProgress"), end, forecast("2020-07-31")], "2020-04-01", .yellow,
                "Prognose 31.07.2020 liegt 31 Tage nach dem ursprünglichen Ende Juni 2020"
            ),
            ([status("adopted"), end], "2020-04-01", .grey, "beschlossen"),
            ([status("preparing"), end], "2020-04-01", .grey, "in Vorbereitung"),
            ([status("inProgress")], "2020-04-01", .grey, "kein Termin hinterlegt"),
            ([status("ongoing")], "2020-04-01", .green, "fortlaufend"),
        ] as [([GivenEvent], String, LightState, String)])
    func `convention deviation, first match wins`(
        events: [GivenEvent], day: String, state: LightState, reason: String
    ) throws {
        let light = try light(events, day)
        #expect(light.state == state)
        #expect(light.reason[.german] == reason)
        #expect(!light.basis.isEmpty)
    }

    @Test(
        arguments: [
            ([], LightState.red, "proposed"),
            ([status("adopted")], .red, "adopted"),
            ([status("preparing")], .yellow, "in preparation"),
            ([status("inProgress"), end], .yellow, "in progress"),
            ([status("ongoing")], .yellow, "ongoing"),
            ([status("inProgress"), status("suspended")], .yellow, "suspended"),
            (
                [status("inProgress"), blocked], .yellow,
                "in progress, blocked since 1 Mar 2020: funding, Bescheid fehlt"
            ),
            ([status("inProgress"), status("completed")], .green, "completed"),
            ([status("inProgress"), status("consolidated")], .green, "made permanent"),
            ([status("dropped")], .grey, "dropped"),
        ] as [([GivenEvent], LightState, String)])
    func `convention progress shows the status`(
        events: [GivenEvent], state: LightState, reason: String
    ) throws {
        let light = try light([Self.progress] + events, "2021-06-01")
        #expect(light.state == state)
        #expect(light.reason[.english] == reason)
    }

    @Test func `a reached milestone is late no more`() throws {
        let reached = event("milestone.reached", "milestone/s", "2020-07-15")
        let events = [Self.status("ongoing"), Self.milestone(critical: true), reached]
        #expect(try light(events, "2020-07-14").state == .red)
        #expect(try light(events, "2020-07-15").state == .green)
    }

    @Test(arguments: [
        ("2020-02-01", LightState.green, "heute gemeldet"),
        ("2020-07-30", .green, "letzte Meldung vor 180 Tagen"),
        ("2020-07-31", .yellow, "letzte Meldung vor 181 Tagen"),
        ("2021-01-26", .yellow, "letzte Meldung vor 360 Tagen"),
        ("2021-01-27", .red, "letzte Meldung vor 361 Tagen"),
    ])
    func `currency counts the days since the last event about it`(
        day: String, state: LightState, reason: String
    ) throws {
        let events = Self.start + [Self.status("inProgress")]
        let measure: Measure = try given(events).asOf(day).find("m")
        #expect(measure.currencyLight.state == state)
        #expect(measure.currencyLight.reason[.german] == reason)
        #expect(measure.isStalled(by: measure.judgement) == (state != .green))
    }

    @Test func `currency is grey when the measure has ended`() throws {
        let measure: Measure = try given(Self.start + [Self.status("dropped")])
            .asOf("2023-01-01").find("m")
        #expect(measure.currencyLight.state == .grey)
    }

    @Test func `the lights of an ended process stand still on its last day`() throws {
        let closed = event("process.closed", "process/p", "2020-07-05")
        let events = [Self.status("inProgress"), Self.end, closed]
        #expect(
            try light(events, "2023-01-01").reason[.german]
                == "Ende Juni 2020 seit 5 Tagen überschritten")
        let measure: Measure = try given(Self.start + events).asOf("2023-01-01").find("m")
        #expect(measure.currencyLight.state == .green)
    }

    @Test func `a process past its end without closing is grey itself`() throws {
        let events = [
            event(
                "process.started", "process/p", "2020-01-01",
                #"{"title":"P","kind":"strategy","territories":[],"to":"2020"}"#)
        ]
        let running: Process = try given(events).asOf("2020-12-31").find("p")
        #expect(running.light == nil)
        let past: Process = try given(events).asOf("2021-01-01").find("p")
        #expect(past.light?.state == .grey)
        #expect(past.light?.reason[.german] == "Laufzeit beendet, Abschluss nicht erfasst")
        let closed = events + [event("process.closed", "process/p", "2021-03-01")]
        let ended: Process = try given(closed).asOf("2021-03-01").find("p")
        #expect(ended.light == nil)
    }
}
