import ByteCoding
import StrategyModel

extension Entity {
    /// Writes the subject as an object, related to those of some others that it names now.
    func writeOCEL(into json: inout JSONWriter, among members: Set<Entity>) {
        guard let category else { return }
        json.beginObject()
        json.key("id")
        json.string(name)
        json.key("type")
        json.string(category.rawValue)
        json.key("attributes")
        json.beginArray()
        for attribute in category.valueAttributes where !attribute.kind.namesSubjects {
            for (time, value) in changes(of: attribute) {
                json.writeOCELAttribute(attribute.name, value, at: time)
            }
        }
        json.endArray()
        json.writeOCELRelationships(
            category.valueAttributes.flatMap { attribute -> [(entity: Entity, qualifier: String)] in
                guard attribute.kind.namesSubjects, let value = self[attribute] else { return [] }
                return value.subjects.filter(members.contains).map { ($0, attribute.name) }
            })
        json.endObject()
    }

    /// The values of an attribute with the times from which they hold: of several on one day only
    /// the last, for a time has one value.
    private func changes(of attribute: ValueAttribute) -> [(time: String, value: String)] {
        var values: [DatedValue] = []
        for value in history(attribute) {
            if let last = values.last, last.since == value.since { values.removeLast() }
            values.append(value)
        }
        let firstDay = values.lazy.compactMap(\.since).first
        var changes: [(time: String, value: String)] = []
        for value in values {
            let plain = value.value.plain(attribute.kind)
            guard plain != nil || !changes.isEmpty else { continue }
            let day = value.since ?? min(Self.epoch, firstDay?.advanced(by: -1) ?? Self.epoch)
            changes.append((day.midnight, plain ?? "null"))
        }
        return changes
    }

    /// Which time OCEL gives to what holds from the beginning.
    private static let epoch = Day(number: 0)
}
