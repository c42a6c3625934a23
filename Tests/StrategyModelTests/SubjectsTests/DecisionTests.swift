import ByteCoding
import GivenHistory
import Testing

@testable import StrategyModel

@Suite struct DecisionTests {
    @Test(arguments: [
        (#""adopted""#, "", DecisionState.adopted),
        (#""adopted","deadline":"2022-06""#, "", .pending),
        (#""adoptedAmended","deadline":"2022-06""#, "", .pending),
        (#""postponed""#, "", .pending), (#""rejected""#, "", .settled),
        (#""noted""#, "", .settled),
        (#""adopted","deadline":"2022-06""#, "implemented", .implemented),
        (#""postponed""#, "superseded", .superseded), (#""postponed""#, "revoked", .revoked),
    ])
    func `where a decision stands`(result: String, then: String, state: DecisionState) throws {
        var events = [
            event(
                "process.started", "process/p", "2022-01-01",
                #"{"title":"P","kind":"strategy","territories":[]}"#),
            event("body.registered", "body/b", "2022-01-01", #"{"name":"Rat","kind":"council"}"#),
            event(
                "decision.taken", "decision/d", "2022-02-01",
                #"{"process":"p","body":"b","title":"D","result":\#(result)}"#),
            event(
                "decision.taken", "decision/e", "2022-03-01",
                #"{"process":"p","body":"b","title":"E","result":"adopted"}"#),
        ]
        switch then {
        case "superseded":
            events.append(
                event("decision.superseded", "decision/d", "2022-03-01", #"{"by":"e"}"#))
        case "": break
        default:
            events.append(
                event("decision.\(then)", "decision/d", "2022-03-01", #"{"reason":"r"}"#))
        }
        let decision: Decision = try given(events).asOf("2022-04-01").find("d")
        #expect(decision.state == state)
        #expect(decision.supersededBy?.id == (then == "superseded" ? "e" : nil))
    }

    @Test func `an application and its fund add up what stands`() throws {
        let model = given([
            event(
                "process.started", "process/p", "2022-01-01",
                #"{"title":"P","kind":"strategy","territories":[]}"#),
            event(
                "fund.opened", "fund/f", "2022-05-01",
                #"{"process":"p","title":"F","budget":"10000.00","cap":"5000.00"}"#),
            event(
                "application.submitted", "application/a", "2022-06-01",
                #"{"fund":"f","title":"A","applicantText":"Verein","amount":"5000.00"}"#),
            event(
                "application.submitted", "application/b", "2022-06-02",
                #"{"fund":"f","title":"B","applicantText":"Verein","amount":"400.50"}"#),
            event("application.approved", "application/a", "2022-06-15", #"{"amount":"4500.00"}"#),
            event("application.rejected", "application/b", "2022-06-15", #"{"reason":"r"}"#),
            event("application.paid", "application/a", "2022-07-01", #"{"amount":"2000.00"}"#),
            event("application.paid", "application/a", "2022-08-01", #"{"amount":"500.00"}"#),
        ])
        let fund: Fund = try model.asOf("2022-12-31").find("f")
        #expect(fund.requested?.value.description == "5400.50")
        #expect(fund.approved?.value.description == "4500.00")
        #expect(fund.paid?.value.description == "2500.00")
        #expect(fund.paid?.basis == [7, 8])
        #expect(fund.remaining?.value.description == "5500.00")
        #expect(fund.applications.map(\.state) == [.paid, .rejected])
        let before: Fund = try model.asOf("2022-05-31").find("f")
        #expect(before.requested == nil)
    }
}
