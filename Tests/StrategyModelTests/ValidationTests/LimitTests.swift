import StrategyModel
import Testing

struct LimitTests {
    @Test(arguments: ["a", "ä", "🚲"])
    func `a text has 1 to 10,000 characters`(character: String) {
        func fits(_ count: Int) -> Bool {
            let text = String(repeating: character, count: count)
            return check("note.added", "measure/m", #"{"text":"\#(text)"}"#).draft != nil
        }
        #expect(fits(1) && fits(10_000))
        #expect(!fits(0) && !fits(10_001))
    }

    @Test(arguments: ["a", "ä", "🚲"])
    func `a title has 1 to 200 characters`(character: String) {
        func fits(_ count: Int) -> Bool {
            let text = String(repeating: character, count: count)
            return check("field.renamed", "field/f", #"{"title":"\#(text)"}"#).draft != nil
        }
        #expect(fits(1) && fits(200))
        #expect(!fits(0) && !fits(201))
    }

    @Test
    func `a list has at most 1,000 entries`() {
        func fits(_ count: Int) -> Bool {
            let list = (0..<count).map { "\"g-\($0)\"" }.joined(separator: ",")
            return check("measure.revised", "measure/m", #"{"goals":[\#(list)],"reason":"x"}"#)
                .draft != nil
        }
        #expect(fits(0) && fits(1_000))
        #expect(!fits(1_001))
    }

    @Test
    func `an id has 1 to 64 characters`() {
        func fits(_ count: Int) -> Bool {
            let id = String(repeating: "a", count: count)
            let asSubject = check("body.dissolved", "body/\(id)", "{}").draft != nil
            let asValue = check("territory.reassigned", "territory/t", #"{"parent":"\#(id)"}"#)
            #expect(asSubject == (asValue.draft != nil))
            return asSubject
        }
        #expect(fits(1) && fits(64))
        #expect(!fits(0) && !fits(65))
    }

    @Test(arguments: [
        ("0", true), ("9007199254740992", true), ("9007199254740993", false), ("-1", false),
        ("99999999999999999999", false), ("1.5", false), ("1e3", false),
    ])
    func `a whole number goes from 0 to 2^53`(digits: String, fits: Bool) {
        let result = check("policy.set", "policy/p", #"{"staleDays":\#(digits)}"#)
        #expect((result.draft != nil) == fits)
    }

    @Test(arguments: [
        ("999999999999999999", true), ("1000000000000000000", false), ("0.123456", true),
        ("0.1234567", false), ("-0.5", true), ("123456789012.123456", true),
        ("1234567890123.123456", false), (".5", false), ("5.", false), ("", false), ("1e2", false),
        ("+5", false), (" 5", false), ("NaN", false),
    ])
    func `a decimal has 18 digits, 6 after the point`(digits: String, fits: Bool) {
        let result = check(
            "indicator.targeted", "indicator/i", #"{"value":"\#(digits)","by":"2030"}"#)
        #expect((result.draft != nil) == fits)
    }

    @Test(arguments: [("0", true), ("100", true), ("100.000001", false), ("-0.000001", false)])
    func `a percentage goes from 0 to 100`(digits: String, fits: Bool) {
        let result = check("measure.reported", "measure/m", #"{"text":"x","progress":\#(digits)}"#)
        #expect((result.draft != nil) == fits)
    }

    @Test(arguments: [("0", true), ("1", true), ("1.000001", false), ("-0.1", false)])
    func `a share goes from 0 to 1`(digits: String, fits: Bool) {
        let result = check("policy.set", "policy/p", #"{"minimumPrevalence":\#(digits)}"#)
        #expect((result.draft != nil) == fits)
    }
}
