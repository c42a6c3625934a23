// The words document themselves.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// The dashboards' key figures.
extension Words.KeyFigure {
    public static let actionTeams = Words.KeyFigure("actionTeams", "Aktions-Teams", "action teams")
    public static let adoptionToStart = Words.KeyFigure(
        "adoptionToStart", "vom Beschluss bis zum Beginn", "from adoption to start")
    public static let answered = Words.KeyFigure(
        "answered", "davon beantwortet", "of these answered")
    public static let applications = Words.KeyFigure("applications", "Anträge", "applications")
    public static let applyBy = Words.KeyFigure("applyBy", "Antragsfrist", "apply by")
    public static let approvedOf = Words.KeyFigure(
        "approvedOf", "davon bewilligt", "of these approved")
    public static let approvedSum = Words.KeyFigure("approvedSum", "bewilligt", "approved")
    public static let attained = Words.KeyFigure("attained", "Zielerreichung", "attained")
    public static let begin = Words.KeyFigure("begin", "Beginn", "start")
    public static let budget = Words.KeyFigure("budget", "Fondsvolumen", "budget")
    public static let cap = Words.KeyFigure("cap", "Höchstbetrag je Antrag", "cap per application")
    public static let closed = Words.KeyFigure("closed", "geschlossen", "closed")
    public static let constellation = Words.KeyFigure("constellation", "Trägerschaft", "carried by")
    public static let cost = Words.KeyFigure("cost", "geschätzte Kosten", "estimated cost")
    public static let benefit = Words.KeyFigure(
        "benefit", "geschätzter Nutzen", "estimated benefit")
    public static let currency = Words.KeyFigure("currency", "Aktualität", "currency")
    public static let currentEnd = Words.KeyFigure("currentEnd", "Ende", "end")
    public static let baselineEnd = Words.KeyFigure(
        "baselineEnd", "Ende laut Ausgangsplan", "baseline end")
    public static let dialogsHeld = Words.KeyFigure(
        "dialogsHeld", "Dialoge durchgeführt", "dialogues held")
    public static let disposed = Words.KeyFigure(
        "disposed", "davon mit Verbleib", "of these disposed")
    public static let end = Words.KeyFigure("end", "Ende", "end")
    public static let events = Words.KeyFigure("events", "Ereignisse", "events")
    public static let exists = Words.KeyFigure("exists", "besteht", "exists")
    public static let field = Words.KeyFigure("field", "Handlungsfeld", "field of action")
    public static let fields = Words.KeyFigure("fields", "Handlungsfelder", "fields of action")
    public static let forecastEnd = Words.KeyFigure(
        "forecastEnd", "erwartetes Ende", "forecast end")
    public static let from = Words.KeyFigure("from", "von", "from")
    public static let goals = Words.KeyFigure("goals", "Ziele", "goals")
    public static let goalsWithoutMeasure = Words.KeyFigure(
        "goalsWithoutMeasure", "Ziele ohne Maßnahme", "goals without a measure")
    public static let guests = Words.KeyFigure("guests", "Gäste", "guests")
    public static let implementation = Words.KeyFigure(
        "implementation", "Umsetzung", "implementation")
    public static let key = Words.KeyFigure("key", "amtlicher Schlüssel", "official key")
    public static let kind = Words.KeyFigure("kind", "Art", "kind")
    public static let lateEvents = Words.KeyFigure(
        "lateEvents", "davon nachgetragen", "of these entered late")
    public static let latest = Words.KeyFigure("latest", "letzter Wert", "latest value")
    public static let measures = Words.KeyFigure("measures", "Maßnahmen", "measures")
    public static let members = Words.KeyFigure("members", "Gemeinden", "municipalities")
    public static let mergedInto = Words.KeyFigure("mergedInto", "aufgegangen in", "merged into")
    public static let outcomes = Words.KeyFigure("outcomes", "Ergebnisse", "outcomes")
    public static let paidSum = Words.KeyFigure("paidSum", "ausgezahlt", "paid")
    public static let parent = Words.KeyFigure("parent", "liegt in", "lies in")
    public static let phase = Words.KeyFigure("phase", "Phase", "phase")
    public static let process = Words.KeyFigure("process", "Prozess", "process")
    public static let processes = Words.KeyFigure("processes", "Prozesse", "processes")
    public static let publications = Words.KeyFigure(
        "publications", "Veröffentlichungen", "publications")
    public static let plannedStart = Words.KeyFigure("plannedStart", "Beginn", "start")
    public static let progress = Words.KeyFigure(
        "progress", "gemeldeter Fortschritt", "reported progress")
    public static let remaining = Words.KeyFigure("remaining", "noch verfügbar", "remaining")
    public static let requested = Words.KeyFigure("requested", "beantragt", "requested")
    public static let rhythm = Words.KeyFigure("rhythm", "Turnus", "rhythm")
    public static let runBy = Words.KeyFigure("runBy", "zuständig", "run by")
    public static let running = Words.KeyFigure("running", "davon laufend", "of these running")
    public static let series = Words.KeyFigure("series", "Reihen", "series")
    public static let since = Words.KeyFigure("since", "Vergleich seit", "compared with")
    public static let slip = Words.KeyFigure("slip", "Verzug", "slip")
    public static let budgeted = Words.KeyFigure("budgeted", "Haushaltsmittel", "budgeted")
    public static let spent = Words.KeyFigure("spent", "ausgegeben", "spent")
    public static let state = Words.KeyFigure("state", "Stand", "state")
    public static let status = Words.KeyFigure("status", "Status", "status")
    public static let struckGoals = Words.KeyFigure(
        "struckGoals", "gestrichene Ziele", "goals struck")
    public static let suggestions = Words.KeyFigure("suggestions", "Anregungen", "suggestions")
    public static let timeUsed = Words.KeyFigure("timeUsed", "verstrichene Zeit", "time used")
    public static let to = Words.KeyFigure("to", "bis", "to")
    public static let gaps = Words.KeyFigure("gaps", "Lücken", "gaps")
    public static let windowFrom = Words.KeyFigure(
        "windowFrom", "Umsetzung ab", "implementation from")
    public static let windowTo = Words.KeyFigure(
        "windowTo", "Umsetzung bis", "implementation until")
    public static let territories = Words.KeyFigure("territories", "Gebiete", "territories")
}
