public import ByteCoding

/// A small-project fund (Kleinprojektefonds).
public struct Fund: DomainSubject {
    /// Funds.
    public static let category = Category.fund
    /// Its entity.
    public let entity: Entity

    /// Looks at an entity that is a fund.
    public init(_ entity: Entity) { self.entity = entity }

    /// Its title; its id where the title was redacted.
    public var title: String { entity[Attributes.title] ?? id }
    /// The process it belongs to.
    public var process: Process? { named(Attributes.process) }
    /// The body that runs it.
    public var body: Body? { named(Attributes.body) }
    /// Its budget.
    public var budget: Fact<ExactDecimal>? { entity.fact(Attributes.budget) }
    /// The most an application may ask for.
    public var cap: Fact<ExactDecimal>? { entity.fact(Attributes.cap) }
    /// The day until which applications are taken.
    public var applyBy: Fact<PartialDate>? { entity.fact(Attributes.applyBy) }
    /// From when its projects run.
    public var from: Fact<PartialDate>? { entity.fact(Attributes.from) }
    /// Until when its projects run.
    public var to: Fact<PartialDate>? { entity.fact(Attributes.to) }
    /// Who may apply for what.
    public var eligible: Fact<String>? { entity.fact(Attributes.eligible) }
    /// What it is for.
    public var purpose: Fact<String>? { entity.fact(Attributes.purpose) }
    /// Reports on it, oldest first.
    public var reports: [EventFact] { entity.events(.reports) }
    /// The event that closed it.
    public var closed: EventFact? { ending }
    /// The applications to it.
    public var applications: [Application] { those(whose: .fund) }

    /// The sum applied for; `nil` without applications.
    public var requested: Derived<ExactDecimal>? { applications.compactMap(\.requested).sum }
    /// The sum approved, of approvals that stand; `nil` without any.
    public var approved: Derived<ExactDecimal>? {
        applications.filter(\.isApproved).compactMap(\.approved).sum
    }
    /// The sum paid; `nil` without payments.
    public var paid: Derived<ExactDecimal>? { applications.compactMap(\.paid).sum }
    /// What is left of the budget after the approvals; `nil` without a budget.
    public var remaining: Derived<ExactDecimal>? {
        guard let budget else { return nil }
        guard let approved else { return Derived(budget.value, basis: [budget.n]) }
        return budget.value.subtracting(approved.value).map {
            Derived($0, basis: [budget.n] + approved.basis)
        }
    }
}

extension [Derived<ExactDecimal>] {
    /// The sum; `nil` for nothing (unknown is not zero), or where it has more than 18 digits.
    var sum: Derived<ExactDecimal>? {
        guard let first else { return nil }
        var sum = first.value
        for figure in dropFirst() {
            guard let next = sum.adding(figure.value) else { return nil }
            sum = next
        }
        return Derived(sum, basis: flatMap(\.basis))
    }
}
