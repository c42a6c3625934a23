import ByteCoding
import GivenHistory
import Testing

@testable import StrategyModel

@Suite struct DialogTests {
    private let start = [
        event(
            "process.started", "process/p", "2022-01-01",
            #"{"title":"P","kind":"strategy","territories":[]}"#),
        event(
            "dialog.announced", "dialog/d", "2022-02-01",
            #"{"process":"p","title":"D","format":"workshop","date":"2022-03-10"}"#),
    ]

    @Test(arguments: [
        ("2022-03-10", [GivenEvent](), DialogState.announced),
        ("2022-03-11", [], .holdingNotRecorded),
        ("2022-03-11", [event("dialog.held", "dialog/d", "2022-03-10")], .held),
        (
            "2022-03-11",
            [event("dialog.cancelled", "dialog/d", "2022-03-01", #"{"reason":"r"}"#)], .cancelled
        ),
    ])
    func `announced, held, cancelled or not recorded`(
        day: String, more: [GivenEvent], state: DialogState
    ) throws {
        let dialog: Dialog = try given(start + more).asOf(day).find("d")
        #expect(dialog.state == state)
    }

    @Test func `the day it was held goes before the plan`() throws {
        let held = event("dialog.held", "dialog/d", "2022-03-17")
        let model = given(start + [held])
        #expect(
            try model.asOf("2022-03-16").find("d", as: Dialog.self).date?.value.description
                == "2022-03-10")
        #expect(
            try model.asOf("2022-03-17").find("d", as: Dialog.self).date?.value.description
                == "2022-03-17")
    }

    @Test func `the public does not see groups under the small cell`() throws {
        let held = event(
            "dialog.held", "dialog/d", "2022-03-10",
            """
            {"participants":[{"sector":"citizens","count":3},{"sector":"state","count":2},
            {"sector":"business"}]}
            """
        )
        let model = given(start + [held])
        let shown = try model.asOf("2022-04-01", .public).find("d", as: Dialog.self).participants
        #expect(shown.groups.map(\.sector) == [.citizens, .business])
        #expect(shown.hidden == 1)
        let all = try model.asOf("2022-04-01", .internal).find("d", as: Dialog.self).participants
        #expect(all.groups.count == 3)
    }

    @Test(arguments: [("{}", 1), (#"{"count":4}"#, 4), (#"{"countText":"mehrere"}"#, nil)])
    func `one record may stand for several events`(data: String, count: Int?) throws {
        let model = given(start + [event("dialog.held", "dialog/d", "2022-03-10", data)])
        #expect(try model.asOf("2022-04-01").find("d", as: Dialog.self).standsFor == count)
    }

    @Test func `a later disposition replaces an earlier one`() throws {
        let model = given(
            start + [
                event("dialog.held", "dialog/d", "2022-03-10"),
                event(
                    "outcome.recorded", "outcome/o", "2022-03-10",
                    #"{"dialog":"d","kind":"idea","text":"Radweg"}"#),
                event(
                    "outcome.disposed", "outcome/o", "2022-04-01",
                    #"{"disposition":"deferred","reason":"Haushalt"}"#),
                event("outcome.disposed", "outcome/o", "2022-06-01", #"{"disposition":"adopted"}"#),
            ])
        let before: Outcome = try model.asOf("2022-03-31").find("o")
        #expect(before.isOpen)
        let between: Outcome = try model.asOf("2022-05-01").find("o")
        #expect(between.disposed?.disposition == .deferred)
        #expect(between.disposed?.reason == "Haushalt")
        let after: Outcome = try model.asOf("2022-06-01").find("o")
        #expect(after.disposed?.disposition == .adopted)
        #expect(after.firstDisposed?.event.n == 5)
        #expect(after.process?.id == "p")
    }
}
