import ByteCoding
import Dashboards
import Engine
import EventStore
import HTTPCore
import StrategyModel
import Words

extension Service {
    /// The dashboards, and the list of them.
    var dashboardRoutes: [Route] {
        let front = Board.all.filter { $0.name == "overview" }.map { board in
            get(
                "/",
                Text(de: "Die Übersicht über alle Prozesse.", en: "The overview of all processes."),
                .dashboards, Self.parameters(of: board),
                gives: Format.offers.map { Route.Content($0.media, $0.schema) },
                problems: [.notFound]
            ) { question throws(RequestProblem) in
                try question.dashboard(board, id: nil)
            }
        }
        let list = get(
            "/dashboards",
            Text(
                de: "Die Dashboards, die es gibt, mit ihren Parametern.",
                en: "The dashboards there are, with their parameters."),
            .dashboards, [], gives: [Route.Content(.json, "Dashboards")]
        ) { question throws(RequestProblem) in try question.dashboardList() }
        return front + [list] + Board.all.flatMap(routes)
    }

    /// The routes of a dashboard: without an id, with one, or both.
    private func routes(of board: Board) -> [Route] {
        let path = "/dashboards/\(board.name)"
        let parameters = Self.parameters(of: board)
        let contents = Format.offers.map {
            Route.Content($0.media, $0.schema, suffix: $0.suffix)
        }
        var routes: [Route] = []
        if !board.needsID {
            routes.append(
                get(
                    path, board.summary, .dashboards, parameters, gives: contents,
                    problems: [.notFound]
                ) { question throws(RequestProblem) in
                    try question.dashboard(board, id: nil)
                })
        }
        guard board.subject.category != nil else { return routes }
        return routes + [
            get(
                path + "/{id}", board.summary, .dashboards,
                [.path("id", .form(.id), Words.Reference.idOfSubject)] + parameters,
                gives: contents,
                problems: [.notFound]
            ) { question throws(RequestProblem) in
                try question.dashboard(board, id: question.path("id"))
            }
        ]
    }

    /// What a dashboard may be asked. The process and the period any dashboard takes, so that
    /// links need not know which one they lead to; another dashboard's parameter would be
    /// ignored, and the answer be taken for what it is not.
    private static func parameters(of board: Board) -> [Route.Parameter] {
        let common: [BoardParameter] = [.process, .since, .from, .to]
        return (common + board.parameters.filter { !common.contains($0) })
            .map(Route.Parameter.init) + [.policy]
    }

    /// What answers where there is no such dashboard: with what is near. The reference does not
    /// tell of them, because there is nothing behind them.
    var missingDashboards: [Route] {
        let parameters = BoardParameter.allCases.map(Route.Parameter.init) + [.policy]
        return ["/dashboards/{name}", "/dashboards/{name}/{id}"].map { pattern in
            get(
                pattern, Text(verbatim: ""), .dashboards, parameters,
                gives: Format.offers.map { Route.Content($0.media, $0.schema) },
                problems: [.notFound]
            ) { question throws(RequestProblem) in
                throw question.noDashboard(
                    question.path("name"), id: question.request.parameters["id"])
            }
        }
    }
}

extension Board {
    /// Whether it takes an id always.
    fileprivate var needsID: Bool {
        if case .required = subject { true } else { false }
    }
}

extension Route.Parameter {
    /// A parameter of dashboards.
    init(_ parameter: BoardParameter) {
        self.init(parameter.rawValue, in: .query, parameter.kind, parameter.summary)
    }
}

extension BoardParameter {
    /// What values it takes, in the words of routes.
    fileprivate var kind: Route.Parameter.Kind {
        switch values {
        case .id, .stream, .questions: .text
        case .day: .date
        case .codes(let codes): .choice(codes)
        case .count: .integer(minimum: 1, maximum: Service.largestCount)
        }
    }
}

extension Service {
    /// The largest number of rows that an answer may be asked for.
    static let largestCount = 100_000
}

extension Question {
    /// A parameter of the path.
    func path(_ name: String) -> String { request.parameters[name] ?? "" }

    /// A dashboard in the format asked for.
    fileprivate func dashboard(
        _ board: Board, id: String?
    ) throws(RequestProblem) -> Response {
        let format = Format.offers.first { $0.media == call.media } ?? .html
        let parameters = try parameters(id: id, format)
        return try answer { () throws(RequestProblem) in
            let document = try asking { () throws(BoardError) in
                try board.make(view, parameters)
            }
            let text = render(document, as: format)
            guard format == .html else { return Array(text.utf8) }
            return Array(Navigation(self, board, id: document.id).added(to: text).utf8)
        }
    }

    /// Why there is no dashboard under a name, perhaps with a suffix, or none with an id.
    fileprivate func noDashboard(_ name: String, id: String?) -> RequestProblem {
        let bare = Self.withoutSuffix(name)
        guard let board = Board.named(bare) else {
            let nearest = Spelling.nearest(to: bare, among: Board.all.map(\.name))
            return .notFound(Words.Routes.noDashboard(bare, nearest: nearest), language)
        }
        guard id == nil else { return .notFound(Words.Routes.noID(bare), language) }
        do throws(BoardError) {
            _ = try board.make(view, Parameters(language: language, version: service.version))
        } catch {
            return RequestProblem(error, language)
        }
        return .notFound(Words.Routes.noDashboard(name, nearest: bare), language)
    }

    private static func withoutSuffix(_ name: String) -> String {
        guard let dot = name.lastIndex(of: "."),
            Format(suffix: String(name[name.index(after: dot)...])) != nil
        else { return name }
        return String(name[..<dot])
    }

    /// What is made for a board; what it can't be made of is the client's fault.
    func asking<Made>(_ make: () throws(BoardError) -> Made) throws(RequestProblem) -> Made {
        do throws(BoardError) {
            return try make()
        } catch {
            throw RequestProblem(error, language)
        }
    }

    /// What the request asks of a dashboard.
    func parameters(
        id: String? = nil, _ format: Format
    ) throws(RequestProblem) -> Parameters {
        let publication = service.publication
        let zone = publication.zone
        var parameters = Parameters(language: language, version: service.version, id: id)
        parameters.policy = policy
        parameters.format = format.rawValue
        parameters.isSimulated = publication.format.simulated
        parameters.origin = publication.format.origin
        parameters.day = { Day(number: Int32(clamping: zone.day(of: $0))) }
        for parameter in BoardParameter.allCases {
            guard let value = query[parameter.rawValue] else { continue }
            do throws(BoardError) {
                try parameters.set(parameter, to: value)
            } catch {
                throw RequestProblem(error, language)
            }
        }
        return parameters
    }

    /// The dashboards as JSON.
    fileprivate func dashboardList() throws(RequestProblem) -> Response {
        return try answerJSON { json throws(RequestProblem) in
            json.key("dashboards")
            json.beginArray()
            for board in Board.all { write(board, into: &json) }
            json.endArray()
        }
    }

    private func write(_ board: Board, into json: inout JSONWriter) {
        json.beginObject()
        for (key, text) in [
            ("name", board.name), ("title", board.title[language]),
            ("summary", board.summary[language]), ("href", "/dashboards/\(board.name)"),
        ] {
            json.key(key)
            json.string(text)
        }
        if let category = board.subject.category {
            json.key("id")
            json.beginObject()
            json.key("category")
            json.string(category.rawValue)
            json.key("required")
            if case .required = board.subject { json.bool(true) } else { json.bool(false) }
            json.endObject()
        }
        json.key("parameters")
        json.beginArray()
        for parameter in board.parameters {
            json.beginObject()
            json.key("name")
            json.string(parameter.rawValue)
            json.key("summary")
            json.string(parameter.summary[language])
            if case .codes(let codes) = parameter.values {
                json.key("values")
                json.beginArray()
                for code in codes { json.string(code) }
                json.endArray()
            }
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }
}

extension Format {
    /// What a client gets that likes all the same, and what else there is.
    fileprivate static let offers: [Format] = [.html, .json, .text, .md, .csv]

    /// The name of the schema of the answer.
    fileprivate var schema: String { self == .json ? "Document" : "Text" }

    /// The media type for negotiation.
    var media: MediaType {
        switch self {
        case .text: .plainText
        case .json: .json
        case .csv: .csv
        case .md: .markdown
        case .html: .html
        }
    }
}
