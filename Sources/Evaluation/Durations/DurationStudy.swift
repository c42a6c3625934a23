public import Words

/// How long one case took, or has taken so far.
public struct DurationCase: Hashable, Sendable {
    /// Its id; the number of its row for a table without ids.
    public var id: String
    /// The time, in the unit of the study.
    public var time: Double
    /// Whether it arrived; else it is censored.
    public var hasEnded: Bool
    /// Whether it was dropped on the way, and so will never arrive.
    public var wasDropped: Bool
    /// The group it is compared in.
    public var group: String
    /// The positions of the events behind it.
    public var basis: [Int]
}

/// What durations are computed from.
public struct DurationStudy: Sendable {
    /// The cases whose time is known.
    public var cases: [DurationCase]
    /// The groups, in order; one without a name where none were asked for.
    public var groups: [String]
    /// What the groups are called, where they have other than their names.
    var words: [String: Text] = [:]
    /// Cases that were left out, as their days are not known to the month, or their time is
    /// missing.
    public var withoutTime: Int
    /// Cases that were left out, as their group is not known.
    public var withoutGroup: Int
    /// Whether it is known which cases were dropped.
    public var knowsDropped: Bool
    /// From what to what, in words; `nil` for a table.
    public var span: Text?
}
