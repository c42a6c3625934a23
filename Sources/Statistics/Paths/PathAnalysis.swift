/// What way cases took: the directly-follows graph, the variants, and the times.
public struct PathAnalysis: Sendable {
    /// How many cases have an event.
    public let caseCount: Int
    /// How many events there are.
    public let eventCount: Int
    /// What directly followed what: the most frequent first, then by the activities.
    public let edges: [PathEdge]
    /// Each activity, by number.
    public let activities: [PathActivity]
    /// The ways that were taken: the most frequent first, then by path.
    public let variants: [PathVariant]
    /// The place in `variants` of each case, by case; −1 for a case without events.
    public let variantOfCase: [Int32]
    /// From the first event of a case to its last; of a case with one event 0. `nil` without
    /// events.
    public let durations: TimeSpread?

    /// Analyses a log. Events of a case are taken in order of time; at the same time, in the
    /// log's order.
    public init(of log: PathLog) {
        let events = OrderedEvents(log)
        let graph = PathGraph(
            events, caseCount: log.caseCount, activityCount: log.activityCount)
        let found = PathVariants(events, caseCount: log.caseCount)
        var durations = (0..<log.caseCount).compactMap { index in
            let range = events.range(index)
            return range.isEmpty
                ? nil : events.time[range.upperBound - 1] - events.time[range.lowerBound]
        }
        caseCount = durations.count
        eventCount = log.time.count
        edges = graph.edges
        activities = graph.activities
        variants = found.variants
        variantOfCase = found.variantOfCase
        self.durations = TimeSpread(&durations, durations.indices)
    }
}
