public import Words

/// How cases went, step by step: which ways they took, how long the steps and the waits between
/// them lasted, and how near they kept to an expected order.
public struct PathReport: Sendable {
    /// A way that cases took.
    public struct Variant: Sendable {
        /// Its steps.
        public let path: [String]
        /// How many cases took it.
        public let count: Int
    }

    /// One step directly followed by another.
    public struct Edge: Sendable {
        /// The step before.
        public let from: String
        /// The step after.
        public let to: String
        /// How often.
        public let count: Int
        /// The median time between them, in seconds.
        public let medianSeconds: Double
    }

    /// A step.
    public struct Activity: Sendable {
        /// Its name.
        public let name: String
        /// How often it was taken.
        public let count: Int
        /// The median time from it to the next step, in seconds; `nil` where none followed.
        public let medianSeconds: Double?
    }

    /// How long cases took from their first step to their last, in seconds.
    public struct Durations: Sendable {
        /// The shortest.
        public let min: Double
        /// The middle one.
        public let median: Double
        /// The longest.
        public let max: Double
    }

    /// How near cases kept to an expected order.
    public struct Conformance: Sendable {
        /// The expected order.
        public let ideal: [String]
        /// The mean over cases of 1 − edit distance / sum of the lengths, 0 to 1.
        public let averageFitness: Double
        /// How many cases kept to it exactly; open ones as far as they have come.
        public let exact: Int
    }

    /// How many cases have a step.
    public let caseCount: Int
    /// How many of these are still going on.
    public let openCount: Int
    /// How many steps were taken.
    public let eventCount: Int
    /// Steps that were left out, as something is not known of them.
    public let incomplete: Int
    /// Steps whose day is not known exactly.
    public let inexact: Int
    /// The ways, the most frequent first.
    public let variants: [Variant]
    /// Which step follows which, the most frequent first.
    public let edges: [Edge]
    /// The steps that occur, the most frequent first.
    public let activities: [Activity]
    /// How long cases took; `nil` without cases.
    public let durations: Durations?
    /// How near they kept to the expected order; `nil` where none was given, or without cases.
    public let conformance: Conformance?
    /// The words of the steps, where they have other than their names.
    let labels: [String: Text]

    /// A step in words.
    public func label(_ activity: String) -> Text { labels[activity] ?? Text(verbatim: activity) }
}
