/// A later end than the one before it, or an earlier one.
public struct Slip: Sendable {
    /// The event that moved the end.
    public let event: EventFact
    /// The end before.
    public let from: PartialDate
    /// The end after.
    public let to: PartialDate
    /// From the last day of the one to the last day of the other; negative for a gain.
    public var days: Int { from.last.days(until: to.last) }
    /// Why, in words.
    public var reason: String? { event[Fields.reason] }
    /// Why, as a code.
    public var code: ReasonCode? { event[Fields.reasonCode] }
}

extension Slip {
    /// The moves between the values of a timeline of ends; one that restates its end moves nothing.
    static func moves(between ends: [Fact<PartialDate>]) -> [Slip] {
        zip(ends, ends.dropFirst()).compactMap { before, after in
            before.value == after.value
                ? nil : Slip(event: after.event, from: before.value, to: after.value)
        }
    }
}

extension Measure {
    /// The planned start.
    public var plannedStart: Fact<PartialDate>? { entity.fact(Attributes.scheduledStart) }
    /// The planned end in force.
    public var currentEnd: Fact<PartialDate>? { entity.fact(Attributes.scheduledEnd) }
    /// Every planned end, oldest first.
    public var endHistory: [Fact<PartialDate>] { entity.history(Attributes.scheduledEnd) }
    /// The baseline: the earliest schedule entry with an end.
    public var baselineEnd: Fact<PartialDate>? { entity.first(Attributes.scheduledEnd) }
    /// Each move of the planned end after the baseline.
    public var slips: [Slip] { Slip.moves(between: endHistory) }
    /// The end last forecast.
    public var forecastEnd: Fact<PartialDate>? { entity.fact(Attributes.forecastEnd) }
    /// Whether anything of its schedule is recorded.
    public var isScheduled: Bool { plannedStart != nil || currentEnd != nil }

    /// When it was completed or consolidated, whichever came first; `nil` for one that goes on,
    /// and for one that was dropped or merged.
    public var actualEnd: Fact<MeasureStatus>? {
        switch status {
        case .completed, .consolidated: endedBy
        case .proposed, .adopted, .preparing, .inProgress, .ongoing, .suspended, .dropped, .merged:
            nil
        }
    }

    /// Days from the last day of the baseline end to that of the actual end, or, where it is not
    /// completed, of the end in force; `nil` without a baseline or an end in force.
    public var slip: Derived<Int>? {
        guard let baseline = baselineEnd else { return nil }
        if let actual = actualEnd {
            return Derived(
                baseline.value.last.days(until: actual.event.occurred.last),
                basis: [baseline.n, actual.n])
        }
        guard let current = currentEnd else { return nil }
        return Derived(
            baseline.value.last.days(until: current.value.last),
            basis: baseline.n == current.n ? [baseline.n] : [baseline.n, current.n])
    }
}
