/// The way from a suggestion or a dialogue to decision, measure, milestone and measurement, and
/// back, as a graph: stages, the links between them, and where it breaks off.
///
/// The chain of a subject is what leads to it, followed backwards only, and what it leads to,
/// followed forwards only: two measures that serve one goal are not in one chain. The decisions on
/// a measure or a goal on the way belong to it, but are not followed.
public struct Chain: Sendable {
    /// The subject it was asked of; `nil` for that of a whole process.
    public let subject: Entity?
    /// The stages, from the voice to the effect, each once.
    public let nodes: [ChainNode]
    /// The links between them.
    public let edges: [ChainEdge]
    /// The stages at which it breaks off.
    public let deadEnds: [DeadEnd]

    /// The chain of a subject.
    ///
    /// - Parameter overrides: rules for lights set otherwise for a replay.
    public init(of subject: Entity, replaying overrides: [PolicyOverride] = []) {
        var walk = ChainWalk()
        walk.followBack(from: [subject])
        walk.followOn(from: [subject])
        self.init(subject, walk, overrides)
    }

    /// What some subjects lead to.
    ///
    /// - Parameter overrides: rules for lights set otherwise for a replay.
    public init(following start: [Entity], replaying overrides: [PolicyOverride] = []) {
        var walk = ChainWalk()
        walk.followOn(from: start)
        self.init(nil, walk, overrides)
    }

    /// All chains of a process.
    ///
    /// - Parameter overrides: rules for lights set otherwise for a replay.
    public init(of process: Process, replaying overrides: [PolicyOverride] = []) {
        self.init(following: process.stages, replaying: overrides)
    }

    private init(_ subject: Entity?, _ walk: ChainWalk, _ overrides: [PolicyOverride]) {
        var judgements: [Process: Judgement] = [:]
        func judgement(_ process: Process?) -> Judgement {
            guard let process else {
                return Judgement(
                    policy: .standard.replayed(with: overrides),
                    day: subject?.view.lens.asOf ?? .last)
            }
            if let known = judgements[process] { return known }
            let found = process.judgement(replaying: overrides)
            judgements[process] = found
            return found
        }
        let entities = walk.found.map { (rank: $0.stageRank, entity: $0) }
            .sorted { ($0.rank, $0.entity.subject) < ($1.rank, $1.entity.subject) }
            .map(\.entity)
        let nodes = entities.map { ChainNode($0, judging: judgement) }
        let days = Dictionary(
            nodes.map { ($0.entity, $0.on.flatMap { $0.isKnownToTheMonth ? $0.first : nil }) },
            uniquingKeysWith: { first, _ in first })
        self.subject = subject
        self.nodes = nodes
        edges = entities.flatMap { walk.linksOn(from: $0) }.compactMap { edge -> ChainEdge? in
            guard let start = days[edge.from], let end = days[edge.to] else { return nil }
            var edge = edge
            if let start, let end { edge.days = start.days(until: end) }
            return edge
        }
        deadEnds = entities.flatMap(\.deadEnds)
    }
}

/// Follows links and remembers what it has met, so that a cycle ends it.
private struct ChainWalk {
    private(set) var found: Set<Entity> = []

    mutating func followBack(from start: [Entity]) {
        var open = start
        var seen = Set(start)
        while let entity = open.popLast() {
            found.insert(entity)
            for edge in entity.linksBack where seen.insert(edge.from).inserted {
                open.append(edge.from)
            }
        }
    }

    mutating func followOn(from start: [Entity]) {
        var open = start
        var seen = Set(start)
        while let entity = open.popLast() {
            found.insert(entity)
            if entity.category == .measure || entity.category == .goal {
                found.formUnion(entity.linksFromDecisions.map(\.from))
            }
            for edge in entity.linksOn where seen.insert(edge.to).inserted {
                open.append(edge.to)
            }
        }
    }

    func linksOn(from entity: Entity) -> [ChainEdge] {
        entity.linksOn.filter { found.contains($0.to) }
    }
}

extension Entity {
    fileprivate var stageRank: Int {
        category.flatMap { Category.stages.firstIndex(of: $0) } ?? Category.stages.count
    }
}

extension Process {
    /// Every subject of the process that can be a stage of a chain.
    fileprivate var stages: [Entity] {
        let dialogs = dialogs
        let measures = measures
        let voices = dialogs.map(\.entity) + dialogs.flatMap(\.outcomes).map(\.entity)
        let said = suggestions.map(\.entity) + needs.map(\.entity)
        let work = decisions.map(\.entity) + measures.map(\.entity)
        let milestones = ownMilestones + measures.flatMap(\.milestones)
        return voices + said + work + milestones.map(\.entity) + goals.map(\.entity)
            + indicators.map(\.entity)
    }
}
