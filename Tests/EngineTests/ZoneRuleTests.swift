import ByteCoding
import Engine
import Testing

struct ZoneRuleTests {
    @Test(arguments: [
        // Summer time in 2026 begins on 29 March at 01:00 UTC and ends on 25 October at 01:00 UTC.
        ("2026-03-29T00:59:59.999Z", 3_600), ("2026-03-29T01:00:00.000Z", 7_200),
        ("2026-10-25T00:59:59.999Z", 7_200), ("2026-10-25T01:00:00.000Z", 3_600),
        ("2012-07-01T12:00:00.000Z", 7_200), ("1969-12-31T23:00:00.000Z", 3_600),
    ])
    func `Berlin keeps summer time from March to October`(instant: String, offset: Int) throws {
        let zone = try #require(ZoneRule(ZoneRule.berlin))
        #expect(zone.offset(at: try #require(Instant(instant))) == offset)
    }

    @Test(arguments: [
        ("2026-06-30T21:59:59.999Z", "2026-06-30"), ("2026-06-30T22:00:00.000Z", "2026-07-01"),
        ("2026-12-31T22:59:59.999Z", "2026-12-31"), ("2026-12-31T23:00:00.000Z", "2027-01-01"),
    ])
    func `an event late at night belongs to the local day`(instant: String, day: String) throws {
        let zone = try #require(ZoneRule(ZoneRule.berlin))
        let found = zone.day(of: try #require(Instant(instant)))
        #expect(CivilDate(daysSinceEpoch: found).description == day)
    }

    @Test(arguments: ["2026-01-15", "2026-03-29", "2026-07-01", "2026-10-25"])
    func `a day ends a millisecond before the next begins`(day: String) throws {
        let zone = try #require(ZoneRule(ZoneRule.berlin))
        let number = try #require(CivilDate(day)).daysSinceEpoch
        let end = zone.end(ofDay: number)
        #expect(zone.day(of: end) == number)
        #expect(zone.day(of: Instant(milliseconds: end.milliseconds + 1)) == number + 1)
    }

    @Test func `a rule without summer time keeps one offset`() throws {
        let zone = try #require(ZoneRule("IST-5:30"))
        #expect(zone.offset(at: Instant(milliseconds: 0)) == 19_800)
    }

    @Test func `south of the equator summer time spans the turn of the year`() throws {
        let zone = try #require(ZoneRule("NZST-12NZDT,M9.5.0,M4.1.0/3"))
        #expect(zone.offset(at: try #require(Instant("2026-01-15T00:00:00Z"))) == 46_800)
        #expect(zone.offset(at: try #require(Instant("2026-06-15T00:00:00Z"))) == 43_200)
    }

    @Test(arguments: [
        "", "CET", "Europe/Berlin", "CET-1CEST", "CET-1CEST,M13.5.0,M10.5.0", "CET-99",
        "CET-1CEST,M3.5.0,M10.5.0/3x",
    ])
    func `what is no rule is refused`(text: String) {
        #expect(ZoneRule(text) == nil)
    }
}
