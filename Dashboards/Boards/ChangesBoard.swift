import ByteCoding
import StrategyModel
import Words

extension Board {
    /// The difference between two meetings.
    public static let changes = Board(
        "changes", Words.Boards.changes, Words.Boards.changesSummary, scope: .optional,
        parameters: [.from, .to, .hindsight, .limit],
        lens: { view, parameters in
            let to = parameters.date(.to) ?? view.lens.asOf
            let then = view.lens(ofMeetingOn: to, parameters)
            // Of a process that was recorded only afterwards, nothing was known then: shown is
            // what is known now, and that is said.
            let isKnown = view.through(then).hasProcess(parameters[.process])
            guard parameters[.hindsight] != "true", isKnown else {
                return view.at { $0.asOf = to }.lens
            }
            return then
        }
    ) { page throws(BoardError) in
        try page.checkPeriod()
        return ChangesTelling(page).sections
    }
}

/// What has changed between two meetings, in the order in which a meeting goes through it.
struct ChangesTelling {
    let page: Page
    let comparison: Comparison
    private let withHindsight: Bool

    init(_ page: Page) {
        self.page = page
        withHindsight =
            page.parameters[.hindsight] == "true"
            || page.view.lens.knownAt > page.view.lastKnown(on: page.asOf, page.parameters)
        comparison = page.comparison(
            since: page.period.lowerBound, withHindsight: withHindsight)
    }

    /// The lens of the earlier meeting, as answers tell it.
    var earlier: LensHead {
        LensHead(comparison.before, simulated: page.parameters.isSimulated)
    }

    var sections: [Section] {
        let parts = [
            told(.decisionsTaken, [.decisionTaken]), told(.frameChanges, Self.frame),
            measures, deadlines, told(.milestonesReached, [.milestoneReached]), newlyOverdue,
            told(.blockChanges, [.measureBlocked, .measureUnblocked]), lights,
            told(.goalChanges, Self.goals), told(.voices, Self.voices),
            told(.indicatorChanges, Self.indicators), told(.findingChanges, Self.findings),
            told(.fundChanges, Self.funds), corrections,
            entries(.enteredLate, comparison.late), silent,
        ]
        return [page.figures(.keyFigures, figures(of: parts))] + unasked + parts.flatMap(cut)
    }

    /// That the states are shown with hindsight although nobody asked for it.
    private var unasked: [Section] {
        guard withHindsight, page.parameters[.hindsight] != "true" else { return [] }
        return [page.notice(.hindsight, [Words.Changes.unasked])]
    }

    // MARK: Head

    /// The two states, and how many there are of each kind, also where not all are shown.
    private func figures(of parts: [Part]) -> [Figure] {
        let before = LensHead(comparison.before)
        return [
            Figure(.from, .date(PartialDate(comparison.before.lens.asOf))),
            Figure(.to, .date(PartialDate(page.asOf))),
            Figure(.knownThen, .integer(before.knownAt)),
            Figure(.knownNow, .integer(LensHead(page.view).knownAt)),
            Figure(
                .hindsight, .flag(withHindsight)),
        ]
            + parts.filter { $0.count > 0 }.map { part in
                Figure(
                    part.section.id, part.section.title, .integer(part.count),
                    basis: Basis(part.basis))
            }
    }

    /// A section with how many it has in all, and the events it rests on.
    struct Part {
        let section: Section
        let count: Int
        let basis: [Int]
    }

    /// A section, and after it a note where it does not show everything.
    private func cut(_ part: Part) -> [Section] {
        guard case .timeline(let entries) = part.section.content, entries.count < part.count
        else { return [part.section] }
        let note = Words.Boards.cut(shown: entries.count, of: part.count)
        return [
            part.section,
            Section("\(part.section.id)Cut", Words.Heading.cut.text, .notice([note])),
        ]
    }

    // MARK: Events

    private func told(_ heading: Words.Heading, _ types: Set<EventType>) -> Part {
        entries(heading, comparison.events(of: types))
    }

    private func entries(_ heading: Words.Heading, _ events: [EventFact]) -> Part {
        let shown = Array(events.prefix(page.limit))
        return Part(
            section: page.timeline(heading, page.entries(shown) { comparison.isLate($0) }),
            count: events.count, basis: events.map(\.n))
    }

    private static let frame: Set<EventType> = [
        .processStarted, .processPhaseEntered, .processExtended, .processContinued,
        .processClosed, .processAssigned, .processReleased, .processJoined, .processLeft,
        .processEmbedded, .processFunded, .processQuestionRaised, .processChannelOpened,
        .processPublished, .bodyRegistered, .bodyDissolved, .fieldDefined, .fieldRenamed,
        .policySet,
    ]
    private static let goals: Set<EventType> = [
        .needIdentified, .needClosed, .goalSet, .goalReworded, .goalStruck, .goalAnchored,
        .goalBudgeted,
    ]
    private static let voices: Set<EventType> = [
        .dialogAnnounced, .dialogHeld, .dialogCancelled, .outcomeRecorded, .outcomeDisposed,
        .suggestionReceived, .suggestionDisposed, .suggestionAnswered,
    ]
    private static let indicators: Set<EventType> = [
        .indicatorDefined, .indicatorRedefined, .indicatorBaselined, .indicatorTargeted,
        .indicatorMeasured,
    ]
    private static let findings: Set<EventType> = [
        .findingRecorded, .findingConfirmed, .findingRefuted, .findingResolved,
    ]
    private static let funds: Set<EventType> = [
        .fundOpened, .fundReported, .fundClosed, .applicationSubmitted, .applicationApproved,
        .applicationRejected, .applicationWithdrawn, .applicationPaid, .applicationAccounted,
    ]
}
