public import HTTPCore
public import Words

/// The problems that need no route: what the parser, the router and the listener refuse.
public enum Refusals {
    /// The language of an answer: the parameter `lang`, else what the client likes, else English.
    public static func language(of request: Request) -> Language {
        if let asked = request.query["lang"], let language = Language(rawValue: asked) {
            return language
        }
        return language(of: request.headers)
    }

    static func language(of headers: Headers) -> Language {
        let tag = Negotiation.language(
            acceptLanguage: headers.joined("accept-language"),
            offers: [Language.english, .german].map(\.rawValue))
        return tag.flatMap(Language.init(rawValue:)) ?? .english
    }

    /// A problem in one language.
    public static func problem(
        _ status: Status, _ title: Text, _ detail: Text, in language: Language
    ) -> Problem {
        Problem(
            status, title: title[language], detail: detail[language], language: language.rawValue)
    }

    /// What the router refuses.
    public static func response(to request: Request, _ refusal: Router.Refusal) -> Response {
        let language = language(of: request)
        switch refusal {
        case .notFound:
            return problem(
                .notFound, Words.Daemon.notFound, Words.Daemon.noPath(request.target.path),
                in: language
            ).response
        case .methodNotAllowed(let methods):
            let list = methods.map(\.rawValue).joined(separator: ", ")
            return problem(
                .methodNotAllowed, Words.Daemon.methodNotAllowed, Words.Daemon.otherMethods(list),
                in: language
            ).response
        }
    }

    /// What the parser refuses.
    static func response(to refusal: Connection.Refusal) -> Response {
        let fault = refusal.fault
        return problem(
            fault.status, title(of: fault), detail(of: fault), in: language(of: refusal.headers)
        ).response
    }

    /// What a client hears when there are too many.
    static func tooManyConnections() -> Response {
        var response = problem(
            .unavailable, Words.Daemon.busy, Words.Daemon.tooManyConnections, in: .english
        ).response
        response.headers.append("Retry-After", "1")
        return response
    }

    private static func title(of fault: RequestFault) -> Text {
        switch fault.status.code {
        case 408: Words.Daemon.timedOut
        case 411: Words.Daemon.lengthRequired
        case 413, 414, 431: Words.Daemon.tooLarge
        case 417: Words.Daemon.expectation
        case 501, 505: Words.Daemon.unsupported
        default: Words.Daemon.badRequest
        }
    }

    private static func detail(of fault: RequestFault) -> Text {
        switch fault {
        case .malformedRequestLine: Words.Daemon.requestLine
        case .malformedTarget: Words.Daemon.target
        case .bareLineBreak: Words.Daemon.lineBreak
        case .malformedHeader: Words.Daemon.header
        case .foldedHeader: Words.Daemon.folded
        case .hostMissing, .hostRepeated, .hostMalformed: Words.Daemon.host
        case .lengthMalformed, .lengthRepeated: Words.Daemon.length
        case .lengthAndTransferCoding: Words.Daemon.lengthTwice
        case .transferCodingMalformed, .transferCodingUnknown: Words.Daemon.transferCoding
        case .chunkMalformed: Words.Daemon.chunk
        case .requestTimedOut: Words.Daemon.tooSlow
        case .lengthMissing: Words.Daemon.noLength
        case .bodyTooLarge: Words.Daemon.bodyLimit
        case .targetTooLong: Words.Daemon.targetLimit
        case .headerTooLarge: Words.Daemon.headerLimit
        case .expectationUnknown: Words.Daemon.unknownExpectation
        case .methodUnknown: Words.Daemon.unknownMethod
        case .versionUnsupported: Words.Daemon.version
        }
    }
}
