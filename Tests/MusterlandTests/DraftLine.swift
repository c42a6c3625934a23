import ByteCoding
import StrategyModel

/// A draft read back from its line.
struct DraftLine {
    let type: String
    let subject: String
    let on: String?
    let data: [JSONValue.Member]
    let visibility: String
    let cause: String?
    let id: String
    let recorded: Instant?

    init?(_ line: [UInt8]) {
        guard let value = try? JSONValue.parse(line),
            case .string(let type)? = value["type"],
            case .string(let subject)? = value["subject"],
            case .object(let data)? = value["data"],
            case .string(let visibility)? = value["visibility"],
            case .string(let id)? = value["id"]
        else { return nil }
        self.type = type
        self.subject = subject
        self.data = data
        self.visibility = visibility
        self.id = id
        on = value["on"].flatMap { if case .string(let text) = $0 { text } else { nil } }
        cause = value["cause"].flatMap { if case .string(let text) = $0 { text } else { nil } }
        recorded = value["recorded"].flatMap {
            if case .string(let text) = $0 { Instant(text) } else { nil }
        }
    }

    /// What the catalogue has against its fields, without looking at other events.
    var faults: [String] {
        guard let type = EventType(rawValue: type) else { return ["unknown type \(type)"] }
        let definition = type.definition
        var faults = definition.fields.filter { field in
            field.required && !data.contains { $0.key == field.field.rawValue }
        }.map { "\($0.field.rawValue) is missing" }
        for member in data {
            guard let field = definition.fields.first(where: { $0.field.rawValue == member.key })
            else {
                faults.append("unknown field \(member.key)")
                continue
            }
            if let fault = Self.fault(member.value, field.kind) {
                faults.append("\(member.key): \(fault)")
            }
        }
        return faults
    }

    private static func fault(_ value: JSONValue, _ kind: ValueKind) -> String? {
        switch (kind, value) {
        case (.text, .string(let text)), (.title, .string(let text)):
            text.isEmpty ? "empty" : nil
        case (.whole(let bounds), .number(let number)):
            Int(number).map(bounds.contains) == true ? nil : "\(number) is out of bounds"
        case (.percent, .number(let number)):
            Int(number).map((0...100).contains) == true ? nil : "\(number) is no percentage"
        case (.decimal, .string(let text)), (.money, .string(let text)),
            (.share, .string(let text)):
            ExactDecimal(text) == nil ? "\(text) is no decimal" : nil
        case (.date, .string(let text)):
            (try? PartialDate(parsing: text)) == nil ? "\(text) is no date" : nil
        case (.flag, .bool): nil
        case (.code(let set), .string(let text)):
            set.codes.contains(text) ? nil : "\(text) is not among \(set.codes)"
        case (.key(let lengths), .string(let text)):
            lengths.contains(text.utf8.count) ? nil : "\(text) has a wrong length"
        case (.reference, .string(let text)):
            text.contains("/") ? "\(text) is a whole subject" : nil
        case (.anyReference(let categories), .string(let text)):
            categories.contains { text.hasPrefix($0.rawValue + "/") } ? nil : "\(text) is elsewhere"
        case (.event, .string(let text)): UUID128(text) == nil ? "\(text) is no id" : nil
        case (.list(let element), .array(let values)):
            values.lazy.compactMap { fault($0, element) }.first
        case (.object, .object): nil
        default: "\(value) is of the wrong kind"
        }
    }
}
