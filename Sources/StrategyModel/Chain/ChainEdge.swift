/// What links one stage of a chain to the next, read from the voice towards the effect.
public enum ChainLink: String, CaseIterable, Sendable {
    /// A dialogue gave an outcome.
    case outcome
    /// A dialogue was followed by another.
    case followedBy
    /// A measure or a need names it as what it came from.
    case origin
    /// An outcome or a suggestion went into it.
    case disposedInto
    /// A need is met by a measure.
    case meets
    /// A decision is about it, or was taken about what people had said.
    case concerns
    /// A change of a measure's status, or a goal, names the decision.
    case decidedBy
    /// A decision gave way to another.
    case supersededBy
    /// A measure has a part.
    case part
    /// A measure was merged into another.
    case mergedInto
    /// A measure has a milestone.
    case milestone
    /// A measure serves a goal.
    case serves
    /// A goal stands under another.
    case contributesTo
    /// A goal is measured by an indicator.
    case measuredBy
}

/// A recorded link between two stages of a chain.
public struct ChainEdge: Sendable {
    /// The earlier stage.
    public let from: Entity
    /// The later stage.
    public let to: Entity
    /// What links them.
    public let kind: ChainLink
    /// The positions of the events that state the link.
    public let basis: [Int]
    /// Days from the first day of the one stage to that of the other; negative where the later
    /// stage was there first, such as a measure that was proposed before it was decided on; `nil`
    /// where a date is not known to the month at least.
    public internal(set) var days: Int?

    init(_ from: Entity, _ to: Entity, _ kind: ChainLink, _ basis: [Int?]) {
        self.from = from
        self.to = to
        self.kind = kind
        self.basis = basis.compactMap(\.self)
    }
}
