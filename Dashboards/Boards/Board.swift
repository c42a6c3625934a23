public import StrategyModel
public import Words

/// A dashboard: its name, what it may be asked, and how its document is made.
///
/// A function of (read model through a lens, parameters) only: the same question gives the same
/// document.
public struct Board: Sendable {
    /// The name in commands and addresses, such as `steering`.
    public let name: String
    /// What it is called.
    public let title: Text
    /// What it shows, in a sentence.
    public let summary: Text
    /// Whether it takes an id, and of what.
    public let subject: SubjectRule
    /// Whether it is about one process.
    public let scope: ProcessRule
    /// What else it may be asked, apart from the lens, the language and the policy.
    public let parameters: [BoardParameter]
    /// How many rows a list has unless the request says otherwise.
    public let limit: Int
    /// The lens that the dashboard looks through where that is not the one asked with.
    let lens: @Sendable (View, Parameters) -> Lens
    /// What time it tells of unless the request says otherwise.
    let period: PeriodRule
    /// How its document is laid out.
    let layout: Document.Layout
    let sections: @Sendable (Page) throws(BoardError) -> [Section]

    /// Whether a dashboard takes the id of a subject.
    public enum SubjectRule: Sendable, Hashable {
        case none
        case optional(Category)
        case required(Category)

        /// The category of the id; `nil` where none is taken.
        public var category: Category? {
            switch self {
            case .none: nil
            case .optional(let category), .required(let category): category
            }
        }
    }

    /// Whether a dashboard is about one process.
    public enum ProcessRule: Sendable, Hashable {
        /// About everything.
        case none
        /// About everything, or the process asked for.
        case optional
        /// About one: the one asked for, or the only one there is.
        case required
    }

    /// What time a dashboard tells of by default.
    enum PeriodRule: Sendable {
        /// The three months up to the end of the period.
        case lastMonths
        /// The whole time of the process. It is shown as it stood at the end of the period.
        case wholeTime
    }

    init(
        _ name: String, _ title: Text, _ summary: Text, subject: SubjectRule = .none,
        scope: ProcessRule, parameters: [BoardParameter] = [],
        limit: Int = Parameters.defaultLimit, period: PeriodRule = .lastMonths,
        layout: Document.Layout = .page,
        lens: @escaping @Sendable (View, Parameters) -> Lens = { view, _ in view.lens },
        sections: @escaping @Sendable (Page) throws(BoardError) -> [Section]
    ) {
        self.name = name
        self.title = title
        self.summary = summary
        self.subject = subject
        self.scope = scope
        self.parameters = (scope == .none ? [] : [.process]) + parameters
        self.limit = limit
        self.lens = lens
        self.period = period
        self.layout = layout
        self.sections = sections
    }

    /// Makes the document.
    public func make(
        _ view: View, _ parameters: Parameters
    ) throws(BoardError) -> Document {
        let page = try Page(self, view.through(lens(view, parameters)), parameters)
        guard scope != .required || page.process != nil else {
            return page.document(self, [page.noProcess])
        }
        return page.document(self, try sections(page))
    }
}

extension Board {
    /// Every dashboard, in the order in which help lists them.
    public static let all: [Board] = [
        overview, process, steering, measures, measure, goals, dialogs, territory, coverage,
        indicators, fund, evaluation, chronicle, changes, gaps, report,
    ]

    /// The dashboard of a name.
    public static func named(_ name: String) -> Board? { all.first { $0.name == name } }
}
