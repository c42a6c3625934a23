/// Finds the route of a request; answers 404, 405, OPTIONS, and HEAD from GET by itself.
public struct Router: Sendable {
    /// What is to be done about a request.
    public enum Match: Sendable {
        /// A route answers it; its path parameters are set.
        case route(Route, Request)
        /// No route does: the answer is known already.
        case answered(Response)
    }

    /// Why no route answers.
    public enum Refusal: Hashable, Sendable {
        /// 404: no such path.
        case notFound
        /// 405: the path is there, for other methods.
        case methodNotAllowed([Method])
    }

    private struct Node: Sendable {
        var literals: [String: Int] = [:]
        var parameter: Int?
        /// Each route with the names its parameters have, in order.
        var routes: [Method: (route: Route, names: [String])] = [:]
    }

    /// All routes, in the order given.
    public let routes: [Route]
    private var nodes = [Node()]
    private let refuse: @Sendable (Request, Refusal) -> Response

    /// Makes a router. Two routes of the same method and path are a programmer's error.
    ///
    /// - Parameter refusing: writes the body of a 404 or 405; `Allow` is added here.
    public init(
        _ routes: [Route], refusing: @escaping @Sendable (Request, Refusal) -> Response
    ) {
        self.routes = routes
        refuse = refusing
        for route in routes { add(route) }
    }

    private mutating func add(_ route: Route) {
        var node = 0
        var names: [String] = []
        for step in route.steps {
            let child: Int?
            switch step {
            case .literal(let text): child = nodes[node].literals[text]
            case .parameter(let name):
                child = nodes[node].parameter
                names.append(name)
            }
            if let child {
                node = child
                continue
            }
            nodes.append(Node())
            switch step {
            case .literal(let text): nodes[node].literals[text] = nodes.count - 1
            case .parameter: nodes[node].parameter = nodes.count - 1
            }
            node = nodes.count - 1
        }
        let earlier = nodes[node].routes.updateValue((route, names), forKey: route.method)
        precondition(earlier == nil, "two routes for \(route.method.rawValue) \(route.pattern)")
    }

    /// Answers a request, on this thread where the answer is not an eventual one. The answer names
    /// the route's pattern.
    public func respond(to request: Request, then answer: @escaping @Sendable (Response) -> Void) {
        switch match(request) {
        case .answered(let response): answer(response)
        case .route(let route, let request):
            switch route.handling {
            case .immediate(let handler), .computing(let handler):
                answer(handler(request).naming(route))
            case .eventual(let handle): handle(request) { answer($0.naming(route)) }
            }
        }
    }

    /// Finds the route of a request.
    public func match(_ request: Request) -> Match {
        if request.target.isAsterisk {
            return .answered(Self.options(Self.allowed(routes.map(\.method))))
        }
        guard let found = place(of: request.target.segments) else {
            return .answered(refuse(request, .notFound))
        }
        let node = nodes[found.node]
        // HEAD is GET without the body, which the connection leaves out.
        let method = request.method == .head && node.routes[.head] == nil ? .get : request.method
        guard let match = node.routes[method] else {
            let allowed = Self.allowed(node.routes.keys)
            if request.method == .options { return .answered(Self.options(allowed)) }
            var response = refuse(request, .methodNotAllowed(allowed))
            response.headers.set("Allow", Self.list(allowed))
            return .answered(response)
        }
        var request = request
        for (name, value) in zip(match.names, found.values) { request.parameters[name] = value }
        request.suffix = found.suffix
        return .route(match.route, request)
    }

    private struct Place {
        var node: Int
        var values: [String] = []
        var suffix: String?
    }

    /// Where a path leads: without the suffix of its last part, where the route there has that
    /// suffix, or else as it is.
    private func place(of segments: [String]) -> Place? {
        if let last = segments.last, let dot = last.lastIndex(of: "."), dot > last.startIndex {
            let suffix = String(last[last.index(after: dot)...])
            let bare = segments.dropLast() + [String(last[..<dot])]
            if let found = place(of: bare[...]),
                nodes[found.node].routes.values.contains(where: {
                    $0.route.suffixes.contains(suffix)
                })
            {
                return Place(node: found.node, values: found.values, suffix: suffix)
            }
        }
        return place(of: segments[...])
    }

    private func place(of segments: ArraySlice<String>) -> Place? {
        var values: [String] = []
        return find(segments, from: 0, &values).map { Place(node: $0, values: values) }
    }

    /// The node of a path that has routes; a literal goes before a parameter, and where it leads
    /// nowhere the parameter is tried.
    private func find(
        _ rest: ArraySlice<String>, from node: Int, _ values: inout [String]
    ) -> Int? {
        guard let segment = rest.first else { return nodes[node].routes.isEmpty ? nil : node }
        if let child = nodes[node].literals[segment],
            let found = find(rest.dropFirst(), from: child, &values)
        {
            return found
        }
        guard let child = nodes[node].parameter, !segment.isEmpty else { return nil }
        values.append(segment)
        if let found = find(rest.dropFirst(), from: child, &values) { return found }
        values.removeLast()
        return nil
    }

    private static func allowed(_ methods: some Sequence<Method>) -> [Method] {
        var all = Set(methods)
        if all.contains(.get) { all.insert(.head) }
        all.insert(.options)
        return all.sorted()
    }

    private static func list(_ methods: [Method]) -> String {
        methods.map(\.rawValue).joined(separator: ", ")
    }

    private static func options(_ methods: [Method]) -> Response {
        Response(.noContent, headers: ["Allow": list(methods)])
    }
}
