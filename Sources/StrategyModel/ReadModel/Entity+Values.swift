/// An attribute that carries the value of a field, with what values it takes: what answers and
/// filters that know no category by name are made of.
public struct ValueAttribute: Sendable {
    /// The attribute.
    public let attribute: Attribute
    /// What values it takes.
    public let kind: ValueKind
    /// Its name, the same in data, answers and filters.
    public var name: String { attribute.rawValue }

    /// Makes one.
    public init(attribute: Attribute, kind: ValueKind) {
        self.attribute = attribute
        self.kind = kind
    }
}

extension Category {
    private static let valueTable: [[ValueAttribute]] = allCases.map { category in
        AttributeLayout.attributes(category).compactMap { attribute in
            AttributeKinds.kind(attribute, of: category).map { kind in
                // A measure comes to its last status by an event of its own, which no draft of
                // another type may state.
                ValueAttribute(
                    attribute: attribute,
                    kind: attribute == .status ? .codes(MeasureStatus.self) : kind)
            }
        }
    }

    /// The attributes that carry a field's value, in the order of the catalogue.
    public var valueAttributes: [ValueAttribute] { Self.valueTable[Int(ordinal)] }

    private static let effectTable: [[Effect]] = allCases.map { category in
        EventType.allCases.map(\.definition).filter { $0.category == category }.map(\.effect)
    }

    /// The attributes that are lists of events, in the order of the catalogue.
    public var listAttributes: [Attribute] {
        Self.unique(
            Self.effectTable[Int(ordinal)].compactMap { effect in
                if case .adds(let attribute) = effect { attribute } else { nil }
            })
    }

    /// The attributes that are the event that last stated something, in the order of the
    /// catalogue.
    public var stateAttributes: [Attribute] {
        Self.unique(
            Self.effectTable[Int(ordinal)].compactMap { effect in
                if case .states(let attribute) = effect { attribute } else { nil }
            })
    }

    private static func unique(_ attributes: [Attribute]) -> [Attribute] {
        var seen = Set<Attribute>()
        return attributes.filter { seen.insert($0).inserted }
    }
}

extension Entity {
    /// The current value of an attribute, as the lens may see it; `nil` where it has none.
    public subscript(attribute: ValueAttribute) -> DataValue? {
        let value = view.current(subject, attribute.attribute).flatMap {
            view.model.value($0.raw, attribute.kind, view)
        }
        return attribute.attribute == .participants ? value.map(hidingSmallGroups) : value
    }

    /// Every value of an attribute up to the lens, oldest first, as the lens may see it; one that
    /// was cleared is ``DataValue/cleared``.
    public func history(_ attribute: ValueAttribute) -> [DatedValue] {
        view.history(subject, attribute.attribute).compactMap { entry in
            guard let value = view.model.value(entry.raw, attribute.kind, view) else { return nil }
            return DatedValue(
                since: entry.day == .min ? nil : Day(number: entry.day),
                value: attribute.attribute == .participants ? hidingSmallGroups(value) : value,
                event: EventFact(view, Int(entry.n)))
        }
    }
}

/// A value of an attribute with the day from which it holds.
public struct DatedValue: Sendable {
    /// The day from which it holds; `nil` for what holds from the beginning.
    public let since: Day?
    /// The value.
    public let value: DataValue
    /// The event that states it.
    public let event: EventFact
}
