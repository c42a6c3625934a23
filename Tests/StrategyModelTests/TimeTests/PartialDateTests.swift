import StrategyModel
import Testing
import Words

struct PartialDateTests {
    @Test(arguments: [
        ("2012", "2012-01-01", "2012-12-31"), ("2016-H1", "2016-01-01", "2016-06-30"),
        ("2016-H2", "2016-07-01", "2016-12-31"), ("2022-Q3", "2022-07-01", "2022-09-30"),
        ("2022-Q1", "2022-01-01", "2022-03-31"), ("2012-10", "2012-10-01", "2012-10-31"),
        ("2012-02", "2012-02-01", "2012-02-29"), ("1900-02", "1900-02-01", "1900-02-28"),
        ("2012-10-05", "2012-10-05", "2012-10-05"), ("0001", "0001-01-01", "0001-12-31"),
        ("9999", "9999-01-01", "9999-12-31"), ("2012/2014", "2012-01-01", "2014-12-31"),
        ("2012-03/2012-10", "2012-03-01", "2012-10-31"),
        ("2012-10-05/2012-11-07", "2012-10-05", "2012-11-07"),
        ("../2012-10", "2012-10-01", "2012-10-31"), ("../2012", "2012-01-01", "2012-12-31"),
    ])
    func `a span has a first and a last day`(text: String, first: String, last: String) throws {
        let date = try PartialDate(parsing: text)
        #expect(date.first.description == first)
        #expect(date.last.description == last)
        #expect(date.openStart == text.hasPrefix(".."))
        #expect(date.description == text, "canonical spelling")
        #expect(PartialDate(packed: date.packed) == date)
        #expect(date.packed != 0)
    }

    @Test(arguments: [
        ("2012/2012", "2012"), ("2012-01/2012-06", "2012-H1"), ("2012-04/2012-Q2", "2012-Q2"),
        ("2012-H2/2013-H1", "2012-07/2013-06"), ("2012/2013-06", "2012-01/2013-06"),
        ("2012-10-01/2012-10-31", "2012-10"), ("2012-10-05/2012-10-05", "2012-10-05"),
        ("2012-10-05/2012-10", "2012-10-05/2012-10-31"), ("../2012-01-01", "../2012-01-01"),
        ("2012-10/2012-10-20", "2012-10-01/2012-10-20"), ("2000/9999", "2000/9999"),
    ])
    func `equal spans have one spelling`(given: String, canonical: String) throws {
        let date = try PartialDate(parsing: given)
        #expect(date.description == canonical)
        #expect(PartialDate(canonical) == date)
    }

    @Test(arguments: [
        ("", nil), ("20121", nil), ("201", nil), ("2012-1", "2012-01"), ("5.10.2012", "2012-10-05"),
        ("31.10.2012", "2012-10-31"), ("10/2012", "2012-10"), ("2012/10/05", "2012-10-05"),
        ("2022-q3", "2022-Q3"), ("Q3 2022", "2022-Q3"), ("gestern", nil), ("2012-10-05T10:00", nil),
        ("../", nil), ("../../2012", nil), ("/2012", nil), ("2012/", nil), ("2012/..", nil),
        ("-012", nil), ("2012-10-05 ", "2012-10-05"), ("２０１２", nil),
    ])
    func `another spelling is refused, with the likely one`(text: String, suggestion: String?) {
        #expect(throws: PartialDateError.spelling(suggestion: suggestion)) {
            try PartialDate(parsing: text)
        }
        #expect(PartialDate(text) == nil)
    }

    @Test(arguments: [
        "2012-13", "2012-00", "2012-02-30", "2013-02-29", "0000", "2012-H3",
        "2012-Q5", "2012-Q0", "2012-10-00", "../0000", "2012/2012-13", "0000-05-05",
    ])
    func `a date that does not exist is refused`(text: String) {
        #expect(throws: PartialDateError.noSuchDay) { try PartialDate(parsing: text) }
    }

    @Test(arguments: ["2013/2012", "2012-10-05/2012-10-04", "2012-Q2/2012-Q1"])
    func `a span never ends before it begins`(text: String) {
        #expect(throws: PartialDateError.order) { try PartialDate(parsing: text) }
    }

    @Test(arguments: [
        ("2012-10", "Oktober 2012", "October 2012"),
        ("2016-H1", "1. Halbjahr 2016", "first half of 2016"),
        ("../2012", "spätestens 2012", "2012 at the latest"),
        ("2012-10-05", "05.10.2012", "5 Oct 2012"),
    ])
    func `a span is shown in words`(text: String, german: String, english: String) throws {
        let words = try PartialDate(parsing: text).text
        #expect(words == Text(de: german, en: english))
    }

    @Test
    func `packed spans sort by their first day`() throws {
        let spans = ["0001-01-01", "1969-12-31", "1970", "../1970-02", "2012", "2012-02", "9999"]
        let packed = try spans.map { try PartialDate(parsing: $0).packed }
        #expect(packed == packed.sorted())
        #expect(PartialDate(packed: 0) == nil)
        #expect(PartialDate(packed: .max) == nil)
    }

    @Test
    func `days stay within the years that can be written`() throws {
        let day = try #require(Day("2012-02-28"))
        #expect(day.advanced(by: 2).description == "2012-03-01")
        #expect(day.days(until: day.advanced(by: -400)) == -400)
        #expect(Day.last.advanced(by: 1) == .last)
        #expect(Day.first.advanced(by: .min) == .first)
        #expect(Day.first.description == "0001-01-01" && Day.last.description == "9999-12-31")
        #expect(Day("0000-12-31") == nil)
    }

    @Test
    func `spans overlap where they share a day`() throws {
        let month = try PartialDate(parsing: "2012-10")
        #expect(month.overlaps(try PartialDate(parsing: "2012-10-31/2013")))
        #expect(!month.overlaps(try PartialDate(parsing: "2012-11")))
        #expect(month.contains(month.last) && !month.contains(month.last.advanced(by: 1)))
    }
}
