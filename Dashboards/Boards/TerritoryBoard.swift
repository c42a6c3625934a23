import StrategyModel
import Words

extension Board {
    /// The page of one municipality, or of any other territory.
    static let territory = Board(
        "territory", Words.Boards.territory, Words.Boards.territorySummary,
        subject: .required(.territory), scope: .optional, parameters: [.limit]
    ) { page in
        page.subject.map { TerritoryPage(page, Territory($0)).sections } ?? []
    }
}

private struct TerritoryPage {
    let page: Page
    let territory: Territory
    /// Larger territories and regions it belongs to: what names them is for it, too.
    let larger: [Territory]
    let judge: Judge

    init(_ page: Page, _ territory: Territory) {
        self.page = page
        self.territory = territory
        larger = territory.largerTerritories
        judge = Judge(page, page.process)
    }

    var sections: [Section] {
        let measures = reaching(\.measures)
        let figures = TerritoryFigures(page: page, territory: territory)
        return [
            page.figures(.keyFigures, keyFigures), names, processes,
            goals, needs,
            self.measures(.measures, measures.filter { !$0.subject.isRecommendation }),
            self.measures(.recommendations, measures.filter(\.subject.isRecommendation)),
            dialogs, page.outcomes(.outcomes, within(territory.outcomes)),
            page.suggestions(within(territory.suggestions)),
            page.publications(publications), applications, contacts,
        ] + figures.sections
    }

    // MARK: Own and joint

    /// A subject, and through which territory it concerns this one.
    struct Reached<Subject: DomainSubject> {
        let subject: Subject
        let via: Territory

        func isOwn(_ territory: Territory) -> Bool { via == territory }
    }

    /// What names the territory itself, then what names a larger one, each once.
    private func reaching<Subject: DomainSubject>(
        _ subjects: (Territory) -> [Subject]
    ) -> [Reached<Subject>] {
        var seen = Set<Subject>()
        return ([territory] + larger).flatMap { via in
            within(subjects(via)).filter { seen.insert($0).inserted }
                .map { Reached(subject: $0, via: via) }
        }
    }

    /// Only those of the process asked for.
    private func within<Subject: DomainSubject>(_ subjects: [Subject]) -> [Subject] {
        guard let process = page.process else { return subjects }
        return subjects.filter { $0.entity.owningProcess == process }
    }

    private func reach<Subject>(_ reached: Reached<Subject>) -> Cell {
        reached.isOwn(territory)
            ? .code("own", Words.Boards.ownReach)
            : .code("joint", Words.Boards.via(reached.via.title))
    }

    // MARK: Sections

    private var keyFigures: [Figure] {
        [
            Figure(.kind, .code(territory.kind), basis: Basis(of: territory.creation)),
            Figure(.key, .plain(territory.ags), basis: Basis(of: territory.ags?.event)),
            Figure(
                .parent, .subject(territory.parent),
                basis: Basis(of: territory.entity.fact(Attributes.parent)?.event)),
            Figure(
                .exists,
                territory.merged == nil
                    ? .code("yes", Words.Documents.yes) : .date(of: territory.merged),
                basis: Basis(of: territory.creation, territory.merged)),
            Figure(.mergedInto, .subject(territory.mergedInto), basis: Basis(of: territory.merged)),
        ]
    }

    /// Earlier names and keys: the page is found by each of them.
    private var names: Section {
        struct Entry {
            let code: String
            let label: Text
            let fact: Fact<String>
        }
        let entries =
            territory.titles.map { Entry(code: "name", label: Words.Boards.name, fact: $0) }
            + territory.keys.map { Entry(code: "ags", label: Words.Boards.officialKey, fact: $0) }
        return page.table(
            .names, entries, id: { "\($0.fact.n)-\($0.fact.value)" }, basis: { [$0.fact.n] },
            columns: [
                Listing(.kind) { .code($0.code, $0.label) },
                Listing(.value) { .plain($0.fact.value) },
                Listing(.since) { .date(of: $0.fact.event) },
            ])
    }

    /// The processes that it, or a larger territory it lies in, takes part in.
    private var takingPart: [Process] {
        var seen = Set<Process>()
        return ([territory] + larger).flatMap { place in
            place.processes + place.joinedProcesses
        }.filter { seen.insert($0).inserted && (page.process == nil || page.process == $0) }
    }

    private var processes: Section {
        page.table(
            .processes, takingPart, id: \.id, basis: { Basis(of: $0.creation) },
            columns: [
                Listing(.process) { .subject($0) },
                Listing(.kind) { .code($0.kind) },
                Listing(.role) { process in
                    .plain(process.memberships.first { $0.territory == territory }?.role)
                },
                Listing(.begin) { .date(of: $0.creation) },
                Listing(.end) { .date($0.plannedEnd) },
                Listing(.state) { .code($0.state.rawValue, $0.state.label) },
            ])
    }

    private var goals: Section {
        page.table(
            .goals, reaching(\.goals).filter(\.subject.isLiving), id: \.subject.id,
            basis: { Basis($0.subject.wordings.map(\.n)) },
            columns: [
                Listing(.goal) { .plain($0.subject.text) },
                Listing(.level) { .code($0.subject.level) },
                Listing(.field) { .subject($0.subject.field) },
                Listing(.reach) { reach($0) },
                Listing(.process) { .subject($0.subject.process) },
            ])
    }

    private var needs: Section {
        page.table(
            .needs, reaching(\.needs), id: \.subject.id,
            basis: { Basis(of: $0.subject.creation, $0.subject.closed) },
            columns: [
                Listing(.need) { .plain($0.subject.text) },
                Listing(.urgency) { .code($0.subject.urgency) },
                Listing(.measures) { .subjects($0.subject.measures) },
                Listing(.reach) { reach($0) },
                Listing(.closed) { .date(of: $0.subject.closed) },
            ])
    }

    private func measures(_ heading: Words.Heading, _ rows: [Reached<Measure>]) -> Section {
        page.table(
            heading, rows, id: \.subject.id,
            light: { TrafficLight(judge.implementation($0.subject)) },
            basis: { Basis(of: $0.subject.creation, $0.subject.statusFact?.event) },
            columns: [
                Listing(.measure) { .subject($0.subject) },
                Listing(.status) { .code($0.subject.status) },
                Listing(.lead) { .subjects($0.subject.leads.map(\.body)) },
                Listing(.end) { .date($0.subject.currentEnd) },
                Listing(.reach) { reach($0) },
                Listing(.process) { .subject($0.subject.process) },
            ])
    }

    private var dialogs: Section {
        page.table(
            .dialogs, reaching(\.dialogs), id: \.subject.id,
            basis: { Basis(of: $0.subject.creation, $0.subject.holding) },
            columns: [
                Listing(.dialog) { .subject($0.subject) },
                Listing(.date) { .date($0.subject.date) },
                Listing(.state) { .code($0.subject.state.rawValue, $0.subject.state.label) },
                Listing(.guests) { .count($0.subject.guests) },
                Listing(.reach) { reach($0) },
            ])
    }

    private var publications: [Publication] {
        ([territory] + larger).flatMap(\.publications).filter { publication in
            page.process == nil || publication.event.subject == page.process?.entity
        }
    }

    private var applications: Section {
        page.table(
            .applications, within(territory.applications), id: \.id,
            basis: { Basis(of: $0.creation, $0.stateFact?.event) },
            columns: [
                Listing(.application) { .subject($0) },
                Listing(.fund) { .subject($0.fund) },
                Listing(.requested, unit: .euro) { .euros($0.requested) },
                Listing(.approved, unit: .euro) { .euros($0.approved) },
                Listing(.state) { .code($0.state.rawValue, $0.state.label) },
            ])
    }

    /// Whom to ask: the bodies at home here, then those of the larger territories, then those that
    /// lead or manage a process it takes part in.
    private var contacts: Section {
        var seen = Set<Body>()
        let home = ([territory] + larger).flatMap(\.bodies).map { Contact(body: $0, role: nil) }
        let leading = takingPart.flatMap(\.assignments).filter { $0.role.answersQuestions }
            .map { Contact(body: $0.body, role: $0.role) }
        let roles = Dictionary(
            leading.map { ($0.body, $0.role) }, uniquingKeysWith: { first, _ in first })
        return page.table(
            .contacts,
            (home + leading).filter { $0.body.dissolved == nil && seen.insert($0.body).inserted },
            id: \.body.id, basis: { Basis(of: $0.body.creation) },
            columns: [
                Listing(.body) { .subject($0.body) },
                Listing(.kind) { .code($0.body.kind) },
                Listing(.role) { .code($0.role ?? roles[$0.body] ?? nil) },
                Listing(.territory) { .subject($0.body.territory) },
                Listing(.contact) { .plain($0.body.contact) },
            ])
    }

    private struct Contact {
        let body: Body
        let role: ProcessRole?
    }
}

extension ProcessRole {
    /// Whether who holds the role can be asked about the process.
    fileprivate var answersQuestions: Bool {
        switch self {
        case .lead, .management, .steering: true
        case .research, .adviser, .funder, .participant: false
        }
    }
}

extension Measure {
    /// Whether it is a recommendation rather than a measure agreed on.
    var isRecommendation: Bool { kind?.value == .recommendation }
}

extension Territory {
    /// The processes it joined after their start and has not left.
    var joinedProcesses: [Process] {
        var seen = Set<Entity>()
        return entity.events(.referrers).filter { $0.type == .processJoined }.map(\.subject)
            .filter { seen.insert($0).inserted }.map(Process.init)
            .filter { process in process.territories.contains(self) }
    }
}
