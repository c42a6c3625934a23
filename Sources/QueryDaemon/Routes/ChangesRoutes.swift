import ByteCoding
import Dashboards
import HTTPCore
import StrategyModel
import Words

extension Service {
    /// What has changed between two meetings.
    var changesRoutes: [Route] {
        [
            get(
                "/api/v1/changes",
                Text(
                    de: "Was sich zwischen zwei Sitzungen geändert hat, jede wie damals bekannt "
                        + "oder, im Rückblick, wie heute bekannt.",
                    en: "What has changed between two meetings, each as known then or, with "
                        + "hindsight, as known now."),
                .figures, Board.changes.parameters.map(Route.Parameter.init) + [.policy],
                gives: [Route.Content(.json, "Changes")], problems: [.notFound]
            ) { question throws(RequestProblem) in try question.changes() }
        ]
    }
}

extension Question {
    fileprivate func changes() throws(RequestProblem) -> Response {
        let parameters = try parameters(.json)
        return try answer { () throws(RequestProblem) in
            let answer = try asking { () throws(BoardError) in
                try ChangesAnswer(view, parameters)
            }
            var json = JSONWriter(reservingCapacity: 16_384)
            answer.write(into: &json)
            return json.bytes
        }
    }
}
