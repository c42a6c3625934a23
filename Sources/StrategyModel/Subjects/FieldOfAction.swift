/// A field of action of a process (Handlungsfeld).
public struct FieldOfAction: DomainSubject {
    /// Fields of action.
    public static let category = Category.field
    /// Its entity.
    public let entity: Entity

    /// Looks at an entity that is a field of action.
    public init(_ entity: Entity) { self.entity = entity }

    /// Its title now; its id where the title was redacted.
    public var title: String { entity[Attributes.title] ?? id }
    /// Every title it had, oldest first.
    public var titles: [Fact<String>] { entity.history(Attributes.title) }
    /// The process it belongs to.
    public var process: Process? { named(Attributes.process) }
    /// Whether it cuts across the others.
    public var isCrossCutting: Bool { entity[Attributes.crossCutting] ?? false }
    /// The classification it belongs to, where a process has several.
    public var scheme: String? { entity[Attributes.scheme] }
    /// Its goals.
    public var goals: [Goal] { those(whose: .field) }
    /// Its measures.
    public var measures: [Measure] { those(whose: .field) }
    /// Its needs.
    public var needs: [Need] { those(whose: .field) }
    /// Its indicators.
    public var indicators: [Indicator] { those(whose: .field) }
}
