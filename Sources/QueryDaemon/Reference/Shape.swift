import ByteCoding

/// The words of JSON Schema that the reference needs.
enum Shape {
    /// Where the schemas stand in the reference.
    static let place = "#/components/schemas/"

    static let string = named([("type", .string("string"))])
    static let number = named([("type", .string("number"))])
    static let boolean = named([("type", .string("boolean"))])
    static let count = named([("type", .string("integer")), ("minimum", .number("0"))])
    static let integer = named([("type", .string("integer"))])
    static let instant = named([("type", .string("string")), ("format", .string("date-time"))])
    static let anything = JSONValue.object([])
    /// An object of which no more is said.
    static let object = named([("type", .string("object"))])

    /// An object of these members and, unless `others`, of no more.
    static func object(
        _ required: [(String, JSONValue)], optional: [(String, JSONValue)] = [],
        others: Bool = false
    ) -> JSONValue {
        named([
            ("type", .string("object")), ("required", strings(required.map(\.0))),
            ("properties", named(required + optional)), ("additionalProperties", .bool(others)),
        ])
    }

    static func list(of items: JSONValue) -> JSONValue {
        named([("type", .string("array")), ("items", items)])
    }

    /// Equal keys, equal values: an object by names that are not known before.
    static func map(of values: JSONValue) -> JSONValue {
        named([("type", .string("object")), ("additionalProperties", values)])
    }

    static func orNull(_ schema: JSONValue) -> JSONValue {
        named([("anyOf", .array([schema, named([("type", .string("null"))])]))])
    }

    static func codes(_ codes: [String]) -> JSONValue { named([("enum", strings(codes))]) }

    static func constant(_ value: JSONValue) -> JSONValue { named([("const", value)]) }

    static func pattern(_ pattern: String) -> JSONValue {
        named([("type", .string("string")), ("pattern", .string(pattern))])
    }

    static func reference(_ name: String) -> JSONValue {
        named([("$ref", .string(place + name))])
    }

    static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

    /// An object of the members that are there.
    static func named(_ members: [(String, JSONValue?)]) -> JSONValue {
        .object(
            members.compactMap { key, value in
                value.map { JSONValue.Member(key: key, value: $0) }
            })
    }
}
