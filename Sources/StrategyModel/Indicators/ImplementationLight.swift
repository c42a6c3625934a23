import Words

extension Measure {
    /// The light of implementation by the convention of the policy.
    ///
    /// Convention *deviation*, first match wins:
    /// 1. grey: dropped, merged; 2. green: completed, consolidated;
    /// 3. grey: proposed; with its end past: "Stand unbekannt";
    /// 4. red: blocked; or a critical milestone, or the end, overdue by more than toleranceDays;
    /// 5. yellow: suspended; any milestone or the end overdue; forecast later than the baseline
    ///    end by more than toleranceDays;
    /// 6. grey: adopted, preparing; 7. grey: inProgress without any end; 8. green.
    ///
    /// Convention *progress*: red proposed, adopted; yellow preparing, inProgress, ongoing,
    /// suspended, blocked; green completed, consolidated; grey dropped, merged.
    public func implementationLight(by judgement: Judgement) -> Light {
        let status = status
        let n = statusFact?.n
        switch (status, judgement.policy.convention) {
        case (.dropped, _), (.merged, _): return Light(.grey, status.label, [n])
        case (.completed, _), (.consolidated, _): return Light(.green, status.label, [n])
        case (.proposed, .progress), (.adopted, .progress):
            return Light(.red, reasonWithBlock(status), [n, currentBlock?.n])
        case (_, .progress):
            return Light(.yellow, reasonWithBlock(status), [n, currentBlock?.n])
        case (_, .deviation): break
        }
        if status == .proposed {
            guard let end = currentEnd, end.value.last < judgement.day else {
                return Light(.grey, status.label, [n])
            }
            return Light(.grey, Words.LightReasons.unknown(since: end.value.text), [n, end.n])
        }
        let delays = Delays(of: self, by: judgement)
        return (delays.red ?? delays.yellow)?.resting(on: n) ?? restingLight
    }

    /// The light of implementation by its process's rules.
    public var implementationLight: Light { implementationLight(by: judgement) }

    /// What its lights are judged by.
    public var judgement: Judgement {
        process?.judgement() ?? Judgement(policy: .standard, day: view.lens.asOf)
    }

    /// Rules 6 to 8: nothing is late.
    private var restingLight: Light {
        let n = statusFact?.n
        switch status {
        case .adopted, .preparing: return Light(.grey, status.label, [n])
        case .inProgress:
            if let end = currentEnd {
                return Light(.green, Words.LightReasons.onSchedule(end.value.text), [n, end.n])
            }
            if let forecast = forecastEnd {
                let reason = Words.LightReasons.onSchedule(forecast.value.text)
                return Light(.green, reason, [n, forecast.n])
            }
            return Light(.grey, Words.LightReasons.noEnd, [n])
        case .proposed, .ongoing, .suspended, .completed, .consolidated, .dropped, .merged:
            return Light(.green, status.label, [n])
        }
    }

    private func reasonWithBlock(_ status: MeasureStatus) -> Text {
        guard let block = currentBlock else { return status.label }
        return status.label + Text(verbatim: ", ") + block.blockReason
    }
}

/// Rules 4 and 5 of convention *deviation*: what holds a measure up or makes it late.
private struct Delays {
    let measure: Measure
    let judgement: Judgement
    let milestones: [(milestone: Milestone, days: Int)]

    init(of measure: Measure, by judgement: Judgement) {
        self.measure = measure
        self.judgement = judgement
        // The one that is late the longest gives the reason.
        milestones = measure.milestones.compactMap { milestone in
            milestone.daysOverdue(on: judgement.day).map { (milestone, $0) }
        }.sorted { $0.1 > $1.1 }
    }

    private var tolerance: Int { judgement.policy.toleranceDays }

    var red: Light? {
        if let block = measure.currentBlock {
            return Light(.red, block.blockReason, [block.n])
        }
        if let late = milestones.first(where: { $0.milestone.isCritical && $0.days > tolerance }) {
            return overdue(.red, late.milestone, late.days)
        }
        if let days = measure.daysOverdue(on: judgement.day), days > tolerance {
            return endOverdue(.red, days)
        }
        return nil
    }

    var yellow: Light? {
        if measure.status == .suspended {
            let fact = measure.statusFact
            let reason = fact?.event[Fields.reason]
            return Light(
                .yellow, Words.LightReasons.status(measure.status.label, because: reason),
                [fact?.n])
        }
        if let days = measure.daysOverdue(on: judgement.day) { return endOverdue(.yellow, days) }
        if let late = milestones.first { return overdue(.yellow, late.milestone, late.days) }
        if let forecast = measure.forecastEnd, let baseline = measure.baselineEnd {
            let days = baseline.value.last.days(until: forecast.value.last)
            if days > tolerance {
                return Light(
                    .yellow,
                    Words.LightReasons.forecast(
                        forecast.value.text, after: baseline.value.text, days: days),
                    [forecast.n, baseline.n])
            }
        }
        return nil
    }

    private func overdue(_ state: LightState, _ milestone: Milestone, _ days: Int) -> Light {
        let due = milestone.due
        return Light(
            state,
            Words.LightReasons.milestoneOverdue(
                milestone.title, due?.value.text ?? Text(verbatim: ""), days: days,
                isCritical: milestone.isCritical),
            [due?.n])
    }

    private func endOverdue(_ state: LightState, _ days: Int) -> Light {
        let end = measure.currentEnd
        return Light(
            state,
            Words.LightReasons.endOverdue(end?.value.text ?? Text(verbatim: ""), days: days),
            [end?.n])
    }
}

extension Measure {
    /// How many days its end has passed on a day, after the last day of the span; `nil` when it
    /// has not, when it has none, or when the measure has ended.
    public func daysOverdue(on day: Day) -> Int? {
        guard !isEnded, let end = currentEnd, end.value.last < day else { return nil }
        return end.value.last.days(until: day)
    }
}

extension EventFact {
    /// Why something is blocked, in words.
    var blockReason: Text {
        Words.LightReasons.blocked(
            since: occurred.text, self[Fields.reasonCode]?.label, self[Fields.text])
    }
}
