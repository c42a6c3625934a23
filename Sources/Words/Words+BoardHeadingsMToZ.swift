// The words document themselves.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// More headings of the dashboards' sections, alphabetically after the others.
extension Words.Heading {
    public static let milestones = Words.Heading(
        "milestones",
        "Meilensteine",
        "Milestones",
        "Kein Meilenstein erfasst; zuerst „milestone.planned“ erfassen.",
        "No milestone recorded; record milestone.planned first.")
    public static let money = Words.Heading(
        "money",
        "Mittel",
        "Money",
        "Weder Haushaltsmittel noch Ausgaben erfasst; zuerst „measure.budgeted“ erfassen.",
        "Neither budget nor spending recorded; record measure.budgeted first.")
    public static let names = Words.Heading(
        "names",
        "Namen und amtliche Schlüssel",
        "Names and official keys",
        "Keine Namen erfasst.",
        "No names recorded.")
    public static let needs = Words.Heading(
        "needs",
        "Handlungsbedarfe",
        "Needs for action",
        "Noch kein Handlungsbedarf erfasst; zuerst „need.identified“ mit diesem Gebiet erfassen.",
        "No need recorded yet; record need.identified with this territory first.")
    public static let nextDeadlines = Words.Heading(
        "nextDeadlines",
        "Nächste Fristen",
        "Next deadlines",
        "Keine künftige Frist erfasst; Zeitpläne, Meilensteine und Beschlüsse mit Frist erfassen.",
        "No deadline ahead is recorded; record schedules, milestones and decisions with deadlines.")
    public static let notes = Words.Heading(
        "notes", "Notizen", "Notes", "Keine Notiz erfasst.", "No note recorded.")
    public static let outcomes = Words.Heading(
        "outcomes",
        "Ergebnisse der Dialoge",
        "Outcomes of dialogues",
        "Noch kein Ergebnis erfasst; zuerst „outcome.recorded“ erfassen.",
        "No outcome recorded yet; record outcome.recorded first.")
    public static let outcomesOpen = Words.Heading(
        "outcomesOpen",
        "Ergebnisse ohne Verbleib",
        "Outcomes without disposition",
        "Jedes Ergebnis hat einen Verbleib, oder es ist noch keines erfasst.",
        "Every outcome has a disposition, or none is recorded yet.")
    public static let overdue = Words.Heading(
        "overdue", "Überfällig", "Overdue", "Nichts ist überfällig.", "Nothing is overdue.")
    public static let parts = Words.Heading(
        "parts",
        "Teile der Maßnahme",
        "Parts of the measure",
        "Die Maßnahme hat keine Teile.",
        "The measure has no parts.")
    public static let phases = Words.Heading(
        "phases",
        "Phasen",
        "Phases",
        "Keine Phase erfasst; zuerst „process.phaseEntered“ erfassen.",
        "No phase recorded; record process.phaseEntered first.")
    public static let processes = Words.Heading(
        "processes",
        "Prozesse",
        "Processes",
        "Noch kein Prozess erfasst; zuerst „process.started“ erfassen.",
        "No process recorded yet; record process.started first.")
    public static let products = Words.Heading(
        "products",
        "Produkte der Verwaltung",
        "Administrative products",
        "Kein Produkt erfasst; zuerst „goal.anchored“ erfassen.",
        "No product recorded; record goal.anchored first.")
    public static let programmes = Words.Heading(
        "programmes",
        "Übergeordnete Programme",
        "Programmes it is part of",
        "Kein Programm erfasst; zuerst „process.embedded“ erfassen.",
        "No programme recorded; record process.embedded first.")
    public static let publications = Words.Heading(
        "publications",
        "Veröffentlichungen",
        "Publications",
        "Keine Veröffentlichung erfasst; zuerst „process.published“ erfassen.",
        "No publication recorded; record process.published first.")
    public static let purpose = Words.Heading(
        "purpose",
        "Zweck",
        "Purpose",
        "Kein Zweck erfasst; er steht in „process.started“.",
        "No purpose recorded; it belongs to process.started.")
    public static let questions = Words.Heading(
        "questions",
        "Leitfragen und Antworten",
        "Guiding questions and answers",
        "Keine Leitfrage erfasst; zuerst „process.questionRaised“ erfassen. Eine "
            + "Erkenntnis beantwortet sie, wenn sie das Ereignis als Beleg nennt.",
        "No guiding question recorded; record process.questionRaised first. A finding "
            + "answers it by naming its event as evidence.")
    public static let recommendations = Words.Heading(
        "recommendations",
        "Handlungsempfehlungen",
        "Recommendations",
        "Noch keine Handlungsempfehlung erfasst; zuerst „measure.proposed“ mit "
            + "„kind=recommendation“ und diesem Gebiet erfassen.",
        "No recommendation recorded yet; record measure.proposed with "
            + "kind=recommendation and this territory first.")
    public static let redAndYellow = Words.Heading(
        "redAndYellow",
        "Rote und gelbe Maßnahmen",
        "Red and yellow measures",
        "Keine Maßnahme steht auf Rot oder Gelb.",
        "No measure is red or yellow.")
    public static let reports = Words.Heading(
        "reports",
        "Meldungen",
        "Reports",
        "Keine Meldung erfasst; zuerst „measure.reported“ erfassen.",
        "No report recorded; record measure.reported first.")
    public static let results = Words.Heading(
        "results",
        "Was daraus wurde",
        "What came of it",
        "Noch kein Bericht erfasst; zuerst „fund.reported“ oder „application.accounted“ erfassen.",
        "No report recorded yet; record fund.reported or application.accounted first.")
    public static let reworded = Words.Heading(
        "reworded",
        "Fortgeschriebene Ziele",
        "Goals reworded",
        "Kein Ziel wurde umformuliert.",
        "No goal has been reworded.")
    public static let series = Words.Heading(
        "series",
        "Reihen",
        "Series",
        "Keine Reihe erfasst; „series“ und „parts“ stehen in „process.published“.",
        "No series recorded; series and parts belong to process.published.")
    public static let sideBySide = Words.Heading(
        "sideBySide",
        "Gebiete im Vergleich",
        "Territories side by side",
        "Kein Dialog nennt ein Gebiet; „territories“ in „dialog.held“ erfassen.",
        "No dialogue names a territory; record territories in dialog.held.")
    public static let slips = Words.Heading(
        "slips",
        "Verschiebungen",
        "Slips",
        "Das Ende wurde nicht verschoben.",
        "The end has not been moved.")
    public static let smallMultiples = Words.Heading(
        "smallMultiples",
        "Gebiete im Vergleich",
        "Small multiples by territory",
        "Keine Messwerte nach Gebieten erfasst; „territory“ in „indicator.measured“ erfassen.",
        "No measurements by territory; record territory in indicator.measured.")
    public static let stalled = Words.Heading(
        "stalled",
        "Ohne Bewegung",
        "Stalled",
        "Keine aktive Maßnahme ist ohne Bewegung.",
        "No active measure is stalled.")
    public static let statusHistory = Words.Heading(
        "statusHistory",
        "Statusverlauf",
        "Status history",
        "Kein Status erfasst.",
        "No status recorded.")
    public static let struck = Words.Heading(
        "struck",
        "Gestrichene Ziele",
        "Goals struck",
        "Kein Ziel wurde gestrichen.",
        "No goal has been struck.")
    public static let suggestions = Words.Heading(
        "suggestions",
        "Anregungen und Antworten",
        "Suggestions and answers",
        "Noch keine Anregung erfasst; zuerst „suggestion.received“ erfassen.",
        "No suggestion recorded yet; record suggestion.received first.")
    public static let teams = Words.Heading(
        "teams",
        "Teams und Gremien des Prozesses",
        "Teams and bodies of the process",
        "Kein Team erfasst; zuerst „body.registered“ mit „process“ erfassen.",
        "No team recorded; record body.registered with process first.")
    public static let terms = Words.Heading(
        "terms", "Bedingungen", "Terms", "Nicht erfasst.", "Not recorded.")
    public static let territories = Words.Heading(
        "territories",
        "Beteiligte Gebiete",
        "Territories taking part",
        "Kein Gebiet erfasst; zuerst „process.joined“ erfassen.",
        "No territory recorded; record process.joined first.")
    public static let territoryChanges = Words.Heading(
        "territoryChanges",
        "Änderungen des Gebietsstands",
        "Changes of territory",
        "Keine Änderung des Gebietsstands zwischen den Messwerten.",
        "No change of territory between the measurements.")
    public static let toDecide = Words.Heading(
        "toDecide",
        "Heute zu entscheiden",
        "To decide today",
        "Nichts drängt zur Entscheidung.",
        "Nothing presses for a decision.")
    public static let unrecordedDialogs = Words.Heading(
        "unrecordedDialogs",
        "Durchführung nicht erfasst",
        "Not recorded whether held",
        "Von jedem vergangenen Dialog ist erfasst, ob er stattfand.",
        "For every past dialogue it is recorded whether it was held.")
    public static let use = Words.Heading(
        "use",
        "Inanspruchnahme",
        "Use of the fund",
        "Noch kein Antrag erfasst; zuerst „application.submitted“ erfassen.",
        "No application recorded yet; record application.submitted first.")
    public static let withoutAny = Words.Heading(
        "withoutAny",
        "Wer noch nichts Eigenes hat",
        "Who has none of its own yet",
        "Jede Gemeinde hat von allem Eigenes, oder es sind keine Gemeinden erfasst.",
        "Every municipality has some of its own, or no municipalities are recorded.")
}
