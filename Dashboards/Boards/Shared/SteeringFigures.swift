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
        "measures", "implementationRate", "onScheduleShare", "overdueMeasures", "blockedMeasures",
        "outcomesOpen", "dispositionRate",
    ]

    var figures: [Figure] {
        let kpis = Self.ids.compactMap { KPI.named($0) }
        let now = KPIScope(page.view, process: process, replaying: page.parameters.policy)
        let past = history
        return kpis.map { kpi in
            let result = kpi.value(over: now)
            return Figure(
                kpi.id, kpi.name, Cell(result, kpi.unit), unit: kpi.unit == .days ? .days : nil,
                trend: trend(kpi, result, past), basis: Basis(result.basis))
        }
    }

    private func trend(_ kpi: KPI, _ now: KPIResult, _ past: [Past]) -> Trend? {
        guard Self.trending.contains(kpi.id) else { return nil }
        var points = past.map { point in
            Trend.Point(
                on: point.day.description,
                point.scope.flatMap { kpi.value(over: $0).value?.double })
        }
        points.append(Trend.Point(on: page.asOf.description, now.value?.double))
        return points.contains { $0.value != nil } ? Trend(points) : nil
    }

    /// An earlier day with what there was to count then; `nil` where the process did not exist.
    private typealias Past = (day: Day, scope: KPIScope?)

    /// A year and half a year ago.
    private var history: [Past] {
        [12, 6].map { months in
            let day = page.asOf.months(earlier: months)
            let view = page.view.at { $0.asOf = day }
            let then = view.entity(.process, process.id).map { Process($0) }
            return (
                day,
                then.map { KPIScope(view, process: $0, replaying: page.parameters.policy) }
            )
        }
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
