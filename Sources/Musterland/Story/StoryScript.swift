/// Who may see an event.
enum StoryVisibility: Int, Sendable, Comparable {
    case everyone, staff, few

    var code: String {
        switch self {
        case .everyone: "public"
        case .staff: "internal"
        case .few: "restricted"
        }
    }

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The manuscript of the story: drafts in the order in which they are told, one subject after the
/// other. ``StoryClock`` puts them into the order in which they were recorded.
final class StoryScript {
    /// One draft, not yet dated.
    struct Entry {
        let type: String
        let subject: String
        let on: String?
        let data: [(key: String, value: FieldValue)]
        let visibility: StoryVisibility
        /// The day of recording, where it is not soon after the day itself.
        let recordedOn: String?
        /// Entries with the same number stand in one batch.
        let batch: Int?
        let cause: StoryEvent?
        let actor: String
    }

    private(set) var entries: [Entry] = []
    private var batches = 0
    private var currentBatch: Int?
    private var currentCause: StoryEvent?
    private var visibilities: [String: StoryVisibility] = [:]
    private var latest: [String: [StoryEvent]] = [:]

    /// Seeded noise for figures.
    var noise: SeededGenerator

    init(seed: UInt64) {
        noise = SeededGenerator(seed: seed, part: 1)
    }

    /// Tells one event. Without `visibility` it is as visible as its subject.
    @discardableResult
    func tell(
        _ type: String, _ subject: String, on: String? = nil, late recordedOn: String? = nil,
        visibility: StoryVisibility? = nil, by actor: String = "geschaeftsstelle",
        _ data: KeyValuePairs<String, FieldValue>
    ) -> StoryEvent {
        tell(
            type, subject, on: on, late: recordedOn, visibility: visibility, by: actor,
            data.map { (key: $0.key, value: $0.value) })
    }

    /// Tells one event whose data were put together before.
    @discardableResult
    func tell(
        _ type: String, _ subject: String, on: String? = nil, late recordedOn: String? = nil,
        visibility: StoryVisibility? = nil, by actor: String = "geschaeftsstelle",
        _ data: [(key: String, value: FieldValue)]
    ) -> StoryEvent {
        let event = StoryEvent(index: entries.count)
        let seen = visibility ?? visibilities[subject] ?? .everyone
        if visibilities[subject] == nil { visibilities[subject] = seen }
        entries.append(
            Entry(
                type: type, subject: subject, on: on, data: data,
                visibility: seen, recordedOn: recordedOn, batch: currentBatch,
                cause: currentCause, actor: actor))
        latest[type + " " + subject, default: []].append(event)
        return event
    }

    /// Tells several events that were recorded in one batch.
    func together(_ tellAll: () -> Void) {
        let outer = currentBatch
        if outer == nil {
            batches += 1
            currentBatch = batches
        }
        tellAll()
        currentBatch = outer
    }

    /// Tells events that another one brought about.
    func because(of cause: StoryEvent, _ tellAll: () -> Void) {
        let outer = currentCause
        currentCause = cause
        tellAll()
        currentCause = outer
    }

    /// Takes an event back and tells its replacement in the same batch.
    func correct(
        _ event: StoryEvent, reason: String, on day: String, with replacement: () -> Void
    ) {
        let wrong = entries[event.index]
        together {
            let retraction = tell(
                "event.retracted", wrong.subject, on: day, late: day,
                visibility: wrong.visibility, ["event": .event(event), "reason": .text(reason)])
            because(of: retraction, replacement)
        }
    }

    /// How visible a subject is by its first event.
    func visibility(of subject: String) -> StoryVisibility { visibilities[subject] ?? .everyone }

    /// The last event told so far of a type and subject, or the one at a place in their order.
    func event(_ type: String, _ subject: String, at place: Int? = nil) -> StoryEvent {
        let told = latest[type + " " + subject] ?? []
        precondition(!told.isEmpty, "the story has not told \(type) of \(subject) yet")
        return told[place ?? told.count - 1]
    }
}

/// The id of a subject of the story; every one begins alike, so that none meets another file's.
func named(_ id: String) -> String { "ml-" + id }
