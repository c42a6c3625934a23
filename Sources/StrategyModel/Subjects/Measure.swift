public import ByteCoding

/// A measure of a process (Maßnahme).
public struct Measure: DomainSubject {
    /// Measures.
    public static let category = Category.measure
    /// Its entity.
    public let entity: Entity

    /// Looks at an entity that is a measure.
    public init(_ entity: Entity) { self.entity = entity }

    /// Its title; its id where the title was redacted.
    public var title: String { entity[Attributes.title] ?? id }
    /// What it is about.
    public var text: Fact<String>? { entity.fact(Attributes.text) }
    /// What kind of measure it is.
    public var kind: Fact<MeasureKind>? { entity.fact(Attributes.measureKind) }
    /// The process it belongs to.
    public var process: Process? { named(Attributes.process) }
    /// Its field of action.
    public var field: FieldOfAction? { named(Attributes.field) }
    /// The goals it serves.
    public var goals: [Goal] { named(Attributes.goals) }
    /// The needs it meets.
    public var needs: [Need] { named(Attributes.needs) }
    /// Where it takes place.
    public var territories: [Territory] { named(Attributes.territories) }
    /// The measure it is part of.
    public var parent: Measure? { named(Attributes.parent) }
    /// The measures that are part of it.
    public var children: [Measure] { those(whose: .parent) }
    /// How often it takes place, in words.
    public var rhythm: Fact<String>? { entity.fact(Attributes.rhythm) }
    /// What it came from: an outcome, a suggestion or another subject.
    public var origin: Fact<Entity>? { entity.fact(Attributes.origin) }
    /// Its milestones.
    public var milestones: [Milestone] { those(whose: .measure) }

    // MARK: Status

    /// Where it stands, with the event that says so.
    public var statusFact: Fact<MeasureStatus>? { entity.fact(Attributes.status) }
    /// Where it stands.
    public var status: MeasureStatus { statusFact?.value ?? .proposed }
    /// Where it stood, oldest first.
    public var statusHistory: [Fact<MeasureStatus>] { entity.history(Attributes.status) }
    /// Whether work on it is agreed or under way.
    public var isActive: Bool { status.isActive }
    /// Whether nothing more is expected of it.
    public var isEnded: Bool { status.isEnded }
    /// The measure it was merged into.
    public var mergedInto: Measure? {
        guard ending?.type == .measureMerged else { return nil }
        return ending?[Fields.into].map { Measure($0) }
    }
    /// The event that ended it: the first of the ended statuses it has been in since.
    public var endedBy: Fact<MeasureStatus>? {
        var ending: Fact<MeasureStatus>?
        for entry in view.history(entity.subject, .status) where entry.raw != Entry.cleared {
            guard let status = MeasureStatus.decode(entry.raw, view) else { continue }
            guard status.isEnded else {
                ending = nil
                continue
            }
            ending = ending ?? Fact(value: status, event: EventFact(view, Int(entry.n)))
        }
        return ending
    }
    /// The block in force: the last one raised, unless it was lifted.
    public var currentBlock: EventFact? {
        entity.latest(.block).flatMap { $0.type == .measureBlocked ? $0 : nil }
    }
    /// Every block and its lifting, oldest first.
    public var blocks: [EventFact] { entity.events(.block) }
    /// Whether it is blocked and not ended.
    public var isBlocked: Bool { currentBlock != nil && !isEnded }

    // MARK: Bodies

    /// Every body in every role it had, oldest first.
    public var assignmentHistory: [Assignment<MeasureRole>] {
        assignments(Fields.measureRole, assigning: .measureAssigned)
    }
    /// The bodies in their roles now.
    public var assignments: [Assignment<MeasureRole>] {
        assignmentHistory.filter { $0.released == nil }
    }
    /// The bodies that lead it now.
    public var leads: [Assignment<MeasureRole>] { assignments.filter { $0.role == .lead } }

    // MARK: Money and progress

    /// Its estimated cost.
    public var estimatedCost: Fact<ExactDecimal>? { entity.fact(Attributes.cost) }
    /// Its estimated benefit.
    public var estimatedBenefit: Fact<ExactDecimal>? { entity.fact(Attributes.benefit) }
    /// Budget lines, oldest first.
    public var budgets: [EventFact] { entity.events(.budgets) }
    /// Amounts spent, oldest first.
    public var spendings: [EventFact] { entity.events(.spendings) }
    /// The sum of its budget; `nil` where none was recorded.
    public var budgeted: Derived<ExactDecimal>? { entity.sum(of: Fields.amount, in: .budgets) }
    /// The sum spent; `nil` where nothing was recorded.
    public var spent: Derived<ExactDecimal>? { entity.sum(of: Fields.amount, in: .spendings) }
    /// Reports on it, oldest first.
    public var reports: [EventFact] { entity.events(.reports) }
    /// The progress last reported, in percent.
    public var progress: Fact<ExactDecimal>? {
        reports.lazy.reversed().compactMap { event in
            event[Fields.progress].map { Fact(value: $0, event: event) }
        }.first
    }
    /// How far it was last reported to be made permanent.
    public var consolidation: Fact<Consolidation>? {
        reports.lazy.reversed().compactMap { event in
            event[Fields.consolidation].map { Fact(value: $0, event: event) }
        }.first
    }
}

extension Entity {
    /// The sum of an amount over the events of a list; `nil` where none has one (unknown is not
    /// zero), or where it has more than 18 digits.
    func sum(of key: FieldKey<ExactDecimal>, in list: Attribute) -> Derived<ExactDecimal>? {
        var sum: ExactDecimal?
        var basis: [Int] = []
        for entry in view.history(subject, list) {
            let event = EventFact(view, Int(entry.n))
            guard let amount = event[key] else { continue }
            guard let next = sum.map({ $0.adding(amount) }) ?? amount else { return nil }
            sum = next
            basis.append(event.n)
        }
        return sum.map { Derived($0, basis: basis) }
    }
}
