import StrategyModel
import Words

extension Board {
    /// What the record does not contain.
    static let gaps = Board(
        "gaps", Words.Boards.gaps, Words.Boards.gapsSummary, scope: .required,
        parameters: [.limit]
    ) { page in
        guard let process = page.process else { return [page.noProcess] }
        let gaps = GapFinder(page: page, process: process, lists: ProcessLists(process)).gaps
        return [page.gapSummary(gaps)] + gaps.filter { $0.of != nil }.map(page.list)
    }
}

extension Page {
    /// The subjects that lack something.
    fileprivate func list(_ gap: Gap) -> Section {
        Section(
            gap.kind.id, gap.kind.text,
            .table(
                Table(
                    of: gap.subjects, limit: limit, id: \.name,
                    basis: { Basis(of: $0.creation) },
                    columns: [
                        Listing(.what) { .subject($0) },
                        Listing(.kind) { .category($0.category) },
                        Listing(.since) { .date(of: $0.creation) },
                        Listing(.record) { _ in .plain(gap.kind.record) },
                    ])))
    }
}
