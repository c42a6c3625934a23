import ByteCoding
import Testing

/// A table of a text.
private func table(_ text: String, _ separator: CSVSeparator? = nil) throws -> CSVTable {
    try CSVTable(Array(text.utf8), separator: separator)
}

@Suite struct CSVTableTests {
    @Test(arguments: [
        "a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4", "a,b\r1,2\r3,4\r", "\u{FEFF}a,b\n1,2\n3,4",
        "a;b\n1;2\n3;4", "a\tb\n1\t2\n3\t4", "\n\na,b\n\n1,2\n\r\n3,4\n\n", " a , b \n1,2\n3,4",
        "\"a\",\"b\"\n\"1\",\"2\"\n3,\"4\"",
    ])
    func `fields are the same however lines, fields and the file are marked`(text: String) throws {
        let table = try table(text)
        #expect(table.columns == ["a", "b"])
        #expect(
            (0..<table.rowCount).map { [table.text($0, 0), table.text($0, 1)] } == [
                ["1", "2"], ["3", "4"],
            ])
    }

    @Test func `a quoted field holds separators, line breaks and doubled quotes`() throws {
        let table = try table(
            "name,text\n\"Müller, A.\",\"er sagte \"\"ja\"\"\n und ging\"\nx,\"\"\"\"")
        #expect(table.text(0, 0) == "Müller, A.")
        #expect(table.text(0, 1) == "er sagte \"ja\"\n und ging")
        #expect(table.text(1, 1) == "\"")
        #expect(table.line(of: 0) == 2)
        #expect(table.line(of: 1) == 4)
    }

    @Test(arguments: [
        ("a;b,c;d\n", CSVSeparator.semicolon), ("a,b;c,d\n", .comma), ("\"a;b;c\",d\n", .comma),
        ("a\tb\n", .tab), ("only\n", .comma), ("a;b\n1,5;2,5\n", .semicolon),
    ])
    func `the separator is what the header has most of`(text: String, expected: CSVSeparator)
        throws
    {
        #expect(try CSVTable(Array(text.utf8)).separator == expected)
    }

    @Test func `a separator that is given is taken`() throws {
        #expect(try table("a;b,c\n1;2,3", .comma).columns == ["a;b", "c"])
    }

    @Test func `an empty field is missing, and so is a quoted empty one`() throws {
        let table = try table("a,b\n,\"\"\n1,x\n")
        #expect(try table.number(0, 0) == nil)
        #expect(try table.flag(0, 1) == nil)
        #expect(table.codes(1).rows == [-1, 0])
        #expect(table.codes(1).names == ["x"])
    }

    @Test(arguments: [
        ("", CSVError.empty), ("\u{FEFF}\n\n", .empty),
        ("a,b\n1\n", .wrongFieldCount(line: 2, found: 1, expected: 2)),
        ("a,b\n1,2\n1,2,3\n", .wrongFieldCount(line: 3, found: 3, expected: 2)),
        ("a,b\n1,\"2\n3,4\n", .unbalancedQuote(line: 2)), ("a\n\"x\"y\n", .textAfterQuote(line: 2)),
        ("a\nx\"y\"\n", .quoteInField(line: 2)), ("a,b\n1,\u{0}\n", .nul(line: 2)),
        ("a,b,a\n", .duplicateColumn("a")), ("a\r\n\"1\r\n2\"\r\n\"x\"y", .textAfterQuote(line: 4)),
        ("a\r\"x\"y", .textAfterQuote(line: 2)),
    ])
    func `what is malformed is refused with its line`(text: String, expected: CSVError) {
        #expect(throws: expected) { try CSVTable(Array(text.utf8)) }
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE, 0x61, 0x00], CSVError.encoding(line: 1, .utf16)),
            ([0xFE, 0xFF, 0x00, 0x61], .encoding(line: 1, .utf16)),
            ([0x61, 0x00, 0x2C, 0x00, 0x62, 0x00], .encoding(line: 1, .utf16)),
            ([0x00, 0x61, 0x00, 0x2C], .encoding(line: 1, .utf16)),
            ([0x61, 0x0A, 0x4D, 0xFC, 0x6C, 0x6C], .encoding(line: 2, .latin1)),
        ] as [([UInt8], CSVError)])
    func `another encoding is recognised and said`(bytes: [UInt8], expected: CSVError) {
        #expect(throws: expected) { try CSVTable(bytes) }
    }

    @Test func `a missing column names those there are`() throws {
        let table = try table("case,factor\nx,staff")
        #expect(throws: CSVError.missingColumn("fall", columns: ["case", "factor"])) {
            try table.column("fall")
        }
    }

    @Test func `columns without a name are passed over`() throws {
        let table = try table("a;;\n1;;\n")
        #expect(table.columns == ["a", "", ""])
        #expect(throws: CSVError.missingColumn("", columns: ["a"])) { try table.column("") }
    }

    @Test func `the different texts of a column are numbered as they come`() throws {
        let rows = (0..<500).map { "k\($0 % 200)" }
        let codes = try table("a\n" + rows.joined(separator: "\n")).codes(0)
        #expect(codes.names.count == 200)
        #expect(codes.rows == (0..<500).map { Int32($0 % 200) })
    }
}
