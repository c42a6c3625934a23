import ByteCoding
import StrategyModel

/// The types of attributes in XES.
enum XESType {
    case string, date, int, float, boolean, id

    init(_ type: PlainType) {
        self =
            switch type {
            case .string: .string
            case .integer: .int
            case .float: .float
            case .boolean: .boolean
            }
    }

    var element: StaticString {
        switch self {
        case .string: "string"
        case .date: "date"
        case .int: "int"
        case .float: "float"
        case .boolean: "boolean"
        case .id: "id"
        }
    }

    /// What the head of a log gives for an attribute that every event has.
    var standard: String {
        switch self {
        case .string: ""
        case .date: "1970-01-01T00:00:00.000Z"
        case .int, .float: "0"
        case .boolean: "false"
        case .id: "00000000-0000-0000-0000-000000000000"
        }
    }
}

extension XMLWriter {
    mutating func attribute(_ type: XESType, _ key: String, _ value: String) {
        empty(type.element, ["key": key, "value": value])
    }
}

/// An attribute that every event has.
struct XESAttribute: Sendable {
    let type: XESType
    let key: String
    let value: @Sendable (EventFact, EventType) -> String

    init(
        _ type: XESType, _ key: String,
        _ value: @escaping @Sendable (EventFact, EventType) -> String
    ) {
        self.type = type
        self.key = key
        self.value = value
    }

    static let ofAll = [
        XESAttribute(.string, "concept:name") { _, type in type.rawValue },
        XESAttribute(.date, "time:timestamp") { event, _ in event.occurred.first.midnight },
        XESAttribute(.string, "lifecycle:transition") { _, _ in "complete" },
        XESAttribute(.string, "org:resource") { event, _ in event.actor },
        XESAttribute(.id, "identity:id") { event, _ in event.id.description },
        XESAttribute(.string, "activity") { event, type in
            ([type.rawValue] + event.states).joined(separator: " ")
        },
        XESAttribute(.int, "position") { event, _ in String(event.n) },
        XESAttribute(.string, "subject") { event, _ in event.subject.name },
        XESAttribute(.string, "occurred") { event, _ in event.occurred.description },
        XESAttribute(.date, "recorded") { event, _ in event.recorded.description },
        XESAttribute(.string, "visibility") { event, _ in event.visibility.rawValue },
    ]
}
