import Statistics
import Testing

/// The columns against dictionaries of arrays, on random logs.
@Suite struct PathPropertyTests {
    private struct Pair: Hashable {
        var from: Int32
        var to: Int32
    }

    @Test(arguments: 0..<40)
    func `edges, variants and times are those that dictionaries find`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let caseCount = Int32.random(in: 1...30, using: &random)
        let activityCount = Int32.random(in: 1...9, using: &random)
        let events = (0..<Int.random(in: 1...400, using: &random)).map { _ in
            (
                index: Int32.random(in: 0..<caseCount, using: &random),
                activity: Int32.random(in: 0..<activityCount, using: &random),
                time: Double(Int.random(in: 0...50, using: &random))
            )
        }
        let found = PathAnalysis(
            of: PathLog(
                caseIndex: events.map(\.index), activity: events.map(\.activity),
                time: events.map(\.time)))
        let cases = Dictionary(grouping: events.indices, by: { events[$0].index }).mapValues {
            $0.sorted { (events[$0].time, $0) < (events[$1].time, $1) }.map { events[$0] }
        }
        var waiting: [Pair: [Double]] = [:]
        var until: [Int32: [Double]] = [:]
        for events in cases.values {
            for (event, next) in zip(events, events.dropFirst()) {
                let time = next.time - event.time
                waiting[Pair(from: event.activity, to: next.activity), default: []].append(time)
                until[event.activity, default: []].append(time)
            }
        }
        #expect(found.edges.count == waiting.count)
        for edge in found.edges {
            let times = try #require(waiting[Pair(from: edge.from, to: edge.to)])
            #expect(edge.count == times.count)
            #expect(edge.waiting.median == median(of: times))
            #expect(edge.waiting.minimum == times.min())
            #expect(edge.waiting.maximum == times.max())
            #expect(edge.waiting.total == times.reduce(0, +))
        }
        for activity in found.activities {
            let times = until[activity.activity] ?? []
            #expect(activity.untilNext?.median == median(of: times))
            #expect(activity.events == events.count { $0.activity == activity.activity })
        }
        let paths = cases.mapValues { $0.map(\.activity) }
        let counts = Dictionary(grouping: paths.values) { $0 }.mapValues(\.count)
        #expect(found.variants.map(\.path).count == counts.count)
        for variant in found.variants { #expect(variant.count == counts[variant.path]) }
        for (index, path) in paths {
            #expect(found.variants[Int(found.variantOfCase[Int(index)])].path == path)
        }
        #expect(found.caseCount == cases.count)
        let durations = cases.values.map { ($0.last?.time ?? 0) - ($0.first?.time ?? 0) }
        #expect(found.durations?.median == median(of: durations))
    }

    /// Times in orders that are hard on a selection by pivots.
    private static let orders: [(String, @Sendable (Int) -> Double)] = [
        ("ascending", { Double($0) }), ("descending", { Double(-$0) }), ("equal", { _ in 3 }),
        ("two values", { Double($0 % 2) }), ("organ pipes", { Double(min($0, 5_000 - $0)) }),
        ("saw", { Double($0 * 7_919 % 101) }),
    ]

    @Test(arguments: orders.indices, [4_999, 5_000])
    func `the median is found whatever the order of the times`(order: Int, count: Int) {
        let durations = (0..<count).map(Self.orders[order].1)
        // One case for each duration; times are from 10,000 on, so that none runs backwards.
        let found = PathAnalysis(
            of: PathLog(
                caseIndex: (0..<count).flatMap { [Int32($0), Int32($0)] },
                activity: (0..<count).flatMap { _ in [0, 1] },
                time: durations.flatMap { [0, 10_000 + $0] }))
        let expected = median(of: durations).map { 10_000 + $0 }
        #expect(found.durations?.median == expected)
        #expect(found.edges.first?.waiting.median == expected)
    }
}
