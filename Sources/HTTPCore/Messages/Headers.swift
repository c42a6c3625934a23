/// Header fields in the order they came; names compare without regard to case.
public struct Headers: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    /// One field.
    public struct Field: Hashable, Sendable {
        /// The name, in lower case when it came from a request.
        public let name: String
        /// The value without the white space around it.
        public let value: String
    }

    /// All fields.
    public private(set) var fields: [Field] = []

    /// Makes an empty list.
    public init() {}

    /// Makes a list from names and values.
    public init(dictionaryLiteral pairs: (String, String)...) {
        for (name, value) in pairs { append(name, value) }
    }

    /// Appends a field, beside those of the same name.
    public mutating func append(_ name: String, _ value: String) {
        fields.append(Field(name: name, value: value))
    }

    /// Replaces all fields of a name by one.
    public mutating func set(_ name: String, _ value: String) {
        fields.removeAll { Self.same($0.name, name) }
        append(name, value)
    }

    /// The value of the first field of a name.
    public subscript(name: String) -> String? {
        for field in fields where Self.same(field.name, name) { return field.value }
        return nil
    }

    /// The values of all fields of a name.
    public func all(_ name: String) -> [String] {
        fields.filter { Self.same($0.name, name) }.map(\.value)
    }

    /// The values of all fields of a name as one list, as RFC 9110, 5.3 lets a recipient join
    /// them; `nil` when there is none.
    public func joined(_ name: String) -> String? {
        let values = all(name)
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }

    /// Whether a list field of this name holds a token, as `Connection: close` does.
    public func lists(_ token: String, in name: String) -> Bool {
        for value in all(name) {
            for element in value.utf8.split(separator: Byte.comma)
            where Self.same(Ascii.trimmed(element), Substring(token).utf8) {
                return true
            }
        }
        return false
    }

    static func same(_ left: String, _ right: String) -> Bool { same(left.utf8, right.utf8) }

    static func same<Left: Collection<UInt8>, Right: Collection<UInt8>>(
        _ left: Left, _ right: Right
    ) -> Bool {
        left.count == right.count
            && zip(left, right).allSatisfy { Ascii.lowercased($0) == Ascii.lowercased($1) }
    }
}
