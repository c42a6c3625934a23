public import Words

/// What a dashboard shows, as a tree of values: a board makes it, a renderer writes it down.
///
/// Words stand in both languages where they come from the program; `language` says which of them
/// a renderer takes.
public struct Document: Sendable {
    /// The dashboard's name, such as `steering`.
    public var dashboard: String
    /// What it is about, where the dashboard takes an id.
    public var id: String?
    /// The heading.
    public var title: Text
    /// The process it belongs to, for the head.
    public var process: Text?
    /// The language it is written in.
    public var language: Language
    /// As of which day and known at which position; `nil` for what was made of a table from
    /// outside.
    public var lens: LensHead?
    /// By which rules its lights were judged.
    public var rules: RulesHead
    /// The command that makes it again, with every default spelled out.
    public var reproduce: String
    /// How it is laid out.
    public var layout: Layout
    /// Its sections, in reading order.
    public var sections: [Section]

    /// Before which of its sections the table of contents stands: after the cover of a report;
    /// `nil` where there is none.
    var contentsIndex: Int? {
        layout == .report ? sections.firstIndex { $0.number != nil } : nil
    }

    /// How a document is laid out.
    public enum Layout: Sendable {
        /// A page to be looked at.
        case page
        /// A report to be handed in, with a table of contents and numbered headings.
        case report
    }

    /// Makes a document.
    public init(
        dashboard: String, id: String? = nil, title: Text, process: Text? = nil,
        language: Language, lens: LensHead?, rules: RulesHead, reproduce: String,
        layout: Layout = .page, sections: [Section] = []
    ) {
        self.dashboard = dashboard
        self.id = id
        self.title = title
        self.process = process
        self.language = language
        self.lens = lens
        self.rules = rules
        self.reproduce = reproduce
        self.layout = layout
        self.sections = sections
    }
}

/// The lens a document was seen through, resolved.
public struct LensHead: Hashable, Sendable {
    /// The day, `2012-10-31`.
    public var asOf: String
    /// The position; 0 for an empty store.
    public var knownAt: Int
    /// When that position was recorded, `2026-11-21T09:12:44.120Z`.
    public var recorded: String?
    /// `public`, `internal` or `restricted`.
    public var clearance: String
    /// Whether the store's clock is simulated.
    public var simulated: Bool

    /// Makes the head of a lens.
    public init(
        asOf: String, knownAt: Int, recorded: String? = nil, clearance: String,
        simulated: Bool = false
    ) {
        self.asOf = asOf
        self.knownAt = knownAt
        self.recorded = recorded
        self.clearance = clearance
        self.simulated = simulated
    }
}

/// The rules a document was judged by.
public struct RulesHead: Sendable {
    /// The convention of the lights, `deviation` or `progress`.
    public var convention: String
    /// The policy in force, one setting after another.
    public var policy: [Setting]
    /// Whether the policy is another than the recorded one.
    public var replayed: Bool
    /// The program's version.
    public var version: String

    /// One setting of a policy.
    public struct Setting: Sendable {
        /// The field of `policy.set`, such as `toleranceDays`.
        public var key: String
        /// Its value.
        public var value: Cell

        /// Makes a setting.
        public init(_ key: String, _ value: Cell) {
            self.key = key
            self.value = value
        }
    }

    /// Makes the head of the rules.
    public init(
        convention: String = "deviation", policy: [Setting] = [], replayed: Bool = false,
        version: String
    ) {
        self.convention = convention
        self.policy = policy
        self.replayed = replayed
        self.version = version
    }
}
