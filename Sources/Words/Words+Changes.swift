// The words document themselves.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Words {
    /// What became of something between two meetings.
    public enum Changes {
        public static let new = Text(de: "neu", en: "new")
        public static let moved = Text(de: "Status geändert", en: "status changed")
        public static let ended = Text(de: "beendet", en: "ended")
        public static let retracted = Text(de: "zurückgenommen", en: "retracted")
        public static let replaced = Text(de: "berichtigt", en: "corrected")
        public static let unasked = Text(
            de: "An diesem Tag war noch nichts davon erfasst. Gezeigt sind beide Stände nach "
                + "heutiger Kenntnis.",
            en: "Nothing of it had been recorded by that day. Both ends are shown as known today.")
        public static let redacted = Text(de: "geschwärzt", en: "redacted")
    }
}

extension Words.Boards {
    public static let changes = Text(de: "Veränderungen", en: "Changes")
    public static let changesSummary = Text(
        de: "Was sich zwischen zwei Sitzungen verändert hat, auch was nachgetragen wurde",
        en: "What has changed between two meetings, and what was entered late")
}

extension Words.Column {
    public static let cause = Words.Column("cause", "Ursache", "cause")
    public static let late = Words.Column("late", "nachgetragen", "entered late")
    public static let movesBefore = Words.Column("movesBefore", "zuvor verschoben", "moved before")
}

extension Words.KeyFigure {
    public static let knownThen = Words.KeyFigure(
        "knownThen", "Kenntnisstand vorher", "known before")
    public static let knownNow = Words.KeyFigure("knownNow", "Kenntnisstand nachher", "known after")
    public static let hindsight = Words.KeyFigure(
        "hindsight", "nach heutiger Kenntnis", "with hindsight")
}

/// The sections of the comparison; an empty one says that nothing changed.
extension Words.Heading {
    public static let hindsight = Words.Heading("hindsight", "Hinweis", "Note", "", "")
    public static let decisionsTaken = Words.Heading(
        "decisionsTaken", "Gefasste Beschlüsse", "Decisions taken",
        "Kein neuer Beschluss.", "No new decision.")
    public static let frameChanges = Words.Heading(
        "frameChanges", "Phasen, Gremien, Veröffentlichungen", "Phases, bodies, publications",
        "Am Rahmen des Prozesses hat sich nichts geändert.",
        "Nothing about the process itself has changed.")
    public static let measureChanges = Words.Heading(
        "measureChanges", "Maßnahmen: neu, bewegt, beendet", "Measures: new, moved, ended",
        "Keine Maßnahme ist neu, und keine hat ihren Status geändert.",
        "No measure is new, and none has changed its status.")
    public static let deadlinesMoved = Words.Heading(
        "deadlinesMoved", "Verschobene Termine", "Deadlines moved",
        "Kein Termin wurde verschoben.", "No deadline was moved.")
    public static let milestonesReached = Words.Heading(
        "milestonesReached", "Erreichte Meilensteine", "Milestones reached",
        "Kein Meilenstein wurde erreicht.", "No milestone was reached.")
    public static let newlyOverdue = Words.Heading(
        "newlyOverdue", "Neu überfällige Meilensteine", "Milestones newly overdue",
        "Kein Meilenstein ist neu überfällig.", "No milestone is newly overdue.")
    public static let blockChanges = Words.Heading(
        "blockChanges", "Hemmnisse: neu und behoben", "Blocks raised and lifted",
        "Kein Hemmnis kam hinzu, keines wurde behoben.", "No block was raised or lifted.")
    public static let lightChanges = Words.Heading(
        "lightChanges", "Veränderte Ampeln", "Lights that changed",
        "Keine Ampel hat sich verändert.", "No light has changed.")
    public static let goalChanges = Words.Heading(
        "goalChanges", "Ziele und Handlungsbedarfe", "Goals and needs",
        "An Zielen und Handlungsbedarfen hat sich nichts geändert.",
        "Nothing about goals and needs has changed.")
    public static let voices = Words.Heading(
        "voices", "Dialoge, Ergebnisse, Anregungen", "Dialogues, outcomes, suggestions",
        "Kein Dialog, kein Ergebnis und keine Anregung kam hinzu, nichts wurde beantwortet.",
        "No dialogue, outcome or suggestion was added, and none was answered.")
    public static let indicatorChanges = Words.Heading(
        "indicatorChanges", "Neue Werte von Indikatoren", "New values of indicators",
        "Kein Indikator hat einen neuen Wert.", "No indicator has a new value.")
    public static let findingChanges = Words.Heading(
        "findingChanges", "Erkenntnisse", "Findings",
        "Keine Erkenntnis kam hinzu oder änderte sich.", "No finding was added or changed.")
    public static let fundChanges = Words.Heading(
        "fundChanges", "Kleinprojektefonds", "Small-project funds",
        "Bei den Fonds hat sich nichts bewegt.", "Nothing has moved in the funds.")
    public static let corrections = Words.Heading(
        "corrections", "Berichtigungen", "Corrections",
        "Nichts wurde berichtigt oder zurückgenommen.", "Nothing was corrected or retracted.")
    public static let enteredLate = Words.Heading(
        "enteredLate", "Nachgetragen", "Entered late",
        "Nichts wurde nachgetragen.", "Nothing was entered late.")
    public static let silentMeasures = Words.Heading(
        "silentMeasures", "Laufende Maßnahmen ohne Meldung", "Active measures without news",
        "Zu jeder laufenden Maßnahme wurde etwas gemeldet.",
        "Something was reported on every active measure.")
}
