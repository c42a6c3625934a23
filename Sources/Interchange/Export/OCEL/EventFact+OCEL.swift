import ByteCoding
import StrategyModel

extension EventFact {
    /// What every event has, with the types of OCEL.
    static let ocelAttributes:
        [(name: String, type: String, value: @Sendable (EventFact) -> String)] = [
            ("position", "integer", { String($0.n) }),
            ("occurred", "string", { $0.occurred.description }),
            ("recorded", "time", { $0.recorded.description }),
            ("actor", "string", { $0.actor }),
            ("visibility", "string", { $0.visibility.rawValue }),
        ]

    /// Writes the event with all that it is about or names.
    func writeOCEL(into json: inout JSONWriter) {
        guard let type else { return }
        let data = fields.compactMap { field, value in
            type.definition.field(field).map { (field: field, value: value, kind: $0.kind) }
        }
        json.beginObject()
        json.key("id")
        json.string(id.description)
        json.key("type")
        json.string(type.rawValue)
        json.key("time")
        json.string(occurred.first.midnight)
        json.key("attributes")
        json.beginArray()
        for attribute in Self.ocelAttributes {
            json.writeOCELAttribute(attribute.name, attribute.value(self))
        }
        for (field, value, kind) in data where !kind.namesSubjects {
            guard let plain = value.plain(kind) else { continue }
            json.writeOCELAttribute(field.rawValue, plain)
        }
        json.endArray()
        json.writeOCELRelationships(
            [(subject, "subject")]
                + data.flatMap { field, value, _ in
                    value.subjects.map { ($0, field.rawValue) }
                })
        json.endObject()
    }
}
