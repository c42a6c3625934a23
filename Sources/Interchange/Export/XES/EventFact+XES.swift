import StrategyModel

extension EventFact {
    /// The codes by which events of one type differ as steps: the status, the phase, the result.
    var states: [String] {
        fields.compactMap { field, value in
            guard [.status, .phase, .disposition, .result].contains(field),
                case .code(let code, _) = value
            else { return nil }
            return code
        }
    }

    /// Writes the event with all its data.
    func writeXES(into xml: inout XMLWriter) {
        guard let type else { return }
        xml.open("event")
        for attribute in XESAttribute.ofAll {
            xml.attribute(attribute.type, attribute.key, attribute.value(self, type))
        }
        for (field, value) in fields {
            guard let kind = type.definition.field(field)?.kind, let plain = value.plain(kind)
            else { continue }
            xml.attribute(XESType(kind.plainType), field.rawValue, plain)
        }
        xml.close("event")
    }
}

extension Entity {
    /// Writes what holds of the subject, as the attributes of its trace.
    func writeXES(into xml: inout XMLWriter) {
        xml.attribute(.string, "concept:name", id)
        for attribute in category?.valueAttributes ?? [] {
            guard let plain = self[attribute]?.plain(attribute.kind) else { continue }
            xml.attribute(XESType(attribute.kind.plainType), attribute.name, plain)
        }
    }
}
