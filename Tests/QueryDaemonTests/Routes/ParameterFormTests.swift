import HTTPCore
import StrategyModel
import Testing

@testable import QueryDaemon

struct ParameterFormTests {
    typealias Form = Route.Parameter.Form

    static let forms: [Form] = [.date, .knowledge, .id, .subject, .decimal, .cursor, .policy]

    /// Texts near the border of each form, good and bad, and each cut short or with one more sign.
    static let texts: [String] = {
        let whole = [
            "2012", "2012-10", "2012-Q3", "2012-H2", "2012-10-05", "0001-01-01", "9999-12-31",
            "2012-02-29", "2000-02-29", "2400-02-29", "0004-02-29", "0400-02-29", "2012-12-30",
            "1900-02-29", "2013-02-29", "0000-01-01", "0000-02-29", "2012-04-31", "2012-13",
            "2012-00", "2012-Q5", "2012-H0", "2012/2014", "../2012", "2012-10-05/2012-10-06",
            "@0", "@1", "@00", "@007", "@-1", "@123456789012345", "@1234567890123456", "@",
            "2012-10-05T10:00:00Z", "2012-10-05T23:59:59.123456789+02:00", "2012-10-05t10:00:00Z",
            "2012-10-05T24:00:00Z", "2012-10-05T10:00:60Z", "2012-10-05T10:00:00.Z",
            "2012-10-05T10:00:00-23:59", "2012-10-05T10:00:00+24:00", "0000-10-05T10:00:00Z",
            "m-12", "_m", "M-1", "a", String(repeating: "a", count: 64),
            String(repeating: "a", count: 65), "measure/m-12", "measure/", "nonsense/x",
            "measure/m/1", "0", "-0", "1.5", "-1.500000", "1.5000000", "01", ".5", "1.", "1e5",
            "123456789012", "1234567890123", "2012-10-05~17~m-12", "2012-10-05~017~m-12",
            "2012-02-30~17~m-12", "2012-10-05~17~", "2012-10-05~17~m~1", "staleDays=90",
            "staleDays=+90", "staleDays=090", "staleDays=999999999", "staleDays=1000000000",
            "staleDays=", "effectTolerance=0.25", "effectTolerance=1.0", "effectTolerance=1.1",
            "effectTolerance=0.1234567", "effectTolerance=.5", "effectTolerance=0",
            "minimumPrevalence=01", "convention=progress", "convention=other", "nonsense=1", "",
        ]
        return whole + whole.flatMap { [String($0.dropLast()), $0 + "1", $0 + "\n", " " + $0] }
    }()

    @Test(arguments: forms)
    func `what is taken and what the pattern says are the same`(form: Form) throws {
        let pattern = try Regex(String(form.pattern.dropFirst().dropLast()))
        var taken = 0
        for text in Self.texts {
            let matches = try pattern.wholeMatch(in: text) != nil
            #expect(form.accepts(text) == matches, "\(form.name): \(text)")
            if matches { taken += 1 }
        }
        #expect(taken > 0 && taken < Self.texts.count)
    }

    @Test func `each day of four centuries that there is is taken, and no other`() throws {
        let pattern = try Regex(String(Form.date.pattern.dropFirst().dropLast()))
        for year in [1, 4, 100, 400, 1900, 1999, 2000, 2012, 2100, 9999] {
            for month in [1, 2, 4, 12] {
                for day in [1, 28, 29, 30, 31, 32] {
                    let digits = [String(year + 10_000), String(month + 100), String(day + 100)]
                    let text = digits.map { $0.dropFirst() }.joined(separator: "-")
                    let exists = Day(year: year, month: month, day: day) != nil
                    let matches = try pattern.wholeMatch(in: text) != nil
                    #expect(matches == exists, "\(text)")
                    #expect(Form.date.accepts(text) == exists, "\(text)")
                }
            }
        }
    }
}
