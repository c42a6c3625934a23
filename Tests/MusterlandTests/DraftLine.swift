import ByteCoding

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
}
