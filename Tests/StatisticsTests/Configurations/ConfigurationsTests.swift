import Statistics
import Testing

/// Against the results that the authors of the R package QCA publish for Lipset's data.
@Suite struct ConfigurationsTests {
    private func lipset(negated: Bool = false) throws -> Configurations {
        try Configurations(cases: Lipset.cases, conditionCount: 5, negated: negated)
    }

    @Test func `the truth table has the configurations that occur, with their cases`() throws {
        let table = try lipset().truthTable
        #expect(table.count == 9)
        #expect(table.map(\.configuration) == table.map(\.configuration).sorted())
        let full = try #require(table.first { $0.configuration == configuration("11111") })
        #expect(full.cases == [1, 2, 3, 4])
        #expect(full.outcomes == 4)
        #expect(full.consistency == 1)
        #expect(full.isSufficient)
        #expect(!full.isContradictory)
        let sufficient = table.filter(\.isSufficient).map(\.configuration)
        #expect(Set(sufficient) == Set(["11111", "10101", "10111"].map(configuration)))
    }

    @Test(arguments: [
        (0, 1, 0.8, 0.8), (1, 0.5, 0.929, 0.8), (2, 1, 0.5, 0.615), (3, 0.75, 0.833, 0.75),
        (4, 1, 0.7, 0.727),
    ])
    func `a condition's necessity has the published consistency, relevance and coverage`(
        condition: Int, consistency: Double, relevance: Double, coverage: Double
    ) throws {
        let fit = try #require(
            lipset().necessity.first { $0.condition == condition && $0.isPresent })
        let found = try [fit.consistency, fit.relevance, fit.coverage].map { try #require($0) }
        for (value, published) in zip(found, [consistency, relevance, coverage]) {
            #expect(abs(value - published) < 0.0005)
        }
    }

    @Test func `the absence of a condition is looked at as well`() throws {
        let fits = try lipset().necessity
        #expect(fits.map(\.condition) == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4])
        let absent = try #require(fits.first { $0.condition == 1 && !$0.isPresent })
        // Four of the eight that survived, of thirteen that were not urban.
        #expect(absent.consistency == 0.5)
        #expect(absent.coverage == 4.0 / 13)
        #expect(absent.relevance == 5.0 / 14)
    }

    @Test func `the conservative solution for survival is the published one`() throws {
        let solution = try lipset().conservative
        #expect(solution.isComplete)
        #expect(
            solution.expressions(Lipset.conditions) == [["DEV*~URB*LIT*STB", "DEV*LIT*IND*STB"]])
        let model = try #require(solution.models.first)
        #expect(model.terms.map(\.coverage) == [0.5, 0.75])
        #expect(model.terms.map(\.uniqueCoverage) == [0.25, 0.5])
        #expect(model.terms.map(\.consistency) == [1, 1])
        #expect([model.consistency, model.coverage] == [1, 1])
    }

    @Test func `the parsimonious solution for survival is the published one`() throws {
        let solution = try lipset().parsimonious
        #expect(solution.isComplete)
        #expect(solution.expressions(Lipset.conditions) == [["DEV*STB"]])
        let term = try #require(solution.models.first?.terms.first)
        #expect([term.consistency, term.coverage, term.uniqueCoverage] == [1, 1, 1])
    }

    @Test func `the conservative solution for breakdown is the published one`() throws {
        let solution = try lipset(negated: true).conservative
        #expect(
            solution.expressions(Lipset.conditions) == [["~DEV*~URB*~IND", "DEV*LIT*IND*~STB"]])
        #expect(solution.models.first?.terms.map(\.coverage) == [0.8, 0.2])
    }

    @Test func `the parsimonious solution for breakdown is the published one`() throws {
        let solution = try lipset(negated: true).parsimonious
        #expect(solution.expressions(Lipset.conditions) == [["~DEV", "~STB"]])
        let model = try #require(solution.models.first)
        #expect(model.terms.map(\.coverage) == [0.8, 0.7])
        #expect(model.terms.map(\.uniqueCoverage) == [0.3, 0.2])
        #expect([model.consistency, model.coverage] == [1, 1])
    }

    @Test func `of models with as few terms all are listed, fewer literals first`() throws {
        // Σm(0,1,2,5,6,7): a cyclic chart of six implicants with two covers of three.
        let on: Set<UInt32> = [0, 1, 2, 5, 6, 7]
        let cases = (0..<8).map {
            ConfigurationCase(conditions: $0, outcome: on.contains($0))
        }
        let solution = try Configurations(cases: cases, conditionCount: 3).conservative
        #expect(solution.modelCount == 2)
        #expect(solution.isComplete)
        #expect(
            solution.expressions(["A", "B", "C"]) == [
                ["A*~B", "~A*~C", "B*C"], ["~A*B", "A*C", "~B*~C"],
            ])
    }

    @Test func `remainders serve the parsimonious solution only`() throws {
        // McCluskey's example with minterms 4, 8, 10, 11, 12, 15 and don't cares 9, 14.
        let on: Set<UInt32> = [4, 8, 10, 11, 12, 15]
        let cases = (0..<16).filter { $0 != 9 && $0 != 14 }.map {
            ConfigurationCase(conditions: $0, outcome: on.contains($0))
        }
        // The first condition is the lowest bit: D, C, B, A.
        let solutions = try Configurations(cases: cases, conditionCount: 4)
        let names = ["D", "C", "B", "A"]
        #expect(
            solutions.parsimonious.expressions(names) == [
                ["~D*A", "C*A", "~D*~C*B"], ["C*A", "~B*A", "~D*~C*B"],
            ])
        for term in solutions.conservative.models.flatMap(\.terms) {
            #expect(!term.implicant.covers(9) && !term.implicant.covers(14))
        }
    }
}
