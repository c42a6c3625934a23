import StrategyModel
import Words

/// Values that rest on a correction say so.
extension Page {
    /// A figure of more events than so many is hardly another by a correction of one of them.
    private static let largestMarkedBasis = 5

    private func restsOnCorrection(_ basis: Basis) -> Bool {
        basis.count <= Self.largestMarkedBasis
            && basis.positions.contains { view.event($0)?.corrected != nil }
    }

    /// The figure with a mark, where it rests on a correction.
    func marked(_ figure: Figure) -> Figure {
        guard !figure.value.isMissing, restsOnCorrection(figure.basis) else { return figure }
        var marked = figure
        marked.value = .corrected(figure.value)
        return marked
    }

    /// The table with a mark in the first column of each row that rests on a correction.
    func marked(_ table: Table) -> Table {
        guard let first = table.columns.first else { return table }
        var marked = table
        for index in marked.rows.indices where restsOnCorrection(marked.rows[index].basis) {
            guard let cell = marked.rows[index].cells[first.id], !cell.isMissing else { continue }
            marked.rows[index].cells[first.id] = .corrected(cell)
        }
        return marked
    }

    /// What the mark means, where some value has it.
    func correctionNote(for sections: [Section]) -> [Section] {
        let isMarked = sections.contains { section in
            switch section.content {
            case .figures(let figures): figures.contains(where: \.value.isCorrected)
            case .table(let table):
                table.rows.contains { $0.cells.values.contains(where: \.isCorrected) }
            default: false
            }
        }
        return isMarked ? [notice(.corrected, [Words.Documents.correctedNote])] : []
    }
}
