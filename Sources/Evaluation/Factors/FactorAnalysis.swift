import Statistics

/// How far each factor reaches, with the statement that may be made of it.
public struct FactorAnalysis: Sendable {
    /// What it was derived from.
    public let study: FactorStudy
    /// The factors, the farthest first.
    public let factors: [FactorResult]

    /// Derives the reach of all factors of a study.
    public init(of study: FactorStudy) {
        self.study = study
        var groups: [FactorKey: [FactorSighting]] = [:]
        var order: [FactorKey] = []
        for sighting in study.sightings {
            let key = FactorKey(factor: sighting.factor, kind: sighting.kind)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(sighting)
        }
        factors = order.map { FactorResult($0, groups[$0] ?? [], study) }.sorted { one, other in
            (one.municipalities.count, one.sightings, other.factor, other.kind ?? "")
                > (other.municipalities.count, other.sightings, one.factor, one.kind ?? "")
        }
    }

    /// Whether all municipalities that take part were looked at: then shares are no sample.
    public var isCensus: Bool { study.all == study.places.count && !study.places.isEmpty }
}

private struct FactorKey: Hashable {
    let factor: String
    let kind: String?
}

extension FactorResult {
    fileprivate init(_ key: FactorKey, _ sightings: [FactorSighting], _ study: FactorStudy) {
        factor = key.factor
        kind = key.kind
        let places = Set(sightings.flatMap(\.municipalities)).sorted()
        municipalities = places.map { study.places[$0].id }
        regions = Set(places.compactMap { study.places[$0].region }).sorted()
        measures = Set(sightings.flatMap(\.measures)).sorted()
        processes = Set(sightings.compactMap(\.process)).sorted()
        self.sightings = sightings.count
        resolved = sightings.count(where: \.isResolved)
        basis = Set(sightings.flatMap(\.basis)).sorted()
        prevalence = places.isEmpty ? nil : Proportion(places.count, of: study.places.count)
        necessity =
            key.kind == "successFactor" ? nil : FailureNecessity(of: Set(measures), study.failed)
        if let necessity, necessity.isLimit, resolved == 0 {
            reach = .limit
        } else {
            reach = Self.reach(
                prevalence, regions: regions.count, measures: measures.count,
                years: Set(sightings.flatMap(\.years)).count, study.rules)
        }
    }

    private static func reach(
        _ prevalence: Proportion?, regions: Int, measures: Int, years: Int, _ rules: ReachRules
    ) -> Reach {
        guard let prevalence else { return .undetermined }
        if prevalence.count == 1 { return measures > 1 || years > 1 ? .recurrent : .singular }
        // Without any regions all is one: nothing is generalised over regions nobody named.
        if regions <= 1, rules.minimumRegions > 1 { return .local }
        let isWide =
            prevalence.count >= rules.minimumMunicipalities && regions >= rules.minimumRegions
            && prevalence.wilson.lower >= rules.minimumPrevalence
        return isWide ? .generalisable : regions <= 1 ? .local : .spread
    }
}

extension FailureNecessity {
    /// How necessary what some measures had was for failure; `nil` for too few failures, and where
    /// nothing succeeded.
    fileprivate init?(of measures: Set<String>, _ failed: [String: Bool]) {
        let known = failed.filter { measures.contains($0.key) }
        self.failed = failed.count { $0.value }
        failedWithFactor = known.count { $0.value }
        cases = failed.count
        withFactor = known.count
        guard self.failed >= Self.minimumFailures, self.failed < cases else { return nil }
    }
}
