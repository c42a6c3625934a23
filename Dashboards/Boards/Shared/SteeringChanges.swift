import ByteCoding
import StrategyModel
import Words

/// What has changed since the last meeting: what happened after that day, and what happened
/// before but was recorded only since.
struct SteeringChanges {
    let page: Page
    private let comparison: Comparison
    private let events: [EventFact]

    init(page: Page) {
        self.page = page
        let (since, comparison) = (page.since, page.comparison(since: page.since))
        self.comparison = comparison
        // What was entered after the meeting's day is told as if it had always been known.
        let known = page.view.lastKnown(on: page.asOf, page.parameters)
        events = comparison.events.filter { event in
            event.type.flatMap(Self.kind) != nil
                && (event.n <= known || event.occurred.first > since)
        }
    }

    var counts: Section {
        var counts: [ChangeKind: [Int]] = [:]
        for event in events {
            if let kind = event.type.flatMap({ Self.kind(of: $0) }) {
                counts[kind, default: []].append(event.n)
            }
        }
        let heading = Words.Heading.changeCounts
        return page.figures(
            heading,
            ChangeKind.allCases.compactMap { kind in
                counts[kind].map { basis in
                    Figure(kind.rawValue, kind.label, .integer(basis.count), basis: Basis(basis))
                }
            })
    }

    var timeline: Section {
        // The last ones are the freshest; the chronicle has them all.
        let shown = events.suffix(page.limit)
        return page.timeline(
            .changes, page.entries(Array(shown)) { comparison.isLate($0) })
    }

    /// What a change is about; `nil` for what a meeting need not hear of one by one.
    static func kind(of type: EventType) -> ChangeKind? {
        switch type {
        case .decisionTaken, .decisionImplemented, .decisionSuperseded, .decisionRevoked: .decisions
        case .processStarted, .processPhaseEntered, .processExtended, .processJoined, .processLeft,
            .processContinued, .processClosed, .processEmbedded, .processFunded,
            .processQuestionRaised, .processChannelOpened, .policySet, .fieldDefined,
            .fieldRenamed:
            .frame
        case .processAssigned, .processReleased, .bodyRegistered, .bodyDissolved: .bodies
        case .processPublished: .publications
        case .measureProposed, .measureRevised, .measureStatusChanged, .measureMerged,
            .measureReported, .measureAssigned, .measureReleased:
            .measures
        case .measureScheduled, .measureForecast, .milestoneMoved: .deadlines
        case .milestonePlanned, .milestoneReached, .milestoneDropped: .milestones
        case .measureBlocked, .measureUnblocked: .blocks
        case .needIdentified, .needClosed, .goalSet, .goalReworded, .goalStruck, .goalAnchored:
            .goals
        case .dialogAnnounced, .dialogHeld, .dialogCancelled: .dialogs
        case .outcomeRecorded, .outcomeDisposed, .suggestionReceived, .suggestionDisposed,
            .suggestionAnswered:
            .outcomes
        case .findingRecorded, .findingConfirmed, .findingRefuted, .findingResolved: .findings
        case .fundOpened, .fundReported, .fundClosed, .applicationSubmitted, .applicationApproved,
            .applicationRejected, .applicationWithdrawn, .applicationPaid, .applicationAccounted:
            .funds
        case .territoryRegistered, .territoryRenamed, .territoryRekeyed, .territoryReassigned,
            .territoryBoundaryChanged, .territoryMerged, .goalBudgeted, .measureEstimated,
            .measureBudgeted, .measureSpent, .indicatorDefined, .indicatorRedefined,
            .indicatorBaselined, .indicatorTargeted, .indicatorMeasured, .eventRetracted,
            .eventRedacted, .personErased, .noteAdded:
            nil
        }
    }
}

/// What a change is about.
enum ChangeKind: String, CaseIterable {
    case decisions, frame, bodies, publications, measures, deadlines, milestones, blocks, goals
    case dialogs, outcomes, findings, funds

    var label: Text {
        switch self {
        case .decisions: Words.Heading.decisions.text
        case .frame: Words.Boards.frame
        case .bodies: Words.Heading.bodies.text
        case .publications: Words.Heading.publications.text
        case .measures: Words.Boards.measures
        case .deadlines: Words.Boards.movedDeadlines
        case .milestones: Words.Heading.milestones.text
        case .blocks: Words.Boards.blocks
        case .goals: Words.Boards.goalsAndNeeds
        case .dialogs: Words.Boards.dialogs
        case .outcomes: Words.Boards.outcomesAndSuggestions
        case .findings: Words.Heading.findings.text
        case .funds: Words.Boards.funds
        }
    }
}
