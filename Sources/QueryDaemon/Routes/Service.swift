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
    /// Checkpoints and proofs in the making.
    let proofs: ProofMaker
    /// What the server counts.
    let telemetry = Telemetry()

    init(
        publication: Publication, gate: AccessGate, version: String, largestSubscribers: Int = 768
    ) {
        self.publication = publication
        self.gate = gate
        self.version = version
        proofs = ProofMaker(publication.path)
        let feed = EventFeed(publication, largestSubscribers: largestSubscribers)
        self.feed = feed
        publication.observe { edition, read in feed.gather(edition, read) }
    }

    /// Everything the daemon answers, in the order of the reference, which is one of them.
    var routes: [Route] {
        let others =
            dashboardRoutes + collectionRoutes + figureRoutes + changesRoutes + whyRoutes
            + chainRoutes + eventRoutes + recordingRoutes + proofRoutes + catalogueRoutes
            + healthRoutes
            + metricsRoutes
        return others + [reference(of: others)]
    }

    /// Finds the route of each request.
    var router: Router {
        Router(routes + missingDashboards) { request, refusal in
            Refusals.response(to: request, refusal)
        }
    }

    /// A route that reads.
    ///
    /// - Parameters:
    ///   - contents: what a good answer may be, the first one where the client likes all the same.
    ///   - problems: how it may refuse beside what every route refuses.
    ///   - isConditional: whether a good answer has a tag, and there is a 304.
    func get(
        _ pattern: String, _ summary: Text, _ tag: RouteTag, _ parameters: [Route.Parameter],
        gives contents: [Route.Content], problems: [Status] = [], access: Route.Access = .open,
        isConditional: Bool = true, fields: [String] = [],
        _ answer: @escaping @Sendable (Call) throws(RequestProblem) -> Response
    ) -> Route {
        let terms = RouteTerms(parameters: parameters, contents: contents, access: access)
        var good = [
            Route.Answer(.ok, contents, fields: (isConditional ? ["ETag"] : []) + fields)
        ]
        if isConditional { good.append(Route.Answer(.notModified, fields: ["ETag"])) }
        return Route(
            .get, pattern, summary: Wording(summary), tag: tag.rawValue, parameters: parameters,
            answers: good + terms.problems(and: problems), access: access
        ) { request in
            do throws(RequestProblem) {
                return try answer(try Call(request, terms, gate))
            } catch {
                return error.response
            }
        }
    }

    /// A route that answers a question about the model, through its lens.
    func get(
        _ pattern: String, _ summary: Text, _ tag: RouteTag, _ parameters: [Route.Parameter],
        gives contents: [Route.Content], problems: [Status] = [], fields: [String] = [],
        asking answer: @escaping @Sendable (Question) throws(RequestProblem) -> Response
    ) -> Route {
        get(
            pattern, summary, tag, Route.Parameter.ofLens + parameters, gives: contents,
            problems: problems, fields: fields
        ) { call throws(RequestProblem) in
            try answer(try Question(call, to: self))
        }
    }
}

extension RouteTerms {
    /// How a route refuses: what its terms bring with them, and some more.
    func problems(and more: [Status]) -> [Route.Answer] {
        var statuses: Set<Int> = []
        var answers: [Route.Answer] = []
        let ofAccess: [Status] =
            access == .everybody ? [] : [.unauthorized, .forbidden, .tooManyRequests]
        for status in [.badRequest, .notAcceptable] + ofAccess + more
        where statuses.insert(status.code).inserted {
            let fields: [String] =
                switch status {
                case .unauthorized: ["WWW-Authenticate"]
                case .tooManyRequests: ["Retry-After"]
                default: []
                }
            answers.append(.problem(status, fields: fields))
        }
        return answers.sorted { $0.status.code < $1.status.code }
    }
}

extension Route.Parameter {
    /// Makes a parameter with words of the word table.
    init(
        _ name: String, in place: Place, _ kind: Kind, _ summary: Text,
        isRepeatable: Bool = false
    ) {
        self.init(
            name, in: place, kind, summary: Wording(summary), isRepeatable: isRepeatable)
    }

    /// A parameter of the path.
    static func path(_ name: String, _ kind: Kind, _ summary: Text) -> Route.Parameter {
        Route.Parameter(name, in: .path, kind, summary)
    }

    /// What every question about the model may say.
    static let ofLens: [Route.Parameter] = [
        Route.Parameter(
            "asOf", in: .query, .date,
            Text(
                de: "Der Tag, nach dem gefragt wird; von einem Zeitraum der letzte. Ohne: heute.",
                en: "The day asked about; of a span its last day. Today if left out.")),
        Route.Parameter(
            "knownAt", in: .query, .form(.knowledge),
            Text(
                de: "Der Wissensstand: @Position, ein Zeitpunkt, oder ein Datum (sein Ende).",
                en: "The state of knowledge: @position, an instant, or a date (its end).")),
        clearance, language,
    ]

    /// What the answer may show.
    static let clearance = Route.Parameter(
        "clearance", in: .query, .choice(Visibility.allCases.map(\.rawValue)),
        Text(
            de: "Um weniger zu sehen, als die Anfrage darf.",
            en: "To see less than the request may."))

    /// The language of an answer.
    static let language = Route.Parameter(
        "lang", in: .query, .choice(Language.allCases.map(\.rawValue)),
        Text(
            de: "Die Sprache; sonst die von Accept-Language, sonst Englisch.",
            en: "The language; else that of Accept-Language, else English."))

    /// One process.
    static let process = Route.Parameter(
        "process", in: .query, .text,
        Text(de: "Die Kennung eines Prozesses.", en: "The id of a process."))

    /// Rules that replace the recorded ones.
    static let policy = Route.Parameter(
        "policy", in: .query, .form(.policy),
        Text(
            de: "Eine Regel anders gesetzt, Schlüssel=Wert; auch mehrmals.",
            en: "A rule set otherwise, key=value; may be given repeatedly."),
        isRepeatable: true)
}
