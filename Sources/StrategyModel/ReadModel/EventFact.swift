public import ByteCoding

/// One event as a lens sees it.
public struct EventFact: Sendable {
    /// The view it is seen through.
    public let view: View
    /// Its position.
    public let n: Int

    init(_ view: View, _ n: Int) {
        self.view = view
        self.n = n
    }

    private var row: EventRow { view.model.row(n) }

    /// Its type; `nil` for one of a newer version.
    public var type: EventType? { view.model.type(n) }
    /// Its subject.
    public var subject: Entity { Entity(view, Subject(row.subject)) }
    /// Its id.
    public var id: UUID128 { row.id }
    /// When it was so.
    public var occurred: PartialDate { row.occurred }
    /// When it was recorded.
    public var recorded: Instant { Instant(milliseconds: row.recorded) }
    /// Who recorded it.
    public var actor: String { view.model.texts.string(view.model.actors[Int(row.actor)]) }
    /// Who may see it.
    public var visibility: Visibility { Visibility(ordinal: row.visibility) }
    /// Whether its texts were taken out.
    public var isRedacted: Bool { row.isRedacted }
    /// The event that caused it.
    public var cause: EventFact? { row.cause == 0 ? nil : EventFact(view, Int(row.cause)) }
    /// The subjects its data names, as far as they exist at the lens.
    public var named: [Entity] {
        view.model.subjects(namedBy: n).map { Entity(view, $0) }.filter(\.exists)
    }
    /// The event that it replaces, where it is the replacement of a retracted one.
    public var corrected: EventFact? {
        guard row.cause != 0, row.rank != UInt32(n) else { return nil }
        return view.model.retractedPosition(by: Int(row.cause)).map { EventFact(view, $0) }
    }

    /// The value of a field; `nil` where it is left out or cleared.
    public subscript<Value>(key: FieldKey<Value>) -> Value? {
        guard let raw = view.model.slot(n, key.field), raw != Entry.cleared else { return nil }
        return Value.decode(raw, view)
    }

    /// Every field with its value, as the lens may see it: for chronicles and exports.
    public var fields: [(field: Field, value: DataValue)] {
        view.model.data(of: n, in: view).map { field, value in
            (field, field == .participants ? subject.hidingSmallGroups(value) : value)
        }
    }
}

extension EventFact: Hashable {
    /// Two facts are equal when they are the same event.
    public static func == (one: EventFact, other: EventFact) -> Bool { one.n == other.n }
    /// By position.
    public func hash(into hasher: inout Hasher) { hasher.combine(n) }
}
