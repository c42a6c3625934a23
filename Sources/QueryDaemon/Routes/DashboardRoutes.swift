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
        let common = Self.dashboardParameters
        return [
            get("/", "The overview of all processes.", common) {
                question throws(RequestProblem) in
                try question.dashboard("overview", id: nil)
            },
            get("/dashboards", "The dashboards there are, with their parameters.", []) {
                question throws(RequestProblem) in try question.dashboardList()
            },
            get(
                "/dashboards/{name}",
                "A dashboard; a suffix .json .txt .md .csv .html chooses "
                    + "the format, else Accept.",
                [.path("name", "The name of the dashboard, perhaps with a suffix.")] + common
            ) { question throws(RequestProblem) in
                try question.dashboard(question.path("name"), id: nil)
            },
            get(
                "/dashboards/{name}/{id}", "A dashboard about one subject.",
                [
                    .path("name", "The name of the dashboard."),
                    .path("id", "The id of the subject, perhaps with a suffix."),
                ] + common
            ) { question throws(RequestProblem) in
                try question.dashboard(question.path("name"), id: question.path("id"))
            },
        ]
    }

    /// What any dashboard may be asked; what a single one does not take of it, it ignores.
    private static let dashboardParameters: [Route.Parameter] =
        BoardParameter.allCases.map(Route.Parameter.init) + [.policy]
}

extension Route.Parameter {
    /// A parameter of dashboards.
    init(_ parameter: BoardParameter) {
        self.init(
            parameter.rawValue, in: .query, parameter.kind, summary: parameter.summary[.english])
    }
}

extension BoardParameter {
    /// What values it takes, in the words of routes.
    fileprivate var kind: Route.Parameter.Kind {
        switch values {
        case .id, .stream: .text
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

    /// A dashboard, in the format of the suffix of its address or else as negotiated.
    fileprivate func dashboard(
        _ name: String, id: String?
    ) throws(RequestProblem) -> Response {
        let (last, suffix) = Self.split(id ?? name)
        let name = id == nil ? last : name
        guard let board = Board.named(name) else {
            let nearest = Spelling.nearest(to: name, among: Board.all.map(\.name))
            throw .notFound(Words.Routes.noDashboard(name, nearest: nearest), language)
        }
        if id != nil, board.subject.category == nil {
            throw .notFound(Words.Routes.noID(name), language)
        }
        try refuseForeignParameters(of: board)
        let format: Format
        if let suffix { format = suffix } else { format = try negotiatedFormat() }
        let parameters = try parameters(id: id == nil ? nil : last, format)
        return try answer(as: format.media) { () throws(RequestProblem) in
            let document = try asking { () throws(BoardError) in
                try board.make(view, parameters)
            }
            let text = render(document, as: format)
            guard format == .html else { return Array(text.utf8) }
            return Array(Navigation(self, board, id: document.id).added(to: text).utf8)
        }
    }

    /// What is made for a board; what it can't be made of is the client's fault.
    func asking<Made>(_ make: () throws(BoardError) -> Made) throws(RequestProblem) -> Made {
        do throws(BoardError) {
            return try make()
        } catch {
            throw RequestProblem(error, language)
        }
    }

    /// The name without a suffix of a format, and that format. Ids have no dots.
    private static func split(_ name: String) -> (name: String, Format?) {
        guard let dot = name.lastIndex(of: "."),
            let format = Format(suffix: String(name[name.index(after: dot)...]))
        else { return (name, nil) }
        return (String(name[..<dot]), format)
    }

    private func negotiatedFormat() throws(RequestProblem) -> Format {
        let formats: [Format] = [.html, .json, .text, .md, .csv]
        let media = try negotiate(formats.map(\.media))
        return formats.first { $0.media == media } ?? .html
    }

    /// A parameter of another dashboard would be ignored, and the answer be taken for what it is
    /// not.
    private func refuseForeignParameters(of board: Board) throws(RequestProblem) {
        let all = Set(BoardParameter.allCases.map(\.rawValue))
        let common: [BoardParameter] = [.process, .since, .from, .to]
        let own = Set((common + board.parameters).map(\.rawValue))
        for item in query.items where all.contains(item.name) && !own.contains(item.name) {
            let nearest = Spelling.nearest(to: item.name, among: own.sorted())
            throw .badParameter(
                item.name, Words.Routes.unknownParameter(item.name, nearest: nearest), language,
                found: item.name, expected: nearest.map { Text(verbatim: $0) })
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
        _ = try negotiate([.json])
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
