import Statistics

extension PathReport {
    /// Derives how the cases of a study went.
    ///
    /// - Parameter order: the steps in their expected order; empty where there is none.
    public init(of study: PathStudy, order: [String] = []) throws(EvaluationError) {
        let limit = PathAnalysis.maximumIdealLength
        guard order.count <= limit else { throw .orderTooLong(order.count, limit: limit) }
        let found = PathAnalysis(
            of: PathLog(
                caseIndex: study.caseIndex, activity: study.activity, time: study.time))
        let names = study.activities
        caseCount = found.caseCount
        openCount = zip(found.variantOfCase, study.isOpen).count { $0 >= 0 && $1 }
        eventCount = found.eventCount
        incomplete = study.incomplete
        inexact = study.inexact
        labels = study.labels
        variants = found.variants.map { variant in
            Variant(path: variant.path.map { names[Int($0)] }, count: variant.count)
        }
        edges = found.edges.map { edge in
            Edge(
                from: names[Int(edge.from)], to: names[Int(edge.to)], count: edge.count,
                medianSeconds: edge.waiting.median)
        }
        activities = found.activities.filter { $0.events > 0 }.map { activity in
            Activity(
                name: names[Int(activity.activity)], count: activity.events,
                medianSeconds: activity.untilNext?.median)
        }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
        durations = found.durations.map {
            Durations(min: $0.minimum, median: $0.median, max: $0.maximum)
        }
        conformance = Self.conformance(found, study, order)
    }

    private static func conformance(
        _ found: PathAnalysis, _ study: PathStudy, _ order: [String]
    ) -> Conformance? {
        // A step that no case took has a number of its own.
        let ideal = order.enumerated().map { position, name in
            Int32(study.activities.firstIndex(of: name) ?? study.activities.count + position)
        }
        guard let fit = try? found.conformance(to: ideal, isOpen: study.isOpen),
            let average = fit.averageFitness
        else { return nil }
        return Conformance(ideal: order, averageFitness: average, exact: fit.exact)
    }
}
