import ByteCoding
import Testing

@Suite struct JSONCursorTests {
    @Test func `walks an object without copies`() {
        let line = Array("{\"a\":\"x\\n\",\"b\":[1,-2.5,{}],\"c\":true,\"d\":null,\"e\":\"\"}".utf8)
        line.withUnsafeBytes { bytes in
            var cursor = JSONCursor(bytes)
            var seen: [String] = []
            let begun = cursor.beginObject()
            #expect(begun)
            while let key = cursor.nextKey() {
                seen.append(String(decoding: key, as: UTF8.self))
                switch seen.last {
                case "a":
                    let text = cursor.string()
                    #expect(text?.escaped == true)
                    #expect(text.map { JSONCursor.text($0.raw, escaped: true) } == "x\n")
                case "b":
                    let inside = cursor.beginArray()
                    #expect(inside)
                    var numbers: [String] = []
                    while cursor.nextElement() {
                        if let number = cursor.number() {
                            numbers.append(String(decoding: number, as: UTF8.self))
                        } else {
                            let skipped = cursor.skipValue()
                            #expect(skipped)
                        }
                    }
                    #expect(numbers == ["1", "-2.5"])
                case "c":
                    let truth = cursor.bool()
                    #expect(truth == true)
                case "d":
                    let isNull = cursor.null()
                    #expect(isNull)
                default:
                    let skipped = cursor.skipValue()
                    #expect(skipped)
                }
            }
            #expect(seen == ["a", "b", "c", "d", "e"])
            #expect(!cursor.failed)
            #expect(cursor.offset == line.count)
        }
    }

    @Test(arguments: [
        "{\"a\":1 \"b\":2}", "{,\"a\":1}", "{\"a\" 1}", "{\"a\":}", "{\"a\":[1 2]}", "{\"a\":[,1]}",
        "{\"a\":\"x", "{\"a\":tru}", "{", "{\"a\":1", "\u{1}",
    ])
    func `malformed text is not skipped`(text: String) {
        let bytes = Array(text.utf8)
        bytes.withUnsafeBytes { buffer in
            var cursor = JSONCursor(buffer)
            let skipped = cursor.skipValue()
            #expect(!skipped)
        }
    }

    @Test func `no cut of a line makes it read outside`() {
        let line = Array("{\"a\":\"\\ud83d\\ude00\\u12\",\"b\":[{\"c\":-1e5}],\"d\":false}".utf8)
        for count in 0..<line.count {
            let cut = Array(line[..<count])
            cut.withUnsafeBytes { buffer in
                var cursor = JSONCursor(buffer)
                let skipped = cursor.skipValue()
                #expect(!skipped)
                #expect(cursor.offset <= count)
                var text: [UInt8] = []
                JSONCursor.unescape(buffer, into: &text)
            }
        }
    }

    @Test(arguments: [
        ("\\u00e4\\ud83d\\ude00", "ä😀"), ("\\ud83dx", "\u{FFFD}x"), ("\\ude00", "\u{FFFD}"),
        ("\\\\\\/\\\"\\b\\f\\r\\t", "\\/\"\u{8}\u{C}\r\t"), ("ü", "ü"),
    ])
    func `resolves escapes`(raw: String, text: String) {
        let bytes = Array(raw.utf8)
        #expect(bytes.withUnsafeBytes { JSONCursor.text($0, escaped: true) } == text)
    }
}
