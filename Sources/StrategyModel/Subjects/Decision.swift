/// Where a decision stands.
public enum DecisionState: String, CaseIterable, Sendable {
    /// Postponed, or adopted with a deadline and not yet implemented.
    case pending
    /// Adopted without a deadline, and nothing more is recorded.
    case adopted
    /// Rejected or noted: nothing follows.
    case settled
    case implemented, superseded, revoked
}

/// A decision of a body (Beschluss).
public struct Decision: DomainSubject {
    /// Decisions.
    public static let category = Category.decision
    /// Its entity.
    public let entity: Entity

    /// Looks at an entity that is a decision.
    public init(_ entity: Entity) { self.entity = entity }

    /// Its title; its id where the title was redacted.
    public var title: String { entity[Attributes.title] ?? id }
    /// What was decided.
    public var text: Fact<String>? { entity.fact(Attributes.text) }
    /// The process it belongs to.
    public var process: Process? { named(Attributes.process) }
    /// The body that decided.
    public var body: Body? { named(Attributes.body) }
    /// How it was decided.
    public var result: Fact<DecisionResult>? { entity.fact(Attributes.result) }
    /// The result as minuted.
    public var resultText: Fact<String>? { entity.fact(Attributes.resultText) }
    /// The votes.
    public var votes: Fact<Votes>? { entity.fact(Attributes.votes) }
    /// Conditions.
    public var conditions: Fact<String>? { entity.fact(Attributes.conditions) }
    /// By when it is to be implemented.
    public var deadline: Fact<PartialDate>? { entity.fact(Attributes.deadline) }
    /// What it concerns.
    public var concerns: [Entity] { entity[Attributes.concerns] ?? [] }
    /// Its file or paper number.
    public var paper: Fact<String>? { entity.fact(Attributes.paper) }
    /// Where it is published.
    public var url: Fact<String>? { entity.fact(Attributes.url) }
    /// When it was taken.
    public var taken: PartialDate? { creation?.occurred }
    /// The event that says it was implemented.
    public var implementation: EventFact? { entity.latest(.implementation) }
    /// The event that superseded it.
    public var supersession: EventFact? { entity.latest(.supersession) }
    /// The decision that superseded it.
    public var supersededBy: Decision? {
        supersession?[Fields.successor].map { Decision($0) }
    }
    /// The event that revoked it.
    public var revocation: EventFact? { entity.latest(.revocation) }
    /// Whether it was adopted, as it was or amended.
    public var isAdopted: Bool {
        switch result?.value {
        case .adopted, .adoptedAmended: true
        case .rejected, .postponed, .noted, nil: false
        }
    }

    /// Where it stands. Pending: postponed, or adopted with a deadline and not implemented, and
    /// neither superseded nor revoked.
    public var state: DecisionState {
        if revocation != nil { return .revoked }
        if supersession != nil { return .superseded }
        if implementation != nil { return .implemented }
        switch result?.value {
        case .postponed: return .pending
        case .adopted, .adoptedAmended: return deadline == nil ? .adopted : .pending
        case .rejected, .noted, nil: return .settled
        }
    }

    /// Whether something is still to be done about it.
    public var isPending: Bool { state == .pending }

    /// The positions of the events that its state is made of.
    public var stateBasis: [Int] {
        [creation, implementation, supersession, revocation].compactMap { $0?.n }
    }
}
