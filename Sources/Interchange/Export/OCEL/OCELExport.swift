import ByteCoding
import StrategyModel

/// Events and what they are about as an object-centric event log.
///
/// Format: OCEL 2.0 (Berti, Koren et al., 2023, www.ocel-standard.org), its JSON form. The objects
/// are the subjects that the events are about or name. An event's time is midnight UTC at the
/// beginning of the first day of its span, and its attributes `occurred` and `recorded` tell the
/// span and the time of recording. Every value is a text, as the form asks for; what it is, the
/// types declare. A value that holds from the beginning has the time 1970-01-01T00:00:00Z, as the
/// standard's examples have it, and one that was cleared becomes `null` as a text.
public struct OCELExport: Sendable {
    private let scope: ExportScope

    /// Prepares the export of a scope.
    public init(_ scope: ExportScope) {
        self.scope = scope
    }

    /// Writes the log in pieces.
    ///
    /// - Throws: what the output throws.
    public func write<Failure: Error>(
        to output: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        let events = scope.newsInTime
        let contents = Contents(scope.view, events)
        var json = JSONWriter(reservingCapacity: ExportPiece.bytes * 2)
        json.beginObject()
        writeTypes(contents, into: &json)
        json.key("events")
        json.beginArray()
        for n in events {
            guard let event = scope.view.event(Int(n)) else { continue }
            event.writeOCEL(into: &json)
            if json.bytes.count > ExportPiece.bytes { try output(json.take()) }
        }
        json.endArray()
        json.key("objects")
        json.beginArray()
        for entity in contents.objects {
            entity.writeOCEL(into: &json, among: contents.members)
            if json.bytes.count > ExportPiece.bytes { try output(json.take()) }
        }
        json.endArray()
        json.endObject()
        try output(json.take() + [0x0A])
    }

    private func writeTypes(_ contents: Contents, into json: inout JSONWriter) {
        json.key("objectTypes")
        json.beginArray()
        for category in StrategyModel.Category.allCases where contents.categories.contains(category)
        {
            let attributes = category.valueAttributes.filter { !$0.kind.namesSubjects }
            json.writeOCELType(
                category.rawValue, attributes.map { ($0.name, $0.kind.plainType.rawValue) })
        }
        json.endArray()
        json.key("eventTypes")
        json.beginArray()
        for type in EventType.allCases where contents.types.contains(type) {
            let fields = type.definition.fields.filter { !$0.kind.namesSubjects }
            json.writeOCELType(
                type.rawValue,
                EventFact.ocelAttributes.map { ($0.name, $0.type) }
                    + fields.map { ($0.field.rawValue, $0.kind.plainType.rawValue) })
        }
        json.endArray()
    }

    /// The objects that events are about, with the types of both.
    private struct Contents {
        var objects: [Entity] = []
        var members: Set<Entity> = []
        var categories: Set<StrategyModel.Category> = []
        var types: Set<EventType> = []

        init(_ view: View, _ events: [UInt32]) {
            for n in events {
                guard let event = view.event(Int(n)), let type = event.type else { continue }
                types.insert(type)
                for entity in [event.subject] + event.named where !members.contains(entity) {
                    guard let category = entity.category else { continue }
                    members.insert(entity)
                    objects.append(entity)
                    categories.insert(category)
                }
            }
        }
    }
}
