import GivenHistory
import Testing

@testable import StrategyModel

private let fund = event(
    "fund.opened", "fund/f", "2022-01",
    #"{"process":"p","title":"Kleinprojektefonds","cap":"5000.00","#
        + #""budget":"9000.00","applyBy":"2022-06-10"}"#
)

private func submit(_ id: String, _ amount: String, _ on: String) -> String {
    draft(
        "application.submitted", "application/\(id)", on,
        #"{"fund":"f","title":"Bank","applicantText":"Verein","amount":"\#(amount)"}"#)
}

private func approve(_ id: String, _ amount: String, _ on: String = "2022-07") -> String {
    draft("application.approved", "application/\(id)", on, #"{"amount":"\#(amount)"}"#)
}

private func pay(_ id: String, _ amount: String, _ on: String = "2022-08") -> String {
    draft("application.paid", "application/\(id)", on, #"{"amount":"\#(amount)"}"#)
}

struct FundRuleTests {
    private func judge(_ drafts: [String]) -> Judged {
        when(aProcess + [fund], drafts, on: "2023-01-01")
    }

    @Test(arguments: [("5000.00", true), ("5000", true), ("5000.01", false)])
    func `nothing above the cap is requested`(amount: String, isLegal: Bool) {
        let outcome = judge([submit("a", amount, "2022-06-10")])
        #expect(outcome.isLegal == isLegal)
        if !isLegal {
            #expect(outcome.messages.first?.contains("5000.01") == true)
            #expect(outcome.messages.first?.contains("5000.00") == true)
        }
    }

    @Test(arguments: [
        ("2022-06-10", true), ("2022-06-11", false), ("2022-05", true), ("2022-06", false),
        ("2022-07", false),
    ])
    func `nothing is submitted after the deadline; a span that contains it needs the day`(
        day: String, isLegal: Bool
    ) {
        let outcome = judge([submit("a", "100", day)])
        #expect(outcome.isLegal == isLegal)
        if !isLegal { #expect(outcome.messages.first?.contains("2022-06-10") == true) }
    }

    @Test(arguments: [("4000.00", true), ("4000.01", false)])
    func `the sum approved stays within the budget`(second: String, isLegal: Bool) {
        let outcome = judge([
            submit("a", "5000", "2022-06-01"), submit("b", "4500", "2022-06-01"),
            approve("a", "5000"), approve("b", second),
        ])
        #expect(outcome.isLegal == isLegal, "\(outcome.messages)")
    }

    @Test(arguments: [("3000.00", true), ("3000.01", false)])
    func `no more is paid than approved`(paid: String, isLegal: Bool) {
        let outcome = judge([
            submit("a", "3000", "2022-06-01"), approve("a", "3000"), pay("a", paid),
        ])
        #expect(outcome.isLegal == isLegal, "\(outcome.messages)")
    }

    @Test func `payment follows approval, accounting follows payment`() {
        let submitted = submit("a", "3000", "2022-06-01")
        #expect(!judge([submitted, pay("a", "10")]).isLegal)
        let accounted = draft(
            "application.accounted", "application/a", "2022-09",
            #"{"spent":"10","text":"Quittung"}"#)
        #expect(!judge([submitted, approve("a", "3000"), accounted]).isLegal)
        #expect(judge([submitted, approve("a", "3000"), pay("a", "10"), accounted]).isLegal)
    }

    @Test func `a rejected application is not approved, and the other way round`() {
        let submitted = submit("a", "3000", "2022-06-01")
        let rejected = draft(
            "application.rejected", "application/a", "2022-07-15", #"{"reason":"zu spät"}"#)
        #expect(!judge([submitted, approve("a", "1", "2022-07-01"), rejected]).isLegal)
        #expect(!judge([submitted, rejected, approve("a", "1", "2022-08-01")]).isLegal)
    }

    @Test func `a closed fund takes no application but may be reported on`() {
        let closed = event("fund.closed", "fund/f", "2022-03")
        let events = aProcess + [fund, closed]
        #expect(!when(events, [submit("a", "10", "2022-06-01")], on: "2023-01-01").isLegal)
        #expect(when(events, [submit("a", "10", "2022-02")], on: "2023-01-01").isLegal)
        let reported = draft("fund.reported", "fund/f", "2022-12", #"{"text":"Bericht"}"#)
        #expect(when(events, [reported], on: "2023-01-01").isLegal)
    }
}
