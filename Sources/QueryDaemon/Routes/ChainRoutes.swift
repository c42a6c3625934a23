import ByteCoding
import Dashboards
import EventStore
import HTTPCore
import StrategyModel
import Words

extension Service {
    /// The way from a suggestion or a dialogue to its effect, as a graph.
    var chainRoutes: [Route] {
        [
            get(
                "/api/v1/chain",
                Text(
                    de: "Die Wirkungsketten eines Prozesses: Stationen, ihre Verbindungen, und wo "
                        + "sie abreißen. Gibt es mehrere Prozesse, braucht es seine Kennung.",
                    en: "The chains of a process: stages, the links between them, and where they "
                        + "break off. Where there are several processes, its id is needed."),
                .figures, [.process, .policy], gives: [Route.Content(.json, "Chain")],
                problems: [.notFound]
            ) { question throws(RequestProblem) in try question.chainOfProcess() },
            get(
                "/api/v1/chain/{category}/{id}",
                Text(
                    de: "Die Kette eines Gegenstands: was zu ihm führt, und wozu er führt.",
                    en: "The chain of a subject: what leads to it and what it leads to."),
                .figures,
                [
                    .path(
                        "category",
                        .choice(Category.allCases.filter(\.isStage).map(\.rawValue)),
                        Text(
                            de: "Die Kategorie des Gegenstands, etwa outcome.",
                            en: "The category of the subject, such as outcome.")),
                    .path("id", .form(.id), Words.Reference.idOfSubject), .policy,
                ], gives: [Route.Content(.json, "Chain")], problems: [.notFound]
            ) { question throws(RequestProblem) in try question.chainOfSubject() },
        ]
    }
}

extension Question {
    fileprivate func chainOfProcess() throws(RequestProblem) -> Response {
        try answerChain { () throws(RequestProblem) in
            let all = view.all(.process)
            let process = try process() ?? (all.count == 1 ? all.first.map { Process($0) } : nil)
            guard let process else {
                throw .badParameter("process", Words.Chain.whatOf(all.map(\.id)), language)
            }
            return Chain(of: process, replaying: policy)
        }
    }

    fileprivate func chainOfSubject() throws(RequestProblem) -> Response {
        let name = path("category")
        guard let category = Category(rawValue: name), category.isStage else {
            let stages = Category.allCases.filter(\.isStage).map(\.rawValue)
            throw .notFound(Words.Chain.notAStage(name, expected: stages), language)
        }
        return try answerChain { () throws(RequestProblem) in
            Chain(of: try entity(category, path("id")), replaying: policy)
        }
    }

    private func answerChain(
        _ chain: () throws(RequestProblem) -> Chain
    ) throws(RequestProblem) -> Response {
        try answer { () throws(RequestProblem) in
            let answer = ChainAnswer(
                try chain(), view, simulated: service.publication.format.simulated)
            var json = JSONWriter(reservingCapacity: 16_384)
            answer.write(into: &json, language: language)
            return json.bytes
        }
    }
}
