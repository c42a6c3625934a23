public import ByteCoding

/// What the recorder knows beside the model: the moment, and who asks.
public struct RecordingContext: Sendable {
    /// The moment of recording.
    public var now: Instant
    /// The day of that moment in the store's time zone.
    public var today: Day
    /// Who records, where the draft does not say.
    public var actor: String
    /// What the caller may see; nothing above it is named in a finding.
    public var clearance: Visibility
    /// Types that only commands of their own record, and that this is one of.
    public var permitted: Set<EventType>

    /// Makes a context.
    public init(
        now: Instant, today: Day, actor: String, clearance: Visibility,
        permitting permitted: Set<EventType> = []
    ) {
        self.now = now
        self.today = today
        self.actor = actor
        self.clearance = clearance
        self.permitted = permitted
    }
}

/// An event that was found legal, with every default filled in, ready for the log.
public struct DecidedEvent: Sendable {
    /// The draft it came from.
    public let draft: ValidDraft
    /// Its id.
    public let id: UUID128
    /// When it was so, as it goes into the log.
    public let occurred: PartialDate
    /// Who recorded it.
    public let actor: String
    /// Who may see it.
    public var visibility: Visibility
}

/// A batch that was found legal: its events, the model that follows from them, and what the
/// recorder should be told.
public struct Verdict: Sendable {
    /// The events, in the order of the drafts.
    public let events: [DecidedEvent]
    /// The model with the events folded in.
    public let model: ReadModel
    /// Faults that do not hinder.
    public let warnings: [RecordingFinding]
}

/// Drafts that were found illegal, all faults together.
public struct Rejection: Error {
    /// The faults, in the order of the lines.
    public let findings: [RecordingFinding]

    /// Makes a rejection.
    public init(findings: [RecordingFinding]) { self.findings = findings }
}

/// Judges a batch of drafts against all that is known, on the whole timeline: the batch is folded
/// into a copy of the model, and the rules look at the result. Pure: the clock and the ids come
/// in.
///
/// - Parameter makeID: gives an id for a draft that brings none.
public func decide(
    _ drafts: [ValidDraft], on model: ReadModel, in context: RecordingContext,
    makeID: () -> UUID128
) throws(Rejection) -> Verdict {
    var trial = Trial(base: model, context: context)
    for (index, draft) in drafts.enumerated() {
        trial.fold(
            draft, id: draft.id ?? makeID(), closesBatch: index == drafts.count - 1)
    }
    trial.settleVisibility()
    trial.judge()
    let errors = trial.findings.filter { $0.severity == .error }
    guard errors.isEmpty else { throw Rejection(findings: errors) }
    return Verdict(events: trial.events, model: trial.model, warnings: trial.findings)
}
