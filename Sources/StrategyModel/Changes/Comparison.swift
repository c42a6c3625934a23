import ByteCoding

/// Two lenses on one read model: what a later one shows that an earlier one did not, such as what
/// has changed between two meetings.
///
/// Nothing is stored for it. Each list is the difference of two answers that are both given by the
/// same model, so a meeting may be asked as it was known then, or with hindsight: the earlier lens
/// then knows as much as the later one.
public struct Comparison: Sendable {
    /// Through the earlier lens.
    public let before: View
    /// Through the later lens.
    public let after: View
    /// The process it is about, through the later lens; all of them for `nil`.
    public let process: Process?
    /// Rules set otherwise for a replay, at both ends.
    public let overrides: [PolicyOverride]
    /// What the later lens sees and the earlier one did not, by first day and position.
    public let events: [EventFact]
    /// The positions of what may be new, ascending.
    let candidates: [Int]

    /// Compares the view of a later lens with that of an earlier one.
    public init(
        _ after: View, with earlier: Lens, process: Process? = nil,
        replaying overrides: [PolicyOverride] = []
    ) {
        let before = after.through(earlier)
        self.before = before
        self.after = after
        self.process = process
        self.overrides = overrides
        candidates = Self.candidates(before, after, process)
        events = candidates.compactMap { n in before.event(n) == nil ? after.event(n) : nil }
            .map { (day: $0.occurred.first, event: $0) }
            .sorted { ($0.day, $0.event.n) < ($1.day, $1.event.n) }
            .map(\.event)
    }

    /// Whether an event was over by the earlier lens's day and recorded only after what that lens
    /// knew.
    public func isLate(_ event: EventFact) -> Bool {
        event.occurred.last <= before.lens.asOf && event.n > before.lens.knownAt
    }

    /// What was entered late, by first day and position.
    public var late: [EventFact] { events.filter(isLate) }

    /// The new events of some types.
    public func events(of types: Set<EventType>) -> [EventFact] {
        events.filter { $0.type.map(types.contains) ?? false }
    }

    /// The decisions that the later lens has and the earlier one has not.
    public var decisionsTaken: [Decision] {
        events(of: [.decisionTaken]).map { Decision($0.subject) }
            .filter { !before.exists($0.entity.subject) }
    }

    /// An entity of the later lens as the earlier one shows it, if it does.
    func earlier(_ entity: Entity) -> Entity? {
        before.exists(entity.subject) ? Entity(before, entity.subject) : nil
    }

    /// The process through the earlier lens, if it existed.
    var processBefore: Process? { process.flatMap { earlier($0.entity) }.map { Process($0) } }
}

// Which events can be new at all.
extension Comparison {
    /// The positions to look at: of one process all events about it, of all processes those that
    /// were recorded or happened between the lenses.
    private static func candidates(
        _ before: View, _ after: View, _ process: Process?
    ) -> [Int] {
        guard let process else { return between(before.lens, after.lens, after.model) }
        let entity = process.entity
        var subjects = Set(process.everything.map(\.subject))
        if before.exists(entity.subject) {
            let then = Process(Entity(before, entity.subject))
            subjects.formUnion(then.everything.map(\.subject))
        }
        return subjects.flatMap { subject in
            after.model.entries(subject, .events).map { Int($0.n) }
        }.sorted()
    }

    private static func between(_ before: Lens, _ after: Lens, _ model: ReadModel) -> [Int] {
        let last = min(after.knownAt, model.position)
        guard last >= 1 else { return [] }
        // What names a subject that was recorded later is new with that subject: its own position
        // is among those recorded between, or its day among those that came.
        return (1...last).filter { n in
            let day = model.row(n).firstDay
            guard day <= after.asOf.number else { return false }
            return n > before.knownAt || day > before.asOf.number
        }
    }
}

extension Process {
    /// The process and all that it contains, directly or through its measures, dialogues, funds
    /// and goals, each once.
    var everything: [Entity] {
        var all = [entity] + contents
        all += fields.map(\.entity) + ownBodies.map(\.entity) + indicators.map(\.entity)
        if let policy = view.entity(.policy, id) { all.append(policy) }
        return all
    }
}
