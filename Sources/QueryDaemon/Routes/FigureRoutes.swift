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
        let id = Route.Parameter.path("id", "The id of a key figure, such as uptakeRate.")
        return [
            get("/api/v1/kpis", "Every key figure, of one process or of all.", scope) {
                question throws(RequestProblem) in try question.figures(KPI.all)
            },
            get("/api/v1/kpis/{id}", "A key figure.", [id] + scope) {
                question throws(RequestProblem) in
                try question.figures([try question.figure()])
            },
            get(
                "/api/v1/kpis/{id}/history",
                "What a key figure was at the ends of months, quarters or years.",
                [
                    id,
                    Route.Parameter(
                        "interval", in: .query, .choice(HistoryStep.allCases.map(\.rawValue)),
                        summary: "month if left out."),
                    Route.Parameter(
                        "from", in: .query, .date,
                        summary: "The first day; that of the process if left out."),
                    Route.Parameter(
                        "to", in: .query, .date, summary: "The last day; asOf if left out."),
                ] + scope
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
        try answer(as: try negotiate([.json])) { () throws(RequestProblem) in
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
