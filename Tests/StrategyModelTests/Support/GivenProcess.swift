import GivenHistory

@testable import StrategyModel

/// A process `p` with two municipalities in an Amt.
let processStart = [
    event("territory.registered", "territory/a", "2019", #"{"name":"Amt","kind":"amt"}"#),
    event(
        "territory.registered", "territory/g1", "2019",
        #"{"name":"G1","kind":"gemeinde","parent":"a"}"#),
    event(
        "territory.registered", "territory/g2", "2019",
        #"{"name":"G2","kind":"gemeinde","parent":"a"}"#),
    event("body.registered", "body/b", "2019", #"{"name":"Rat","kind":"council"}"#),
    event(
        "process.started", "process/p", "2020-01-01",
        #"{"title":"P","kind":"strategy","territories":["a"]}"#),
]

/// A measure of `p` with its statuses and their days.
func measure(
    _ id: String, _ steps: [(status: String, on: String)] = [], _ rest: String = ""
) -> [GivenEvent] {
    [
        event(
            "measure.proposed", "measure/\(id)", "2020-01-01",
            #"{"process":"p","title":"\#(id)"\#(rest)}"#)
    ]
        + steps.map {
            event(
                "measure.statusChanged", "measure/\(id)", $0.on,
                #"{"status":"\#($0.status)","reason":"r"}"#)
        }
}

extension ReadModel {
    /// The value of a KPI of `p`, or of all processes, on a day.
    func kpi(
        _ id: String, _ day: String, _ clearance: Visibility = .restricted,
        overAll: Bool = false
    ) throws -> KPIResult {
        guard let kpi = KPI.named(id) else { throw NotGiven(id: id) }
        let view = asOf(day, clearance)
        return kpi.value(over: KPIScope(view, process: overAll ? nil : try view.find("p")))
    }
}
