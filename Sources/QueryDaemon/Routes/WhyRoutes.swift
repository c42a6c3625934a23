import ByteCoding
import Dashboards
import HTTPCore
import StrategyModel

extension Service {
    /// Why something is as it is.
    var whyRoutes: [Route] {
        [
            get(
                "/api/v1/why/kpi/{id}",
                "Why a key figure has its value: the rule and the events behind it.",
                [.path("id", "The id of a key figure, such as uptakeRate."), .process, .policy]
            ) { question throws(RequestProblem) in
                let figure = try question.figure()
                return try question.why { (view, parameters) throws(BoardError) in
                    try WhyAnswer(figure, view, parameters)
                }
            },
            get(
                "/api/v1/why/{category}/{id}/{attribute}",
                "Why an attribute of a subject has its value.",
                [
                    .path("category", "The category of the subject, such as measure."),
                    .path("id", "The id of the subject."),
                    .path("attribute", "An attribute, such as status or implementation."),
                    .policy,
                ]
            ) { question throws(RequestProblem) in
                let subject = "\(question.path("category"))/\(question.path("id"))"
                return try question.why { (view, parameters) throws(BoardError) in
                    try WhyAnswer(subject, question.path("attribute"), view, parameters)
                }
            },
        ]
    }
}

extension Question {
    fileprivate func why(
        _ make: (View, Parameters) throws(BoardError) -> WhyAnswer
    ) throws(RequestProblem) -> Response {
        let parameters = try parameters(.json)
        return try answer(as: try negotiate([.json])) { () throws(RequestProblem) in
            let answer = try asking { () throws(BoardError) in try make(view, parameters) }
            var json = JSONWriter(reservingCapacity: 16_384)
            answer.write(into: &json)
            return json.bytes
        }
    }
}
