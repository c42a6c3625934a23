public import Words

/// A part of a document with a heading.
public struct Section: Sendable {
    /// The same in every language, such as `overdue`.
    public var id: String
    /// The heading.
    public var title: Text
    /// Its number in a report, `3` for a chapter, `3.1` for a section of it.
    public var number: String?
    /// Sentences before the content.
    public var lead: [Text]
    /// What stands below it.
    public var content: Content
    /// Why there is nothing, and what to record first; said where the content is empty.
    public var emptyState: Text?

    /// The kinds of content; renderers answer to each of them.
    public enum Content: Sendable {
        /// Key figures.
        case figures([Figure])
        /// Rows and columns.
        case table(Table)
        /// A hierarchy.
        case tree([TreeNode])
        /// What happened, in order.
        case timeline([TimelineEntry])
        /// Values over time.
        case series([Series])
        /// Values over categories.
        case bars(Bars)
        /// Paragraphs.
        case text([Text])
        /// Paragraphs a reader must not miss.
        case notice([Text])
        /// Shell commands to be copied, each in one line.
        case commands([Text])
    }

    /// Makes a section.
    public init(
        _ id: String, _ title: Text, _ content: Content, emptyState: Text? = nil,
        number: String? = nil, lead: [Text] = []
    ) {
        self.id = id
        self.number = number
        self.lead = lead
        self.title = title
        self.content = content
        self.emptyState = emptyState
    }

    /// The heading with its number.
    public var heading: Text {
        guard let number else { return title }
        return Text(verbatim: "\(number) ") + title
    }

    /// Whether it is a part of a chapter, one level below it.
    public var isSubsection: Bool { number?.contains(".") ?? false }

    /// Whether the content says nothing, so that the empty state stands in its place.
    public var isEmpty: Bool {
        switch content {
        case .figures(let figures): figures.isEmpty
        case .table(let table): table.rows.isEmpty
        case .tree(let nodes): nodes.isEmpty
        case .timeline(let entries): entries.isEmpty
        case .series(let series): series.allSatisfy(\.points.isEmpty)
        case .bars(let bars): bars.categories.isEmpty || bars.series.isEmpty
        case .text(let paragraphs), .notice(let paragraphs), .commands(let paragraphs):
            paragraphs.isEmpty
        }
    }

    /// The sentence for an empty section; `nil` where there is content.
    public var emptySentence: Text? {
        isEmpty ? emptyState ?? Words.Documents.nothing : nil
    }
}
