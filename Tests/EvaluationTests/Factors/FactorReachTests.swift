import ByteCoding
import Evaluation
import Statistics
import StrategyModel
import Testing
import Words

@Suite struct FactorReachTests {
    /// The factors of a table with a region, a kind and whether it was overcome.
    private func analysis(
        _ rows: String, _ change: (inout FactorColumns) -> Void = { _ in }
    ) throws -> FactorAnalysis {
        var columns = FactorColumns()
        columns.region = "region"
        columns.kind = "kind"
        columns.resolved = "resolved"
        change(&columns)
        let head = "case,municipality,factor,region,kind,resolved,failed\n"
        let table = try CSVTable(Array((head + rows).utf8))
        let rules = ReachRules(Policy.standard)
        return FactorAnalysis(of: try FactorStudy(table, columns, rules: rules))
    }

    /// Rows of municipalities with the factor, and of others without any.
    private func rows(_ having: [(String, String)], without: Int = 0) -> String {
        let one = having.enumerated().map { "m\($0),\($1.0),staff,\($1.1),obstacle,0,\n" }
        let none = (0..<without).map { "x\($0),o\($0),,r9,,,\n" }
        return (one + none).joined()
    }

    @Test(arguments: [
        ([("a", "r1")], 5, Reach.singular), ([("a", "r1"), ("a", "r1")], 5, .recurrent),
        ([("a", "r1"), ("b", "r1")], 5, .local), ([("a", "r1"), ("b", "r2")], 5, .spread),
        ([("a", "r1"), ("b", "r2"), ("c", "r2")], 5, .generalisable),
        ([("a", "r1"), ("b", "r1"), ("c", "r1")], 5, .local),
        // 3 of 11 has a lower bound of 0.0975, 3 of 10 one of 0.1078.
        ([("a", "r1"), ("b", "r2"), ("c", "r2")], 8, .spread),
        ([("a", "r1"), ("b", "r2"), ("c", "r2")], 7, .generalisable),
    ])
    func `a class follows from municipalities and regions`(
        having: [(String, String)], without: Int, reach: Reach
    ) throws {
        let factor = try #require(try analysis(rows(having, without: without)).factors.first)
        #expect(factor.reach == reach)
        #expect(factor.prevalence?.total == Set(having.map(\.0)).count + without)
    }

    @Test func `municipalities are counted, not rows`() throws {
        let found = try analysis(
            "m,a,staff,r1,obstacle,1,\nm,a,staff,r1,obstacle,0,\nn,b,staff,r1,obstacle,0,\n"
                + "o,c,,r1,,,\n")
        let factor = try #require(found.factors.first)
        #expect(factor.prevalence?.count == 2)
        #expect(factor.prevalence?.total == 3)
        #expect(factor.sightings == 3)
        #expect(factor.resolved == 1)
        #expect(factor.measures == ["m", "n"])
    }

    @Test(arguments: [
        ([0], "einmal genannt, nicht überwunden", "named once, not overcome"),
        ([1], "einmal genannt, überwunden", "named once, overcome"),
        ([0, 0], "zweimal genannt, nie überwunden", "named twice, never overcome"),
        ([1, 0, 0], "3-mal genannt, einmal überwunden", "named 3 times, overcome once"),
        ([1, 1, 0], "3-mal genannt, zweimal überwunden", "named 3 times, overcome twice"),
        ([1, 1], "zweimal genannt, jedes Mal überwunden", "named twice, overcome every time"),
    ])
    func `how often it was named and overcome stands in plain words`(
        resolved: [Int], german: String, english: String
    ) throws {
        func factor(_ kind: String) throws -> FactorResult {
            let rows = resolved.enumerated().map { "m\($0),a,staff,r1,\(kind),\($1),\n" }
            return try #require(try analysis(rows.joined()).factors.first)
        }
        let statement = try factor("obstacle").statement
        #expect(statement.german.contains("; \(german). "))
        #expect(statement.english.contains("; \(english). "))
        // What helps is not overcome.
        #expect(!(try factor("successFactor").statement.german.contains("überwunden")))
    }

    @Test func `the intervals are Wilson's`() throws {
        let found = try analysis(rows([("a", "1"), ("b", "1"), ("c", "2")], without: 2))
        let interval = try #require(found.factors.first?.prevalence?.wilson)
        #expect(abs(interval.lower - 0.230724) < 1e-6)
        #expect(abs(interval.upper - 0.882379) < 1e-6)
    }

    @Test func `without regions nothing is generalised`() throws {
        let found = try analysis(rows([("a", ""), ("b", ""), ("c", "")])) { $0.region = nil }
        #expect(found.factors.first?.reach == .local)
        #expect(found.factors.first?.statement.english.contains("without regions") == true)
    }

    @Test func `a row without a municipality is undetermined`() throws {
        let found = try analysis("m,,staff,r1,obstacle,0,\nn,a,,r1,,,\n")
        let factor = try #require(found.factors.first)
        #expect(factor.reach == .undetermined)
        #expect(factor.prevalence == nil)
        #expect(factor.statement.german.contains("keiner bestimmten Gemeinde"))
    }

    /// How far a factor reaches, where some cases failed and some of all had it.
    private func failures(
        failed: Int, without: Int, succeeded: Int, with: Int, resolved: Bool = false
    ) throws -> Reach? {
        let flag = resolved ? 1 : 0
        let rows =
            (0..<failed).map { "f\($0),a,legal,r1,obstacle,\(flag),1\n" }
            + (0..<without).map { "g\($0),a,,r1,,,1\n" }
            + (0..<with).map { "s\($0),a,legal,r1,obstacle,\(flag),0\n" }
            + (0..<succeeded).map { "t\($0),a,,r1,,,0\n" }
        return try analysis(rows.joined()) { $0.failed = "failed" }.factors.first?.reach
    }

    @Test func `a limit is nearly necessary for failure and nowhere resolved`() throws {
        #expect(try failures(failed: 9, without: 1, succeeded: 9, with: 1) == .limit)
        #expect(try failures(failed: 8, without: 1, succeeded: 9, with: 1) == .recurrent)
        #expect(
            try failures(failed: 9, without: 1, succeeded: 9, with: 1, resolved: true)
                == .recurrent)
    }

    @Test func `what nearly every case had is no limit`() throws {
        // Relevance is succeeded / (succeeded + with): half is enough.
        #expect(try failures(failed: 5, without: 0, succeeded: 4, with: 4) == .limit)
        #expect(try failures(failed: 5, without: 0, succeeded: 4, with: 5) == .recurrent)
    }

    @Test func `of two failures, or without any success, no limit is derived`() throws {
        #expect(try failures(failed: 2, without: 0, succeeded: 9, with: 0) == .recurrent)
        #expect(try failures(failed: 3, without: 0, succeeded: 9, with: 0) == .limit)
        #expect(try failures(failed: 9, without: 0, succeeded: 0, with: 0) == .recurrent)
    }

    @Test func `nothing to count is said`() throws {
        let found = try analysis("m,a,,r1,,,\n")
        #expect(found.factors.isEmpty)
        #expect(found.statements.map(\.english).first?.hasPrefix("No success factor") == true)
        #expect(try !analysis("").isCensus)
    }
}
