import ByteCoding
import Words

extension Attainment {
    /// The light of effect: green: attained ≥ expected; yellow: ≥ expected − effectTolerance;
    /// red: below, and whatever moves the wrong way; grey where target and baseline are equal.
    public func light(by judgement: Judgement) -> Light {
        guard let share else { return Light(.grey, Words.LightReasons.noDistance, [target.n]) }
        let tolerated = expected.subtracting(judgement.policy.effectTolerance)
        let state: LightState
        if share.numerator < 0 {
            state = .red
        } else if share >= expected {
            state = .green
        } else {
            state = share >= tolerated ? .yellow : .red
        }
        var reason = Words.LightReasons.attained(
            digits: share.percent?.brief ?? "–",
            expected: expected.percent?.brief ?? "–")
        if share.numerator < 0 { reason = reason + Words.LightReasons.regressing }
        if !territoryChanges.isEmpty { reason = reason + Words.LightReasons.territoryChanged }
        return Light(state, reason, basis.map { $0 })
    }
}

extension Indicator {
    /// How far its series have come, with their lights; not those that lack something.
    func effects(by judgement: Judgement) -> [(attainment: Attainment, light: Light)] {
        series.compactMap { series in
            guard case .success(let attainment) = series.attainment(on: judgement.day) else {
                return nil
            }
            return (attainment, attainment.light(by: judgement))
        }
    }

    /// The light of effect of the worst of its series; grey with what is missing.
    public func effectLight(by judgement: Judgement) -> Light {
        let all = series
        var gap = AttainmentGap.target
        var worst: Light?
        for series in all {
            switch series.attainment(on: judgement.day) {
            case .success(let attainment):
                let light = attainment.light(by: judgement)
                if worst.map({ light.state.severity > $0.state.severity }) ?? true {
                    worst = light
                }
            case .failure(let missing): if missing != .target { gap = missing }
            }
        }
        return worst ?? Light(.grey, gap.reason, [creation?.n])
    }

    /// The light of effect by its process's rules.
    public var effectLight: Light {
        let judgement = (process ?? goal?.process)?.judgement()
        return effectLight(by: judgement ?? Judgement(policy: .standard, day: view.lens.asOf))
    }
}

extension Goal {
    /// The light of effect: the worst of its indicators; one that lacks a value does not hide the
    /// others, and is said. Grey for a struck goal, and where something is missing everywhere.
    public func effectLight(by judgement: Judgement) -> Light {
        if let struck { return Light(.grey, Words.LightReasons.struck, [struck.n]) }
        let indicators = indicators
        guard !indicators.isEmpty else {
            return Light(.grey, Words.LightReasons.noIndicator, [creation?.n])
        }
        let lights = indicators.map { ($0, $0.effectLight(by: judgement)) }
        let judged = lights.filter { $0.1.state != .grey }
        guard let (indicator, worst) = judged.max(by: { $0.1.state.severity < $1.1.state.severity })
        else { return lights[0].1 }
        var reason = Text(verbatim: "\(indicator.title): ") + worst.reason
        if judged.count < lights.count {
            reason = reason + Words.LightReasons.notJudged(lights.count - judged.count)
        }
        return Light(worst.state, reason, worst.basis.map { $0 })
    }

    /// The light of effect by its process's rules.
    public var effectLight: Light {
        let judgement = process?.judgement()
        return effectLight(by: judgement ?? Judgement(policy: .standard, day: view.lens.asOf))
    }

    /// The least attained of its indicators; `nil` where none can be told.
    func attained(by judgement: Judgement) -> Attainment? {
        indicators.flatMap { $0.effects(by: judgement) }.map(\.attainment)
            .filter { $0.share != nil }
            .min { ($0.share ?? $0.expected) < ($1.share ?? $1.expected) }
    }
}

extension AttainmentGap {
    /// What is missing, in words.
    var reason: Text {
        switch self {
        case .target: Words.LightReasons.noTarget
        case .baseline: Words.LightReasons.noBaseline
        case .measurement: Words.LightReasons.noMeasurement
        }
    }
}

extension ExactDecimal {
    /// Its digits with at most one after the point, for a sentence.
    fileprivate var brief: String { (scale > 1 ? rounded(toScale: 1) : self).description }
}
