import ByteCoding
import StrategyModel
import Words

extension Board {
    /// Indicators with their series, one by one or all of a process.
    static let indicators = Board(
        "indicators", Words.Boards.indicators, Words.Boards.indicatorsSummary,
        subject: .optional(.indicator), scope: .optional, parameters: [.territory, .limit]
    ) { page throws(BoardError) in
        try IndicatorPicture(page).sections
    }
}

/// Indicators with their series, looked up once.
struct IndicatorPicture {
    let page: Page
    let judge: Judge
    let rows: [Row]

    /// An indicator with the series shown of it.
    struct Row {
        let indicator: Indicator
        let series: [IndicatorSeries]

        /// The series of the whole: the one without a territory, or the only one.
        var main: IndicatorSeries? {
            series.first { $0.territory == nil } ?? (series.count == 1 ? series.first : nil)
        }
    }

    init(_ page: Page) throws(BoardError) {
        self.page = page
        judge = Judge(page, page.process)
        let indicators: [Indicator]
        if let subject = page.subject {
            indicators = [Indicator(subject)]
        } else if let process = page.process {
            let members = Set(process.territories.flatMap(\.withAllBelow))
            let shared = Indicator.all(in: page.view).filter { indicator in
                indicator.process == nil && indicator.goal == nil
                    && indicator.territories.contains { members.contains($0) }
            }
            indicators = process.indicators + shared
        } else {
            indicators = Indicator.all(in: page.view)
        }
        var wanted: Set<Territory>?
        if let asked = page.parameters[.territory] {
            wanted = Set(Territory(try page.view.find(.territory, asked)).withAllBelow)
        }
        rows = indicators.map { indicator in
            Row(
                indicator: indicator,
                series: indicator.series.filter { series in
                    guard let wanted else { return true }
                    return series.territory.map { wanted.contains($0) } ?? false
                })
        }
    }

    var sections: [Section] {
        let all = rows.flatMap(\.series)
        let shown = all.prefix(Self.mostSeries)
        let heading = Words.Heading.indicatorSeries
        var sections = [
            list,
            Section(
                heading.id, heading.text, .series(shown.map(\.shown)), emptyState: heading.empty),
            smallMultiples(all), page.territoryChanges(all),
        ]
        if shown.count < all.count {
            sections.append(
                page.notice(.cut, [Words.Boards.seriesCut(shown: shown.count, of: all.count)]))
        }
        return sections
    }

    /// Charts beyond these are a wall; the table of small multiples has them all.
    private static let mostSeries = 60

    var list: Section {
        page.table(
            .indicators, rows, id: \.indicator.id,
            light: { row in
                row.indicator.goal == nil && row.main?.targets.isEmpty ?? true
                    ? nil : TrafficLight(judge.effect(row.indicator))
            },
            basis: { row in
                Basis(
                    [row.indicator.creation?.n].compactMap { $0 }
                        + row.series.compactMap { $0.current?.n })
            },
            columns: [
                Listing(.indicator) { .subject($0.indicator) },
                Listing(.unit) { .plain($0.indicator.unit) },
                Listing(.level) { .code($0.indicator.level) },
                Listing(.direction) { .code($0.indicator.direction) },
                Listing(.baseline) {
                    $0.main?.baselines.last.map { .decimal($0.value) } ?? .missing
                },
                Listing(.value) { $0.main?.current.map { .decimal($0.value) } ?? .missing },
                Listing(.last) { row in
                    .date(row.series.compactMap { $0.current?.date }.max { $0.last < $1.last })
                },
                Listing(.target) { $0.main?.targets.last.map { .decimal($0.value) } ?? .missing },
                Listing(.targetDate) { .date($0.main?.targets.last?.date) },
                Listing(.territories) { row in
                    .count(row.series.isEmpty ? nil : row.series.count { $0.territory != nil })
                },
                Listing(.goal) { .subject($0.indicator.goal) },
                Listing(.source) { .plain($0.indicator.source) },
                Listing(.licence) { .plain($0.indicator.licence) },
            ])
    }

    func smallMultiples(_ all: [IndicatorSeries]) -> Section {
        page.table(
            .smallMultiples,
            all.filter { $0.territory != nil && !$0.measured.isEmpty },
            id: { "\($0.indicator.id)-\($0.territory?.id ?? "")" },
            basis: { Basis($0.measurements.map(\.n)) },
            columns: [
                Listing(.indicator) { .subject($0.indicator) },
                Listing(.territory) { .subject($0.territory) },
                Listing(.trend) { .trend($0.trend) },
                Listing(.first) { .date($0.measured.first?.date) },
                Listing(.firstValue) { $0.measured.first.map { .decimal($0.value) } ?? .missing },
                Listing(.last) { .date($0.measured.last?.date) },
                Listing(.value) { $0.measured.last.map { .decimal($0.value) } ?? .missing },
                Listing(.change, unit: .percent) { .rate($0.change) },
                Listing(.flags) { .list($0.territoryChanges.map(\.cell)) },
            ])
    }
}
