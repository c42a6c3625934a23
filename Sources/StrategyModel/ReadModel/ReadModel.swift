public import ByteCoding

/// All that the log says, folded once: every event's data in columns, and for each subject a
/// timeline for each attribute.
///
/// A value: a copy shares its chunks, so that publishing one, or trying a batch on a copy before
/// it is recorded, costs the chunks touched. Ask it through a ``View``, which knows the lens.
public struct ReadModel: Sendable {
    var events = ChunkedArray<EventRow>()
    var slotTags = ChunkedArray<SlotTag>()
    var slotValues = ChunkedArray<UInt64>()
    var listValues = ChunkedArray<UInt64>()
    var texts = TextArena()
    var subjects = ChunkedArray<SubjectRow>()
    var handles = ChunkedArray<TimelineHandle>()
    var timelines = TimelineStore()
    var subjectIndex = HashIndex()
    var eventIndex = HashIndex()
    var subjectsByCategory = [[UInt32]](repeating: [], count: Category.allCases.count)
    var actors: [String] = []
    var actorIndex = HashIndex()
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
            + subjectIndex.byteCount + eventIndex.byteCount
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
        let found = eventIndex.find(hash: Self.hash(id)) { row(Int($0) + 1).id == id }
        return found.map { Int($0) + 1 }
    }

    /// The subject of a stream name such as `measure/m-12`, if the log names it.
    public func subject(named name: String) -> Subject? {
        var name = name
        return name.withUTF8 { subject(named: UnsafeRawBufferPointer($0)) }
    }

    /// The stream name of a subject, `category/id`.
    public func name(of subject: Subject) -> String { texts.string(subjects[subject.index].name) }

    /// The id of a subject: its name without the category.
    public func id(of subject: Subject) -> String {
        let name = name(of: subject)
        guard let slash = name.firstIndex(of: "/") else { return name }
        return String(name[name.index(after: slash)...])
    }

    /// The category of a subject; `nil` for one that only a newer version knows.
    public func category(of subject: Subject) -> Category? {
        let raw = subjects[subject.index].category
        return raw == SubjectRow.unknownCategory ? nil : Category(ordinal: raw)
    }

    /// How many events the stream of a subject has: its version.
    public func version(of subject: Subject) -> Int {
        timelines.entries(handle(subject, .events)).count
    }

    /// All subjects of a category that the log names, in the order of the log.
    public func subjects(of category: Category) -> [Subject] {
        subjectsByCategory[Int(category.ordinal)].map(Subject.init)
    }

    /// Whether a newer version wrote events about the subject, so that recording is refused.
    public func hasUnknownEvents(_ subject: Subject) -> Bool {
        subjects[subject.index].hasUnknownEvents
    }
}

/// A subject's name and where its timelines' handles lie.
struct SubjectRow: Sendable {
    var name: UInt64
    var firstHandle: UInt32
    /// The position of its creating event, where it has just one: what nearly every look-up asks
    /// for. Zero for none, ``several`` where only the timeline of its existence knows.
    private(set) var creation: UInt32 = 0
    /// From which day on that one says it exists.
    private(set) var begin: Int32 = 0
    var category: UInt8
    var hasUnknownEvents = false

    static let unknownCategory = UInt8.max
    static let several = UInt32.max

    init(name: UInt64, firstHandle: UInt32, category: UInt8) {
        self.name = name
        self.firstHandle = firstHandle
        self.category = category
    }

    mutating func begin(with n: Int, on day: Int32) {
        creation = creation == 0 ? UInt32(n) : Self.several
        begin = day
    }
}

extension Subject {
    var index: Int { Int(number) }
}

extension ReadModel {
    /// The row of the event at a position.
    func row(_ n: Int) -> EventRow { events[n - 1] }

    static func hash(_ id: UUID128) -> UInt64 { HashIndex.mix(id.high ^ HashIndex.mix(id.low)) }

    func subject(named name: UnsafeRawBufferPointer) -> Subject? {
        subject(named: name, hash: HashIndex.hash(name))
    }

    private func subject(named name: UnsafeRawBufferPointer, hash: UInt64) -> Subject? {
        subjectIndex.find(hash: hash) { number in
            texts.withBytes(subjects[Int(number)].name) { $0.hasSameBytes(as: name) }
        }.map(Subject.init)
    }

    /// The number of a subject, new if the log has not named it yet.
    mutating func intern(_ name: UnsafeRawBufferPointer) -> Subject {
        let hash = HashIndex.hash(name)
        if let known = subject(named: name, hash: hash) { return known }
        let number = UInt32(subjects.count)
        let slash = name.firstIndex(of: UInt8(ascii: "/")) ?? name.startIndex
        let category = Category(utf8: UnsafeRawBufferPointer(rebasing: name[..<slash]))
        subjects.append(
            SubjectRow(
                name: texts.append(name), firstHandle: UInt32(handles.count),
                category: category?.ordinal ?? SubjectRow.unknownCategory))
        for _ in 0..<AttributeLayout.count(category) { handles.append(.empty) }
        if let category { subjectsByCategory[Int(category.ordinal)].append(number) }
        subjectIndex.insert(number, hash: hash) { [subjects, texts] in
            texts.withBytes(subjects[Int($0)].name) { HashIndex.hash($0) }
        }
        return Subject(number)
    }

    func handle(_ subject: Subject, _ attribute: Attribute) -> TimelineHandle {
        let row = subjects[subject.index]
        guard let slot = AttributeLayout.slot(row.category, attribute) else { return .empty }
        return handles[Int(row.firstHandle) + slot]
    }

    /// All entries of a timeline, in order, whatever the lens.
    func entries(_ subject: Subject, _ attribute: Attribute) -> ArraySlice<Entry> {
        timelines.entries(handle(subject, attribute))
    }
}

extension ReadModel {
    /// The number of an event in its stream.
    public func version(ofEventAt n: Int) -> Int {
        let events = entries(Subject(row(n).subject), .events)
        var low = events.startIndex
        var high = events.endIndex
        while low < high {
            let middle = (low + high) / 2
            if Int(events[middle].n) < n { low = middle + 1 } else { high = middle }
        }
        return low - events.startIndex + 1
    }
}
