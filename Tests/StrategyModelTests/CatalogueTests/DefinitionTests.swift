import StrategyModel
import Testing
import Words

struct DefinitionTests {
    @Test(arguments: EventType.allCases)
    func `every type has a complete definition`(type: EventType) {
        let definition = type.definition
        #expect(definition.type == type)
        #expect(EventType.allCases[Int(type.ordinal)] == type)
        let keys = definition.fields.map(\.field)
        #expect(Set(keys).count == keys.count, "no field stands twice")
        for text in [definition.title, definition.summary] + definition.rules {
            #expect(isWorded(text))
        }
        for field in definition.fields {
            #expect(isWorded(field.summary), "\(type.rawValue).\(field.field.rawValue)")
        }
        let prefix = type.rawValue.prefix { $0 != "." }
        #expect(definition.category?.rawValue == (isAboutAny(type) ? nil : String(prefix)))
    }

    @Test(arguments: EventType.allCases)
    func `every property set by an event has a timeline`(type: EventType) {
        let definition = type.definition
        guard definition.effect == .creates || definition.effect == .replaces else { return }
        for field in definition.fields where field.field != .reason && field.field != .reasonCode {
            #expect(field.attribute != nil, "\(type.rawValue).\(field.field.rawValue)")
        }
    }

    @Test
    func `every area is shown and every type stands in one`() {
        let types = CatalogueArea.allCases.flatMap(\.definitions).map(\.type)
        #expect(types == EventType.allCases, "chapters follow the order of the catalogue")
    }

    @Test
    func `every field is used by some type`() {
        var used = Set<Field>()
        func collect(_ fields: [FieldDefinition]) {
            for field in fields {
                used.insert(field.field)
                collect(field.kind.members)
            }
        }
        for type in EventType.allCases { collect(type.definition.fields) }
        #expect(Set(Field.allCases).subtracting(used).isEmpty)
    }

    @Test
    func `values that a subject cannot be without are not clearable`() {
        #expect(EventType.measureRevised.definition.field(.title)?.clearable == false)
        #expect(EventType.measureRevised.definition.field(.text)?.clearable == true)
        #expect(EventType.measureRevised.definition.field(.reason)?.clearable == false)
        #expect(EventType.measureProposed.definition.field(.text)?.clearable == false)
        #expect(EventType.measureReported.definition.field(.progress)?.clearable == false)
        #expect(EventType.measureScheduled.definition.field(.end)?.clearable == true)
        #expect(EventType.dialogHeld.definition.field(.process)?.clearable == false)
    }

    @Test
    func `names are found from their bytes`() {
        for type in EventType.allCases {
            #expect(Array(type.rawValue.utf8).withUnsafeBytes { EventType(utf8: $0) } == type)
        }
        for field in Field.allCases {
            #expect(Array(field.rawValue.utf8).withUnsafeBytes { Field(utf8: $0) } == field)
        }
        for name in ["", "measure", "measure.proposedd", "Measure.proposed", "äöü"] {
            #expect(Array(name.utf8).withUnsafeBytes { EventType(utf8: $0) } == nil)
        }
    }

    private func isWorded(_ text: Text) -> Bool {
        Language.allCases.allSatisfy { language in
            let words = text[language]
            return !words.isEmpty && words.first?.isWhitespace == false
                && words.last?.isWhitespace == false
        }
    }

    private func isAboutAny(_ type: EventType) -> Bool {
        type.area == .anySubject && type != .personErased
    }
}
