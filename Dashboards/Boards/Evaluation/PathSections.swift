public import ByteCoding
public import Evaluation
public import Words

extension PathReport: EvaluationResult {
    /// How many ways a page lists.
    private static let shownVariants = 50
    /// How many ways JSON lists; `variantCount` says how many there are.
    private static let listedVariants = 10_000

    /// How it was computed.
    public var method: EvaluationMethod { .paths }

    /// Its numbers, in reading order.
    public var figures: [Section] {
        [variantTable, edgeTable, activityTable, durationFigures] + conformanceFigures
    }

    private var variantTable: Section {
        Section(
            "variants", Text(de: "Wege", en: "Ways"),
            .table(
                Table(
                    of: variants, limit: Self.shownVariants,
                    id: { $0.path.joined(separator: ">") },
                    columns: [
                        Listing("count", Text(de: "Fälle", en: "cases")) { .integer($0.count) },
                        Listing("path", Text(de: "Weg", en: "way")) { variant in
                            .list(variant.path.map { .code($0, label($0)) })
                        },
                    ])))
    }

    private var edgeTable: Section {
        Section(
            "edges", Text(de: "Was worauf folgt", en: "What follows what"),
            .table(
                Table(
                    of: edges, limit: 200, id: { "\($0.from)>\($0.to)" },
                    columns: [
                        Listing("from", Text(de: "von", en: "from")) {
                            .code($0.from, label($0.from))
                        },
                        Listing("to", Text(de: "nach", en: "to")) { .code($0.to, label($0.to)) },
                        Listing("count", Text(de: "wie oft", en: "how often")) {
                            .integer($0.count)
                        },
                        Listing("medianDays", Text(de: "Tage (Median)", en: "days (median)")) {
                            .statistic($0.medianSeconds / 86_400)
                        },
                    ]
                )
                .drawn(drawing)))
    }

    private var activityTable: Section {
        Section(
            "activities", Text(de: "Schritte", en: "Steps"),
            .table(
                Table(
                    of: activities, limit: 200, id: \.name,
                    columns: [
                        Listing("activity", Text(de: "Schritt", en: "step")) {
                            .code($0.name, label($0.name))
                        },
                        Listing("count", Text(de: "wie oft", en: "how often")) {
                            .integer($0.count)
                        },
                        Listing(
                            "medianDays", Text(de: "Tage darin (Median)", en: "days in it (median)")
                        ) {
                            $0.medianSeconds.map { .statistic($0 / 86_400) } ?? .missing
                        },
                    ])))
    }

    private var durationFigures: Section {
        let figures = durations.map { durations in
            [
                Figure(
                    "min", Text(de: "kürzester Fall", en: "shortest case"),
                    .statistic(durations.min / 86_400), unit: .days),
                Figure(
                    "median", Text(de: "mittlerer Fall", en: "median case"),
                    .statistic(durations.median / 86_400), unit: .days),
                Figure(
                    "max", Text(de: "längster Fall", en: "longest case"),
                    .statistic(durations.max / 86_400), unit: .days),
            ]
        }
        return Section(
            "durations", Text(de: "Dauer der Fälle", en: "How long cases took"),
            .figures(figures ?? []))
    }

    private var conformanceFigures: [Section] {
        guard let conformance else { return [] }
        return [
            Section(
                "conformance", Text(de: "Übereinstimmung", en: "Conformance"),
                .figures([
                    Figure(
                        "ideal", Text(de: "erwartet", en: "expected"),
                        .list(conformance.ideal.map { .code($0, label($0)) })),
                    Figure(
                        "averageFitness", Text(de: "im Mittel", en: "mean"),
                        .statistic(conformance.averageFitness)),
                    Figure(
                        "exact", Text(de: "genau so", en: "exactly so"),
                        .share(conformance.exact, of: caseCount)),
                ]))
        ]
    }

    /// `"cases","events","activities","steps":[{"name","count","medianSeconds"}],
    /// "variants":[{"path","count"}],"edges":[{"from","to","count","medianSeconds"}],
    /// "durations":{"min","median","max"},"conformance":{"ideal","averageFitness","exact"}`.
    public func writeMembers(into json: inout JSONWriter, _ language: Language) {
        json.count("cases", caseCount)
        json.count("openCases", openCount)
        json.count("events", eventCount)
        json.count("incomplete", incomplete)
        json.count("activities", activities.count)
        json.key("steps")
        json.array(activities) { json, activity in
            json.beginObject()
            json.member("name", activity.name)
            json.count("count", activity.count)
            json.number("medianSeconds", activity.medianSeconds)
            json.endObject()
        }
        json.count("variantCount", variants.count)
        json.key("variants")
        json.array(Array(variants.prefix(Self.listedVariants))) { json, variant in
            json.beginObject()
            json.key("path")
            json.array(variant.path) { json, step in json.string(step) }
            json.count("count", variant.count)
            json.endObject()
        }
        json.key("edges")
        json.array(edges) { json, edge in
            json.beginObject()
            json.member("from", edge.from)
            json.member("to", edge.to)
            json.count("count", edge.count)
            json.number("medianSeconds", edge.medianSeconds)
            json.endObject()
        }
        writeTimes(into: &json)
    }

    private func writeTimes(into json: inout JSONWriter) {
        json.key("durations")
        if let durations {
            json.beginObject()
            json.number("min", durations.min)
            json.number("median", durations.median)
            json.number("max", durations.max)
            json.endObject()
        } else {
            json.null()
        }
        json.key("conformance")
        guard let conformance else { return json.null() }
        json.beginObject()
        json.key("ideal")
        json.array(conformance.ideal) { json, step in json.string(step) }
        json.number("averageFitness", conformance.averageFitness)
        json.count("exact", conformance.exact)
        json.endObject()
    }
}
