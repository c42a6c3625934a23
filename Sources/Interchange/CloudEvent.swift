public import ByteCoding

/// An event of the log as a CloudEvent.
///
/// Format: CloudEvents 1.0.2, its JSON event format, and its JSON batch format. The names of
/// extension attributes are lower case, as the specification demands. `time` is when the event was
/// recorded, because when it was so may be a month or a year; that stands in `occurred`. Salt and
/// checksum of the log are not handed out.
public struct CloudEvent: Sendable {
    /// Its id.
    public var id: UUID128
    /// Where it comes from: the log, see ``source(ofLog:)``.
    public var source: String
    /// Its type, such as `measure.statusChanged`.
    public var type: String
    /// Its subject, such as `measure/m-12`.
    public var subject: String
    /// Its position in the log.
    public var position: Int
    /// Its number among the events of its subject.
    public var version: Int
    /// When it was recorded.
    public var recorded: Instant
    /// When it was so, as exactly as that is known.
    public var occurred: String
    /// Who recorded it.
    public var actor: String
    /// Who may see it.
    public var visibility: String
    /// The event that caused it.
    public var cause: UUID128?
    /// Its data: a JSON object.
    public var data: [UInt8]

    /// Makes an event.
    public init(
        id: UUID128, source: String, type: String, subject: String, position: Int, version: Int,
        recorded: Instant, occurred: String, actor: String, visibility: String,
        cause: UUID128? = nil, data: [UInt8]
    ) {
        self.id = id
        self.source = source
        self.type = type
        self.subject = subject
        self.position = position
        self.version = version
        self.recorded = recorded
        self.occurred = occurred
        self.actor = actor
        self.visibility = visibility
        self.cause = cause
        self.data = data
    }

    /// The source of the events of a log: its identity, the same for every copy of it.
    public static func source(ofLog identity: UUID128) -> String { "urn:uuid:\(identity)" }

    /// Writes the event in the JSON event format.
    public func write(into json: inout JSONWriter) {
        let recorded = recorded.description
        json.beginObject()
        for (key, value) in [
            ("specversion", "1.0"), ("id", id.description), ("source", source), ("type", type),
            ("subject", subject), ("time", recorded), ("datacontenttype", "application/json"),
            ("recorded", recorded), ("occurred", occurred), ("actor", actor),
            ("visibility", visibility),
        ] {
            json.key(key)
            json.string(value)
        }
        if let cause {
            json.key("cause")
            json.string(cause.description)
        }
        json.key("position")
        json.integer(position)
        json.key("streamversion")
        json.integer(version)
        json.key("data")
        json.raw(data)
        json.endObject()
    }
}

extension Sequence where Element == CloudEvent {
    /// The events in the JSON batch format: an array.
    public var batch: [UInt8] {
        var json = JSONWriter(reservingCapacity: 16_384)
        json.beginArray()
        for event in self { event.write(into: &json) }
        json.endArray()
        return json.bytes
    }

    /// The events one a line.
    public var lines: [UInt8] {
        var bytes: [UInt8] = []
        for event in self {
            var json = JSONWriter(reservingCapacity: 1_024)
            event.write(into: &json)
            bytes += json.bytes
            bytes.append(0x0A)
        }
        return bytes
    }
}
