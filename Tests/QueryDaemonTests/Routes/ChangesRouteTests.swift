import ByteCoding
import HTTPCore
import Testing

@testable import QueryDaemon

/// What has changed, and why something is as it is, over HTTP.
struct ChangesRouteTests {
    @Test func `changes name both lenses and all sections in the order of a meeting`() throws {
        let fixture = try RouteFixture()
        let json = try fixture.json("/api/v1/changes?from=2022&to=2023&hindsight=true")
        #expect(json.keys == ["from", "to", "sections"])
        #expect(json["from"]?["asOf"]?.text == "2022-01-01")
        #expect(json["to"]?["asOf"]?.text == "2023-12-31")
        let ids = json["sections"]?.items.compactMap { $0["id"]?.text } ?? []
        #expect(
            ids.filter { !$0.hasSuffix("Cut") } == [
                "keyFigures", "decisionsTaken", "frameChanges", "measureChanges",
                "deadlinesMoved", "milestonesReached", "newlyOverdue", "blockChanges",
                "lightChanges", "goalChanges", "voices", "indicatorChanges", "findingChanges",
                "fundChanges", "corrections", "enteredLate", "silentMeasures",
            ])
    }

    @Test(arguments: [
        "/api/v1/changes?from=2023&to=2022", "/api/v1/changes?from=x",
        "/api/v1/changes?hindsight=yes", "/api/v1/changes?form=2022",
    ])
    func `a period that is none is refused with what was expected`(target: String) throws {
        let response = try RouteFixture().get(target)
        #expect(response.status == .badRequest)
    }

    @Test func `why gives the value, the rule and the events of an attribute`() throws {
        let json = try RouteFixture().json("/api/v1/why/measure/m-1/status")
        #expect(json["subject"]?.text == "measure/m-1")
        #expect(json["attribute"]?.text == "status")
        #expect(json["value"]?.text == "inProgress")
        #expect(json["rule"]?.text?.isEmpty == false)
        let event = try #require(json["events"]?.items.first)
        #expect(
            event.keys == ["n", "id", "type", "occurred", "recorded", "actor", "text"])
    }

    @Test func `the events of a key figure are the basis that it has elsewhere`() throws {
        let fixture = try RouteFixture()
        let figures = try fixture.json("/api/v1/kpis?process=eider")["kpis"]?.items ?? []
        #expect(!figures.isEmpty)
        for figure in figures {
            let id = try #require(figure["id"]?.text)
            let why = try fixture.json("/api/v1/why/kpi/\(id)?process=eider")
            #expect(why["value"] == figure["value"], "\(id)")
            let positions = why["events"]?.items.compactMap { $0["n"]?.number } ?? []
            #expect(positions == figure["basis"]?.items.compactMap(\.number), "\(id)")
        }
    }

    @Test(arguments: [
        "/api/v1/why/measure/m-1/sttus", "/api/v1/why/measure/none/status",
        "/api/v1/why/thing/m-1/status", "/api/v1/why/kpi/uptake",
    ])
    func `what can't be explained is not found, and the nearest is named`(
        target: String
    ) throws {
        let response = try RouteFixture().get(target)
        #expect(response.status == .notFound)
    }
}
