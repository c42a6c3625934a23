import HTTPCore
import StrategyModel
import Words

/// What a route asks of a request before it answers.
struct RouteTerms: Sendable {
    let parameters: [Route.Parameter]
    let contents: [Route.Content]
    let access: Route.Access
}

/// A request that its route takes: its parameters are those of the route, whoever asks is let in,
/// and the answer has a format.
struct Call: Sendable {
    let request: Request
    let language: Language
    /// Who asks, and what the answer may show.
    let admission: Admission
    /// The format of a good answer.
    let media: MediaType

    /// - Throws: 400, 401, 403, 406, 429.
    init(
        _ request: Request, _ terms: RouteTerms, _ gate: AccessGate
    ) throws(RequestProblem) {
        self.request = request
        language = try Self.language(of: request)
        try Self.check(request, terms.parameters, language)
        switch terms.access {
        case .everybody: admission = Admission(grant: nil, clearance: .public)
        case .open: admission = try gate.admit(request, in: language)
        case .token(let role):
            admission = try gate.admit(request, in: language)
            try admission.require(role: role, in: language)
        }
        media = try Self.media(request, terms.contents, language)
    }

    /// `lang`, else what the client likes, else English.
    private static func language(of request: Request) throws(RequestProblem) -> Language {
        let language = Refusals.language(of: request)
        if let asked = request.query["lang"], Language(rawValue: asked) == nil {
            let languages = Language.allCases.map(\.rawValue).joined(separator: ", ")
            throw .badValue("lang", asked, Text(verbatim: languages), language)
        }
        return language
    }

    /// Refuses parameters that are not among those of the route, those given twice, and values
    /// that they don't take. An id in the path that there can't be is answered by the route, as
    /// one that there is not.
    private static func check(
        _ request: Request, _ parameters: [Route.Parameter], _ language: Language
    ) throws(RequestProblem) {
        let known = parameters.filter { $0.place == .query }
        var seen = Set<String>()
        for item in request.query.items {
            guard let parameter = known.first(where: { $0.name == item.name }) else {
                let nearest = Spelling.nearest(to: item.name, among: known.map(\.name))
                throw .badParameter(
                    item.name, Words.Routes.unknownParameter(item.name, nearest: nearest),
                    language, found: item.name, expected: nearest.map { Text(verbatim: $0) })
            }
            guard seen.insert(item.name).inserted || parameter.isRepeatable else {
                throw .badParameter(
                    item.name, Words.Routes.repeatedParameter(item.name), language)
            }
            try check(item.value, parameter, language)
        }
        for parameter in parameters where parameter.place == .header {
            // An empty field says nothing.
            guard let value = request.headers.joined(parameter.name), !value.isEmpty else {
                continue
            }
            try check(value, parameter, language)
        }
    }

    private static func check(
        _ value: String, _ parameter: Route.Parameter, _ language: Language
    ) throws(RequestProblem) {
        guard !parameter.kind.accepts(value) else { return }
        throw .badValue(parameter.name, value, parameter.kind.expected(near: value), language)
    }

    /// What the suffix of the path says, else what the client likes best.
    private static func media(
        _ request: Request, _ contents: [Route.Content], _ language: Language
    ) throws(RequestProblem) -> MediaType {
        if let suffix = request.suffix,
            let content = contents.first(where: { $0.suffix == suffix })
        {
            return content.media
        }
        let offers = contents.map(\.media)
        let accept = request.headers.joined("accept")
        guard let chosen = Negotiation.mediaType(accept: accept, offers: offers) else {
            let names = offers.map(\.name).joined(separator: ", ")
            throw RequestProblem(
                .notAcceptable, Words.Daemon.notAcceptable, Words.Routes.formats(names), language)
        }
        return chosen
    }
}
