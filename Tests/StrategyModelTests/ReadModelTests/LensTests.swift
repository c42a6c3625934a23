import ByteCoding
import GivenHistory
import Testing

@testable import StrategyModel

private let process = event(
    "process.started", "process/p", "2012-05",
    #"{"title":"Modellprojekt","kind":"modelProject","territories":["t"]}"#)
private let territory = event(
    "territory.registered", "territory/t", "2012-05", #"{"name":"T","kind":"stadt"}"#)
private let measure = event(
    "measure.proposed", "measure/m", "2012-06", #"{"process":"p","title":"Dorfladen"}"#)

private func statusChange(
    _ status: String, _ on: String, cause: Int? = nil, recorded: String? = nil,
    visibility: Visibility = .public
) -> GivenEvent {
    event(
        "measure.statusChanged", "measure/m", on, #"{"status":"\#(status)"}"#,
        visibility: visibility, cause: cause, recorded: recorded)
}

struct LensTests {
    @Test(arguments: [
        ("2012-04-30", false), ("2012-05-01", true), ("2013-01-01", true),
    ])
    func `a process exists from the first day of its beginning`(day: String, exists: Bool) {
        let view = given([territory, process]).asOf(day)
        #expect((view.entity("process/p") != nil) == exists)
    }

    @Test func `a territory without a day of its own has always existed`() {
        #expect(given([territory]).asOf("1983-12-31").entity("territory/t") != nil)
    }

    /// Short timelines are gone through from their end, long ones are searched.
    @Test(arguments: [1, 7, 8, 9, 28])
    func `each day has its value, however many values a timeline has`(count: Int) {
        let statuses = (1...count).map { $0.isMultiple(of: 2) ? "adopted" : "inProgress" }
        let days = (1...count).map { $0 < 10 ? "2013-01-0\($0)" : "2013-01-\($0)" }
        let changes = zip(statuses, days).map { statusChange($0, $1) }
        let model = given([territory, process, measure] + changes)
        func status(_ day: String) -> String? {
            model.asOf(day).entity("measure/m").map { Measure($0).status.rawValue }
        }
        #expect(status("2012-12-31") == "proposed")
        #expect(days.map(status) == statuses)
        #expect(status("2014-01-01") == statuses.last)
    }

    @Test(
        arguments: [
            ("2012-05-31", nil), ("2012-06-01", "proposed"), ("2012-08-31", "proposed"),
            ("2012-09-01", "adopted"), ("2013-06-30", "adopted"), ("2013-07-01", "inProgress"),
        ] as [(String, String?)])
    func `an attribute has the value of the last entry by the day asked about`(
        day: String, status: String?
    ) {
        let model = given([
            territory, process, measure, statusChange("adopted", "2012-09"),
            statusChange("inProgress", "2013-H2"),
        ])
        #expect(model.asOf(day).entity("measure/m")?[Attributes.status]?.rawValue == status)
    }

    @Test func `a backdated change takes its place by its day, and the past knows nothing of it`() {
        let model = given([
            territory, process, measure, statusChange("inProgress", "2013-07"),
            statusChange("adopted", "2012-09"),
        ])
        let between = model.asOf("2012-10-01")
        #expect(between.entity("measure/m")?[Attributes.status] == .adopted)
        let asKnownBefore = between.at { $0.knownAt = 4 }
        #expect(asKnownBefore.entity("measure/m")?[Attributes.status] == .proposed)
        #expect(model.asOf("2014-01-01").entity("measure/m")?[Attributes.status] == .inProgress)
    }

    @Test func `what is above the clearance does not exist`() {
        let model = given([
            territory, process, measure,
            statusChange("adopted", "2012-09", visibility: .restricted),
        ])
        let day = "2013-01-01"
        #expect(model.asOf(day, .restricted).entity("measure/m")?[Attributes.status] == .adopted)
        #expect(model.asOf(day, .internal).entity("measure/m")?[Attributes.status] == .proposed)
        #expect(model.asOf(day, .public).entity("measure/m")?.events(.events).count == 1)
    }

    @Test func `a retracted event does not count, but did while it was known`() {
        let model = given([
            territory, process, measure, statusChange("adopted", "2012-09"),
            retraction(of: 4, on: "measure/m", "2012-09"),
        ])
        let view = model.asOf("2013-01-01")
        #expect(view.entity("measure/m")?[Attributes.status] == .proposed)
        #expect(view.at { $0.knownAt = 4 }.entity("measure/m")?[Attributes.status] == .adopted)
    }

    @Test func `a replacement takes the rank of what it replaces among events of a day`() {
        let model = given([
            territory, process, measure,
            statusChange("adopted", "2012-09"), statusChange("inProgress", "2012-09"),
            retraction(of: 4, on: "measure/m", "2012-09"),
            statusChange("preparing", "2012-09", cause: 6),
        ])
        let entity = model.asOf("2013-01-01").entity("measure/m")
        #expect(entity?[Attributes.status] == .inProgress)
        #expect(
            entity?.history(Attributes.status).map(\.value) == [.proposed, .preparing, .inProgress])
        #expect(entity?.history(Attributes.status)[1].event.corrected?.n == 4)
    }

    @Test func `an entry shows only once all that it names exists`() {
        let model = given([
            territory, process,
            event("goal.set", "goal/g", "2013-01", #"{"process":"p","text":"Nahversorgung"}"#),
            event(
                "measure.proposed", "measure/m", "2012/2014",
                #"{"process":"p","title":"Dorfladen","goals":["g"]}"#),
        ])
        #expect(model.asOf("2012-12-31").entity("measure/m")?[Attributes.goals] == nil)
        #expect(model.asOf("2013-01-01").entity("measure/m")?[Attributes.goals]?.map(\.id) == ["g"])
    }

    @Test func `null clears an optional value from its day on`() {
        let model = given([
            territory, process,
            event(
                "measure.proposed", "measure/m", "2012-06",
                #"{"process":"p","title":"Dorfladen","text":"Ein Laden"}"#),
            event(
                "measure.revised", "measure/m", "2013-01",
                #"{"text":null,"reason":"entbehrlich"}"#),
        ])
        #expect(model.asOf("2012-12-31").entity("measure/m")?[Attributes.text] == "Ein Laden")
        #expect(model.asOf("2013-01-01").entity("measure/m")?[Attributes.text] == nil)
    }

    @Test func `those who name an entity are found by the attribute that names it`() {
        let model = given([
            territory, process, measure,
            event(
                "process.started", "process/q", "2012-05",
                #"{"title":"Q","kind":"other","territories":["t"]}"#),
        ])
        let view = model.asOf("2013-01-01")
        #expect(view.entity("process/p")?.those(.measure, whose: .process).map(\.id) == ["m"])
        #expect(view.entity("process/q")?.those(.measure, whose: .process).isEmpty == true)
        #expect(view.entity("territory/t")?.those(.process, whose: .territories).count == 2)
    }
}
