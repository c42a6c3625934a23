// The words document themselves.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Words {
    /// A kind of gap in a record: its id, its words, and the event that closes it.
    public struct Gap: Sendable {
        public let id: String
        public let text: Text
        /// The type of event to record.
        public let record: String

        private init(_ id: String, _ german: String, _ english: String, _ record: String) {
            self.id = id
            text = Text(de: german, en: english)
            self.record = record
        }

        public static let closing = Gap(
            "processWithoutClosing", "Laufzeit beendet, Abschluss nicht erfasst",
            "Past its end, closing not recorded", "process.closed, process.continued")
        public static let end = Gap(
            "processWithoutEnd", "Prozess ohne Ende der Laufzeit", "Process without an end",
            "process.extended")
        public static let phase = Gap(
            "processWithoutPhase", "Prozess ohne Phase", "Process without a phase",
            "process.phaseEntered")
        public static let bodies = Gap(
            "processWithoutBodies", "Prozess ohne Beteiligte", "Process without bodies",
            "process.assigned")
        public static let members = Gap(
            "processWithoutMembers", "Prozess ohne Gemeinden", "Process without municipalities",
            "territory.registered")
        public static let funding = Gap(
            "processWithoutFunding", "Prozess ohne Finanzierung", "Process without funding",
            "process.funded")
        public static let parts = Gap(
            "seriesIncomplete", "Reihe nicht vollständig erschienen",
            "Series not published in full", "process.published")

        public static let lead = Gap(
            "measuresWithoutLead", "Aktive Maßnahmen ohne Federführung",
            "Active measures without a lead", "measure.assigned")
        public static let goal = Gap(
            "measuresWithoutGoal", "Aktive Maßnahmen ohne Ziel", "Active measures without a goal",
            "measure.revised")
        public static let schedule = Gap(
            "measuresWithoutSchedule", "Aktive Maßnahmen ohne Zeitplan",
            "Active measures without a schedule", "measure.scheduled")
        public static let decision = Gap(
            "measuresWithoutDecision", "Aktive Maßnahmen ohne Beschluss",
            "Active measures without a decision", "decision.taken")
        public static let statusUnknown = Gap(
            "measuresWithUnknownStatus", "Vorgeschlagen, Ende verstrichen: Stand unbekannt",
            "Proposed, end past: status unknown", "measure.statusChanged")
        public static let due = Gap(
            "milestonesWithoutDue", "Meilensteine ohne Termin", "Milestones without a due date",
            "milestone.moved")

        public static let dialogDate = Gap(
            "dialogsWithoutDate", "Angekündigte Dialoge ohne Termin",
            "Announced dialogues without a date", "dialog.announced")
        public static let holding = Gap(
            "dialogsWithoutHolding", "Dialoge, deren Durchführung nicht erfasst ist",
            "Dialogues not recorded whether held", "dialog.held, dialog.cancelled")
        public static let guests = Gap(
            "dialogsWithoutGuests", "Durchgeführte Dialoge ohne Angabe, wer kam",
            "Dialogues held without a count of who came", "dialog.held")
        public static let dialogTerritory = Gap(
            "dialogsWithoutTerritory", "Durchgeführte Dialoge ohne Gebiet",
            "Dialogues held without a territory", "dialog.held")
        public static let dialogOutcomes = Gap(
            "dialogsWithoutOutcome", "Durchgeführte Dialoge ohne Ergebnis",
            "Dialogues held without an outcome", "outcome.recorded")
        public static let disposition = Gap(
            "outcomesWithoutDisposition", "Ergebnisse ohne Verbleib",
            "Outcomes without a disposition", "outcome.disposed")
        public static let suggestionDisposition = Gap(
            "suggestionsWithoutDisposition", "Anregungen ohne Verbleib",
            "Suggestions without a disposition", "suggestion.disposed")
        public static let answer = Gap(
            "suggestionsWithoutAnswer", "Anregungen ohne Antwort", "Suggestions without an answer",
            "suggestion.answered")
        public static let implementation = Gap(
            "decisionsWithoutImplementation", "Beschlüsse nach Ablauf der Frist nicht umgesetzt",
            "Decisions past their deadline, not implemented", "decision.implemented")

        public static let fieldGoal = Gap(
            "fieldsWithoutGoal", "Handlungsfelder ohne Ziel", "Fields of action without a goal",
            "goal.set")
        public static let goalMeasure = Gap(
            "goalsWithoutMeasure", "Ziele ohne Maßnahme", "Goals without a measure",
            "measure.proposed")
        public static let goalIndicator = Gap(
            "goalsWithoutIndicator", "Ziele ohne Indikator", "Goals without an indicator",
            "indicator.defined")
        public static let needMeasure = Gap(
            "needsWithoutMeasure", "Handlungsbedarfe ohne Maßnahme", "Needs without a measure",
            "measure.proposed")

        public static let measurement = Gap(
            "indicatorsWithoutMeasurement", "Indikatoren ohne Messwert",
            "Indicators without a measurement", "indicator.measured")
        public static let baseline = Gap(
            "indicatorsWithoutBaseline", "Indikatoren zu Zielen ohne Ausgangswert",
            "Indicators of goals without a baseline", "indicator.baselined")
        public static let target = Gap(
            "indicatorsWithoutTarget", "Indikatoren zu Zielen ohne Zielwert",
            "Indicators of goals without a target", "indicator.targeted")

        public static let fundBudget = Gap(
            "fundsWithoutBudget", "Fonds ohne Volumen", "Funds without a budget", "fund.opened")
        public static let fundApplications = Gap(
            "fundsWithoutApplications", "Fonds nach der Antragsfrist ohne erfasste Anträge",
            "Funds past their deadline without recorded applications", "application.submitted")
        public static let applicationDecision = Gap(
            "applicationsUndecided", "Anträge ohne Entscheidung", "Applications undecided",
            "application.approved, application.rejected")
        public static let account = Gap(
            "applicationsWithoutAccount", "Ausgezahlte Anträge ohne Verwendungsnachweis",
            "Applications paid without an account", "application.accounted")
    }
}
