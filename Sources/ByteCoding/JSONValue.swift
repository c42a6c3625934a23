/// A JSON value as read from outside, strictly after RFC 8259.
///
/// Numbers keep their spelling, so that nothing is lost before the catalogue says what a number
/// means; members keep their order.
public indirect enum JSONValue: Equatable, Sendable {
    /// `null`
    case null
    /// `true` or `false`
    case bool(Bool)
    /// A number, verbatim.
    case number(String)
    /// A string, escapes resolved.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object; no two members have equal keys.
    case object([Member])

    /// A key and its value.
    public struct Member: Equatable, Sendable {
        /// The key, escapes resolved.
        public var key: String
        /// The value.
        public var value: JSONValue

        /// Makes a member.
        public init(key: String, value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// The value of a key; `nil` where there is none or this is no object.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// Reads one value that takes up all the bytes: valid UTF-8, no equal keys in an object, no
    /// deeper than `maximumDepth`, only white space after it.
    public static func parse(
        _ bytes: UnsafeRawBufferPointer, maximumDepth: Int = 64
    ) throws(JSONError) -> JSONValue {
        try JSONParser.parse(bytes, maximumDepth: maximumDepth)
    }

    /// Reads one value that takes up all the bytes; see the other form.
    public static func parse(
        _ bytes: [UInt8], maximumDepth: Int = 64
    ) throws(JSONError) -> JSONValue {
        let result = bytes.withUnsafeBytes { buffer in
            Result { () throws(JSONError) in
                try JSONParser.parse(buffer, maximumDepth: maximumDepth)
            }
        }
        return try result.get()
    }

    /// Writes the value in its shortest form.
    public func write(into writer: inout JSONWriter) {
        switch self {
        case .null: writer.null()
        case .bool(let value): writer.bool(value)
        case .number(let digits): writer.raw(Array(digits.utf8))
        case .string(let text): writer.string(text)
        case .array(let elements):
            writer.beginArray()
            for element in elements { element.write(into: &writer) }
            writer.endArray()
        case .object(let members):
            writer.beginObject()
            for member in members {
                writer.key(member.key)
                member.value.write(into: &writer)
            }
            writer.endObject()
        }
    }
}

/// Why bytes are not the JSON they should be.
public struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
    /// Where, in bytes from the start.
    public let offset: Int
    /// What would have been right there.
    public let expected: String
    /// What stands there instead.
    public let found: String

    /// Makes an error.
    public init(offset: Int, expected: String, found: String) {
        self.offset = offset
        self.expected = expected
        self.found = found
    }

    /// A sentence for people.
    public var description: String {
        "invalid JSON at byte \(offset): expected \(expected), found \(found)"
    }
}
