import StrategyModel
import Words

/// Indicators with their charts, and what was learnt.
extension Report {
    var indicatorSentences: Text {
        let all = indicators.rows
        let measured = all.count { !$0.indicator.entity.events(.measurements).isEmpty }
        return .sentences([
            Words.Report.recorded(all.count, .indicators),
            all.isEmpty
                ? nil : Words.Report.known(measured, of: all.count, .value),
        ])
    }

    /// More rows than these are for a screen, not for paper.
    private static let mostTerritories = 40

    /// As many charts are looked at one by one; of more, only those of the whole.
    private static let mostCharts = 12

    var figures: Chapter {
        let all = indicators.rows.flatMap(\.series).filter { !$0.measurements.isEmpty }
        let charts = charts(of: all)
        // Where there are too many territories for paper, only those that stand as charts.
        let changed = all.count > Self.mostTerritories ? charts : all
        let heading = Words.Heading.indicatorSeries
        return Chapter(
            Words.Report.indicators, [indicatorSentences],
            [
                indicators.list.titled(Words.Report.indicatorList).narrowed(
                    to: [.indicator, .unit, .baseline, .value, .last, .target, .targetDate]),
                Section(heading.id, heading.text, .series(totals + charts.map(\.shown))),
            ] + comparisons(of: all) + [
                sources,
                page.territoryChanges(changed).narrowed(
                    to: indicators.rows.count > 1
                        ? [.indicator, .territory, .from, .to, .before, .after, .flag]
                        : [.territory, .from, .to, .before, .after, .flag]),
            ])
    }

    /// Where the values come from, and under which licence they may be used.
    private var sources: Section {
        page.text(
            Words.Report.sources,
            indicators.rows.compactMap { row in
                row.indicator.source.map {
                    Words.Report.source(
                        row.indicator.title, $0, licence: row.indicator.licence)
                }
            })
    }

    /// All of them where they are few; else those of the whole, of the process's own territories,
    /// and of the only territory there is.
    private func charts(of all: [IndicatorSeries]) -> [IndicatorSeries] {
        guard all.count > Self.mostCharts else { return all }
        let named = Set(process.territories)
        let counts = Dictionary(all.map { ($0.indicator, 1) }, uniquingKeysWith: +)
        return all.filter { series in
            guard let territory = series.territory else { return true }
            return named.contains(territory) || counts[series.indicator] == 1
        }
    }

    /// What the values of the municipalities come to, where no value of the whole is recorded.
    private var totals: [Series] {
        indicators.rows.compactMap { row in
            let indicator = row.indicator
            guard row.main == nil, let aggregation = indicator.aggregation,
                aggregation == .sum || aggregation == .mean
            else { return nil }
            let values = indicator.aggregated(
                over: row.series.compactMap(\.territory).filter {
                    $0.isMunicipality || $0.kind == .gemeindefrei
                })
            let counted = values.map(\.counted)
            guard values.count > 1, let least = counted.min(), let most = counted.max(), most > 1
            else { return nil }
            return Series(
                "\(indicator.id)-total",
                Words.Report.total(
                    indicator.title, isSum: aggregation == .sum, least: least, most: most),
                unit: indicator.unit.map { Unit(verbatim: $0) } ?? .none,
                points: values.enumerated().map { index, value in
                    // A sum of fewer is less: where their number changes, it is said.
                    let changed = index == 0 || values[index - 1].counted != value.counted
                    return Series.Point(
                        on: value.date.description, .decimal(value.value),
                        flag: changed && least < most
                            ? Series.Flag("counted", Words.Report.municipalities(value.counted))
                            : nil)
                }, basis: Basis(values.flatMap(\.basis)))
        }
    }

    /// The territories beside each other, indicator by indicator, as many as a page has room for.
    private func comparisons(of all: [IndicatorSeries]) -> [Section] {
        let measured = all.filter { $0.territory != nil }
        return indicators.rows.map { row in
            let own = measured.filter { $0.indicator == row.indicator }
            let title = row.indicator.title
            var section = indicators.smallMultiples(own)
                .narrowed(
                    to: [.territory, .first, .firstValue, .last, .value, .change]
                ).titled(
                    "\(Words.Heading.smallMultiples.id)-\(row.indicator.id)",
                    Text { "\(title): \(Words.Heading.smallMultiples.text[$0])" })
            if case .table(var table) = section.content,
                table.rows.count > Self.mostTerritories
            {
                table.total = max(table.total ?? 0, table.rows.count)
                table.rows = Array(table.rows.prefix(Self.mostTerritories))
                section.content = .table(table)
                section.lead = [Words.Report.firstTerritories(Self.mostTerritories)]
            }
            return section
        }
    }

    // MARK: Findings

    private var living: [Finding] { process.findings.filter(\.isLiving) }

    var findingSentences: Text {
        let counts = Dictionary(
            living.compactMap { $0.kind?.value }.map { ($0, 1) }, uniquingKeysWith: +)
        return Words.Report.recorded(
            FindingKind.allCases.map { (counts[$0] ?? 0, $0.noun) },
            nothing: Words.Report.noFindings)
    }

    var findings: Chapter {
        let questions = process.questions
        let answering = Set(process.findings.flatMap(\.evidence))
        let answered = questions.count { answering.contains($0) }
        return Chapter(
            Words.Report.findings,
            [
                .sentences([
                    findingSentences,
                    questions.isEmpty
                        ? nil : Words.Report.recorded(questions.count, .guidingQuestions),
                    questions.isEmpty
                        ? nil
                        : Words.Report.known(
                            answered, of: questions.count, .answer,
                            isFeminine: true),
                ])
            ],
            [
                page.findings(living).titled(Words.Report.findingList)
                    .narrowed(to: [.text, .kind, .factors, .scope, .state]),
                factorReach,
                page.questions(of: process).narrowed(to: [.question, .answers]),
            ])
    }
}

extension FindingKind {
    /// The kind as sentences count it.
    fileprivate var noun: CountedNoun {
        switch self {
        case .successFactor: .successFactors
        case .obstacle: .obstacles
        case .limit: .limits
        case .observation: .observations
        case .openQuestion: .openQuestions
        }
    }
}
