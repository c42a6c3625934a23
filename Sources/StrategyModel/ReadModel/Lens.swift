/// A point of view on the whole: a day, a state of knowledge, and a clearance.
public struct Lens: Hashable, Sendable {
    /// The day that is asked about.
    public var asOf: Day
    /// The position in the log up to which is known.
    public var knownAt: Int
    /// What may be seen; what is above it does not exist.
    public var clearance: Visibility

    /// Makes a lens.
    public init(asOf: Day, knownAt: Int, clearance: Visibility) {
        self.asOf = asOf
        self.knownAt = knownAt
        self.clearance = clearance
    }
}
