import ByteCoding
public import StrategyModel

extension FactorStudy {
    /// Collects what the record says of success factors, obstacles and limits: living findings,
    /// blocks, and coded reasons of slips, suspensions and drops.
    public init(over scope: CaseScope) {
        var collector = FactorCollector()
        for process in scope.processes { collector.add(process) }
        self.init(
            places: collector.places, all: scope.municipalities.count,
            sightings: collector.sightings, failed: Self.failures(scope),
            withoutFactor: collector.withoutFactor, rules: ReachRules(scope.policy))
    }

    /// Dropped and suspended measures failed; completed, permanent and ongoing ones did not; of
    /// all others it is not known yet.
    private static func failures(_ scope: CaseScope) -> [String: Bool] {
        var failed: [String: Bool] = [:]
        for measure in scope.measures {
            switch measure.status {
            case .dropped, .suspended: failed[measure.id] = true
            case .completed, .consolidated, .ongoing: failed[measure.id] = false
            case .proposed, .adopted, .preparing, .inProgress, .merged: break
            }
        }
        return failed
    }
}

extension ReachRules {
    /// Those of a policy.
    public init(_ policy: Policy) {
        self.init(
            minimumMunicipalities: policy.minimumMunicipalities,
            minimumRegions: policy.minimumRegions,
            minimumPrevalence: policy.minimumPrevalence.double)
    }
}

/// Collects sightings process by process.
private struct FactorCollector {
    private(set) var places: [FactorPlace] = []
    private(set) var sightings: [FactorSighting] = []
    private(set) var withoutFactor = 0
    private var numbers: [Territory: Int] = [:]

    mutating func add(_ process: Process) {
        let before = sightings.count
        let findings = process.findings.filter { $0.isLiving && $0.namesFactors }
        for finding in findings { add(finding, of: process) }
        for measure in process.measures { add(measure, of: process) }
        // Where nobody records factors, nobody was asked for any.
        guard sightings.count > before else { return }
        for place in process.seen { _ = number(of: place, in: process) }
    }

    private mutating func number(of named: Territory, in process: Process) -> Int {
        let territory = named.successor(on: process.judgedDay)
        if let known = numbers[territory] { return known }
        numbers[territory] = places.count
        places.append(
            FactorPlace(id: territory.id, region: territory.county?.id ?? process.id))
        return places.count - 1
    }

    private mutating func add(_ finding: Finding, of process: Process) {
        guard let kind = finding.kind else { return }
        guard !finding.factors.isEmpty else {
            withoutFactor += 1
            return
        }
        let measures = finding.measures
        let named = finding.territories.namedMunicipalities
        let places = named.isEmpty ? measures.flatMap(\.namedMunicipalities) : named
        let events = [finding.creation].compactMap(\.self) + finding.evidence
        for factor in finding.factors {
            add(
                factor, kind.value, .finding, in: places, measures, process,
                isResolved: finding.state == .resolved, events)
        }
    }

    private mutating func add(_ measure: Measure, of process: Process) {
        for sighting in measure.codedObstacles {
            add(
                sighting.code, .obstacle, sighting.source, in: measure.namedMunicipalities,
                [measure], process, isResolved: sighting.isResolved, sighting.events)
        }
    }

    private mutating func add(
        _ factor: ReasonCode, _ kind: FindingKind, _ source: FactorSighting.Source,
        in territories: [Territory], _ measures: [Measure], _ process: Process,
        isResolved: Bool, _ events: [EventFact]
    ) {
        var places: [Int] = []
        for territory in territories {
            let number = number(of: territory, in: process)
            if !places.contains(number) { places.append(number) }
        }
        sightings.append(
            FactorSighting(
                factor: factor.rawValue, kind: kind.rawValue, source: source,
                municipalities: places, measures: measures.map(\.id), process: process.id,
                isResolved: isResolved,
                years: Set(events.map { $0.occurred.first.date.year }).sorted(),
                basis: Set(events.map(\.n)).sorted()))
    }
}

extension Finding {
    /// Whether it says what helped, hindered, or where the limits lie.
    fileprivate var namesFactors: Bool {
        switch kind?.value {
        case .successFactor, .obstacle, .limit: true
        case .observation, .openQuestion, nil: false
        }
    }

    /// The measures it concerns, or that its evidence is about.
    fileprivate var measures: [Measure] {
        var found: [Measure] = []
        for entity in concerns + evidence.map(\.subject) {
            let measure: Measure? =
                switch entity.category {
                case .measure: Measure(entity)
                case .milestone: Milestone(entity).measure
                default: nil
                }
            if let measure, !found.contains(measure) { found.append(measure) }
        }
        return found
    }
}

extension Territory {
    /// What it has become part of by a day, after every merger; itself while it is its own. Both
    /// count as one municipality, as among the members of a process.
    fileprivate func successor(on day: Day) -> Territory {
        var territory = self
        var passed: Set = [territory]
        while let merged = territory.merged, merged.occurred.first <= day,
            let next = territory.mergedInto, passed.insert(next).inserted
        {
            territory = next
        }
        return territory
    }
}

extension Process {
    /// Its members of which anything is recorded that could have shown a factor: that a measure, a
    /// held dialogue, a need or a finding names, directly or through a larger territory.
    fileprivate var seen: [Territory] {
        let named =
            measures.flatMap(\.territories) + needs.flatMap(\.territories)
            + dialogs.filter(\.isHeld).flatMap(\.territories) + findings.flatMap(\.territories)
        let covered = Set(Set(named).flatMap(\.municipalities) + named.namedMunicipalities)
        return members.filter(covered.contains)
    }
}
