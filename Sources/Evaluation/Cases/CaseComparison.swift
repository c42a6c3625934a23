/// How a case table that came back differs from the record: what was added by hand, what is not
/// there, and where both say different things.
public struct CaseComparison: Sendable {
    /// A cell that the file and the record have different things in.
    public struct Difference: Sendable {
        /// The case.
        public let id: String
        /// The column.
        public let column: String
        /// What the file says.
        public let file: CaseCell
        /// What the record says.
        public let record: CaseCell
        /// The positions that the record's cell rests on.
        public let basis: [Int]
    }

    /// How many cases both have.
    public let matched: Int
    /// Cases of the file that the record does not have.
    public let unknownCases: [String]
    /// Cases of the record that the file does not have.
    public let absentCases: [String]
    /// Columns of the file that the record does not have: what was added by hand.
    public let addedColumns: [String]
    /// Columns of the record that the file does not have.
    public let absentColumns: [String]
    /// Cells of both that differ, case by case.
    public let differences: [Difference]

    /// Compares a table from outside with that of the record.
    public init(_ file: CaseTable, with record: CaseTable) {
        let rows = Dictionary(
            record.ids.enumerated().map { ($0.element, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        let given = Set(file.ids)
        unknownCases = file.ids.filter { rows[$0] == nil }
        absentCases = record.ids.filter { !given.contains($0) }
        matched = file.count - unknownCases.count
        let names = Set(record.columns.map(\.id))
        let named = Set(file.columns.map(\.id))
        addedColumns = file.columns.map(\.id).filter { !names.contains($0) }
        absentColumns = record.columns.map(\.id).filter { !named.contains($0) }
        let shared = file.columns.indices.compactMap { column in
            record.columns.firstIndex { $0.id == file.columns[column].id }.map { (column, $0) }
        }
        differences = file.ids.indices.flatMap { row in
            guard let other = rows[file.ids[row]] else { return [Difference]() }
            return shared.compactMap { column, recorded in
                let (one, two) = (file.value(row, column), record.value(other, recorded))
                guard one.cell != two.cell else { return nil }
                return Difference(
                    id: file.ids[row], column: file.columns[column].id, file: one.cell,
                    record: two.cell, basis: two.basis)
            }
        }
    }
}
