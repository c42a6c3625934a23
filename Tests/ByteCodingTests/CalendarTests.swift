import ByteCoding
import Testing

@Suite struct CalendarTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11016), ("2000-03-01", 11017),
        ("0000-01-01", -719_528), ("9999-12-31", 2_932_896), ("2026-11-21", 20778),
    ])
    func `days since 1970`(text: String, days: Int) throws {
        let date = try #require(CivilDate(text))
        #expect(date.daysSinceEpoch == days)
        #expect(CivilDate(daysSinceEpoch: days) == date)
        #expect(date.description == text)
    }

    @Test func `every day of four centuries follows the day before`() throws {
        var before = try #require(CivilDate("1899-12-31"))
        for days in (before.daysSinceEpoch + 1)...(before.daysSinceEpoch + 146_097) {
            let date = CivilDate(daysSinceEpoch: days)
            #expect(before < date && date.daysSinceEpoch == days)
            #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
            before = date
        }
        #expect(before.description == "2299-12-31")
    }

    @Test(arguments: [
        "2023-02-29", "1900-02-29", "2024-04-31", "2024-00-10", "2024-13-01", "2024-01-00",
        "24-01-01", "2024-1-01", "2024/01/01", "2024-01-01 ", "",
    ])
    func `refuses days that do not exist`(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test(arguments: [
        ("1970-01-01T00:00:00Z", "1970-01-01T00:00:00.000Z", 0 as Int64),
        ("2026-11-21T09:12:44.120Z", "2026-11-21T09:12:44.120Z", 1_795_252_364_120),
        ("1969-12-31t23:59:59.9z", "1969-12-31T23:59:59.900Z", -100),
        ("2026-11-21T10:12:44.120999999+01:00", "2026-11-21T09:12:44.120Z", 1_795_252_364_120),
        ("2026-11-20T23:42:44-09:30", "2026-11-21T09:12:44.000Z", 1_795_252_364_000),
    ])
    func `instants of RFC 3339`(text: String, written: String, milliseconds: Int64) throws {
        let instant = try #require(Instant(text))
        #expect(instant.milliseconds == milliseconds)
        #expect(instant.description == written)
    }

    @Test(arguments: [
        "", "2026-11-21", "2026-11-21T09:12:44", "2026-11-21T09:12:44.Z", "2026-11-21 09:12:44Z",
        "2026-11-21T24:00:00Z", "2026-11-21T09:60:00Z", "2026-11-21T09:12:60Z",
        "2026-11-21T09:12:44.0123456789Z", "2026-11-21T09:12:44+1:00", "2026-11-21T09:12:44+24:00",
        "2026-11-21T09:12:44Zx", "2026-02-30T09:12:44Z",
    ])
    func `refuses what is no instant`(text: String) {
        #expect(Instant(text) == nil)
    }
}
