import ByteCoding

// What is left of an event when its texts are taken out.
extension EventDefinition {
    /// The data without its texts and titles, which become `null`; `nil` where there are none left.
    ///
    /// What this program doesn't know of, a field of a newer version, goes with them if it is text:
    /// rather too much than what should have gone. Ids, codes, dates and numbers stay.
    public func withoutTexts(_ data: UnsafeRawBufferPointer) -> [UInt8]? {
        guard case .object(let members)? = try? JSONValue.parse(data) else { return nil }
        var isChanged = false
        let left = Self.withoutTexts(members, fields, &isChanged)
        guard isChanged else { return nil }
        var writer = JSONWriter(reservingCapacity: data.count)
        JSONValue.object(left).write(into: &writer)
        return writer.bytes
    }

    private static func withoutTexts(
        _ members: [JSONValue.Member], _ fields: [FieldDefinition], _ isChanged: inout Bool
    ) -> [JSONValue.Member] {
        members.map { member in
            var left = member
            let kind = fields.first { $0.field.rawValue == member.key }?.kind
            left.value = withoutTexts(member.value, kind ?? .text, &isChanged)
            return left
        }
    }

    private static func withoutTexts(
        _ value: JSONValue, _ kind: ValueKind, _ isChanged: inout Bool
    ) -> JSONValue {
        switch (value, kind) {
        case (.string, _) where kind.isText:
            isChanged = true
            return .null
        case (.array(let elements), .list(let element)):
            return .array(elements.map { withoutTexts($0, element, &isChanged) })
        case (.array(let elements), _) where kind.isText:
            return .array(elements.map { withoutTexts($0, kind, &isChanged) })
        case (.object(let members), _):
            return .object(withoutTexts(members, kind.members, &isChanged))
        default: return value
        }
    }
}

extension ValueKind {
    /// Whether its values are free texts, which a redaction takes out.
    var isText: Bool {
        switch self {
        case .text, .title: true
        default: false
        }
    }
}
