/// A territory: a county, an Amt, a town, a municipality, a place, a region (Gebiet).
public struct Territory: DomainSubject {
    /// Territories.
    public static let category = Category.territory
    /// Its entity.
    public let entity: Entity

    /// Looks at an entity that is a territory.
    public init(_ entity: Entity) { self.entity = entity }

    /// Its name now; its id where the name was redacted.
    public var title: String { entity[Attributes.name] ?? id }
    /// Every name it had, oldest first.
    public var titles: [Fact<String>] { entity.history(Attributes.name) }
    /// What kind of territory it is: its level.
    public var kind: TerritoryKind? { entity[Attributes.territoryKind] }
    /// Its official key now.
    public var ags: Fact<String>? { entity.fact(Attributes.ags) }
    /// Every official key it had, oldest first.
    public var keys: [Fact<String>] { entity.history(Attributes.ags) }
    /// Whether it is a town or a municipality.
    public var isMunicipality: Bool {
        switch kind {
        case .stadt, .gemeinde: true
        case .land, .kreis, .amt, .samtgemeinde, .verwaltungsgemeinschaft, .gemeindefrei,
            .ortsteil, .place, .region, nil:
            false
        }
    }
    /// The event that merged it into another.
    public var merged: EventFact? { ending }
    /// The territory it was merged into.
    public var mergedInto: Territory? { merged?[Fields.into].map { Territory($0) } }
    /// The mergers of others into it, by day.
    public var absorbed: [EventFact] {
        entity.events(.referrers).filter {
            $0.type == .territoryMerged && $0[Fields.into] == entity
        }.sorted { $1.isLater(than: $0) }
    }
    /// The changes of its boundary, by day.
    public var boundaryChanges: [EventFact] { entity.events(.boundaryChanges) }

    // MARK: Neighbours

    /// The territory it lies in.
    public var parent: Territory? { named(Attributes.parent) }
    /// The territories it lies in, the nearest first.
    public var ancestors: [Territory] {
        var found: [Territory] = []
        var next = parent
        while let territory = next, !found.contains(territory) {
            found.append(territory)
            next = territory.parent
        }
        return found
    }
    /// The territories that lie directly in it.
    public var children: [Territory] { those(whose: .parent) }
    /// The territories that a region is made of.
    public var members: [Territory] { named(Attributes.members) }
    /// The regions that count it among their members.
    public var regions: [Territory] { those(whose: .members) }
    /// It and all that lies in it or belongs to it, each once, the larger before the smaller.
    public var withAllBelow: [Territory] { Territory.below([self]) }
    /// The towns and municipalities in it, or itself.
    public var municipalities: [Territory] { withAllBelow.filter(\.isMunicipality) }
    /// The county it lies in, or itself.
    public var county: Territory? { kind == .kreis ? self : ancestors.first { $0.kind == .kreis } }

    /// Territories and all that lies in them or belongs to them, each once.
    ///
    /// - Parameter without: not these, nor what is reached only through them.
    static func below(
        _ territories: [Territory], without: Set<Territory> = []
    ) -> [Territory] {
        var seen = without
        var found: [Territory] = []
        var open = Array(territories.reversed())
        while let territory = open.popLast() {
            guard seen.insert(territory).inserted else { continue }
            found.append(territory)
            open += (territory.children + territory.members).reversed()
        }
        return found
    }

    // MARK: What concerns it

    /// The processes that name it, directly.
    public var processes: [Process] { those(whose: .territories) }
    /// The measures that name it.
    public var measures: [Measure] { those(whose: .territories) }
    /// The goals that name it.
    public var goals: [Goal] { those(whose: .territories) }
    /// The needs that name it.
    public var needs: [Need] { those(whose: .territories) }
    /// The dialogues that name it.
    public var dialogs: [Dialog] { those(whose: .territories) }
    /// The outcomes that name it.
    public var outcomes: [Outcome] { those(whose: .territories) }
    /// The suggestions that name it.
    public var suggestions: [Suggestion] { those(whose: .territory) }
    /// The findings that name it.
    public var findings: [Finding] { those(whose: .territories) }
    /// The bodies at home in it.
    public var bodies: [Body] { those(whose: .territory) }
    /// The applications for projects in it.
    public var applications: [Application] { those(whose: .territory) }
    /// The publications about it, oldest first.
    public var publications: [Publication] {
        entity.events(.referrers).filter {
            $0.type == .processPublished && $0[Fields.territory] == entity
        }.map(Publication.init)
    }
    /// The indicators with a baseline, target or measurement of it, or that are defined for it.
    public var indicators: [Indicator] {
        var seen = Set<Entity>()
        return entity.events(.referrers).compactMap { event in
            let subject = event.subject
            guard subject.category == .indicator, seen.insert(subject).inserted, subject.exists
            else { return nil }
            return Indicator(subject)
        }
    }
}
