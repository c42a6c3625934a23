import ByteCoding
public import Evaluation
import Words

extension DataTable {
    /// The case table of a unit, with which an evaluation compares: to be enriched by hand and read
    /// back, or for other programs.
    ///
    /// - Parameter withBasis: whether a column beside each says the positions of the events that
    ///   its cells rest on.
    public static func cases(
        _ unit: CaseUnit, in scope: ExportScope, withBasis: Bool = true
    ) -> DataTable {
        let table = CaseTable(unit, over: CaseScope(scope.view, process: scope.process))
        let columns = table.columns.flatMap { column in
            let value = DataColumn(column.id, column.title, DataColumn.Kind(column.kind))
            guard withBasis else { return [value] }
            let basis = column.id + CaseTable.basisSuffix
            return [value, DataColumn(basis, Words.Export.basis(column.title))]
        }
        let id = DataColumn(CaseTable.idColumn, Words.Export.id)
        return DataTable(
            "cases-\(unit.label[.english])", Words.Export.cases(unit.label), key: id.name,
            columns: [id] + columns,
            .file { table.csv($0, withBasis: withBasis) })
    }
}

extension DataColumn.Kind {
    /// What the cells of a column of a case table are.
    init(_ kind: CaseColumn.Kind) {
        self =
            switch kind {
            case .flag: .flag
            case .number: .number
            case .code, .codes, .text: .string
            }
    }
}
