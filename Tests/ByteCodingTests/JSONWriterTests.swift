import ByteCoding
import Testing

@Suite struct JSONWriterTests {
    @Test func `commas come by themselves`() throws {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("a" as StaticString)
        writer.beginArray()
        writer.integer(-1)
        writer.beginObject()
        writer.endObject()
        writer.null()
        writer.endArray()
        writer.key("ü\"" as String)
        writer.number(try #require(ExactDecimal("5.00")))
        writer.key("r" as StaticString)
        writer.raw(Array("[1]".utf8))
        writer.key("b" as StaticString)
        writer.bool(false)
        writer.endObject()
        #expect(writer.text == #"{"a":[-1,{},null],"ü\"":5.00,"r":[1],"b":false}"#)
    }

    @Test(arguments: [0, 9, 10, 99, 100, -1, -10, 1_234_567_890, Int.max, Int.min])
    func `whole numbers in their shortest form`(value: Int) {
        var writer = JSONWriter()
        writer.integer(value)
        #expect(writer.text == String(value))
    }

    @Test func `every control character survives a round trip`() throws {
        let text = String(String.UnicodeScalarView((0..<0x100).compactMap { Unicode.Scalar($0) }))
        var writer = JSONWriter()
        writer.string(text)
        #expect(try JSONValue.parse(writer.bytes) == .string(text))
        #expect(!writer.bytes.contains { $0 < 0x20 })
    }

    @Test(arguments: [
        (0.0, "0"), (1.5, "1.5"), (-0.25, "-0.25"), (0.00004, "0"), (0.12345, "0.1234"),
        (0.12355, "0.1236"), (1e20, "1e+20"), (123_456.0, "123456"), (-0.00012, "-0.0001"),
        (.infinity, "null"), (.nan, "null"),
    ])
    func `binary numbers with four digits`(value: Double, text: String) {
        var writer = JSONWriter()
        writer.double(value)
        #expect(writer.text == text)
    }
}
