/// A subject as a lens sees it.
public struct Entity: Sendable {
    /// The view it is seen through.
    public let view: View
    /// The subject.
    public let subject: Subject

    init(_ view: View, _ subject: Subject) {
        self.view = view
        self.subject = subject
    }

    /// Its stream name, `category/id`.
    public var name: String { view.model.name(of: subject) }
    /// Its id, the stream name without the category.
    public var id: String { view.model.id(of: subject) }
    /// Its category; `nil` for one of a newer version.
    public var category: Category? { view.model.category(of: subject) }
    /// Whether it has begun at the lens, and may be seen.
    public var exists: Bool { view.exists(subject) }
    /// Its creating event.
    public var creation: EventFact? {
        view.creation(of: subject).map { EventFact(view, $0) }
    }
    /// The event that ended it (struck, merged, dissolved, cancelled, withdrawn, closed).
    public var ending: EventFact? { latest(.ending) }

    /// The current value of an attribute, with its event.
    public func fact<Value>(_ key: AttributeKey<Value>) -> Fact<Value>? {
        view.current(subject, key.attribute).flatMap { entry in
            Value.decode(entry.raw, view).map {
                Fact(value: $0, event: EventFact(view, Int(entry.n)))
            }
        }
    }

    /// The current value of an attribute.
    public subscript<Value>(key: AttributeKey<Value>) -> Value? { fact(key)?.value }

    /// The values of an attribute up to the lens, oldest first; a cleared one is left out.
    public func history<Value>(_ key: AttributeKey<Value>) -> [Fact<Value>] {
        view.history(subject, key.attribute).compactMap { entry in
            guard entry.raw != Entry.cleared else { return nil }
            return Value.decode(entry.raw, view).map {
                Fact(value: $0, event: EventFact(view, Int(entry.n)))
            }
        }
    }

    /// The first of an attribute's values up to the lens; a cleared one is left out.
    func first<Value>(_ key: AttributeKey<Value>) -> Fact<Value>? {
        for entry in view.history(subject, key.attribute) where entry.raw != Entry.cleared {
            guard let value = Value.decode(entry.raw, view) else { continue }
            return Fact(value: value, event: EventFact(view, Int(entry.n)))
        }
        return nil
    }

    /// The events of a list attribute, or those that stated an attribute, oldest first.
    public func events(_ attribute: Attribute) -> [EventFact] {
        view.history(subject, attribute).map { EventFact(view, Int($0.n)) }
    }

    /// The event that last stated an attribute.
    public func latest(_ attribute: Attribute) -> EventFact? {
        view.current(subject, attribute).map { EventFact(view, Int($0.n)) }
    }

    /// The entities of a category whose current attribute names this one: the measures of a
    /// process, the outcomes of a dialogue, the milestones of a measure.
    public func those(_ category: Category, whose attribute: Attribute) -> [Entity] {
        view.members(MembersKey(subject: subject, category: category, attribute: attribute))
            .map { Entity(view, $0) }
    }
}

extension Entity: Hashable {
    /// Two entities are equal when they are the same subject.
    public static func == (one: Entity, other: Entity) -> Bool { one.subject == other.subject }
    /// By subject.
    public func hash(into hasher: inout Hasher) { hasher.combine(subject) }
}

extension View {
    /// The entity of a stream name such as `measure/m-12`, if it exists at the lens.
    public func entity(_ name: String) -> Entity? {
        guard let subject = model.subject(named: name) else { return nil }
        let entity = Entity(self, subject)
        return entity.exists ? entity : nil
    }

    /// The entity of an id in a category, if it exists at the lens.
    public func entity(_ category: Category, _ id: String) -> Entity? {
        entity("\(category.rawValue)/\(id)")
    }

    /// All entities of a category that exist at the lens, in the order of the log.
    public func all(_ category: Category) -> [Entity] {
        model.subjects(of: category).map { Entity(self, $0) }.filter(\.exists)
    }
}
