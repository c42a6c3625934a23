/// How the data of one event type is read from the log: the catalogue in the form that the fold
/// needs at a million events a second.
struct DecodingPlan: Sendable {
    struct Step: Sendable {
        let name: [UInt8]
        let tag: SlotTag
        let kind: ValueKind
        /// `category/`, for kinds that are references or lists of them.
        let prefix: [UInt8]
        let attribute: Attribute?
    }

    let effect: Effect
    let steps: [Step]

    private static let table: [DecodingPlan] = EventType.allCases.map { type in
        let definition = type.definition
        return DecodingPlan(
            effect: definition.effect, steps: definition.fields.map(step))
    }

    /// The plan of a type.
    static func plan(_ type: EventType) -> DecodingPlan { table[Int(type.ordinal)] }

    private static func step(_ field: FieldDefinition) -> Step {
        var element = field.kind
        var isList = false
        if case .list(let inner) = field.kind {
            element = inner
            isList = true
        }
        var prefix: [UInt8] = []
        var names = SlotTag.Names.nothing
        switch element {
        case .reference(let category):
            prefix = Array("\(category.rawValue)/".utf8)
            names = isList ? .many : .one
        case .anyReference: names = isList ? .many : .one
        case .text, .title, .whole, .decimal, .money, .percent, .share, .date, .flag, .code, .key,
            .event, .list, .object:
            break
        }
        return Step(
            name: Array(field.field.rawValue.utf8), tag: SlotTag(field: field.field, names: names),
            kind: field.kind, prefix: prefix, attribute: field.attribute)
    }

    /// The step for a key of the data.
    func step(named name: UnsafeRawBufferPointer) -> Step? {
        for index in steps.indices where steps[index].name.count == name.count {
            if name.elementsEqual(steps[index].name) { return steps[index] }
        }
        return nil
    }
}

extension DecodingPlan {
    /// The plan of an object's fields.
    init(objectFields: [FieldDefinition]) {
        effect = .replaces
        steps = objectFields.map(Self.step)
    }
}
