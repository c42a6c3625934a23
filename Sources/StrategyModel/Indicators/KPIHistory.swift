import ByteCoding

/// The steps of a history.
public enum HistoryStep: String, CaseIterable, Sendable {
    case month, quarter, year

    private var months: Int {
        switch self {
        case .month: 1
        case .quarter: 3
        case .year: 12
        }
    }

    /// How many points a history has at most; a longer period keeps its end.
    public static let maximumCount = 1_200

    /// The last days of the months, quarters or years that end between two days, both included.
    public func ends(from first: Day, to last: Day) -> [Day] {
        var ends: [Day] = []
        let start = first.date
        var year = start.year
        // The months of a step end together: 3, 6, 9, 12 for quarters.
        var month = (start.month + months - 1) / months * months
        while year <= 9999 {
            let length = CivilDate.daysInMonth(month, year: year)
            guard let end = Day(year: year, month: month, day: length), end <= last else { break }
            if end >= first { ends.append(end) }
            month += months
            if month > 12 {
                month -= 12
                year += 1
            }
        }
        return ends.suffix(Self.maximumCount)
    }
}

/// A KPI on a day of its history.
public struct KPIPoint: Sendable {
    /// The day.
    public let on: Day
    /// The value, computed for that day; nothing is stored.
    public let result: KPIResult
}

extension KPI {
    /// The values of KPIs at the ends of months, quarters or years: what each was on that day by
    /// what is known at the view's lens.
    ///
    /// - Parameters:
    ///   - process: one process, or all for `nil`.
    ///   - first: from which day on; without one from the first day of the process, or of the
    ///     earliest of all.
    ///   - last: until when; without one until the day of the lens.
    /// - Returns: for each KPI, in order, its points. Where the process does not exist yet, a
    ///   point has no value.
    public static func histories(
        of kpis: [KPI], _ view: View, process: Process? = nil, by step: HistoryStep,
        from first: Day? = nil, to last: Day? = nil, replaying overrides: [PolicyOverride] = []
    ) -> [[KPIPoint]] {
        let processes = process.map { [$0] } ?? Process.all(in: view)
        guard let begun = processes.compactMap({ $0.started?.first }).min() else {
            return kpis.map { _ in [] }
        }
        let last = min(last ?? view.lens.asOf, view.lens.asOf)
        var points: [[KPIPoint]] = kpis.map { _ in [] }
        for day in step.ends(from: first ?? begun, to: last) {
            let then = view.at { $0.asOf = day }
            let past = process.map { Process(Entity(then, $0.entity.subject)) }
            let scope: KPIScope? =
                past.map(\.entity.exists) ?? true
                ? KPIScope(then, process: past, replaying: overrides) : nil
            for index in kpis.indices {
                let result = scope.map(kpis[index].value) ?? .unknown
                points[index].append(KPIPoint(on: day, result: result))
            }
        }
        return points
    }
}
