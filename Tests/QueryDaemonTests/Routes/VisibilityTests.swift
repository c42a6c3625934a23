import ByteCoding
import Dashboards
import HTTPCore
import StrategyModel
import Testing

@testable import QueryDaemon

/// What the clearance does not see is in no answer of any route.
struct VisibilityTests {
    /// An address for every route that everybody may ask, and for every board, with ids that are
    /// public.
    static func addresses(_ service: Service) -> [String] {
        let ids = [
            "territories": "01058008", "bodies": "rat", "processes": "eider", "fields": "wege",
            "needs": "n-1", "goals": "g-1", "measures": "m-1", "milestones": "ms-1",
            "decisions": "d-1", "dialogs": "a", "outcomes": "o-1", "suggestions": "s-1",
            "funds": "f-1", "applications": "a-1", "indicators": "i-1", "findings": "e-1",
        ]
        var addresses: [String] = []
        for route in service.routes where route.access == .open && route.method == .get {
            let parts = route.pattern.split(separator: "/").map(String.init)
            switch route.pattern {
            case _ where route.pattern.hasPrefix("/dashboards/"): break
            case "/api/v1/chain/{category}/{id}": addresses.append("/api/v1/chain/measure/m-1")
            case _ where route.pattern.hasPrefix("/api/v1/kpis/"):
                addresses.append(
                    route.pattern.replacing("{id}", with: "spent"))
            case "/api/v1/proof/{n}": addresses.append("/api/v1/proof/1")
            case "/api/v1/why/kpi/{id}":
                addresses += KPI.all.map { "/api/v1/why/kpi/\($0.id)" }
            case "/api/v1/why/{category}/{id}/{attribute}":
                addresses += ["status", "budgeted", "spendings", "implementation", "notes"].map {
                    "/api/v1/why/measure/m-1/\($0)"
                }
            case _ where parts.last == "{id}":
                let id = ids[parts[parts.count - 2]] ?? "missing"
                addresses.append(route.pattern.replacing("{id}", with: id))
            default: addresses.append(route.pattern)
            }
        }
        return addresses + boards + subjectBoards
            + ["/api/v1/kpis?process=eider", "/api/v1/events?limit=1000"]
    }

    static let boards = Board.all.filter { board in
        if case .required = board.subject { false } else { true }
    }.flatMap { board in
        ["json", "txt", "md", "csv", "html"].map {
            "/dashboards/\(board.name).\($0)?process=eider&since=2022&from=2022"
        }
    }

    static let subjectBoards = Board.all.compactMap { board -> String? in
        let ids: [StrategyModel.Category: String] = [
            .territory: "01058008", .process: "eider", .measure: "m-1", .fund: "f-1",
        ]
        return board.subject.category.flatMap { ids[$0] }.map { "/dashboards/\(board.name)/\($0)" }
    }

    private func reveals(_ response: Response) -> Bool {
        let head = response.headers.fields.map { "\($0.name): \($0.value)" }
        let text = head.joined(separator: "\n") + response.text
        return text.contains(RouteFixture.word) || text.contains(RouteFixture.amount)
            || text.contains("987.654") || text.contains("987,654")
    }

    @Test func `no route tells the public what is not public`() throws {
        let fixture = try RouteFixture()
        let addresses = Self.addresses(fixture.service)
        #expect(addresses.count > 60)
        for address in addresses {
            let response = try fixture.get(address)
            #expect(response.status == .ok, "\(address): \(response.text.prefix(300))")
            #expect(!reveals(response), "\(address)")
            #expect(!response.text.contains("kassandra"), "\(address)")
        }
    }

    @Test func `a route for some is refused to all others`() throws {
        let fixture = try RouteFixture()
        let reader = try fixture.makeToken(clearance: .restricted)
        let guarded = fixture.service.routes.filter { route in
            if case .token = route.access { route.method == .get } else { false }
        }
        #expect(!guarded.isEmpty)
        for route in guarded {
            #expect(try fixture.get(route.pattern).status == .unauthorized)
            let refused = try fixture.get(
                route.pattern, ["authorization": "Bearer \(reader)"])
            #expect(refused.status == .forbidden)
        }
    }

    @Test func `with the clearance the same routes do tell it`() throws {
        let fixture = try RouteFixture(clearance: .restricted)
        let told = try Self.addresses(fixture.service).filter { reveals(try fixture.get($0)) }
        #expect(told.count > 30)
        // Lowered, it is as if it were not there.
        for address in Self.addresses(fixture.service) where address.hasPrefix("/api/v1/") {
            guard address != "/api/v1/catalog" else { continue }
            let mark = address.contains("?") ? "&" : "?"
            #expect(!reveals(try fixture.get(address + mark + "clearance=public")), "\(address)")
        }
    }

    @Test func `a token sees what is internal, and only one of more clearance the rest`() throws {
        let fixture = try RouteFixture()
        let address = "/api/v1/events?limit=1000"
        func events(_ token: String?) throws -> [String] {
            let field: Headers = token.map { ["authorization": "Bearer \($0)"] } ?? [:]
            return try JSONValue.parse(try fixture.get(address, field).body).items
                .compactMap { $0["id"]?.text }
        }
        try fixture.record(
            #"{"type":"note.added","subject":"measure/m-1","visibility":"internal","#
                + #""data":{"text":"für uns"}}"# + "\n"
                + #"{"type":"note.added","subject":"measure/m-1","visibility":"restricted","#
                + #""data":{"text":"für wenige"}}"#)
        let known = try events(nil)
        let inside = try events(try fixture.makeToken())
        let all = try events(try fixture.makeToken(clearance: .restricted))
        #expect(Set(known).isStrictSubset(of: inside))
        #expect(Set(inside).isStrictSubset(of: all))
        #expect(all.count == fixture.service.publication.lastPosition)
        for (clearance, words) in [
            (Visibility.public, []), (.internal, ["für uns"]),
            (.restricted, ["für uns", "für wenige"]),
        ] {
            let token = try fixture.makeToken(clearance: clearance)
            let text = try fixture.get(
                "/api/v1/measures/m-1", ["authorization": "Bearer \(token)"]
            ).text
            for word in ["für uns", "für wenige"] {
                #expect(text.contains(word) == words.contains(word), "\(clearance) \(word)")
            }
        }
    }

    @Test func `answers are the same whether or not there are secrets`() throws {
        let fixture = try RouteFixture(RouteFixture.publicDrafts)
        let addresses = Self.addresses(fixture.service)
        let before = try addresses.map { try fixture.get($0) }
        try fixture.record(RouteFixture.secretDrafts)
        for (address, before) in zip(addresses, before) {
            let after = try fixture.get(address)
            #expect(after.headers == before.headers, "\(address)")
            #expect(after.body == before.body, "\(address)")
        }
    }

    @Test(arguments: SubjectCollection.all.map(\.name))
    func `a hidden subject is answered like one that is not there`(name: String) throws {
        let fixture = try RouteFixture()
        let hidden = try fixture.get("/api/v1/\(name)/kassandra")
        let missing = try fixture.get("/api/v1/\(name)/zassandra")
        #expect(hidden.status == .notFound)
        #expect(missing.status == .notFound)
        #expect(
            hidden.text.replacing("kassandra", with: "zassandra") == missing.text)
    }

    @Test func `a token nobody knows is refused, and more clearance without one`() throws {
        let fixture = try RouteFixture()
        let token = try fixture.get("/api/v1/measures", ["Authorization": "Bearer abc"])
        #expect(token.status == .unauthorized)
        #expect(token.headers["WWW-Authenticate"] == "Bearer")
        let more = try fixture.get("/api/v1/measures?clearance=internal")
        #expect(more.status == .forbidden)
        #expect(try fixture.get("/api/v1/measures?clearance=secret").status == .badRequest)
    }

    @Test func `small groups of participants are named without their number`() throws {
        let fixture = try RouteFixture()
        for address in ["/api/v1/dialogs", "/api/v1/dialogs/a", "/api/v1/events?subject=dialog/a"] {
            let text = try fixture.get(address).text
            #expect(text.contains(#"{"sector":"citizens","count":18}"#), "\(address)")
            #expect(text.contains(#"{"sector":"politics"}"#), "\(address)")
            #expect(!text.contains(#""politics","count""#), "\(address)")
        }
        let staff = try RouteFixture(clearance: .internal)
        #expect(try staff.get("/api/v1/dialogs/a").text.contains(#""politics","count":2"#))
    }
}
