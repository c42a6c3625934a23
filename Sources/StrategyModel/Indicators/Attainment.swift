public import ByteCoding

/// How far an indicator has come from its baseline towards its target, for one territory.
public struct Attainment: Sendable {
    /// The series.
    public let series: IndicatorSeries
    /// The baseline: the last one dated before the target.
    public let baseline: IndicatorValue
    /// The target: the next one due on the judged day, else the last.
    public let target: IndicatorValue
    /// The last measured value since the baseline.
    public let current: IndicatorValue
    /// (value − baseline) / (target − baseline); `nil` where target and baseline are equal.
    let share: Ratio?
    /// Elapsed of the total time between baseline and target date, 0 to 1.
    let expected: Ratio

    /// What is attained in percent, at 4 decimals; `nil` where target and baseline are equal.
    public var percent: ExactDecimal? { share?.percent }
    /// What was to be expected by now in percent, at 4 decimals.
    public var expectedPercent: ExactDecimal? { expected.percent }
    /// Changes of the territory since the baseline, which make the values hard to compare.
    public var territoryChanges: [TerritoryChange] {
        series.changes(between: [baseline, current])
    }
    /// The positions of baseline, target and value.
    public var basis: [Int] { [baseline.n, target.n, current.n] }
}

/// What is missing to tell how far an indicator has come.
public enum AttainmentGap: Error, Sendable {
    case target, baseline, measurement
}

extension IndicatorSeries {
    /// How far it has come on a day, or what is missing to tell.
    ///
    /// The time runs from the first day of the baseline's date to the last of the target's.
    public func attainment(on day: Day) -> Result<Attainment, AttainmentGap> {
        guard let target = targets.first(where: { $0.date.last >= day }) ?? targets.last else {
            return .failure(.target)
        }
        guard let baseline = baselines.last(where: { $0.date.first < target.date.last }) else {
            return .failure(.baseline)
        }
        guard let current, current.date.first >= baseline.date.first else {
            return .failure(.measurement)
        }
        guard let way = target.value.subtracting(baseline.value),
            let gone = current.value.subtracting(baseline.value)
        else { return .failure(.measurement) }
        let total = baseline.date.first.days(until: target.date.last)
        let elapsed = min(max(0, baseline.date.first.days(until: day)), total)
        return .success(
            Attainment(
                series: self, baseline: baseline, target: target, current: current,
                share: way.millionths == 0 ? nil : Ratio(gone, way),
                expected: Ratio(Int128(elapsed), Int128(total))))
    }
}
