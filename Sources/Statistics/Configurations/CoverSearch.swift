/// The search for covers of a part of a chart with a number of columns: branch and bound.
///
/// Branches on the row that the fewest columns cover, one column after the other, each without
/// those tried before it: every cover is met once. A branch ends where `CoverPrices` prove that
/// the columns left over do not suffice.
struct CoverSearch {
    /// How a search ended.
    enum End {
        /// Every cover was found.
        case complete
        /// There may be more covers than were asked for.
        case full
        /// The steps were used up.
        case outOfSteps
    }

    private let columns: SparseColumns
    private let multiplicities: [Int]
    private let rowCount: Int
    private let wanted: Int
    private var stepsLeft: Int
    private var timesCovered: [Int32]
    private var uncovered: Int
    private var chosen: [Int32] = []
    private var foundCount = 0
    private var end: End = .complete
    /// The covers found, as columns.
    private(set) var found: [[Int32]] = []
    /// The steps taken: rows of columns looked at.
    private(set) var steps = 0

    /// - Parameters:
    ///   - wanted: ends with as many covers, counting one for each choice of members.
    ///   - steps: ends with as many steps, about.
    init(_ chart: CoverChart, wanted: Int, steps: Int) {
        columns = SparseColumns(chart)
        multiplicities = chart.columns.map(\.members.count)
        rowCount = chart.rowCount
        self.wanted = wanted
        stepsLeft = steps
        timesCovered = [Int32](repeating: 0, count: chart.rowCount)
        uncovered = chart.rowCount
    }

    /// Finds the covers with at most `size` columns; each column covers a row that no other of
    /// the cover does, if none is smaller.
    mutating func run(size: Int) -> End {
        var prices = CoverPrices(rowCount: rowCount)
        var active = Array(columns.indices)
        steps += prices.raise(&active, columns, rounds: 400, picks: size)
        visit(picks: size, active: active, prices: prices)
        return end
    }

    private mutating func visit(picks: Int, active: [Int32], prices: CoverPrices) {
        if uncovered == 0 { return record() }
        if picks == 0 || end != .complete { return }
        if steps > stepsLeft {
            end = .outOfSteps
            return
        }
        var prices = prices
        prices.close(timesCovered)
        var active = active.filter { column in
            columns[column].contains { timesCovered[Int($0)] == 0 }
        }
        steps += rowCount
        if picks == 1 { return finish(active) }
        steps += prices.raise(&active, columns, rounds: 80, picks: picks)
        let slack = prices.slack(picks)
        if slack < 0 { return }
        guard let row = rarestRow(active) else { return }
        let branches = active.filter { columns[$0].contains(row) }
            .map { (cost: prices.cost(columns[$0]), column: $0) }
            .sorted { $0 < $1 }
        // What a branch leaves out for good, though it would have paid.
        var lost = 0.0
        for branch in branches {
            if lost + max(0, branch.cost) > slack { break }
            lost -= min(0, branch.cost)
            active.removeAll { $0 == branch.column }
            choose(branch.column)
            visit(picks: picks - 1, active: active, prices: prices)
            unchoose(branch.column)
            if end != .complete { return }
        }
    }

    /// The row left over that the fewest columns cover; `nil` where none covers one.
    private func rarestRow(_ active: [Int32]) -> Int32? {
        var counts = [Int32](repeating: 0, count: rowCount)
        for column in active {
            for row in columns[column] { counts[Int(row)] += 1 }
        }
        var best: Int?
        for row in 0..<rowCount where timesCovered[row] == 0 {
            if counts[row] == 0 { return nil }
            if best.map({ counts[row] < counts[$0] }) ?? true { best = row }
        }
        return best.map(Int32.init)
    }

    /// Records the columns that cover all that is left.
    private mutating func finish(_ active: [Int32]) {
        for column in active {
            let covered = columns[column].count { timesCovered[Int($0)] == 0 }
            if covered == uncovered, end == .complete {
                chosen.append(column)
                record()
                chosen.removeLast()
            }
        }
    }

    private mutating func choose(_ column: Int32) {
        chosen.append(column)
        for row in columns[column] {
            if timesCovered[Int(row)] == 0 { uncovered -= 1 }
            timesCovered[Int(row)] += 1
        }
    }

    private mutating func unchoose(_ column: Int32) {
        chosen.removeLast()
        for row in columns[column] {
            timesCovered[Int(row)] -= 1
            if timesCovered[Int(row)] == 0 { uncovered += 1 }
        }
    }

    private mutating func record() {
        found.append(chosen)
        let count = chosen.reduce(1) { min(wanted, $0 * multiplicities[Int($1)]) }
        foundCount += count
        if foundCount >= wanted { end = .full }
    }
}
