import ByteCoding
import HTTPCore
import StrategyModel
import Testing
import Words

@testable import QueryDaemon

struct ReferenceTests {
    private func reference(_ query: String = "") throws -> JSONValue {
        try RouteFixture().json("/openapi.json" + query)
    }

    private func members(_ value: JSONValue?) -> [JSONValue.Member] {
        if case .object(let members)? = value { members } else { [] }
    }

    @Test func `every route is in it by path and method, and nothing else`() throws {
        let fixture = try RouteFixture()
        let paths = try fixture.json("/openapi.json")["paths"]
        let told = members(paths).flatMap { path in
            path.value.keys.map { "\($0.uppercased()) \(path.key)" }
        }
        let there = fixture.service.routes.flatMap { route in
            ([""] + (route.suffixes.isEmpty ? [] : [".{format}"])).map {
                "\(route.method.rawValue) \(route.pattern)\($0)"
            }
        }
        #expect(Set(told) == Set(there))
        #expect(told.count == there.count)
        #expect(told.contains("GET /openapi.json"))
        #expect(told.contains("GET /dashboards/steering.{format}"))
    }

    @Test func `each operation has its own name and words in both languages`() throws {
        let (german, english) = (try reference("?lang=de"), try reference("?lang=en"))
        var names = Set<String>()
        for path in members(german["paths"]) {
            for operation in members(path.value) {
                let name = try #require(operation.value["operationId"]?.text)
                #expect(names.insert(name).inserted, "\(name)")
                let words = try #require(operation.value["summary"]?.text)
                let other = english["paths"]?[path.key]?[operation.key]?["summary"]?.text
                #expect(!words.isEmpty && other != words, "\(name)")
            }
        }
        #expect(names.contains("getMeasuresById"))
        #expect(names.contains("postEvents"))
    }

    @Test(arguments: Language.allCases)
    func `every reference in it leads somewhere`(language: Language) throws {
        let fixture = try RouteFixture()
        let text = try fixture.get("/openapi.json?lang=\(language.rawValue)").text
        let root = try JSONValue.parse(Array(text.utf8))
        var count = 0
        for piece in text.split(separator: ##""$ref":"#/"##).dropFirst() {
            let steps = piece.prefix { $0 != "\"" }.split(separator: "/")
            let found = steps.reduce(JSONValue?.some(root)) { $0?[String($1)] }
            #expect(found != nil, "\(steps)")
            count += 1
        }
        #expect(count > 500)
    }

    @Test(arguments: [
        ("GET /healthz", [200, 400, 406, 414, 431, 503], [401, 404, 409, 411]),
        ("GET /api/v1/measures", [200, 304, 400, 401, 403, 404, 406, 429], [411, 500]),
        ("GET /api/v1/measures/{id}", [200, 304, 404], [409, 500]),
        ("GET /api/v1/events", [200, 500, 503], [404]),
        (
            "POST /api/v1/events",
            [200, 201, 400, 401, 403, 406, 409, 411, 413, 415, 422, 429, 500, 503, 507], [304]
        ),
    ])
    func `an operation tells the statuses that there can be`(
        operation: String, there: [Int], not: [Int]
    ) throws {
        let words = operation.split(separator: " ").map(String.init)
        let responses = try reference()["paths"]?[words[1]]?[words[0].lowercased()]?["responses"]
        let told = Set(responses?.keys.compactMap { Int($0) } ?? [])
        #expect(told.isSuperset(of: there), "\(told)")
        #expect(told.isDisjoint(with: not), "\(told)")
    }

    @Test func `it comes in two types, with a tag, in the language asked for`() throws {
        let fixture = try RouteFixture()
        let plain = try fixture.get("/openapi.json")
        #expect(plain.headers["Content-Type"] == "application/json")
        let typed = try fixture.get(
            "/openapi.json?lang=de", ["accept": "application/vnd.oai.openapi+json"])
        #expect(
            typed.headers["Content-Type"] == "application/vnd.oai.openapi+json; version=3.1")
        #expect(typed.headers["Content-Language"] == "de")
        let tag = try #require(typed.headers["ETag"])
        #expect(plain.headers["ETag"] != tag)
        let again = try fixture.get(
            "/openapi.json?lang=de",
            ["accept": "application/vnd.oai.openapi+json", "if-none-match": tag])
        #expect(again.status == .notModified)
        #expect(again.body.isEmpty)
    }

    @Test func `a draft names no actor, and says when it was recorded in a simulated store only`()
        throws
    {
        let schemas = try reference()["components"]?["schemas"]
        let draft = schemas?["measure.statusChanged"]?["properties"]
        #expect(draft?["actor"] == nil)
        #expect(draft?["recorded"] != nil)
        let real = APISchemas(.english, simulated: false).members
        let type = real.first { $0.key == "measure.statusChanged" }?.value["properties"]
        #expect(type?["data"] != nil)
        #expect(type?["recorded"] == nil)
    }

    @Test(arguments: ["last-event-id": "soon", "Last-Event-ID": "-1"])
    func `a header that the route has is checked like any parameter`(
        name: String, value: String
    ) throws {
        let fixture = try RouteFixture()
        #expect(try fixture.get("/api/v1/events", [name: value]).status == .badRequest)
        #expect(try fixture.get("/api/v1/events", [name: ""]).status == .ok)
    }
}
