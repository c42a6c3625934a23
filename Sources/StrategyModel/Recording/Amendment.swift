public import ByteCoding

/// A recorded event that is to be taken back, or corrected: taken back and replaced in one batch.
///
/// A replacement stands at the place of what it replaces: among events of one day it has its rank,
/// and a lens that knows only what was recorded before shows the old one.
public struct Amendment: Sendable {
    private let id: String
    private let type: String
    private let subject: String
    private let occurred: String
    private let visibility: String
    private let data: [JSONValue.Member]

    /// Reads the event from its line in the log; `nil` for what is no record.
    public init?(line: JSONValue) {
        func text(_ key: String) -> String? {
            if case .string(let text)? = line[key] { text } else { nil }
        }
        guard let id = text("id"), let type = text("type"), let subject = text("stream"),
            let occurred = text("occurred"), let visibility = text("visibility"),
            case .object(let data)? = line["data"]
        else { return nil }
        self.id = id
        self.type = type
        self.subject = subject
        self.occurred = occurred
        self.visibility = visibility
        self.data = data
    }

    /// The type of the event, for reading fields by their kinds.
    public var eventType: EventType? { EventType(rawValue: type) }

    /// The draft that takes it back.
    ///
    /// - Parameter id: the id of the retraction, for a replacement to name.
    public func retraction(reason: String?, actor: String? = nil, id: String? = nil) -> Draft {
        var data = [JSONValue.Member(key: "event", value: .string(self.id))]
        if let reason { data.append(JSONValue.Member(key: "reason", value: .string(reason))) }
        return Draft(
            type: EventType.eventRetracted.rawValue, subject: subject, data: data, actor: actor,
            visibility: visibility, id: id)
    }

    /// The draft that stands in its place: the same event with some fields otherwise, or on
    /// another day, or visible to others.
    ///
    /// - Parameters:
    ///   - changes: fields with their new values; `null` takes a field out.
    ///   - cause: the id of the retraction.
    public func replacement(
        changing changes: [JSONValue.Member], on day: String? = nil, visibility: String? = nil,
        actor: String? = nil, cause: String
    ) -> Draft {
        var data = self.data
        for change in changes {
            data.removeAll { $0.key == change.key }
            if change.value != .null { data.append(change) }
        }
        return Draft(
            type: type, subject: subject, on: day ?? occurred, data: data, actor: actor,
            visibility: visibility ?? self.visibility, cause: cause)
    }
}
