public import ByteCoding

/// Where an application stands.
public enum ApplicationState: String, CaseIterable, Sendable {
    case submitted, approved, rejected, withdrawn, paid, accounted
}

/// An application to a small-project fund (Antrag).
public struct Application: DomainSubject {
    /// Applications.
    public static let category = Category.application
    /// Its entity.
    public let entity: Entity

    /// Looks at an entity that is an application.
    public init(_ entity: Entity) { self.entity = entity }

    /// Its title; its id where the title was redacted.
    public var title: String { entity[Attributes.title] ?? id }
    /// The fund applied to.
    public var fund: Fund? { named(Attributes.fund) }
    /// The process it belongs to, through its fund.
    public var process: Process? { fund?.process }
    /// The body that applies.
    public var applicant: Body? { named(Attributes.applicant) }
    /// Who applies, in words.
    public var applicantText: String? { applicant?.title ?? entity[Attributes.applicantText] }
    /// Where its project is.
    public var territory: Territory? { named(Attributes.territory) }
    /// The amount applied for.
    public var requested: Derived<ExactDecimal>? {
        creation.flatMap { event in
            event[Fields.amount].map { Derived($0, basis: [event.n]) }
        }
    }
    /// The approval in force; approving again sets a new amount.
    public var approval: EventFact? { entity.latest(.approval) }
    /// The amount approved.
    public var approved: Derived<ExactDecimal>? {
        approval.flatMap { event in
            event[Fields.amount].map { Derived($0, basis: [event.n]) }
        }
    }
    /// The event that rejected it.
    public var rejection: EventFact? { entity.latest(.rejection) }
    /// The event that withdrew it.
    public var withdrawal: EventFact? { ending }
    /// Payments, oldest first.
    public var payments: [EventFact] { entity.events(.payments) }
    /// The sum paid; `nil` where nothing was.
    public var paid: Derived<ExactDecimal>? { entity.sum(of: Fields.amount, in: .payments) }
    /// The account rendered of it.
    public var accounting: EventFact? { entity.latest(.accounting) }

    /// Where it stands, with the event that says so.
    public var stateFact: Fact<ApplicationState>? {
        if let event = withdrawal { return Fact(value: .withdrawn, event: event) }
        if let event = rejection { return Fact(value: .rejected, event: event) }
        if let event = accounting { return Fact(value: .accounted, event: event) }
        if let event = payments.last { return Fact(value: .paid, event: event) }
        if let event = approval { return Fact(value: .approved, event: event) }
        return creation.map { Fact(value: .submitted, event: $0) }
    }
    /// Where it stands.
    public var state: ApplicationState { stateFact?.value ?? .submitted }
    /// Whether it was approved and the approval stands.
    public var isApproved: Bool {
        switch state {
        case .approved, .paid, .accounted: true
        case .submitted, .rejected, .withdrawn: false
        }
    }
    /// Whether it was decided on: approved or rejected.
    public var isDecided: Bool { isApproved || state == .rejected }
}
