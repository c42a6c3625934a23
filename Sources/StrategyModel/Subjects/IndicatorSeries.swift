public import ByteCoding

/// The values of an indicator for one territory.
public struct IndicatorSeries: Sendable {
    /// The indicator.
    public let indicator: Indicator
    /// The territory; `nil` for values that name none.
    public let territory: Territory?
    /// Baselines by date.
    public internal(set) var baselines: [IndicatorValue] = []
    /// Targets by the date they are to be reached by.
    public internal(set) var targets: [IndicatorValue] = []
    /// Measurements by date, also those computed ahead.
    public internal(set) var measurements: [IndicatorValue] = []

    init(indicator: Indicator, territory: Territory?) {
        self.indicator = indicator
        self.territory = territory
    }

    /// One value a date, the last by the order of events, by date.
    var settled: IndicatorSeries {
        var series = self
        series.baselines = Self.settle(baselines)
        series.targets = Self.settle(targets)
        series.measurements = Self.settle(measurements)
        return series
    }

    private static func settle(_ values: [IndicatorValue]) -> [IndicatorValue] {
        var last: [PartialDate: IndicatorValue] = [:]
        for value in values { last[value.date] = value }
        return last.values.sorted {
            ($0.date.first, $0.date.last, $0.n) < ($1.date.first, $1.date.last, $1.n)
        }
    }

    /// The last value that was measured, not computed ahead.
    public var current: IndicatorValue? { measurements.last { !$0.isProjected } }

    /// The changes of territory between one measurement and the next.
    public var territoryChanges: [TerritoryChange] {
        changes(between: measurements)
    }

    /// The changes of territory between each of some values and the next.
    func changes(between values: [IndicatorValue]) -> [TerritoryChange] {
        guard values.count > 1 else { return [] }
        let reforms = territory?.reforms ?? []
        var changes: [TerritoryChange] = []
        var area = values[0].area
        for (before, after) in zip(values, values.dropFirst()) {
            for reform in reforms
            where reform.occurred.first > before.date.last
                && reform.occurred.first <= after.date.last
            {
                let kind: TerritoryChange.Kind =
                    reform.type == .territoryMerged ? .merged(reform) : .boundaryChanged(reform)
                changes.append(TerritoryChange(kind: kind, before: before, after: after))
            }
            if let old = area, let new = after.area, Self.differs(old, new) {
                changes.append(
                    TerritoryChange(kind: .area(old, new), before: before, after: after))
            }
            area = after.area ?? area
        }
        return changes
    }

    /// Whether two areas differ by more than 1 % of the earlier one.
    private static func differs(_ old: ExactDecimal, _ new: ExactDecimal) -> Bool {
        guard let difference = new.subtracting(old) else { return true }
        let hundredfold = Ratio(difference, old).magnitude
        return hundredfold > Ratio(1, 100)
    }
}

/// A change of territory between two values, which makes them hard to compare.
public struct TerritoryChange: Sendable {
    /// What changed.
    public enum Kind: Sendable {
        /// It was merged into another, or another into it.
        case merged(EventFact)
        /// Its boundary was changed.
        case boundaryChanged(EventFact)
        /// The area that the values refer to differs by more than 1 %.
        case area(ExactDecimal, ExactDecimal)
    }

    /// What changed.
    public let kind: Kind
    /// The value before.
    public let before: IndicatorValue
    /// The value after.
    public let after: IndicatorValue

    /// The positions of the events that show it.
    public var basis: [Int] {
        switch kind {
        case .merged(let event), .boundaryChanged(let event): [event.n]
        case .area: [before.n, after.n]
        }
    }
}

extension Territory {
    /// Mergers of it or into it, and changes of its boundary, by day.
    var reforms: [EventFact] {
        (boundaryChanges + absorbed + (merged.map { [$0] } ?? []))
            .sorted { $1.isLater(than: $0) }
    }
}
