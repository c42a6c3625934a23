import Words

extension Measure {
    /// Days without news: from the last event about it to the judged day; `nil` without events.
    public func daysSilent(on day: Day) -> Derived<Int>? {
        lastEventAbout.map { event in
            Derived(max(0, event.occurred.first.days(until: day)), basis: [event.n])
        }
    }

    /// Whether it is active and nothing was told about it for longer than staleDays.
    public func isStalled(by judgement: Judgement) -> Bool {
        isActive && stalled(by: judgement) != nil
    }

    /// The days without news where they are more than staleDays.
    func stalled(by judgement: Judgement) -> Derived<Int>? {
        daysSilent(on: judgement.day).flatMap {
            $0.value > judgement.policy.staleDays ? $0 : nil
        }
    }

    /// The light of currency: days since the last event about it by occurred: green up to
    /// staleDays, yellow up to twice as many, red beyond, grey when it has ended.
    public func currencyLight(by judgement: Judgement) -> Light {
        guard !isEnded else { return Light(.grey, status.label, [statusFact?.n]) }
        guard let silent = daysSilent(on: judgement.day) else {
            return Light(.grey, Words.LightReasons.notRecorded, [])
        }
        let stale = judgement.policy.staleDays
        let state: LightState =
            silent.value <= stale ? .green : silent.value <= 2 * stale ? .yellow : .red
        return Light(state, Words.LightReasons.silent(days: silent.value), silent.basis)
    }

    /// The light of currency by its process's rules.
    public var currencyLight: Light { currencyLight(by: judgement) }
}
