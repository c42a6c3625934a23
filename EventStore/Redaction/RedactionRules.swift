public import ByteCoding

/// How a log tells that the texts of an event are to go, and what is then left of its data: what an
/// event means, only the owner of the log knows.
///
/// An event of the type ``type`` **orders** a redaction: it names another event on its own stream.
/// Every writer carries out what was ordered and not carried out, before it does anything else.
public struct RedactionRules: Sendable {
    /// The type of the events that order a redaction.
    public let type: String
    private let typeBytes: [UInt8]
    /// The id of the event whose texts go, from the data of an order; `nil` where it names none.
    let target: @Sendable (_ data: UnsafeRawBufferPointer) -> UUID128?
    /// The data of an event without its texts, from its type and its data; `nil` where it has
    /// none. What was redacted once comes out as it is.
    let redact:
        @Sendable (_ type: UnsafeRawBufferPointer, _ data: UnsafeRawBufferPointer) -> [UInt8]?

    /// Makes rules.
    public init(
        type: String,
        target: @escaping @Sendable (_ data: UnsafeRawBufferPointer) -> UUID128?,
        redact:
            @escaping @Sendable (
                _ type: UnsafeRawBufferPointer, _ data: UnsafeRawBufferPointer
            ) -> [UInt8]?
    ) {
        self.type = type
        typeBytes = Array(type.utf8)
        self.target = target
        self.redact = redact
    }

    /// Whether a type is that of orders. Asked of every record that is read: most differ in length.
    @inline(__always)
    func isOrder(_ type: UnsafeRawBufferPointer) -> Bool {
        guard type.count == typeBytes.count else { return false }
        return typeBytes.withUnsafeBytes { $0.hasSameBytes(as: type) }
    }
}

/// What a log has read of redactions, and which of it has no counterpart yet.
struct RedactionOrders {
    /// A line, by its position, and the name of its stream.
    struct Line: Equatable {
        let n: Int
        let stream: [UInt8]
    }

    /// Orders whose event was not redacted when it was read, by the id of that event. Most were
    /// carried out since: only who looks at the line again knows.
    private(set) var open: [UUID128: Line] = [:]
    /// Redacted lines that no order is known for, by their ids.
    private(set) var unnamed: [UUID128: Line] = [:]
    /// Whether a redacted line was met whose segment may have got its name only in the page cache:
    /// after a power cut the old one could be back.
    private(set) var isPerhapsUndone = false

    /// Takes note of records, in the order of the log.
    @inline(__always)
    mutating func note(_ records: ArraySlice<Record>, _ rules: RedactionRules?) {
        guard let rules else { return }
        for index in records.indices
        where records[index].isRedacted || rules.isOrder(records[index].type) {
            add(records[index], rules)
        }
    }

    /// Takes note of a record.
    mutating func note(_ record: Record, _ rules: RedactionRules?) {
        guard let rules, record.isRedacted || rules.isOrder(record.type) else { return }
        add(record, rules)
    }

    private mutating func add(_ record: Record, _ rules: RedactionRules) {
        let line = Line(n: record.n, stream: Array(record.stream))
        // An order may have been redacted itself.
        if record.isRedacted {
            unnamed[record.id] = line
            isPerhapsUndone = true
        }
        guard rules.isOrder(record.type), let id = rules.target(record.data) else { return }
        if unnamed[id]?.stream == line.stream {
            unnamed[id] = nil
        } else if open[id] == nil {
            open[id] = line
        }
    }

    /// The names of all segments are durable.
    mutating func isDurable() { isPerhapsUndone = false }

    /// Forgets an order, which was carried out or can't be.
    mutating func close(_ id: UUID128) { open[id] = nil }
}

// As it stands in a snapshot.
extension RedactionOrders {
    func write(to sink: inout some ByteSink) {
        for lines in [open, unnamed] {
            sink.write(value: lines.count)
            for (id, line) in lines {
                sink.write(value: id)
                sink.write(value: line.n)
                sink.write(array: line.stream)
            }
        }
    }

    init?(reading source: inout some ByteSource) {
        guard let open = Self.lines(&source), let unnamed = Self.lines(&source) else { return nil }
        self.init()
        self.open = open
        self.unnamed = unnamed
    }

    private static func lines(_ source: inout some ByteSource) -> [UUID128: Line]? {
        guard let count = source.count(ofElements: 3 * MemoryLayout<Int>.size) else { return nil }
        var lines: [UUID128: Line] = [:]
        for _ in 0..<count {
            guard let id = source.value(of: UUID128.self), let n = source.value(of: Int.self),
                let stream = source.array(of: UInt8.self)
            else { return nil }
            lines[id] = Line(n: n, stream: stream)
        }
        return lines
    }
}
