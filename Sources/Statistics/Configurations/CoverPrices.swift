/// Prices of rows that prove how many columns a cover needs at least: the Lagrangian bound of set
/// covering (Beasley 1987), raised by subgradient steps.
///
/// Where each row pays its price and a column costs 1 minus the prices of its rows, a cover of
/// s columns has s ≥ Σ prices + Σ of the negative costs + Σ of the positive costs of its columns.
struct CoverPrices {
    private var prices: [Double]
    private var isOpen: [Bool]
    /// No cover of the open rows has fewer columns, but for rounding.
    private(set) var bound = -Double.infinity

    init(rowCount: Int) {
        prices = [Double](repeating: 0.1, count: rowCount)
        isOpen = [Bool](repeating: true, count: rowCount)
    }

    /// What a column costs beside its rows' prices.
    func cost(_ rows: ArraySlice<Int32>) -> Double {
        var cost = 1.0
        for row in rows { cost -= prices[Int(row)] }
        return cost
    }

    /// Closes the rows that are covered: they pay nothing.
    mutating func close(_ timesCovered: [Int32]) {
        for row in prices.indices where timesCovered[row] > 0 {
            prices[row] = 0
            isOpen[row] = false
        }
    }

    /// How much dearer a cover may be than the bound; below 0 there is none of as many columns.
    func slack(_ picks: Int) -> Double { Double(picks) - bound + 1e-7 }

    /// Looks for better prices, until the bound exceeds what may be picked; leaves out columns
    /// that are too dear for that.
    ///
    /// - Returns: the steps taken.
    mutating func raise(
        _ active: inout [Int32], _ columns: SparseColumns, rounds: Int, picks: Int
    ) -> Int {
        // All rounds are over the open rows only, numbered anew: deep in a search they are few.
        let open = prices.indices.filter { isOpen[$0] }
        var numbers = [Int32](repeating: -1, count: prices.count)
        for (number, row) in open.enumerated() { numbers[row] = Int32(number) }
        var part = columns.keeping(active, numbers: numbers)
        var subgradient = Subgradient(open.map { prices[$0] }, target: Double(picks) + 1)
        var steps = 0
        for round in 1...rounds {
            steps += 2 * open.count + part.rows.count
            let isDone = subgradient.step(part) || subgradient.bound > Double(picks) + 1e-7
            guard isDone || round == rounds || round.isMultiple(of: 10) else { continue }
            bound = subgradient.bound
            for (number, row) in open.enumerated() { prices[row] = subgradient.best[number] }
            let slack = slack(picks)
            let before = active.count
            active.removeAll { cost(columns[$0]) > slack }
            if isDone { break }
            if active.count < before { part = columns.keeping(active, numbers: numbers) }
        }
        return steps
    }
}
