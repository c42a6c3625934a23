/// The prime implicants' chart: which implicant covers which configuration that is to be covered.
/// Implicants that cover the same rows are one column; each may stand for the others.
struct CoverChart {
    /// A column: the rows it covers, ascending, and the implicants that cover just these.
    struct Column {
        var rows: [Int32]
        var members: [Int]
    }

    var rowCount: Int
    var columns: [Column]

    /// The chart of all configurations of `rows`.
    init(rows: [UInt32], implicants: [Implicant]) {
        rowCount = rows.count
        columns = Self.merged(
            implicants.indices.map { index in
                let implicant = implicants[index]
                return Column(
                    rows: rows.indices.filter { implicant.covers(rows[$0]) }.map(Int32.init),
                    members: [index])
            })
    }

    /// A chart of columns that cover some rows each.
    init(rowCount: Int, columns: [Column]) {
        self.rowCount = rowCount
        self.columns = columns
    }

    /// One column for those with the same rows; those without rows are left out.
    private static func merged(_ columns: [Column]) -> [Column] {
        var positions: [[Int32]: Int] = [:]
        var merged: [Column] = []
        for column in columns where !column.rows.isEmpty {
            if let position = positions[column.rows] {
                merged[position].members += column.members
            } else {
                positions[column.rows] = merged.count
                merged.append(column)
            }
        }
        return merged
    }

    /// For each row the columns that cover it, ascending.
    var columnsOfRows: [[Int32]] {
        var lists = [[Int32]](repeating: [], count: rowCount)
        for (index, column) in columns.enumerated() {
            for row in column.rows { lists[Int(row)].append(Int32(index)) }
        }
        return lists
    }

    /// The chart of the rows kept, numbered anew.
    func keeping(_ isKept: [Bool]) -> CoverChart {
        var numbers = [Int32](repeating: -1, count: rowCount)
        var count = 0
        for row in 0..<rowCount where isKept[row] {
            numbers[row] = Int32(count)
            count += 1
        }
        let restricted = columns.map { column in
            Column(
                rows: column.rows.compactMap {
                    numbers[Int($0)] >= 0 ? numbers[Int($0)] : nil
                }, members: column.members)
        }
        return CoverChart(rowCount: count, columns: Self.merged(restricted))
    }
}
