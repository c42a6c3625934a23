import Statistics
import Testing

@Suite struct ProportionTests {
    /// Newcombe (1998) and the published answers of Wilson's method.
    @Test(
        arguments: [
            (81, 263, 0.255289, 0.366210), (0, 20, 0, 0.161125), (3, 5, 0.230724, 0.882379),
            (15, 148, 0.062386, 0.160487), (1, 29, 0.006113, 0.171755),
        ] as [(Int, Int, Double, Double)])
    func `Wilson's interval as published`(
        count: Int, total: Int, lower: Double, upper: Double
    ) throws {
        let interval = try #require(Proportion(count, of: total)).wilson
        #expect(abs(interval.lower - lower) < 0.0000006)
        #expect(abs(interval.upper - upper) < 0.0000006)
    }

    @Test(arguments: [1, 2, 3, 20, 1000, 1_000_000, 1_000_000_000])
    func `none and all have an interval that ends there, and a width`(total: Int) throws {
        let none = try #require(Proportion(0, of: total))
        let all = try #require(Proportion(total, of: total))
        #expect(none.value == 0 && none.wilson.lower == 0)
        #expect(none.wilson.upper > 0 && none.wilson.upper < 1)
        #expect(all.value == 1 && all.wilson.upper == 1)
        #expect(all.wilson.lower > 0)
        #expect(all.wilson.lower < 1)
    }

    @Test(arguments: [(0, 0), (1, 0), (-1, 5), (6, 5), (1, -2), (0, -1)])
    func `there is no share of nothing, nor of what is not in the total`(count: Int, total: Int) {
        #expect(Proportion(count, of: total) == nil)
    }

    @Test(arguments: [1, 2, 7, 50, 999])
    func `those with and those without mirror each other, and the share lies within`(
        total: Int
    ) throws {
        for count in 0...total {
            let with = try #require(Proportion(count, of: total))
            let without = try #require(Proportion(total - count, of: total))
            #expect(abs(with.wilson.lower + without.wilson.upper - 1) < 1e-14)
            #expect(with.wilson.lower <= with.value && with.value <= with.wilson.upper)
        }
    }

    @Test func `a tiny share of a million keeps its digits`() throws {
        let interval = try #require(Proportion(1, of: 1_000_000)).wilson
        // With 40 digits.
        #expect(isClose(interval.lower, 1.765245767453715e-07))
        #expect(isClose(interval.upper, 5.664911804311442e-06))
    }
}
