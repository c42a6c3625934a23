/// How the data of one event type is read from the log: the catalogue in the form that the fold
/// needs at a million events a second.
struct DecodingPlan: Sendable {
    struct Step: Sendable {
        let name: [UInt8]
        let tag: SlotTag
        let kind: ValueKind
        /// The codes as bytes, for kinds that are codes or lists of codes.
        let codes: [[UInt8]]
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
        var codes: [[UInt8]] = []
        var prefix: [UInt8] = []
        var names = SlotTag.Names.nothing
        switch element {
        case .code(let set): codes = set.codes.map { Array($0.utf8) }
        case .reference(let category):
            prefix = Array("\(category.rawValue)/".utf8)
            names = isList ? .many : .one
        case .anyReference: names = isList ? .many : .one
        case .text, .title, .whole, .decimal, .money, .percent, .date, .flag, .key, .event, .list,
            .object:
            break
        }
        return Step(
            name: Array(field.field.rawValue.utf8), tag: SlotTag(field: field.field, names: names),
            kind: field.kind, codes: codes, prefix: prefix, attribute: field.attribute)
    }

    /// The step for a key of the data.
    func step(named name: UnsafeRawBufferPointer) -> Step? {
        for index in steps.indices where steps[index].name.count == name.count {
            if name.elementsEqual(steps[index].name) { return steps[index] }
        }
        return nil
    }
}

extension EventType {
    private static let byHash: [UInt64: EventType] = {
        var table: [UInt64: EventType] = [:]
        for type in allCases {
            var name = type.rawValue
            table[name.withUTF8 { HashIndex.hash(UnsafeRawBufferPointer($0)) }] = type
        }
        return table
    }()

    /// The type of a name as it stands in the log; `nil` for a type of a newer version.
    init?(logged name: UnsafeRawBufferPointer) {
        guard let type = Self.byHash[HashIndex.hash(name)] else { return nil }
        self = type
    }
}

extension DecodingPlan {
    /// The plan of an object's fields.
    init(objectFields: [FieldDefinition]) {
        effect = .replaces
        steps = objectFields.map(Self.step)
    }
}

extension Visibility {
    /// The visibility of a name as it stands in the log.
    init?(logged name: UnsafeRawBufferPointer) {
        for visibility in Visibility.allCases
        where name.elementsEqual(visibility.rawValue.utf8) {
            self = visibility
            return
        }
        return nil
    }
}
