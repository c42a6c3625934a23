/// Whether groups differ in how long their cases go on: the cases that ended in each, against those
/// expected if all had the same hazard (Mantel 1966, Peto and Peto 1972), with the hypergeometric
/// variance. A case censored at a time is still at risk at it.
public struct LogRankTest: Hashable, Sendable {
    /// The test statistic, Zᵀ V⁻ Z with Z observed minus expected.
    public let chiSquare: Double
    /// One less than the groups compared. A group without cases, or with all censored before the
    /// first case of any ended, can't be compared and is not counted, as in R's `survdiff`.
    public let degreesOfFreedom: Int
    /// The probability of such a statistic or a larger one by chance.
    public let pValue: Double

    /// The most groups that are compared.
    public static let maximumGroups = 100

    /// The test of some groups; `nil` where no two can be compared, and for more than
    /// ``maximumGroups``.
    ///
    /// - Precondition: All times are numbers.
    public init?(_ groups: [[SurvivalCase]]) {
        guard groups.count <= Self.maximumGroups else { return nil }
        var comparison = HazardComparison(groups)
        (chiSquare, degreesOfFreedom) = comparison.solve()
        guard degreesOfFreedom > 0 else { return nil }
        pValue = chiSquareTail(chiSquare, degreesOfFreedom: degreesOfFreedom)
    }
}

/// What each group had too many of, and how much two groups' surpluses vary against each other.
private struct HazardComparison {
    /// Observed minus expected ends, by group.
    private var excess: [Double]
    /// Minus the covariance of two groups, Σ d(n − d)/(n − 1) · nᵢnⱼ/n²; a group's variance is the
    /// sum of its row, so the diagonal is not needed. All are sums of what is not negative.
    private var weights: [[Double]]

    init(_ groups: [[SurvivalCase]]) {
        let none = groups.map { _ in 0.0 }
        excess = none
        weights = groups.map { _ in none }
        let ordered = groups.enumerated().flatMap { group, cases in
            cases.map { (time: $0.time, group: group, hasEnded: $0.hasEnded) }
        }.sorted { $0.time < $1.time }
        var atRisk = groups.map(\.count)
        var index = 0
        while index < ordered.count {
            let time = ordered[index].time
            precondition(!time.isNaN, "a time is a number")
            var ended = groups.map { _ in 0 }
            var left = ended
            let total = ordered.count - index
            while index < ordered.count, ordered[index].time == time {
                left[ordered[index].group] += 1
                if ordered[index].hasEnded { ended[ordered[index].group] += 1 }
                index += 1
            }
            add(ended: ended, atRisk: atRisk, of: total)
            for group in left.indices { atRisk[group] -= left[group] }
        }
    }

    private mutating func add(ended: [Int], atRisk: [Int], of total: Int) {
        let events = ended.reduce(0, +)
        guard events > 0, events < total else { return }  // else observed is what is expected
        let size = Double(total)
        let factor = Double(events) * Double(total - events) / (size - 1)
        for group in ended.indices where atRisk[group] > 0 {
            excess[group] += Double(ended[group] * total - atRisk[group] * events) / size
            let share = factor * Double(atRisk[group]) / size
            for other in ended.indices.dropFirst(group + 1) {
                weights[group][other] += share * Double(atRisk[other]) / size
            }
        }
    }

    /// Zᵀ V⁻ Z and the rank of V.
    ///
    /// V is the Laplacian of a graph, so a group is eliminated by joining its neighbours to each
    /// other: only positive numbers are added, nothing cancels, and a group that can't be compared,
    /// or the last, has a sum of exactly 0.
    mutating func solve() -> (chiSquare: Double, rank: Int) {
        var chiSquare = 0.0
        var rank = 0
        for group in excess.indices {
            let later = excess.indices.dropFirst(group + 1)
            let variance = later.reduce(0) { $0 + weights[group][$1] }
            guard variance > 0 else { continue }
            chiSquare += excess[group] * excess[group] / variance
            rank += 1
            for other in later {
                let share = weights[group][other] / variance
                excess[other] += share * excess[group]
                for third in later.dropFirst(other - group) {
                    weights[other][third] += share * weights[group][third]
                }
            }
        }
        return (chiSquare, rank)
    }
}
