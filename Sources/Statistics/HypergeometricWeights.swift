/// The distribution of the first count of a 2×2 table whose margins are fixed and whose odds ratio
/// is ψ: Fisher's noncentral hypergeometric distribution, P(x) ∝ C(n₁, x) C(n₂, m − x) ψˣ.
///
/// Nothing here needs a factorial: neighbours have a simple ratio, and walking outward from the
/// mode adds positive terms only. That keeps the last digits where logarithms of factorials of a
/// million would lose eight, and stops where nothing is left to add.
struct HypergeometricWeights {
    /// Cases with the condition, and without.
    let rows: (Int, Int)
    /// Cases with the outcome.
    let column: Int
    /// The counts that the margins allow.
    let support: ClosedRange<Int>

    init(of table: ContingencyTable) {
        rows = (table.a + table.b, table.c + table.d)
        column = table.a + table.c
        support = max(0, column - rows.1)...min(rows.0, column)
    }

    /// P(x + 1) : P(x) at ψ = 1; the quotient falls with x.
    @inline(__always)
    private func ratio(_ x: Int) -> (above: Double, below: Double) {
        (
            Double((rows.0 - x) * (column - x)),
            Double((x + 1) * (rows.1 - column + x + 1))
        )
    }

    /// The most probable count.
    func mode(at odds: Double) -> Int {
        var low = support.lowerBound
        var high = support.upperBound
        while low < high {
            let middle = low + (high - low) / 2
            let (above, below) = ratio(middle)
            if above * odds > below { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Visits counts from the mode outward with their weights, the mode's being `first`, as long
    /// as the weight is above `floor`.
    @inline(__always)
    func walk(
        at odds: Double, first: Double, above floor: Double,
        visit: (_ x: Int, _ weight: Double) -> Void
    ) {
        let mode = mode(at: odds)
        visit(mode, first)
        var weight = first
        var x = mode
        while x < support.upperBound {
            let (above, below) = ratio(x)
            weight *= above * odds / below
            x += 1
            guard weight > floor else { break }
            visit(x, weight)
        }
        weight = first
        x = mode
        while x > support.lowerBound {
            x -= 1
            let (above, below) = ratio(x)
            weight *= below / (above * odds)
            guard weight > floor else { break }
            visit(x, weight)
        }
    }
}
