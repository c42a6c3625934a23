/// Steps towards the prices with the greatest bound, each along the bound's subgradient (Held,
/// Wolfe and Crowder 1974).
struct Subgradient {
    /// The prices with the greatest bound so far.
    private(set) var best: [Double]
    /// That bound.
    private(set) var bound = -Double.infinity

    private let target: Double
    private var current: [Double]
    private var gradient: [Double]
    private var scale = 1.0
    private var idle = 0

    /// - Parameter target: a little more than the bound that is looked for.
    init(_ prices: [Double], target: Double) {
        best = prices
        current = prices
        gradient = prices
        self.target = target
    }

    /// Takes a step.
    ///
    /// - Returns: whether the bound grows no more: there is no gradient, or steps are too small.
    mutating func step(_ columns: SparseColumns) -> Bool {
        let value = evaluate(columns)
        idle += 1
        if value > bound {
            bound = value
            best = current
            idle = 0
        } else if idle == 10 {
            idle = 0
            scale /= 2
        }
        var norm = 0.0
        for row in current.indices where gradient[row] > 0 || current[row] > 0 {
            norm += gradient[row] * gradient[row]
        }
        if norm == 0 || scale < 1e-3 { return true }
        let length = scale * (target - value) / norm
        for row in current.indices {
            current[row] = max(0, current[row] + length * gradient[row])
        }
        return false
    }

    /// The bound at the current prices; sets by how much it grows with each of them.
    private mutating func evaluate(_ columns: SparseColumns) -> Double {
        var value = 0.0
        for row in current.indices {
            value += current[row]
            gradient[row] = 1
        }
        // Most of the time of a search is spent here: no check of bounds.
        current.withUnsafeBufferPointer { prices in
            gradient.withUnsafeMutableBufferPointer { gradient in
                columns.rows.withUnsafeBufferPointer { rows in
                    for column in columns.indices {
                        let range = columns.range(column)
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
