import ByteCoding
import Evaluation
import Statistics
import StrategyModel
import Testing
import Words

@Suite struct PathTests {
    private func study(
        _ rows: String, _ change: (inout PathColumns) -> Void = { _ in }
    ) throws -> PathStudy {
        var columns = PathColumns()
        change(&columns)
        return try PathStudy(CSVTable(Array(("case,activity,time,open\n" + rows).utf8)), columns)
    }

    private func report(_ rows: String, _ order: [String] = []) throws -> PathReport {
        try PathReport(of: try study(rows), order: order)
    }

    @Test func `ways, edges and waits come out of a table in any order`() throws {
        let found = try report(
            "x,b,1970-01-03,\nx,a,1970-01-01,\ny,a,1970-01-01,\ny,b,1970-01-05,\nz,b,1970-01-01,\n")
        #expect(found.variants.map(\.path) == [["a", "b"], ["b"]])
        #expect(found.variants.map(\.count) == [2, 1])
        #expect(found.edges.map(\.medianSeconds) == [3 * 86_400])
        #expect(found.activities.map(\.name) == ["b", "a"])
        #expect(found.durations?.max == 345_600.0)
        #expect(found.statements.contains { $0.english.contains("Most frequent: a → b, 2 of 3") })
    }

    @Test func `one case with one step is told in the singular`() throws {
        let text = try #require(try report("x,a,1970-01-01,\n").statements.first)
        #expect(text.german == "1 Fall mit 1 Schritt: 1 Weg.")
        #expect(text.english == "1 case with 1 step: 1 way.")
    }

    @Test func `an open case is judged as far as it has come`() throws {
        let rows = "x,a,1,\nx,b,2,\nx,c,3,\ny,a,1,1\n"
        let closed = try PathReport(of: try study(rows), order: ["a", "b", "c"])
        let open = try PathReport(
            of: try study(rows) { $0.open = "open" }, order: ["a", "b", "c"])
        #expect(closed.conformance?.exact == 1)
        #expect(closed.conformance?.averageFitness == 0.75)
        #expect(open.conformance?.exact == 2)
        #expect(open.openCount == 1)
        #expect(
            open.statements.contains { $0.german.hasPrefix("1 Fall läuft noch") })
    }

    @Test func `an expected step that no case took counts as missing`() throws {
        let found = try report("x,a,1,\n", ["a", "never", "nowhere"])
        #expect(found.conformance?.averageFitness == 0.5)
        #expect(found.conformance?.exact == 0)
    }

    @Test func `an expected order has a longest length`() throws {
        let most = PathAnalysis.maximumIdealLength
        let order = (0...most).map { "s\($0)" }
        #expect(try report("x,s0,1,\n", Array(order.prefix(most))).conformance != nil)
        #expect(throws: EvaluationError.orderTooLong(most + 1, limit: most)) {
            try report("x,s0,1,\n", order)
        }
    }

    @Test func `what is missing is counted, what is no moment refused with its line`() throws {
        let found = try report("x,a,1,\n,a,1,\nx,,1,\nx,a,,\n")
        #expect(found.eventCount == 1)
        #expect(found.incomplete == 3)
        let error = #expect(throws: EvaluationError.self) { try report("x,a,1,\nx,b,gestern,\n") }
        #expect(error?.text.german.hasPrefix("Zeile 3: Spalte „time“: gefunden „gestern“") == true)
    }

    @Test func `no step is said`() throws {
        #expect(
            try report("").statements.map(\.english) == [
                "No case with a step: nothing can be said."
            ])
    }

    @Test func `measures go through their statuses`() throws {
        let found = try PathReport(of: PathStudy(over: Valley.scope()), order: PathStudy.order)
        #expect(
            found.variants.map(\.path) == [
                ["proposed", "inProgress", "completed"], ["proposed", "inProgress", "dropped"],
            ])
        #expect(found.openCount == 0)
        #expect(found.statements.contains { $0.german.contains("vorgeschlagen → beschlossen") })
    }
}
