extension CoverChart {
    /// Covers that are reached from some by replacing one column at a time, these first.
    ///
    /// Where a chart has thousands of minimum covers, as happens with few cases and many
    /// conditions, they are found so without a search.
    ///
    /// - Parameters:
    ///   - covers: minimum covers, as columns.
    ///   - wanted: ends with as many covers, counting one for each choice of members.
    /// - Returns: the covers, as ascending columns.
    func neighbours(of covers: [[Int32]], wanted: Int) -> [[Int32]] {
        let lists = columnsOfRows
        var found = covers.map { $0.sorted() }
        var known = Set(found)
        var count = 0
        var next = 0
        while next < found.count {
            let cover = found[next]
            next += 1
            count += choiceCount(cover, upTo: wanted)
            if count >= wanted { return Array(found.prefix(next)) }
            let timesCovered = timesCovered(by: cover)
            for position in cover.indices where found.count < wanted {
                let needed = needed(cover[position], timesCovered)
                let rarest = needed.min { lists[Int($0)].count < lists[Int($1)].count }
                for column in rarest.map({ lists[Int($0)] }) ?? []
                where columns[Int(column)].rows.contains(sorted: needed) {
                    var other = cover
                    other[position] = column
                    other.sort()
                    if known.insert(other).inserted { found.append(other) }
                }
            }
        }
        return found
    }

    /// How many picks of one member of each column there are, up to a limit.
    func choiceCount(_ cover: [Int32], upTo limit: Int) -> Int {
        cover.reduce(1) { count, column in
            let product = count.multipliedReportingOverflow(
                by: columns[Int(column)].members.count)
            return product.overflow ? limit : min(limit, product.partialValue)
        }
    }

    /// By how many columns of a cover each row is covered.
    func timesCovered(by cover: [Int32]) -> [Int] {
        var times = [Int](repeating: 0, count: rowCount)
        for row in cover.lazy.flatMap({ columns[Int($0)].rows }) { times[Int(row)] += 1 }
        return times
    }

    /// The rows that no other column of the cover covers: in a minimum cover at least one.
    func needed(_ column: Int32, _ timesCovered: [Int]) -> [Int32] {
        columns[Int(column)].rows.filter { timesCovered[Int($0)] == 1 }
    }
}
