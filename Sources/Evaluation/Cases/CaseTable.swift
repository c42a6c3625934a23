/// Cases in rows, what is known of them in columns: what associations and configurations are
/// computed from.
public struct CaseTable: Sendable {
    /// What its cases are; `nil` for a table from outside that does not say.
    public let unit: CaseUnit?
    /// Its columns, from left to right.
    public let columns: [CaseColumn]
    /// The id of each case.
    public let ids: [String]
    /// The values of each column, by case.
    let values: [[CaseValue]]

    /// Makes a table of columns that have a value for each case.
    init(unit: CaseUnit?, columns: [CaseColumn], ids: [String], values: [[CaseValue]]) {
        precondition(values.count == columns.count && values.allSatisfy { $0.count == ids.count })
        self.unit = unit
        self.columns = columns
        self.ids = ids
        self.values = values
    }

    /// How many cases it has.
    public var count: Int { ids.count }

    /// What is known of a case.
    public func value(_ row: Int, _ column: Int) -> CaseValue { values[column][row] }

    /// The number of a column.
    public func column(_ id: String) throws(EvaluationError) -> Int {
        guard let index = columns.firstIndex(where: { $0.id == id }) else {
            throw .noColumn(id, columns: columns.map(\.id))
        }
        return index
    }
}
