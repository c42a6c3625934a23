import ByteCoding
import StrategyModel
import Words

/// What has changed since the last meeting: what happened after that day, and what happened
/// before but was recorded only since.
struct SteeringChanges {
    let page: Page
    private let events: [EventFact]
    private let since: Day

    init(page: Page, process: Process) {
        self.page = page
        since = page.since
        let since = page.since
        var owner = ProcessOfSubject()
        let next = since.advanced(by: 1)
        let happened = page.view.events(on: next...max(page.asOf, next))
        let first = Self.firstRecorded(after: since, page)
        let end = Self.firstRecorded(after: page.asOf, page)
        let late =
            first < end
            ? page.view.events(on: .first...since, positions: first...end - 1)
                .filter { $0.occurred.last <= since } : []
        events = (happened + late).filter { event in
            event.type.flatMap { Self.kind(of: $0) } != nil
                && owner.process(of: event.subject) == process
        }
    }

    /// The first known position recorded after a day, or the one after the last: recorded never
    /// goes back.
    private static func firstRecorded(after day: Day, _ page: Page) -> Int {
        var (low, high) = (1, page.view.lens.knownAt + 1)
        while low < high {
            let middle = (low + high) / 2
            guard let recorded = page.view.recorded(at: middle) else {
                high = middle
                continue
            }
            if page.parameters.day(recorded) > day { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// Entered late: over by the last meeting, and recorded between it and the lens's day.
    private static func isLate(_ event: EventFact, since: Day, page: Page) -> Bool {
        guard event.occurred.last <= since else { return false }
        let recorded = page.parameters.day(event.recorded)
        return recorded > since && recorded <= page.asOf
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
        let sorted = events.map { (day: $0.occurred.first, n: $0.n, event: $0) }
            .sorted { ($0.day, $0.n) < ($1.day, $1.n) }.map(\.event)
        // The last ones are the freshest; the chronicle has them all.
        let shown = sorted.suffix(page.limit)
        return page.timeline(
            .changes,
            page.entries(Array(shown)) { Self.isLate($0, since: since, page: page) })
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
