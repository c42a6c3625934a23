import ByteCoding
import Testing

@Suite struct JSONValueTests {
    @Test(arguments: [
        ("null", "null"), (" [ ] ", "[]"), ("{\n\t\"a\" : 1.50 ,\r\"b\":[true,false]}", nil),
        ("\"\\u00e4\\ud83d\\ude00\\/\\n\"", "\"ä😀/\\n\""), ("-0", "-0"), ("1e-5", "1e-5"),
        ("0.10E+2", "0.10E+2"), ("\"\\u0001\\\"\\\\\"", "\"\\u0001\\\"\\\\\""),
        ("{\"\":{}}", "{\"\":{}}"), ("\"\u{7F}\u{2028}\"", "\"\u{7F}\u{2028}\""),
    ])
    func `reads and writes`(text: String, shortest: String?) throws {
        var writer = JSONWriter()
        try JSONValue.parse(Array(text.utf8)).write(into: &writer)
        #expect(writer.text == shortest ?? "{\"a\":1.50,\"b\":[true,false]}")
    }

    @Test(arguments: [
        ("", 0), ("   ", 3), ("nul", 3), ("tru1", 3), ("01", 1), ("-", 1), ("1.", 2), (".5", 0),
        ("+1", 0), ("1e", 2), ("[1,]", 3), ("[1 2]", 3), ("{\"a\"}", 4), ("{\"a\":1,}", 7),
        ("{a:1}", 1), ("{\"a\":1,\"a\":2}", 7), ("{\"a\":1,\"\\u0061\":2}", 7), ("1 2", 2),
        ("\"a", 2), ("\"\t\"", 1), ("\"\\x\"", 2), ("\"\\u12g4\"", 5), ("\"\\ud800\"", 1),
        ("\"\\udc00\"", 1), ("\"\\ud800\\u0041\"", 1), ("[", 1), ("{", 1), ("'a'", 0),
        ("\u{FEFF}1", 0), ("NaN", 0), ("Infinity", 0), ("1\u{0}", 1), ("\u{C}1", 0),
    ])
    func `refuses with the offset`(text: String, offset: Int) {
        let error = #expect(throws: JSONError.self) { try JSONValue.parse(Array(text.utf8)) }
        #expect(error?.offset == offset)
    }

    @Test(arguments: [
        [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
        [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xE2, 0x82, 0x22], [0x22, 0x80, 0x22],
        [0x22, 0xF0, 0x8F, 0xBF, 0xBF, 0x22], [0x22, 0xE0, 0x9F, 0xBF, 0x22],
    ])
    func `refuses bytes that are not UTF-8`(bytes: [UInt8]) {
        let error = #expect(throws: JSONError.self) { try JSONValue.parse(bytes) }
        #expect(error?.offset == 1)
        #expect(error?.expected == "valid UTF-8")
    }

    @Test func `depth has a limit`() throws {
        func nested(_ depth: Int) -> [UInt8] {
            [UInt8](repeating: 0x5B, count: depth) + [UInt8](repeating: 0x5D, count: depth)
        }
        _ = try JSONValue.parse(nested(64))
        #expect(throws: JSONError.self) { try JSONValue.parse(nested(65)) }
        #expect(throws: JSONError.self) { try JSONValue.parse(nested(100_000)) }
    }

    @Test func `equal keys are found in large objects too`() {
        let members = (0..<40).map { "\"k\($0)\":0" } + ["\"k39\":1"]
        let text = "{\(members.joined(separator: ","))}"
        #expect(throws: JSONError.self) { try JSONValue.parse(Array(text.utf8)) }
    }

    @Test func `members are found by key`() throws {
        let value = try JSONValue.parse(Array("{\"a\":{\"b\":\"c\"}}".utf8))
        #expect(value["a"]?["b"] == .string("c"))
        #expect(value["b"] == nil)
    }
}
