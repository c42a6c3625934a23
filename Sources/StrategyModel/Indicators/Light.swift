public import Words

/// The four states of a light.
public enum LightState: String, CaseIterable, Sendable {
    case green, yellow, red, grey

    /// The word for the state.
    public var label: Text {
        switch self {
        case .green: Words.Lights.green
        case .yellow: Words.Lights.yellow
        case .red: Words.Lights.red
        case .grey: Words.Lights.grey
        }
    }

    /// How much it asks for attention: red most, grey least.
    var severity: Int {
        switch self {
        case .red: 3
        case .yellow: 2
        case .green: 1
        case .grey: 0
        }
    }
}

/// A state and its reason in words; a state alone is never shown.
public struct Light: Sendable {
    /// The state.
    public let state: LightState
    /// Why.
    public let reason: Text
    /// The positions of the events it is made of.
    public let basis: [Int]

    /// The same light, resting on one event more.
    func resting(on n: Int?) -> Light { Light(state, reason, [n] + basis) }

    init(_ state: LightState, _ reason: Text, _ basis: [Int?]) {
        self.state = state
        self.reason = reason
        self.basis = basis.compactMap(\.self)
    }
}

/// What lights of a process are judged by: its rules, and the day.
public struct Judgement: Sendable {
    /// The rules.
    public let policy: Policy
    /// The day; for an ended process its last.
    public let day: Day

    /// Makes one.
    public init(policy: Policy, day: Day) {
        self.policy = policy
        self.day = day
    }
}

extension Process {
    /// What its lights are judged by, with some rules set otherwise for a replay.
    public func judgement(replaying overrides: [PolicyOverride] = []) -> Judgement {
        Judgement(policy: policy.replayed(with: overrides), day: judgedDay)
    }

    /// Grey where its time is over and nobody recorded that it was closed or continued; `nil`
    /// for every other process: its measures and goals have their own lights.
    public var light: Light? {
        guard isPastEndUnclosed, let end = plannedEnd else { return nil }
        return Light(.grey, Words.LightReasons.processPastEnd, [end.n])
    }
}
