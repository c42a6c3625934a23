import ByteCoding
import StrategyModel
import Words

extension Board {
    /// The measures of a process as a list that can be narrowed.
    static let measures = Board(
        "measures", Words.Boards.measures, Words.Boards.measuresSummary, scope: .required,
        parameters: [.status, .light, .kind, .field, .territory, .body, .goal, .limit]
    ) { page throws(BoardError) in
        guard let process = page.process else { return [page.noProcess] }
        return try MeasureList(page, process).sections
    }
}

/// A measure with its light, judged once.
struct JudgedMeasure {
    let measure: Measure
    let light: Light
}

private struct MeasureList {
    let page: Page
    let rows: [JudgedMeasure]
    let total: Int

    init(_ page: Page, _ process: Process) throws(BoardError) {
        self.page = page
        let judge = Judge(page, process)
        let all = process.measures
        total = all.count
        let filter = try MeasureFilter(page)
        let light = page.parameters[.light]
        rows = all.filter(filter.keeps)
            .map { JudgedMeasure(measure: $0, light: judge.implementation($0)) }
            .filter { light == nil || $0.light.state.rawValue == light }
    }

    var sections: [Section] { [page.figures(.keyFigures, figures), byStatus, list] }

    private var figures: [Figure] {
        guard total > 0 else { return [] }
        let shown: Cell =
            rows.count == total
            ? .integer(total) : .partial(.integer(rows.count), counted: rows.count, of: total)
        return [Figure(.measures, shown, basis: Basis(creating: rows.map(\.measure)))]
            + LightState.allCases.map { state in
                let lit = rows.filter { $0.light.state == state }
                return Figure(
                    state.rawValue, state.label, .integer(lit.count),
                    basis: Basis(lit.compactMap { $0.measure.statusFact?.n }))
            }
    }

    private var byStatus: Section { page.byStatus(rows.map(\.measure)) }

    private var list: Section {
        page.table(
            .measures, rows, id: \.measure.id, light: { TrafficLight($0.light) },
            basis: { row in
                let measure = row.measure
                return Basis(
                    [measure.creation?.n, measure.statusFact?.n, measure.currentEnd?.n]
                        .compactMap { $0 } + row.light.basis)
            },
            columns: [
                Listing(.measure) { .subject($0.measure) },
                Listing(.status) { .code($0.measure.status) },
                Listing(.lead) { .subjects($0.measure.leads.map(\.body)) },
                Listing(.start) { .date($0.measure.plannedStart) },
                Listing(.end) { .date($0.measure.currentEnd) },
                Listing(.slip, unit: .days) { row in
                    row.measure.slip.map { .days($0.value) } ?? .missing
                },
                Listing(.budgeted, unit: .euro) { .euros($0.measure.budgeted) },
                Listing(.spent, unit: .euro) { .euros($0.measure.spent) },
                Listing(.constellation) { .code($0.measure.constellation?.value) },
                Listing(.kind) { .code($0.measure.kind) },
                Listing(.field) { .subject($0.measure.field) },
                Listing(.territories) { .subjects($0.measure.territories) },
            ])
    }
}

/// Which measures a list is narrowed to.
private struct MeasureFilter {
    private let status: MeasureStatus?
    private let kind: MeasureKind?
    private let field: Entity?
    private let territories: Set<Territory>?
    private let body: Entity?
    private let goal: Entity?

    init(_ page: Page) throws(BoardError) {
        status = page.parameters.code(.status, MeasureStatus.self)
        kind = page.parameters.code(.kind, MeasureKind.self)
        func find(_ parameter: BoardParameter, _ category: StrategyModel.Category)
            throws(BoardError) -> Entity?
        {
            guard let asked = page.parameters[parameter] else { return nil }
            return try page.view.find(category, asked)
        }
        field = try find(.field, .field)
        body = try find(.body, .body)
        goal = try find(.goal, .goal)
        territories = try find(.territory, .territory).map { Set(Territory($0).withAllBelow) }
    }

    func keeps(_ measure: Measure) -> Bool {
        if let status, measure.status != status { return false }
        if let kind, measure.kind?.value != kind { return false }
        if let field, measure.field?.entity != field { return false }
        if let goal, !measure.goals.contains(where: { $0.entity == goal }) { return false }
        if let body, !measure.assignments.contains(where: { $0.body.entity == body }) {
            return false
        }
        guard let territories else { return true }
        return measure.territories.contains { territories.contains($0) }
    }
}

extension Page {
    /// How many measures stand in which status, as bars.
    func byStatus(_ measures: [Measure]) -> Section {
        var basis: [MeasureStatus: [Int]] = [:]
        for measure in measures {
            basis[measure.status, default: []].append(measure.statusFact?.n ?? 0)
        }
        let statuses = MeasureStatus.allCases.filter { basis[$0] != nil }
        let bars = Bars(
            statuses.map { Bars.Category($0.rawValue, $0.label) },
            statuses.isEmpty
                ? []
                : [
                    Bars.Values(
                        "measures", Words.Boards.measures,
                        statuses.map { .integer(basis[$0]?.count ?? 0) },
                        basis: Basis(basis.values.flatMap { $0 }))
                ])
        let heading = Words.Heading.byStatus
        return Section(heading.id, heading.text, .bars(bars), emptyState: heading.empty)
    }
}
