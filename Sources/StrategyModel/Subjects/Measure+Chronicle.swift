extension EventFact {
    /// Whether it tells something about its subject; notes, retractions and redactions do not.
    public var isNews: Bool {
        switch type {
        case .noteAdded, .eventRetracted, .eventRedacted, .personErased, nil: false
        default: true
        }
    }

    /// What orders events in time: by first day, and within a day in the order of recording, where
    /// a replacement has the place of what it replaces. Those of one place go by position.
    public var place: Int {
        let row = view.model.row(n)
        return Int(row.firstDay) << 32 | Int(row.rank)
    }

    /// Whether this one stands after another in the order of (first day, position).
    func isLater(than other: EventFact) -> Bool {
        (occurred.first, n) > (other.occurred.first, other.n)
    }
}

extension Measure {
    /// The events about it: its stream and its milestones', except notes and retractions, by the
    /// day they occurred. Imports count like any other.
    public var eventsAbout: [EventFact] {
        let milestones = milestones.flatMap { $0.entity.events(.events) }
        return (entity.events(.events) + milestones).filter(\.isNews)
            .sorted { $1.isLater(than: $0) }
    }

    /// The last of the events about it.
    public var lastEventAbout: EventFact? {
        var last = view.lastEvent(of: entity.subject, where: \.isNews)
        for milestone in milestones {
            guard let event = view.lastEvent(of: milestone.entity.subject, where: \.isNews)
            else { continue }
            if last.map(event.isLater) ?? true { last = event }
        }
        return last
    }

    /// The decisions that concern it, or that a change of its status names.
    public var decisions: [Decision] {
        var found: [Decision] = those(whose: .concerns)
        for event in entity.events(.statusChange) {
            guard let decision = event[Fields.decision].map({ Decision($0) }) else { continue }
            if !found.contains(decision) { found.append(decision) }
        }
        return found
    }

    /// Who carries it: as recorded; else municipal where all the bodies assigned to it belong to
    /// administration and politics only, mixed where one does not; `nil` where that is unknown.
    public var constellation: Derived<Constellation>? {
        if let recorded = entity.fact(Attributes.constellation) {
            return Derived(recorded.value, basis: [recorded.n])
        }
        let known = assignments.compactMap { assignment in
            assignment.body.sectors.map { (assignment.assigned.n, $0.value, $0.n) }
        }
        guard !known.isEmpty else { return nil }
        let outside = known.contains { _, sectors, _ in
            sectors.contains { $0 != .administration && $0 != .politics }
        }
        return Derived(outside ? .mixed : .municipal, basis: known.flatMap { [$0.0, $0.2] })
    }
}
