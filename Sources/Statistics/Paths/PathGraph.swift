/// One activity directly followed by another in a case.
public struct PathEdge: Hashable, Sendable {
    /// The activity before.
    public var from: Int32
    /// The activity after; the same where it was repeated.
    public var to: Int32
    /// The time between them, over all occurrences.
    public var waiting: TimeSpread

    /// How often.
    public var count: Int { waiting.count }
}

/// An activity, or a status, over all cases.
public struct PathActivity: Hashable, Sendable {
    /// Its number.
    public var activity: Int32
    /// How many events it has.
    public var events = 0
    /// How many cases have it.
    public var cases = 0
    /// How many cases begin with it.
    public var starts = 0
    /// How many cases end with it, or have reached it last.
    public var ends = 0
    /// The time until the next event of the case: of a status, the time in it. The last event of
    /// a case has none, as its end is not seen.
    public var untilNext: TimeSpread?
}

/// The directly-follows graph: what follows what, how often and how soon.
struct PathGraph {
    /// By count, the most frequent first, then by the activities.
    private(set) var edges: [PathEdge] = []
    /// By number, also those that no event has.
    private(set) var activities: [PathActivity]

    init(_ events: OrderedEvents, caseCount: Int, activityCount: Int) {
        activities = (0..<Int32(activityCount)).map { PathActivity(activity: $0) }
        var from: [Int32] = []
        var to: [Int32] = []
        var waiting: [Double] = []
        from.reserveCapacity(events.time.count)
        to.reserveCapacity(events.time.count)
        waiting.reserveCapacity(events.time.count)
        for index in 0..<caseCount {
            for event in events.range(index).dropFirst() {
                from.append(events.activity[event - 1])
                to.append(events.activity[event])
                waiting.append(events.time[event] - events.time[event - 1])
            }
        }
        count(events, caseCount: caseCount)
        let byTarget = CountingSort(to, keyCount: activityCount)
        let sorted = CountingSort(from, keyCount: activityCount, keeping: byTarget.order)
        var times = sorted.order.map { waiting[Int($0)] }
        for activity in 0..<activityCount {
            let range = sorted.starts[activity]..<sorted.starts[activity + 1]
            var first = range.lowerBound
            while first < range.upperBound {
                let target = to[Int(sorted.order[first])]
                let end =
                    range[first...].first { to[Int(sorted.order[$0])] != target }
                    ?? range.upperBound
                if let spread = TimeSpread(&times, first..<end) {
                    edges.append(PathEdge(from: Int32(activity), to: target, waiting: spread))
                }
                first = end
            }
            activities[activity].untilNext = TimeSpread(&times, range)
        }
        edges.sort { ($1.count, $0.from, $0.to) < ($0.count, $1.from, $1.to) }
    }

    private mutating func count(_ events: OrderedEvents, caseCount: Int) {
        var lastCases = [Int](repeating: -1, count: activities.count)
        for index in 0..<caseCount {
            let range = events.range(index)
            for event in range {
                let activity = Int(events.activity[event])
                activities[activity].events += 1
                if lastCases[activity] != index {
                    lastCases[activity] = index
                    activities[activity].cases += 1
                }
            }
            if let first = range.first, let last = range.last {
                activities[Int(events.activity[first])].starts += 1
                activities[Int(events.activity[last])].ends += 1
            }
        }
    }
}
