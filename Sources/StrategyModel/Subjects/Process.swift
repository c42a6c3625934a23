/// A process: a strategy, a profile, a model project (Prozess).
public struct Process: DomainSubject {
    /// Processes.
    public static let category = Category.process
    /// Its entity.
    public let entity: Entity

    /// Looks at an entity that is a process.
    public init(_ entity: Entity) { self.entity = entity }

    /// Its title; its id where the title was redacted.
    public var title: String { entity[Attributes.title] ?? id }
    /// What kind of process it is.
    public var kind: Fact<ProcessKind>? { entity.fact(Attributes.processKind) }
    /// What it is for.
    public var purpose: Fact<String>? { entity.fact(Attributes.purpose) }
    /// The questions it set out with, oldest first.
    public var questions: [EventFact] { entity.events(.questions) }
    /// The programmes it is part of, oldest first.
    public var embeddings: [EventFact] { entity.events(.embeddings) }
    /// Its funding, oldest first.
    public var fundings: [EventFact] { entity.events(.fundings) }
    /// The ways suggestions reach it, oldest first.
    public var channels: [EventFact] { entity.events(.channels) }
    /// The rules it is judged by.
    public var policy: Policy { Policy(of: self) }

    // MARK: Bodies

    /// Every body in every role it had, oldest first.
    public var assignmentHistory: [Assignment<ProcessRole>] {
        assignments(Fields.processRole, assigning: .processAssigned)
    }
    /// The bodies in their roles now.
    public var assignments: [Assignment<ProcessRole>] {
        assignmentHistory.filter { $0.released == nil }
    }
    /// The bodies formed for it.
    public var ownBodies: [Body] { those(whose: .process) }

    // MARK: Content

    /// Its fields of action.
    public var fields: [FieldOfAction] { those(whose: .process) }
    /// Its needs for action.
    public var needs: [Need] { those(whose: .process) }
    /// Its goals, also those struck.
    public var goals: [Goal] { those(whose: .process) }
    /// Its goals at the top of the tree: those without a parent that is seen.
    public var topGoals: [Goal] { goals.filter { $0.parent == nil } }
    /// Its measures.
    public var measures: [Measure] { those(whose: .process) }
    /// Its milestones, its own and those of its measures.
    public var milestones: [Milestone] { ownMilestones + measures.flatMap(\.milestones) }
    /// Its milestones that belong to no measure.
    public var ownMilestones: [Milestone] { those(whose: .process) }
    /// Its decisions.
    public var decisions: [Decision] { those(whose: .process) }
    /// Its dialogues.
    public var dialogs: [Dialog] { those(whose: .process) }
    /// What came out of its dialogues.
    public var outcomes: [Outcome] { dialogs.flatMap(\.outcomes) }
    /// The suggestions that reached it.
    public var suggestions: [Suggestion] { those(whose: .process) }
    /// Its small-project funds.
    public var funds: [Fund] { those(whose: .process) }
    /// The applications to its funds.
    public var applications: [Application] { funds.flatMap(\.applications) }
    /// What was learnt.
    public var findings: [Finding] { those(whose: .process) }
    /// Its indicators: its own, and those that measure one of its goals.
    public var indicators: [Indicator] {
        let own: [Indicator] = those(whose: .process)
        var seen = Set(own)
        return own + goals.flatMap(\.indicators).filter { seen.insert($0).inserted }
    }
}
