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
    /// The positions of what may be new.
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
        events = candidates.filter { before.event($0) == nil && after.event($0) != nil }
            .map { Int(after.model.row($0).firstDay) << 32 | $0 }.sorted()
            .map { EventFact(after, $0 & 0xFFFF_FFFF) }
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
        var subjects = Set(process.everything.lazy.map(\.subject))
        if before.exists(entity.subject) {
            let then = Process(Entity(before, entity.subject))
            subjects.formUnion(then.everything.lazy.map(\.subject))
        }
        var candidates: [Int] = []
        for subject in subjects {
            let existed = before.exists(subject)
            after.model.forEachPosition(of: subject) { n in
                if !existed || isPossiblyNew(n, before.lens, after.model) { candidates.append(n) }
            }
        }
        return candidates
    }

    /// Whether what is said of a subject that existed before may be new. Most of it is not: it was
    /// known and had happened, and so had all that it names.
    private static func isPossiblyNew(_ n: Int, _ before: Lens, _ model: ReadModel) -> Bool {
        let row = model.row(n)
        return !row.namesStand || n > before.knownAt || row.firstDay > before.asOf.number
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
        var all = contents
        all.append(entity)
        all.append(contentsOf: fields.lazy.map(\.entity))
        all.append(contentsOf: ownBodies.lazy.map(\.entity))
        all.append(contentsOf: indicators.lazy.map(\.entity))
        if let policy = view.entity(.policy, id) { all.append(policy) }
        return all
    }
}
