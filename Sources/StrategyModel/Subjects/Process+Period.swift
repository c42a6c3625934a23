/// A phase that a process entered.
public struct PhaseEntry: Sendable {
    /// The event.
    public let event: EventFact
    /// The phase.
    public let phase: Phase
    /// Until when it is planned to last.
    public var until: PartialDate? { event[Fields.until] }
}

extension Process {
    /// When it started.
    public var started: PartialDate? { creation?.occurred }
    /// Its planned end, with extensions.
    public var plannedEnd: Fact<PartialDate>? { entity.fact(Attributes.to) }
    /// The events that extended it, oldest first.
    public var extensions: [Fact<PartialDate>] {
        entity.history(Attributes.to).filter { $0.event.type == .processExtended }
    }
    /// The event that closed it.
    public var closed: EventFact? { entity.latest(.closing) }
    /// The event by which it became permanent.
    public var continued: EventFact? { entity.latest(.continuation) }

    /// Whether its time is over and nobody recorded that it was closed or continued.
    public var isPastEndUnclosed: Bool {
        guard closed == nil, continued == nil, let end = plannedEnd else { return false }
        return end.value.last < view.lens.asOf
    }
    /// Whether it has ended: closed, or past its end without being continued.
    public var isEnded: Bool { closed != nil || isPastEndUnclosed }

    /// The day on which lights, stalled, overdue and silent are judged: the lens's day, but not
    /// after the day an ended process was closed, or, unclosed, the last day of its time.
    public var judgedDay: Day {
        let today = view.lens.asOf
        if let closed { return min(today, closed.occurred.first) }
        guard isPastEndUnclosed, let end = plannedEnd else { return today }
        return min(today, end.value.last)
    }

    /// The phases it entered, oldest first.
    public var phases: [PhaseEntry] {
        entity.events(.phases).compactMap { event in
            event[Fields.phase].map { PhaseEntry(event: event, phase: $0) }
        }
    }
    /// The phase it is in: the last one entered.
    public var phase: PhaseEntry? { phases.last }
}
