import ByteCoding
import StrategyModel
import Testing
import Words

@testable import Interchange

struct CatalogueSchemaTests {
    private func definition(_ type: EventType) throws -> JSONValue {
        let schema = try JSONValue.parse(CatalogueSchema.json(.english))
        return try #require(schema["$defs"]?[type.rawValue])
    }

    private func texts(_ value: JSONValue?) -> [String] {
        guard case .array(let items)? = value else { return [] }
        return items.compactMap { if case .string(let text) = $0 { text } else { nil } }
    }

    @Test(arguments: Language.allCases)
    func `every type has its schema, and every reference leads somewhere`(
        language: Language
    ) throws {
        let bytes = CatalogueSchema.json(language)
        let schema = try JSONValue.parse(bytes)
        guard case .object(let definitions)? = schema["$defs"] else {
            Issue.record("there are no definitions")
            return
        }
        let names = Set(definitions.map(\.key))
        for type in EventType.allCases { #expect(names.contains(type.rawValue)) }
        let text = String(decoding: bytes, as: UTF8.self)
        for piece in text.split(separator: ##""$ref":"#/$defs/"##).dropFirst() {
            #expect(names.contains(String(piece.prefix { $0 != "\"" })))
        }
    }

    @Test(arguments: EventType.allCases)
    func `a type's schema names its fields and requires what a draft must give`(
        type: EventType
    ) throws {
        let data = try #require(try definition(type)["properties"]?["data"])
        guard case .object(let fields)? = data["properties"] else {
            Issue.record("\(type.rawValue) has no properties")
            return
        }
        #expect(fields.map(\.key) == type.definition.fields.map(\.field.rawValue))
        #expect(
            texts(data["required"])
                == type.definition.fields.filter(\.required).map(\.field.rawValue))
        #expect(data["additionalProperties"] == .bool(false))
    }

    @Test func `a subject is of the type's category`() throws {
        let subject = try definition(.measureProposed)["properties"]?["subject"]
        #expect(subject?["pattern"] == .string("^(measure)/[a-z0-9][a-z0-9_-]{0,63}$"))
    }

    @Test func `a field that can be cleared takes null`() throws {
        let fields = try definition(.measureRevised)["properties"]?["data"]?["properties"]
        let kinds = try #require(fields?["text"]?["anyOf"])
        guard case .array(let all) = kinds else { return }
        #expect(all.contains { $0["type"] == .string("null") })
        #expect(all.contains { $0["maxLength"] == .number("10000") })
    }
}
