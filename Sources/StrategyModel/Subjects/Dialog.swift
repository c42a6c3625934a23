/// Whether a dialogue took place.
public enum DialogState: String, CaseIterable, Sendable {
    case announced, held, cancelled
    /// Announced, its day past, neither held nor cancelled.
    case holdingNotRecorded
}

/// A dialogue with people of the place (Dialog, Veranstaltung).
public struct Dialog: DomainSubject {
    /// Dialogues.
    public static let category = Category.dialog
    /// Its entity.
    public let entity: Entity

    /// Looks at an entity that is a dialogue.
    public init(_ entity: Entity) { self.entity = entity }

    /// Its title; its id where the title was redacted.
    public var title: String { entity[Attributes.title] ?? id }
    /// The process it belongs to.
    public var process: Process? { named(Attributes.process) }
    /// Its format.
    public var format: Fact<DialogFormat>? { entity.fact(Attributes.format) }
    /// Its place in a series.
    public var occasion: Fact<Occasion>? { entity.fact(Attributes.occasion) }
    /// Whether it is the process's own; it is unless it was recorded as a visit elsewhere.
    public var isOwn: Bool { entity[Attributes.hosting] != .guest }
    /// Where its people come from, or what it is about.
    public var territories: [Territory] { named(Attributes.territories) }
    /// The bodies that took part.
    public var bodies: [Body] { named(Attributes.bodies) }
    /// How often it takes place.
    public var rhythm: Fact<Rhythm>? { entity.fact(Attributes.dialogRhythm) }
    /// The venue.
    public var place: Fact<String>? { entity.fact(Attributes.place) }
    /// Its theme.
    public var theme: Fact<String>? { entity.fact(Attributes.theme) }
    /// What is told about it.
    public var text: Fact<String>? { entity.fact(Attributes.text) }
    /// The dialogue it follows.
    public var follows: Dialog? { named(Attributes.follows) }
    /// The dialogues that follow it.
    public var followers: [Dialog] { those(whose: .follows) }
    /// What came out of it.
    public var outcomes: [Outcome] { those(whose: .dialog) }

    // MARK: When and whether

    /// The event that says it was held.
    public var holding: EventFact? { entity.latest(.holding) }
    /// The event that cancelled it.
    public var cancellation: EventFact? { ending }
    /// The day it was planned for.
    public var plan: Fact<PartialDate>? { entity.fact(Attributes.date) }
    /// When it was held, else the plan; `nil` where neither is known.
    public var date: Fact<PartialDate>? {
        holding.map { Fact(value: $0.occurred, event: $0) } ?? plan
    }
    /// Whether it took place, at the lens's day.
    public var state: DialogState {
        if holding != nil { return .held }
        if cancellation != nil { return .cancelled }
        guard let plan, plan.value.last < view.lens.asOf else { return .announced }
        return .holdingNotRecorded
    }
    /// Whether it was held.
    public var isHeld: Bool { state == .held }

    // MARK: Who came

    /// How many events this record stands for: one unless it says so; `nil` where it says it in
    /// words only.
    public var standsFor: Int? {
        entity[Attributes.count] ?? (entity[Attributes.countText] == nil ? 1 : nil)
    }
    /// How many events this record stands for, in words.
    public var countText: Fact<String>? { entity.fact(Attributes.countText) }
    /// How many guests came.
    public var guests: Fact<Int>? { entity.fact(Attributes.guests) }

    /// The groups of participants that may be shown: for clearance public, those under the
    /// policy's smallCell are left out, so that nobody can be recognised.
    public var participants: (groups: [Participants], hidden: Int) {
        let all = entity[Attributes.participants] ?? []
        guard view.lens.clearance == .public, !all.isEmpty else { return (all, 0) }
        let smallCell = process?.policy.smallCell ?? Policy.standard.smallCell
        let shown = all.filter { ($0.count ?? smallCell) >= smallCell }
        return (shown, all.count - shown.count)
    }
}
