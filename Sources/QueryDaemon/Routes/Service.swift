import HTTPCore
import StrategyModel
import Words

/// What every route needs: the published read model, who may see what, and the program's version.
struct Service: Sendable {
    let publication: Publication
    let gate: AccessGate
    let version: String
    /// Bodies that were made before.
    let answers = AnswerStore(capacity: 64 << 20)
    /// The newest events, for those who follow them.
    let feed: EventFeed
    /// What the server counts.
    let telemetry = Telemetry()

    init(
        publication: Publication, gate: AccessGate, version: String, largestSubscribers: Int = 768
    ) {
        self.publication = publication
        self.gate = gate
        self.version = version
        let feed = EventFeed(publication, largestSubscribers: largestSubscribers)
        self.feed = feed
        publication.observe { feed.fill() }
    }

    /// Everything the daemon answers, in the order of the reference.
    var routes: [Route] {
        dashboardRoutes + collectionRoutes + figureRoutes + changesRoutes + whyRoutes + chainRoutes
            + eventRoutes + recordingRoutes + catalogueRoutes + healthRoutes + metricsRoutes
    }

    /// Finds the route of each request.
    var router: Router {
        Router(routes) { request, refusal in Refusals.response(to: request, refusal) }
    }

    /// A route whose handler may refuse with a problem.
    func get(
        _ pattern: String, _ summary: String, _ parameters: [Route.Parameter],
        access: Route.Access = .open,
        _ answer: @escaping @Sendable (Request) throws(RequestProblem) -> Response
    ) -> Route {
        Route(.get, pattern, summary: summary, parameters: parameters, access: access) { request in
            do throws(RequestProblem) {
                return try answer(request)
            } catch {
                return error.response
            }
        }
    }

    /// A route that answers a question about the model, through its lens.
    ///
    /// - Parameter filters: names of parameters that are not listed one by one.
    func get(
        _ pattern: String, _ summary: String, _ parameters: [Route.Parameter],
        filters: [String] = [],
        asking answer: @escaping @Sendable (Question) throws(RequestProblem) -> Response
    ) -> Route {
        let all = Route.Parameter.ofLens + parameters
        let names = all.filter { $0.place == .query }.map(\.name) + filters
        return get(pattern, summary, all) { request throws(RequestProblem) in
            try answer(try Question(request, to: self, parameters: names))
        }
    }
}

extension Route.Parameter {
    /// What every question about the model may say.
    static let ofLens: [Route.Parameter] = [
        Route.Parameter(
            "asOf", in: .query, .date,
            summary: "The day asked about; of a span its last day. Today if left out."),
        Route.Parameter(
            "knownAt", in: .query,
            summary: "The state of knowledge: @position, an instant, or a date (its end)."),
        Route.Parameter(
            "clearance", in: .query, .choice(Visibility.allCases.map(\.rawValue)),
            summary: "To see less than the request may."),
        language,
    ]

    /// The language of an answer.
    static let language = Route.Parameter(
        "lang", in: .query, .choice(Language.allCases.map(\.rawValue)),
        summary: "The language; else that of Accept-Language, else English.")

    /// One process.
    static let process = Route.Parameter(
        "process", in: .query, summary: "The id of a process.")

    /// Rules that replace the recorded ones.
    static let policy = Route.Parameter(
        "policy", in: .query, summary: "A rule set otherwise, key=value; may be given repeatedly.")

    static func path(_ name: String, _ summary: String) -> Route.Parameter {
        Route.Parameter(name, in: .path, summary: summary)
    }
}
