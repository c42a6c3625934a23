// The words document themselves.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// The headings of the dashboards' sections, and what is said where there is nothing.
extension Words.Heading {
    public static let applications = Words.Heading(
        "applications",
        "Anträge",
        "Applications",
        "Noch kein Antrag erfasst; zuerst „application.submitted“ erfassen.",
        "No application recorded yet; record application.submitted first.")
    public static let assignments = Words.Heading(
        "assignments",
        "Beteiligte",
        "Bodies",
        "Niemand zugeordnet; zuerst „measure.assigned“ erfassen.",
        "Nobody assigned; record measure.assigned first.")
    public static let blocked = Words.Heading(
        "blocked",
        "Blockiert",
        "Blocked",
        "Keine Maßnahme ist blockiert.",
        "No measure is blocked.")
    public static let blocks = Words.Heading(
        "blocks",
        "Hemmnisse im Verlauf",
        "Blocks",
        "Die Maßnahme war nicht blockiert.",
        "The measure has not been blocked.")
    public static let bodies = Words.Heading(
        "bodies",
        "Gremien und Akteure",
        "Bodies and roles",
        "Keine Beteiligten erfasst; zuerst „body.registered“ und „process.assigned“ erfassen.",
        "No bodies recorded; record body.registered and process.assigned first.")
    public static let budgets = Words.Heading(
        "budgets",
        "Haushaltsmittel",
        "Budget",
        "Keine Haushaltsmittel erfasst; zuerst „measure.budgeted“ erfassen.",
        "No budget recorded; record measure.budgeted first.")
    public static let byStatus = Words.Heading(
        "byStatus",
        "Maßnahmen nach Status",
        "Measures by status",
        "Noch keine Maßnahme erfasst; zuerst „measure.proposed“ erfassen.",
        "No measure recorded yet; record measure.proposed first.")
    public static let chain = Words.Heading(
        "chain",
        "Von der Anregung zur Wirkung",
        "From suggestion to effect",
        "Keine Verknüpfung erfasst; Herkunft, Beschluss und Ziele der Maßnahme erfassen.",
        "No links recorded; record the measure's origin, decisions and goals.")
    public static let chains = Words.Heading(
        "chains",
        "Was daraus folgte",
        "What followed",
        "Noch kein Dialog erfasst; zuerst „dialog.announced“ oder „dialog.held“ erfassen.",
        "No dialogue recorded yet; record dialog.announced or dialog.held first.")
    public static let changes = Words.Heading(
        "changes",
        "Veränderungen",
        "Changes",
        "In diesem Zeitraum ist nichts erfasst.",
        "Nothing is recorded for this time.")
    public static let channels = Words.Heading(
        "channels",
        "Zugangswege für Anregungen",
        "Channels for suggestions",
        "Kein Zugangsweg erfasst; zuerst „process.channelOpened“ erfassen.",
        "No channel recorded; record process.channelOpened first.")
    public static let chronicle = Words.Heading(
        "chronicle",
        "Chronik",
        "Chronicle",
        "In diesem Zeitraum ist nichts erfasst; anderen Zeitraum wählen (--from, --to).",
        "Nothing is recorded for this time; choose another (--from, --to).")
    public static let contacts = Words.Heading(
        "contacts",
        "Wen man fragen kann",
        "Whom to ask",
        "Keine Stelle erfasst; zuerst „body.registered“ mit Gebiet und Kontakt erfassen.",
        "No body recorded; record body.registered with territory and contact first.")
    public static let continuation = Words.Heading(
        "continuation",
        "Verstetigung",
        "Continuation",
        "Keine Verstetigung erfasst; zuerst „process.continued“ erfassen.",
        "No continuation recorded; record process.continued first.")
    public static let coverage = Words.Heading(
        "coverage",
        "Abdeckung",
        "Coverage",
        "Keine Gemeinden erfasst; zuerst die Gemeinden im Gebiet des Prozesses "
            + "erfassen („territory.registered“ mit „parent“).",
        "No municipalities recorded; record the municipalities of the process's "
            + "territory first (territory.registered with parent).")
    public static let cut = Words.Heading("cut", "Hinweis", "Note", "", "")
    public static let deadlines = Words.Heading(
        "deadlines",
        "Fristen",
        "Deadlines",
        "Keine Frist erfasst; zuerst Antragsfrist und Umsetzungszeitraum des Fonds erfassen.",
        "No deadline recorded; record the fund's deadline and window first.")
    public static let decisions = Words.Heading(
        "decisions",
        "Beschlüsse",
        "Decisions",
        "Kein Beschluss erfasst; zuerst „decision.taken“ erfassen.",
        "No decision recorded; record decision.taken first.")
    public static let decisionsPending = Words.Heading(
        "decisionsPending",
        "Offene Beschlüsse",
        "Decisions pending",
        "Kein Beschluss ist offen.",
        "No decision is pending.")
    public static let description = Words.Heading(
        "description",
        "Beschreibung",
        "Description",
        "Keine Beschreibung erfasst; „text“ in „measure.revised“ erfassen.",
        "No description recorded; record text in measure.revised.")
    public static let dialogs = Words.Heading(
        "dialogs",
        "Dialoge",
        "Dialogues",
        "Noch kein Dialog erfasst; zuerst „dialog.announced“ oder „dialog.held“ erfassen.",
        "No dialogue recorded yet; record dialog.announced or dialog.held first.")
    public static let eligible = Words.Heading(
        "eligible",
        "Zweck und Förderfähigkeit",
        "Purpose and eligibility",
        "Nicht erfasst; „purpose“ und „eligible“ stehen in „fund.opened“.",
        "Not recorded; purpose and eligible belong to fund.opened.")
    public static let fieldsWithoutGoal = Words.Heading(
        "fieldsWithoutGoal",
        "Handlungsfelder ohne Ziel",
        "Fields without a goal",
        "Kein Handlungsfeld ohne Ziel.",
        "No field of action without a goal.")
    public static let findings = Words.Heading(
        "findings",
        "Erkenntnisse",
        "Findings",
        "Keine Erkenntnis erfasst; zuerst „finding.recorded“ erfassen.",
        "No finding recorded; record finding.recorded first.")
    public static let funding = Words.Heading(
        "funding",
        "Förderung und Finanzierung",
        "Funding",
        "Keine Finanzierung erfasst; zuerst „process.funded“ erfassen.",
        "No funding recorded; record process.funded first.")
    public static let gaps = Words.Heading(
        "gaps", "Lücken", "Gaps", "Keine Lücke gefunden.", "No gap found.")
    public static let goalBudgets = Words.Heading(
        "goalBudgets",
        "Ziele im Haushalt",
        "Goals in the budget",
        "Kein Haushaltsjahr erfasst; zuerst „goal.budgeted“ erfassen.",
        "No budget year recorded; record goal.budgeted first.")
    public static let goals = Words.Heading(
        "goals",
        "Ziele",
        "Goals",
        "Noch kein Ziel erfasst; zuerst „goal.set“ erfassen.",
        "No goal recorded yet; record goal.set first.")
    public static let indicatorSeries = Words.Heading(
        "indicatorSeries",
        "Zahlen",
        "Figures",
        "Keine Messwerte erfasst; zuerst „indicator.measured“ mit diesem Gebiet erfassen.",
        "No measurements recorded; record indicator.measured with this territory first.")
    public static let indicators = Words.Heading(
        "indicators",
        "Indikatoren",
        "Indicators",
        "Noch kein Indikator erfasst; zuerst „indicator.defined“ und "
            + "„indicator.measured“ erfassen.",
        "No indicator recorded yet; record indicator.defined and indicator.measured first.")
    public static let keyFigures = Words.Heading(
        "keyFigures",
        "Auf einen Blick",
        "At a glance",
        "Noch nichts erfasst.",
        "Nothing recorded yet.")
    public static let kpis = Words.Heading(
        "kpis",
        "Kennzahlen",
        "Key figures",
        "Keine Kennzahl berechenbar; es fehlt an Erfasstem.",
        "No key figure can be computed; too little is recorded.")
    public static let measures = Words.Heading(
        "measures",
        "Maßnahmen",
        "Measures",
        "Noch keine Maßnahme erfasst; zuerst „measure.proposed“ erfassen.",
        "No measure recorded yet; record measure.proposed first.")
    public static let changeCounts = Words.Heading(
        "changeCounts",
        "Seit der letzten Sitzung",
        "Since the last meeting",
        "Seit dem Vergleichstag ist nichts erfasst; anderen Tag wählen (--since).",
        "Nothing is recorded since that day; choose another (--since).")
}
