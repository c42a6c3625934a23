import ByteCoding
import HTTPCore
import StrategyModel
import Testing

@testable import QueryDaemon

struct CollectionRouteTests {
    @Test(arguments: SubjectCollection.all.map(\.name))
    func `a collection answers with the lens and items by id`(name: String) throws {
        let fixture = try RouteFixture()
        let json = try fixture.json("/api/v1/\(name)")
        #expect(json.keys == ["lens", "items"])
        #expect(json["lens"]?.keys.prefix(4) == ["asOf", "knownAt", "recorded", "clearance"])
        let ids = json.ids()
        #expect(!ids.isEmpty)
        #expect(ids == ids.sorted())
        for id in ids {
            let item = try fixture.json("/api/v1/\(name)/\(id)")
            #expect(item.keys == ["lens", "item"])
            #expect(item["item"]?["id"]?.text == id)
        }
    }

    @Test func `the lens is the same in every answer`() throws {
        let fixture = try RouteFixture()
        let lenses = try [
            "/api/v1/measures", "/api/v1/measures/m-1", "/api/v1/kpis", "/dashboards",
            "/dashboards/overview.json", "/api/v1/kpis/measures/history?interval=year",
        ].map { try fixture.json($0)["lens"] }
        let known = RouteFixture.publicDrafts.split(separator: "\n").count
        #expect(lenses.first??["knownAt"]?.number == known)
        #expect(lenses.allSatisfy { $0 == lenses.first })
    }

    @Test func `an item has its attributes as codes, dates, ids and lists`() throws {
        let fixture = try RouteFixture()
        let item = try #require(try fixture.json("/api/v1/measures/m-1")["item"])
        #expect(item["title"]?.text == "Brücke")
        #expect(item["status"]?.text == "inProgress")
        #expect(item["kind"]?.text == "project")
        #expect(item["process"]?.text == "eider")
        #expect(item["goals"] == .array([.string("g-1")]))
        #expect(item["scheduledEnd"]?.text == "2024-03")
        let lead = try #require(item["assignments"]?.items.first)
        #expect(lead["body"]?.text == "rat")
        #expect(lead["role"]?.text == "lead")
        #expect(lead["on"]?.text == "2022-06-01")
        #expect(lead["n"]?.number != nil)
        let merged = try #require(try fixture.json("/api/v1/measures/m-3")["item"])
        #expect(merged["status"]?.text == "merged")
        #expect(merged["ending"]?["into"]?.text == "m-1")
        let money = try #require(try fixture.json("/api/v1/applications/a-1")["item"])
        #expect(money["amount"] == .number("1200.50"))
    }

    @Test func `the past is as it was`() throws {
        let fixture = try RouteFixture()
        let then = try fixture.json("/api/v1/measures/m-1?asOf=2022-05-15")
        #expect(then["item"]?["status"]?.text == "proposed")
        #expect(try fixture.get("/api/v1/measures/m-1?asOf=2022-04").status == .notFound)
        #expect(try fixture.json("/api/v1/measures?asOf=2022-05-01").ids() == ["m-1", "m-2"])
    }

    @Test func `a territory is found by every key it has had`() throws {
        let fixture = try RouteFixture()
        for key in ["01058008", "01058999"] {
            let item = try fixture.json("/api/v1/territories/\(key)")
            #expect(item["item"]?["id"]?.text == "01058008")
            #expect(try fixture.json("/api/v1/territories?ags=\(key)").ids() == ["01058008"])
        }
        let missing = try fixture.get("/api/v1/territories/01058009")
        #expect(missing.status == .notFound)
        #expect(missing.text.contains("01058008"))
    }

    @Test(arguments: [
        ("measures?status=merged", ["m-3"]), ("measures?kind=project", ["m-1", "m-3"]),
        ("measures?kind=project&status=inProgress", ["m-1"]), ("measures?goals=g-1", ["m-1"]),
        ("measures?territories=01058008", ["m-1"]), ("measures?scheduledEnd=2024", ["m-1"]),
        ("measures?scheduledEnd=2025", []), ("measures?process=eider&title=Bank", ["m-2"]),
        ("milestones?process=eider", ["ms-1"]), ("outcomes?process=eider", ["o-1"]),
        ("applications?process=eider", ["a-1"]), ("applications?amount=1200.5", ["a-1"]),
        ("territories?kind=kreis", ["kreis"]), ("dialogs?guests=20", ["a"]),
        ("findings?factors=staff", ["e-1"]), ("measures?process=kassandra", []),
    ])
    func `a filter keeps what has the value`(address: String, ids: [String]) throws {
        #expect(try RouteFixture().json("/api/v1/" + address).ids() == ids)
    }

    @Test(arguments: [
        ("measures?state=x", "status"), ("measures?status=inprogress", "inProgress"),
        ("measures?limit=0", "1000"), ("measures?limit=1001", "1000"), ("measures?limit=x", "1000"),
        ("measures?scheduledEnd=soon", "2012-10"), ("measures?cursor=abc", "next"),
        ("dialogs?guests=many", "0"),
    ])
    func `a filter that there is not is refused`(address: String, near: String) throws {
        let response = try RouteFixture().get("/api/v1/" + address)
        #expect(response.status == .badRequest)
        #expect(response.text.contains(near), "\(response.text)")
    }

    /// More measures, in an order of ids that is not that of the log.
    private static func more(_ numbers: some Sequence<Int>) -> String {
        numbers.map { number in
            #"{"type":"measure.proposed","subject":"measure/x-\#(number * 7_919 % 1_000)","#
                + #""on":"2022-07-01","visibility":"public","data":{"process":"eider","#
                + #""title":"Nr. \#(number)","kind":"format"}}"#
        }.joined(separator: "\n")
    }

    @Test(arguments: [1, 7, 100])
    func `pages lose nothing and repeat nothing while others record`(limit: Int) throws {
        let fixture = try RouteFixture()
        try fixture.record(Self.more(0..<40))
        let whole = try fixture.json("/api/v1/measures?kind=format&limit=1000")
        #expect(whole.ids().count == 40)
        #expect(whole["next"] == nil)
        var paged: [String] = []
        var address = "/api/v1/measures?kind=format&limit=\(limit)"
        var lenses = Set<String>()
        while true {
            let page = try fixture.json(address)
            paged += page.ids()
            #expect(page.ids().count <= limit)
            lenses.insert(page["lens"]?["knownAt"].map { "\($0)" } ?? "")
            guard let next = page["next"]?.text else { break }
            address = "/api/v1/measures?kind=format&limit=\(limit)&cursor=\(next)"
            if paged.count < 20 {
                try fixture.record(Self.more((100 + paged.count)...(100 + paged.count)))
            }
        }
        #expect(paged == whole.ids())
        #expect(lenses.count == 1)
    }

    @Test func `a cursor through another lens is refused`() throws {
        let fixture = try RouteFixture()
        let next = try #require(try fixture.json("/api/v1/measures?limit=1")["next"]?.text)
        #expect(try fixture.get("/api/v1/measures?limit=1&cursor=\(next)").status == .ok)
        let other = try fixture.get("/api/v1/measures?limit=1&asOf=2023&cursor=\(next)")
        #expect(other.status == .notFound)
        #expect(other.text.contains("asOf"))
    }
}
