public import Statistics
public import Words

/// How long cases take, by group, with those still under way counted for as long as they are.
public struct DurationAnalysis: Sendable {
    /// One group.
    public struct Group: Sendable {
        /// Its name; empty where no groups were asked for.
        public let name: String
        /// What it is called.
        public let words: Text
        /// How many cases.
        public let count: Int
        /// How many arrived.
        public let events: Int
        /// How many were dropped on the way, a competing end; `nil` where that is not known.
        public let dropped: Int?
        /// The share still on the way after each time.
        public let curve: SurvivalCurve
        /// The positions of the events, ascending, each once.
        public let basis: [Int]
    }

    /// What it was computed from.
    public let study: DurationStudy
    /// The groups, in order.
    public let groups: [Group]
    /// Whether the groups differ; `nil` for one group, and where nothing can be compared.
    public let logRank: LogRankTest?

    /// Computes the curves of a study.
    public init(of study: DurationStudy) {
        self.study = study
        let members = Dictionary(grouping: study.cases, by: \.group)
        groups = study.groups.map { Group($0, members[$0] ?? [], study) }
        let spans = study.groups.map { name in (members[name] ?? []).map(\.span) }
        logRank = spans.count > 1 ? LogRankTest(spans) : nil
    }
}

extension DurationCase {
    var span: SurvivalCase { SurvivalCase(time: time, hasEnded: hasEnded) }
}

extension DurationAnalysis.Group {
    fileprivate init(_ name: String, _ cases: [DurationCase], _ study: DurationStudy) {
        self.name = name
        words = study.words[name] ?? Text(verbatim: name)
        count = cases.count
        events = cases.count(where: \.hasEnded)
        dropped = study.knowsDropped ? cases.count(where: \.wasDropped) : nil
        curve = SurvivalCurve(of: cases.map(\.span))
        basis = Set(cases.flatMap(\.basis)).sorted()
    }
}
