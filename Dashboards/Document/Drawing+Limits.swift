public import Words

/// What can be told apart in one picture; what is beyond it is left to the table, and said.
extension Drawing {
    /// More curves can't be told from each other.
    public static let maximumCurves = 6
    /// More shares are no picture any more.
    public static let maximumRanges = 40
    /// More steps can't be followed.
    public static let maximumNodes = 24
    /// More arrows can't be followed.
    public static let maximumEdges = 60

    /// A picture of curves, of those with the most cases; `nil` for none.
    ///
    /// - Parameters:
    ///   - share: what falls.
    ///   - time: what the scale of time counts, such as days.
    public static func curves(_ curves: [Curve], share: Text, time: Text) -> Drawing? {
        let known = curves.filter { !$0.steps.isEmpty }
        let kept = most(known, maximumCurves, by: \.count)
        guard !kept.isEmpty else { return nil }
        let omitted = known.count - kept.count
        return Drawing(
            .curves(Curves(curves: kept.map(\.item), share: share, time: time)),
            omitted: [omitted > 0 ? Words.Drawings.withoutCurves(omitted) : nil])
    }

    /// A picture of shares, of the first of them; `nil` for none.
    ///
    /// - Parameter share: what they are shares of.
    public static func ranges(_ ranges: [Range], share: Text) -> Drawing? {
        guard !ranges.isEmpty else { return nil }
        let omitted = ranges.count - maximumRanges
        return Drawing(
            .ranges(Ranges(ranges: Array(ranges.prefix(maximumRanges)), share: share)),
            omitted: [omitted > 0 ? Words.Drawings.withoutRanges(omitted) : nil])
    }

    /// A picture of steps and what followed them, of the most frequent; `nil` where none followed
    /// another.
    public static func graph(_ nodes: [Node], _ edges: [Edge]) -> Drawing? {
        let kept = most(nodes, maximumNodes, by: \.count)
        let places = Dictionary(
            kept.enumerated().map { ($1.index, $0) }, uniquingKeysWith: { first, _ in first })
        let between = edges.compactMap { edge in
            places[edge.from].flatMap { from in
                places[edge.to].map { Edge(from, $0, edge.count) }
            }
        }
        let drawn = most(between, maximumEdges, by: \.count)
        guard !drawn.isEmpty else { return nil }
        let (steps, arrows) = (nodes.count - kept.count, between.count - drawn.count)
        return Drawing(
            .graph(Graph(nodes: kept.map(\.item), edges: drawn.map(\.item))),
            omitted: [
                steps > 0 ? Words.Drawings.withoutSteps(steps) : nil,
                arrows > 0 ? Words.Drawings.withoutArrows(arrows) : nil,
            ])
    }

    /// The items with the highest numbers, in the order they had, with their places in it.
    private static func most<Item>(
        _ items: [Item], _ limit: Int, by number: (Item) -> Int
    ) -> [(index: Int, item: Item)] {
        let all = items.enumerated().map { (index: $0, item: $1) }
        guard items.count > limit else { return all }
        return all.sorted { (number($1.item), $0.index) < (number($0.item), $1.index) }
            .prefix(limit).sorted { $0.index < $1.index }
    }

    /// Where a scale from 0 has its marks: at three to seven round numbers; at 0 alone where there
    /// is no scale.
    static func marks(upTo last: Double) -> [Double] {
        guard last > 0, last.isFinite else { return [0] }
        var unit = 1.0
        while unit * 10 <= last { unit *= 10 }
        while unit > last { unit /= 10 }
        let step = [0.2, 0.5, 1, 2].map { $0 * unit }.first { $0 > 0 && last / $0 <= 6 } ?? last
        return (0...Int(last / step)).map { Double($0) * step }
    }
}
