import ByteCoding
import StrategyModel
import Words

/// The figures of a territory: each indicator's series, and beside it the neighbours'.
struct TerritoryFigures {
    let page: Page
    let territory: Territory

    var sections: [Section] {
        let indicators = territory.indicators.filter { indicator in
            page.process == nil || indicator.process == nil || indicator.process == page.process
        }
        let series = indicators.map { $0.series(in: territory) }
            .filter { !$0.measurements.isEmpty || !$0.targets.isEmpty || !$0.baselines.isEmpty }
        return [
            Section(
                Words.Heading.series.id + "OfIndicators", Words.Heading.indicatorSeries.text,
                .series(series.map(\.shown)), emptyState: Words.Heading.indicatorSeries.empty),
            page.territoryChanges(series),
        ] + series.prefix(Self.mostComparisons).map { neighbours($0.indicator) }
    }

    /// Beyond these, the dashboard `indicators` compares.
    private static let mostComparisons = 5

    /// Those that lie in the same territory, this one among them.
    private var beside: [Territory] {
        guard let parent = territory.parent else { return [territory] }
        let siblings = parent.children.filter { other in
            other.merged == nil
                && (territory.isMunicipality ? other.isMunicipality : other.kind == territory.kind)
        }
        let all = siblings.contains(territory) ? siblings : [territory] + siblings
        return [territory]
            + all.filter { $0 != territory }
            .map { (title: $0.title, territory: $0) }.sorted { $0.title < $1.title }
            .map(\.territory)
    }

    private func neighbours(_ indicator: Indicator) -> Section {
        let wanted = Set(beside)
        var rows: [Territory: IndicatorSeries] = [:]
        for series in indicator.series {
            if let place = series.territory, wanted.contains(place) { rows[place] = series }
        }
        let shown = beside.compactMap { rows[$0] }
        let heading = Words.Heading.neighbours(indicator.id, indicator.title)
        return page.table(
            heading, shown, id: { $0.territory?.id ?? "" },
            basis: { Basis([$0.measured.first?.n, $0.measured.last?.n].compactMap { $0 }) },
            columns: [
                Listing(.territory) { .subject($0.territory) },
                Listing(.first) { .date($0.measured.first?.date) },
                Listing(.firstValue) { $0.measured.first.map { .decimal($0.value) } ?? .missing },
                Listing(.last) { .date($0.measured.last?.date) },
                Listing(.value) { $0.measured.last.map { .decimal($0.value) } ?? .missing },
                Listing(.change, unit: .percent) { .rate($0.change) },
                Listing(.trend) { .trend($0.trend) },
                Listing(.flags) { .list($0.territoryChanges.map(\.cell)) },
            ])
    }
}

extension Page {
    /// Where a territory changed between two values, so that they are hard to compare.
    func territoryChanges(_ series: [IndicatorSeries]) -> Section {
        let rows = series.flatMap { series in
            series.territoryChanges.map { (series: series, change: $0) }
        }
        return table(
            .territoryChanges, rows,
            id: { "\($0.series.indicator.id)-\($0.change.after.n)-\($0.change.code)" },
            basis: { Basis($0.change.basis) },
            columns: [
                Listing(.indicator) { .subject($0.series.indicator) },
                Listing(.territory) { .subject($0.series.territory) },
                Listing(.from) { .date($0.change.before.date) },
                Listing(.to) { .date($0.change.after.date) },
                Listing(.before) { .decimal($0.change.before.value) },
                Listing(.after) { .decimal($0.change.after.value) },
                Listing(.flag) { $0.change.cell },
            ])
    }
}

extension IndicatorSeries {
    /// What was measured, not computed ahead.
    var measured: [IndicatorValue] { measurements.filter { !$0.isProjected } }

    /// The change from the first to the last value in percent; `nil` without two, or from zero.
    var change: Double? {
        guard let first = measured.first, let last = measured.last, first.n != last.n,
            first.value.double != 0
        else { return nil }
        return (last.value.double - first.value.double) / abs(first.value.double) * 100
    }

    /// The measured values for a sparkline.
    var trend: Trend {
        Trend(measured.map { Trend.Point(on: $0.date.description, $0.value.double) })
    }

    /// The series for a document, its changes of territory flagged at the value after them.
    var shown: Series {
        var flags: [Int: Series.Flag] = [:]
        for change in territoryChanges {
            // One flag a value: the first code, and every change in words.
            let before = flags[change.after.n]
            flags[change.after.n] = Series.Flag(
                before?.code ?? change.code,
                before.map { $0.label + Text(verbatim: "; ") + change.label } ?? change.label)
        }
        for value in measurements where value.isProjected {
            flags[value.n] = Series.Flag(Quality.projected.rawValue, Quality.projected.label)
        }
        func mark(_ value: IndicatorValue?) -> Series.Mark? {
            value.map { Series.Mark(on: $0.date.description, .decimal($0.value)) }
        }
        let all = baselines + targets + measurements
        return Series(
            [indicator.id, territory?.id].compactMap { $0 }.joined(separator: "-"),
            Text(
                verbatim: [indicator.title, territory?.title].compactMap { $0 }
                    .joined(separator: ", ")),
            unit: indicator.unit.map { Unit(verbatim: $0) } ?? .none,
            points: measurements.map { value in
                Series.Point(
                    on: value.date.description, .decimal(value.value), flag: flags[value.n])
            },
            baseline: mark(baselines.last), target: mark(targets.last),
            basis: Basis(all.map(\.n)))
    }
}

extension TerritoryChange {
    /// The code of the change.
    var code: String {
        switch kind {
        case .merged: "merged"
        case .boundaryChanged: "boundaryChanged"
        case .area: "areaChanged"
        }
    }

    /// The change in words.
    var label: Text {
        switch kind {
        case .merged(let event): Words.Boards.territoryMerged(event.occurred.description)
        case .boundaryChanged(let event):
            Words.Boards.boundaryChanged(event.occurred.description)
        case .area(let before, let after):
            Words.Boards.areaChanged(before.description, after.description)
        }
    }

    /// The change as a cell.
    var cell: Cell { .code(code, label) }
}
