/// A body or actor (Gremium, Akteur).
public struct Body: DomainSubject {
    /// Bodies.
    public static let category = Category.body
    /// Its entity.
    public let entity: Entity

    /// Looks at an entity that is a body.
    public init(_ entity: Entity) { self.entity = entity }

    /// Its name; its id where the name was redacted.
    public var title: String { entity[Attributes.name] ?? id }
    /// What kind of body it is.
    public var kind: Fact<BodyKind>? { entity.fact(Attributes.bodyKind) }
    /// The sectors it comes from.
    public var sectors: Fact<[Sector]>? { entity.fact(Attributes.sectors) }
    /// How many this record stands for.
    public var count: Fact<Int>? { entity.fact(Attributes.count) }
    /// Where it is at home.
    public var territory: Territory? { named(Attributes.territory) }
    /// The process it was formed for.
    public var process: Process? { named(Attributes.process) }
    /// The body it belongs to.
    public var parent: Body? { named(Attributes.parent) }
    /// The bodies that belong to it.
    public var children: [Body] { those(whose: .parent) }
    /// The office's contact.
    public var contact: Fact<String>? { entity.fact(Attributes.contact) }
    /// Since when it exists; `nil` where that is not recorded.
    public var validFrom: Fact<PartialDate>? { entity.fact(Attributes.validFrom) }
    /// The event that dissolved it.
    public var dissolved: EventFact? { ending }
    /// The decisions it took.
    public var decisions: [Decision] { those(whose: .body) }
}
