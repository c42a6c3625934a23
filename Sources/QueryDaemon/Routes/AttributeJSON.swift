import ByteCoding
import StrategyModel

extension DataValue {
    /// Writes the value for programs: codes as codes, dates as they are spelled, subjects as ids
    /// (with their category where the field takes several).
    func write(into json: inout JSONWriter, _ kind: ValueKind) {
        switch self {
        case .text(let text): json.string(text)
        case .whole(let number): json.integer(number)
        case .decimal(let number, _): json.number(number)
        case .date(let date): json.string(date.description)
        case .flag(let flag): json.bool(flag)
        case .code(let code, _): json.string(code)
        case .entity(let entity): json.string(kind.isOfOneCategory ? entity.id : entity.name)
        case .event(let id): json.string(id.description)
        case .list(let values):
            json.beginArray()
            for value in values { value.write(into: &json, kind.element) }
            json.endArray()
        case .object(let members):
            json.beginObject()
            for (field, value) in members {
                json.key(field.rawValue)
                value.write(into: &json, kind.member(field))
            }
            json.endObject()
        case .cleared, .redacted: json.null()
        }
    }
}

extension ValueKind {
    fileprivate func member(_ field: Field) -> ValueKind {
        members.first { $0.field == field }?.kind ?? self
    }
}

extension EventFact {
    /// Writes the event as an entry of a list of its subject: what it states, with its position,
    /// its type, and when it was so.
    func writeEntry(into json: inout JSONWriter) {
        json.beginObject()
        json.key("n")
        json.integer(n)
        if let type {
            json.key("type")
            json.string(type.rawValue)
        }
        json.key("on")
        json.string(occurred.description)
        for (field, value) in fields {
            guard let kind = type?.definition.field(field)?.kind else { continue }
            json.key(field.rawValue)
            value.write(into: &json, kind)
        }
        json.endObject()
    }
}

extension Entity {
    /// Writes the subject with what holds at the lens.
    ///
    /// - Parameter isWhole: with its lists of events, too.
    func writeItem(into json: inout JSONWriter, isWhole: Bool) {
        json.beginObject()
        json.key("id")
        json.string(id)
        if let category {
            for attribute in category.valueAttributes {
                guard let value = self[attribute] else { continue }
                json.key(attribute.name)
                value.write(into: &json, attribute.kind)
            }
            for attribute in category.stateAttributes where !attribute.isToldByValues {
                guard let event = latest(attribute), event.type != .measureUnblocked else {
                    continue
                }
                json.key(attribute.rawValue)
                event.writeEntry(into: &json)
            }
            if isWhole {
                for attribute in category.listAttributes + [.notes] {
                    json.key(attribute.rawValue)
                    json.beginArray()
                    for event in events(attribute) { event.writeEntry(into: &json) }
                    json.endArray()
                }
            }
        }
        if let creation {
            json.key("created")
            json.string(creation.occurred.description)
        }
        if let ending {
            json.key("ending")
            ending.writeEntry(into: &json)
        }
        json.endObject()
    }
}

extension Attribute {
    /// Whether the values that the event stated say the same.
    fileprivate var isToldByValues: Bool {
        switch self {
        case .schedule, .forecast, .statusChange: true
        default: false
        }
    }
}
