/// Whether condition and outcome go together beyond chance, and how much, exactly: good for few
/// cases as for many (Fisher 1935). All follows from the distribution of the table's first count
/// under its margins.
public struct FisherExactTest: Hashable, Sendable {
    /// How probable tables as improbable as this one, or more, are where condition and outcome have
    /// nothing to do with each other: the sum over tables with P ≤ P(observed) · (1 + 10⁻⁷), as
    /// two-sided in R's `fisher.test`. 1 without variation; 0 below the smallest number (10⁻³⁰⁸).
    public let pValue: Double

    /// The odds ratio that makes the observed count the expected one: the maximum-likelihood
    /// estimate under fixed margins (so not a·d / b·c).
    ///
    /// 0 or infinite where the count is the smallest or largest that the margins allow; `nil` where
    /// condition or outcome has no variation.
    public let oddsRatio: Double?

    /// The exact 95 % interval of the odds ratio (Cornfield 1956): at each bound the observed
    /// count, or one further off, has a probability of 2.5 %. From 0 or up to infinity where the
    /// odds ratio is; `nil` where there is none.
    public let interval: Interval?

    /// The test of a table; `nil` for one without cases, or with more than
    /// ``ContingencyTable/maximumTotal``.
    public init?(_ table: ContingencyTable) {
        guard table.isWithinLimit, table.total > 0 else { return nil }
        guard table.hasVariation else {
            (pValue, oddsRatio, interval) = (1, nil, nil)
            return
        }
        let weights = HypergeometricWeights(of: table)
        pValue = Self.pValue(of: table.a, weights)
        let solver = OddsSolver(table, weights)
        oddsRatio = solver.estimate
        interval = Interval(lower: solver.lower, upper: solver.upper)
    }

    private static func pValue(of observed: Int, _ weights: HypergeometricWeights) -> Double {
        // Starting high leaves room for tails of 10⁻³⁰⁸ of the whole, without logarithms.
        let first = 0x1p900
        var atObserved = 0.0
        weights.walk(at: 1, first: first, above: 0) { x, weight in
            if x == observed { atObserved = weight }
        }
        let most = atObserved * (1 + 1e-7)
        var sum = 0.0
        var whole = 0.0
        weights.walk(at: 1, first: first, above: 0) { _, weight in
            whole += weight
            if weight <= most { sum += weight }
        }
        return sum / whole
    }
}

/// Finds odds ratios by bisection of their logarithm.
private struct OddsSolver {
    let observed: Int
    let weights: HypergeometricWeights
    /// Where to search, and how far at first: the logarithm of a·d / b·c and its standard error
    /// (Woolf 1955), with one half added to each count.
    let start: Double
    let firstStep: Double

    init(_ table: ContingencyTable, _ weights: HypergeometricWeights) {
        observed = table.a
        self.weights = weights
        let counts = [table.a, table.d, table.b, table.c].map { Double($0) + 0.5 }
        start = Elementary.logarithm(counts[0] * counts[1] / (counts[2] * counts[3]))
        firstStep = counts.reduce(0) { $0 + 1 / $1 }.squareRoot()
    }

    /// The odds ratio at which the expected count is the observed one.
    var estimate: Double {
        if observed == weights.support.lowerBound { return 0 }
        if observed == weights.support.upperBound { return .infinity }
        return solve { $0.moment > 0 }
    }

    /// The odds ratio at which the observed count and higher ones have 2.5 %.
    var lower: Double {
        observed == weights.support.lowerBound ? 0 : solve { $0.atLeast > 0.025 * $0.whole }
    }

    /// The odds ratio at which the observed count and lower ones have 2.5 %.
    var upper: Double {
        observed == weights.support.upperBound
            ? .infinity : solve { $0.atMost < 0.025 * $0.whole }
    }

    /// The odds ratio from which on the odds are too high.
    private func solve(_ isTooHigh: (Sums) -> Bool) -> Double {
        var step = firstStep
        var low = start
        var high = start
        if isTooHigh(sums(at: start)) {
            repeat {
                high = low
                low -= step
                step *= 2
            } while isTooHigh(sums(at: low))
        } else {
            repeat {
                low = high
                high += step
                step *= 2
            } while !isTooHigh(sums(at: high))
        }
        while true {
            let middle = low + (high - low) / 2
            // Neighbours have no middle; nearer than this, only rounding decides.
            guard low < middle, middle < high, high - low > 1e-13 else { break }
            if isTooHigh(sums(at: middle)) { high = middle } else { low = middle }
        }
        return Elementary.exponential(low + (high - low) / 2)
    }

    private struct Sums {
        var whole = 0.0
        var atLeast = 0.0
        var atMost = 0.0
        /// The sum of (x − observed) · P(x).
        var moment = 0.0
    }

    private func sums(at logarithm: Double) -> Sums {
        var sums = Sums()
        // Weights fall ever faster, so what is left out is below the rounding of what is not.
        weights.walk(at: Elementary.exponential(logarithm), first: 1, above: 1e-22) { x, weight in
            sums.whole += weight
            sums.moment += Double(x - observed) * weight
            if x >= observed { sums.atLeast += weight }
            if x <= observed { sums.atMost += weight }
        }
        return sums
    }
}
