import StrategyModel
import Words

/// The chain of a measure: back to the outcome, suggestion or need it came from, through the
/// decisions on it, and on to milestones, goals and what indicators show.
struct MeasureChain {
    let measure: Measure
    let judge: Judge

    var nodes: [TreeNode] {
        let groups: [(String, Text, [TreeNode])] = [
            ("origin", Words.Boards.origin, origins),
            ("needs", Words.Boards.need, measure.needs.map { node($0) }),
            (
                "decisions", Words.Boards.decision,
                measure.decisions.map { decision in
                    node(decision, note: decision.result?.value.label, decision.stateBasis)
                }
            ),
            (
                "milestones", Words.Boards.milestone,
                measure.milestones.map { milestone in
                    node(milestone, note: milestone.state.label)
                }
            ),
            ("goals", Words.Boards.effect, measure.goals.map(goal)),
        ]
        return groups.compactMap { id, label, children in
            children.isEmpty ? nil : TreeNode(id, label, children: children)
        }
    }

    private func node(
        _ subject: some DomainSubject, note: Text? = nil, _ basis: [Int]? = nil
    ) -> TreeNode {
        TreeNode(
            subject.streamName, subject.entity.label, note: note,
            basis: basis.map { Basis($0) } ?? Basis(of: subject.creation))
    }

    /// What it names as its origin, and the outcomes and suggestions that went into it.
    private var origins: [TreeNode] {
        var seen = Set<Entity>()
        let disposed = measure.entity.events(.referrers).filter { event in
            (event.type == .outcomeDisposed || event.type == .suggestionDisposed)
                && event[Fields.into] == measure.entity
        }.map(\.subject)
        let named = measure.origin.map { [$0.value] } ?? []
        return (named + disposed).filter { seen.insert($0).inserted }.map(origin)
    }

    private func origin(_ entity: Entity) -> TreeNode {
        var children: [TreeNode] = []
        var note: Text? = entity.category?.label
        if entity.category == .outcome {
            let outcome = Outcome(entity)
            note = outcome.kind?.value.label
            if let dialog = outcome.dialog {
                children = [
                    TreeNode(
                        dialog.streamName, dialog.labelWithDate, note: Words.Boards.dialog,
                        basis: Basis(of: dialog.creation, dialog.holding))
                ]
            }
        }
        return TreeNode(
            entity.name, entity.label, note: note, basis: Basis(of: entity.creation),
            children: children)
    }

    private func goal(_ goal: Goal) -> TreeNode {
        let indicators = goal.indicators.map { indicator in
            let light = judge.effect(indicator)
            return TreeNode(
                indicator.streamName, indicator.entity.label, note: Words.Boards.indicator,
                light: TrafficLight(light), basis: Basis(light.basis))
        }
        return TreeNode(
            goal.streamName, goal.entity.label, note: goal.level?.value.label,
            basis: Basis(of: goal.creation, goal.struck), children: indicators)
    }
}
