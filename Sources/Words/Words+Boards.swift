// The words document themselves.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Words {
    /// Names, states and phrases of the dashboards.
    public enum Boards {
        // MARK: The dashboards

        public static let overview = Text(de: "Überblick", en: "Overview")
        public static let overviewSummary = Text(
            de: "Alle Prozesse: Phase, Laufzeit, Gemeinden, Maßnahmen nach Status, Ampeln",
            en: "Every process: phase, period, members, measures by status, lights")
        public static let process = Text(de: "Prozess", en: "Process")
        public static let processSummary = Text(
            de: "Steckbrief: Phasen, Beteiligte, Programme, Leitfragen, Veröffentlichungen",
            en: "The portrait: phases, bodies, programmes, guiding questions, publications")
        public static let steering = Text(de: "Steuerung", en: "Steering")
        public static let steeringSummary = Text(
            de: "Für die Sitzung der Steuerungsgruppe: was sich bewegt hat, was zu entscheiden ist",
            en: "For the steering group's meeting: what has moved, what is to be decided")
        public static let measures = Text(de: "Maßnahmen", en: "Measures")
        public static let measuresSummary = Text(
            de: "Liste mit Status, Ampel, Federführung, Zeitplan, Verzug und Mitteln",
            en: "A list with status, light, lead, schedule, slip and budget")
        public static let measureSummary = Text(
            de: "Eine Maßnahme mit allem, mit ihrer Chronik und der Kette bis zur Wirkung",
            en: "One measure with everything, its chronicle and its chain to effect")
        public static let goals = Text(de: "Ziele", en: "Goals")
        public static let goalsSummary = Text(
            de: "Ziele nach Handlungsfeldern, mit Produkten, Haushaltsjahren und Maßnahmen",
            en: "Goals by field of action, with products, budget years and measures")
        public static let dialogs = Text(de: "Dialoge", en: "Dialogues")
        public static let dialogsSummary = Text(
            de: "Wer kam, was gesagt wurde und was daraus geworden ist",
            en: "Who came, what was said and what became of it")
        public static let territory = Text(de: "Gebiet", en: "Territory")
        public static let territorySummary = Text(
            de: "Die eigene Strategie einer Gemeinde, mit Zahlen neben denen der Nachbarn",
            en: "A municipality's own strategy, with figures beside its neighbours'")
        public static let coverage = Text(de: "Abdeckung", en: "Coverage")
        public static let coverageSummary = Text(
            de: "Welche Gemeinde noch keinen Bedarf, kein Ziel, keine Maßnahme, keinen Dialog hat",
            en: "Which municipality has no need, goal, measure or dialogue yet")
        public static let indicators = Text(de: "Indikatoren", en: "Indicators")
        public static let indicatorsSummary = Text(
            de: "Zahlenreihen mit Ausgangswert und Zielwert, auch nach Gebieten",
            en: "Series with baseline and target, also by territory")
        public static let fund = Text(de: "Kleinprojektefonds", en: "Small-project fund")
        public static let fundSummary = Text(
            de: "Bedingungen, Anträge, Mittelverwendung, Fristen und was daraus wurde",
            en: "Terms, applications, budget use, deadlines and what came of it")
        public static let evaluation = Text(de: "Auswertung", en: "Evaluation")
        public static let evaluationSummary = Text(
            de: "Was half, was hemmte, was zusammengeht: Faktoren, Dauern, Zusammenhänge, Verläufe",
            en: "What helped, what hindered, what goes together: factors, durations, "
                + "associations, paths")
        public static let chronicle = Text(de: "Chronik", en: "Chronicle")
        public static let chronicleSummary = Text(
            de: "Was zwischen zwei Tagen geschah oder erfasst wurde",
            en: "What happened, or was recorded, between two days")
        public static let gaps = Text(de: "Lücken", en: "Gaps")
        public static let gapsSummary = Text(
            de: "Was nicht erfasst ist: Termin, Federführung, Zeitplan, Beschluss, Verbleib",
            en: "What is not recorded: date, lead, schedule, decision, disposition")

        // MARK: Categories

        public static let body = Text(de: "Gremium oder Akteur", en: "Body")
        public static let field = Text(de: "Handlungsfeld", en: "Field of action")
        public static let policy = Text(de: "Regeln", en: "Policy")
        public static let need = Text(de: "Handlungsbedarf", en: "Need for action")
        public static let goal = Text(de: "Ziel", en: "Goal")
        public static let measure = Text(de: "Maßnahme", en: "Measure")
        public static let milestone = Text(de: "Meilenstein", en: "Milestone")
        public static let decision = Text(de: "Beschluss", en: "Decision")
        public static let dialog = Text(de: "Dialog", en: "Dialogue")
        public static let outcome = Text(de: "Ergebnis", en: "Outcome")
        public static let suggestion = Text(de: "Anregung", en: "Suggestion")
        public static let application = Text(de: "Antrag", en: "Application")
        public static let indicator = Text(de: "Indikator", en: "Indicator")
        public static let finding = Text(de: "Erkenntnis", en: "Finding")
        public static let person = Text(de: "Person", en: "Person")

        // MARK: Single words

        public static let name = Text(de: "Name", en: "name")
        public static let officialKey = Text(de: "amtlicher Schlüssel", en: "official key")
        public static let withoutField = Text(
            de: "Ohne Handlungsfeld", en: "Without a field of action")
        public static let crossCutting = Text(de: "Querschnittsfeld", en: "cross-cutting")
        public static let product = Text(de: "Produkt:", en: "product:")
        public static let budgetYears = Text(de: "im Haushalt", en: "in the budget of")
        public static let belongsTo = Text(de: "gehört zu", en: "belongs to")
        public static let ownReach = Text(de: "eigens genannt", en: "named itself")
        public static let afterEnd = Text(
            de: "nach Ende der Laufzeit", en: "after the end of its time")
        public static let unknownEvent = Text(
            de: "Ereignis einer neueren Programmversion", en: "Event of a newer version")
        public static let clearedValue = Text(de: "nicht mehr angegeben", en: "no longer stated")
        public static let redactedValue = Text(de: "gelöscht", en: "erased")
        public static let emptyStore = Text(de: "Noch nichts erfasst", en: "Nothing recorded yet")
        public static let noProcess = Text(
            de: "Am Stichtag ist kein Prozess erfasst. Zuerst ein Gebiet erfassen"
                + " („territory.registered“), dann den Prozess („process.started“).",
            en: "No process is recorded as of this day. Record a territory first"
                + " (territory.registered), then the process (process.started).")
    }
}
