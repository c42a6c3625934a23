import ByteCoding
import StrategyModel

// The parts of OCEL that occur in several places.
extension JSONWriter {
    mutating func writeOCELType(
        _ name: String, _ attributes: [(name: String, type: String)]
    ) {
        beginObject()
        key("name")
        string(name)
        key("attributes")
        beginArray()
        for attribute in attributes {
            beginObject()
            key("name")
            string(attribute.name)
            key("type")
            string(attribute.type)
            endObject()
        }
        endArray()
        endObject()
    }

    mutating func writeOCELAttribute(
        _ name: String, _ value: String, at time: String? = nil
    ) {
        beginObject()
        key("name")
        string(name)
        if let time {
            key("time")
            string(time)
        }
        key("value")
        string(value)
        endObject()
    }

    /// One relationship for each object: where it is named in several ways, the qualifier has all
    /// of them, for readers keep one for each pair.
    mutating func writeOCELRelationships(
        _ related: [(entity: Entity, qualifier: String)]
    ) {
        var order: [Entity] = []
        var qualifiers: [Entity: [String]] = [:]
        for (entity, qualifier) in related {
            if qualifiers[entity] == nil { order.append(entity) }
            guard !qualifiers[entity, default: []].contains(qualifier) else { continue }
            qualifiers[entity, default: []].append(qualifier)
        }
        key("relationships")
        beginArray()
        for entity in order {
            beginObject()
            key("objectId")
            string(entity.name)
            key("qualifier")
            string((qualifiers[entity] ?? []).joined(separator: ", "))
            endObject()
        }
        endArray()
    }
}
