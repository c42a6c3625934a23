import Testing

@testable import Statistics

@Suite struct ConfigurationLimitTests {
    private let one = [ConfigurationCase(conditions: 1, outcome: true)]

    @Test func `cases and conditions are needed`() {
        #expect(throws: ConfigurationError.noCases) {
            try Configurations(cases: [], conditionCount: 1)
        }
        #expect(throws: ConfigurationError.noConditions) {
            try Configurations(cases: one, conditionCount: 0)
        }
    }

    @Test func `conditions are taken up to the limit and not one above`() throws {
        let limit = Configurations.maximumConditions
        let whole = [
            ConfigurationCase(conditions: (1 << UInt32(limit)) - 1, outcome: true),
            ConfigurationCase(conditions: 0, outcome: false),
        ]
        let found = try Configurations(cases: whole, conditionCount: limit)
        #expect(found.parsimonious.modelCount == limit)
        #expect(found.conservative.models.first?.terms.first?.implicant.literals == limit)
        #expect(throws: ConfigurationError.tooManyConditions(found: limit + 1, limit: limit)) {
            try Configurations(cases: whole, conditionCount: limit + 1)
        }
    }

    @Test func `a case has no conditions beyond those named`() {
        let cases = one + [ConfigurationCase(conditions: 2, outcome: true)]
        #expect(throws: ConfigurationError.unknownCondition(caseIndex: 1)) {
            try Configurations(cases: cases, conditionCount: 1)
        }
    }

    @Test(arguments: [0.49, 1.01, -1, .nan, .infinity])
    func `a threshold lies between one half and one`(threshold: Double) {
        #expect {
            try Configurations(cases: one, conditionCount: 1, consistency: threshold)
        } throws: { error in
            guard case .consistencyOutOfRange? = error as? ConfigurationError else { return false }
            return true
        }
    }

    /// A cycle of six implicants, of which three cover it in two ways, and one more row.
    private func models(listed: Int) throws -> Solution {
        let cycle: Set<UInt32> = [0, 1, 2, 5, 6, 7]
        let cases = (0..<16).map {
            ConfigurationCase(
                conditions: $0,
                outcome: cycle.contains($0 & 7) && $0 & 8 == 0
                    || $0 & 8 != 0 && $0 & 7 == 7)
        }
        return try Configurations(
            cases: cases, conditionCount: 4, consistency: 1, negated: false,
            limits: CoverLimits(covers: listed, steps: 1_000_000)
        ).conservative
    }

    @Test func `models are listed up to the limit, and one more is said to be left out`() throws {
        let all = try models(listed: 100)
        let count = try #require(all.modelCount)
        #expect(count > 1)
        #expect(all.isComplete)
        let exact = try models(listed: count)
        #expect(exact.isComplete)
        let cut = try models(listed: count - 1)
        #expect(!cut.isComplete)
        #expect(cut.isSmallest)
        #expect(cut.models.count == count - 1)
    }

    /// The lines of the affine plane of order three as rows, its points as columns: 5 points meet
    /// all lines (Fulkerson, Nemhauser and Trotter 1974), where the bound proves 3. What a cover
    /// leaves out is a set of 4 points without a line; there are 54.
    private var plane: CoverChart {
        let directions = [(0, 1), (1, 0), (1, 1), (1, 2)]
        let lines = directions.flatMap { direction in
            (0..<3).map { offset in
                Set(
                    (0..<9).filter {
                        (direction.0 * ($0 / 3) + direction.1 * ($0 % 3)) % 3 == offset
                    })
            }
        }
        let columns = (0..<9).map { point in
            CoverChart.Column(
                rows: (0..<12).filter { lines[Int($0)].contains(point) }, members: [point])
        }
        return CoverChart(rowCount: 12, columns: columns)
    }

    @Test func `what the bound does not prove is searched`() {
        let found = MinimumCovers(
            of: plane, limits: CoverLimits(covers: 100, steps: 10_000_000))
        #expect(found.isSmallest)
        #expect(found.count == 54)
        #expect(Set(found.covers).count == 54)
        #expect(found.covers.allSatisfy { $0.count == 5 })
    }

    @Test func `where the steps are used up, the covers are not said to be the smallest`() {
        let found = MinimumCovers(of: plane, limits: CoverLimits(covers: 100, steps: 1))
        #expect(!found.isSmallest)
        #expect(found.count == nil)
        #expect(!found.covers.isEmpty)
        for cover in found.covers {
            #expect(Set(cover.flatMap { plane.columns[$0].rows }).count == 12)
        }
    }

    @Test func `more models than a number holds are not counted`() {
        // Forty rows with two hundred implicants each, of which every one covers its row only.
        let columns = (0..<40).map { row in
            CoverChart.Column(rows: [Int32(row)], members: Array(row * 200..<row * 200 + 200))
        }
        let covers = MinimumCovers(
            of: CoverChart(rowCount: 40, columns: columns),
            limits: CoverLimits(covers: 7, steps: 1_000))
        #expect(covers.count == nil)
        #expect(covers.isSmallest)
        #expect(covers.covers.count == 7)
    }
}
