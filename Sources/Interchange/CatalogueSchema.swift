public import ByteCoding
public import StrategyModel
public import Words

/// The event catalogue as a JSON Schema (draft 2020-12) of a draft: what `record --file` takes a
/// line of.
///
/// It holds the form: types, fields, kinds, limits, and what must hold within one event as far as
/// the language of schemas can say it. What is legal where things stand only recording can judge.
public enum CatalogueSchema {
    /// The schema as JSON, its words in a language.
    public static func json(_ language: Language) -> [UInt8] {
        json(of: EventType.allCases, language)
    }

    /// The schema of the drafts of one type.
    public static func json(_ type: EventType, _ language: Language) -> [UInt8] {
        json(of: [type], language)
    }

    private static func json(of types: [EventType], _ language: Language) -> [UInt8] {
        var writer = JSONWriter(reservingCapacity: 131_072)
        schema(of: types, language).write(into: &writer)
        return writer.bytes
    }

    /// The schemas of drafts, of what they refer to, and of the values of attributes, for a
    /// document that keeps its schemas elsewhere: `Draft` and one of each name of the catalogue.
    ///
    /// - Parameters:
    ///   - keys: what a draft may say there.
    ///   - prefix: where they will stand, such as `#/components/schemas/`.
    public static func components(
        _ language: Language, keys: [DraftKey], under prefix: String
    ) -> [JSONValue.Member] {
        guard case .object(let whole) = schema(of: EventType.allCases, language, keys),
            case .object(let definitions)? = whole.first(where: { $0.key == "$defs" })?.value
        else { return [] }
        let draft = whole.filter { $0.key != "$defs" && $0.key != "$schema" }
        return ([JSONValue.Member(key: "Draft", value: .object(draft))] + definitions).map {
            JSONValue.Member(key: $0.key, value: $0.value.referring(under: prefix))
        }
    }

    /// The schema of the values of a kind, for such a document.
    public static func value(
        _ kind: ValueKind, _ language: Language, under prefix: String
    ) -> JSONValue {
        SchemaTerms.kind(kind, language).referring(under: prefix)
    }

    /// The schema of all types as a value.
    static func schema(_ language: Language) -> JSONValue {
        schema(of: EventType.allCases, language)
    }

    private static func schema(
        of types: [EventType], _ language: Language, _ keys: [DraftKey] = DraftKey.allCases
    ) -> JSONValue {
        var definitions: [JSONValue.Member] = SchemaTerms.shared.map {
            JSONValue.Member(key: $0, value: $1)
        }
        for type in types {
            definitions.append(
                JSONValue.Member(
                    key: type.rawValue,
                    value: EventSchema(type.definition, language, keys).value))
        }
        return .schema([
            ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            ("title", .string(Words.Schema.title[language])),
            ("description", .string(Words.Schema.summary[language])),
            ("oneOf", .array(types.map { .reference($0.rawValue) })),
            ("$defs", .object(definitions)),
        ])
    }
}

/// The schema of the drafts of one event type.
struct EventSchema {
    private let definition: EventDefinition
    private let language: Language
    /// What a draft may say.
    private let keys: [DraftKey]

    init(_ definition: EventDefinition, _ language: Language, _ keys: [DraftKey]) {
        self.definition = definition
        self.language = language
        self.keys = keys
    }

    var value: JSONValue {
        let needsData =
            definition.fields.contains(where: \.required)
            || definition.requirements.contains { !conditions($0).isEmpty }
        let rules = definition.rules.map { $0[language] }
        return .schema([
            ("title", .string(definition.title[language])),
            (
                "description",
                .string(([definition.summary[language]] + rules).joined(separator: " "))
            ),
            ("type", .string("object")),
            (
                "required",
                .array((["type", "subject"] + (needsData ? ["data"] : [])).map { .string($0) })
            ),
            ("properties", .schema(keys.map { ($0.rawValue, property($0)) })),
            ("additionalProperties", .bool(false)),
        ])
    }

    private func property(_ key: DraftKey) -> JSONValue {
        let kind: JSONValue =
            switch key {
            case .type: .schema([("const", .string(definition.type.rawValue))])
            case .subject: SchemaTerms.subject(definition.category.map { [$0] })
            case .on: .reference(SchemaTerms.date)
            case .data: data
            case .actor: .schema([("type", .string("string")), ("minLength", .number("1"))])
            case .visibility: SchemaTerms.codes(visibilities.map(\.rawValue))
            case .cause, .id: .reference(SchemaTerms.event)
            case .expect: SchemaTerms.expectation
            case .recorded:
                .schema([("type", .string("string")), ("format", .string("date-time"))])
            }
        guard key != .data else { return kind }
        return kind.describing(key.summary[language])
    }

    private var visibilities: [Visibility] {
        definition.visibility.map { [$0] } ?? Visibility.allCases
    }

    /// The schema of `data`.
    private var data: JSONValue {
        let fields = definition.fields.map { ($0.field.rawValue, SchemaTerms.field($0, language)) }
        let required = definition.fields.filter(\.required).map(\.field.rawValue)
        let conditions = definition.requirements.flatMap(conditions)
        return .schema(
            [
                ("type", .string("object")),
                ("required", required.isEmpty ? nil : .strings(required)),
                ("properties", .schema(fields)),
                ("additionalProperties", .bool(false)),
                ("allOf", conditions.isEmpty ? nil : .array(conditions)),
            ])
    }

    /// What must hold between the fields, as far as a schema can say it.
    private func conditions(_ requirement: Requirement) -> [JSONValue] {
        func has(_ field: String) -> JSONValue { .schema([("required", .strings([field]))]) }
        switch requirement {
        case .anyField:
            let fields = definition.fields.filter { $0.attribute != nil }.map(\.field.rawValue)
            return [.schema([("anyOf", .array(fields.map(has)))])]
        case .exactlyOne(let first, let second):
            return [.schema([("oneOf", .array([has(first.rawValue), has(second.rawValue)]))])]
        case .reason(let field, let codes):
            let condition = JSONValue.schema([
                (
                    "properties",
                    .schema([(field.rawValue, .schema([("enum", .strings(codes))]))])
                ),
                ("required", .strings([field.rawValue])),
            ])
            return [.schema([("if", condition), ("then", has(Field.reason.rawValue))])]
        case .wordsForOther, .inOrder, .notNegative: return []
        }
    }
}
