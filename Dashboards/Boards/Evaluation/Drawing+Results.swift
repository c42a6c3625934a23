import Evaluation
import Statistics
import Words

extension DurationAnalysis {
    /// The curves of the groups; `nil` where no group has more than one case of which one ended:
    /// there a curve would show what nobody can know.
    var drawing: Drawing? {
        guard groups.contains(where: { $0.events > 0 && $0.count > 1 }) else { return nil }
        let words = Words.Drawings.self
        return .curves(
            groups.map { group in
                Drawing.Curve(
                    group.name.isEmpty ? words.allCases : group.words,
                    group.curve.points.map { point in
                        Drawing.Step(
                            time: point.time, share: point.survival,
                            interval: point.interval?.range, atRisk: point.atRisk,
                            isMarked: point.censored > 0)
                    })
            },
            share: words.underWay,
            time: study.span.map { span in
                Text { "\(words.days[$0]) (\(span[$0]))" }
            } ?? words.time)
    }
}

extension FactorAnalysis {
    /// In which share of the municipalities the factors were met; `nil` where that is known of
    /// none.
    var drawing: Drawing? {
        .ranges(
            factors.compactMap { factor in
                factor.prevalence.map { prevalence in
                    Drawing.Range(
                        factor.kind == nil
                            ? factor.factorLabel
                            : Text { "\(factor.kindLabel[$0]): \(factor.factorLabel[$0])" },
                        prevalence.count, of: prevalence.total, interval: prevalence.wilson.range)
                }
            }, share: Words.Drawings.shareOfMunicipalities)
    }
}

extension PathReport {
    /// The steps from the earliest to the latest on average, and which followed which; `nil` where
    /// none followed another.
    var drawing: Drawing? {
        let ordered = activities.map { (activity: $0, place: meanPlaces[$0.name] ?? 1) }
            .sorted { ($0.place, $0.activity.name) < ($1.place, $1.activity.name) }
            .map(\.activity)
        let numbers = Dictionary(
            ordered.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        return .graph(
            ordered.map { Drawing.Node(label($0.name), $0.count) },
            edges.compactMap { edge in
                guard let from = numbers[edge.from], let to = numbers[edge.to] else { return nil }
                return Drawing.Edge(from, to, edge.count)
            })
    }

    /// The order of steps is that of so many ways, the most frequent: a million cases that all
    /// went ways of their own would take longer to place than to count.
    private static let placedVariants = 10_000

    /// Where each step stands in the ways of cases on average: 0 first, 1 last.
    private var meanPlaces: [String: Double] {
        var places: [String: (sum: Double, count: Double)] = [:]
        for variant in variants.prefix(Self.placedVariants) {
            let weight = Double(variant.count)
            let last = Double(max(1, variant.path.count - 1))
            for (place, step) in variant.path.enumerated() {
                let held = places[step] ?? (0, 0)
                places[step] = (held.sum + weight * Double(place) / last, held.count + weight)
            }
        }
        return places.mapValues { $0.sum / $0.count }
    }
}

extension Interval {
    /// The interval as a range; bounds that rounding turned round are one.
    fileprivate var range: ClosedRange<Double> { lower...max(lower, upper) }
}
