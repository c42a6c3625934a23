public import ByteCoding

/// One record of the log, as a view of its line.
///
/// # The format of a record
///
/// A record is one line of valid JSON in UTF-8 with its keys in a fixed order and without spaces:
/// ```
/// {"n":17,"more":0,"base":16,"recorded":"2026-11-21T09:12:44.120Z","stream":"measure/m-12",
///  "version":3,"id":"0193…","type":"measure.statusChanged","occurred":"2012-10",
///  "actor":"staff-3","visibility":"public","cause":"0193…","salt":"…","data":{…},
///  "crc":"1a2b3c4d"}
/// ```
/// (in one line). `cause` is left out where there is none; everything else is always there. The
/// checksum is CRC-32C over every byte of the line before `,"crc":`, so the last 18 bytes of a
/// line are always `,"crc":"` + eight digits + `"}`. The strings before `data` hold no character
/// that JSON would escape, so their bytes are their text.
///
/// A **redacted** line has, in the place of `salt`,
/// ```
/// "redacted":"…64 digits…"
/// ```
/// which is the leaf hash of the line as it was (`Digest.leaf`), in lower-case hexadecimal; the
/// texts in its `data` are `null`, and its `crc` is new. So the Merkle tree stays as it was, and
/// without the salt nobody can try texts against the hash. It is valid only if an event of its
/// stream orders it: see `RedactionRules`.
///
/// The buffers point into the reader's memory: they are valid only while the callback runs.
public struct Record {
    /// The global position: 1, 2, 3 … without a gap.
    public internal(set) var n = 0
    /// How many records of the same batch follow; 0 closes it.
    public internal(set) var more = 0
    /// The durable position when the write was issued.
    public internal(set) var base = 0
    /// The transaction time.
    public internal(set) var recorded = Instant(milliseconds: 0)
    /// The entity, such as `measure/m-12`.
    public internal(set) var stream = UnsafeRawBufferPointer(start: nil, count: 0)
    /// The number of the event in its stream: 1, 2, 3 …
    public internal(set) var version = 0
    /// The identity of the event.
    public internal(set) var id = UUID128(high: 0, low: 0)
    /// The type of the event.
    public internal(set) var type = UnsafeRawBufferPointer(start: nil, count: 0)
    /// When it happened, to any precision.
    public internal(set) var occurred = UnsafeRawBufferPointer(start: nil, count: 0)
    /// Who recorded it.
    public internal(set) var actor = UnsafeRawBufferPointer(start: nil, count: 0)
    /// Who may see it.
    public internal(set) var visibility = UnsafeRawBufferPointer(start: nil, count: 0)
    /// The event it follows from.
    public internal(set) var cause: UUID128?
    /// Whether its texts were taken out.
    public internal(set) var isRedacted = false
    /// The payload: a JSON object, as written.
    public internal(set) var data = UnsafeRawBufferPointer(start: nil, count: 0)
    /// The whole line without its end.
    public internal(set) var line = UnsafeRawBufferPointer(start: nil, count: 0)

    init() {}
}

/// What a caller wants appended.
public struct RecordDraft: Equatable, Sendable {
    /// The entity, such as `measure/m-12`.
    public var stream: String
    /// The type of the event.
    public var type: String
    /// When it happened.
    public var occurred: String
    /// Who records it.
    public var actor: String
    /// Who may see it.
    public var visibility: String
    /// The identity of the event; the same id with the same content is recorded once, for ever.
    public var id: UUID128
    /// The event it follows from.
    public var cause: UUID128?
    /// The payload: a JSON object in canonical form, without line breaks.
    public var data: [UInt8]
    /// The transaction time, in a simulated store only; the same for a whole batch.
    public var recorded: Instant?
    /// Which of the fields that have defaults the caller stated: only these are compared when the
    /// id is known already. Stream, type and data always are; cause and recorded where given.
    public var stated: StatedFields

    /// Makes a draft.
    public init(
        stream: String, type: String, occurred: String, actor: String, visibility: String,
        id: UUID128, cause: UUID128? = nil, data: [UInt8], recorded: Instant? = nil,
        stated: StatedFields = .all
    ) {
        self.stream = stream
        self.type = type
        self.occurred = occurred
        self.actor = actor
        self.visibility = visibility
        self.id = id
        self.cause = cause
        self.data = data
        self.recorded = recorded
        self.stated = stated
    }
}

/// Fields of a draft that may have been filled in rather than stated by whoever records.
public struct StatedFields: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Makes a set from bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// `occurred` was stated.
    public static let occurred = StatedFields(rawValue: 1)
    /// `actor` was stated.
    public static let actor = StatedFields(rawValue: 2)
    /// `visibility` was stated.
    public static let visibility = StatedFields(rawValue: 4)
    /// All were stated.
    public static let all: StatedFields = [.occurred, .actor, .visibility]
}

/// What a caller believes about a stream when appending to it.
public enum ExpectedVersion: Hashable, Sendable, CustomStringConvertible {
    /// Whatever it is.
    case any
    /// The stream has no event yet.
    case noStream
    /// The stream is at this version.
    case exactly(Int)

    /// For messages.
    public var description: String {
        switch self {
        case .any: "any version"
        case .noStream: "no such stream"
        case .exactly(let version): "version \(version)"
        }
    }

    func allows(_ version: Int) -> Bool {
        switch self {
        case .any: true
        case .noStream: version == 0
        case .exactly(let expected): version == expected
        }
    }
}

/// What became of a batch.
public enum AppendResult: Equatable, Sendable {
    /// It was appended at these positions.
    case appended(ClosedRange<Int>)
    /// All its ids were known with the same content, at these positions; nothing was appended.
    case known([Int])
}

/// What the log accepts from outside.
public enum LogLimits {
    /// Bytes of a line without its end: 1 MiB.
    public static let lineBytes = 1 << 20
    /// Records of a batch.
    public static let batchRecords = 200_000
    /// Bytes of a batch: 60 MiB, so that it fits into a segment.
    public static let batchBytes = 60 << 20
    /// Bytes of each of stream, type, occurred, actor and visibility.
    public static let fieldBytes = 1024
    /// The last position the indexes can hold.
    public static let positions = Int(UInt32.max) - 1
    /// The clock may be this far behind the last record: an hour.
    public static let clockBehindMilliseconds: Int64 = 3_600_000
    /// A commit group admits no further batch after so long, so that others get their turn.
    public static let groupMilliseconds = 50
    /// Nor when so many bytes are staged: with one more batch it still fits into a segment.
    public static let groupBytes = 4 << 20
    /// Bytes after which a new segment begins: 64 MiB.
    public static let segmentBytes = 64 << 20
}
