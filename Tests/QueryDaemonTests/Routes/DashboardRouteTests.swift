import ByteCoding
import Dashboards
import Foundation
import HTTPCore
import Testing

@testable import QueryDaemon

struct DashboardRouteTests {
    @Test(arguments: Board.all.map(\.name))
    func `a dashboard's JSON has the members of the contract`(name: String) throws {
        let fixture = try RouteFixture()
        let ids = [
            "territory": "/01058008", "measure": "/m-1", "fund": "/f-1", "process": "/eider",
        ]
        let address = "/dashboards/\(name)\(ids[name] ?? "")?process=eider&asOf=2023-06"
        let json = try fixture.json(address, ["Accept": "application/json"])
        for key in ["dashboard", "title", "lang", "lens", "rules", "reproduce", "sections"] {
            #expect(json[key] != nil, "\(name) lacks \(key)")
        }
        #expect(json["lens"]?["asOf"]?.text == "2023-06-30")
        #expect(json["lens"]?["clearance"]?.text == "public")
        #expect(json["rules"]?["version"]?.text == "1.2.3")
        #expect(json["lang"]?.text == "en")
    }

    @Test(arguments: [
        ("json", "application/json"), ("txt", "text/plain; charset=utf-8"),
        ("md", "text/markdown; charset=utf-8"), ("csv", "text/csv; charset=utf-8"),
        ("html", "text/html; charset=utf-8"),
    ])
    func `a suffix chooses the format, whatever Accept says`(suffix: String, type: String) throws {
        let fixture = try RouteFixture()
        for address in ["/dashboards/process.\(suffix)", "/dashboards/process/eider.\(suffix)"] {
            let response = try fixture.get(address, ["Accept": "image/png"])
            #expect(response.status == .ok)
            #expect(response.headers["content-type"] == type)
        }
    }

    @Test func `the root is the overview as a page, by Accept also others`() throws {
        let fixture = try RouteFixture()
        let page = try fixture.get("/")
        #expect(page.headers["Content-Type"] == "text/html; charset=utf-8")
        #expect(page.text.contains("<html lang=\"en\">"))
        let german = try fixture.get("/", ["Accept-Language": "de-AT, en;q=0.5"])
        #expect(german.text.contains("<html lang=\"de\">"))
        #expect(german.headers["Content-Language"] == "de")
        #expect(try fixture.get("/?lang=de").text.contains("<html lang=\"de\">"))
        let json = try fixture.json("/", ["Accept": "application/json"])
        #expect(json["dashboard"]?.text == "overview")
    }

    @Test func `pages lead to each other through the same lens`() throws {
        let fixture = try RouteFixture()
        let page = try fixture.get("/dashboards/steering?process=eider&asOf=2023&lang=de")
        let links = page.text.components(separatedBy: "<a href=\"").dropFirst().map {
            String($0.prefix { $0 != "\"" }).replacing("&amp;", with: "&")
        }
        #expect(links.count > 8)
        for link in links {
            #expect(link.hasSuffix("asOf=2023&lang=de"))
            #expect(try fixture.get(link).status == .ok, "\(link)")
        }
        #expect(page.text.contains("aria-current=\"page\">Steuerung"))
        #expect(page.headers["Content-Security-Policy"]?.contains("default-src 'none'") == true)
        #expect(try !fixture.get("/dashboards/steering.txt").text.contains("href"))
    }

    @Test func `the list names every dashboard with its parameters`() throws {
        let fixture = try RouteFixture()
        let json = try fixture.json("/dashboards", ["Accept": "application/json"])
        #expect(json["lens"]?["clearance"]?.text == "public")
        let names = json["dashboards"]?.items.compactMap { $0["name"]?.text }
        #expect(names == Board.all.map(\.name))
        for board in json["dashboards"]?.items ?? [] {
            #expect(board["title"]?.text?.isEmpty == false)
            #expect(board["href"]?.text?.hasPrefix("/dashboards/") == true)
            #expect(board["parameters"] != nil)
        }
    }

    @Test(arguments: [
        ("/dashboards/steerin", 404, "steering"), ("/dashboards/process/eidr", 404, "eider"),
        ("/dashboards/measure/m-9", 404, "m-1"), ("/dashboards/steering?sinc=2012", 400, "since"),
        ("/dashboards/steering?asOf=yesterday", 400, "2012-10-05"),
        ("/dashboards/steering?knownAt=later", 400, "@"),
        ("/dashboards/steering?lang=fr", 400, "de, en"),
        ("/dashboards/measures?status=inProgres", 400, "inProgress"),
        ("/dashboards/overview?policy=stale=1", 400, "staleDays"),
        ("/dashboards/steering?asOf=2012&asOf=2013", 400, "asOf"),
        ("/dashboards/chronicle/eider", 404, "chronicle"), ("/no/such/route", 404, "/no/such"),
    ])
    func `what is asked wrongly is answered with a problem that names what is near`(
        address: String, status: Int, near: String
    ) throws {
        let fixture = try RouteFixture()
        for language in ["de", "en"] {
            let response = try fixture.get(address, ["Accept-Language": language])
            #expect(response.status.code == status, "\(address)")
            #expect(response.headers["Content-Type"] == "application/problem+json")
            #expect(response.headers["Content-Language"] == language || address.contains("lang="))
            let problem = try JSONValue.parse(response.body)
            #expect(problem["status"]?.number == status)
            #expect(problem["detail"]?.text?.contains(near) == true, "\(response.text)")
        }
    }

    @Test func `what cannot be given is 406, and what is not allowed 405`() throws {
        let fixture = try RouteFixture()
        let none = try fixture.get("/dashboards/overview", ["Accept": "image/png"])
        #expect(none.status == .notAcceptable)
        #expect(none.text.contains("text/html"))
        #expect(
            try fixture.get("/api/v1/measures", ["Accept": "text/csv"]).status == .notAcceptable)
        let method = try fixture.get("/healthz", method: .delete)
        #expect(method.status == .methodNotAllowed)
        #expect(method.headers["Allow"] == "GET, HEAD, OPTIONS")
    }

    @Test func `the past and another policy are asked for in the query`() throws {
        let fixture = try RouteFixture()
        #expect(try fixture.get("/dashboards/process/eider?asOf=2021").status == .notFound)
        let json = try fixture.json(
            "/dashboards/steering.json?process=eider&policy=staleDays=7&policy=toleranceDays=1")
        #expect(json["rules"]?["policy"]?["staleDays"]?.number == 7)
        #expect(json["rules"]?["policy"]?["toleranceDays"]?.number == 1)
        #expect(json["rules"]?["replayed"] == .bool(true))
    }
}
