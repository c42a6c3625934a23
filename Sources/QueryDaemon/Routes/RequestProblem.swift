import Dashboards
import HTTPCore
import StrategyModel
import Words

/// Why a route can't answer a request: a problem in the language of the request.
struct RequestProblem: Error {
    var problem: Problem
    var headers = Headers()

    init(
        _ status: Status, _ title: Text, _ detail: Text, _ language: Language,
        headers: Headers = Headers(), errors: [Problem.Item] = []
    ) {
        problem = Problem(
            status, title: title[language], detail: detail[language],
            language: language.rawValue, errors: errors)
        self.headers = headers
    }

    var response: Response {
        var response = problem.response
        for field in headers.fields { response.headers.append(field.name, field.value) }
        return response
    }

    /// 404
    static func notFound(_ detail: Text, _ language: Language) -> RequestProblem {
        RequestProblem(.notFound, Words.Daemon.notFound, detail, language)
    }

    /// 400 for a parameter.
    static func badParameter(
        _ name: String, _ detail: Text, _ language: Language, found: String? = nil,
        expected: Text? = nil
    ) -> RequestProblem {
        RequestProblem(
            .badRequest, Words.Routes.badParameter, detail, language,
            errors: [
                Problem.Item(
                    field: name, expected: expected?[language], found: found,
                    detail: detail[language])
            ])
    }

    /// 400 for a value.
    static func badValue(
        _ name: String, _ found: String, _ expected: Text, _ language: Language
    ) -> RequestProblem {
        let detail = Text {
            Words.Routes.badValue(name, found: found, expected: expected[$0])[$0]
        }
        return badParameter(name, detail, language, found: found, expected: expected)
    }

    /// What a dashboard refuses.
    init(_ error: BoardError, _ language: Language) {
        switch error {
        case .notFound, .noSubject, .noAttribute:
            self = .notFound(error.message, language)
        case .missingID, .missingProcess, .notEvaluated:
            self = RequestProblem(
                .badRequest, Words.Routes.badParameter, error.message, language)
        case .badValue(let parameter, let found, let expected):
            self = .badParameter(
                parameter.rawValue, error.message, language, found: found,
                expected: Text(verbatim: expected.joined(separator: ", ")))
        }
    }
}
