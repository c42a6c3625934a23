import Evaluation
import GivenHistory
import StrategyModel
import Testing
import Words

@Suite struct CandidateTests {
    private func block(_ measure: String, _ on: String) -> [GivenEvent] {
        [
            event(
                "measure.blocked", "measure/\(measure)", on,
                #"{"reasonCode":"staff","text":"x"}"#),
            event("measure.unblocked", "measure/\(measure)", on),
        ]
    }

    private func candidates(_ more: [GivenEvent]) -> [FindingCandidate] {
        FindingCandidate.all(in: Valley.scope(more))
    }

    @Test func `a code that comes back three times is proposed, twice is not`() {
        let twice = block("bus", "2020-03-10") + block("bus", "2020-04-10")
        #expect(!candidates(twice).contains { $0.pattern == .recurringCode })
        let found = candidates(twice + block("laden", "2020-04-10"))
            .filter { $0.pattern == .recurringCode }
        #expect(found.map(\.factor) == [.staff])
        #expect(found.first?.territories.map(\.id) == ["a", "b", "c"])
        #expect(found.first?.evidence.count == 3)
    }

    @Test func `what a finding names already is not proposed`() {
        let named = event(
            "finding.recorded", "finding/f", "2021-06-01",
            #"{"process":"p","kind":"obstacle","text":"t","factors":["staff"]}"#)
        let thrice = ["2020-03-10", "2020-04-10", "2020-05-10"].flatMap { block("bus", $0) }
        #expect(candidates(thrice).contains { $0.pattern == .recurringCode })
        #expect(!candidates(thrice + [named]).contains { $0.pattern == .recurringCode })
    }

    @Test func `a measure blocked for long and then dropped is proposed`() {
        let found = candidates([])
        #expect(found.map(\.pattern) == [.blockedThenDropped])
        #expect(found.first?.concerns.map(\.name) == ["measure/laden"])
        #expect(found.first?.text.english.contains("365 days") == true)
        #expect(found.first?.evidence.map(\.n) == [18, 19])
    }

    @Test func `a partner that left is proposed`() {
        let found = candidates([
            event("process.left", "process/p", "2021-06-01", #"{"territory":"b"}"#)
        ])
        let left = found.first { $0.pattern == .partnerLeft }
        #expect(left?.factor == .partnerLoss)
        #expect(left?.territories.map(\.id) == ["b"])
    }

    @Test func `the command records it, and then it is not proposed again`() throws {
        let candidate = try #require(candidates([]).first)
        let command = candidate.command(.german)
        #expect(command.starts(with: ["wegmarke", "record", "finding.recorded"]))
        #expect(command[3] == "finding/\(candidate.findingID)")
        #expect(command.contains("evidence=\(identifier(18)),\(identifier(19))"))
        let recorded = event(
            "finding.recorded", "finding/\(candidate.findingID)", "2021-06-01",
            #"{"process":"p","kind":"obstacle","text":"t"}"#)
        #expect(candidates([recorded]).isEmpty)
    }
}
