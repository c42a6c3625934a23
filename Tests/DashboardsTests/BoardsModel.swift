import Dashboards
import GivenHistory
import StrategyModel
import Words

/// A small county with one process that has a bit of everything.
enum Small {
    static let model = given(places + frame + strategy + work + dialogues + fund + figures)

    static let places = [
        event(
            "territory.registered", "territory/k", "2010",
            #"{"name":"Kreis Muster","kind":"kreis"}"#),
        event(
            "territory.registered", "territory/a", "2010",
            #"{"name":"Adorf","kind":"gemeinde","parent":"k","ags":"01058008"}"#),
        event(
            "territory.registered", "territory/b", "2010",
            #"{"name":"Bestadt","kind":"stadt","parent":"k"}"#),
        event("territory.rekeyed", "territory/a", "2015", #"{"ags":"01058999"}"#),
        event(
            "body.registered", "body/amt", "2010",
            #"{"name":"Kreisverwaltung","kind":"administration","territory":"k","#
                + #""contact":"Zimmer 4"}"#
        ),
    ]

    static let frame = [
        event(
            "process.started", "process/p", "2020-05",
            #"{"title":"Zukunft Muster","kind":"modelProject","territories":["k"],"#
                + #""to":"2022-04"}"#),
        event("process.assigned", "process/p", "2020-05", #"{"body":"amt","role":"lead"}"#),
        event(
            "body.registered", "body/teams", "2020-10",
            #"{"name":"Aktions-Teams","kind":"actionTeam","count":3,"process":"p","#
                + #""validFrom":"2020-10"}"#
        ),
        event(
            "process.embedded", "process/p", "2020-06",
            #"{"programme":"Bundesprogramm","participants":40}"#),
        event("process.questionRaised", "process/p", "2020-05", #"{"text":"Was hält jung?"}"#),
        event(
            "process.published", "process/p", "2020-11",
            #"{"title":"Zwischenbericht","medium":"report","series":"Berichte","part":1,"parts":3}"#
        ),
    ]

    static let strategy = [
        event("field.defined", "field/f", "2020-05", #"{"process":"p","title":"Mobilität"}"#),
        event("field.defined", "field/leer", "2020-05", #"{"process":"p","title":"Kultur"}"#),
        event(
            "goal.set", "goal/g", "2020-06",
            #"{"process":"p","text":"Alle kommen an","field":"f","territories":["a"]}"#),
        event(
            "goal.reworded", "goal/g", "2021-02",
            #"{"text":"Alle kommen ohne Auto an","reason":"Klarstellung"}"#),
        event("goal.set", "goal/h", "2020-06", #"{"process":"p","text":"Mehr Busse","field":"f"}"#),
        event("goal.struck", "goal/h", "2021-03", #"{"reason":"in Ziel g enthalten"}"#),
        event("goal.budgeted", "goal/g", "2021", #"{"year":2022,"amount":"5000.00"}"#),
    ]

    static let work = [
        event(
            "measure.proposed", "measure/m", "2020-07",
            #"{"process":"p","title":"Bürgerbus","goals":["g"],"field":"f","territories":["a"]}"#),
        event("measure.assigned", "measure/m", "2020-08", #"{"body":"amt","role":"lead"}"#),
        event("measure.scheduled", "measure/m", "2020-08", #"{"end":"2021-03"}"#),
        event("measure.statusChanged", "measure/m", "2020-09", #"{"status":"inProgress"}"#),
        event(
            "measure.scheduled", "measure/m", "2021-02",
            #"{"end":"2021-06","reason":"Fahrzeug fehlt","reasonCode":"funding"}"#),
        event(
            "measure.proposed", "measure/n", "2020-07",
            #"{"process":"p","title":"Mitfahrbank","status":"adopted"}"#),
        event(
            "decision.taken", "decision/d", "2020-09-01",
            #"{"process":"p","body":"amt","title":"Bus kaufen","result":"adopted","#
                + #""concerns":["measure/m"]}"#
        ),
    ]

    static let dialogues = [
        event(
            "dialog.held", "dialog/auftakt", "2020-06",
            #"{"process":"p","title":"Auftakt","format":"workshop","territories":["a"],"#
                + #""guests":50}"#
        ),
        event(
            "outcome.recorded", "outcome/o", "2020-06",
            #"{"dialog":"auftakt","kind":"topic","text":"Busse","voteText":"große Mehrheit"}"#),
        event(
            "outcome.disposed", "outcome/o", "2020-07",
            #"{"disposition":"adopted","into":"measure/m"}"#),
        event(
            "dialog.announced", "dialog/folge", "2020-07",
            #"{"process":"p","title":"Folge","format":"workshop","territories":["a"],"#
                + #""date":"2020-11-24","follows":"auftakt"}"#
        ),
        event(
            "suggestion.received", "suggestion/s", "2021-01",
            #"{"process":"p","channel":"mail","text":"Mehr Bänke"}"#, visibility: .internal),
    ]

    static let fund = [
        event(
            "fund.opened", "fund/f", "2021-01",
            #"{"process":"p","title":"Kleinprojekte","cap":"5000.00","#
                + #""applyBy":"2021-06-10","from":"2021-06-21","to":"2021-10-31"}"#
        ),
        event(
            "application.submitted", "application/x", "2021-05-02",
            #"{"fund":"f","title":"Treffpunkt","amount":"4000.00","applicantText":"Dorfverein"}"#),
    ]

    static let figures = [
        event(
            "indicator.defined", "indicator/e", "2020-05",
            #"{"process":"p","title":"Bevölkerung","unit":"Personen"}"#),
        event(
            "indicator.measured", "indicator/e", "2017",
            #"{"value":"1000","date":"2017","territory":"a","area":"10.00"}"#),
        event(
            "indicator.measured", "indicator/e", "2021",
            #"{"value":"1500","date":"2021","territory":"a","area":"15.00"}"#),
        event(
            "indicator.measured", "indicator/e", "2021",
            #"{"value":"800","date":"2021","territory":"b"}"#),
    ]
}

/// Makes a board over the small model.
func board(
    _ name: String, _ id: String? = nil, asOf day: String = "2021-05-31",
    _ clearance: Visibility = .restricted, language: Language = .german,
    model: ReadModel = Small.model, with values: [BoardParameter: String] = [:]
) throws -> Document {
    guard let board = Board.named(name) else { throw NoSuchBoard(name: name) }
    var parameters = Parameters(language: language, version: "1", id: id)
    for (parameter, value) in values { try parameters.set(parameter, to: value) }
    return try board.make(model.asOf(day, clearance), parameters)
}

/// A test named a board that there is not.
struct NoSuchBoard: Error {
    let name: String
}

extension Document {
    /// The table of a section.
    func table(_ id: String) -> Table? {
        guard case .table(let table)? = sections.first(where: { $0.id == id })?.content else {
            return nil
        }
        return table
    }

    /// A key figure as a reader sees it.
    func figure(_ id: String, _ language: Language = .german) -> String? {
        for section in sections {
            guard case .figures(let figures) = section.content else { continue }
            if let figure = figures.first(where: { $0.id == id }) {
                return figure.display(language)
            }
        }
        return nil
    }

    /// The entries of a timeline.
    func entries(_ id: String) -> [TimelineEntry] {
        guard case .timeline(let entries)? = sections.first(where: { $0.id == id })?.content
        else { return [] }
        return entries
    }
}

extension Table {
    /// A cell as a reader sees it.
    func shown(_ row: String, _ column: String, _ language: Language = .german) -> String? {
        rows.first { $0.id == row }.map { ($0.cells[column] ?? .missing).display(language) }
    }
}
