import Dashboards
import GivenHistory
import StrategyModel
import Testing
import Words

/// The evaluations side by side.
struct EvaluationBoardTests {
    @Test func `without measures it says what to record, in place of four empty evaluations`()
        throws
    {
        let ids = try board("evaluation", model: given(Small.places + Small.frame))
            .sections.map(\.id)
        #expect(ids == ["factorsStatements", "recording", "candidates", "measures"])
    }

    @Test func `groups of durations are made of what is asked for`() throws {
        let whole = try board("evaluation").table("durationsGroups")
        #expect(whole?.rows.map(\.id) == [""])
        let groups = try board("evaluation", with: [.by: "fromParticipation"])
            .table("durationsGroups")
        #expect(groups?.rows.count == 2)
    }

    @Test func `conditions and outcome are those asked for`() throws {
        let document = try board(
            "evaluation", with: [.outcome: "started", .conditions: "fromParticipation"])
        let truth = try #require(document.table("configurationsTruthTable"))
        #expect(truth.columns.map(\.id).prefix(2) == ["configuration", "fromParticipation"])
        #expect(truth.rows.map(\.id) == ["0", "1"])
        #expect(
            document.reproduce.contains(
                " --outcome started --conditions fromParticipation --limit 40 "))
    }

    @Test(arguments: [BoardParameter.outcome, .conditions, .by])
    func `a column that there is not is refused, and those that there are are named`(
        parameter: BoardParameter
    ) throws {
        let error = try #require(throws: BoardError.self) {
            try board("evaluation", with: [parameter: "weather"])
        }
        #expect(error.message.english.contains("weather"))
        #expect(error.message.english.contains("constellation"))
    }

    @Test func `long tables are cut at the limit and say how many rows there are`() throws {
        let table = try board("evaluation", with: [.limit: "1"]).table("pathsVariants")
        #expect(table?.rows.count == 1)
        #expect(table?.total == 2)
    }
}
