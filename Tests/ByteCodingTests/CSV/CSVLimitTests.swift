import ByteCoding
import Testing

@Suite struct CSVLimitTests {
    private func read(_ text: String, _ change: (inout CSVLimits) -> Void) throws -> CSVTable {
        var limits = CSVLimits.standard
        change(&limits)
        return try CSVTable(Array(text.utf8), limits: limits)
    }

    @Test func `a file may be as large as its limit and no larger`() throws {
        #expect(try read("a\n1\n") { $0.maximumSize = 4 }.rowCount == 1)
        #expect(throws: CSVError.tooLarge(bytes: 4, limit: 3)) {
            try read("a\n1\n") { $0.maximumSize = 3 }
        }
    }

    @Test func `columns and rows have a limit`() throws {
        #expect(try read("a,b\n1,2\n") { $0.maximumColumns = 2 }.columns.count == 2)
        #expect(throws: CSVError.tooManyColumns(line: 1, limit: 2)) {
            try read("a,b,c\n1,2,3\n") { $0.maximumColumns = 2 }
        }
        #expect(try read("a\n1\n2\n") { $0.maximumRows = 2 }.rowCount == 2)
        #expect(throws: CSVError.tooManyRows(line: 4, limit: 2)) {
            try read("a\n1\n2\n3\n") { $0.maximumRows = 2 }
        }
    }

    @Test(arguments: ["abcd", "\"abcd\"", "\"a\"\"b\"", "\"abcd\"\n"])
    func `a field may be as long as its limit`(field: String) throws {
        #expect(try read("a\n\(field)") { $0.maximumFieldLength = 4 }.rowCount == 1)
    }

    @Test(arguments: [
        "abcde", "\"abcde\"", "\"abcdefghi\"", "\"a\"\"b\"\"c\"", "\"\"\"\"\"\"\"\"\"\"\"\"",
    ])
    func `a longer field is refused where it begins`(field: String) {
        #expect(throws: CSVError.fieldTooLong(line: 2, limit: 4)) {
            try read("a\n\(field)\nx") { $0.maximumFieldLength = 4 }
        }
    }

    @Test func `a missing quote in a large file ends at the length of a field`() {
        let text = "a\n\"x\n" + String(repeating: "0123456789\n", count: 300_000)
        #expect(throws: CSVError.fieldTooLong(line: 2, limit: 1 << 20)) {
            try CSVTable(Array(text.utf8))
        }
    }
}
