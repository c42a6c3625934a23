import ByteCoding
import HTTPCore
import Words

extension APIReference {
    /// A route as an operation.
    ///
    /// - Parameter bySuffix: the same route at the path that ends in a suffix.
    func operation(_ route: Route, bySuffix: Bool) -> JSONValue {
        var parameters = route.parameters.map(described)
        if bySuffix { parameters.append(suffix(route)) }
        let summary = Text(route.summary)
        return Shape.named([
            ("operationId", .string(Self.operationID(route) + (bySuffix ? "ByFormat" : ""))),
            (
                "summary",
                .string((bySuffix ? Words.Reference.bySuffix(summary) : summary)[language])
            ),
            ("tags", .array([.string(route.tag)])),
            ("parameters", parameters.isEmpty ? nil : .array(parameters)),
            ("requestBody", requestBody(route)),
            ("responses", responses(route, bySuffix: bySuffix)),
            ("security", security(route.access)),
        ])
    }

    /// The name of an operation: its method and its path.
    static func operationID(_ route: Route) -> String {
        let steps = route.pattern.split(separator: "/").drop { $0 == "api" || $0 == "v1" }
        let words = steps.map { step in
            step.hasPrefix("{")
                ? "By" + step.dropFirst().dropLast().capitalizedFirst
                : step.split { $0 == "." || $0 == "-" }.map(\.capitalizedFirst).joined()
        }
        return route.method.rawValue.lowercased() + (words.isEmpty ? "Root" : words.joined())
    }

    private func described(_ parameter: Route.Parameter) -> JSONValue {
        guard shared.contains(parameter) else { return self.parameter(parameter) }
        return Shape.named([("$ref", .string("#/components/parameters/\(parameter.name)"))])
    }

    /// A parameter.
    func parameter(_ parameter: Route.Parameter) -> JSONValue {
        var schema = Self.schema(parameter.kind)
        if parameter.isRepeatable { schema = Shape.list(of: schema) }
        return Shape.named([
            ("name", .string(parameter.name)), ("in", .string(parameter.place.rawValue)),
            ("description", .string(Text(parameter.summary)[language])),
            ("required", parameter.isRequired ? .bool(true) : nil),
            ("explode", parameter.isRepeatable ? .bool(true) : nil), ("schema", schema),
        ])
    }

    private static func schema(_ kind: Route.Parameter.Kind) -> JSONValue {
        switch kind {
        case .text:
            // No target has control characters.
            Shape.named([
                ("type", .string("string")), ("pattern", .string("^[^\\u0000-\\u001f\\u007f]*$")),
                ("maxLength", .number(String(Route.Parameter.Kind.longestText))),
            ])
        case .integer(let minimum, let maximum):
            Shape.named([
                ("type", .string("integer")), ("minimum", .number(String(minimum))),
                ("maximum", .number(String(maximum))),
            ])
        case .boolean: Shape.boolean
        case .choice(let codes): Shape.codes(codes)
        case .form(let form): Shape.reference(form.name)
        }
    }

    private func suffix(_ route: Route) -> JSONValue {
        let parameter = Route.Parameter(
            Self.suffixName, in: .path, .choice(route.suffixes), Words.Reference.suffix)
        return self.parameter(parameter)
    }

    private func requestBody(_ route: Route) -> JSONValue? {
        guard !route.body.isEmpty else { return nil }
        return Shape.named([("required", .bool(true)), ("content", contents(route.body))])
    }

    private func responses(_ route: Route, bySuffix: Bool) -> JSONValue {
        var responses = route.answers.filter { $0.status.code < 400 }.map { answer in
            let description =
                switch answer.status {
                case .notModified: Words.Reference.notModified
                case .created: Words.Reference.created
                default: Words.Reference.good
                }
            return (
                String(answer.status.code),
                Shape.named([
                    ("description", .string(description[language])),
                    ("headers", headers(answer.fields)),
                    ("content", answer.contents.isEmpty ? nil : contents(answer.contents)),
                ])
            )
        }
        // Whoever names a suffix has no need of Accept.
        for status in refusals(of: route) where !bySuffix || status != .notAcceptable {
            let place = "#/components/responses/\(Self.name(status))"
            responses.append((String(status.code), Shape.named([("$ref", .string(place))])))
        }
        return Shape.named(responses)
    }

    private func security(_ access: Route.Access) -> JSONValue {
        let bearer = Shape.named([("bearer", .array([]))])
        return switch access {
        case .everybody: .array([])
        case .open: .array([.object([]), bearer])
        case .token: .array([bearer])
        }
    }
}
