/// What became of an outcome or a suggestion.
public struct Disposed: Sendable {
    /// The event that says so.
    public let event: EventFact
    /// What became of it.
    public let disposition: Disposition
    /// What it went into: a need, a goal, a measure, a decision or a dialogue.
    public var into: Entity? { event[Fields.into] }
    /// Why.
    public var reason: String? { event[Fields.reason] }

    init?(_ event: EventFact?) {
        guard let event, let disposition = event[Fields.disposition] else { return nil }
        self.event = event
        self.disposition = disposition
    }
}

extension Disposition {
    /// Whether something of it lives on: adopted, partly adopted or merged.
    public var isTakenUp: Bool {
        switch self {
        case .adopted, .partlyAdopted, .merged: true
        case .deferred, .rejected: false
        }
    }
}

/// What came out of a dialogue (Ergebnis).
public struct Outcome: DomainSubject {
    /// Outcomes.
    public static let category = Category.outcome
    /// Its entity.
    public let entity: Entity

    /// Looks at an entity that is an outcome.
    public init(_ entity: Entity) { self.entity = entity }

    /// What was said; its id where the text was redacted.
    public var text: String { entity[Attributes.text] ?? id }
    /// What kind of outcome it is.
    public var kind: Fact<OutcomeKind>? { entity.fact(Attributes.outcomeKind) }
    /// The dialogue it came from.
    public var dialog: Dialog? { named(Attributes.dialog) }
    /// The process it belongs to, through its dialogue.
    public var process: Process? { dialog?.process }
    /// How many voted for it.
    public var votes: Fact<Int>? { entity.fact(Attributes.outcomeVotes) }
    /// How the vote went, in words.
    public var voteText: Fact<String>? { entity.fact(Attributes.voteText) }
    /// Where it applies.
    public var territories: [Territory] { named(Attributes.territories) }
    /// Its field of action.
    public var field: FieldOfAction? { named(Attributes.field) }
    /// What became of it; the last disposition replaces earlier ones.
    public var disposed: Disposed? { Disposed(entity.latest(.disposition)) }
    /// The first event that disposed of it.
    public var firstDisposed: Disposed? { Disposed(entity.events(.disposition).first) }

    /// Whether people expect to hear what became of it: an idea, a need, an assignment, a topic.
    public var asksForDisposition: Bool {
        switch kind?.value {
        case .idea, .need, .assignment, .topic: true
        case .strength, .weakness, .agreement, .dissent, .question, nil: false
        }
    }

    /// Whether it asks for a disposition and has none.
    public var isOpen: Bool { asksForDisposition && disposed == nil }
}
