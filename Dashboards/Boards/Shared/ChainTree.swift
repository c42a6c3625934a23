import ByteCoding
import StrategyModel
import Words

/// A chain as a reader follows it: from a subject back to where it came from, and on to its effect,
/// with how long each step took and where it breaks off.
struct ChainTree {
    private let nodes: [Entity: ChainNode]
    private let on: [Entity: [ChainEdge]]
    private let back: [Entity: [ChainEdge]]
    private let gaps: [Entity: [DeadEndKind]]

    init(_ chain: Chain) {
        nodes = Dictionary(
            chain.nodes.map { ($0.entity, $0) }, uniquingKeysWith: { first, _ in first })
        on = Dictionary(grouping: chain.edges, by: \.from)
        back = Dictionary(grouping: chain.edges, by: \.to)
        gaps = Dictionary(grouping: chain.deadEnds, by: \.entity).mapValues { $0.map(\.kind) }
    }

    /// What leads to a subject and what it leads to, in groups.
    func around(_ subject: Entity) -> [TreeNode] {
        var told: Set<Entity> = [subject]
        let decisions = previous(subject).filter { $0.from.category == .decision }
        let origins = previous(subject).filter { $0.from.category != .decision }
        let milestones = next(subject).filter { $0.kind == .milestone }
        let effects = next(subject).filter { $0.kind != .milestone }
        let effect =
            subject.category == .measure ? Words.Boards.effect : Words.Heading.chains.text
        let groups = [
            TreeNode(
                "origin", Words.Boards.origin, children: origins.map { back(along: $0, &told) }),
            TreeNode(
                "decisions", Words.Boards.decision,
                children: decisions.map { back(along: $0, &told) }),
            TreeNode(
                "milestones", Words.Boards.milestone,
                children: milestones.map { on(along: $0, &told) }),
            TreeNode("effect", effect, children: effects.map { on(along: $0, &told) }),
        ]
        return groups.filter { !$0.children.isEmpty }
    }

    /// What a subject leads to.
    ///
    /// - Parameter told: what was told before, and is not told in full again.
    func following(_ subject: Entity, _ told: inout Set<Entity>) -> [TreeNode] {
        told.insert(subject)
        return next(subject).map { on(along: $0, &told) }
    }

    /// The links that lead on, one for each stage: two may lead to the same, such as the
    /// disposition of an outcome and the origin that the measure names.
    private func next(_ entity: Entity) -> [ChainEdge] {
        var seen: Set<Entity> = []
        return (on[entity] ?? []).filter { seen.insert($0.to).inserted }
    }

    /// The links that lead back, one for each stage.
    private func previous(_ entity: Entity) -> [ChainEdge] {
        var seen: Set<Entity> = []
        return (back[entity] ?? []).filter { seen.insert($0.from).inserted }
    }

    /// What each of some subjects leads to, itself at the top; what was told under one is not told
    /// again.
    func trees(of entities: [Entity]) -> [TreeNode] {
        var told: Set<Entity> = []
        return entities.compactMap { entity in
            guard told.insert(entity).inserted else { return nil }
            let children = next(entity).map { on(along: $0, &told) }
            return node(entity, days: nil, children: children)
        }
    }

    private func on(along edge: ChainEdge, _ told: inout Set<Entity>) -> TreeNode {
        guard told.insert(edge.to).inserted else {
            return node(edge.to, days: edge.days, children: [])
        }
        var children: [TreeNode] = []
        // The decisions on a measure or a goal stand beside the way; they are told with it.
        for beside in previous(edge.to)
        where beside.from.category == .decision && told.insert(beside.from).inserted {
            children.append(node(beside.from, days: beside.days.map { -$0 }, children: []))
        }
        for further in next(edge.to) { children.append(on(along: further, &told)) }
        return node(edge.to, days: edge.days, children: children)
    }

    private func back(along edge: ChainEdge, _ told: inout Set<Entity>) -> TreeNode {
        let days = edge.days.map { -$0 }
        guard told.insert(edge.from).inserted else {
            return node(edge.from, days: days, children: [])
        }
        let children = previous(edge.from).map { back(along: $0, &told) }
        return node(edge.from, days: days, children: children)
    }

    private func node(_ entity: Entity, days: Int?, children: [TreeNode]) -> TreeNode {
        let stage = nodes[entity]
        return TreeNode(
            entity.name, stage?.label ?? entity.label, note: stage.map { note($0, days: days) },
            light: stage?.light.map { TrafficLight($0) }, basis: Basis(stage?.basis ?? []),
            children: children)
    }

    /// What it is, where it stands, when it was, how long it took, and what is missing.
    private func note(_ stage: ChainNode, days: Int?) -> Text {
        var parts = [stage.entity.category?.label, stage.stateLabel].compactMap(\.self)
        if let on = stage.on { parts.append(Text { $0.date(on.description) }) }
        if let days { parts.append(Words.Chain.later(days: days)) }
        // That the disposition is missing is its state already.
        let missing = (gaps[stage.entity] ?? []).filter { $0 != .noDisposition }.map(\.label)
        return Text { language in
            let known = parts.map { $0[language] }.joined(separator: ", ")
            return ([known] + missing.map { $0[language] }).joined(separator: "; ")
        }
    }
}

extension ChainNode {
    /// What a reader calls it; an indicator with its last value.
    var label: Text {
        guard let measurement else { return entity.label }
        let unit = Indicator(entity).unit.map { " " + $0 } ?? ""
        return Text { language in
            let value = language.number(digits: measurement.value.description)
            return "\(entity.label[language]): \(value)\(unit)"
        }
    }

    /// The word for where it stands; of a decision how it was taken, too.
    var stateLabel: Text? {
        switch state {
        case .dialog(let state): state.label
        case .disposition(let disposition): disposition.label
        case .open: entity.category == .need ? Words.Chain.open : Words.Boards.dispositionOpen
        case .closed: Words.Chain.closed
        case .decision(let state): Self.label(of: state, Decision(entity).result?.value)
        case .measure(let status): status.label
        case .milestone(let state): state.label
        case .struck: Words.Chain.struck
        case nil: nil
        }
    }

    private static func label(of state: DecisionState, _ result: DecisionResult?) -> Text {
        guard let result else { return state.label }
        switch state {
        case .adopted, .settled: return result.label
        case .pending, .implemented, .superseded, .revoked:
            return Text.list([result.label, state.label])
        }
    }
}

extension DeadEndKind {
    /// What is missing, in words.
    var label: Text {
        switch self {
        case .noDisposition: Words.Chain.noDisposition
        case .leadsNowhere: Words.Chain.leadsNowhere
        case .noMeasure: Words.Chain.noMeasure
        case .noDecision: Words.Chain.noDecision
        case .noOrigin: Words.Chain.noOrigin
        case .noMeasurement: Words.Chain.noMeasurement
        }
    }
}
