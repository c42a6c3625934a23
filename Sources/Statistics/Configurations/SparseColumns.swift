/// The rows of all columns of a chart in one array.
struct SparseColumns {
    private var starts: [Int]
    private(set) var rows: [Int32]

    init(_ chart: CoverChart) {
        rows = chart.columns.flatMap(\.rows)
        starts = chart.columns.reduce(into: [0]) { starts, column in
            starts.append(starts[starts.count - 1] + column.rows.count)
        }
    }

    /// All columns.
    var indices: Range<Int32> { 0..<Int32(starts.count - 1) }

    /// Where in `rows` a column's are.
    func range(_ column: Int32) -> Range<Int> { starts[Int(column)]..<starts[Int(column) + 1] }

    /// The rows of a column.
    subscript(column: Int32) -> ArraySlice<Int32> { rows[range(column)] }

    /// Some of the columns, numbered anew, as are their rows; rows without a number are left out.
    func keeping(_ kept: [Int32], numbers: [Int32]) -> SparseColumns {
        var other = self
        other.starts.removeAll(keepingCapacity: true)
        other.rows.removeAll(keepingCapacity: true)
        other.starts.append(0)
        for column in kept {
            for at in range(column) where numbers[Int(rows[at])] >= 0 {
                other.rows.append(numbers[Int(rows[at])])
            }
            other.starts.append(other.rows.count)
        }
        return other
    }
}
