import ByteCoding
import HTTPCore
import Words

/// The routes as an OpenAPI document, version 3.1.
///
/// Format: OpenAPI Specification 3.1.1. All of it comes from the values that the router and the
/// routes themselves go by; what the connection refuses before any route is added to each.
struct APIReference {
    private let routes: [Route]
    private let version: String
    private let isSimulated: Bool
    let language: Language
    /// The parameters that stand in many routes, the same in each.
    let shared: Set<Route.Parameter>

    init(_ routes: [Route], version: String, simulated: Bool, _ language: Language) {
        self.routes = routes
        isSimulated = simulated
        self.version = version
        self.language = language
        let used = Set(routes.flatMap(\.parameters))
        shared = Set(Route.Parameter.ofLens + [.policy, .process]).intersection(used)
    }

    /// The document.
    var json: [UInt8] {
        var writer = JSONWriter(reservingCapacity: 524_288)
        value.write(into: &writer)
        return writer.bytes
    }

    private var value: JSONValue {
        Shape.named([
            ("openapi", .string("3.1.1")),
            (
                "info",
                Shape.named([
                    ("title", .string(Words.Reference.title[language])),
                    ("description", .string(Words.Reference.summary[language])),
                    ("version", .string(version)),
                ])
            ),
            ("servers", .array([Shape.named([("url", .string("/"))])])),
            ("tags", .array(RouteTag.allCases.map(tag))),
            ("paths", paths),
            ("components", components),
        ])
    }

    private func tag(_ tag: RouteTag) -> JSONValue {
        Shape.named([
            ("name", .string(tag.rawValue)), ("description", .string(tag.summary[language])),
        ])
    }

    /// The operations by their paths. A route with suffixes has a second path, which ends in one.
    private var paths: JSONValue {
        var order: [String] = []
        var operations: [String: [(String, JSONValue)]] = [:]
        func add(_ path: String, _ method: HTTPCore.Method, _ operation: JSONValue) {
            if operations[path] == nil { order.append(path) }
            operations[path, default: []].append((method.rawValue.lowercased(), operation))
        }
        for route in routes {
            add(route.pattern, route.method, operation(route, bySuffix: false))
            guard !route.suffixes.isEmpty else { continue }
            add(
                "\(route.pattern).{\(Self.suffixName)}", route.method,
                operation(route, bySuffix: true))
        }
        return Shape.named(order.map { ($0, Shape.named(operations[$0] ?? [])) })
    }

    /// The parameter of a path that ends in a suffix.
    static let suffixName = "format"

    private var components: JSONValue {
        Shape.named([
            ("schemas", .object(APISchemas(language, simulated: isSimulated).members)),
            ("parameters", Shape.named(sharedByName.map { ($0.name, parameter($0)) })),
            ("responses", Shape.named(refusals(of: nil).map { (Self.name($0), problem($0)) })),
            (
                "securitySchemes",
                Shape.named([
                    (
                        "bearer",
                        Shape.named([
                            ("type", .string("http")), ("scheme", .string("bearer")),
                            ("description", .string(Words.Reference.token[language])),
                        ])
                    )
                ])
            ),
        ])
    }

    private var sharedByName: [Route.Parameter] { shared.sorted { $0.name < $1.name } }

    /// The statuses of problems: those that a route tells of and those of the connection, or all
    /// there are.
    func refusals(of route: Route?) -> [Status] {
        let told = (route.map { [$0] } ?? routes).flatMap { $0.answers.map(\.status) }
            .filter { $0.code >= 400 }
        let needsLength = route.map { $0.method.needsLength } ?? true
        let ofConnection = RequestFault.allCases
            .filter { needsLength || $0 != .lengthMissing }.map(\.status)
        // Too many connections are answered 503.
        let all = Set((told + ofConnection + [.unavailable]))
        return all.sorted { $0.code < $1.code }
    }

    /// The name of a problem among the components.
    static func name(_ status: Status) -> String {
        status.reason.split(separator: " ").map { $0.capitalizedFirst }.joined()
            .replacing("-", with: "")
    }

    private func problem(_ status: Status) -> JSONValue {
        let fields = routes.flatMap(\.answers).first { $0.status == status }?.fields ?? []
        return Shape.named([
            ("description", .string(status.reason)), ("headers", headers(fields)),
            ("content", contents([Route.Content(.problem, "Problem")])),
        ])
    }

    /// Header fields, all of them texts.
    func headers(_ names: [String]) -> JSONValue? {
        guard !names.isEmpty else { return nil }
        return Shape.named(names.map { ($0, Shape.named([("schema", Shape.string)])) })
    }

    /// Bodies by their media types.
    func contents(_ contents: [Route.Content]) -> JSONValue {
        Shape.named(
            contents.map { content in
                (
                    content.media.name,
                    Shape.named([("schema", Shape.reference(content.schema))])
                )
            })
    }
}

extension StringProtocol {
    /// With a capital at its beginning.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
