public import Words

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
///
/// A class because every event of a log asks for its definition: one pointer is cheaper to hand
/// out than a dozen fields.
public final class EventDefinition: Sendable {
    /// The type.
    public let type: EventType
    /// The category of its subjects; `nil` where any subject takes it.
    public let category: Category?
    /// What it does.
    public let effect: Effect
    /// Whether it may be the first event of its subject.
    public let mayCreate: Bool
    /// The only visibility it may have; `nil` where the recorder chooses.
    public let visibility: Visibility?
    /// Its fields, in the order of the catalogue.
    public let fields: [FieldDefinition]
    /// What must hold between its fields.
    public let requirements: [Requirement]
    /// A few words for lists and chronicles: "Maßnahme vorgeschlagen".
    public let title: Text
    /// What it records, in a sentence or two.
    public let summary: Text
    /// Rules beyond the fields' kinds, each a sentence.
    public let rules: [Text]

    init(
        _ type: EventType, _ effect: Effect, _ title: Text, _ summary: Text,
        fields: [FieldDefinition], requirements: [Requirement] = [], rules: [Text] = [],
        mayCreate: Bool = false, visibility: Visibility? = nil
    ) {
        self.type = type
        category = Category(rawValue: String(type.rawValue.prefix { $0 != "." }))
        self.effect = effect
        self.mayCreate = mayCreate || effect == .creates
        self.visibility = visibility
        self.title = title
        self.summary = summary
        let placed = fields.map { $0.placed(by: effect) }
        self.fields = placed
        self.requirements = requirements
        self.rules = requirements.map { $0.sentence(among: placed) } + rules
    }

    /// The definition of one of its fields.
    public func field(_ field: Field) -> FieldDefinition? {
        fields.first { $0.field == field }
    }
}

extension EventDefinition {
    /// All definitions, by the ordinal of their type.
    private static let table: [EventDefinition] = EventType.allCases.map { type in
        guard let definition = type.area.definitions.first(where: { $0.type == type }) else {
            preconditionFailure("the catalogue has no definition of \(type.rawValue)")
        }
        return definition
    }

    fileprivate static func of(_ type: EventType) -> EventDefinition { table[Int(type.ordinal)] }
}

extension EventType {
    /// What the catalogue says about the type.
    public var definition: EventDefinition { .of(self) }
}
