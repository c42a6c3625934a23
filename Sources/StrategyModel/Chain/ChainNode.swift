/// Where a stage of a chain stands.
public enum ChainState: Hashable, Sendable {
    /// A dialogue.
    case dialog(DialogState)
    /// An outcome or a suggestion whose disposition is recorded.
    case disposition(Disposition)
    /// An outcome or a suggestion that waits for its disposition, or an open need.
    case open
    /// A need that was closed.
    case closed
    /// A decision.
    case decision(DecisionState)
    /// A measure.
    case measure(MeasureStatus)
    /// A milestone.
    case milestone(MilestoneState)
    /// A goal that was struck.
    case struck

    /// The code, the same in every language.
    public var code: String {
        switch self {
        case .dialog(let state): state.rawValue
        case .disposition(let disposition): disposition.rawValue
        case .open: "open"
        case .closed: "closed"
        case .decision(let state): state.rawValue
        case .measure(let status): status.rawValue
        case .milestone(let state): state.rawValue
        case .struck: "struck"
        }
    }
}

/// A stage of a chain: a subject as the lens sees it.
public struct ChainNode: Sendable {
    /// The subject.
    public let entity: Entity
    /// Where it stands; `nil` for what has no state, such as an indicator.
    public let state: ChainState?
    /// When it was: the day of a dialogue, a decision, a measurement; `nil` where that is not
    /// recorded, and for what is still to come.
    public let on: PartialDate?
    /// Its light, where it has one.
    public let light: Light?
    /// The last value measured, of an indicator.
    public let measurement: IndicatorValue?
    /// The positions of the events that say so.
    public let basis: [Int]

    init(_ entity: Entity, judging judgement: (Process?) -> Judgement) {
        self.entity = entity
        var state: ChainState?
        var on = entity.creation?.occurred
        var light: Light?
        var basis = [entity.creation?.n]
        var last: IndicatorValue?
        switch entity.category {
        case .dialog:
            let dialog = Dialog(entity)
            (state, on) = (.dialog(dialog.state), dialog.date?.value)
            basis += [dialog.date?.n, dialog.cancellation?.n]
        case .outcome:
            let outcome = Outcome(entity)
            state = ChainState(outcome.disposed, isAwaited: outcome.asksForDisposition)
            basis.append(outcome.disposed?.event.n)
        case .suggestion:
            let disposed = Suggestion(entity).disposed
            state = ChainState(disposed, isAwaited: true)
            basis.append(disposed?.event.n)
        case .need:
            let need = Need(entity)
            state = need.isOpen ? .open : .closed
            basis.append(need.closed?.n)
        case .decision:
            let decision = Decision(entity)
            state = .decision(decision.state)
            basis += decision.stateBasis
        case .measure:
            let measure = Measure(entity)
            state = .measure(measure.status)
            light = measure.implementationLight(by: judgement(measure.process))
            basis.append(measure.statusFact?.n)
        case .milestone:
            let milestone = Milestone(entity)
            (state, on) = (.milestone(milestone.state), milestone.reached?.occurred)
            basis += [milestone.reached?.n, milestone.dropped?.n]
        case .goal:
            let goal = Goal(entity)
            state = goal.isLiving ? nil : .struck
            light = goal.indicators.isEmpty ? nil : goal.effectLight(by: judgement(goal.process))
            basis.append(goal.struck?.n)
        case .indicator:
            let indicator = Indicator(entity)
            last = indicator.lastMeasured
            on = last?.date
            light = indicator.goal.map { goal in
                indicator.effectLight(by: judgement(indicator.process ?? goal.process))
            }
            basis.append(last?.n)
        default: break
        }
        self.state = state
        self.on = on
        self.light = light
        measurement = last
        self.basis = Set(basis.compactMap(\.self)).sorted()
    }
}

extension ChainState {
    fileprivate init?(_ disposed: Disposed?, isAwaited: Bool) {
        if let disposed {
            self = .disposition(disposed.disposition)
        } else if isAwaited {
            self = .open
        } else {
            return nil
        }
    }
}

extension Indicator {
    /// The last value measured in the series of the whole, else the last of any territory's;
    /// `nil` where nothing was measured.
    public var lastMeasured: IndicatorValue? {
        let all = series
        if let whole = all.first(where: { $0.territory == nil })?.current { return whole }
        return all.compactMap(\.current).max {
            ($0.date.last, $0.n) < ($1.date.last, $1.n)
        }
    }
}
