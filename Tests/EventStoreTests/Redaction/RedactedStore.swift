import ByteCoding
import EventStore
import Simulation
import Testing

/// A log whose events have texts, and the ways to redact them.
struct RedactedStore {
    let store: TestStore
    static let secret = "Erika Mustermann"

    /// So many events, each with a text; that of the event at `position` is the secret.
    init(events: Int = 12, secretAt position: Int = 5, segmentBytes: Int = 1500) throws {
        store = try TestStore(segmentBytes: segmentBytes)
        let log = try store.open()
        for number in 1...events {
            try log.append([Self.event(number, number == position ? Self.secret : "text \(number)")]
            )
        }
    }

    init(_ disk: SimulatedDisk, segmentBytes: Int = 1500) {
        store = TestStore(disk: disk, segmentBytes: segmentBytes)
    }

    var disk: SimulatedDisk { store.disk }

    static func event(_ number: Int, _ text: String) -> RecordDraft {
        draft(number, stream: "s/\(number % 3)", data: "{\"a\":\(number),\"t\":\"\(text)\"}")
    }

    /// The order to redact the event of a number, as an event of another number.
    static func order(_ number: Int, as other: Int = 100, stream: String? = nil) -> RecordDraft {
        RedactionRules.order(
            draft(number).id, stream: stream ?? "s/\(number % 3)", id: draft(other).id)
    }

    /// Orders and carries out.
    @discardableResult
    static func redact(
        _ number: Int, in log: EventLog, as other: Int = 100
    ) throws(LogError) -> AppendResult {
        try log.withWriter { (writer) throws(LogError) in
            let result = try writer.append([order(number, as: other)])
            try writer.carryOutRedactions()
            return result
        }
    }

    /// Orders only, as a program that then dies.
    func order(_ number: Int, as other: Int = 100) throws {
        // Without rules nothing is carried out.
        try EventLog(opening: "/s", storage: disk, segmentBytes: store.segmentBytes)
            .append([Self.order(number, as: other)])
    }
}

extension EventLog {
    func text(at position: Int) throws(LogError) -> String {
        String(decoding: try line(at: position) ?? [], as: UTF8.self)
    }
}
