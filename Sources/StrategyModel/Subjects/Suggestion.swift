/// A suggestion that reached a process (Anregung).
public struct Suggestion: DomainSubject {
    /// Suggestions.
    public static let category = Category.suggestion
    /// Its entity.
    public let entity: Entity

    /// Looks at an entity that is a suggestion.
    public init(_ entity: Entity) { self.entity = entity }

    /// What was suggested; its id where the text was redacted.
    public var text: String { entity[Attributes.text] ?? id }
    /// The process it reached.
    public var process: Process? { named(Attributes.process) }
    /// By what way it came.
    public var channel: Fact<ChannelKind>? { entity.fact(Attributes.channel) }
    /// Where it came from.
    public var territory: Territory? { named(Attributes.territory) }
    /// Its field of action.
    public var field: FieldOfAction? { named(Attributes.field) }
    /// What became of it; the last disposition replaces earlier ones.
    public var disposed: Disposed? { Disposed(entity.latest(.disposition)) }
    /// The last answer.
    public var answer: EventFact? { entity.latest(.answer) }
    /// The first answer.
    public var firstAnswer: EventFact? { entity.events(.answer).first }
}
