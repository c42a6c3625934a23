/// A goal of a process (Ziel).
public struct Goal: DomainSubject {
    /// Goals.
    public static let category = Category.goal
    /// Its entity.
    public let entity: Entity

    /// Looks at an entity that is a goal.
    public init(_ entity: Entity) { self.entity = entity }

    /// Its wording now; its id where it was redacted.
    public var text: String { entity[Attributes.text] ?? id }
    /// Every wording it had, oldest first; the event of each later one says why.
    public var wordings: [Fact<String>] { entity.history(Attributes.text) }
    /// Where it stands in the hierarchy.
    public var level: Fact<GoalLevel>? { entity.fact(Attributes.goalLevel) }
    /// The process it belongs to.
    public var process: Process? { named(Attributes.process) }
    /// The goal above it.
    public var parent: Goal? { named(Attributes.parent) }
    /// The goals below it.
    public var children: [Goal] { those(whose: .parent) }
    /// Its field of action.
    public var field: FieldOfAction? { named(Attributes.field) }
    /// Where it holds.
    public var territories: [Territory] { named(Attributes.territories) }
    /// The decision that set it.
    public var decision: Decision? { named(Attributes.decision) }
    /// The measures that serve it.
    public var measures: [Measure] { those(whose: .goals) }
    /// The indicators that measure it.
    public var indicators: [Indicator] { those(whose: .goal) }
    /// Where it is anchored in the budget's products, oldest first.
    public var anchors: [EventFact] { entity.events(.anchors) }
    /// Its budget years, oldest first.
    public var budgets: [EventFact] { entity.events(.budgets) }
    /// The event that struck it.
    public var struck: EventFact? { ending }
    /// The goals that some measures serve, themselves or through a goal below them; a measure that
    /// was dropped or merged serves none.
    public static func served(by measures: [Measure]) -> Set<Goal> {
        var served = Set<Goal>()
        for measure in measures where measure.status != .dropped && measure.status != .merged {
            for goal in measure.goals {
                var next: Goal? = goal
                while let goal = next, served.insert(goal).inserted { next = goal.parent }
            }
        }
        return served
    }
    /// Whether it still stands.
    public var isLiving: Bool { struck == nil }
}
