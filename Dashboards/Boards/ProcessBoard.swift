import StrategyModel
import Words

extension Board {
    /// The portrait of a process.
    static let process = Board(
        "process", Words.Boards.process, Words.Boards.processSummary,
        subject: .optional(.process), scope: .none
    ) { page in
        guard let process = page.process else { return [page.noProcess] }
        let portrait = ProcessPortrait(page: page, process: process)
        return portrait.frame + portrait.people + portrait.results
    }
}

private struct ProcessPortrait {
    let page: Page
    let process: Process

    var frame: [Section] {
        [
            page.figures(.keyFigures, figures),
            page.text(.purpose, process.purpose.map { [Text(verbatim: $0.value)] } ?? []),
            phases, page.territories(of: process), programmes,
            page.funding(of: process), page.questions(of: process),
        ]
    }

    var people: [Section] { [page.bodies(of: process), teams, channels] }

    var results: [Section] {
        [
            publications, series, page.milestones(.milestones, ownMilestones),
            page.findings(process.findings), continuation,
            page.notes(process.notes),
        ]
    }

    private var figures: [Figure] {
        let members = process.members
        let teams = actionTeams
        let publications = process.publications
        return [
            Figure(.kind, .code(process.kind), basis: Basis(of: process.kind?.event)),
            Figure(.begin, .date(of: process.creation), basis: Basis(of: process.creation)),
            Figure(
                .end, .date(process.plannedEnd), basis: Basis(of: process.plannedEnd?.event)),
            Figure(
                .state, .code(process.state.rawValue, process.state.label),
                basis: Basis(
                    of: process.creation, process.plannedEnd?.event, process.continued,
                    process.closed)),
            Figure(.phase, .code(process.phase?.phase), basis: Basis(of: process.phase?.event)),
            Figure(
                .members, members.isEmpty ? .missing : .integer(members.count),
                basis: Basis(process.memberships.map(\.joined.n))),
            Figure(.actionTeams, teams.count, basis: teams.basis),
            count(.fields, process.fields), count(.goals, process.goals.filter(\.isLiving)),
            count(.measures, process.measures),
            count(.dialogsHeld, process.dialogs.filter(\.isHeld)),
            Figure(
                .publications, publications.isEmpty ? .missing : .integer(publications.count),
                basis: Basis(publications.map(\.event.n))),
        ]
    }

    /// How many there are; of nothing recorded nobody knows.
    private func count(_ figure: Words.KeyFigure, _ subjects: [some DomainSubject]) -> Figure {
        Figure(
            figure, subjects.isEmpty ? .missing : .integer(subjects.count),
            basis: Basis(creating: subjects))
    }

    private var phases: Section {
        page.table(
            .phases, process.phases, id: { "\($0.event.n)" },
            basis: { Basis(of: $0.event) },
            columns: [
                Listing(.phase) { .code($0.phase) },
                Listing(.since) { .date(of: $0.event) },
                Listing(.until) { .date($0.until) },
            ])
    }

    private var programmes: Section {
        page.table(
            .programmes, process.embeddings, id: { "\($0.n)" }, basis: { Basis(of: $0) },
            columns: [
                Listing(.programme) { .plain($0[Fields.programme]) },
                Listing(.body) { .subject($0[Fields.body]) },
                Listing(.role) { .plain($0[Fields.roleText]) },
                Listing(.participantsOf) { event in
                    event[Fields.participantCount].map { .share(1, of: $0) }
                        ?? .missing
                },
                Listing(.since) { .date(of: $0) },
            ])
    }

    private var teamBodies: [Body] {
        var seen = Set<Body>()
        let assigned = process.assignments.map(\.body).filter { body in
            body.kind?.value == .actionTeam || body.kind?.value == .steeringGroup
        }
        return (process.ownBodies + assigned).filter { seen.insert($0).inserted }
    }

    /// A body may stand for several teams of a kind; one that says nothing stands for itself.
    private var actionTeams: (count: Cell, basis: Basis) {
        let teams = teamBodies.filter { $0.kind?.value == .actionTeam && $0.dissolved == nil }
        guard !teams.isEmpty else { return (.missing, []) }
        return (
            .sum(of: teams.map { $0.count?.value ?? 1 }), Basis(creating: teams)
        )
    }

    private var teams: Section {
        page.table(
            .teams, teamBodies, id: \.id, basis: { Basis(of: $0.creation, $0.dissolved) },
            columns: [
                Listing(.team) { .subject($0) },
                Listing(.kind) { .code($0.kind) },
                Listing(.count) { .integer($0.count?.value ?? 1) },
                Listing(.sectors) { .codes($0.sectors?.value) },
                Listing(.since) { body in
                    body.validFrom.map { .date($0) } ?? .date(of: body.creation)
                },
                Listing(.until) { .date(of: $0.dissolved) },
            ])
    }

    private var channels: Section {
        page.table(
            .channels, process.channels, id: { "\($0.n)" }, basis: { Basis(of: $0) },
            columns: [
                Listing(.channel) { .code($0[Fields.channel]) },
                Listing(.address) { .plain($0[Fields.address]) },
                Listing(.since) { .date(of: $0) },
            ])
    }

    private var publications: Section { page.publications(process.publications) }

    private var series: Section {
        page.table(
            .series, process.publicationSeries, id: \.name,
            basis: { Basis($0.publications.map(\.event.n)) },
            columns: [
                Listing(.seriesName) { .plain($0.name) },
                Listing(.published) { .integer($0.published) },
                Listing(.planned) { .count($0.planned) },
                Listing(.last) { .date(of: $0.publications.last?.event) },
            ])
    }

    private var ownMilestones: [Milestone] {
        process.entity.those(.milestone, whose: .process).map(Milestone.init)
    }

    private var continuation: Section {
        let sentence = process.continued.map { event in
            Words.Boards.continued(
                event[Fields.structure] ?? "", event.occurred.description, event[Fields.reason])
        }
        return page.text(.continuation, sentence.map { [$0] } ?? [])
    }
}
