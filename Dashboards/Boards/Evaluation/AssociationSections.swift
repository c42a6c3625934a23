public import ByteCoding
public import Evaluation
import Statistics
public import Words

extension AssociationAnalysis: EvaluationResult {
    /// How it was computed.
    public var method: EvaluationMethod { .association }
    /// How many cases it was computed of.
    public var caseCount: Int { count }

    /// Its numbers, in reading order.
    public var figures: [Section] {
        [
            Section(
                "conditions", Text(de: "Bedingungen", en: "Conditions"),
                .table(
                    Table(
                        of: conditions, id: \.name, basis: { Basis($0.basis) },
                        columns: Self.counts + Self.tests
                            + (stratum == nil ? [] : Self.stratified))))
        ]
    }

    private static var counts: [Listing<Condition>] {
        [
            Listing("condition", Text(de: "Bedingung", en: "condition")) {
                .code($0.name, $0.words)
            },
            Listing("a", Text(de: "mit, ja", en: "with, yes")) { .integer($0.table.a) },
            Listing("b", Text(de: "mit, nein", en: "with, no")) { .integer($0.table.b) },
            Listing("c", Text(de: "ohne, ja", en: "without, yes")) { .integer($0.table.c) },
            Listing("d", Text(de: "ohne, nein", en: "without, no")) { .integer($0.table.d) },
            Listing("missing", Text(de: "unbekannt", en: "unknown"), isDetail: true) {
                .integer($0.missing)
            },
        ]
    }

    private static var tests: [Listing<Condition>] {
        [
            Listing("p", Text(verbatim: "p"), isDetail: true) { number($0.test?.pValue) },
            Listing("adjustedP", Text(de: "p bereinigt", en: "p adjusted")) {
                number($0.adjustedP)
            },
            Listing("oddsRatio", Text(de: "Chancenverhältnis", en: "odds ratio")) {
                number($0.test?.oddsRatio)
            },
            Listing("lower", Text(de: "von", en: "lower"), isDetail: true) {
                number($0.test?.interval?.lower)
            },
            Listing("upper", Text(de: "bis", en: "upper"), isDetail: true) {
                number($0.test?.interval?.upper)
            },
        ]
    }

    private static var stratified: [Listing<Condition>] {
        [
            Listing("stratifiedOddsRatio", Text(de: "in Schichten", en: "within strata")) {
                number($0.stratified?.oddsRatio)
            },
            Listing("stratifiedP", Text(de: "p in Schichten", en: "p within strata")) {
                number($0.stratified?.pValue)
            },
        ]
    }

    private static func number(_ value: Double?) -> Cell {
        value.map { .statistic($0) } ?? .missing
    }

    /// `"conditions":[{"name","table","p","adjustedP","oddsRatio","lower","upper"}],
    /// "mantelHaenszel":{"oddsRatio","lower","upper","chiSquare","p"}`; the latter of the only
    /// condition, while each condition has its own beside.
    public func writeMembers(into json: inout JSONWriter, _ language: Language) {
        json.member("outcome", outcome)
        if let stratum { json.member("stratum", stratum) }
        json.key("conditions")
        json.array(conditions) { json, condition in
            condition.write(into: &json, outcome: outcomeWords, stratum != nil, language)
        }
        json.key("mantelHaenszel")
        json.stratified(conditions.count == 1 ? conditions[0].stratified : nil)
    }
}

extension AssociationAnalysis.Condition {
    fileprivate func write(
        into json: inout JSONWriter, outcome: Text, _ isStratified: Bool, _ language: Language
    ) {
        json.beginObject()
        json.member("name", name)
        json.key("table")
        json.array([[table.a, table.b], [table.c, table.d]]) { json, row in
            json.array(row) { json, count in json.integer(count) }
        }
        json.count("missing", missing)
        json.number("p", test?.pValue)
        json.number("adjustedP", adjustedP)
        json.number("oddsRatio", test?.oddsRatio)
        json.number("lower", test?.interval?.lower)
        json.number("upper", test?.interval?.upper)
        if isStratified {
            json.key("mantelHaenszel")
            json.stratified(stratified)
        }
        json.member("statement", statement(outcome)[language])
        Basis(basis).writeMembers(into: &json)
        json.endObject()
    }
}

extension JSONWriter {
    fileprivate mutating func stratified(_ test: MantelHaenszel?) {
        guard let test else { return null() }
        beginObject()
        number("oddsRatio", test.oddsRatio)
        number("lower", test.interval?.lower)
        number("upper", test.interval?.upper)
        number("chiSquare", test.chiSquare)
        number("p", test.pValue)
        endObject()
    }
}
