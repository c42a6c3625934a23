/// Where a milestone stands.
public enum MilestoneState: String, CaseIterable, Sendable {
    case planned, reached, dropped
}

/// A milestone of a measure or of a process.
public struct Milestone: DomainSubject {
    /// Milestones.
    public static let category = Category.milestone
    /// Its entity.
    public let entity: Entity

    /// Looks at an entity that is a milestone.
    public init(_ entity: Entity) { self.entity = entity }

    /// Its title; its id where the title was redacted.
    public var title: String { entity[Attributes.title] ?? id }
    /// The measure it belongs to, if it belongs to one.
    public var measure: Measure? { named(Attributes.measure) }
    /// The process it belongs to, directly or through its measure.
    public var process: Process? { named(Attributes.process) ?? measure?.process }
    /// When it is due.
    public var due: Fact<PartialDate>? { entity.fact(Attributes.due) }
    /// Each move of its due date.
    public var moves: [Slip] { Slip.moves(between: entity.history(Attributes.due)) }
    /// Whether the measure's light turns red on it.
    public var isCritical: Bool { entity[Attributes.critical] ?? false }
    /// The event that reached it.
    public var reached: EventFact? { entity.latest(.reached) }
    /// The event that dropped it.
    public var dropped: EventFact? { ending }
    /// Where it stands.
    public var state: MilestoneState {
        if dropped != nil { return .dropped }
        return reached == nil ? .planned : .reached
    }
    /// Whether it is neither reached nor dropped.
    public var isOpen: Bool { state == .planned }

    /// How many days its due date has passed on a day: after the last day of the span; `nil` when
    /// it has not, when it has none, or when it is no longer open.
    public func daysOverdue(on day: Day) -> Int? {
        guard isOpen, let due, due.value.last < day else { return nil }
        return due.value.last.days(until: day)
    }
}
