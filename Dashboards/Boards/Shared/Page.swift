import StrategyModel
import Words

/// What a board has at hand while it makes its sections: the view, what was asked, and the process
/// and subject found for it.
struct Page {
    let view: View
    let parameters: Parameters
    /// The process it is about, or that its subject belongs to; `nil` where it is about all, or
    /// there is none.
    let process: Process?
    /// The subject asked for.
    let subject: Entity?

    /// The day of the lens.
    var asOf: Day { view.lens.asOf }
    /// How many rows a list shows; beyond them it says how many there are.
    let limit: Int
    /// The days that a chronicle or a report tells of.
    let period: ClosedRange<Day>

    /// The policy in force for a process, replayed where the request says so.
    func policy(of process: Process?) -> Policy {
        (process?.policy ?? .standard).replayed(with: parameters.policy)
    }

    init(_ board: Board, _ view: View, _ parameters: Parameters) throws(BoardError) {
        self.view = view
        self.parameters = parameters
        limit = parameters[.limit].flatMap { Int($0) } ?? board.limit
        subject = try Self.subject(board, view, parameters)
        if board.subject.category == .process {
            process = subject.map { Process($0) }
        } else if let asked = parameters[.process] {
            process = Process(try view.find(.process, asked))
        } else if board.scope == .required {
            process = try Self.onlyProcess(board, view)
        } else {
            // A measure, a fund, an indicator is judged by the rules of its process.
            process = subject?.owningProcess
        }
        period = try Self.period(board, view, parameters, process)
    }

    private static func period(
        _ board: Board, _ view: View, _ parameters: Parameters, _ process: Process?
    ) throws(BoardError) -> ClosedRange<Day> {
        guard board.period == .wholeTime else { return lastMonths(view, parameters) }
        let to = view.lens.asOf
        guard let from = parameters.date(.from) else {
            return min(process?.firstDay ?? to, to)...to
        }
        guard from <= to else {
            throw .badValue(
                .from, found: parameters[.from] ?? "", expected: ["… \(to)"])
        }
        return from...to
    }

    private static func lastMonths(_ view: View, _ parameters: Parameters) -> ClosedRange<Day> {
        let to = parameters.date(.to) ?? view.lens.asOf
        let from = parameters.date(.from) ?? to.months(earlier: 3)
        return min(from, to)...to
    }

    /// A page about a subject and its process, without a board.
    init(_ view: View, _ parameters: Parameters, about subject: Entity?) {
        self.view = view
        self.parameters = parameters
        period = Self.lastMonths(view, parameters)
        self.subject = subject
        limit = parameters[.limit].flatMap { Int($0) } ?? Parameters.defaultLimit
        process = subject?.owningProcess
    }

    private static func subject(
        _ board: Board, _ view: View, _ parameters: Parameters
    ) throws(BoardError) -> Entity? {
        guard let category = board.subject.category else { return nil }
        if let id = parameters.id ?? (category == .process ? parameters[.process] : nil) {
            return try view.find(category, id)
        }
        guard case .required = board.subject else {
            return category == .process ? try onlyProcess(board, view)?.entity : nil
        }
        let all = view.all(category)
        if let only = all.first, all.count == 1 { return only }
        throw .missingID(board: board.name, category, examples: all.prefix(5).map(\.id))
    }

    private static func onlyProcess(
        _ board: Board, _ view: View
    ) throws(BoardError) -> Process? {
        let all = view.all(.process)
        guard all.count > 1 else { return all.first.map { Process($0) } }
        throw .missingProcess(board: board.name, processes: all.map(\.id))
    }

    /// What a board about one process shows where there is none.
    var noProcess: Section {
        Section("empty", Words.Boards.emptyStore, .notice([Words.Boards.noProcess]))
    }
}

extension Page {
    /// A section with a table of items, cut at the limit.
    func table<Item>(
        _ heading: Words.Heading, _ items: [Item], id: (Item) -> String,
        light: ((Item) -> TrafficLight?)? = nil, basis: ((Item) -> Basis)? = nil,
        columns: [Listing<Item>]
    ) -> Section {
        Section(
            heading.id, heading.text,
            .table(
                marked(
                    Table(
                        of: items, limit: limit, id: id, light: light, basis: basis,
                        columns: columns))),
            emptyState: heading.empty)
    }

    /// A section with key figures.
    func figures(_ heading: Words.Heading, _ figures: [Figure]) -> Section {
        Section(
            heading.id, heading.text, .figures(figures.map(marked)), emptyState: heading.empty)
    }

    /// A section with paragraphs; without any, its sentence for nothing.
    func text(_ heading: Words.Heading, _ paragraphs: [Text]) -> Section {
        Section(heading.id, heading.text, .text(paragraphs), emptyState: heading.empty)
    }

    /// A section with paragraphs a reader must not miss.
    func notice(_ heading: Words.Heading, _ paragraphs: [Text]) -> Section {
        Section(heading.id, heading.text, .notice(paragraphs), emptyState: heading.empty)
    }

    /// A section with a tree.
    func tree(_ heading: Words.Heading, _ nodes: [TreeNode]) -> Section {
        Section(heading.id, heading.text, .tree(nodes), emptyState: heading.empty)
    }

    /// A section with entries in order, cut at the limit.
    func timeline(_ heading: Words.Heading, _ entries: [TimelineEntry]) -> Section {
        Section(heading.id, heading.text, .timeline(entries), emptyState: heading.empty)
    }
}

extension Listing {
    /// A column with its id and heading, and how to read it.
    init(_ column: Words.Column, unit: Unit? = nil, _ cell: @escaping (Item) -> Cell) {
        self.init(column.id, column.text, unit: unit, cell)
    }
}

extension Figure {
    /// A figure with its id and name.
    init(
        _ figure: Words.KeyFigure, _ value: Cell, unit: Unit? = nil, trend: Trend? = nil,
        light: TrafficLight? = nil, basis: Basis = []
    ) {
        self.init(
            figure.id, figure.text, value, unit: unit, trend: trend, light: light, basis: basis)
    }
}
