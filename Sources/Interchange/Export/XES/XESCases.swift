import StrategyModel

/// Which events belong to which case of a trace log.
///
/// The events of a case are those about it and about what belongs to it: about a measure also those
/// of its milestones, about a dialogue those of its outcomes, about a fund those of its
/// applications, and about a process all of what it contains.
struct XESCases {
    /// The cases that have events, in the order of the log, with the positions of their events in
    /// time.
    let traces: [(entity: Entity, events: [UInt32])]

    init(_ category: StrategyModel.Category, in scope: ExportScope) {
        var order: [Entity] = []
        var events: [Entity: [UInt32]] = [:]
        var known: [Entity: Entity?] = [:]
        for n in scope.newsInTime {
            guard let subject = scope.view.event(Int(n))?.subject else { continue }
            let found = known[subject] ?? subject.whole(of: category)
            known[subject] = .some(found)
            guard let entity = found else { continue }
            if events[entity] == nil { order.append(entity) }
            events[entity, default: []].append(n)
        }
        traces = order.sorted { $0.subject < $1.subject }.map { ($0, events[$0] ?? []) }
    }
}

extension Entity {
    /// What of a category it is, or belongs to.
    fileprivate func whole(of category: StrategyModel.Category) -> Entity? {
        if self.category == category { return self }
        switch (category, self.category) {
        case (.process, _): return owningProcess?.entity
        case (.measure, .milestone): return Milestone(self).measure?.entity
        case (.dialog, .outcome): return Outcome(self).dialog?.entity
        case (.fund, .application): return Application(self).fund?.entity
        default: return nil
        }
    }
}
