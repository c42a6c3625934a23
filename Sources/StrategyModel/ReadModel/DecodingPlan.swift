/// How the data of one event type is read from the log: the catalogue in the form that the fold
/// needs at a million events a second.
final class DecodingPlan: Sendable {
    /// One field of the data.
    final class Step: Sendable {
        let name: [UInt8]
        let tag: SlotTag
        let attribute: Attribute?
        let reader: ValueReader

        init(_ field: FieldDefinition) {
            name = Array(field.field.rawValue.utf8)
            attribute = field.attribute
            reader = ValueReader(field.kind)
            let isList = reader.form == .list
            let names: SlotTag.Names =
                (reader.element ?? reader).form != .reference ? .nothing : isList ? .many : .one
            tag = SlotTag(field: field.field, names: names)
        }
    }

    let effect: Effect
    private let steps: [Step]
    /// By the field's ordinal.
    private let attributes: [Attribute?]

    init(effect: Effect, fields: [FieldDefinition]) {
        self.effect = effect
        steps = fields.map(Step.init)
        var attributes = [Attribute?](repeating: nil, count: Field.allCases.count)
        for field in fields { attributes[Int(field.field.ordinal)] = field.attribute }
        self.attributes = attributes
    }

    private static let table: [DecodingPlan] = EventType.allCases.map { type in
        DecodingPlan(effect: type.definition.effect, fields: type.definition.fields)
    }

    /// The plan of a type.
    static func plan(_ type: EventType) -> DecodingPlan { table[Int(type.ordinal)] }

    /// The attribute that a field writes.
    func attribute(of field: Field) -> Attribute? { attributes[Int(field.ordinal)] }

    /// The step for a key of the data.
    ///
    /// - Parameter next: where to begin; set behind the step found. The log keeps the order of the
    ///   catalogue, so that few steps are looked at.
    func step(named name: UnsafeRawBufferPointer, from next: inout Int) -> Step? {
        for offset in steps.indices {
            let index = next + offset < steps.count ? next + offset : next + offset - steps.count
            guard steps[index].name.withUnsafeBytes({ $0.hasSameBytes(as: name) }) else { continue }
            next = index + 1
            return steps[index]
        }
        return nil
    }
}

/// How the values of a kind are read.
final class ValueReader: Sendable {
    enum Form { case text, whole, decimal, date, flag, code, reference, event, list, object }

    let form: Form
    /// The codes that the value is one of.
    let codes: CodeSet?
    /// `category/`, where a reference is an id alone.
    let prefix: [UInt8]
    /// How an element of a list is read.
    let element: ValueReader?
    /// How the fields of an object are read.
    let members: DecodingPlan?

    init(_ kind: ValueKind) {
        var codes: CodeSet?
        var prefix: [UInt8] = []
        var element: ValueReader?
        var members: DecodingPlan?
        switch kind {
        case .text, .title, .key: form = .text
        case .whole: form = .whole
        case .decimal, .money, .percent, .share: form = .decimal
        case .date: form = .date
        case .flag: form = .flag
        case .code(let set):
            form = .code
            codes = set
        case .reference(let category):
            form = .reference
            prefix = Array("\(category.rawValue)/".utf8)
        case .anyReference: form = .reference
        case .event: form = .event
        case .list(let inner):
            form = .list
            element = ValueReader(inner)
        case .object(let fields):
            form = .object
            members = DecodingPlan(effect: .replaces, fields: fields)
        }
        self.codes = codes
        self.prefix = prefix
        self.element = element
        self.members = members
    }

    /// Whether its values lie in the list that holds them, and not in a list of their own.
    var isPlain: Bool {
        switch form {
        case .text, .whole, .decimal, .date, .flag, .code, .reference: true
        case .event, .list, .object: false
        }
    }
}
