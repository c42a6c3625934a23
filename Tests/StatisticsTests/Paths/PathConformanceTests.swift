import Statistics
import Testing

@Suite struct PathConformanceTests {
    /// The fitness of one case.
    private func fitness(
        _ trace: String, to ideal: String, isOpen: Bool = false
    ) throws -> Double? {
        try PathAnalysis(of: pathLog([trace]))
            .conformance(to: path(ideal), isOpen: [isOpen]).averageFitness
    }

    @Test(arguments: [
        ("abc", "abc", 1.0), ("ab", "abc", 0.8), ("abbc", "abc", 6.0 / 7), ("acb", "abc", 4.0 / 6),
        ("d", "abc", 0.0), ("c", "abc", 0.5), ("aaaa", "a", 0.4),
    ])
    func `fitness is one minus the insertions and deletions over both lengths`(
        trace: String, ideal: String, expected: Double
    ) throws {
        #expect(try fitness(trace, to: ideal) == expected)
    }

    @Test(arguments: [("ab", 1.0), ("abc", 1.0), ("abd", 0.8), ("b", 2.0 / 3), ("d", 0.0)])
    func `an open case is judged by the beginning that fits it best`(
        trace: String, expected: Double
    ) throws {
        #expect(try fitness(trace, to: "abc", isOpen: true) == expected)
    }

    @Test func `cases are counted, not variants`() throws {
        let found = try PathAnalysis(of: pathLog(["abc", "abc", "abc", "ab", "ab"]))
            .conformance(to: path("abc"), isOpen: [false, false, false, true])
        #expect(found.exact == 4)
        #expect(found.fitness == [1, 1, 1, 1, 0.8])
        #expect(found.averageFitness == 4.8 / 5)
    }

    @Test func `without cases there is no average`() throws {
        let found = try PathAnalysis(of: PathLog(caseIndex: [], activity: [], time: []))
            .conformance(to: [0])
        #expect(found.averageFitness == nil)
        #expect(found.exact == 0)
    }

    @Test func `an expected order has activities, up to the limit and not one above`() throws {
        let analysis = PathAnalysis(of: pathLog(["a"]))
        let limit = PathAnalysis.maximumIdealLength
        let longest = try analysis.conformance(to: [Int32](repeating: 0, count: limit))
        #expect(longest.averageFitness == 2 / Double(limit + 1))
        #expect(throws: PathError.idealTooLong(found: limit + 1, limit: limit)) {
            try analysis.conformance(to: [Int32](repeating: 0, count: limit + 1))
        }
        #expect(throws: PathError.emptyIdeal) { try analysis.conformance(to: []) }
    }

    /// The fewest insertions and deletions, by the table of Wagner and Fischer.
    private func distance(_ left: [Int32], _ right: ArraySlice<Int32>) -> Int {
        var row = Array(0...right.count)
        for (index, element) in left.enumerated() {
            var next = [index + 1]
            for (column, other) in right.enumerated() {
                next.append(
                    element == other ? row[column] : min(row[column + 1], next[column]) + 1)
            }
            row = next
        }
        return row[right.count]
    }

    @Test(arguments: 0..<40)
    func `fitness is that of the table of edit distances`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        func path(_ lengths: ClosedRange<Int>) -> [Int32] {
            (0..<Int.random(in: lengths, using: &random)).map { _ in
                Int32.random(in: 0...5, using: &random)
            }
        }
        let ideal = path(1...64)
        let trace = path(1...80)
        let analysis = PathAnalysis(
            of: PathLog(
                caseIndex: trace.map { _ in 0 }, activity: trace,
                time: trace.indices.map(Double.init)))
        func fitness(_ count: Int) -> Double {
            let both = trace.count + count
            return Double(both - distance(trace, ideal.prefix(count))) / Double(both)
        }
        let closed = try analysis.conformance(to: ideal)
        #expect(closed.averageFitness == fitness(ideal.count))
        let open = try analysis.conformance(to: ideal, isOpen: [true])
        #expect(open.averageFitness == (0...ideal.count).map(fitness).max())
    }
}
