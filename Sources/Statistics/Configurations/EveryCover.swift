/// Every cover of a chart with as many columns as a minimum cover has.
///
/// Columns whose rows another covers too are left out for the search. Any of them in the place of
/// the other may be a cover as well: such covers are added to those found.
struct EveryCover {
    /// The covers, as ascending columns.
    private(set) var covers: [[Int32]] = []
    /// Whether these are all.
    private(set) var isAll = true

    private let chart: CoverChart
    private let wanted: Int

    /// Finds them.
    ///
    /// - Parameters:
    ///   - size: how many columns a minimum cover has.
    ///   - wanted: ends with as many covers.
    init(of chart: CoverChart, size: Int, wanted: Int, stepsLeft: inout Int) {
        self.chart = chart
        self.wanted = wanted
        let kept = chart.undominated
        guard kept.count < chart.columns.count else {
            var search = CoverSearch(chart, wanted: wanted, steps: stepsLeft)
            isAll = search.run(size: size) == .complete
            stepsLeft = max(0, stepsLeft - search.steps)
            covers = search.found.map { $0.sorted() }
            return
        }
        let core = CoverChart(
            rowCount: chart.rowCount,
            columns: kept.map { .init(rows: chart.columns[$0].rows, members: [$0]) })
        let reduced = core.reduced(keepingAll: true)
        var choices = reduced.forced.map { column in column.members.map { [Int32($0)] } }
        for part in reduced.parts {
            var partSize = size - reduced.forced.count
            if reduced.parts.count > 1 {
                let smallest = SmallestCover(of: part, stepsLeft: &stepsLeft)
                isAll = isAll && smallest.isProved
                partSize = smallest.columns.count
            }
            let every = EveryCover(of: part, size: partSize, wanted: wanted, stepsLeft: &stepsLeft)
            isAll = isAll && every.isAll
            choices.append(
                every.covers.flatMap { cover in
                    picks(cover.map { part.columns[Int($0)].members.map(Int32.init) }, wanted)
                })
        }
        addDominated(to: picks(choices, wanted).map { $0.flatMap { $0 } })
        isAll = isAll && covers.count < wanted
    }

    private mutating func addDominated(to found: [[Int32]]) {
        let lists = chart.columnsOfRows
        var known: Set<[Int32]> = []
        for cover in found {
            var timesCovered = chart.timesCovered(by: cover)
            replace(in: cover, from: 0, lists, &timesCovered) { other in
                known.insert(other).inserted
            }
        }
    }

    /// Adds the covers that have dominated columns in the place of those from a position on.
    private mutating func replace(
        in cover: [Int32], from position: Int, _ lists: [[Int32]], _ timesCovered: inout [Int],
        _ isNew: ([Int32]) -> Bool
    ) {
        guard covers.count < wanted else { return }
        guard position < cover.count else {
            let sorted = cover.sorted()
            if isNew(sorted) { covers.append(sorted) }
            return
        }
        let whole = chart.columns[Int(cover[position])].rows
        let needed = chart.needed(cover[position], timesCovered)
        guard let first = needed.first else { return }
        for row in whole { timesCovered[Int(row)] -= 1 }
        for column in lists[Int(first)] {
            let rows = chart.columns[Int(column)].rows
            guard whole.contains(sorted: rows), rows.contains(sorted: needed) else { continue }
            var other = cover
            other[position] = column
            for row in rows { timesCovered[Int(row)] += 1 }
            replace(in: other, from: position + 1, lists, &timesCovered, isNew)
            for row in rows { timesCovered[Int(row)] -= 1 }
        }
        for row in whole { timesCovered[Int(row)] += 1 }
    }
}
