import ByteCoding
import StrategyModel
import Words

extension Board {
    /// One measure with everything about it.
    static let measure = Board(
        "measure", Words.Boards.measure, Words.Boards.measureSummary,
        subject: .required(.measure), scope: .none, parameters: [.limit]
    ) { page in
        page.subject.map { MeasurePicture(page, Measure($0)).sections } ?? []
    }
}

private struct MeasurePicture {
    let page: Page
    let measure: Measure
    let judge: Judge

    init(_ page: Page, _ measure: Measure) {
        self.page = page
        self.measure = measure
        judge = Judge(page, measure.process)
    }

    var sections: [Section] {
        [
            page.figures(.keyFigures, figures),
            page.text(.description, measure.text.map { [Text(verbatim: $0.value)] } ?? []),
            page.figures(.money, money), statuses, assignments,
            page.milestones(.milestones, measure.milestones), slips, blocks,
            page.decisions(.decisions, measure.decisions), reports,
            page.tree(.chain, chain), parts,
            page.publications(publications),
            page.timeline(.chronicle, page.entries(about)), page.notes(measure.notes),
        ]
    }

    // MARK: Figures

    private var figures: [Figure] {
        let implementation = judge.implementation(measure)
        let currency = judge.currency(measure)
        let slip = measure.slip
        let constellation = measure.constellation
        return [
            Figure(
                .status, .code(measure.status), basis: Basis(of: measure.statusFact?.event)),
            Figure(
                .implementation, .code(implementation.state.rawValue, implementation.state.label),
                light: TrafficLight(implementation), basis: Basis(implementation.basis)),
            Figure(
                .currency, .code(currency.state.rawValue, currency.state.label),
                light: TrafficLight(currency),
                basis: Basis(currency.basis)),
            Figure(.kind, .code(measure.kind), basis: Basis(of: measure.kind?.event)),
            Figure(.process, .subject(measure.process), basis: Basis(of: measure.creation)),
            Figure(
                .field, .subject(measure.field),
                basis: Basis(of: measure.entity.fact(Attributes.field)?.event)),
            Figure(
                .plannedStart, .date(measure.plannedStart),
                basis: Basis(of: measure.plannedStart?.event)),
            Figure(
                .baselineEnd, .date(measure.baselineEnd),
                basis: Basis(of: measure.baselineEnd?.event)),
            Figure(
                .currentEnd, .date(measure.currentEnd),
                basis: Basis(of: measure.currentEnd?.event)),
            Figure(
                .forecastEnd, .date(measure.forecastEnd),
                basis: Basis(of: measure.forecastEnd?.event)),
            Figure(
                .slip, slip.map { .days($0.value) } ?? .missing, basis: Basis(slip?.basis ?? [])),
            Figure(
                .progress, measure.progress.map { .percent($0.value.double) } ?? .missing,
                basis: Basis(of: measure.progress?.event)),
            Figure(
                .constellation, .code(constellation?.value),
                basis: Basis(constellation?.basis ?? [])),
            Figure(.rhythm, .plain(measure.rhythm), basis: Basis(of: measure.rhythm?.event)),
            Figure(
                .territories, .subjects(measure.territories), basis: Basis(of: measure.creation)),
        ]
    }

    private var money: [Figure] {
        let costText = measure.entity.fact(Attributes.costText)
        let benefitText = measure.entity.fact(Attributes.benefitText)
        return [
            Figure(
                .cost, measure.estimatedCost.map { .euros($0) } ?? .plain(costText),
                basis: Basis(of: measure.estimatedCost?.event ?? costText?.event)),
            Figure(
                .benefit, measure.estimatedBenefit.map { .euros($0) } ?? .plain(benefitText),
                basis: Basis(of: measure.estimatedBenefit?.event ?? benefitText?.event)),
            Figure(
                .budgeted, .euros(measure.budgeted), basis: Basis(measure.budgeted?.basis ?? [])),
            Figure(.spent, .euros(measure.spent), basis: Basis(measure.spent?.basis ?? [])),
        ]
    }

    // MARK: What happened to it

    private var statuses: Section {
        page.table(
            .statusHistory, measure.statusHistory, id: { "\($0.n)" }, basis: { [$0.n] },
            columns: [
                Listing(.status) { .code($0.value) },
                Listing(.since) { .date(of: $0.event) },
                Listing(.reason) { .reason(of: $0.event) },
                Listing(.decision) { .subject($0.event[Fields.decision]) },
            ])
    }

    private var assignments: Section {
        page.table(
            .assignments, measure.assignmentHistory, id: { "\($0.assigned.n)" },
            basis: { Basis($0.basis) },
            columns: [
                Listing(.body) { .subject($0.body) },
                Listing(.role) { .code($0.role) },
                Listing(.sectors) { .codes($0.body.sectors?.value) },
                Listing(.since) { .date(of: $0.assigned) },
                Listing(.until) { .date(of: $0.released) },
            ])
    }

    private var slips: Section { page.slips(measure.slips.map { ($0, measure) }) }

    private var blocks: Section {
        page.table(
            .blocks, measure.blocks.filter { $0.type == .measureBlocked }, id: { "\($0.n)" },
            basis: { block in Basis(of: block, block.lifting) },
            columns: [
                Listing(.reason) { .code($0[Fields.reasonCode]) },
                Listing(.text) { .plain($0[Fields.text]) },
                Listing(.since) { .date(of: $0) },
                Listing(.until) { .date(of: $0.lifting) },
            ])
    }

    private var reports: Section {
        page.table(
            .reports, measure.reports, id: { "\($0.n)" }, basis: { [$0.n] },
            columns: [
                Listing(.date) { .date(of: $0) },
                Listing(.text) { .plain($0[Fields.text]) },
                Listing(.progress, unit: .percent) { event in
                    event[Fields.progress].map { .percent($0.double) } ?? .missing
                },
                Listing(.state) { .code($0[Fields.consolidation]) },
            ])
    }

    private var chain: [TreeNode] {
        ChainTree(Chain(of: measure.entity, replaying: page.parameters.policy))
            .around(measure.entity)
    }

    private var parts: Section {
        page.table(
            .parts, measure.children, id: \.id,
            light: { TrafficLight(judge.implementation($0)) },
            basis: { Basis(of: $0.creation, $0.statusFact?.event) },
            columns: [
                Listing(.measure) { .subject($0) },
                Listing(.status) { .code($0.status) },
                Listing(.end) { .date($0.currentEnd) },
            ])
    }

    private var publications: [Publication] {
        (measure.process?.publications ?? []).filter { $0.measure == measure }
    }

    /// Its stream and its milestones'; notes have a section of their own.
    private var about: [EventFact] { measure.eventsAbout }
}

extension Cell {
    /// Why something happened: in words, else by its code.
    static func reason(of event: EventFact) -> Cell {
        let code = event[Fields.reasonCode]
        guard let reason = event[Fields.reason] else { return .code(code) }
        guard let code else { return .plain(reason) }
        return .list([.code(code), .plain(reason)])
    }
}

extension Page {
    /// Moves of planned ends, with their reasons.
    func slips(_ slips: [(slip: Slip, measure: Measure)]) -> Section {
        table(
            .slips, slips, id: { "\($0.slip.event.n)" }, basis: { [$0.slip.event.n] },
            columns: [
                Listing(.measure) { .subject($0.measure) },
                Listing(.date) { .date(of: $0.slip.event) },
                Listing(.from) { .date($0.slip.from) },
                Listing(.to) { .date($0.slip.to) },
                Listing(.slip, unit: .days) { .days($0.slip.days) },
                Listing(.reason) { .reason(of: $0.slip.event) },
            ])
    }
}
