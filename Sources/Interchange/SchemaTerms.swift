import ByteCoding
import StrategyModel
import Words

/// The kinds of values of the catalogue in the words of JSON Schema.
enum SchemaTerms {
    static let date = "partialDate"
    static let event = "eventId"
    static let decimal = "decimal"
    static let money = "money"
    static let percent = "percent"
    static let share = "share"
    private static let id = "[a-z0-9][a-z0-9_-]{0,63}"

    /// The schemas that many fields refer to.
    static var shared: [(String, JSONValue)] {
        let unit =
            "[0-9]{4}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?))?"
        let uuid = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
        return [
            (date, pattern("(\\.\\./)?\(unit)(/\(unit))?")),
            (event, pattern(uuid)),
            (decimal, exact("-?[0-9]{1,18}(\\.[0-9]{1,6})?")),
            (money, exact("-?[0-9]{1,16}(\\.[0-9]{1,2})?")),
            (percent, exact("[0-9]{1,3}(\\.[0-9]{1,6})?", through: "100")),
            (share, exact("[01](\\.[0-9]{1,6})?", through: "1")),
        ]
    }

    /// The schema of a field, with what it means.
    static func field(_ definition: FieldDefinition, _ language: Language) -> JSONValue {
        var schema = kind(definition.kind, language)
        if definition.clearable {
            schema = .schema([("anyOf", .array([schema, .schema([("type", .string("null"))])]))])
        }
        return schema.describing(definition.summary[language])
    }

    static func kind(_ kind: ValueKind, _ language: Language) -> JSONValue {
        switch kind {
        case .text: text(atMost: ValueKind.maximumTextLength)
        case .title: text(atMost: ValueKind.maximumTitleLength)
        case .whole(let range):
            .schema([
                ("type", .string("integer")), ("minimum", .number(String(range.lowerBound))),
                ("maximum", .number(String(range.upperBound))),
            ])
        case .decimal: .reference(decimal)
        case .money: .reference(money)
        case .percent: .reference(percent)
        case .share: .reference(share)
        case .date: .reference(date)
        case .flag: .schema([("type", .string("boolean"))])
        case .code(let set): codes(set.codes)
        case .key(let lengths):
            pattern("(" + lengths.map { "[0-9]{\($0)}" }.joined(separator: "|") + ")")
        case .reference: pattern(id)
        case .anyReference(let categories): subject(categories)
        case .event: .reference(event)
        case .list(let element):
            .schema([
                ("type", .string("array")), ("items", self.kind(element, language)),
                ("maxItems", .number(String(ValueKind.maximumListCount))),
            ])
        case .object(let fields):
            .schema([
                ("type", .string("object")),
                ("required", .strings(fields.filter(\.required).map(\.field.rawValue))),
                (
                    "properties",
                    .schema(fields.map { ($0.field.rawValue, field($0, language)) })
                ),
                ("additionalProperties", .bool(false)),
            ])
        }
    }

    /// A whole subject, of one of some categories or of any.
    static func subject(_ categories: [Category]?) -> JSONValue {
        let names = (categories ?? Category.allCases).map(\.rawValue).joined(separator: "|")
        return pattern("(\(names))/\(id)")
    }

    static func codes(_ codes: [String]) -> JSONValue { .schema([("enum", .strings(codes))]) }

    /// The version before the batch, or none.
    static var expectation: JSONValue {
        .schema([
            (
                "anyOf",
                .array([
                    .schema([("const", .string("none"))]),
                    .schema([("type", .string("integer")), ("minimum", .number("0"))]),
                ])
            )
        ])
    }

    private static func text(atMost limit: Int) -> JSONValue {
        .schema([
            ("type", .string("string")), ("minLength", .number("1")),
            ("maxLength", .number(String(limit))),
        ])
    }

    private static func pattern(_ expression: String) -> JSONValue {
        .schema([("type", .string("string")), ("pattern", .string("^\(expression)$"))])
    }

    /// A number that is read from its digits, written as a text or a number.
    private static func exact(_ expression: String, through maximum: String? = nil) -> JSONValue {
        let number = JSONValue.schema([
            ("type", .string("number")), ("minimum", maximum == nil ? nil : .number("0")),
            ("maximum", maximum.map { .number($0) }),
        ])
        return .schema([("anyOf", .array([pattern(expression), number]))])
    }
}

extension JSONValue {
    /// An object of the members that are there.
    static func schema(_ members: [(String, JSONValue?)]) -> JSONValue {
        .object(
            members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
    }

    static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

    /// A reference to a shared definition.
    static func reference(_ name: String) -> JSONValue {
        .schema([("$ref", .string("#/$defs/\(name)"))])
    }

    /// The schema with its references to where the definitions stand in another document.
    func referring(under prefix: String) -> JSONValue {
        switch self {
        case .array(let elements): .array(elements.map { $0.referring(under: prefix) })
        case .object(let members):
            .object(
                members.map { member in
                    guard member.key == "$ref", case .string(let place) = member.value else {
                        return Member(
                            key: member.key, value: member.value.referring(under: prefix))
                    }
                    let name = place.replacing("#/$defs/", with: "", maxReplacements: 1)
                    return Member(key: member.key, value: .string(prefix + name))
                })
        default: self
        }
    }

    /// The schema with a sentence for the reader.
    func describing(_ summary: String) -> JSONValue {
        guard case .object(let members) = self else { return self }
        return .object(members + [Member(key: "description", value: .string(summary))])
    }
}
