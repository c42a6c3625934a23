public import EventStore
public import Interchange

extension CloudEvent {
    /// An event as it stands in the log.
    public init(_ record: borrowing Record, source: String) {
        func text(_ bytes: UnsafeRawBufferPointer) -> String {
            String(decoding: bytes, as: UTF8.self)
        }
        self.init(
            id: record.id, source: source, type: text(record.type), subject: text(record.stream),
            position: record.n, version: record.version, recorded: record.recorded,
            occurred: text(record.occurred), actor: text(record.actor),
            visibility: text(record.visibility), cause: record.cause, data: Array(record.data))
    }
}
