import ByteCoding
import EventStore
import HTTPCore
import StrategyModel
import Testing

@testable import QueryDaemon

struct EventRouteTests {
    private func positions(_ json: JSONValue) -> [Int] {
        json.items.compactMap { $0["position"]?.number }
    }

    @Test func `a batch is of CloudEvents, also where JSON is asked for`() throws {
        let fixture = try RouteFixture()
        for (accept, type) in [
            ("application/cloudevents-batch+json", "application/cloudevents-batch+json"),
            ("application/json", "application/json"),
            ("*/*", "application/cloudevents-batch+json"),
        ] {
            let response = try fixture.get("/api/v1/events?limit=3", ["accept": accept])
            #expect(response.headers["Content-Type"] == type)
            let events = try JSONValue.parse(response.body)
            #expect(positions(events) == [1, 2, 3])
            let first = try #require(events.items.first)
            #expect(first["specversion"]?.text == "1.0")
            #expect(first["type"]?.text == "territory.registered")
            #expect(first["subject"]?.text == "territory/kreis")
            #expect(first["data"]?["name"]?.text == "Kreis Eider")
            #expect(first["streamversion"]?.number == 1)
            #expect(first["salt"] == nil)
            #expect(first["crc"] == nil)
            let source = fixture.service.publication.format.identity
            #expect(first["source"]?.text == "urn:uuid:\(source)")
        }
    }

    @Test func `lines are the same events`() throws {
        let fixture = try RouteFixture()
        let lines = try fixture.get("/api/v1/events", ["accept": "application/x-ndjson"])
        #expect(lines.headers["Content-Type"] == "application/x-ndjson")
        let batch = try fixture.json("/api/v1/events")
        let read = try lines.body.split(separator: 0x0A).map { try JSONValue.parse(Array($0)) }
        #expect(read == batch.items)
    }

    @Test func `pages by position have every visible event once`() throws {
        let fixture = try RouteFixture()
        let all = positions(try fixture.json("/api/v1/events?limit=1000"))
        var paged: [Int] = []
        var address = "/api/v1/events?limit=4"
        while true {
            let response = try fixture.get(address)
            paged += positions(try JSONValue.parse(response.body))
            guard let link = response.headers["Link"] else { break }
            #expect(link.hasSuffix(">; rel=\"next\""))
            address = String(link.dropFirst().prefix { $0 != ">" })
        }
        #expect(paged == all)
        #expect(all.count == RouteFixture.publicDrafts.split(separator: "\n").count)
    }

    @Test func `events are asked for by type and subject`() throws {
        let fixture = try RouteFixture()
        let proposed = try fixture.json("/api/v1/events?type=measure.proposed")
        #expect(proposed.items.count == 3)
        let one = try fixture.json("/api/v1/events?subject=measure/m-1&type=measure.scheduled")
        #expect(one.items.count == 1)
        #expect(try fixture.json("/api/v1/events?subject=measure/kassandra").items.isEmpty)
        #expect(try fixture.json("/api/v1/events?subject=measure/none").items.isEmpty)
        #expect(try fixture.json("/api/v1/events?after=4000000").items.isEmpty)
        for wrong in ["type=measure.propose", "subject=m-1", "after=-1", "after=x", "limit=1001"] {
            #expect(try fixture.get("/api/v1/events?\(wrong)").status == .badRequest, "\(wrong)")
        }
    }

    @Test func `a retracted event stays as it stands in the log`() throws {
        let fixture = try RouteFixture()
        let address = "/api/v1/events?subject=need/n-1"
        let id = try #require(try fixture.json(address).items.first?["id"]?.text)
        try fixture.record(
            #"{"type":"event.retracted","subject":"need/n-1","visibility":"public","#
                + #""data":{"event":"\#(id)","reason":"doppelt"}}"#)
        let events = try fixture.json(address).items
        #expect(events.map { $0["type"]?.text } == ["need.identified", "event.retracted"])
        #expect(events.first?["data"]?["text"]?.text == "Sichere Wege")
        #expect(try fixture.get("/api/v1/needs/n-1").status == .notFound)
    }

    @Test func `key figures have the members of the contract, and a history`() throws {
        let fixture = try RouteFixture()
        let all = try fixture.json("/api/v1/kpis?process=eider")
        #expect(all.keys == ["lens", "kpis"])
        #expect(all["kpis"]?.items.count == KPI.all.count)
        for item in all["kpis"]?.items ?? [] {
            for key in ["id", "label", "value", "unit", "basis"] { #expect(item[key] != nil) }
        }
        let one = try fixture.json("/api/v1/kpis/measures?process=eider")
        #expect(one.ids("kpis") == ["measures"])
        let history = try fixture.json(
            "/api/v1/kpis/measures/history?process=eider&interval=quarter&from=2022&to=2022")
        let points = try #require(history["kpis"]?.items.first?["history"]?.items)
        #expect(
            points.compactMap { $0["on"]?.text }
                == ["2022-03-31", "2022-06-30", "2022-09-30", "2022-12-31"])
        #expect(points.map { $0["value"]?.number } == [0, 3, 3, 3])
        #expect(try fixture.get("/api/v1/kpis/measure").text.contains("measures"))
        #expect(try fixture.get("/api/v1/kpis?process=eidr").status == .notFound)
        #expect(
            try fixture.get("/api/v1/kpis/measures/history?interval=week").status == .badRequest)
    }
}
