import ByteCoding
import GivenHistory
import Testing

@testable import StrategyModel

@Suite struct IndicatorTests {
    private let start = [
        event(
            "territory.registered", "territory/s", "1990", #"{"name":"Saalfeld","kind":"stadt"}"#),
        event(
            "territory.registered", "territory/h", "1990",
            #"{"name":"Saalfelder Höhe","kind":"gemeinde"}"#),
        event("indicator.defined", "indicator/i", "1990", #"{"title":"Einwohner"}"#),
    ]

    private func measured(_ date: String, _ value: Int, _ rest: String = "") -> GivenEvent {
        event(
            "indicator.measured", "indicator/i", date,
            #"{"value":\#(value),"date":"\#(date)","territory":"s"\#(rest)}"#)
    }

    private func series(_ events: [GivenEvent], _ day: String = "2023-12-31") throws
        -> IndicatorSeries
    {
        let view = given(start + events).asOf(day)
        let indicator: Indicator = try view.find("i")
        return indicator.series(in: try view.find("s"))
    }

    @Test func `one value a territory and date, the last by order`() throws {
        let series = try series([
            measured("2017", 24_000), measured("2018", 24_500), measured("2017", 24_100),
        ])
        #expect(series.measurements.map(\.value.description) == ["24100", "24500"])
        #expect(series.measurements.map(\.n) == [6, 5])
    }

    @Test func `a projected value is no current one`() throws {
        let projected = event(
            "indicator.measured", "indicator/i", "2019-05",
            #"{"value":20000,"date":"2030","territory":"s","quality":"projected"}"#)
        let series = try series([measured("2018", 24_500), projected])
        #expect(series.measurements.count == 2)
        #expect(series.current?.value == ExactDecimal(24_500))
    }

    @Test func `a merger into it, a moved boundary and a larger area are flagged once`() throws {
        let changes = try series([
            measured("2017", 24_000, #","area":48.7"#),
            event(
                "territory.merged", "territory/h", "2018-07-06",
                #"{"into":"s","reason":"Gebietsreform"}"#),
            measured("2018", 29_000, #","area":145.5"#),
            event("territory.boundaryChanged", "territory/s", "2019-01-01"),
            measured("2019", 29_100, #","area":146"#),
        ]).territoryChanges
        #expect(changes.count == 3)
        #expect(changes.map(\.after.date.description) == ["2018", "2018", "2019"])
    }

    @Test(arguments: [("100", "101", 0), ("100", "101.01", 1), ("100", "98.99", 1), ("0", "0", 0)])
    func `an area must differ by more than one percent`(
        before: String, after: String, count: Int
    ) throws {
        let series = try series([
            measured("2017", 1, #","area":"\#(before)""#),
            measured("2018", 1, #","area":"\#(after)""#),
        ])
        #expect(series.territoryChanges.count == count)
    }

    @Test func `a value without territory belongs to the only one the indicator is for`() throws {
        let events = [
            event(
                "indicator.redefined", "indicator/i", "1990",
                #"{"territories":["s"],"reason":"r"}"#),
            event("indicator.measured", "indicator/i", "2017", #"{"value":1,"date":"2017"}"#),
        ]
        let view = given(start + events).asOf("2020-01-01")
        let indicator: Indicator = try view.find("i")
        #expect(indicator.series.map(\.territory?.id) == ["s"])
    }

    @Test(arguments: [
        ("sum", ["30000", "12.5"]), ("mean", ["15000", "12.5"]), ("last", ["6000", "12.5"]),
        ("none", []),
    ])
    func `values of one level and date are put together as the indicator says`(
        aggregation: String, values: [String]
    ) throws {
        let events = [
            event(
                "indicator.redefined", "indicator/i", "1990",
                #"{"aggregation":"\#(aggregation)","reason":"r"}"#),
            measured("2017", 24_000),
            event(
                "indicator.measured", "indicator/i", "2017",
                #"{"value":6000,"date":"2017","territory":"h"}"#),
            event(
                "indicator.measured", "indicator/i", "2018",
                #"{"value":12.5,"date":"2018","territory":"h"}"#),
        ]
        let county = event(
            "territory.registered", "territory/k", "1990", #"{"name":"K","kind":"kreis"}"#)
        let view = given(start + [county] + events).asOf("2020-01-01")
        let indicator: Indicator = try view.find("i")
        let municipalities: [Territory] = [try view.find("s"), try view.find("h")]
        let found = indicator.aggregated(over: municipalities)
        #expect(found.map(\.value) == values.compactMap { ExactDecimal($0) })
        #expect(found.map(\.counted) == (values.isEmpty ? [] : [2, 1]))
        #expect(indicator.aggregated(over: municipalities + [try view.find("k")]).isEmpty)
    }
}
