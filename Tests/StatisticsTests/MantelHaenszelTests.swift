import Statistics
import Testing

@Suite struct MantelHaenszelTests {
    /// Admissions to Berkeley by sex in six departments (Bickel et al. 1975), as in R.
    private static let admissions = [
        [512, 313, 89, 19], [353, 207, 17, 8], [120, 205, 202, 391], [138, 279, 131, 244],
        [53, 138, 94, 299], [22, 351, 24, 317],
    ].map(table)

    @Test func `what is so in all departments together is not so within them`() throws {
        let sums = Self.admissions.reduce(into: [0, 0, 0, 0]) { sums, stratum in
            for (index, count) in [stratum.a, stratum.b, stratum.c, stratum.d].enumerated() {
                sums[index] += count
            }
        }
        let together = try #require(FisherExactTest(table(sums)))
        #expect(try #require(together.oddsRatio) > 1.8)
        #expect(together.pValue < 1e-20)
        // R: mantelhaen.test(UCBAdmissions, correct = FALSE); the digits are statsmodels'.
        let within = try #require(MantelHaenszel(Self.admissions))
        #expect(isClose(within.oddsRatio, 0.9046968282586231))
        #expect(isClose(within.interval?.lower, 0.7719073617593505))
        #expect(isClose(within.interval?.upper, 1.0603297644366558))
        #expect(isClose(within.chiSquare, 1.5246066604434356))
        #expect(isClose(within.pValue, 0.21692369705551817))
    }

    @Test func `of one stratum it is the table's own odds ratio, and its test`() throws {
        let one = try #require(MantelHaenszel([table([30, 10, 20, 40])]))
        #expect(isClose(one.oddsRatio, 30 * 40 / (10 * 20)))
        // Σ 1/count is the variance of the logarithm then (Woolf 1955).
        let upper = try #require(one.interval?.upper)
        #expect(isClose(upper, 14.678099325830175))
        // (ad − bc)² (n − 1) / product of the margins.
        #expect(isClose(one.chiSquare, 1000 * 1000 * 99 / (40 * 60 * 50 * 50)))
    }

    @Test func `strata without variation, or without cases, change nothing`() throws {
        let silent = [[0, 0, 0, 0], [3, 0, 5, 0], [0, 0, 1, 2], [1, 0, 0, 0], [9, 9, 0, 0]].map(
            table)
        #expect(MantelHaenszel(Self.admissions + silent) == MantelHaenszel(Self.admissions))
    }

    @Test(arguments: [
        [[5, 3, 0, 0]], [[1, 0, 0, 0], [0, 2, 0, 3]], [[0, 0, 0, 0], [0, 0, 0, 1]],
    ])
    func `where no stratum has variation nothing is said`(strata: [[Int]]) throws {
        let test = try #require(MantelHaenszel(strata.map(table)))
        #expect(test.oddsRatio == nil)
        #expect(test.interval == nil)
        #expect(test.chiSquare == nil)
        #expect(test.pValue == nil)
    }

    @Test func `without discordant cases the odds ratio is infinite, without concordant 0`() throws
    {
        let all = try #require(MantelHaenszel([table([3, 0, 1, 4]), table([2, 0, 0, 2])]))
        #expect(all.oddsRatio == .infinity)
        #expect(all.interval == nil)
        #expect(try #require(all.pValue) < 0.05)
        let none = try #require(MantelHaenszel([table([0, 3, 4, 1])]))
        #expect(none.oddsRatio == 0)
        #expect(none.interval == nil)
    }

    @Test(arguments: [[], [[0, 0, 0, 0]], [[1, 1, 1, 99_999_998]], [[Int.max, 1, 1, 1]]])
    func `there is none without cases, nor beyond the limit`(strata: [[Int]]) {
        #expect(MantelHaenszel(strata.map(table)) == nil)
    }

    @Test func `as many cases as the limit are taken`() throws {
        let test = try #require(MantelHaenszel([table([1, 1, 1, 99_999_997])]))
        #expect(isClose(test.oddsRatio, 99_999_997))
    }

    @Test func `with the outcome turned round the odds ratio is, too`() throws {
        let turned = Self.admissions.map { table([$0.b, $0.a, $0.d, $0.c]) }
        let straight = try #require(MantelHaenszel(Self.admissions))
        let other = try #require(MantelHaenszel(turned))
        #expect(isClose(other.oddsRatio, straight.oddsRatio.map { 1 / $0 }))
        #expect(isClose(other.interval?.lower, straight.interval.map { 1 / $0.upper }))
        #expect(isClose(other.chiSquare, straight.chiSquare))
    }
}
