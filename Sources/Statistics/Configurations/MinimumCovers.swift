/// What a search for minimum covers may use.
struct CoverLimits {
    /// How many covers are listed.
    var covers: Int
    /// How many steps are taken in all, about: rows of columns looked at.
    var steps: Int
}

/// All covers of a chart with the fewest implicants.
struct MinimumCovers {
    /// The covers, as ascending indices of implicants.
    private(set) var covers: [[Int]] = []
    /// How many there are; `nil` where they were not counted to the end.
    private(set) var count: Int? = 1
    /// Whether it is proved that no cover is smaller.
    private(set) var isSmallest = true

    /// Finds them, part by part: a minimum cover of the chart is one of each part.
    init(of chart: CoverChart, limits: CoverLimits) {
        let reduced = chart.reduced(keepingAll: true)
        var stepsLeft = limits.steps
        var choices: [[[Int]]] = reduced.forced.map { column in column.members.map { [$0] } }
        for column in reduced.forced { multiply(by: column.members.count) }
        for part in reduced.parts {
            let smallest = SmallestCover(of: part, stepsLeft: &stepsLeft)
            isSmallest = isSmallest && smallest.isProved
            let found = covers(of: part, smallest, limits, &stepsLeft)
            choices.append(
                found.flatMap { cover in
                    picks(cover.map { part.columns[Int($0)].members }, limits.covers)
                })
        }
        covers = picks(choices, limits.covers).map { $0.flatMap { $0 }.sorted() }
    }

    /// The covers of a part that are as small as the one known, as columns.
    private mutating func covers(
        of part: CoverChart, _ smallest: SmallestCover, _ limits: CoverLimits,
        _ stepsLeft: inout Int
    ) -> [[Int32]] {
        let wanted = limits.covers + 1
        let near = part.neighbours(of: [smallest.columns], wanted: wanted)
        let nearCount = near.reduce(0) { $0 + part.choiceCount($1, upTo: wanted) }
        guard smallest.isProved, nearCount < wanted else {
            count = nil
            return near
        }
        let every = EveryCover(
            of: part, size: smallest.columns.count, wanted: wanted, stepsLeft: &stepsLeft)
        guard every.isAll else {
            count = nil
            return part.neighbours(
                of: every.covers.isEmpty ? near : every.covers, wanted: wanted)
        }
        // As many numbers below this have a sum that is a number.
        let limit = Int.max / wanted
        let counts = every.covers.map { part.choiceCount($0, upTo: limit) }
        if counts.contains(limit) { count = nil }
        multiply(by: counts.reduce(0, +))
        return every.covers
    }

    /// Each choice so far goes with each of some more; `nil` where there are too many to count.
    private mutating func multiply(by factor: Int) {
        guard let known = count else { return }
        let product = known.multipliedReportingOverflow(by: factor)
        count = product.overflow ? nil : product.partialValue
    }
}

/// Picks of one from each list, up to a limit, the first options first.
func picks<Option>(_ options: [[Option]], _ limit: Int) -> [[Option]] {
    guard options.allSatisfy({ !$0.isEmpty }) else { return [] }
    var picks: [[Option]] = []
    var positions = [Int](repeating: 0, count: options.count)
    while picks.count < limit {
        picks.append(zip(options, positions).map { $0[$1] })
        guard
            let next = positions.indices.last(where: { positions[$0] + 1 < options[$0].count })
        else { break }
        positions[next] += 1
        for later in positions.indices where later > next { positions[later] = 0 }
    }
    return picks
}
