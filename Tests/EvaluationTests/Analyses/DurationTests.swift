import ByteCoding
import Evaluation
import Statistics
import StrategyModel
import Testing
import Words

@Suite struct DurationTests {
    private static let treated =
        "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"
    private static let control = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23"

    private func analysis(_ rows: String, group: Bool = true) throws -> DurationAnalysis {
        var columns = DurationColumns()
        columns.group = group ? "group" : nil
        let table = try CSVTable(Array(("time,event,group\n" + rows).utf8))
        return DurationAnalysis(of: try DurationStudy(table, columns))
    }

    private func rows(_ times: String, _ group: String) -> String {
        times.split(separator: " ").map { time in
            let isCensored = time.hasSuffix("+")
            return "\(isCensored ? time.dropLast() : time),\(isCensored ? 0 : 1),\(group)\n"
        }.joined()
    }

    @Test func `the published curves, medians and test come out of a table`() throws {
        let found = try analysis(rows(Self.treated, "6-MP") + rows(Self.control, "placebo"))
        #expect(found.groups.map(\.name) == ["6-MP", "placebo"])
        #expect(found.groups.map(\.curve.median) == [23, 8])
        let curve = try #require(found.groups.first).curve.points.filter { $0.events > 0 }
        #expect(curve.map(\.time) == [6, 7, 10, 13, 16, 22, 23])
        for (point, known) in zip(curve, [0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448]) {
            #expect(abs(point.survival - known) < 5e-4)
        }
        let interval = try #require(curve.first?.interval)
        #expect(abs(interval.lower - 0.619718) < 1e-6)
        #expect(abs(interval.upper - 0.951552) < 1e-6)
        let test = try #require(found.logRank)
        #expect(abs(test.chiSquare - 16.792941) < 1e-6)
        #expect(abs(test.pValue - 4.1688e-5) < 1e-9)
        #expect(found.statements.contains { $0.english.hasPrefix("The groups differ by more") })
    }

    @Test(arguments: [
        ("", "nothing can be said"), ("5,1,a\n", "No duration can be derived from one case"),
        ("5,0,a\n6,0,a\n", "None has ended yet"),
        ("5,1,a\n6,0,a\n7,0,a\n", "the median is not reached yet"),
    ])
    func `what a table does not tell is said instead of a number`(
        rows: String, words: String
    ) throws {
        let found = try analysis(rows, group: false)
        #expect(found.statements.contains { $0.english.contains(words) })
        #expect(found.logRank == nil)
    }

    @Test func `groups without ends can't be compared`() throws {
        let found = try analysis("5,0,a\n6,0,b\n")
        #expect(found.logRank == nil)
        #expect(found.statements.contains { $0.english.contains("can't be compared") })
    }

    @Test func `rows without a time or a group are counted apart`() throws {
        let found = try analysis("5,1,a\n,1,a\n6,,b\n7,1,\n")
        #expect(found.study.cases.count == 1)
        #expect(found.study.withoutTime == 2)
        #expect(found.study.withoutGroup == 1)
    }

    @Test func `a negative time is refused with its line`() {
        let error = #expect(throws: EvaluationError.self) { try analysis("5,1,a\n-1,1,a\n") }
        let text = error?.text.english
        #expect(text?.hasPrefix("Line 3: column \"time\": found \"-1\"") == true)
    }

    @Test func `measures take as long as their statuses say, and drops are told`() throws {
        let study = try DurationStudy(
            over: Valley.scope(), from: [.inProgress], to: [.completed, .consolidated])
        let found = DurationAnalysis(of: study)
        let group = try #require(found.groups.first)
        #expect(study.cases.map(\.time) == [92, 395])
        #expect(group.events == 1)
        #expect(group.dropped == 1)
        #expect(group.basis == [14, 15, 17, 19])
    }

    @Test func `groups of measures are by a column or by a question`() throws {
        func names(_ condition: String) throws -> [String] {
            try DurationStudy(
                over: Valley.scope(), from: [.inProgress], to: [.completed], by: condition
            ).groups
        }
        #expect(try names("process") == ["p"])
        #expect(try names("municipalities>=2") == ["municipalities>=2", "~municipalities>=2"])
        #expect(throws: EvaluationError.noFlag(column: "municipalities", .number)) {
            try names("municipalities")
        }
    }
}
