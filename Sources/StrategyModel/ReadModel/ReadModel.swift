public import ByteCoding

/// All that the log says, folded once: every event's data in columns, and for each subject a
/// timeline for each attribute.
///
/// A value: a copy shares its chunks, so that publishing one, or trying a batch on a copy before
/// it is recorded, costs the chunks touched. Ask it through a ``View``, which knows the lens.
public struct ReadModel: Sendable {
    var events = Column<EventRow>()
    var slotTags = Column<SlotTag>()
    var slotValues = Column<UInt64>()
    var listValues = Column<UInt64>()
    var texts = TextArena()
    var subjects = Column<SubjectRow>()
    var handles = Column<TimelineHandle>()
    /// The timelines of attributes.
    var timelines = BlockStore<Entry>()
    /// The timelines that are positions alone: a subject's events, and those that name it.
    var positions = BlockStore<UInt32>()
    var subjectIndex = HashIndex()
    var eventIndex = HashIndex()
    var subjectsByCategory = [Column<UInt32>](repeating: Column(), count: Category.allCases.count)
    /// The names of those who recorded.
    var actors = Column<UInt64>()
    var actorIndex = HashIndex()
    var redactedEvents = 0
    /// How many events of which unknown types were read (kept and counted, not shown).
    public internal(set) var unknownTypes: [String: Int] = [:]

    /// The model of an empty log.
    public init() {}

    /// The position of the last event folded; 0 for an empty log.
    public var position: Int { events.count }

    /// When the last event was recorded.
    public var lastRecorded: Instant? {
        events.count == 0 ? nil : Instant(milliseconds: events[events.count - 1].recorded)
    }

    /// How many subjects the log names.
    public var subjectCount: Int { subjects.count }

    /// The memory its columns take, in bytes.
    public var byteCount: Int {
        events.byteCount + slotTags.byteCount + slotValues.byteCount + listValues.byteCount
            + texts.byteCount + subjects.byteCount + handles.byteCount + timelines.byteCount
            + positions.byteCount + subjectIndex.byteCount + eventIndex.byteCount
            + subjectsByCategory.reduce(0) { $0 + $1.byteCount }
    }

    /// When the event at a position was recorded.
    public func recorded(at n: Int) -> Instant { Instant(milliseconds: row(n).recorded) }

    /// The last position at or before one at which no batch is half read.
    public func endOfBatch(atOrBefore n: Int) -> Int {
        var n = min(n, position)
        while n > 0, !row(n).closesBatch { n -= 1 }
        return n
    }

    /// The last position that was recorded at an instant or before.
    public func position(knownAt instant: Instant) -> Int {
        var low = 0
        var high = position
        while low < high {
            let middle = (low + high + 1) / 2
            if recorded(at: middle) <= instant { low = middle } else { high = middle - 1 }
        }
        return endOfBatch(atOrBefore: low)
    }

    /// The last position whose event a clearance may see: what an answer tells of the log.
    public func lastPosition(visibleTo clearance: Visibility, upTo n: Int) -> Int {
        var n = min(n, position)
        while n > 0, row(n).visibility > clearance.ordinal { n -= 1 }
        return n
    }

    /// The position of an event by its id.
    public func position(ofEvent id: UUID128) -> Int? {
        let found = eventIndex.find(hash: hash(id)) { row(Int($0) + 1).id == id }
        return found.map { Int($0) + 1 }
    }

    /// The position of the event that took back the one at a position.
    public func retraction(of n: Int) -> Int? {
        let by = row(n).retractedBy
        return by == 0 ? nil : Int(by)
    }

    func hash(_ id: UUID128) -> UInt64 { ByteHash.hash(id.high, id.low, seed: eventIndex.seed) }

    /// The row of the event at a position.
    @inline(__always)
    func row(_ n: Int) -> EventRow { events[n - 1] }

    /// The id of a subject: its name without the category.
    public func id(of subject: Subject) -> String {
        withName(subject) { name in
            let start = name.firstIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
            return String(decoding: name[start...], as: UTF8.self)
        }
    }

    /// The category of a subject; `nil` for one that only a newer version knows.
    @inline(__always)
    public func category(of subject: Subject) -> Category? {
        let raw = subjects[subject.index].category
        return raw == SubjectRow.unknownCategory ? nil : Category(ordinal: raw)
    }

    /// How many events the stream of a subject has: its version.
    public func version(of subject: Subject) -> Int {
        subjects[subject.index].events.count
    }

    /// All subjects of a category that the log names, in the order of the log.
    public func subjects(of category: Category) -> [Subject] {
        let numbers = subjectsByCategory[Int(category.ordinal)]
        return (0..<numbers.count).map { Subject(numbers[$0]) }
    }

    /// Whether a newer version wrote events about the subject, so that recording is refused.
    public func hasUnknownEvents(_ subject: Subject) -> Bool {
        subjects[subject.index].hasUnknownEvents
    }
}
