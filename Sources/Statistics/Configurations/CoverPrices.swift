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
        var current = prices
        var gradient = [Double](repeating: 0, count: prices.count)
        var scale = 1.0
        var idle = 0
        var steps = 0
        bound = -.infinity
        for round in 1...rounds {
            let value = evaluate(current, active, columns, &gradient, &steps)
            idle += 1
            if value > bound {
                bound = value
                prices = current
                idle = 0
            } else if idle == 10 {
                idle = 0
                scale /= 2
            }
            let slack = slack(picks)
            if round.isMultiple(of: 5) || round == rounds {
                active.removeAll { cost(columns[$0]) > slack }
            }
            var norm = 0.0
            for row in prices.indices where isOpen[row] && (gradient[row] > 0 || current[row] > 0) {
                norm += gradient[row] * gradient[row]
            }
            // Without a gradient, or with steps as small as these, the bound grows no more.
            if slack < 0 || norm == 0 || scale < 1e-3 { break }
            let step = scale * (Double(picks) + 1 - value) / norm
            for row in prices.indices where isOpen[row] {
                current[row] = max(0, current[row] + step * gradient[row])
            }
        }
        return steps
    }

    /// The bound at some prices, and by how much it grows with each price.
    private func evaluate(
        _ prices: [Double], _ active: [Int32], _ columns: SparseColumns,
        _ gradient: inout [Double], _ steps: inout Int
    ) -> Double {
        var value = 0.0
        steps += prices.count
        for row in prices.indices {
            value += prices[row]
            gradient[row] = isOpen[row] ? 1 : 0
        }
        // Most of the time of a search is spent here: no check of bounds.
        prices.withUnsafeBufferPointer { prices in
            gradient.withUnsafeMutableBufferPointer { gradient in
                columns.rows.withUnsafeBufferPointer { rows in
                    for column in active {
                        let range = columns.range(column)
                        steps += range.count
                        var cost = 1.0
                        for at in range { cost -= prices[Int(rows[at])] }
                        guard cost < 0 else { continue }
                        value += cost
                        for at in range { gradient[Int(rows[at])] -= 1 }
                    }
                }
            }
        }
        return value
    }
}
