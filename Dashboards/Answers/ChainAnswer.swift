public import ByteCoding
public import StrategyModel
public import Words

/// The chain of a subject or of a process: what the command `chain` and the route of the same name
/// answer.
public struct ChainAnswer: Sendable {
    /// The lens as the answer tells it.
    public let lens: LensHead
    /// The chain.
    public let chain: Chain

    /// Makes an answer.
    ///
    /// - Parameter simulated: whether the store's clock is simulated, which every head says.
    public init(_ chain: Chain, _ view: View, simulated: Bool = false) {
        lens = LensHead(view, simulated: simulated)
        self.chain = chain
    }

    /// `{"lens","nodes":[{"id","category","label","state"?,"on"?,"light"?,"basis"}],`
    /// `"edges":[{"from","to","kind","days"?,"basis"}],"deadEnds":[{"id","kind","label"}]}`.
    public func write(into json: inout JSONWriter, language: Language) {
        json.beginObject()
        json.key("lens")
        lens.write(into: &json)
        json.key("nodes")
        json.array(chain.nodes) { json, node in node.write(into: &json, language) }
        json.key("edges")
        json.array(chain.edges) { json, edge in edge.write(into: &json) }
        json.key("deadEnds")
        json.array(chain.deadEnds) { json, end in
            json.beginObject()
            json.member("id", end.entity.name)
            json.member("kind", end.kind.rawValue)
            json.member("label", end.kind.label[language])
            json.endObject()
        }
        json.endObject()
    }

    /// The chain as a document, to be read: the tree around the subject, or what each voice led to,
    /// and where it breaks off.
    ///
    /// - Parameter process: the process it belongs to, whose rules its lights are judged by.
    public func document(of process: Process?, _ parameters: Parameters) -> Document {
        let tree = ChainTree(chain)
        let nodes: [TreeNode]
        if let subject = chain.subject {
            nodes = tree.around(subject)
        } else {
            let reached = Set(chain.edges.map(\.to))
            nodes = tree.trees(of: chain.nodes.map(\.entity).filter { !reached.contains($0) })
        }
        let policy = (process?.policy ?? .standard).replayed(with: parameters.policy)
        let way = Words.Heading.chain
        let ends = Words.Heading.deadEnds
        return Document(
            dashboard: "chain", id: chain.subject?.name, title: title,
            process: process.map { Text(verbatim: $0.title) }, language: parameters.language,
            lens: lens, rules: RulesHead(policy, version: parameters.version),
            reproduce: command(process, policy, parameters),
            sections: [
                Section(way.id, way.text, .tree(nodes), emptyState: way.empty),
                Section(
                    ends.id, ends.text, .table(Self.table(chain.deadEnds)),
                    emptyState: ends.empty),
            ])
    }

    private func command(
        _ process: Process?, _ policy: Policy, _ parameters: Parameters
    ) -> String {
        var words = ["wegmarke", "chain"]
        if let subject = chain.subject {
            words.append(subject.name)
        } else if let process {
            words += ["--process", process.id]
        }
        words += ["--as-of", lens.asOf, "--known-at", "@\(lens.knownAt)"]
        words += ["--clearance", lens.clearance]
        for key in policy.overridden { words += ["--policy", "\(key)=\(policy.value(of: key))"] }
        return (words + ["--lang", parameters.language.rawValue]).joined(separator: " ")
    }

    private var title: Text {
        guard let subject = chain.subject else { return Words.Chain.title }
        return Text { "\(Words.Chain.title[$0]): \(subject.label[$0])" }
    }

    /// The stages at which a chain breaks off, each with all that it lacks.
    static func table(_ ends: [DeadEnd], limit: Int? = nil) -> Table {
        var entities: [Entity] = []
        var kinds: [Entity: [DeadEndKind]] = [:]
        for end in ends {
            if kinds[end.entity] == nil { entities.append(end.entity) }
            kinds[end.entity, default: []].append(end.kind)
        }
        return Table(
            of: entities, limit: limit, id: \.name, basis: { Basis(of: $0.creation) },
            columns: [
                Listing(.what) { .subject($0) },
                Listing(.kind) { .category($0.category) },
                Listing(.missing) { entity in
                    .list((kinds[entity] ?? []).map { .code($0.rawValue, $0.label) })
                },
            ])
    }
}

extension ChainNode {
    fileprivate func write(into json: inout JSONWriter, _ language: Language) {
        json.beginObject()
        json.member("id", entity.name)
        json.member("category", entity.category?.rawValue ?? "")
        json.member("label", label[language])
        if let state { json.member("state", state.code) }
        if let on { json.member("on", on.description) }
        json.light(light.map { TrafficLight($0) }, language)
        Basis(basis).writeMembers(into: &json)
        json.endObject()
    }
}

extension ChainEdge {
    fileprivate func write(into json: inout JSONWriter) {
        json.beginObject()
        json.member("from", from.name)
        json.member("to", to.name)
        json.member("kind", kind.rawValue)
        if let days {
            json.key("days")
            json.integer(days)
        }
        Basis(basis).writeMembers(into: &json)
        json.endObject()
    }
}
