/// Where a finding stands.
public enum FindingState: String, CaseIterable, Sendable {
    case recorded, confirmed, refuted, resolved
}

/// Something learnt (Erkenntnis).
public struct Finding: DomainSubject {
    /// Findings.
    public static let category = Category.finding
    /// Its entity.
    public let entity: Entity

    /// Looks at an entity that is a finding.
    public init(_ entity: Entity) { self.entity = entity }

    /// What was learnt; its id where the text was redacted.
    public var text: String { entity[Attributes.text] ?? id }
    /// The process it belongs to.
    public var process: Process? { named(Attributes.process) }
    /// What kind of finding it is.
    public var kind: Fact<FindingKind>? { entity.fact(Attributes.findingKind) }
    /// The factors it names.
    public var factors: [ReasonCode] { entity[Attributes.factors] ?? [] }
    /// How far its author says it reaches.
    public var scope: Fact<FindingScope>? { entity.fact(Attributes.scope) }
    /// What it concerns.
    public var concerns: [Entity] { entity[Attributes.concerns] ?? [] }
    /// Where it was seen.
    public var territories: [Territory] { named(Attributes.territories) }
    /// The events that support it.
    public var evidence: [EventFact] { entity[Attributes.evidence] ?? [] }

    /// Where it stands, with the event that says so.
    public var stateFact: Fact<FindingState>? {
        if let event = entity.latest(.refutation) { return Fact(value: .refuted, event: event) }
        if let event = entity.latest(.resolution) { return Fact(value: .resolved, event: event) }
        if let event = entity.latest(.confirmation) { return Fact(value: .confirmed, event: event) }
        return creation.map { Fact(value: .recorded, event: $0) }
    }
    /// Where it stands.
    public var state: FindingState { stateFact?.value ?? .recorded }
    /// Whether it holds or held: not refuted. A resolved obstacle was one.
    public var isLiving: Bool { state != .refuted }
}
