import ByteCoding

/// How the data of one event type is read from the log: the catalogue in the form that the fold
/// needs at a million events a second.
///
/// Plans are made once and live as long as the program. They are plain memory, so that following
/// them counts no references.
struct DecodingPlan: @unchecked Sendable {
    /// One field of the data.
    struct Step {
        /// `"name":`, as the log writes it.
        let key: UnsafeRawBufferPointer
        let tag: SlotTag
        let attribute: Attribute?
        let reader: UnsafePointer<ValueReader>

        var name: UnsafeRawBufferPointer {
            UnsafeRawBufferPointer(rebasing: key[1..<key.count - 2])
        }

        init(_ field: FieldDefinition) {
            key = UnsafeRawBufferPointer(kept(Array("\"\(field.field.rawValue)\":".utf8)))
            attribute = field.attribute
            let reader = ValueReader(field.kind)
            self.reader = kept(reader)
            let isList = reader.form == .list
            let names: SlotTag.Names =
                (reader.element?.pointee ?? reader).form != .reference
                ? .nothing : isList ? .many : .one
            tag = SlotTag(field: field.field, names: names)
        }
    }

    let effect: Effect
    /// The attributes that an event of the type may write, for fetching them ahead.
    let attributes: UnsafeBufferPointer<Attribute>
    private let steps: UnsafeBufferPointer<Step>
    /// By the field's ordinal.
    private let attributeOfField: UnsafeBufferPointer<Attribute?>

    init(effect: Effect, fields: [FieldDefinition]) {
        self.effect = effect
        steps = kept(fields.map(Step.init))
        var attributeOfField = [Attribute?](repeating: nil, count: Int(UInt8.max) + 1)
        for field in fields { attributeOfField[Int(field.field.ordinal)] = field.attribute }
        self.attributeOfField = kept(attributeOfField)
        var attributes = fields.compactMap(\.attribute)
        switch effect {
        case .adds(let attribute), .states(let attribute): attributes.append(attribute)
        case .ends: attributes.append(.ending)
        case .creates, .replaces, .concernsEvents: break
        }
        self.attributes = kept(attributes)
    }

    /// Written once, before anybody can see it.
    private nonisolated(unsafe) static let table = kept(
        EventType.allCases.map { type in
            DecodingPlan(effect: type.definition.effect, fields: type.definition.fields)
        })

    /// The plan of a type.
    static func plan(_ type: EventType) -> UnsafePointer<DecodingPlan> {
        // The table has an entry for each case, and is never empty.
        guard let base = table.baseAddress else { preconditionFailure("there are no plans") }
        return base + Int(type.ordinal)
    }

    /// The attribute that a field writes.
    @inline(__always)
    func attribute(of field: Field) -> Attribute? { attributeOfField[Int(field.ordinal)] }

    /// The step for the key that comes next, which is taken; `nil` where it is none of those left
    /// or otherwise spelled. The log keeps the order of the catalogue, so that most often it is one
    /// of the next few, and no end of a key need be looked for.
    ///
    /// - Parameter next: where to begin; set behind the step found.
    @inline(__always)
    func step(
        taking cursor: inout JSONCursor, from next: inout Int
    ) -> UnsafePointer<Step>? {
        guard let base = steps.baseAddress, let start = cursor.keyStart else { return nil }
        for index in next..<steps.count where cursor.take(key: base[index].key, at: start) {
            next = index + 1
            return base + index
        }
        return nil
    }

    /// The step for a key of the data.
    ///
    /// - Parameter next: where to begin; set behind the step found. The log keeps the order of the
    ///   catalogue, so that few steps are looked at.
    @inline(__always)
    func step(named name: UnsafeRawBufferPointer, from next: inout Int) -> UnsafePointer<Step>? {
        guard let base = steps.baseAddress else { return nil }
        for offset in 0..<steps.count {
            let index = next + offset < steps.count ? next + offset : next + offset - steps.count
            guard base[index].name.hasSameBytes(as: name) else { continue }
            next = index + 1
            return base + index
        }
        return nil
    }
}

/// How the values of a kind are read.
struct ValueReader: @unchecked Sendable {
    enum Form { case text, whole, decimal, date, flag, code, reference, event, list, object }

    let form: Form
    /// The codes that the value is one of.
    private(set) var codes: UnsafePointer<NameTable>?
    /// `category/`, where a reference is an id alone.
    private(set) var prefix = UnsafeRawBufferPointer(start: nil, count: 0)
    /// How an element of a list is read.
    private(set) var element: UnsafePointer<ValueReader>?
    /// How the fields of an object are read.
    private(set) var members: UnsafePointer<DecodingPlan>?

    init(_ kind: ValueKind) {
        switch kind {
        case .text, .title, .key: form = .text
        case .whole: form = .whole
        case .decimal, .money, .percent, .share: form = .decimal
        case .date: form = .date
        case .flag: form = .flag
        case .code(let set):
            form = .code
            codes = kept(set.names)
        case .reference(let category):
            form = .reference
            prefix = UnsafeRawBufferPointer(kept(Array("\(category.rawValue)/".utf8)))
        case .anyReference: form = .reference
        case .event: form = .event
        case .list(let inner):
            form = .list
            element = kept(ValueReader(inner))
        case .object(let fields):
            form = .object
            let plan = DecodingPlan(effect: .replaces, fields: fields)
            precondition(!plan.namesSubjects, "only a field and a list of it name subjects")
            members = kept(plan)
        }
        precondition(
            element.map { $0.pointee.form != .list } ?? true, "a list holds no lists")
    }

    /// Whether its values lie in the list that holds them, and not in a list of their own.
    var isPlain: Bool {
        switch form {
        case .text, .whole, .decimal, .date, .flag, .code, .reference: true
        case .event, .list, .object: false
        }
    }
}

extension DecodingPlan {
    fileprivate var namesSubjects: Bool { steps.contains { $0.tag.names != .nothing } }
}
