import ByteCoding
import GivenHistory
import Testing
import Words

@testable import StrategyModel

/// The light of effect: baseline 100 on 2020-01-01, target by 2024-12-31 (1,826 days later).
@Suite struct EffectTests {
    private static func start(target: String = "200") -> [GivenEvent] {
        [
            event(
                "process.started", "process/p", "2020-01-01",
                #"{"title":"P","kind":"strategy","territories":[]}"#),
            event("goal.set", "goal/g", "2020-01-01", #"{"process":"p","text":"Wachsen"}"#),
            event(
                "indicator.defined", "indicator/i", "2020-01-01",
                #"{"process":"p","goal":"g","title":"Wert"}"#),
            event(
                "indicator.baselined", "indicator/i", "2020-01-01",
                #"{"value":100,"date":"2020-01-01"}"#),
            event(
                "indicator.targeted", "indicator/i", "2020-01-01",
                #"{"value":\#(target),"by":"2024-12-31"}"#),
        ]
    }
    private static func measured(_ value: String, _ day: String = "2022-01-01") -> GivenEvent {
        event(
            "indicator.measured", "indicator/i", day, #"{"value":\#(value),"date":"\#(day)"}"#)
    }

    private func light(_ events: [GivenEvent], _ day: String = "2022-07-02") throws -> Light {
        let goal: Goal = try given(events).asOf(day).find("g")
        return goal.effectLight
    }

    // 2022-07-02 is 913 of 1,826 days: exactly half is expected.
    @Test(arguments: [
        ("200", "150", LightState.green), ("200", "149.9", .yellow), ("200", "140", .yellow),
        ("200", "139.9", .red), ("200", "99.9", .red), ("200", "250", .green),
        ("50", "75", .green), ("50", "75.1", .yellow), ("50", "80", .yellow), ("50", "80.1", .red),
        ("50", "101", .red), ("100", "150", .grey),
    ])
    func `attained against expected, in both directions`(
        target: String, value: String, state: LightState
    ) throws {
        let light = try light(Self.start(target: target) + [Self.measured(value)])
        #expect(light.state == state)
    }

    @Test func `a regressing indicator is red at once`() throws {
        let events = Self.start() + [Self.measured("99", "2020-01-10")]
        let light = try light(events, "2020-01-15")
        #expect(light.state == .red)
        #expect(light.reason[.german] == "Wert: −1 % erreicht, 0,8 % erwartet, rückläufig")
    }

    @Test func `what is missing is said`() throws {
        let start = Self.start()
        #expect(try light(Array(start[..<2])).reason[.german] == "kein Indikator")
        #expect(try light(Array(start[..<3])).reason[.german] == "kein Zielwert")
        #expect(try light(Array(start[..<3]) + [start[4]]).reason[.german] == "kein Ausgangswert")
        #expect(try light(start).reason[.german] == "kein Messwert seit dem Ausgangswert")
        #expect(try light(start + [Self.measured("150", "2019-01-01")]).state == .grey)
        #expect(
            try light(Self.start(target: "100") + [Self.measured("150")]).reason[.german]
                == "Zielwert gleich Ausgangswert")
    }

    @Test func `a goal shows the worst of its indicators and says what it cannot judge`() throws {
        let other = [
            event(
                "indicator.defined", "indicator/j", "2020-01-01", #"{"goal":"g","title":"Zwei"}"#),
            event(
                "indicator.defined", "indicator/k", "2020-01-01", #"{"goal":"g","title":"Drei"}"#),
            event(
                "indicator.baselined", "indicator/k", "2020-01-01",
                #"{"value":0,"date":"2020-01-01"}"#),
            event(
                "indicator.targeted", "indicator/k", "2020-01-01",
                #"{"value":10,"by":"2024-12-31"}"#),
            event(
                "indicator.measured", "indicator/k", "2022-01-01",
                #"{"value":1,"date":"2022-01-01"}"#),
        ]
        let light = try light(Self.start() + [Self.measured("190")] + other)
        #expect(light.state == .red)
        #expect(
            light.reason[.german]
                == "Drei: 10 % erreicht, 50 % erwartet; 1 nicht beurteilbar")
        #expect(light.basis == [9, 10, 11])
    }

    @Test func `a change of territory in between is flagged`() throws {
        let events =
            Self.start() + [
                event(
                    "territory.registered", "territory/s", "2020",
                    #"{"name":"S","kind":"stadt"}"#),
                event(
                    "indicator.redefined", "indicator/i", "2020-01-01",
                    #"{"territories":["s"],"reason":"r"}"#),
                event("territory.boundaryChanged", "territory/s", "2021-01-01"),
                Self.measured("190"),
            ]
        #expect(try light(events).reason[.english].hasSuffix("; territory changed in between"))
    }

    @Test func `a struck goal is grey`() throws {
        let struck = event("goal.struck", "goal/g", "2021-01-01", #"{"reason":"r"}"#)
        #expect(try light(Self.start() + [Self.measured("190"), struck]).state == .grey)
    }

    @Test func `the next target counts, and the last one when all are past`() throws {
        let second = event(
            "indicator.targeted", "indicator/i", "2020-01-01",
            #"{"value":300,"by":"2029-12-31"}"#)
        let model = given(Self.start() + [second, Self.measured("190")])
        for (day, value) in [("2024-12-31", 200), ("2025-01-01", 300), ("2031-01-01", 300)] {
            let indicator: Indicator = try model.asOf(day).find("i")
            let attainment = try indicator.series(in: nil)
                .attainment(on: try #require(Day(day))).get()
            #expect(attainment.target.value == ExactDecimal(value))
        }
    }
}
