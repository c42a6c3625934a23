import ByteCoding
import Dashboards
import HTTPCore
import StrategyModel
import Words

extension Service {
    /// Why something is as it is.
    var whyRoutes: [Route] {
        [
            get(
                "/api/v1/why/kpi/{id}",
                Text(
                    de: "Warum eine Kennzahl ihren Wert hat: die Regel, und die Ereignisse "
                        + "dahinter.",
                    en: "Why a key figure has its value: the rule and the events behind it."),
                .figures, [.keyFigure, .process, .policy], gives: [Route.Content(.json, "Why")],
                problems: [.notFound]
            ) { question throws(RequestProblem) in
                let figure = try question.figure()
                return try question.why { (view, parameters) throws(BoardError) in
                    try WhyAnswer(figure, view, parameters)
                }
            },
            get(
                "/api/v1/why/{category}/{id}/{attribute}",
                Text(
                    de: "Warum eine Angabe eines Gegenstands ihren Wert hat.",
                    en: "Why an attribute of a subject has its value."),
                .figures,
                [
                    .path(
                        "category", .choice(Category.allCases.map(\.rawValue)),
                        Text(
                            de: "Die Kategorie des Gegenstands, etwa measure.",
                            en: "The category of the subject, such as measure.")),
                    .path("id", .form(.id), Words.Reference.idOfSubject),
                    .path(
                        "attribute", .choice(WhyAnswer.attributes),
                        Text(
                            de: "Eine Angabe, etwa status oder implementation; jede Kategorie hat "
                                + "ihre eigenen.",
                            en: "An attribute, such as status or implementation; each category has "
                                + "its own.")),
                    .policy,
                ], gives: [Route.Content(.json, "Why")], problems: [.notFound]
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
        return try answer { () throws(RequestProblem) in
            let answer = try asking { () throws(BoardError) in try make(view, parameters) }
            var json = JSONWriter(reservingCapacity: 16_384)
            answer.write(into: &json)
            return json.bytes
        }
    }
}
