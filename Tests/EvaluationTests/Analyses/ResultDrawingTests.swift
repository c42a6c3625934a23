import ByteCoding
import Dashboards
import Evaluation
import Statistics
import StrategyModel
import Testing
import Words

/// What evaluations draw of their numbers.
@Suite struct ResultDrawingTests {
    private func drawing(_ result: some EvaluationResult, _ section: String) -> Drawing? {
        guard let found = result.figures.first(where: { $0.id == section }),
            case .table(let table) = found.content
        else { return nil }
        return table.drawing
    }

    private func durations(_ rows: String) throws -> DurationAnalysis {
        var columns = DurationColumns()
        columns.group = "group"
        let table = try CSVTable(Array(("time,event,group\n" + rows).utf8))
        return DurationAnalysis(of: try DurationStudy(table, columns))
    }

    @Test func `a curve has the points of its group, with cases at risk and lost ones`() throws {
        let found = try durations("6,1,a\n6,0,a\n9,1,a\n3,1,b\n")
        guard case .curves(let drawn) = try #require(drawing(found, "curve")).content else {
            Issue.record("no curves")
            return
        }
        #expect(drawn.curves.map(\.label.english) == ["a", "b"])
        let steps = drawn.curves[0].steps
        #expect(steps.map(\.time) == [6, 9])
        #expect(steps.map(\.atRisk) == [3, 1])
        #expect(steps.map(\.isMarked) == [true, false])
        let point = try #require(found.groups.first?.curve.points.first)
        #expect(steps.first?.share == point.survival)
        #expect(steps.first?.interval?.lowerBound == point.interval?.lower)
        #expect(steps.last?.interval == nil)
    }

    @Test(arguments: ["6,0,a\n9,0,a\n", "6,1,a\n9,1,b\n", ""])
    func `without an end in a group of several there is no curve`(rows: String) throws {
        #expect(drawing(try durations(rows), "curve") == nil)
    }

    @Test func `factors of which no municipality is named have no place in the picture`() throws {
        let found = FactorAnalysis(of: FactorStudy(over: Valley.scope()))
        guard case .ranges(let drawn) = try #require(drawing(found, "factors")).content else {
            Issue.record("no shares")
            return
        }
        #expect(drawn.ranges.count == found.factors.count { $0.prevalence != nil })
        let first = try #require(drawn.ranges.first)
        #expect((first.count, first.total) == (1, 3))
        #expect(first.label.german == "Hemmnis: Finanzierung")
    }

    @Test func `steps stand in the order in which cases took them`() throws {
        let found = try PathReport(of: PathStudy(over: Valley.scope()))
        guard case .graph(let drawn) = try #require(drawing(found, "edges")).content else {
            Issue.record("no graph")
            return
        }
        #expect(
            drawn.nodes.map(\.label.english) == ["proposed", "in progress", "completed", "dropped"])
        #expect(drawn.edges.map(\.from) == [0, 1, 1])
        #expect(drawn.edges.map(\.count) == found.edges.map(\.count))
    }
}
