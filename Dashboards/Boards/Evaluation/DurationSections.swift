public import ByteCoding
public import Evaluation
import Statistics
public import Words

extension DurationAnalysis: EvaluationResult {
    /// How it was computed.
    public var method: EvaluationMethod { .durations }
    /// How many cases it was computed of.
    public var caseCount: Int { study.cases.count }

    /// Its numbers, in reading order.
    public var figures: [Section] {
        [
            Section(
                "groups", Text(de: "Gruppen", en: "Groups"),
                .table(
                    Table(
                        of: groups, id: \.name, basis: { Basis($0.basis) },
                        columns: Self.groupColumns)))
        ] + test + [
            Section(
                "curve", Text(de: "Anteil noch unterwegs", en: "Share still under way"),
                .table(
                    Table(
                        of: steps, id: { "\($0.group.name)@\($0.point.time)" },
                        columns: Self.curveColumns
                    ).drawn(drawing)))
        ]
    }

    private static var groupColumns: [Listing<Group>] {
        [
            Listing("name", Text(de: "Gruppe", en: "group")) { $0.cell },
            Listing("n", Text(de: "Fälle", en: "cases")) { .integer($0.count) },
            Listing("events", Text(de: "beendet", en: "ended")) { .integer($0.events) },
            Listing("dropped", Text(de: "entfallen", en: "dropped")) { .count($0.dropped) },
            Listing("median", Text(de: "Median", en: "median")) { group in
                group.curve.median.map { .statistic($0) } ?? .missing
            },
        ]
    }

    private var test: [Section] {
        guard let logRank else { return [] }
        return [
            Section(
                "logRank", Text(de: "Unterschied der Gruppen", en: "Difference of the groups"),
                .figures([
                    Figure("chiSquare", Text(verbatim: "χ²"), .statistic(logRank.chiSquare)),
                    Figure(
                        "df", Text(de: "Freiheitsgrade", en: "degrees of freedom"),
                        .integer(logRank.degreesOfFreedom)),
                    Figure("p", Text(verbatim: "p"), .statistic(logRank.pValue)),
                ]))
        ]
    }

    private struct Step {
        let group: Group
        let point: SurvivalCurve.Point
    }

    private var steps: [Step] {
        groups.flatMap { group in
            group.curve.points.map { Step(group: group, point: $0) }
        }
    }

    private static var curveColumns: [Listing<Step>] {
        [
            Listing("group", Text(de: "Gruppe", en: "group")) {
                $0.group.cell
            },
            Listing("time", Text(de: "Zeit", en: "time")) { .statistic($0.point.time) },
            Listing("atRisk", Text(de: "unterwegs", en: "at risk")) { .integer($0.point.atRisk) },
            Listing("events", Text(de: "beendet", en: "ended")) { .integer($0.point.events) },
            Listing("censored", Text(de: "noch offen", en: "censored")) {
                .integer($0.point.censored)
            },
            Listing("survival", Text(de: "Anteil", en: "share")) {
                .statistic($0.point.survival)
            },
            Listing("lower", Text(de: "von", en: "lower")) { step in
                step.point.interval.map { .statistic($0.lower) } ?? .missing
            },
            Listing("upper", Text(de: "bis", en: "upper")) { step in
                step.point.interval.map { .statistic($0.upper) } ?? .missing
            },
        ]
    }

    /// `"groups":[{"name","n","events","median","curve":[…]}],"logRank":{"chiSquare","df","p"}`.
    public func writeMembers(into json: inout JSONWriter, _ language: Language) {
        json.count("withoutTime", study.withoutTime)
        json.count("withoutGroup", study.withoutGroup)
        json.key("groups")
        json.array(groups) { json, group in group.write(into: &json) }
        json.key("logRank")
        guard let logRank else { return json.null() }
        json.beginObject()
        json.number("chiSquare", logRank.chiSquare)
        json.count("df", logRank.degreesOfFreedom)
        json.number("p", logRank.pValue)
        json.endObject()
    }
}

extension DurationAnalysis.Group {
    /// Its name and word; missing where there are no groups.
    fileprivate var cell: Cell { name.isEmpty ? .missing : .code(name, words) }

    fileprivate func write(into json: inout JSONWriter) {
        json.beginObject()
        json.key("name")
        if name.isEmpty { json.null() } else { json.string(name) }
        json.count("n", count)
        json.count("events", events)
        json.count("dropped", dropped)
        json.number("median", curve.median)
        json.key("curve")
        json.array(curve.points) { json, point in
            json.beginObject()
            json.number("time", point.time)
            json.count("atRisk", point.atRisk)
            json.count("events", point.events)
            json.count("censored", point.censored)
            json.number("survival", point.survival)
            json.number("lower", point.interval?.lower)
            json.number("upper", point.interval?.upper)
            json.endObject()
        }
        Basis(basis).writeMembers(into: &json)
        json.endObject()
    }
}
