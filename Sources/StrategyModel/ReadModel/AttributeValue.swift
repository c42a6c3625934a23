public import ByteCoding

/// A type that attributes and fields can have; reads its 8 bytes of the read model.
public protocol AttributeValue: Sendable {
    /// The value of a raw slot, or `nil` where it can't be read at the view.
    static func decode(_ raw: UInt64, _ view: View) -> Self?
}

extension String: AttributeValue {
    /// A text.
    public static func decode(_ raw: UInt64, _ view: View) -> String? {
        view.model.texts.string(raw)
    }
}
extension Int: AttributeValue {
    /// A whole number.
    public static func decode(_ raw: UInt64, _ view: View) -> Int? { Int(Int64(bitPattern: raw)) }
}
extension Bool: AttributeValue {
    /// A flag.
    public static func decode(_ raw: UInt64, _ view: View) -> Bool? { raw != 0 }
}
extension ExactDecimal: AttributeValue {
    /// A decimal.
    public static func decode(_ raw: UInt64, _ view: View) -> ExactDecimal? {
        ExactDecimal(packed: raw)
    }
}
extension PartialDate: AttributeValue {
    /// A partial date.
    public static func decode(_ raw: UInt64, _ view: View) -> PartialDate? {
        PartialDate(packed: raw)
    }
}
extension Entity: AttributeValue {
    /// Another subject, if it exists at the view's lens.
    public static func decode(_ raw: UInt64, _ view: View) -> Entity? {
        let entity = Entity(view, Subject(UInt32(raw)))
        return entity.exists ? entity : nil
    }
}
extension EventFact: AttributeValue {
    /// Another event, by its id, if the view's lens sees it; or the event that states a value.
    public static func decode(_ raw: UInt64, _ view: View) -> EventFact? {
        let id = view.model.list(raw)
        guard id.count == 2,
            let n = view.model.position(ofEvent: UUID128(high: id[0], low: id[1])),
            view.sees(n)
        else { return nil }
        return EventFact(view, n)
    }
}
extension Array: AttributeValue where Element: AttributeValue {
    /// A list.
    public static func decode(_ raw: UInt64, _ view: View) -> [Element]? {
        view.model.list(raw).compactMap { Element.decode($0, view) }
    }
}
extension Code {
    /// A code by its index in the catalogue.
    public static func decode(_ raw: UInt64, _ view: View) -> Self? {
        Self(ordinal: UInt8(raw))
    }
}

/// Votes of a decision.
public struct Votes: AttributeValue {
    /// In favour.
    public let yes: Int?
    /// Against.
    public let no: Int?
    /// Abstentions.
    public let abstain: Int?

    /// From pairs of field and value.
    public static func decode(_ raw: UInt64, _ view: View) -> Votes? {
        let fields = FieldPairs(raw, view)
        return Votes(
            yes: fields.whole(.yes), no: fields.whole(.no), abstain: fields.whole(.abstain))
    }
}

/// One group of a dialogue's participants.
public struct Participants: AttributeValue {
    /// Where they come from.
    public let sector: Sector
    /// How many; `nil` where they were not counted.
    public let count: Int?

    /// From pairs of field and value.
    public static func decode(_ raw: UInt64, _ view: View) -> Participants? {
        let fields = FieldPairs(raw, view)
        guard let sector = fields.values[.sector].flatMap({ Sector.decode($0, view) }) else {
            return nil
        }
        return Participants(sector: sector, count: fields.whole(.count))
    }
}

private struct FieldPairs {
    var values: [Field: UInt64] = [:]

    init(_ raw: UInt64, _ view: View) {
        let list = view.model.list(raw)
        for index in stride(from: 0, to: list.count - 1, by: 2) {
            values[Field(ordinal: UInt8(list[index]))] = list[index + 1]
        }
    }

    func whole(_ field: Field) -> Int? { values[field].map { Int(Int64(bitPattern: $0)) } }
}

/// A field of an event's data with its type: `event[Fields.amount]`.
public struct FieldKey<Value: AttributeValue>: Sendable {
    let field: Field
    init(_ field: Field) { self.field = field }
}

/// An attribute of an entity with its type: `measure[Attributes.status]`.
public struct AttributeKey<Value: AttributeValue>: Sendable {
    /// The attribute.
    public let attribute: Attribute
    init(_ attribute: Attribute) { self.attribute = attribute }
}
