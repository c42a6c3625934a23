public import ByteCoding

/// The values of several territories at one date, put together.
public struct AggregatedValue: Sendable {
    /// The date.
    public let date: PartialDate
    /// Their sum, mean (half to even at 4 decimals) or last value.
    public let value: ExactDecimal
    /// For how many of the territories there is a value.
    public let counted: Int
    /// How many territories were asked for.
    public let of: Int
    /// The positions of the events it is made of.
    public let basis: [Int]
}

extension Indicator {
    /// The values of territories put together as the indicator says, by date; values computed
    /// ahead are left out.
    ///
    /// - Returns: nothing for an indicator without aggregation, and for territories that are not
    ///   of one level: a parent is never added to its members. Never put together over time.
    public func aggregated(over territories: [Territory]) -> [AggregatedValue] {
        let levels = Set(territories.map { $0.kind?.levelForAggregation })
        guard let aggregation, aggregation != .none, levels.count == 1 else { return [] }
        let wanted = Set(territories)
        var byDate: [PartialDate: [IndicatorValue]] = [:]
        for series in series {
            guard let territory = series.territory, wanted.contains(territory) else { continue }
            for value in series.measurements where !value.isProjected {
                byDate[value.date, default: []].append(value)
            }
        }
        return byDate.compactMap { date, values in
            aggregation.value(of: values).map {
                AggregatedValue(
                    date: date, value: $0, counted: values.count, of: wanted.count,
                    basis: values.map(\.n).sorted())
            }
        }.sorted { ($0.date.first, $0.date.last) < ($1.date.first, $1.date.last) }
    }
}

extension Aggregation {
    fileprivate func value(of values: [IndicatorValue]) -> ExactDecimal? {
        switch self {
        case .none: return nil
        case .last: return values.max { $1.event.isLater(than: $0.event) }?.value
        case .sum: return values.map { Derived($0.value, basis: []) }.sum?.value
        case .mean:
            let sum = values.reduce(Int128(0)) { $0 + $1.value.millionths }
            return values.isEmpty
                ? nil : Ratio(sum, Int128(values.count) * 1_000_000).decimal
        }
    }
}

extension TerritoryKind {
    /// Kinds that lie side by side on the map, never one in the other.
    fileprivate var levelForAggregation: Int {
        switch self {
        case .land: 0
        case .kreis: 1
        case .amt, .samtgemeinde, .verwaltungsgemeinschaft: 2
        case .stadt, .gemeinde, .gemeindefrei: 3
        case .ortsteil, .place: 4
        case .region: 5
        }
    }
}
