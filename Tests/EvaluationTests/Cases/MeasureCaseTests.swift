import Evaluation
import GivenHistory
import StrategyModel
import Testing

@Suite struct MeasureCaseTests {
    private func table(
        _ more: [GivenEvent] = [], on day: String = "2021-12-31", within: Int? = nil
    ) -> CaseTable {
        CaseTable(.measure, over: Valley.scope(more, on: day, within: within))
    }

    @Test(arguments: [
        ("bus", "completed", CaseCell.flag(true)), ("laden", "completed", .flag(false)),
        ("bus", "dropped", .flag(false)), ("laden", "dropped", .flag(true)),
        ("bus", "started", .flag(true)), ("bus", "consolidated", .flag(false)),
        ("bus", "constellation", .code("mixed")), ("laden", "constellation", .missing),
        ("bus", "municipalities", .number(2)), ("laden", "municipalities", .number(1)),
        ("bus", "leadBeforeStart", .flag(true)), ("laden", "leadBeforeStart", .flag(false)),
        ("bus", "fromParticipation", .flag(true)), ("laden", "fromParticipation", .flag(false)),
        ("bus", "sectors", .number(2)), ("laden", "sectors", .missing),
        ("bus", "pilotFormat", .flag(true)), ("laden", "pilotFormat", .flag(false)),
        ("bus", "blocked", .flag(false)), ("laden", "blocked", .flag(true)),
        ("bus", "blockCodes", .codes([])), ("laden", "blockCodes", .codes(["funding"])),
        ("bus", "slipped", .missing), ("bus", "daysToCompletion", .number(92)),
        ("laden", "daysToCompletion", .missing), ("bus", "title", .text("Bus")),
        ("laden", "process", .code("p")), ("laden", "status", .code("dropped")),
    ])
    func `conditions and outcomes are what the record says`(
        id: String, column: String, cell: CaseCell
    ) throws {
        #expect(try table().cell(id, column) == cell)
    }

    @Test(arguments: ["decisionBeforeStart", "funded", "budgeted", "milestones"])
    func `what the process records nowhere is missing, not no`(column: String) throws {
        #expect(try table().cell("bus", column) == .missing)
    }

    @Test func `what it records somewhere is no for the others`() throws {
        let table = table([
            event("measure.budgeted", "measure/bus", "2020-03-01", #"{"year":2020,"amount":"5"}"#)
        ])
        #expect(try table.cell("bus", "budgeted") == .flag(true))
        #expect(try table.cell("laden", "budgeted") == .flag(false))
    }

    @Test func `each cell names the events it rests on`() throws {
        // Assigned is event 12, started 14.
        #expect(try table().value("bus", "leadBeforeStart").basis == [12, 14])
        #expect(try table().value("laden", "dropped").basis == [19])
    }

    @Test(arguments: [
        ("2020-02-05", CaseCell.missing), ("2020-02-20", .flag(true)), ("2020-04-15", .flag(true)),
    ])
    func `a lead may still come before the start`(day: String, cell: CaseCell) throws {
        #expect(try table(on: day).cell("bus", "leadBeforeStart") == cell)
    }

    @Test func `whether it came before is missing where the days do not tell`() throws {
        let table = table([
            event(
                "measure.proposed", "measure/x", "2020-02-01", #"{"process":"p","title":"X"}"#),
            event("measure.statusChanged", "measure/x", "2020-05", #"{"status":"inProgress"}"#),
            event("measure.assigned", "measure/x", "2020-05-20", #"{"body":"amt","role":"lead"}"#),
            event(
                "measure.proposed", "measure/y", "../2020-05",
                #"{"process":"p","title":"Y","status":"inProgress"}"#),
            event("measure.assigned", "measure/y", "2020-05-01", #"{"body":"amt","role":"lead"}"#),
        ])
        #expect(try table.cell("x", "leadBeforeStart") == .missing)
        #expect(try table.cell("y", "leadBeforeStart") == .missing)
    }

    @Test(arguments: [
        (91, CaseCell.flag(false)), (92, .flag(true)), (93, .flag(true)),
    ])
    func `within a time counts its last day`(days: Int, cell: CaseCell) throws {
        #expect(try table(within: days).cell("bus", "completedWithin") == cell)
    }

    @Test func `within a time is missing while the time runs`() throws {
        let early = table(on: "2020-05-15", within: 60)
        #expect(try early.cell("bus", "completedWithin") == .flag(false))
        #expect(try early.cell("laden", "completedWithin") == .missing)
        #expect(table().columns.allSatisfy { $0.id != "completedWithin" })
    }

    @Test func `a merged measure has no outcome of its own`() throws {
        let table = table([
            event(
                "measure.proposed", "measure/x", "2020-02-01", #"{"process":"p","title":"X"}"#),
            event(
                "measure.merged", "measure/x", "2020-05-01", #"{"into":"bus","reason":"gleich"}"#),
        ])
        #expect(try table.cell("x", "completed") == .missing)
        #expect(try table.cell("x", "dropped") == .missing)
    }

    @Test func `what the clearance hides is no case`() throws {
        let hidden = event(
            "measure.proposed", "measure/geheim", "2020-02-01",
            #"{"process":"p","title":"Geheim"}"#, visibility: .restricted)
        let view = given(Valley.history + [hidden]).asOf("2021-12-31", .public)
        #expect(CaseTable(.measure, over: CaseScope(view)).ids == ["bus", "laden"])
    }
}
