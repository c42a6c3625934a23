/// The rows of all columns of a chart in one array.
struct SparseColumns {
    private let starts: [Int]
    let rows: [Int32]

    init(_ chart: CoverChart) {
        rows = chart.columns.flatMap(\.rows)
        starts = chart.columns.reduce(into: [0]) { starts, column in
            starts.append(starts[starts.count - 1] + column.rows.count)
        }
    }

    /// All columns.
    var indices: [Int32] { (0..<Int32(starts.count - 1)).map { $0 } }

    /// Where in `rows` a column's are.
    func range(_ column: Int32) -> Range<Int> { starts[Int(column)]..<starts[Int(column) + 1] }

    /// The rows of a column.
    subscript(column: Int32) -> ArraySlice<Int32> { rows[range(column)] }
}
