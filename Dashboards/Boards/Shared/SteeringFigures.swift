import ByteCoding
import StrategyModel
import Words

/// The key figures of a meeting, each with how it came here over the last year.
struct SteeringFigures {
    let page: Page
    let process: Process

    /// Those that a meeting looks at; `kpis` gives all of them.
    private static let ids = [
        "measures", "implementationRate", "onScheduleShare", "overdueMeasures",
        "overdueMilestones", "blockedMeasures", "stalledMeasures", "medianSlip",
        "milestonesReached", "decisions", "decisionsPending", "spendRate", "dialogs", "guests",
        "outcomes", "outcomesOpen", "dispositionRate", "answerRate", "goalAttainment",
        "obstacles", "publications",
    ]

    /// Those whose way a meeting wants to see; counts that only grow show little in a trend.
    private static let trending: Set<String> = [
        "measures", "implementationRate", "onScheduleShare", "overdueMeasures",
        "overdueMilestones", "blockedMeasures", "stalledMeasures", "medianSlip",
        "decisionsPending", "spendRate", "outcomesOpen", "dispositionRate", "answerRate",
        "goalAttainment",
    ]

    private static let kpis = ids.compactMap { KPI.named($0) }

    /// The days they are computed for: the ends of the quarters of a year, and the day asked about.
    var days: [Day] {
        let ends = HistoryStep.quarter.ends(from: page.asOf.months(earlier: 12), to: page.asOf)
        return ends.filter { $0 < page.asOf } + [page.asOf]
    }

    /// What they are on a day by what is known now, by id; for a past day those with a trend.
    func results(on day: Day) -> (day: Day, byID: [String: KPIResult]) {
        let kpis = Self.kpis.filter { day == page.asOf || Self.trending.contains($0.id) }
        let view = page.view.at { $0.asOf = day }
        let then = Process(view, id: process.id)
        let scope = then.map {
            KPIScope(view, process: $0, replaying: page.parameters.policy)
        }
        return (
            day,
            Dictionary(
                uniqueKeysWithValues: kpis.compactMap { kpi in
                    scope.map { (kpi.id, kpi.value(over: $0)) }
                })
        )
    }

    /// The figures of the day asked about.
    var figures: [Figure] { figures(days.map { results(on: $0) }) }

    /// The figures of the last day, with the days before as their trends.
    func figures(_ days: [(day: Day, byID: [String: KPIResult])]) -> [Figure] {
        Self.kpis.compactMap { kpi in
            days.last?.byID[kpi.id].map { result in
                Figure(
                    kpi.id, kpi.name, Cell(result, kpi.unit),
                    unit: kpi.unit == .days ? .days : nil, trend: trend(of: kpi, days),
                    basis: Basis(result.basis))
            }
        }
    }

    private func trend(
        of kpi: KPI, _ days: [(day: Day, byID: [String: KPIResult])]
    ) -> Trend? {
        guard Self.trending.contains(kpi.id) else { return nil }
        let points = days.map { day, results in
            Trend.Point(on: day.description, results[kpi.id]?.value?.double)
        }
        return points.contains { $0.value != nil } ? Trend(points) : nil
    }
}

extension Cell {
    /// The value of a key figure in its unit, saying where it counts only some of the cases.
    init(_ result: KPIResult, _ unit: KPIUnit) {
        guard let value = result.value else {
            self = .missing
            return
        }
        let cell: Cell =
            switch unit {
            case .count: .decimal(value)
            case .percent: .percent(value.double)
            case .euro: .money(value)
            case .days: value.scale == 0 ? .days(Int(value.mantissa)) : .decimal(value)
            }
        guard let counted = result.counted, let all = result.of else {
            self = cell
            return
        }
        self = .partial(cell, counted: counted, of: all)
    }
}
