import ByteCoding
import StrategyModel
import Words

extension Board {
    /// The dashboard for the steering group's meeting.
    static let steering = Board(
        "steering", Words.Boards.steering, Words.Boards.steeringSummary, scope: .required,
        parameters: [.since, .limit], limit: 40
    ) { page in
        guard let process = page.process else { return [page.noProcess] }
        // Half of the work is how the key figures came here: on four days of the past.
        let figures = SteeringFigures(page: page, process: process)
        let (sections, days) = atOnce(
            { Steering(page, process).sections }, figures.days, { figures.results(on: $0) })
        return [sections.head, page.figures(.kpis, figures.figures(days))] + sections.rest
    }
}

/// What a meeting looks at, each looked up and judged once.
struct Steering {
    let page: Page
    let process: Process
    let judge: Judge
    let measures: [JudgedMeasure]
    /// Those that are still to be reached.
    let milestones: [Milestone]
    let lists: ProcessLists

    init(_ page: Page, _ process: Process) {
        self.page = page
        self.process = process
        let judge = Judge(page, process)
        self.judge = judge
        let lists = ProcessLists(process)
        self.lists = lists
        measures = lists.measures.map {
            JudgedMeasure(measure: $0, light: judge.implementation($0))
        }
        let ended = Set(lists.measures.filter(\.isEnded))
        milestones = lists.milestones.filter { milestone in
            milestone.isOpen && !(milestone.measure.map(ended.contains) ?? false)
        }
    }

    var decisions: [Decision] { lists.decisions }
    var dialogs: [Dialog] { lists.dialogs }
    var outcomes: [Outcome] { lists.outcomes }
    var funds: [Fund] { lists.funds }

    /// The day on which overdue and silent are judged.
    var day: Day { process.judgedDay }

    /// What stands above the key figures, and what follows them.
    var sections: (head: Section, rest: [Section]) {
        let changes = SteeringChanges(page: page)
        let rest = [
            toDecide, changes.counts, changes.timeline, page.byStatus(measures.map(\.measure)),
            redAndYellow, overdue, blocked, stalled,
            page.decisions(.decisionsPending, decisions.filter(\.isPending)),
            page.outcomes(.outcomesOpen, outcomes.filter(\.isOpen)),
            page.dialogsWithoutHolding(dialogs.filter { $0.state == .holdingNotRecorded }),
            nextDeadlines,
            page.gapSummary(GapFinder(page: page, process: process, lists: lists).gaps),
        ]
        return (page.figures(.keyFigures, figures), rest)
    }

    private var figures: [Figure] {
        let state = process.state
        let light = process.light.map { TrafficLight($0) }
        return [
            Figure(.phase, .code(process.phase?.phase), basis: Basis(of: process.phase?.event)),
            Figure(
                .state, .code(state.rawValue, state.label), light: light,
                basis: Basis(
                    of: process.creation, process.plannedEnd?.event, process.continued,
                    process.closed)),
            Figure(.begin, .date(of: process.creation), basis: Basis(of: process.creation)),
            Figure(
                .end, .date(process.plannedEnd), basis: Basis(of: process.plannedEnd?.event)),
            Figure(
                .timeUsed, timeUsed,
                basis: Basis(of: process.creation, process.plannedEnd?.event)),
            Figure(.since, .date(PartialDate(page.since))),
        ]
    }

    /// The share of the process's time that has passed, from its first day to the last of its end.
    private var timeUsed: Cell {
        guard let start = process.started?.first, let end = process.plannedEnd?.value.last,
            start < end
        else { return .missing }
        let total = start.days(until: end) + 1
        let passed = min(max(0, start.days(until: page.asOf) + 1), total)
        return .percent(Double(passed) / Double(total) * 100)
    }

    // MARK: Measures

    var redAndYellow: Section {
        let order: [LightState: Int] = [.red: 0, .yellow: 1]
        let lit = measures.filter { order[$0.light.state] != nil }
            .map { (rank: order[$0.light.state] ?? 2, row: $0) }
        let rows = lit.filter { $0.rank == 0 }.map(\.row) + lit.filter { $0.rank == 1 }.map(\.row)
        return page.table(
            .redAndYellow, rows, id: \.measure.id, light: { TrafficLight($0.light) },
            basis: { row in
                Basis(
                    row.light.basis + (row.measure.slip?.basis ?? [])
                        + [row.measure.currentEnd?.n].compactMap(\.self))
            },
            columns: [
                Listing(.measure) { .subject($0.measure) },
                Listing(.status) { .code($0.measure.status) },
                Listing(.lead) { .subjects($0.measure.leads.map(\.body)) },
                Listing(.end) { .date($0.measure.currentEnd) },
                Listing(.slip, unit: .days) { row in
                    row.measure.slip.map { .days($0.value) } ?? .missing
                },
            ])
    }

    private struct Late {
        let entity: Entity
        let due: Fact<PartialDate>
        let days: Int
        /// The measure it is, or belongs to.
        let measure: Measure?
    }

    var overdue: Section {
        let ends = measures.compactMap { row -> Late? in
            guard let days = row.measure.daysOverdue(on: day), let end = row.measure.currentEnd
            else { return nil }
            return Late(
                entity: row.measure.entity, due: end, days: days, measure: row.measure)
        }
        let dues = milestones.compactMap { milestone -> Late? in
            guard let days = milestone.daysOverdue(on: day), let due = milestone.due else {
                return nil
            }
            return Late(
                entity: milestone.entity, due: due, days: days, measure: milestone.measure)
        }
        return page.table(
            .overdue, (ends + dues).sorted { $0.days > $1.days }, id: \.entity.name,
            basis: { [$0.due.n] },
            columns: [
                Listing(.what) { .subject($0.entity) },
                Listing(.kind) { .category($0.entity.category) },
                Listing(.due) { .date($0.due) },
                Listing(.overdueDays, unit: .days) { .days($0.days) },
                Listing(.lead) { .subjects($0.measure?.leads.map(\.body) ?? []) },
            ])
    }

    var blocked: Section {
        page.table(
            .blocked, measures.map(\.measure).filter(\.isBlocked), id: \.id,
            basis: { Basis(of: $0.currentBlock) },
            columns: [
                Listing(.measure) { .subject($0) },
                Listing(.reason) { .code($0.currentBlock?[Fields.reasonCode]) },
                Listing(.text) { .plain($0.currentBlock?[Fields.text]) },
                Listing(.since) { .date(of: $0.currentBlock) },
                Listing(.lead) { .subjects($0.leads.map(\.body)) },
            ])
    }

    var stalled: Section {
        let rows = measures.filter { judge.isStalled($0.measure) }
            .map { (measure: $0.measure, last: $0.measure.lastEventAbout) }
        return page.table(
            .stalled, rows, id: \.measure.id,
            basis: { Basis(of: $0.last) },
            columns: [
                Listing(.measure) { .subject($0.measure) },
                Listing(.status) { .code($0.measure.status) },
                Listing(.lastEvent) { .date(of: $0.last) },
                Listing(.silentDays, unit: .days) { row in
                    row.last.map { .days($0.occurred.first.days(until: day)) } ?? .missing
                },
                Listing(.lead) { .subjects($0.measure.leads.map(\.body)) },
            ])
    }
}
