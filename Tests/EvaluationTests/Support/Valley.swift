import ByteCoding
import Evaluation
import GivenHistory
import StrategyModel

/// Two counties with three municipalities and a process that knows good and bad luck.
enum Valley {
    static let places = [
        event(
            "territory.registered", "territory/k1", "2010", #"{"name":"Kreis 1","kind":"kreis"}"#),
        event(
            "territory.registered", "territory/k2", "2010", #"{"name":"Kreis 2","kind":"kreis"}"#),
        event(
            "territory.registered", "territory/a", "2010",
            #"{"name":"Adorf","kind":"gemeinde","parent":"k1"}"#),
        event(
            "territory.registered", "territory/b", "2010",
            #"{"name":"Bestadt","kind":"stadt","parent":"k1"}"#),
        event(
            "territory.registered", "territory/c", "2010",
            #"{"name":"Cedorf","kind":"gemeinde","parent":"k2"}"#),
        event(
            "body.registered", "body/amt", "2010",
            #"{"name":"Amt","kind":"administration","sectors":["administration"]}"#),
        event(
            "body.registered", "body/verein", "2010",
            #"{"name":"Verein","kind":"association","sectors":["civilSociety"]}"#),
        event(
            "process.started", "process/p", "2020-01-01",
            #"{"title":"Tal","kind":"strategy","territories":["a","b","c"]}"#),
    ]

    /// Two measures: one that went well, one that was blocked and dropped.
    static let measures = [
        event(
            "dialog.held", "dialog/d", "2020-01-10",
            #"{"process":"p","title":"Werkstatt","format":"workshop","territories":["a"],"#
                + #""participants":[{"sector":"citizens","count":9},"#
                + #"{"sector":"business","count":4}]}"#
        ),
        event(
            "outcome.recorded", "outcome/o", "2020-01-10",
            #"{"dialog":"d","kind":"idea","text":"Bus"}"#),
        event(
            "measure.proposed", "measure/bus", "2020-02-01",
            #"{"process":"p","title":"Bus","kind":"pilot","territories":["a","b"],"#
                + #""origin":"outcome/o"}"#
        ),
        event("measure.assigned", "measure/bus", "2020-02-10", #"{"body":"amt","role":"lead"}"#),
        event(
            "measure.assigned", "measure/bus", "2020-02-10",
            #"{"body":"verein","role":"participant"}"#),
        event("measure.statusChanged", "measure/bus", "2020-03-01", #"{"status":"inProgress"}"#),
        event("measure.statusChanged", "measure/bus", "2020-06-01", #"{"status":"completed"}"#),
        event(
            "measure.proposed", "measure/laden", "2020-02-01",
            #"{"process":"p","title":"Laden","kind":"project","territories":["c"]}"#),
        event("measure.statusChanged", "measure/laden", "2020-04-01", #"{"status":"inProgress"}"#),
        event(
            "measure.blocked", "measure/laden", "2020-05-01",
            #"{"reasonCode":"funding","text":"kein Geld"}"#),
        event(
            "measure.statusChanged", "measure/laden", "2021-05-01",
            #"{"status":"dropped","reason":"kein Geld","reasonCode":"funding"}"#),
    ]

    static let history = places + measures

    /// The scope of all that was recorded, as of a day.
    static func scope(
        _ more: [GivenEvent] = [], on day: String = "2021-12-31", within: Int? = nil
    ) -> CaseScope {
        CaseScope(given(history + more).asOf(day), within: within)
    }
}

extension CaseTable {
    /// A cell by the ids of its case and column.
    func cell(_ id: String, _ column: String) throws -> CaseCell {
        try value(id, column).cell
    }

    /// A value by the ids of its case and column.
    func value(_ id: String, _ column: String) throws -> CaseValue {
        guard let row = ids.firstIndex(of: id) else { throw NoCase(id: id) }
        return value(row, try self.column(column))
    }

    /// A table of a text.
    init(csv text: String) throws {
        try self.init(CSVTable(Array(text.utf8)))
    }
}

/// A test asked for a case that is not there.
struct NoCase: Error {
    let id: String
}
