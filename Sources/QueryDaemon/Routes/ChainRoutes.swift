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
                "The chains of a process: stages, the links between them, and where they break "
                    + "off.",
                [.process, .policy]
            ) { question throws(RequestProblem) in try question.chainOfProcess() },
            get(
                "/api/v1/chain/{category}/{id}",
                "The chain of a subject: what leads to it and what it leads to.",
                [
                    Route.Parameter(
                        "category", in: .path,
                        .choice(Category.allCases.filter(\.isStage).map(\.rawValue)),
                        summary: "The category of the subject, such as outcome."),
                    .path("id", "The id of the subject."), .policy,
                ]
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
        try answer(as: try negotiate([.json])) { () throws(RequestProblem) in
            let answer = ChainAnswer(
                try chain(), view, simulated: service.publication.format.simulated)
            var json = JSONWriter(reservingCapacity: 16_384)
            answer.write(into: &json, language: language)
            return json.bytes
        }
    }
}
