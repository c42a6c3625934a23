extension Category {
    /// The stages of a chain in reading order, from the voice to the effect. What can only be the
    /// origin of something stands among them, too.
    static let stages: [Category] = [
        .dialog, .suggestion, .outcome, .finding, .fund, .application, .need, .decision, .measure,
        .milestone, .goal, .indicator,
    ]

    /// Whether a chain can be asked for, or can lead through, subjects of the category.
    public var isStage: Bool { Self.stages.contains(self) }
}

// Every link is found here and nowhere else; the way back looks for those that lead here.
extension Entity {
    /// The links that lead on from it, as far as they hold at the lens.
    var linksOn: [ChainEdge] {
        guard let category, category.isStage else { return [] }
        let own: [ChainEdge] =
            switch category {
            case .dialog: linksOfDialog + decisionsAbout
            case .outcome: disposition(Outcome(self).disposed) + decisionsAbout
            case .suggestion: disposition(Suggestion(self).disposed) + decisionsAbout
            case .need: linksOfNeed + decisionsAbout
            case .decision: linksOfDecision
            case .measure: linksOfMeasure
            case .goal: linksOfGoal
            default: []
            }
        return own + named(.measure, Attributes.origin, .origin)
            + named(.need, Attributes.needSource, .origin)
    }

    /// The links that lead to it. What links two subjects is stated by an event of one that names
    /// the other, so that looking at those that name it, and those it names, finds all.
    var linksBack: [ChainEdge] { linksBack { _ in true } }

    /// The links by which decisions lead to it.
    var linksFromDecisions: [ChainEdge] { linksBack { $0 == .decision } }

    private func linksBack(from isWanted: (Category) -> Bool) -> [ChainEdge] {
        var seen: Set<Entity> = [self]
        let naming = events(.referrers).map(\.subject)
        let named = events(.events).flatMap(\.named)
        return (naming + named).filter { other in
            guard let category = other.category, isWanted(category) else { return false }
            return seen.insert(other).inserted && other.exists && mayFollow(other)
        }.flatMap(\.linksOn).filter { $0.to == self }
    }

    /// Goals are named by many measures and lead to none but those that came from them; asking
    /// each of them for all it leads to would cost the square of their number.
    private func mayFollow(_ other: Entity) -> Bool {
        guard category == .measure, other.category == .goal else { return true }
        return self[Attributes.origin] == other
    }

    /// The subjects of a category whose attribute names this one.
    private func named(
        _ category: Category, _ key: AttributeKey<Entity>, _ kind: ChainLink
    ) -> [ChainEdge] {
        those(category, whose: key.attribute).map {
            ChainEdge(self, $0, kind, [$0.fact(key)?.n])
        }
    }

    private func disposition(_ disposed: Disposed?) -> [ChainEdge] {
        guard let disposed, let into = disposed.into else { return [] }
        return [ChainEdge(self, into, .disposedInto, [disposed.event.n])]
    }

    /// What people said comes before the decision on it.
    private var decisionsAbout: [ChainEdge] {
        those(.decision, whose: .concerns).map {
            ChainEdge(self, $0, .concerns, [$0.fact(Attributes.concerns)?.n])
        }
    }

    private var linksOfDialog: [ChainEdge] {
        let dialog = Dialog(self)
        return dialog.outcomes.map { ChainEdge(self, $0.entity, .outcome, [$0.creation?.n]) }
            + named(.dialog, Attributes.follows, .followedBy)
    }

    private var linksOfNeed: [ChainEdge] {
        Need(self).measures.map {
            ChainEdge(self, $0.entity, .meets, [$0.entity.fact(Attributes.needs)?.n])
        }
    }

    private var linksOfDecision: [ChainEdge] {
        let concerns = fact(Attributes.concerns)
        let about = (concerns?.value ?? []).filter { subject in
            switch subject.category {
            case .measure, .milestone, .goal, .indicator: true
            default: false
            }
        }.map { ChainEdge(self, $0, .concerns, [concerns?.n]) }
        let changes = events(.referrers).filter {
            $0.type == .measureStatusChanged && $0[Fields.decision] == self
        }.map { ChainEdge(self, $0.subject, .decidedBy, [$0.n]) }
        let supersession = Decision(self).supersession
        let successor = supersession?[Fields.successor].map {
            ChainEdge(self, $0, .supersededBy, [supersession?.n])
        }
        return about + changes + named(.goal, Attributes.decision, .decidedBy)
            + (successor.map { [$0] } ?? [])
    }

    private var linksOfMeasure: [ChainEdge] {
        let measure = Measure(self)
        let parts = measure.children.map {
            ChainEdge(self, $0.entity, .part, [$0.entity.fact(Attributes.parent)?.n])
        }
        let milestones = measure.milestones.map {
            ChainEdge(self, $0.entity, .milestone, [$0.creation?.n])
        }
        let goals = measure.goals.map {
            ChainEdge(self, $0.entity, .serves, [fact(Attributes.goals)?.n])
        }
        let merged = measure.mergedInto.map {
            ChainEdge(self, $0.entity, .mergedInto, [measure.ending?.n])
        }
        return parts + milestones + goals + (merged.map { [$0] } ?? [])
    }

    private var linksOfGoal: [ChainEdge] {
        let goal = Goal(self)
        let above = goal.parent.map {
            ChainEdge(self, $0.entity, .contributesTo, [fact(Attributes.parent)?.n])
        }
        let indicators = goal.indicators.map {
            ChainEdge(self, $0.entity, .measuredBy, [$0.entity.fact(Attributes.goal)?.n])
        }
        return (above.map { [$0] } ?? []) + indicators
    }
}
