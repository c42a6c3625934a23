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

    var figures: [Figure] {
        let kpis = Self.ids.compactMap { KPI.named($0) }
        let now = KPIScope(page.view, process: process, replaying: page.parameters.policy)
        let past = history(of: kpis.filter { Self.trending.contains($0.id) })
        return kpis.map { kpi in
            let result = kpi.value(over: now)
            return Figure(
                kpi.id, kpi.name, Cell(result, kpi.unit), unit: kpi.unit == .days ? .days : nil,
                trend: past[kpi.id].flatMap { trend($0, result) }, basis: Basis(result.basis))
        }
    }

    private func trend(_ past: [KPIPoint], _ now: KPIResult) -> Trend? {
        var points = past.filter { $0.on < page.asOf }.map { point in
            Trend.Point(on: point.on.description, point.result.value?.double)
        }
        points.append(Trend.Point(on: page.asOf.description, now.value?.double))
        return points.contains { $0.value != nil } ? Trend(points) : nil
    }

    /// What they were at the ends of the quarters of a year, by what is known now.
    private func history(of kpis: [KPI]) -> [String: [KPIPoint]] {
        let histories = KPI.histories(
            of: kpis, page.view, process: process, by: .quarter,
            from: page.asOf.months(earlier: 12), to: page.asOf,
            replaying: page.parameters.policy)
        return Dictionary(
            uniqueKeysWithValues: zip(kpis, histories).map { ($0.id, $1) })
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
