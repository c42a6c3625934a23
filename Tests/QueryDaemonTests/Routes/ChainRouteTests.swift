import ByteCoding
import HTTPCore
import StrategyModel
import Testing

@testable import QueryDaemon

struct ChainRouteTests {
    @Test func `the chain of a subject is a graph with its lens`() throws {
        let fixture = try RouteFixture()
        let json = try fixture.json("/api/v1/chain/measure/m-1?asOf=2023-06")
        #expect(json.keys == ["lens", "nodes", "edges", "deadEnds"])
        #expect(json["lens"]?["asOf"]?.text == "2023-06-30")
        #expect(
            json.ids("nodes") == ["measure/m-1", "measure/m-3", "milestone/ms-1", "goal/g-1"])
        let measure = try #require(json["nodes"]?.items.first { $0["id"]?.text == "measure/m-1" })
        #expect(measure["category"]?.text == "measure")
        #expect(measure["state"]?.text == "inProgress")
        #expect(measure["on"]?.text == "2022-05-01")
        #expect(measure["light"]?["state"]?.text == "yellow")
        let serves = try #require(
            json["edges"]?.items.first { $0["kind"]?.text == "serves" })
        #expect(serves["from"]?.text == "measure/m-1")
        #expect(serves["to"]?.text == "goal/g-1")
        #expect(serves["days"]?.number == -30)
        #expect(
            json["deadEnds"]?.items.map { $0["kind"]?.text }
                == ["noDecision", "noMeasurement"])
    }

    @Test func `the chains of a process need its name where there are several`() throws {
        let fixture = try RouteFixture()
        let named = try fixture.json("/api/v1/chain?process=eider")
        let only = try fixture.json("/api/v1/chain")
        #expect(named.ids("nodes").contains("suggestion/s-1"))
        #expect(named["nodes"]?.items == only["nodes"]?.items)
        try fixture.record(
            #"{"type":"process.started","subject":"process/zwei","visibility":"public","#
                + #""data":{"title":"Zwei","kind":"strategy","territories":["kreis"]}}"#)
        #expect(try fixture.get("/api/v1/chain").status == .badRequest)
    }

    @Test func `what has not changed is not sent again`() throws {
        let fixture = try RouteFixture()
        let first = try fixture.get("/api/v1/chain/measure/m-1")
        let tag = try #require(first.headers["ETag"])
        let second = try fixture.get("/api/v1/chain/measure/m-1", ["If-None-Match": tag])
        #expect(second.status == .notModified)
    }

    @Test(arguments: [
        ("/api/v1/chain/measure/m-x", Status.notFound), ("/api/v1/chain/body/rat", .notFound),
        ("/api/v1/chain/nonsense/x", .notFound), ("/api/v1/chain?process=eidr", .notFound),
        ("/api/v1/chain?since=2020", .badRequest),
    ])
    func `what there is not is refused`(target: String, status: Status) throws {
        let fixture = try RouteFixture()
        let response = try fixture.get(target)
        #expect(response.status == status)
        #expect(response.headers["Content-Type"] == "application/problem+json")
    }

    @Test func `what a request may not see is in no chain`() throws {
        let open = try RouteFixture()
        let full = try RouteFixture(clearance: .restricted)
        for target in ["/api/v1/chain?process=eider", "/api/v1/chain/measure/m-1"] {
            #expect(!(try open.get(target).text.contains(RouteFixture.word)))
        }
        #expect(
            try open.json("/api/v1/chain?process=eider").ids("nodes").count
                < full.json("/api/v1/chain?process=eider").ids("nodes").count)
    }
}
