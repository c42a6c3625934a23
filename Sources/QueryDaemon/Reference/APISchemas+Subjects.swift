import ByteCoding
import Interchange
import StrategyModel

// Subjects as JSON: what holds of them, by the catalogue, and with their lists of events.
extension APISchemas {
    var subjects: [(String, JSONValue)] {
        [("Entry", entry)] + SubjectCollection.all.flatMap { schemas(of: $0.category) }
    }

    /// An event in a list of its subject: when it was so, and what it states.
    private var entry: JSONValue {
        Shape.object(
            [("n", Shape.count), ("on", Shape.string)],
            optional: [("type", Shape.codes(EventType.allCases.map(\.rawValue)))], others: true)
    }

    private func schemas(of category: Category) -> [(String, JSONValue)] {
        let entry = Shape.reference("Entry")
        var members: [(String, JSONValue)] = category.valueAttributes.map { attribute in
            let value = CatalogueSchema.value(attribute.kind, language, under: Shape.place)
            return (attribute.name, Shape.orNull(value))
        }
        members += category.stateAttributes.map { ($0.rawValue, entry) }
        let lists = (category.listAttributes + [.notes]).map {
            ($0.rawValue, Shape.list(of: entry))
        }
        let more = [("created", Shape.string), ("ending", entry)]
        let name = category.schema
        let next = ("next", Shape.reference("Cursor"))
        return [
            (name, Shape.object([("id", Shape.string)], optional: members + lists + more)),
            ("\(name)Answer", Shape.object([Self.lens, ("item", Shape.reference(name))])),
            (
                "\(name)Page",
                Shape.object(
                    [Self.lens, ("items", Shape.list(of: Shape.reference(name)))],
                    optional: [next])
            ),
        ]
    }
}
