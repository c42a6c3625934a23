public import ByteCoding
public import Evaluation
import Statistics
public import Words

extension ConfigurationAnalysis: EvaluationResult {
    /// How it was computed.
    public var method: EvaluationMethod { .configurations }
    /// How many cases it was computed of.
    public var caseCount: Int { cases.count }

    /// Its numbers, in reading order.
    public var figures: [Section] {
        [
            Section(
                "truthTable", Text(de: "Wahrheitstafel", en: "Truth table"),
                .table(
                    Table(
                        of: result.truthTable, id: { self.pattern($0.configuration) },
                        columns: truthColumns))),
            Section(
                "necessity", Text(de: "Notwendigkeit", en: "Necessity"),
                .table(
                    Table(
                        of: result.necessity, id: { self.name(of: $0) },
                        columns: necessityColumns))),
            solution(
                "conservative", Text(de: "Lösung ohne Annahmen", en: "Conservative solution"),
                result.conservative),
            solution(
                "parsimonious", Text(de: "Einfachste Lösung", en: "Parsimonious solution"),
                result.parsimonious),
        ]
    }

    /// A configuration as digits, the first condition first.
    private func pattern(_ configuration: UInt32) -> String {
        String(conditions.indices.map { configuration >> UInt32($0) & 1 == 1 ? "1" : "0" })
    }

    private var truthColumns: [Listing<TruthTableRow>] {
        [
            Listing("configuration", Text(de: "Konfiguration", en: "configuration")) {
                .plain(pattern($0.configuration))
            }
        ]
            + conditions.enumerated().map { bit, name in
                Listing(name, conditionWords[bit].yes) { row in
                    .integer(Int(row.configuration >> UInt32(bit) & 1))
                }
            } + [
                Listing("n", Text(de: "Fälle", en: "cases")) { .integer($0.count) },
                Listing("outcomes", Text(de: "mit Ergebnis", en: "with outcome")) {
                    .integer($0.outcomes)
                },
                Listing("consistency", Text(de: "Konsistenz", en: "consistency")) {
                    .statistic($0.consistency)
                },
                Listing("contradiction", Text(de: "Widerspruch", en: "contradiction")) {
                    .flag($0.isContradictory)
                },
                Listing("members", Text(de: "welche", en: "which")) { row in
                    .list(row.cases.map { .plain(cases[$0]) })
                },
            ]
    }

    private var necessityColumns: [Listing<ConditionFit>] {
        [
            Listing("condition", Text(de: "Bedingung", en: "condition")) {
                .code(self.name(of: $0), self.words(of: $0))
            },
            Listing("consistency", Text(de: "Konsistenz", en: "consistency")) {
                $0.consistency.map { .statistic($0) } ?? .missing
            },
            Listing("relevance", Text(de: "Relevanz", en: "relevance")) {
                $0.relevance.map { .statistic($0) } ?? .missing
            },
            Listing("coverage", Text(de: "Abdeckung", en: "coverage")) {
                $0.coverage.map { .statistic($0) } ?? .missing
            },
        ]
    }

    /// How many models a page lists; JSON has them all.
    private static let shownModels = 50

    private struct ModelTerm {
        let model: Int
        let term: Term
    }

    private func solution(_ id: String, _ title: Text, _ solution: Solution) -> Section {
        let shown = solution.models.prefix(Self.shownModels).enumerated().flatMap { index, model in
            model.terms.map { ModelTerm(model: index + 1, term: $0) }
        }
        let all = solution.models.reduce(0) { $0 + $1.terms.count }
        var table = Table(
            of: shown, id: { "\($0.model)/\($0.term.implicant.expression(conditions))" },
            columns: [
                Listing("model", Text(de: "Modell", en: "model")) { .integer($0.model) },
                Listing("term", Text(de: "Kombination", en: "term")) {
                    .code(
                        $0.term.implicant.expression(conditions), words(of: $0.term.implicant))
                },
                Listing("consistency", Text(de: "Konsistenz", en: "consistency")) {
                    .statistic($0.term.consistency)
                },
                Listing("coverage", Text(de: "Abdeckung", en: "coverage")) {
                    .statistic($0.term.coverage)
                },
                Listing("uniqueCoverage", Text(de: "davon allein", en: "unique coverage")) {
                    .statistic($0.term.uniqueCoverage)
                },
            ])
        if all > shown.count { table.total = all }
        return Section(
            id, title, .table(table),
            emptyState: Text(
                de: "Keine Kombination reicht für das Ergebnis aus.",
                en: "No combination suffices for the outcome."))
    }

    /// `"truthTable":[…],"necessity":[…],"solutions":{"conservative":[…],"parsimonious":[…]}`, and
    /// of each solution whether all its models are listed, whether it is proved that none is
    /// shorter, and how many as short there are, `null` where they were not counted to the end.
    public func writeMembers(into json: inout JSONWriter, _ language: Language) {
        json.member("outcome", outcome)
        json.key("conditions")
        json.array(conditions) { json, name in json.string(name) }
        json.number("threshold", threshold)
        json.count("missing", missing)
        json.key("truthTable")
        json.array(result.truthTable) { json, row in write(row, into: &json) }
        json.key("necessity")
        json.array(result.necessity) { json, fit in
            json.beginObject()
            json.member("condition", name(of: fit))
            json.number("consistency", fit.consistency)
            json.number("relevance", fit.relevance)
            json.number("coverage", fit.coverage)
            json.endObject()
        }
        json.key("solutions")
        json.beginObject()
        write("conservative", result.conservative, into: &json)
        write("parsimonious", result.parsimonious, into: &json)
        json.endObject()
        writeEach("complete", into: &json) { json, solution in json.bool(solution.isComplete) }
        writeEach("shortest", into: &json) { json, solution in json.bool(solution.isSmallest) }
        writeEach("modelCount", into: &json) { json, solution in
            if let count = solution.modelCount { json.integer(count) } else { json.null() }
        }
        Basis(basis).writeMembers(into: &json)
    }

    private func writeEach(
        _ key: StaticString, into json: inout JSONWriter,
        _ write: (inout JSONWriter, Solution) -> Void
    ) {
        json.key(key)
        json.beginObject()
        json.key("conservative")
        write(&json, result.conservative)
        json.key("parsimonious")
        write(&json, result.parsimonious)
        json.endObject()
    }

    private func write(_ row: TruthTableRow, into json: inout JSONWriter) {
        json.beginObject()
        json.member("configuration", pattern(row.configuration))
        json.count("n", row.count)
        json.count("outcomes", row.outcomes)
        json.number("consistency", row.consistency)
        json.key("contradiction")
        json.bool(row.isContradictory)
        json.key("sufficient")
        json.bool(row.isSufficient)
        json.key("cases")
        json.array(row.cases) { json, index in json.string(cases[index]) }
        json.endObject()
    }

    private func write(_ key: StaticString, _ solution: Solution, into json: inout JSONWriter) {
        json.key(key)
        json.array(solution.models) { json, model in
            json.beginObject()
            json.key("terms")
            json.array(model.terms) { json, term in
                json.beginObject()
                json.member("term", term.implicant.expression(conditions))
                json.number("consistency", term.consistency)
                json.number("coverage", term.coverage)
                json.number("uniqueCoverage", term.uniqueCoverage)
                json.endObject()
            }
            json.number("consistency", model.consistency)
            json.number("coverage", model.coverage)
            json.endObject()
        }
    }
}
