public import ByteCoding

/// The rules that indicators and lights of a process follow: what `policy.set` says at the lens,
/// else the defaults.
public struct Policy: Sendable {
    /// Days by which an end or a critical milestone may be overdue before the light turns red.
    public internal(set) var toleranceDays = 30
    /// Days without an event after which a measure counts as stalled.
    public internal(set) var staleDays = 180
    /// How far effect may lag behind and still be yellow, 0 to 1.
    public internal(set) var effectTolerance =
        ExactDecimal(mantissa: 1, scale: 1) ?? ExactDecimal(0)
    /// How the light of implementation is judged.
    public internal(set) var convention = PolicyConvention.deviation
    /// From how many municipalities on a factor may count as generalisable.
    public internal(set) var minimumMunicipalities = 3
    /// In how many regions they must lie.
    public internal(set) var minimumRegions = 2
    /// What the lower bound of the prevalence's interval must reach, 0 to 1.
    public internal(set) var minimumPrevalence =
        ExactDecimal(mantissa: 1, scale: 1) ?? ExactDecimal(0)
    /// Groups of fewer participants are not shown to the public.
    public internal(set) var smallCell = 3
    /// The positions of the events that set the rules in force.
    public internal(set) var basis: [Int] = []
    /// The rules that a replay sets otherwise than the record.
    public internal(set) var overridden: [PolicyKey] = []

    /// The defaults.
    public static let standard = Policy()

    private init() {}

    /// The policy of a process at the lens of its view.
    public init(of process: Process) {
        self.init()
        guard let entity = process.view.entity(.policy, process.id) else { return }
        func take<Value>(
            _ key: AttributeKey<Value>, into path: WritableKeyPath<Policy, Value>
        ) {
            guard let fact = entity.fact(key) else { return }
            self[keyPath: path] = fact.value
            if !basis.contains(fact.n) { basis.append(fact.n) }
        }
        take(Attributes.toleranceDays, into: \.toleranceDays)
        take(Attributes.staleDays, into: \.staleDays)
        take(Attributes.effectTolerance, into: \.effectTolerance)
        take(Attributes.convention, into: \.convention)
        take(Attributes.minimumMunicipalities, into: \.minimumMunicipalities)
        take(Attributes.minimumRegions, into: \.minimumRegions)
        take(Attributes.minimumPrevalence, into: \.minimumPrevalence)
        take(Attributes.smallCell, into: \.smallCell)
    }

    /// The same policy with some rules set otherwise, for a replay.
    public func replayed(with overrides: [PolicyOverride]) -> Policy {
        var policy = self
        for change in overrides {
            change.apply(to: &policy)
            if !policy.overridden.contains(change.key) { policy.overridden.append(change.key) }
        }
        return policy
    }

    /// The value of a rule as it is written in the log.
    public func value(of key: PolicyKey) -> String {
        switch key {
        case .toleranceDays: String(toleranceDays)
        case .staleDays: String(staleDays)
        case .effectTolerance: effectTolerance.description
        case .convention: convention.rawValue
        case .minimumMunicipalities: String(minimumMunicipalities)
        case .minimumRegions: String(minimumRegions)
        case .minimumPrevalence: minimumPrevalence.description
        case .smallCell: String(smallCell)
        }
    }
}
