import Statistics
import Testing

@Suite struct LogRankTestTests {
    @Test func `treated against untreated, as published`() throws {
        let test = try #require(LogRankTest([Remission.treated, Remission.untreated]))
        #expect(isClose(test.chiSquare, 16.792940989216547))
        #expect(test.degreesOfFreedom == 1)
        #expect(isClose(test.pValue, 4.168809109334511e-05))
    }

    /// Three groups with ties and censored cases.
    private static let three: [[SurvivalCase]] = [
        cases(ended: [1, 3, 6], censored: [3, 9]), cases(ended: [2, 3, 4, 4]),
        cases(ended: [7, 9, 12], censored: [5, 12, 15]),
    ]

    @Test func `three groups as in lifelines`() throws {
        let test = try #require(LogRankTest(Self.three))
        #expect(isClose(test.chiSquare, 8.515495299385515))
        #expect(test.degreesOfFreedom == 2)
        #expect(isClose(test.pValue, 0.01415414663104444))
    }

    @Test(arguments: [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
    func `the order of groups does not matter`(order: [Int]) throws {
        let test = try #require(LogRankTest(order.map { Self.three[$0] }))
        #expect(isClose(test.chiSquare, 8.515495299385515))
    }

    @Test func `only the order of times matters`() throws {
        let later = Self.three.map { group in
            group.map { SurvivalCase(time: $0.time * $0.time - 400, hasEnded: $0.hasEnded) }
        }
        #expect(LogRankTest(later) == LogRankTest(Self.three))
    }

    @Test func `of two groups it is the Mantel–Haenszel test over times`() throws {
        let groups = [Remission.treated, Remission.untreated]
        let times = Set(groups.joined().filter(\.hasEnded).map(\.time)).sorted()
        let strata = times.map { time in
            let ended = groups.map { $0.count { $0.hasEnded && $0.time == time } }
            let atRisk = groups.map { $0.count { $0.time >= time } }
            return table([ended[0], atRisk[0] - ended[0], ended[1], atRisk[1] - ended[1]])
        }
        let stratified = try #require(MantelHaenszel(strata))
        #expect(isClose(LogRankTest(groups)?.chiSquare, stratified.chiSquare))
    }

    @Test func `equal groups do not differ`() throws {
        let test = try #require(LogRankTest([Remission.treated, Remission.treated]))
        #expect(test.chiSquare < 1e-20)
        #expect(test.pValue > 1 - 1e-9)
    }

    @Test(arguments: [[], cases(ended: [], censored: [0.5, 0.7])], [0, 1, 2])
    func `a group that is over before the first end can't be compared, and is left out`(
        group: [SurvivalCase], place: Int
    ) throws {
        var groups = [Remission.treated, Remission.untreated]
        let two = try #require(LogRankTest(groups))
        groups.insert(group, at: place)
        let three = try #require(LogRankTest(groups))
        #expect(three.degreesOfFreedom == 1)
        #expect(isClose(three.pValue, two.pValue))
    }

    @Test func `a group of one case is compared`() {
        for time in [1.0, 50] {
            let one = cases(ended: [], censored: [time])
            let test = LogRankTest([Remission.treated, one, Remission.untreated])
            #expect(test?.degreesOfFreedom == 2)
        }
    }

    @Test(
        arguments: [
            [], [[]], [[], []], [cases(ended: [1, 2])], [cases(ended: [1, 2]), []],
            [cases(ended: [], censored: [1, 2]), cases(ended: [], censored: [3])],
            [cases(ended: [1]), cases(ended: [1])],
            [cases(ended: [1, 1], censored: []), cases(ended: [], censored: [0.5])],
        ] as [[[SurvivalCase]]])
    func `there is no test where nothing can be compared`(groups: [[SurvivalCase]]) {
        #expect(LogRankTest(groups) == nil)
    }

    @Test func `as many groups as the limit are compared, one more is not`() {
        let groups = (0...LogRankTest.maximumGroups).map { cases(ended: [Double($0), 200]) }
        #expect(LogRankTest(groups.dropLast())?.degreesOfFreedom == LogRankTest.maximumGroups - 1)
        #expect(LogRankTest(groups) == nil)
    }

    @Test func `a time that is no number is a programmer's error`() async {
        await #expect(processExitsWith: .failure) {
            _ = LogRankTest([[SurvivalCase(time: .nan, hasEnded: true)], []])
        }
    }
}
