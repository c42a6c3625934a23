/// A territory's time in a process.
public struct Membership: Sendable {
    /// The territory.
    public let territory: Territory
    /// The event that brought it in: the start of the process, or its joining.
    public let joined: EventFact
    /// The event by which it left; `nil` while it takes part.
    public let left: EventFact?
    /// Its role, in words.
    public var role: String? { joined.type == .processJoined ? joined[Fields.roleText] : nil }
}

extension Process {
    /// Every territory that was named at the start or joined, with its time. Joined and left work
    /// on the set of territories.
    public var memberships: [Membership] {
        var all: [Membership] = []
        var open: [Territory: Int] = [:]
        func join(_ territory: Territory, by event: EventFact) {
            guard open[territory] == nil else { return }
            open[territory] = all.count
            all.append(Membership(territory: territory, joined: event, left: nil))
        }
        if let start = entity.fact(Attributes.territories) {
            for named in start.value { join(Territory(named), by: start.event) }
        }
        for event in entity.events(.memberships) {
            guard let territory = event[Fields.territory].map({ Territory($0) }) else { continue }
            if event.type == .processJoined {
                join(territory, by: event)
            } else if let index = open.removeValue(forKey: territory) {
                let joined = all[index].joined
                all[index] = Membership(territory: territory, joined: joined, left: event)
            }
        }
        return all
    }

    /// The territories that take part, as they were named.
    public var territories: [Territory] {
        memberships.filter { $0.left == nil }.map(\.territory)
    }

    /// The towns and municipalities among its territories, named or below them; not those that
    /// left, nor those already merged into others.
    ///
    /// Who belongs to an ended process is asked on its judged day: later reforms of the map do
    /// not change who took part.
    public var members: [Territory] {
        guard judgedDay == view.lens.asOf else {
            let then = view.at { $0.asOf = judgedDay }
            // The subject exists then: it had begun before it ended.
            return Process(Entity(then, entity.subject)).membersToday
                .map { Territory(Entity(view, $0.entity.subject)) }
        }
        return membersToday
    }

    private var membersToday: [Territory] {
        let named = territories
        let left = entity.events(.memberships).reduce(into: Set<Territory>()) { left, event in
            guard let territory = event[Fields.territory].map({ Territory($0) }) else { return }
            if event.type == .processLeft {
                left.insert(territory)
            } else {
                left.remove(territory)
            }
        }
        return Territory.below(named, without: left)
            .filter { $0.isMunicipality && $0.merged == nil }
    }
}
