import StrategyModel
import Words

/// Where a process stands.
enum ProcessState: String, CaseIterable {
    case running, continued, closed
    /// Past its end, and nobody recorded that it was closed or continued.
    case pastEnd

    var label: Text {
        switch self {
        case .running: Words.Boards.running
        case .continued: Words.Boards.madePermanent
        case .closed: Words.Boards.closed
        case .pastEnd: Words.Boards.pastEnd
        }
    }
}

extension Process {
    /// Where it stands.
    var state: ProcessState {
        if closed != nil { return .closed }
        if continued != nil { return .continued }
        return isPastEndUnclosed ? .pastEnd : .running
    }
}

extension MilestoneState {
    /// The word for the state.
    var label: Text {
        switch self {
        case .planned: Words.Boards.planned
        case .reached: Words.Boards.reached
        case .dropped: Words.Boards.dropped
        }
    }
}

extension DialogState {
    /// The word for the state.
    var label: Text {
        switch self {
        case .announced: Words.Boards.announced
        case .held: Words.Boards.held
        case .cancelled: Words.Boards.cancelled
        case .holdingNotRecorded: Words.Boards.holdingNotRecorded
        }
    }
}

extension DecisionState {
    /// The word for the state.
    var label: Text {
        switch self {
        case .pending: Words.Boards.pending
        case .adopted: Words.Boards.decisionAdopted
        case .settled: Words.Boards.settled
        case .implemented: Words.Boards.implemented
        case .superseded: Words.Boards.superseded
        case .revoked: Words.Boards.revoked
        }
    }
}

extension FindingState {
    /// The word for the state.
    var label: Text {
        switch self {
        case .recorded: Words.Boards.recorded
        case .confirmed: Words.Boards.confirmed
        case .refuted: Words.Boards.refuted
        case .resolved: Words.Boards.resolved
        }
    }
}

extension ApplicationState {
    /// The word for the state.
    var label: Text {
        switch self {
        case .submitted: Words.Boards.submitted
        case .approved: Words.Boards.approved
        case .rejected: Words.Boards.rejected
        case .withdrawn: Words.Boards.withdrawn
        case .paid: Words.Boards.paid
        case .accounted: Words.Boards.accounted
        }
    }
}

extension StrategyModel.Category {
    /// The word for one of the category.
    var label: Text {
        switch self {
        case .territory: Words.Boards.territory
        case .body: Words.Boards.body
        case .process: Words.Boards.process
        case .field: Words.Boards.field
        case .policy: Words.Boards.policy
        case .need: Words.Boards.need
        case .goal: Words.Boards.goal
        case .measure: Words.Boards.measure
        case .milestone: Words.Boards.milestone
        case .decision: Words.Boards.decision
        case .dialog: Words.Boards.dialog
        case .outcome: Words.Boards.outcome
        case .suggestion: Words.Boards.suggestion
        case .fund: Words.Boards.fund
        case .application: Words.Boards.application
        case .indicator: Words.Boards.indicator
        case .finding: Words.Boards.finding
        case .person: Words.Boards.person
        }
    }
}
