/// Every type of event, in the order of the catalogue. A type from a newer version has no case:
/// such events are kept and counted, not understood.
public enum EventType: String, CaseIterable, Sendable {
    case territoryRegistered = "territory.registered"
    case territoryRenamed = "territory.renamed"
    case territoryRekeyed = "territory.rekeyed"
    case territoryReassigned = "territory.reassigned"
    case territoryBoundaryChanged = "territory.boundaryChanged"
    case territoryMerged = "territory.merged"

    case bodyRegistered = "body.registered"
    case bodyDissolved = "body.dissolved"

    case processStarted = "process.started"
    case processAssigned = "process.assigned"
    case processReleased = "process.released"
    case processQuestionRaised = "process.questionRaised"
    case processPhaseEntered = "process.phaseEntered"
    case processExtended = "process.extended"
    case processJoined = "process.joined"
    case processLeft = "process.left"
    case processEmbedded = "process.embedded"
    case processFunded = "process.funded"
    case processChannelOpened = "process.channelOpened"
    case processPublished = "process.published"
    case processContinued = "process.continued"
    case processClosed = "process.closed"

    case fieldDefined = "field.defined"
    case fieldRenamed = "field.renamed"
    case policySet = "policy.set"

    case needIdentified = "need.identified"
    case needClosed = "need.closed"

    case goalSet = "goal.set"
    case goalReworded = "goal.reworded"
    case goalAnchored = "goal.anchored"
    case goalBudgeted = "goal.budgeted"
    case goalStruck = "goal.struck"

    case measureProposed = "measure.proposed"
    case measureRevised = "measure.revised"
    case measureAssigned = "measure.assigned"
    case measureReleased = "measure.released"
    case measureScheduled = "measure.scheduled"
    case measureForecast = "measure.forecast"
    case measureEstimated = "measure.estimated"
    case measureBudgeted = "measure.budgeted"
    case measureSpent = "measure.spent"
    case measureStatusChanged = "measure.statusChanged"
    case measureReported = "measure.reported"
    case measureBlocked = "measure.blocked"
    case measureUnblocked = "measure.unblocked"
    case measureMerged = "measure.merged"

    case milestonePlanned = "milestone.planned"
    case milestoneMoved = "milestone.moved"
    case milestoneReached = "milestone.reached"
    case milestoneDropped = "milestone.dropped"

    case decisionTaken = "decision.taken"
    case decisionImplemented = "decision.implemented"
    case decisionSuperseded = "decision.superseded"
    case decisionRevoked = "decision.revoked"

    case dialogAnnounced = "dialog.announced"
    case dialogHeld = "dialog.held"
    case dialogCancelled = "dialog.cancelled"

    case outcomeRecorded = "outcome.recorded"
    case outcomeDisposed = "outcome.disposed"

    case suggestionReceived = "suggestion.received"
    case suggestionDisposed = "suggestion.disposed"
    case suggestionAnswered = "suggestion.answered"

    case fundOpened = "fund.opened"
    case fundReported = "fund.reported"
    case fundClosed = "fund.closed"

    case applicationSubmitted = "application.submitted"
    case applicationApproved = "application.approved"
    case applicationRejected = "application.rejected"
    case applicationWithdrawn = "application.withdrawn"
    case applicationPaid = "application.paid"
    case applicationAccounted = "application.accounted"

    case indicatorDefined = "indicator.defined"
    case indicatorRedefined = "indicator.redefined"
    case indicatorBaselined = "indicator.baselined"
    case indicatorTargeted = "indicator.targeted"
    case indicatorMeasured = "indicator.measured"

    case findingRecorded = "finding.recorded"
    case findingConfirmed = "finding.confirmed"
    case findingRefuted = "finding.refuted"
    case findingResolved = "finding.resolved"

    case eventRetracted = "event.retracted"
    case eventRedacted = "event.redacted"
    case personErased = "person.erased"
    case noteAdded = "note.added"
}
