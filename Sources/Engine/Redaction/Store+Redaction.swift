import ByteCoding
import EventStore
public import StrategyModel

/// What a redaction came to.
public struct Redaction: Sendable {
    /// The position of the event whose texts are gone.
    public let position: Int
    /// The position of the event that says so; `nil` where the texts were gone already.
    public let order: Int?
    /// What the recorder should be told.
    public let warnings: [RecordingFinding]
}

/// Why an event could not be redacted.
public enum RedactionError: Error {
    /// There is no such event.
    case unknown
    /// It has no texts, or is of a type that only a newer version knows.
    case noTexts(position: Int)
    /// The reason is no text.
    case reason([RecordingFinding])
    /// It was recorded as this position, and could not be carried out: the next that is recorded
    /// does.
    case open(order: Int, EngineError)
    /// The store said no.
    case engine(EngineError)
}

extension Store {
    /// Takes the texts of an event out of the log for good: first that is recorded, then the line
    /// is written anew. Should the program end in between, whoever next opens the store for
    /// recording goes on.
    public func redact(
        _ event: EventReference, reason: String, actor: String = "local"
    ) throws(RedactionError) -> Redaction {
        try locked(failure: { .engine($0) }) { (writer) throws(RedactionError) in
            guard let position = position(of: event) else { throw .unknown }
            // What was ordered before is carried out by now.
            guard !model.isRedacted(position) else {
                return Redaction(position: position, order: nil, warnings: [])
            }
            let draft = try order(position, reason)
            let options = RecordingOptions(actor: actor, permitting: [.eventRedacted])
            let receipt: Receipt
            do throws(EngineError) {
                receipt = try record([draft.valid], options, under: writer)
            } catch {
                throw .engine(error)
            }
            let order = receipt.items.last?.position ?? model.position
            do throws(LogError) {
                try writer.carryOutRedactions()
            } catch {
                throw .open(order: order, .log(error))
            }
            return Redaction(
                position: position, order: order, warnings: draft.warnings + receipt.warnings)
        }
    }

    /// The event that orders it, if there is anything to take out.
    private func order(
        _ position: Int, _ reason: String
    ) throws(RedactionError) -> (valid: ValidDraft, warnings: [RecordingFinding]) {
        var stream = ""
        var id = ""
        var hasTexts = false
        do throws(LogError) {
            try log.records(position...position) { record in
                stream = String(decoding: record.stream, as: UTF8.self)
                id = record.id.description
                let type = EventType(rawValue: String(decoding: record.type, as: UTF8.self))
                hasTexts = type?.definition.withoutTexts(record.data) != nil
            }
        } catch {
            throw .engine(.log(error))
        }
        guard hasTexts else { throw .noTexts(position: position) }
        let validation = validate(
            Draft(
                type: EventType.eventRedacted.rawValue, subject: stream,
                data: [
                    JSONValue.Member(key: Field.event.rawValue, value: .string(id)),
                    JSONValue.Member(key: Field.reason.rawValue, value: .string(reason)),
                ]))
        guard let valid = validation.draft else { throw .reason(validation.findings) }
        return (valid, validation.findings)
    }
}
