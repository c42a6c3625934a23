import ByteCoding
import Testing

@Suite struct CSVValueTests {
    private func table(_ field: String, _ separator: CSVSeparator = .comma) throws -> CSVTable {
        let quoted = "\"" + field.split(separator: "\"").joined(separator: "\"\"") + "\""
        return try CSVTable(Array("a\n\(quoted)\n".utf8), separator: separator)
    }

    @Test(arguments: [
        ("0", 0.0), ("-12", -12), ("+3", 3), ("1.5", 1.5), (".5", 0.5), ("5.", 5), (" 7 ", 7),
        ("0.1", 0.1), ("123456789012345", 123_456_789_012_345), ("1e3", 1000), ("2.5E-3", 0.0025),
        ("0.30000000000000004", 0.30000000000000004), ("1e-300", 1e-300),
    ])
    func `a number is the nearest to its digits`(field: String, value: Double) throws {
        #expect(try table(field).number(0, 0) == value)
    }

    @Test(arguments: ["1,5", "-0,25", "1,5e2"])
    func `a decimal comma is taken where commas separate nothing`(field: String) throws {
        let value = Double(field.replacing(",", with: "."))
        #expect(try table(field, .semicolon).number(0, 0) == value)
        #expect(throws: CSVError.value(line: 2, column: "a", found: field)) {
            try table(field).number(0, 0)
        }
    }

    @Test(arguments: [
        "x", "1.2.3", "1,2,3", "-", "1e", "inf", "nan", "0x10", "1 2", "1e999", "--1",
    ])
    func `what is no number is refused with its line`(field: String) throws {
        #expect(throws: CSVError.value(line: 2, column: "a", found: field)) {
            try table(field, .semicolon).number(0, 0)
        }
    }

    @Test(arguments: [
        ("1", true), ("0", false), ("true", true), ("FALSE", false), ("Ja", true), ("nein", false),
        ("yes", true), ("No", false), ("WAHR", true), ("falsch", false),
    ])
    func `yes and no are read in both languages`(field: String, value: Bool) throws {
        #expect(try table(field).flag(0, 0) == value)
        #expect(try table(field).isFlags(0))
    }

    @Test(arguments: ["2", "maybe", "y", "janein"])
    func `what is neither yes nor no is refused`(field: String) throws {
        #expect(throws: CSVError.value(line: 2, column: "a", found: field)) {
            try table(field).flag(0, 0)
        }
        #expect(try !table(field).isFlags(0))
    }

    @Test(arguments: [
        ("1970-01-02", 86_400.0), ("1970-01", 0), ("02.01.1970", 86_400), ("90061.5", 90_061.5),
        ("1970-01-01T00:01:00Z", 60), ("1970-01-01 00:01", 60), ("1970-01-01T01:00:00+01:00", 0),
        ("1970-01-01 00:00:00.250", 0.25), ("1970-01-01T00:00:00-0130", 5400),
        ("02.01.1970 00:00:01", 86_401), ("1969-12-31", -86_400), ("1970-01-01T02:00:00+02", 0),
    ])
    func `moments are seconds since 1970`(field: String, value: Double) throws {
        #expect(try table(field).seconds(0, 0) == value)
    }

    @Test(arguments: [
        "1970-02-30", "1970-13", "1970-01-01X00:00", "1970-01-01T24:00", "1970-01-01T00:00:00+",
        "31.02.1970", "heute", "1970/01/01", "1970-01-01T00:60", "1970-01-01T00:00:00Zx",
    ])
    func `what is no moment is refused`(field: String) throws {
        #expect(throws: CSVError.value(line: 2, column: "a", found: field)) {
            try table(field).seconds(0, 0)
        }
    }
}
