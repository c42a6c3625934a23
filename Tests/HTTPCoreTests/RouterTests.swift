import HTTPCore
import Testing

private struct NoAnswer: Error {}

@Suite struct RouterTests {
    private static let nothing = Wording(de: "", en: "")

    private static func route(_ method: Method, _ pattern: String) -> Route {
        Route(method, pattern, summary: Self.nothing) { request in
            let values = request.parameters.sorted { $0.key < $1.key }
                .map { "\($0.key)=\($0.value)" }
            return Response(
                .ok, body: Array(([pattern] + values).joined(separator: " ").utf8))
        }
    }

    private static let router = Router(
        [
            route(.get, "/"), route(.get, "/dashboards"), route(.get, "/dashboards/{name}"),
            route(.get, "/dashboards/{name}/{id}"), route(.get, "/dashboards/list/all/now"),
            route(.get, "/events"), route(.post, "/events"), route(.get, "/why/kpi/{id}"),
            route(.get, "/why/{category}/{id}/{attribute}"), route(.put, "/only"),
        ]
    ) { _, refusal in
        switch refusal {
        case .notFound: Response(.notFound)
        case .methodNotAllowed: Response(.methodNotAllowed)
        }
    }

    private func respond(_ method: Method, _ target: String) throws -> Response {
        let target = try #require(Target(target))
        switch Self.router.match(Request(method: method, target: target)) {
        case .answered(let response): return response
        case .route(let route, let request):
            guard case .computing(let handler) = route.handling else { throw NoAnswer() }
            return handler(request).naming(route)
        }
    }

    @Test(arguments: [
        ("/", "/"), ("/dashboards", "/dashboards"),
        ("/dashboards/steering.json", "/dashboards/{name} name=steering.json"),
        ("/dashboards/list", "/dashboards/{name} name=list"),
        ("/dashboards/list/all", "/dashboards/{name}/{id} id=all name=list"),
        ("/dashboards/list/all/now", "/dashboards/list/all/now"),
        ("/dashboards/a%2Fb/%C3%A4", "/dashboards/{name}/{id} id=ä name=a/b"),
        ("/why/kpi/x", "/why/kpi/{id} id=x"),
        ("/why/kpi/x/y", "/why/{category}/{id}/{attribute} attribute=y category=kpi id=x"),
    ])
    func `A path finds its route, a literal before a parameter`(
        _ path: String, _ expected: String
    ) throws {
        let response = try respond(.get, path)
        #expect(String(decoding: response.body, as: UTF8.self) == expected)
        #expect(response.route == expected.split(separator: " ").first.map(String.init))
    }

    @Test(arguments: ["/no", "/dashboards/", "/dashboards/a/b/c", "//", "/why", "/why/kpi/"])
    func `A path without a route is not found, for every method`(_ path: String) throws {
        for method in Method.allCases {
            #expect(try respond(method, path).status == .notFound)
        }
    }

    @Test(arguments: [
        (Method.delete, "/events", "GET, HEAD, OPTIONS, POST"), (.post, "/", "GET, HEAD, OPTIONS"),
        (.get, "/only", "OPTIONS, PUT"), (.head, "/only", "OPTIONS, PUT"),
    ])
    func `Another method is refused with those allowed`(
        _ method: Method, _ path: String, _ allow: String
    ) throws {
        let response = try respond(method, path)
        #expect(response.status == .methodNotAllowed)
        #expect(response.headers["Allow"] == allow)
    }

    @Test func `OPTIONS tells what is allowed, of a path and of all`() throws {
        let one = try respond(.options, "/events")
        #expect(one.status == .noContent)
        #expect(one.headers["Allow"] == "GET, HEAD, OPTIONS, POST")
        #expect(try respond(.options, "*").headers["Allow"] == "GET, HEAD, OPTIONS, POST, PUT")
    }

    @Test(arguments: [
        ("/a.json", "/a json"), ("/a", "/a"), ("/a.xml", "404"), ("/a.", "404"),
        ("/things/x.json", "/things/{id} json id=x"),
        ("/things/x.y.json", "/things/{id} json id=x.y"),
        ("/things/x.xml", "/things/{id} id=x.xml"), ("/things/.json", "/things/{id} id=.json"),
        ("/b.json", "404"),
    ])
    func `A suffix that the route has is cut off, any other belongs to the path`(
        _ path: String, _ expected: String
    ) throws {
        func route(_ pattern: String, suffix: String?) -> Route {
            let content = Route.Content(.json, "Thing", suffix: suffix)
            return Route(.get, pattern, summary: Self.nothing, answers: [.init(.ok, [content])]) {
                let values = $0.parameters.map { "\($0.key)=\($0.value)" }
                let words = [pattern] + ($0.suffix.map { [$0] } ?? []) + values
                return Response(
                    type: MediaType.json.text, body: Array(words.joined(separator: " ").utf8))
            }
        }
        let router = Router([
            route("/a", suffix: "json"), route("/things/{id}", suffix: "json"),
            route("/b", suffix: nil),
        ]) { _, _ in Response(.notFound, body: Array("404".utf8)) }
        let target = try #require(Target(path))
        router.respond(to: Request(method: .get, target: target)) { response in
            #expect(String(decoding: response.body, as: UTF8.self) == expected)
        }
    }

    @Test func `HEAD is served by GET`() throws {
        #expect(try respond(.head, "/dashboards").status == .ok)
    }

    @Test(arguments: [
        (
            Route.Parameter.Kind.integer(minimum: 1, maximum: 20), ["1", "20"],
            ["0", "21", "+1", "01", "1.0", "", "-1"]
        ),
        (.integer(minimum: -5, maximum: 5), ["-5", "0"], ["-6", "-0", "- 1"]),
        (.boolean, ["true", "false"], ["True", "1", ""]),
        (.choice(["a", "b"]), ["a"], ["A", "c", ""]),
        (
            .text, ["", String(repeating: "ä", count: 200)],
            [String(repeating: "ä", count: 201)]
        ),
    ])
    func `A parameter takes what its kind says, in one spelling`(
        _ kind: Route.Parameter.Kind, _ good: [String], _ bad: [String]
    ) {
        for text in good { #expect(kind.accepts(text), "\(text)") }
        for text in bad { #expect(!kind.accepts(text), "\(text)") }
    }

    @Test func `An answer that the route does not tell of is a programmer's error`() async {
        await #expect(processExitsWith: .failure) {
            let route = Route(
                .get, "/a", summary: Wording(de: "", en: ""), answers: [.problem(.notFound)]
            ) { _ in Response(.ok) }
            _ = Response(.ok).naming(route)
        }
    }

    @Test func `Two routes of one place are a programmer's error`() async {
        await #expect(processExitsWith: .failure) {
            let nothing = Wording(de: "", en: "")
            let route = Route(.get, "/{a}", summary: nothing) { _ in Response(.ok) }
            let other = Route(.get, "/{b}", summary: nothing) { _ in Response(.ok) }
            _ = Router([route, other]) { _, _ in Response(.notFound) }
        }
    }
}
