/// A value with the event that states it.
public struct Fact<Value> {
    /// The value.
    public let value: Value
    /// The event.
    public let event: EventFact

    /// The position of the event: the basis of a figure made of it.
    public var n: Int { event.n }
}

extension Fact: Sendable where Value: Sendable {}
