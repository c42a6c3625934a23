/// A measure that is new, or stands elsewhere than before.
public struct MeasureChange: Sendable {
    /// The measure, through the later lens.
    public let measure: Measure
    /// Where it stood; `nil` for one that is new.
    public let from: MeasureStatus?
    /// Where it stands.
    public let to: MeasureStatus
    /// The event that says so.
    public let event: EventFact?
    /// What became of it.
    public var kind: Kind {
        from == nil ? .new : to.isEnded && from?.isEnded == false ? .ended : .moved
    }

    /// What became of a measure.
    public enum Kind: String, CaseIterable, Sendable {
        case new, moved, ended
    }
}

/// A deadline that moved: the end of a measure, or the day a milestone is due.
public struct DeadlineMove: Sendable {
    /// The measure or milestone, through the later lens.
    public let entity: Entity
    /// The deadline of the earlier lens.
    public let from: PartialDate
    /// The deadline of the later lens, with the event that set it.
    public let to: Fact<PartialDate>
    /// How often it had been moved before.
    public let movesBefore: Int
    /// From the last day of the one to the last day of the other; negative for a gain.
    public var days: Int { from.last.days(until: to.value.last) }
    /// Why, in words.
    public var reason: String? { to.event[Fields.reason] }
    /// Why, as a code.
    public var code: ReasonCode? { to.event[Fields.reasonCode] }
}

/// A light that is another than before.
public struct LightChange: Sendable {
    /// The measure, through the later lens.
    public let measure: Measure
    /// The light of the earlier lens.
    public let from: Light
    /// The light of the later lens.
    public let to: Light
}

extension Comparison {
    /// The measures of the later lens.
    private var measures: [Measure] { process?.measures ?? Measure.all(in: after) }

    /// Measures that both lenses have: after, and before.
    private var lasting: [(after: Measure, before: Measure)] {
        measures.compactMap { measure in
            earlier(measure.entity).map { (measure, Measure($0)) }
        }
    }

    /// Measures that are new, moved in status, or ended.
    public var measureChanges: [MeasureChange] {
        measures.compactMap { measure in
            let then = earlier(measure.entity).map { Measure($0).status }
            let now = measure.statusFact
            guard then == nil || then != now?.value else { return nil }
            return MeasureChange(
                measure: measure, from: then, to: measure.status, event: now?.event)
        }
    }

    /// Ends of measures and due dates of milestones that moved, measures first.
    public var deadlineMoves: [DeadlineMove] {
        let ends = lasting.compactMap { measure, before -> DeadlineMove? in
            move(measure.entity, before.currentEnd, measure.currentEnd, before.slips)
        }
        let dues = milestones.compactMap { milestone -> DeadlineMove? in
            guard let then = earlier(milestone.entity).map({ Milestone($0) }) else { return nil }
            return move(milestone.entity, then.due, milestone.due, then.moves)
        }
        return ends + dues
    }

    private func move(
        _ entity: Entity, _ from: Fact<PartialDate>?, _ to: Fact<PartialDate>?, _ moves: [Slip]
    ) -> DeadlineMove? {
        guard let from, let to, from.value != to.value else { return nil }
        return DeadlineMove(entity: entity, from: from.value, to: to, movesBefore: moves.count)
    }

    private var milestones: [Milestone] { process?.milestones ?? Milestone.all(in: after) }

    /// The milestones reached in between, with the event.
    public var milestonesReached: [(milestone: Milestone, event: EventFact)] {
        events(of: [.milestoneReached]).map { (Milestone($0.subject), $0) }
            .filter { $0.0.reached == $0.1 }
    }

    /// The milestones that are overdue now and were not then, and by how many days; those of
    /// measures that have ended left out.
    public var newlyOverdue: [(milestone: Milestone, days: Int)] {
        milestones.compactMap { milestone in
            guard !(milestone.measure?.isEnded ?? false),
                let days = overdue(milestone), earlierOverdue(milestone) == nil
            else { return nil }
            return (milestone, days)
        }
    }

    private func overdue(_ milestone: Milestone) -> Int? {
        milestone.daysOverdue(on: milestone.process?.judgedDay ?? milestone.view.lens.asOf)
    }

    private func earlierOverdue(_ milestone: Milestone) -> Int? {
        guard let then = earlier(milestone.entity).map({ Milestone($0) }),
            !(then.measure?.isEnded ?? false)
        else { return nil }
        return overdue(then)
    }

    /// Lights of implementation that changed, with the reasons; new measures have none before.
    public var lightChanges: [LightChange] {
        let now = process?.judgement(replaying: overrides)
        let then = processBefore?.judgement(replaying: overrides)
        return lasting.compactMap { measure, before in
            let from = before.implementationLight(by: then ?? judgement(of: before))
            let to = measure.implementationLight(by: now ?? judgement(of: measure))
            return from.state == to.state
                ? nil : LightChange(measure: measure, from: from, to: to)
        }
    }

    private func judgement(of measure: Measure) -> Judgement {
        measure.process?.judgement(replaying: overrides)
            ?? Judgement(
                policy: Policy.standard.replayed(with: overrides), day: measure.view.lens.asOf)
    }

    /// Measures that were active at both ends and that nobody reported on in between.
    public var silent: [Measure] {
        var told = Set<Entity>()
        for event in events where event.isNews { told.insert(event.subject) }
        return lasting.compactMap { measure, before in
            guard measure.isActive, before.isActive, !told.contains(measure.entity),
                !measure.milestones.contains(where: { told.contains($0.entity) })
            else { return nil }
            return measure
        }
    }
}
