import ByteCoding
import Dashboards
import EventStore
import HTTPCore
import StrategyModel
import Words

extension Service {
    /// The key figures, one of them, and its history.
    var figureRoutes: [Route] {
        let scope: [Route.Parameter] = [.process, .policy]
        let content = [Route.Content(.json, "KeyFigures")]
        return [
            get(
                "/api/v1/kpis",
                Text(
                    de: "Alle Kennzahlen, eines Prozesses oder über alle.",
                    en: "Every key figure, of one process or of all."),
                .figures, scope, gives: content, problems: [.notFound]
            ) { question throws(RequestProblem) in try question.figures(KPI.all) },
            get(
                "/api/v1/kpis/{id}", Text(de: "Eine Kennzahl.", en: "A key figure."), .figures,
                [.keyFigure] + scope, gives: content, problems: [.notFound]
            ) { question throws(RequestProblem) in
                try question.figures([try question.figure()])
            },
            get(
                "/api/v1/kpis/{id}/history",
                Text(
                    de: "Was eine Kennzahl an den Enden von Monaten, Quartalen oder Jahren war.",
                    en: "What a key figure was at the ends of months, quarters or years."),
                .figures, [.keyFigure] + Self.periods + scope, gives: content,
                problems: [.notFound]
            ) { question throws(RequestProblem) in
                try question.figures(
                    [try question.figure()],
                    history: KPIAnswer.HistoryRequest(
                        step: try question.code("interval", HistoryStep.self) ?? .month,
                        from: try question.date("from")?.first,
                        to: try question.date("to")?.last))
            },
        ]
    }

    private static let periods = [
        Route.Parameter(
            "interval", in: .query, .choice(HistoryStep.allCases.map(\.rawValue)),
            Text(de: "Ohne: month.", en: "month if left out.")),
        Route.Parameter(
            "from", in: .query, .date,
            Text(
                de: "Der erste Tag; ohne: der erste des Prozesses.",
                en: "The first day; that of the process if left out.")),
        Route.Parameter(
            "to", in: .query, .date,
            Text(de: "Der letzte Tag; ohne: asOf.", en: "The last day; asOf if left out.")),
    ]
}

extension Route.Parameter {
    /// A key figure.
    static let keyFigure = path(
        "id", .choice(KPI.all.map(\.id)),
        Text(
            de: "Die Kennung einer Kennzahl, etwa uptakeRate.",
            en: "The id of a key figure, such as uptakeRate."))
}

extension Question {
    /// The key figure that the path names.
    func figure() throws(RequestProblem) -> KPI {
        let id = path("id")
        guard let figure = KPI.named(id) else {
            let nearest = Spelling.nearest(to: id, among: KPI.all.map(\.id))
            throw .notFound(Words.Routes.noKPI(id, nearest: nearest), language)
        }
        return figure
    }

    fileprivate func figures(
        _ figures: [KPI], history: KPIAnswer.HistoryRequest? = nil
    ) throws(RequestProblem) -> Response {
        try answer { () throws(RequestProblem) in
            let process = try process()
            let answer = KPIAnswer(
                figures, view, process: process, history: history, replaying: policy,
                simulated: service.publication.format.simulated)
            var json = JSONWriter(reservingCapacity: 16_384)
            answer.write(into: &json, language: language)
            return json.bytes
        }
    }
}
