import ByteCoding

/// A value in the data of a draft, written in the story as a Swift literal.
enum FieldValue: Sendable {
    case text(String)
    case whole(Int)
    case flag(Bool)
    case list([FieldValue])
    case object([(key: String, value: FieldValue)])
    /// The id of another draft of the story.
    case event(StoryEvent)
    /// Clears an earlier value.
    case null
    /// Not written at all.
    case absent

    /// A text, or nothing.
    static func optional(_ text: String?) -> FieldValue {
        text.map(FieldValue.text) ?? .absent
    }

    /// Several texts, or nothing where there is none.
    static func texts(_ texts: [String]) -> FieldValue {
        texts.isEmpty ? .absent : .list(texts.map(FieldValue.text))
    }

    /// Several territories, or nothing where there is none.
    static func places(_ places: [Place]) -> FieldValue {
        texts(places.map(\.rawValue))
    }

    /// Several earlier drafts, as evidence.
    static func events(_ events: [StoryEvent]) -> FieldValue {
        events.isEmpty ? .absent : .list(events.map(FieldValue.event))
    }

    /// Every text within, so that references can be found.
    func visitTexts(_ visit: (String) -> Void) {
        switch self {
        case .text(let text): visit(text)
        case .list(let values): for value in values { value.visitTexts(visit) }
        case .object(let members): for member in members { member.value.visitTexts(visit) }
        case .whole, .flag, .event, .null, .absent: break
        }
    }

    /// Every draft named within.
    func visitEvents(_ visit: (StoryEvent) -> Void) {
        switch self {
        case .event(let event): visit(event)
        case .list(let values): for value in values { value.visitEvents(visit) }
        default: break
        }
    }

    func write(to writer: inout JSONWriter, ids: [UUID128]) {
        switch self {
        case .text(let text): writer.string(text)
        case .whole(let number): writer.integer(number)
        case .flag(let flag): writer.bool(flag)
        case .event(let event): writer.string(ids[event.index].description)
        case .list(let values):
            writer.beginArray()
            for value in values { value.write(to: &writer, ids: ids) }
            writer.endArray()
        case .object(let members):
            writer.beginObject()
            for (key, value) in members {
                if case .absent = value { continue }
                writer.key(key)
                value.write(to: &writer, ids: ids)
            }
            writer.endObject()
        case .null: writer.null()
        case .absent: break
        }
    }
}

/// A draft of the story, by its place in the manuscript.
struct StoryEvent: Hashable, Sendable {
    let index: Int
}

extension FieldValue: ExpressibleByStringInterpolation {
    init(stringLiteral value: String) { self = .text(value) }
}

extension FieldValue: ExpressibleByIntegerLiteral {
    init(integerLiteral value: Int) { self = .whole(value) }
}

extension FieldValue: ExpressibleByBooleanLiteral {
    init(booleanLiteral value: Bool) { self = .flag(value) }
}

extension FieldValue: ExpressibleByArrayLiteral {
    init(arrayLiteral elements: FieldValue...) { self = .list(elements) }
}

extension FieldValue: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral elements: (String, FieldValue)...) {
        self = .object(elements.map { (key: $0.0, value: $0.1) })
    }
}
