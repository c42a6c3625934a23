public import ByteCoding
public import Evaluation
import Statistics
import StrategyModel
public import Words

extension FactorAnalysis: EvaluationResult {
    /// How it was computed.
    public var method: EvaluationMethod { .factors }
    /// How many cases it was computed of.
    public var caseCount: Int { study.places.count }

    /// Its numbers, in reading order.
    public var figures: [Section] {
        [
            Section(
                "factors", Text(de: "Faktoren", en: "Factors"),
                .table(
                    Table(
                        of: factors, id: { "\($0.kind ?? "factor")/\($0.factor)" },
                        basis: { Basis($0.basis) }, columns: Self.columns
                    ).drawn(drawing)),
                emptyState: Text(
                    de: "Kein Faktor erfasst; zuerst „finding.recorded“ mit „factors“ erfassen.",
                    en: "No factor recorded; record finding.recorded with factors first."))
        ]
    }

    private static var columns: [Listing<FactorResult>] {
        [
            Listing("kind", Text(de: "Art", en: "kind")) { factor in
                factor.kind.map { .code($0, factor.kindLabel) } ?? .missing
            },
            Listing("factor", Text(de: "Faktor", en: "factor")) {
                .code($0.factor, $0.factorLabel)
            },
            Listing("municipalities", Text(de: "Gemeinden", en: "municipalities")) { factor in
                factor.prevalence.map { .share($0.count, of: $0.total) } ?? .missing
            },
            Listing("prevalence", Text(de: "Anteil", en: "share"), unit: .percent, isDetail: true) {
                .rate($0.prevalence.map { $0.value * 100 })
            },
            Listing("lower", Text(de: "von", en: "lower"), unit: .percent, isDetail: true) {
                .rate($0.prevalence.map { $0.wilson.lower * 100 })
            },
            Listing("upper", Text(de: "bis", en: "upper"), unit: .percent, isDetail: true) {
                .rate($0.prevalence.map { $0.wilson.upper * 100 })
            },
            Listing("class", Text(de: "Reichweite", en: "reach")) {
                .code($0.reach.rawValue, $0.reach.label)
            },
            Listing("regions", Text(de: "Regionen", en: "regions"), isDetail: true) {
                .integer($0.regions.count)
            },
            Listing("measures", Text(de: "Maßnahmen", en: "measures"), isDetail: true) {
                .integer($0.measures.count)
            },
            Listing("mentions", Text(de: "Nennungen", en: "mentions"), isDetail: true) {
                .integer($0.sightings)
            },
            Listing(
                "resolved", Text(de: "überwunden von Nennungen", en: "overcome of mentions")
            ) {
                $0.canBeOvercome ? .share($0.resolved, of: $0.sightings) : .missing
            },
        ]
    }

    /// `"factors":[{"factor","kind","municipalities","of","prevalence","lower","upper","class",
    /// "measures","processes","resolved","basis"}]`, with the ids behind the counts.
    public func writeMembers(into json: inout JSONWriter, _ language: Language) {
        json.key("census")
        json.bool(isCensus)
        json.key("factors")
        json.array(factors) { json, factor in factor.write(into: &json, of: study, language) }
    }
}

extension FactorResult {
    fileprivate func write(
        into json: inout JSONWriter, of study: FactorStudy, _ language: Language
    ) {
        json.beginObject()
        json.member("factor", factor)
        json.key("kind")
        if let kind { json.string(kind) } else { json.null() }
        json.member("label", factorLabel[language])
        json.count("municipalities", municipalities.count)
        json.count("of", study.places.count)
        json.number("prevalence", prevalence?.value)
        json.number("lower", prevalence?.wilson.lower)
        json.number("upper", prevalence?.wilson.upper)
        json.member("class", reach.rawValue)
        json.count("measures", measures.count)
        json.count("processes", processes.count)
        json.count("regions", regions.count)
        json.count("mentions", sightings)
        json.count("resolved", resolved)
        json.key("municipalityIds")
        json.array(municipalities) { json, id in json.string(id) }
        json.key("measureIds")
        json.array(measures) { json, id in json.string(id) }
        json.key("processIds")
        json.array(processes) { json, id in json.string(id) }
        if let necessity {
            json.key("necessity")
            json.beginObject()
            json.number("consistency", necessity.consistency)
            json.number("relevance", necessity.relevance)
            json.count("failed", necessity.failed)
            json.count("of", necessity.cases)
            json.endObject()
        }
        json.member("statement", statement[language])
        Basis(basis).writeMembers(into: &json)
        json.endObject()
    }
}

extension JSONWriter {
    /// Writes a count as a member.
    mutating func count(_ key: StaticString, _ value: Int?) {
        self.key(key)
        if let value { integer(value) } else { null() }
    }

    /// Writes a computed number as a member, with all its digits.
    mutating func number(_ key: StaticString, _ value: Double?) {
        self.key(key)
        statistic(value)
    }
}
