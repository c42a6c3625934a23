import ByteCoding
public import EventStore
import StrategyModel

extension RedactionRules {
    /// The rules of this program's logs: `event.redacted` orders that the texts and titles go which
    /// the catalogue knows of an event. An event of an unknown type has none that could be told.
    public static let ofCatalogue = RedactionRules(type: EventType.eventRedacted.rawValue) { data in
        guard let value = try? JSONValue.parse(data),
            case .string(let id)? = value[Field.event.rawValue]
        else { return nil }
        return UUID128(id)
    } redact: { type, data in
        EventType(rawValue: String(decoding: type, as: UTF8.self))?.definition.withoutTexts(data)
    }
}
