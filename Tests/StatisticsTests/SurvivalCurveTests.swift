import Statistics
import Testing

/// Freireich et al. (1963): remission of leukaemia in weeks; the usual example.
@Suite struct SurvivalCurveTests {
    private static let treated: [SurvivalCase] =
        [6, 6, 6, 7, 10, 13, 16, 22, 23].map { SurvivalCase(time: $0, hasEnded: true) }
        + [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map {
            SurvivalCase(time: $0, hasEnded: false)
        }
    private static let untreated =
        [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23].map {
            SurvivalCase(time: $0, hasEnded: true)
        }

    @Test(arguments: [
        (6, 0.857), (7, 0.807), (10, 0.753), (13, 0.690), (16, 0.627), (22, 0.538), (23, 0.448),
    ])
    func `the share still in remission`(week: Double, share: Double) throws {
        let curve = SurvivalCurve(of: Self.treated)
        let point = try #require(curve.points.first { $0.time == week })
        #expect(abs(point.survival - share) < 0.0005)
    }

    @Test func `medians are 23 and 8 weeks`() {
        #expect(SurvivalCurve(of: Self.treated).median == 23)
        #expect(SurvivalCurve(of: Self.untreated).median == 8)
    }

    @Test func `a case censored at a time is still at risk at it`() {
        let curve = SurvivalCurve(of: Self.treated)
        #expect(curve.points.first?.atRisk == 21)
        #expect(curve.points.first?.events == 3)
        #expect(curve.points.first?.censored == 1)
        #expect(curve.points.dropFirst().first?.atRisk == 17)
    }

    @Test func `there is no median while more than half go on, nor without cases`() {
        let open = [true, false, false].enumerated().map { index, ended in
            SurvivalCase(time: Double(index + 1), hasEnded: ended)
        }
        #expect(SurvivalCurve(of: open).median == nil)
        #expect(SurvivalCurve(of: []).median == nil)
    }

    @Test func `exactly one half is enough`() {
        let cases = (1...10).map { SurvivalCase(time: Double($0), hasEnded: true) }
        #expect(SurvivalCurve(of: cases).median == 5)
    }
}
