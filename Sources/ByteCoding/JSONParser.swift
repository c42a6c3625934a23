/// Recursive descent over the grammar of RFC 8259; recursion is bounded by the allowed depth.
struct JSONParser {
    private let bytes: UnsafeRawBufferPointer
    private var offset = 0

    static func parse(
        _ bytes: UnsafeRawBufferPointer, maximumDepth: Int
    ) throws(JSONError) -> JSONValue {
        if let offset = UTF8Validation.firstInvalidOffset(bytes) {
            throw JSONError(
                offset: offset, expected: "valid UTF-8", found: describe(bytes[offset]))
        }
        var parser = JSONParser(bytes: bytes)
        let value = try parser.value(depth: maximumDepth)
        parser.skipSpace()
        guard parser.offset == bytes.count else { throw parser.error("the end of the text") }
        return value
    }

    private init(bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        skipSpace()
        switch peek {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        case UInt8(ascii: "-"): return .number(try number())
        default:
            guard isDigit else { throw error("a value") }
            return .number(try number())
        }
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
        try enter(depth)
        var members: [JSONValue.Member] = []
        var keys: Set<String> = []
        skipSpace()
        if take("}") { return .object(members) }
        repeat {
            skipSpace()
            let start = offset
            guard peek == UInt8(ascii: "\"") else { throw error("a key in quotes") }
            let key = try string()
            // A set only where comparing one by one would become slow.
            if members.count == 16 { keys = Set(members.map(\.key)) }
            let known =
                members.count < 16
                ? members.contains { $0.key == key } : !keys.insert(key).inserted
            guard !known else {
                throw JSONError(
                    offset: start, expected: "every key once", found: "\"\(key)\" again")
            }
            skipSpace()
            guard take(":") else { throw error("':'") }
            members.append(.init(key: key, value: try value(depth: depth - 1)))
            skipSpace()
        } while take(",")
        guard take("}") else { throw error("',' or '}'") }
        return .object(members)
    }

    private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
        try enter(depth)
        var elements: [JSONValue] = []
        skipSpace()
        if take("]") { return .array(elements) }
        repeat {
            elements.append(try value(depth: depth - 1))
            skipSpace()
        } while take(",")
        guard take("]") else { throw error("',' or ']'") }
        return .array(elements)
    }

    private mutating func enter(_ depth: Int) throws(JSONError) {
        guard depth > 0 else {
            throw JSONError(
                offset: offset, expected: "less nesting", found: "one level too many")
        }
        offset += 1
    }

    private mutating func string() throws(JSONError) -> String {
        offset += 1
        let start = offset
        var escaped = false
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "\"") {
                let raw = UnsafeRawBufferPointer(rebasing: bytes[start..<offset])
                offset += 1
                guard escaped else { return String(decoding: raw, as: UTF8.self) }
                var text: [UInt8] = []
                JSONCursor.unescape(raw, into: &text)
                return String(decoding: text, as: UTF8.self)
            }
            guard byte >= 0x20 else { throw error("an escaped control character") }
            offset += 1
            if byte == UInt8(ascii: "\\") {
                escaped = true
                try checkEscape()
            }
        }
        throw error("'\"' to end the string")
    }

    /// Checks the escape after a backslash; a surrogate must be one half of a pair.
    private mutating func checkEscape() throws(JSONError) {
        let start = offset - 1
        switch peek {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
            UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            offset += 1
        case UInt8(ascii: "u"):
            let unit = try codeUnit()
            if unit & 0xFC00 == 0xD800, take("\\"), peek == UInt8(ascii: "u") {
                if try codeUnit() & 0xFC00 == 0xDC00 { return }
            }
            guard unit & 0xF800 != 0xD800 else {
                throw JSONError(
                    offset: start, expected: "a pair of surrogates", found: "half of one")
            }
        default: throw error("one of \" \\ / b f n r t u after '\\'")
        }
    }

    private mutating func codeUnit() throws(JSONError) -> UInt32 {
        offset += 1
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = JSONCursor.hexadecimal(byte) else {
                throw error("four hexadecimal digits after '\\u'")
            }
            unit = unit << 4 | digit
            offset += 1
        }
        return unit
    }

    private mutating func number() throws(JSONError) -> String {
        let start = offset
        _ = take("-")
        if take("0") {
            guard !isDigit else { throw error("no digit after a leading zero") }
        } else {
            try digits()
        }
        if take(".") { try digits() }
        if take("e") || take("E") {
            _ = take("+") || take("-")
            try digits()
        }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    private mutating func digits() throws(JSONError) {
        guard isDigit else { throw error("a digit") }
        while isDigit { offset += 1 }
    }

    private mutating func literal(
        _ word: StaticString, _ value: JSONValue
    ) throws(JSONError) -> JSONValue {
        for index in 0..<word.utf8CodeUnitCount {
            guard peek == word.utf8Start[index] else { throw error("'\(word)'") }
            offset += 1
        }
        return value
    }

    private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private var isDigit: Bool { offset < bytes.count && bytes[offset] &- 0x30 <= 9 }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        offset += 1
        return true
    }

    private mutating func skipSpace() {
        while offset < bytes.count {
            let byte = bytes[offset]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            offset += 1
        }
    }

    private func error(_ expected: String) -> JSONError {
        JSONError(
            offset: offset, expected: expected,
            found: peek.map { Self.describe($0) } ?? "the end")
    }

    private static func describe(_ byte: UInt8) -> String {
        byte > 0x20 && byte < 0x7F
            ? "'\(Character(Unicode.Scalar(byte)))'"
            : "byte 0x\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))"
    }
}
