/// Whether condition and outcome go together within strata, such as counties, and how much: what
/// only differs between strata is not counted (Mantel and Haenszel 1959).
///
/// A stratum in which condition or outcome has no variation says nothing, and changes nothing.
public struct MantelHaenszel: Hashable, Sendable {
    /// The common odds ratio, Σ(a·d/n) / Σ(b·c/n): infinite where only the second sum is 0, `nil`
    /// where both are.
    public let oddsRatio: Double?

    /// Its 95 % interval by the variance of Robins, Breslow and Greenland (1986), good for few
    /// large strata as for many small ones; `nil` where one of the sums is 0.
    public let interval: Interval?

    /// The test statistic (Σa − ΣE)² / ΣV with the hypergeometric variance V, one degree of
    /// freedom; `nil` where no stratum has variation.
    ///
    /// Without the continuity correction, as in statsmodels' `StratifiedTable` and as the log-rank
    /// test, which is this test over times; R's `mantelhaen.test` does so with `correct = FALSE`.
    public let chiSquare: Double?

    /// The probability of such a statistic or a larger one by chance; `nil` where there is none.
    public let pValue: Double?

    /// The estimate over strata; `nil` where none has cases, or one has more than
    /// ``ContingencyTable/maximumTotal``.
    public init?(_ strata: [ContingencyTable]) {
        guard strata.allSatisfy(\.isWithinLimit), strata.contains(where: { $0.total > 0 }) else {
            return nil
        }
        var sums = Sums()
        for stratum in strata where stratum.hasVariation { sums.add(stratum) }
        (oddsRatio, interval) = (sums.oddsRatio, sums.interval)
        chiSquare = sums.variance > 0 ? sums.excess * sums.excess / sums.variance : nil
        pValue = chiSquare.map { chiSquareTail($0, degreesOfFreedom: 1) }
    }
}

/// Over the strata, with R = a·d/n, S = b·c/n, P = (a + d)/n and Q = (b + c)/n.
private struct Sums {
    /// ΣR and ΣS.
    var concordant = 0.0
    var discordant = 0.0
    /// ΣPR, Σ(PS + QR) and ΣQS.
    var pure = 0.0
    var mixed = 0.0
    var opposite = 0.0
    /// Σ(a − E) and ΣV.
    var excess = 0.0
    var variance = 0.0

    mutating func add(_ table: ContingencyTable) {
        let size = Double(table.total)
        let (a, b) = (Double(table.a), Double(table.b))
        let (c, d) = (Double(table.c), Double(table.d))
        let (r, s) = (a * d / size, b * c / size)
        let (p, q) = ((a + d) / size, (b + c) / size)
        concordant += r
        discordant += s
        pure += p * r
        mixed += p * s + q * r
        opposite += q * s
        // a − E is (a·d − b·c) / n, exact in integers, where a difference of products is not.
        excess += Double(table.a * table.d - table.b * table.c) / size
        variance += (a + b) / size * (c + d) / size * (a + c) * (b + d) / (size - 1)
    }

    var oddsRatio: Double? {
        concordant > 0 || discordant > 0 ? concordant / discordant : nil
    }

    var interval: Interval? {
        guard let oddsRatio, concordant > 0, discordant > 0 else { return nil }
        let error =
            (pure / (2 * concordant * concordant) + mixed / (2 * concordant * discordant)
            + opposite / (2 * discordant * discordant)).squareRoot()
        let factor = Elementary.exponential(Interval.normalQuantile * error)
        return Interval(lower: oddsRatio / factor, upper: oddsRatio * factor)
    }
}
