/// One cover with the fewest columns.
struct SmallestCover {
    /// Its columns.
    private(set) var columns: [Int32] = []
    /// Whether it is proved that none is smaller; else the steps were used up before.
    private(set) var isProved = true

    /// Reduces a chart, and searches what is left for covers of one column more at a time.
    init(of chart: CoverChart, stepsLeft: inout Int) {
        let reduced = chart.reduced(keepingAll: false)
        var found = reduced.forced
        for part in reduced.parts {
            let greedy = part.greedyCover
            var size = part.leastSize(below: greedy.count, stepsLeft: &stepsLeft)
            var cover: [Int32]?
            while size < greedy.count, cover == nil, stepsLeft > 0 {
                // A size that cannot be decided leaves steps for the next, which may be found.
                var search = CoverSearch(part, wanted: 1, steps: stepsLeft / 4 * 3)
                if search.run(size: size) == .outOfSteps { isProved = false }
                stepsLeft = max(0, stepsLeft - search.steps)
                cover = search.found.first
                size += 1
            }
            if cover == nil, size < greedy.count { isProved = false }
            found += (cover ?? greedy).map { part.columns[Int($0)] }
        }
        columns = chart.positions(of: found)
    }
}

extension CoverChart {
    /// Where the columns of a reduced chart are in this one: members stay together.
    fileprivate func positions(of reduced: [Column]) -> [Int32] {
        let positions = Dictionary(
            uniqueKeysWithValues: columns.indices.map { (columns[$0].members[0], Int32($0)) })
        return reduced.compactMap { positions[$0.members[0]] }
    }

    /// A cover that takes the column with the most rows left, again and again.
    fileprivate var greedyCover: [Int32] {
        var isCovered = [Bool](repeating: false, count: rowCount)
        var cover: [Int32] = []
        while isCovered.contains(false) {
            let gains = columns.map { column in column.rows.count { !isCovered[Int($0)] } }
            guard let best = gains.indices.max(by: { gains[$0] < gains[$1] }), gains[best] > 0
            else { break }
            cover.append(Int32(best))
            for row in columns[best].rows { isCovered[Int(row)] = true }
        }
        return cover
    }

    /// A size that no cover is below; at most one above the size of a known cover.
    fileprivate func leastSize(below known: Int, stepsLeft: inout Int) -> Int {
        var prices = CoverPrices(rowCount: rowCount)
        let sparse = SparseColumns(self)
        var active = Array(sparse.indices)
        stepsLeft -= prices.raise(&active, sparse, rounds: 400, picks: known)
        // A bound that rounding lifted over a whole number proves nothing more.
        let bound = max(0, prices.bound - 1e-6)
        return max(1, Double(Int(bound)) < bound ? Int(bound) + 1 : Int(bound))
    }
}
