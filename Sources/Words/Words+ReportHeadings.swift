// The words document themselves.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Words {
    /// The progress report.
    public enum Report {
        public static let title = Text(de: "Sachstandsbericht", en: "Progress report")
        public static let summary = Text(
            de: "Sachstandsbericht zum Einreichen: alles über einen Prozess und einen Zeitraum",
            en: "The progress report, ready to hand in: all of a process and a period")
        public static let contents = Text(de: "Inhalt", en: "Contents")

        // MARK: Cover

        public static let kept = KeyFigure("origin", "Protokoll geführt von", "log kept by")
        public static let drafted = KeyFigure("version", "Entwurf erzeugt mit", "drafted with")
        public static let periodFrom = KeyFigure("from", "Berichtszeitraum von", "period from")
        public static let periodTo = KeyFigure("to", "Berichtszeitraum bis", "period to")
        public static let position = KeyFigure("knownAt", "Kenntnisstand", "known at position")
        public static let lastRecorded = KeyFigure(
            "recorded", "letzter Eintrag erfasst", "last entry recorded")
        public static let asOf = KeyFigure("asOf", "Stand", "as of")
        public static let clearance = KeyFigure("clearance", "Sichtbarkeit", "clearance")

        // MARK: Rows

        public static let withoutGoal = Text(
            de: "Maßnahmen ohne Ziel in diesem Handlungsfeld",
            en: "Measures without a goal in this field")
        public static let goalsAndMeasures = Text(
            de: "Ziele und Maßnahmen", en: "Goals and measures")
        public static let lastReport = Text(de: "zuletzt gemeldet", en: "last report")
        public static let grants = Text(de: "Anträge", en: "Applications")
    }
}

/// The chapters of the progress report and their sections; what is said where there is nothing
/// stands in their sentences.
extension Words.Report {
    private static func heading(
        _ id: String, _ german: String, _ english: String
    ) -> Words.Heading {
        Words.Heading(
            id, german, english, "Dazu ist nichts erfasst.", "Nothing is recorded on this.")
    }

    public static let cover = heading("cover", "Zu diesem Bericht", "About this report")
    public static let summaryChapter = heading("summary", "Zusammenfassung", "Summary")
    public static let keyFigures = heading("keyFigures", "Kennzahlen", "Key figures")
    public static let fields = heading(
        "fields", "Fortschritt nach Handlungsfeldern", "Progress by field of action")
    public static let lights = heading("lights", "Ampeln und ihre Gründe", "Lights and reasons")
    public static let effect = heading("effect", "Wirkung der Ziele", "Effect of the goals")
    public static let changes = heading(
        "changes", "Veränderungen im Berichtszeitraum", "Changes in the period")
    public static let newMeasures = heading("newMeasures", "Neue Maßnahmen", "New measures")
    public static let statusChanges = heading("statusChanges", "Statuswechsel", "Status changes")
    public static let reachedMilestones = heading(
        "reachedMilestones", "Erreichte und entfallene Meilensteine",
        "Milestones reached and dropped")
    public static let blocks = heading("blocks", "Blockaden", "Blocks")
    public static let published = heading("published", "Veröffentlichungen", "Publications")
    public static let decisions = heading("decisions", "Beschlüsse", "Decisions")
    public static let decisionsTaken = heading(
        "decisionsTaken", "Gefasste Beschlüsse", "Decisions taken")
    public static let pending = heading("pending", "Offene Beschlüsse", "Decisions pending")
    public static let dialogs = heading(
        "dialogs", "Dialoge und was daraus wurde", "Dialogues and what came of them")
    public static let dialogList = heading("dialogList", "Dialoge", "Dialogues")
    public static let finances = heading("finances", "Finanzen", "Finances")
    public static let money = heading("money", "Mittel der Maßnahmen", "Money of the measures")
    public static let indicators = heading("indicators", "Indikatoren", "Indicators")
    public static let indicatorList = heading(
        "indicatorList", "Stand der Indikatoren", "State of the indicators")
    public static let sources = heading("sources", "Quellen", "Sources")
    public static let openEnds = heading(
        "openEnds", "Was zu nichts geführt hat", "What has led nowhere")
    public static let findings = heading("findings", "Erkenntnisse", "Findings")
    public static let findingList = heading(
        "findingList", "Festgehaltene Erkenntnisse", "Findings recorded")
    public static let factorReach = heading(
        "factorReach", "Reichweite der Faktoren", "Reach of the factors")
    public static let outlook = heading("outlook", "Ausblick", "Outlook")
    public static let toDecide = heading("toDecide", "Zu entscheiden", "To be decided")
    public static let annex = heading("annex", "Anhang", "Annex")
    public static let method = heading("method", "Methode", "Method")
    public static let policy = heading("policy", "Regeln der Beurteilung", "Rules of judgement")
    public static let logPosition = heading("logPosition", "Stand des Protokolls", "Log position")
}
