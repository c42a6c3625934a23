/// An entity of one category with the properties that the field's people ask for, derived from
/// its events at the lens of its view.
public protocol DomainSubject: Hashable, Sendable {
    /// The category of its entities.
    static var category: Category { get }
    /// The entity, which must be of ``category``.
    var entity: Entity { get }
    /// Looks at an entity of ``category``.
    init(_ entity: Entity)
}

extension DomainSubject {
    /// Its id, the stream name without the category.
    public var id: String { entity.id }
    /// Its stream name, `category/id`.
    public var streamName: String { entity.name }
    /// The view it is seen through.
    public var view: View { entity.view }
    /// Its creating event.
    public var creation: EventFact? { entity.creation }
    /// The event that ended it (struck, merged, dissolved, cancelled, withdrawn, closed).
    public var ending: EventFact? { entity.ending }
    /// Notes on it, oldest first.
    public var notes: [EventFact] { entity.events(.notes) }

    /// The subject of an id, if it exists at the view's lens.
    public init?(_ view: View, id: String) {
        guard let entity = view.entity(Self.category, id) else { return nil }
        self.init(entity)
    }

    /// All that exist at a view's lens, in the order of the log.
    public static func all(in view: View) -> [Self] { view.all(category).map(Self.init) }

    /// Those whose current attribute names this one, in the order of the log.
    func those<Other: DomainSubject>(whose attribute: Attribute) -> [Other] {
        entity.view.members(
            MembersKey(subject: entity.subject, category: Other.category, attribute: attribute)
        ).map { Other(Entity(entity.view, $0)) }
    }

    /// The subjects that a list attribute names, as far as they exist at the lens.
    func named<Other: DomainSubject>(_ key: AttributeKey<[Entity]>) -> [Other] {
        (entity[key] ?? []).filter { $0.category == Other.category }.map(Other.init)
    }

    /// The subject that an attribute names, if it exists at the lens.
    func named<Other: DomainSubject>(_ key: AttributeKey<Entity>) -> Other? {
        entity[key].flatMap { $0.category == Other.category ? Other($0) : nil }
    }
}

/// A value derived from several events, with their positions.
public struct Derived<Value> {
    /// The value.
    public let value: Value
    /// The positions of the events it is made of.
    public let basis: [Int]

    /// Makes one.
    public init(_ value: Value, basis: [Int]) {
        self.value = value
        self.basis = basis
    }
}

extension Derived: Sendable where Value: Sendable {}

extension PartialDate {
    /// Whether it is known at least to the month, so that days may be counted from it.
    public var isKnownToTheMonth: Bool { !openStart && first.days(until: last) < 31 }
}
