import Statistics
import Testing

@Suite struct FisherExactTestTests {
    /// The values of scipy's `fisher_exact` and conditional `odds_ratio`; the first table is the
    /// lady tasting tea (Fisher 1935), the second the twins of R's `fisher.test`.
    @Test(
        arguments: [
            (
                [3, 1, 1, 3], 0.485714285714286, 6.40831965819944, 0.211735595446583,
                626.243530588807
            ),
            (
                [2, 15, 10, 3], 0.000536724119143436, 0.0469366390496808, 0.00331716395065740,
                0.363189602356689
            ),
            (
                [8, 2, 1, 5], 0.0349650349650350, 15.4658197169208, 1.00884920794769,
                1059.63949508625
            ),
        ] as [([Int], Double, Double, Double, Double)])
    func `p, odds ratio and interval as published`(
        counts: [Int], p: Double, oddsRatio: Double, lower: Double, upper: Double
    ) throws {
        let test = try #require(FisherExactTest(table(counts)))
        #expect(isClose(test.pValue, p))
        #expect(isClose(test.oddsRatio, oddsRatio, within: 1e-6))
        #expect(isClose(test.interval?.lower, lower, within: 1e-6))
        #expect(isClose(test.interval?.upper, upper, within: 1e-6))
    }

    /// Summed with 40 digits.
    @Test(
        arguments: [
            ([1_000_000, 999_000, 998_500, 1_000_300], 0.1613981958914433, 1.002805508862900),
            ([1_000_000, 990_000, 990_000, 1_000_100], 7.190757132827999e-24, 1.020406075833066),
            ([700, 300, 1_000_000, 999_999], 1.7026868415557080e-37, 2.333330067060399),
            ([1_000_000, 900_000, 900_000, 1_000_000], 0, 1.234567832647470),
            ([500, 15, 20, 500], 2.045628562192264e-246, 810.6597475183173),
            ([1, 99_999_998, 1, 0], 2e-8, 0),
        ] as [([Int], Double, Double)])
    func `huge counts keep their digits`(counts: [Int], p: Double, oddsRatio: Double) throws {
        let test = try #require(FisherExactTest(table(counts)))
        #expect(isClose(test.pValue, p))
        #expect(isClose(test.oddsRatio, oddsRatio, within: 1e-6))
    }

    @Test(arguments: [
        [5, 3, 0, 0], [0, 0, 2, 7], [4, 0, 3, 0], [0, 4, 0, 9], [1, 0, 0, 0], [0, 0, 0, 1],
    ])
    func `without variation p is 1, and there is no odds ratio`(counts: [Int]) throws {
        let test = try #require(FisherExactTest(table(counts)))
        #expect(!table(counts).hasVariation)
        #expect(test.pValue == 1)
        #expect(test.oddsRatio == nil)
        #expect(test.interval == nil)
    }

    @Test func `a table without cases has no test`() {
        #expect(FisherExactTest(table([0, 0, 0, 0])) == nil)
    }

    @Test func `the smallest and largest possible count have an open interval`() throws {
        let none = try #require(FisherExactTest(table([0, 5, 5, 5])))
        #expect(none.oddsRatio == 0)
        #expect(none.interval?.lower == 0)
        #expect(none.interval.map { $0.upper > 0 && $0.upper < .infinity } == true)
        let all = try #require(FisherExactTest(table([5, 0, 5, 5])))
        #expect(all.oddsRatio == .infinity)
        #expect(all.interval?.upper == .infinity)
        #expect(all.interval.map { $0.lower > 0 && $0.lower < .infinity } == true)
    }

    @Test func `one case of each kind says nothing`() throws {
        let test = try #require(FisherExactTest(table([1, 1, 1, 1])))
        #expect(test.pValue == 1)
        #expect(isClose(test.oddsRatio, 1))
    }

    @Test func `tables as improbable as the observed one are counted in spite of rounding`() throws
    {
        // 10 of 10 against 0 of 10, and the mirrored table: both have 1 / C(20, 10).
        let test = try #require(FisherExactTest(table([10, 0, 0, 10])))
        #expect(isClose(test.pValue, 2 / 184_756))
    }

    @Test(arguments: [ContingencyTable.maximumTotal, ContingencyTable.maximumTotal + 1])
    func `as many cases as the limit are taken, one more is not`(total: Int) {
        let test = FisherExactTest(table([1, 1, 1, total - 3]))
        #expect((test != nil) == (total <= ContingencyTable.maximumTotal))
    }

    @Test(arguments: [[Int.max, 0, 0, 0], [Int.max, Int.max, 1, 1], [0, 1, 1, 100_000_001]])
    func `counts that would overflow have no test`(counts: [Int]) {
        #expect(FisherExactTest(table(counts)) == nil)
    }

    @Test func `a negative count is a programmer's error`() async {
        await #expect(processExitsWith: .failure) { _ = ContingencyTable(a: 1, b: -1, c: 1, d: 1) }
    }

    @Test(arguments: [4, 30, 400] as [Int])
    func `with condition or outcome turned round the odds ratio is, too`(most: Int) throws {
        var generator = SeededGenerator(seed: most)
        for _ in 0..<40 {
            let counts = (0..<4).map { _ in Int.random(in: 0...most, using: &generator) }
            let (a, b, c, d) = (counts[0], counts[1], counts[2], counts[3])
            guard let test = FisherExactTest(table(counts)) else { continue }
            let transposed = try #require(FisherExactTest(table([a, c, b, d])))
            let turned = try #require(FisherExactTest(table([b, a, d, c])))
            #expect(isClose(test.pValue, transposed.pValue))
            #expect(isClose(test.pValue, turned.pValue))
            #expect(isClose(test.oddsRatio, transposed.oddsRatio))
            #expect(isClose(test.interval?.upper, transposed.interval?.upper))
            #expect(isClose(test.oddsRatio, turned.oddsRatio.map { 1 / $0 }))
            #expect(isClose(test.interval?.lower, turned.interval.map { 1 / $0.upper }))
            #expect(test.pValue > 0 && test.pValue <= 1)
            if let oddsRatio = test.oddsRatio, let interval = test.interval {
                #expect(interval.lower <= oddsRatio && oddsRatio <= interval.upper)
            }
        }
    }
}

func table(_ counts: [Int]) -> ContingencyTable {
    ContingencyTable(a: counts[0], b: counts[1], c: counts[2], d: counts[3])
}
