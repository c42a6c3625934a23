import ByteCoding
import GivenHistory
import Testing

@testable import StrategyModel

@Suite struct MeasureTests {
    private let history = [
        event(
            "process.started", "process/p", "2020-01-01",
            #"{"title":"P","kind":"strategy","territories":[]}"#),
        event(
            "body.registered", "body/b", "2020-01-01",
            #"{"name":"Bauamt","kind":"administration","sectors":["administration"]}"#),
        event(
            "body.registered", "body/v", "2020-01-01",
            #"{"name":"Verein","kind":"association","sectors":["civilSociety"]}"#),
        event("measure.proposed", "measure/m", "2020-01-10", #"{"process":"p","title":"Radweg"}"#),
        event("measure.assigned", "measure/m", "2020-02-01", #"{"body":"b","role":"lead"}"#),
        event("measure.assigned", "measure/m", "2020-02-01", #"{"body":"v","role":"participant"}"#),
        event(
            "measure.scheduled", "measure/m", "2020-02-01",
            #"{"start":"2020-03","end":"2020-12-31"}"#),
        event("measure.statusChanged", "measure/m", "2020-03-01", #"{"status":"inProgress"}"#),
        event(
            "measure.scheduled", "measure/m", "2020-11-01",
            #"{"end":"2021-06-30","reason":"Personal fehlt","reasonCode":"staff"}"#),
        event("measure.released", "measure/m", "2020-12-01", #"{"body":"v","role":"participant"}"#),
        event(
            "measure.blocked", "measure/m", "2021-01-01",
            #"{"reasonCode":"funding","text":"Bescheid fehlt"}"#),
        event(
            "milestone.planned", "milestone/s", "2021-01-05",
            #"{"measure":"m","title":"Planung","due":"2021-03"}"#),
        event("measure.unblocked", "measure/m", "2021-02-01"),
        event("milestone.reached", "milestone/s", "2021-04-10"),
        event("note.added", "measure/m", "2021-05-01", #"{"text":"Anruf"}"#),
        event("measure.statusChanged", "measure/m", "2021-09-30", #"{"status":"completed"}"#),
        event("measure.statusChanged", "measure/m", "2022-01-31", #"{"status":"consolidated"}"#),
    ]

    private func measure(_ day: String) throws -> Measure { try given(history).asOf(day).find("m") }

    @Test(arguments: [
        ("2020-01-10", MeasureStatus.proposed), ("2020-02-29", .proposed),
        ("2020-03-01", .inProgress), ("2021-09-30", .completed), ("2022-01-31", .consolidated),
    ])
    func `the status is the last one whose day has come`(day: String, status: MeasureStatus) throws
    {
        #expect(try measure(day).status == status)
    }

    @Test func `the earliest end is the baseline and each later one a slip with its reason`() throws
    {
        let measure = try measure("2021-05-31")
        #expect(measure.baselineEnd?.value.description == "2020-12-31")
        #expect(measure.currentEnd?.value.description == "2021-06-30")
        #expect(measure.slips.map(\.days) == [181])
        #expect(measure.slips.first?.reason == "Personal fehlt")
        #expect(measure.slips.first?.code == .staff)
        #expect(measure.slip?.value == 181)
    }

    @Test func `the slip of a completed measure runs to the day it was completed first`() throws {
        let measure = try measure("2022-06-01")
        #expect(measure.actualEnd?.event.occurred.description == "2021-09-30")
        #expect(measure.slip?.value == 273)
        #expect(measure.slip?.basis == [7, 16])
    }

    @Test func `assigned and released work on the set of body and role`() throws {
        #expect(try measure("2020-02-15").assignments.map(\.body.id) == ["b", "v"])
        let later = try measure("2020-12-01")
        #expect(later.assignments.map(\.body.id) == ["b"])
        #expect(later.leads.map(\.body.title) == ["Bauamt"])
        #expect(later.assignmentHistory.compactMap(\.released?.n) == [10])
    }

    @Test func `without a recorded constellation the sectors of the bodies tell`() throws {
        #expect(try measure("2020-02-15").constellation?.value == .mixed)
        #expect(try measure("2020-12-01").constellation?.value == .municipal)
        #expect(try measure("2020-01-15").constellation == nil)
    }

    @Test func `a block holds until it is lifted`() throws {
        #expect(try measure("2020-12-31").currentBlock == nil)
        #expect(try measure("2021-01-31").currentBlock?.n == 11)
        #expect(try measure("2021-02-01").currentBlock == nil)
    }

    @Test func `the last event about it may be its milestone's, never a note`() throws {
        #expect(try measure("2021-06-01").lastEventAbout?.n == 14)
        #expect(try measure("2021-06-01").eventsAbout.last?.n == 14)
        #expect(try measure("2021-01-31").lastEventAbout?.n == 12)
    }

    @Test func `sums of nothing are none and sums of something exact`() throws {
        let more = [
            event("measure.budgeted", "measure/m", "2020-05-01", #"{"year":2020,"amount":"0.10"}"#),
            event("measure.budgeted", "measure/m", "2020-05-02", #"{"year":2021,"amount":"0.20"}"#),
        ]
        let measure: Measure = try given(history + more).asOf("2021-01-01").find("m")
        #expect(measure.budgeted?.value.description == "0.30")
        #expect(measure.budgeted?.basis == [18, 19])
        #expect(measure.spent == nil)
    }
}
