import Statistics
import Testing

@Suite struct PathAnalysisTests {
    private let example = PathAnalysis(of: RunningExample.log)

    private func edge(_ letters: String) -> PathEdge? {
        example.edges.first { [$0.from, $0.to] == path(letters) }
    }

    @Test func `the running example has six cases and 42 events`() {
        #expect(example.caseCount == 6)
        #expect(example.eventCount == 42)
        #expect(example.activities.map(\.events) == [6, 3, 6, 9, 9, 3, 3, 3])
    }

    @Test func `it has 16 directly-follows pairs`() {
        #expect(example.edges.count == 16)
        #expect(example.edges.reduce(0) { $0 + $1.count } == 36)
        #expect(example.edges.first.map { [$0.from, $0.to] } == path("de"))
    }

    @Test(arguments: [
        ("ab", 1), ("ac", 3), ("ad", 2), ("bd", 2), ("be", 1), ("cd", 4), ("ce", 2), ("db", 1),
        ("dc", 2), ("de", 6), ("ef", 3), ("eg", 3), ("eh", 3), ("fb", 1), ("fc", 1), ("fd", 1),
    ])
    func `a pair has the count that pm4py finds`(letters: String, count: Int) {
        #expect(edge(letters)?.count == count)
    }

    @Test func `activities say where cases begin and end`() {
        #expect(example.activities.map(\.starts) == [6, 0, 0, 0, 0, 0, 0, 0])
        #expect(example.activities.map(\.ends) == [0, 0, 0, 0, 0, 0, 3, 3])
        #expect(example.activities.map(\.cases) == [6, 3, 4, 6, 6, 2, 3, 3])
    }

    @Test func `cases of the same path are a variant, the most frequent first`() {
        let found = PathAnalysis(of: pathLog(["ab", "b", "ab", "ba", "b", "ab"]))
        #expect(found.variants.map(\.path) == ["ab", "b", "ba"].map(path))
        #expect(found.variants.map(\.count) == [3, 2, 1])
        #expect(found.variants.map(\.firstCase) == [0, 1, 3])
        #expect(found.variantOfCase == [0, 1, 0, 2, 1, 0])
    }

    @Test func `variants as frequent as each other come by path`() {
        let found = PathAnalysis(of: pathLog(["b", "ab", "a", "aa"]))
        #expect(found.variants.map(\.path) == ["a", "aa", "ab", "b"].map(path))
    }

    @Test func `events are taken by time, and at the same time in the log's order`() {
        let log = PathLog(
            caseIndex: [0, 1, 0, 0, 1], activity: [2, 0, 0, 1, 1], time: [30, 5, 10, 10, 5])
        let found = PathAnalysis(of: log)
        #expect(found.variants.map(\.path) == [[0, 1], [0, 1, 2]])
    }

    @Test func `times are those between events, of cases and of activities`() throws {
        let log = PathLog(
            caseIndex: [0, 0, 0, 1, 1, 2], activity: [0, 1, 0, 0, 1, 1],
            time: [0, 10, 14, 100, 130, 7])
        let found = PathAnalysis(of: log)
        let waiting = try #require(found.edges.first).waiting
        #expect([found.edges[0].from, found.edges[0].to] == [0, 1])
        #expect([waiting.minimum, waiting.median, waiting.maximum] == [10, 20, 30])
        #expect(waiting.total == 40)
        #expect(found.activities[0].untilNext == waiting)
        #expect(found.activities[1].untilNext?.median == 4)
        let durations = try #require(found.durations)
        #expect([durations.minimum, durations.median, durations.maximum] == [0, 14, 30])
        #expect(durations.count == 3)
    }

    @Test func `a last event has no end that is seen`() {
        let found = PathAnalysis(of: pathLog(["a"]))
        #expect(found.activities[0].untilNext == nil)
        #expect(found.edges.isEmpty)
        #expect(found.durations?.maximum == 0)
    }

    @Test func `a log without events has nothing`() {
        let found = PathAnalysis(of: PathLog(caseIndex: [], activity: [], time: []))
        #expect(found.caseCount == 0)
        #expect(found.durations == nil)
        #expect(found.variants.isEmpty)
    }

    @Test func `a case number without events is no case`() {
        let found = PathAnalysis(
            of: PathLog(caseIndex: [0, 3], activity: [0, 0], time: [0, 0]))
        #expect(found.caseCount == 2)
        #expect(found.variantOfCase == [0, -1, -1, 0])
        #expect(found.durations?.count == 2)
    }

    @Test func `columns of different lengths are a programmer's error`() async {
        await #expect(processExitsWith: .failure) {
            _ = PathLog(caseIndex: [0], activity: [], time: [0])
        }
    }

    @Test func `a time that is no number is a programmer's error`() async {
        await #expect(processExitsWith: .failure) {
            _ = PathLog(caseIndex: [0], activity: [0], time: [.nan])
        }
    }
}
