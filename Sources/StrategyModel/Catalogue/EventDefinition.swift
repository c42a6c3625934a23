public import Words

/// One field of an event's data.
public struct FieldDefinition: Sendable {
    /// Its key in `data`.
    public let field: Field
    /// What it takes.
    public let kind: ValueKind
    /// Whether a draft must give it.
    public let required: Bool
    /// The timeline that the value is written to, where the event changes attributes.
    public let attribute: Attribute?
    /// What it means.
    public let summary: Text
}

/// What an event does to its subject.
public enum Effect: Sendable, Equatable {
    /// Begins the subject; each field given begins a timeline.
    case creates
    /// Each field given replaces the earlier value; the event itself may enter a timeline too.
    case replaces
    /// The event joins a list.
    case adds(Attribute)
    /// The event itself becomes the value of an attribute (a block, a phase, a disposition).
    case states(Attribute)
    /// Ends the subject; the event becomes the value of ``Attribute/ending``.
    case ends
    /// Concerns other events or other stores: retraction, redaction, erasure.
    case concernsEvents
}

/// One type of event: everything that validation, help, schemas and the fold need to know.
public struct EventDefinition: Sendable {
    /// The type.
    public let type: EventType
    /// The category of its subjects; `nil` where any subject takes it.
    public let category: Category?
    /// What it does.
    public let effect: Effect
    /// Its fields, in the order of the catalogue.
    public let fields: [FieldDefinition]
    /// A few words for lists and chronicles: "Maßnahme vorgeschlagen".
    public let title: Text
    /// What it records, in a sentence or two.
    public let summary: Text
    /// Rules beyond the fields' kinds, each a sentence.
    public let rules: [Text]
}
