import Statistics
import Testing

@Suite struct SurvivalCurveTests {
    @Test(arguments: [
        (6, 0.857), (7, 0.807), (10, 0.753), (13, 0.690), (16, 0.627), (22, 0.538), (23, 0.448),
    ])
    func `the share still in remission`(week: Double, share: Double) throws {
        let curve = SurvivalCurve(of: Remission.treated)
        let point = try #require(curve.points.first { $0.time == week })
        #expect(abs(point.survival - share) < 0.0005)
    }

    /// Standard errors as in R's `survfit`, intervals as in lifelines.
    @Test(
        arguments: [
            (6, 0.0764, 0.6197179552659838, 0.9515517476469969),
            (7, 0.0869, 0.5631465646222333, 0.9228090192028802),
            (10, 0.0963, 0.5031995107999564, 0.8893618351692651),
            (13, 0.1068, 0.4316102224861839, 0.8490659633494505),
            (16, 0.1141, 0.36751085598750194, 0.8049121894718411),
            (22, 0.1282, 0.26777893676713493, 0.7467907176353943),
            (23, 0.1346, 0.18805200595923233, 0.6801426284952412),
        ] as [(Double, Double, Double, Double)])
    func `the share has a standard error and an interval`(
        week: Double, error: Double, lower: Double, upper: Double
    ) throws {
        let curve = SurvivalCurve(of: Remission.treated)
        let point = try #require(curve.points.first { $0.time == week })
        #expect(abs(point.variance.squareRoot() - error) < 0.00005)
        #expect(isClose(point.interval?.lower, lower))
        #expect(isClose(point.interval?.upper, upper))
    }

    @Test func `where all or none go on there is no variance and no interval`() throws {
        let points = SurvivalCurve(of: cases(ended: [2, 3], censored: [1])).points
        #expect(points.map(\.survival) == [1, 0.5, 0])
        #expect(points.map(\.variance) == [0, 0.125, 0])
        #expect(points.map { $0.interval == nil } == [true, false, true])
    }

    @Test func `without censored cases the variance is that of a share`() throws {
        let curve = SurvivalCurve(of: Remission.untreated)
        for point in curve.points {
            #expect(isClose(point.variance, point.survival * (1 - point.survival) / 21))
        }
    }

    @Test func `a time that is no number is a programmer's error`() async {
        await #expect(processExitsWith: .failure) {
            _ = SurvivalCurve(of: [SurvivalCase(time: .nan, hasEnded: true)])
        }
    }

    @Test func `medians are 23 and 8 weeks`() {
        #expect(SurvivalCurve(of: Remission.treated).median == 23)
        #expect(SurvivalCurve(of: Remission.untreated).median == 8)
    }

    @Test func `a case censored at a time is still at risk at it`() {
        let curve = SurvivalCurve(of: Remission.treated)
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
