/// A chart after the steps that need no search.
struct ReducedChart {
    /// Columns that every minimum cover has, one of the members of each.
    var forced: [CoverChart.Column]
    /// What is left, in parts that share neither rows nor columns.
    var parts: [CoverChart]
}

extension CoverChart {
    /// Takes what must be taken, and leaves out rows that are covered whenever another is.
    ///
    /// - Parameter keepingAll: whether every minimum cover is still to be found. Otherwise a
    ///   column whose rows another covers too is left out: the size of a minimum cover stays.
    func reduced(keepingAll: Bool) -> ReducedChart {
        var chart = self
        var forced: [Column] = []
        while chart.rowCount > 0 {
            if !keepingAll { chart.columns = chart.undominated.map { chart.columns[$0] } }
            let lists = chart.columnsOfRows
            var isKept = chart.undominatedRows(lists)
            for essential in Set(lists.filter { $0.count == 1 }.map { $0[0] }).sorted() {
                let column = chart.columns[Int(essential)]
                forced.append(column)
                for row in column.rows { isKept[Int(row)] = false }
            }
            guard isKept.contains(false) else { break }
            chart = chart.keeping(isKept)
        }
        return ReducedChart(forced: forced, parts: chart.rowCount == 0 ? [] : chart.parts)
    }

    /// The columns whose rows no other column covers too; of columns with the same rows there is
    /// one only.
    var undominated: [Int] {
        let lists = columnsOfRows
        return columns.indices.filter { index in
            let column = columns[index]
            // Whatever covers all of its rows covers the one that is covered least.
            guard
                let pivot = column.rows.min(by: {
                    lists[Int($0)].count < lists[Int($1)].count
                })
            else { return false }
            return !lists[Int(pivot)].contains {
                let other = columns[Int($0)].rows
                return Int($0) != index && other.count > column.rows.count
                    && other.contains(sorted: column.rows)
            }
        }
    }

    /// Which rows are not covered whenever another row is; of rows with the same columns, the
    /// first. This keeps every cover.
    private func undominatedRows(_ lists: [[Int32]]) -> [Bool] {
        var isKept = [Bool](repeating: true, count: rowCount)
        for (row, list) in lists.enumerated() where isKept[row] {
            guard
                let pivot = list.min(by: {
                    columns[Int($0)].rows.count < columns[Int($1)].rows.count
                })
            else { continue }
            for other in columns[Int(pivot)].rows.map(Int.init)
            where other != row && isKept[other] && lists[other].count >= list.count {
                if lists[other].contains(sorted: list) { isKept[other] = false }
            }
        }
        return isKept
    }

    /// The parts that share neither rows nor columns, by their first row.
    private var parts: [CoverChart] {
        var leaders = Array(0..<rowCount)
        func leader(_ row: Int) -> Int {
            var row = row
            while leaders[row] != row {
                leaders[row] = leaders[leaders[row]]
                row = leaders[row]
            }
            return row
        }
        for column in columns {
            for row in column.rows.dropFirst() {
                let pair = (leader(Int(column.rows[0])), leader(Int(row)))
                leaders[max(pair.0, pair.1)] = min(pair.0, pair.1)
            }
        }
        let found = (0..<rowCount).map(leader)
        return Set(found).sorted().map { first in keeping(found.map { $0 == first }) }
    }
}

extension [Int32] {
    /// Whether an ascending list has all elements of another.
    func contains(sorted other: [Int32]) -> Bool {
        var index = 0
        for element in other {
            while index < count, self[index] < element { index += 1 }
            if index == count || self[index] != element { return false }
            index += 1
        }
        return true
    }
}
