/// How nearly cases kept to an expected order.
public struct PathConformance: Hashable, Sendable {
    /// The expected order.
    public var ideal: [Int32]
    /// The mean fitness of the cases, 0…1; `nil` without cases.
    public var averageFitness: Double?
    /// How many cases kept to it exactly.
    public var exact: Int
    /// The fitness of each case; `nil` for one without events.
    public var fitness: [Double?]
}

/// Why nothing can be compared with an expected order.
public enum PathError: Error, Hashable, Sendable {
    /// It has no activity.
    case emptyIdeal
    /// It has more activities than `PathAnalysis.maximumIdealLength`.
    case idealTooLong(found: Int, limit: Int)
}

extension PathAnalysis {
    /// The most activities of an expected order.
    public static let maximumIdealLength = 64

    /// Compares each case with an expected order. Its fitness is 1 − d/(n + m), where n and m are
    /// the lengths and d is the fewest insertions and deletions that make one the other; 1 is
    /// the order itself, 0 has nothing in common with it.
    ///
    /// - Parameters:
    ///   - ideal: the expected order, 1…`maximumIdealLength` activities; one that no case has
    ///     may have any number from the log's `activityCount` on.
    ///   - isOpen: by case, whether it still goes on; all are closed where it is shorter. An open
    ///     case is compared with that beginning of the order which fits it best.
    public func conformance(
        to ideal: [Int32], isOpen: [Bool] = []
    ) throws(PathError) -> PathConformance {
        guard !ideal.isEmpty else { throw .emptyIdeal }
        guard ideal.count <= Self.maximumIdealLength else {
            throw .idealTooLong(found: ideal.count, limit: Self.maximumIdealLength)
        }
        let order = ExpectedOrder(ideal, activityCount: activities.count)
        let byVariant = variants.map { order.fitness(of: $0.path) }
        var total = 0.0
        var exact = 0
        let fitness = variantOfCase.indices.map { index -> Double? in
            guard variantOfCase[index] >= 0 else { return nil }
            let both = byVariant[Int(variantOfCase[index])]
            let one = index < isOpen.count && isOpen[index] ? both.open : both.closed
            total += one
            // Only the order itself has a quotient of equal numbers.
            if one == 1 { exact += 1 }
            return one
        }
        return PathConformance(
            ideal: ideal, averageFitness: caseCount == 0 ? nil : total / Double(caseCount),
            exact: exact, fitness: fitness)
    }
}

/// The longest common subsequence of a path with each beginning of an expected order, a bit an
/// activity of the order (Hyyrö 2004).
private struct ExpectedOrder {
    private let length: Int
    /// For each activity where in the order it stands.
    private var masks: [UInt64]

    init(_ ideal: [Int32], activityCount: Int) {
        length = ideal.count
        masks = [UInt64](repeating: 0, count: activityCount)
        for (position, activity) in ideal.enumerated()
        where activity >= 0 && activity < activityCount {
            masks[Int(activity)] |= 1 << UInt64(position)
        }
    }

    /// With the common length l, d is n + m − 2l, and so the fitness 2l/(n + m).
    func fitness(of path: [Int32]) -> (closed: Double, open: Double) {
        var bits = UInt64.max
        for activity in path {
            let matches = bits & masks[Int(activity)]
            bits = (bits &+ matches) | (bits &- matches)
        }
        // Each bit that is 0 makes the common subsequence longer by one.
        var common = 0
        var best = 0.0
        var last = 0.0
        for position in 0..<length {
            if bits >> UInt64(position) & 1 == 0 { common += 1 }
            last = Double(2 * common) / Double(path.count + position + 1)
            best = max(best, last)
        }
        return (closed: last, open: best)
    }
}
