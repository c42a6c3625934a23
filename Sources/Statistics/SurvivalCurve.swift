/// How long something took, or how long it has been going on without an end.
public struct SurvivalCase: Hashable, Sendable {
    /// The time, in any unit.
    public var time: Double
    /// Whether it ended then; else it is censored: still going on, or lost from sight.
    public var hasEnded: Bool

    /// Makes a case.
    public init(time: Double, hasEnded: Bool) {
        self.time = time
        self.hasEnded = hasEnded
    }
}

/// The share of cases still going on after a time, by Kaplan and Meier (1958):
/// S(t) = Π (1 − d/n) over the times up to t. A case censored at t is still at risk at t.
public struct SurvivalCurve: Sendable {
    /// What happened at one time.
    public struct Point: Hashable, Sendable {
        /// The time.
        public var time: Double
        /// How many were still going on just before.
        public var atRisk: Int
        /// How many ended.
        public var events: Int
        /// How many were censored.
        public var censored: Int
        /// S(t): the share still going on afterwards.
        public var survival: Double
        /// The variance of S(t) by Greenwood (1926): S² Σ d/(n(n − d)); 0 where none goes on.
        public var variance: Double

        /// The 95 % interval of S(t) on the scale of log(−log S) (Kalbfleisch and Prentice 1980),
        /// which keeps it in 0...1. `nil` where S is 1 or 0: there it would have no width, which
        /// would claim a certainty that few cases do not give.
        public var interval: Interval? {
            guard survival > 0, survival < 1 else { return nil }
            let logarithm = Elementary.logarithm(survival)
            let error = variance.squareRoot() / survival / -logarithm
            let factor = Elementary.exponential(Interval.normalQuantile * error)
            return Interval(
                lower: Elementary.exponential(logarithm * factor),
                upper: Elementary.exponential(logarithm / factor))
        }
    }

    /// One point for each time at which a case ended or was censored, by time.
    public let points: [Point]

    /// The curve of some cases; without cases it has no points.
    ///
    /// - Precondition: All times are numbers.
    public init(of cases: [SurvivalCase]) {
        let ordered = cases.sorted { $0.time < $1.time }
        var points: [Point] = []
        var survival = 1.0
        var greenwood = 0.0
        var index = 0
        while index < ordered.count {
            let time = ordered[index].time
            precondition(!time.isNaN, "a time is a number")
            let atRisk = ordered.count - index
            var events = 0
            let first = index
            while index < ordered.count, ordered[index].time == time {
                if ordered[index].hasEnded { events += 1 }
                index += 1
            }
            survival *= 1 - Double(events) / Double(atRisk)
            if events < atRisk {
                greenwood += Double(events) / (Double(atRisk) * Double(atRisk - events))
            }
            points.append(
                Point(
                    time: time, atRisk: atRisk, events: events,
                    censored: index - first - events, survival: survival,
                    variance: survival * survival * greenwood))
        }
        self.points = points
    }

    /// The first time with S ≤ 0.5; `nil` where more than half are still going on.
    public var median: Double? {
        // Products of fractions miss one half by a few units in the last place.
        points.first { $0.survival <= 0.5 + 1e-12 }?.time
    }
}
