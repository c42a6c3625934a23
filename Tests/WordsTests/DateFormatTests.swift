import Testing
import Words

@Suite struct `Dates as each language writes them` {
    @Test(arguments: [
        ("2026-11-21", "21.11.2026", "21 Nov 2026", DatePrecision.day),
        ("2012-06-01", "01.06.2012", "1 Jun 2012", .day),
        ("2012-10", "Oktober 2012", "October 2012", .month),
        ("2022-Q3", "3. Quartal 2022", "Q3 2022", .quarter),
        ("2016-H1", "1. Halbjahr 2016", "first half of 2016", .halfYear),
        ("2016-H2", "2. Halbjahr 2016", "second half of 2016", .halfYear),
        ("2012", "2012", "2012", .year),
        (
            "2012-05/2014-04", "zwischen Mai 2012 und April 2014",
            "between May 2012 and April 2014", .within
        ),
        ("../2026-11-20", "spätestens am 20.11.2026", "20 Nov 2026 at the latest", .atLatest),
    ])
    func `every precision has its words`(
        spelling: String, german: String, english: String, precision: DatePrecision
    ) {
        #expect(Language.german.date(spelling) == german)
        #expect(Language.english.date(spelling) == english)
        #expect(DatePrecision(of: spelling) == precision)
    }

    @Test(arguments: ["", "heute", "12", "2012-1", "2012-10-5", "2012/x", "../", "20121005"])
    func `what is no date is shown as it is and has no precision`(text: String) {
        #expect(DatePrecision(of: text) == nil)
        if !text.contains("/") { #expect(Language.german.date(text) == text) }
    }

    @Test func `instants are shown to the minute in universal time`() {
        let spelling = "2026-11-21T09:12:44.120Z"
        #expect(Language.german.instant(spelling) == "21.11.2026, 09:12 UTC")
        #expect(Language.english.instant(spelling) == "21 Nov 2026, 09:12 UTC")
        #expect(Language.english.instant("yesterday") == "yesterday")
    }

    @Test func `every month has a name in both languages`() {
        let names = (1...12).map { Language.german.monthName($0) }
        #expect(Set(names).count == 12)
        #expect(names[2] == "März")
        #expect(Language.english.monthName(13).isEmpty)
    }
}
