public import Words

/// What happened in cases, one step after another: what paths are derived from.
public struct PathStudy: Sendable {
    /// The names of the cases.
    public var cases: [String]
    /// The names of the steps.
    public var activities: [String]
    /// For each event the number of its case.
    public var caseIndex: [Int32] = []
    /// For each event the number of its step.
    public var activity: [Int32] = []
    /// For each event when it was, in seconds since 1970.
    public var time: [Double] = []
    /// Whether a case is still going on, by case.
    public var isOpen: [Bool]
    /// Events that were left out, as something is not known of them.
    public var incomplete = 0
    /// Events of a time not known to the day, whose times are counted from its first day.
    public var inexact = 0
    /// The words of the steps, where they have other than their names.
    public var labels: [String: Text] = [:]
}
