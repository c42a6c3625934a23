/// A need for action (Handlungsbedarf).
public struct Need: DomainSubject {
    /// Needs.
    public static let category = Category.need
    /// Its entity.
    public let entity: Entity

    /// Looks at an entity that is a need.
    public init(_ entity: Entity) { self.entity = entity }

    /// What is needed; its id where the text was redacted.
    public var text: String { entity[Attributes.text] ?? id }
    /// The process it belongs to.
    public var process: Process? { named(Attributes.process) }
    /// Its field of action.
    public var field: FieldOfAction? { named(Attributes.field) }
    /// Where it was seen.
    public var territories: [Territory] { named(Attributes.territories) }
    /// How pressing it is.
    public var urgency: Fact<Urgency>? { entity.fact(Attributes.urgency) }
    /// What it came from: an outcome, a suggestion or another subject.
    public var source: Fact<Entity>? { entity.fact(Attributes.needSource) }
    /// The measures that meet it.
    public var measures: [Measure] { those(whose: .needs) }
    /// The event that closed it.
    public var closed: EventFact? { ending }
    /// Whether it is open.
    public var isOpen: Bool { closed == nil }
}
