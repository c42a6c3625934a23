/// How long a measure took from one status to another, or has been on the way.
public struct StatusSpan: Sendable {
    /// Days; `nil` where a date is not known to the month.
    public let days: Int?
    /// Whether it arrived; else it is on the way, or it was dropped or merged.
    public let hasEnded: Bool
    /// Whether it was dropped on the way.
    public let wasDropped: Bool
    /// The positions of the events.
    public let basis: [Int]

    /// From the first time it was in one of some statuses to the first time after that it was in
    /// one of others; `nil` for a measure that never set out.
    ///
    /// - Parameter day: up to which day one that is still on the way is counted.
    public init?(
        _ measure: Measure, from: Set<MeasureStatus>, to: Set<MeasureStatus>, openUntil day: Day
    ) {
        let history = measure.statusHistory
        guard let start = history.firstIndex(where: { from.contains($0.value) }) else {
            return nil
        }
        let end = history[(start + 1)...].first { fact in
            to.contains(fact.value) || fact.value == .dropped || fact.value == .merged
        }
        let begun = history[start].event.occurred
        hasEnded = end.map { to.contains($0.value) } ?? false
        wasDropped = end?.value == .dropped && !hasEnded
        basis = [history[start].n] + (end.map { [$0.n] } ?? [])
        let ended = end?.event.occurred
        guard begun.isKnownToTheMonth, ended?.isKnownToTheMonth ?? true else {
            days = nil
            return
        }
        days = max(0, begun.first.days(until: ended?.first ?? day))
    }
}
