/// The annex of the progress report.
extension Words.Report {
    /// What the annex has.
    public static let annexLead = Text(
        de: "Der Anhang sagt, wie dieser Bericht entstand, nach welchen Regeln er urteilt und was "
            + "die Aufzeichnung nicht enthält.",
        en: "The annex tells how this report was made, by which rules it judges, and what the "
            + "record does not contain.")

    /// How the report is made.
    public static let methodText = [
        Text(
            de: "Dieser Bericht ist aus dem Protokoll der Ereignisse berechnet. Jede Zahl beruht "
                + "auf erfassten Ereignissen; welche das sind, steht in der Fassung im Format "
                + "JSON. Mit derselben Position des Protokolls, demselben Stichtag und derselben "
                + "Sprache entsteht er Zeichen für Zeichen wieder.",
            en: "This report is computed from the log of events. Every figure rests on recorded "
                + "events; the version in JSON names them. The same position of the log, the "
                + "same day and the same language make it again, character by character."),
        Text(
            de: "Was nicht erfasst ist, gilt als unbekannt und nicht als null. Kennzahlen, für "
                + "die nichts erfasst ist, fehlen; zählt eine nur einen Teil der Fälle, steht "
                + "dabei, wie viele es sind.",
            en: "What is not recorded is unknown, which is not zero. Key figures for which "
                + "nothing is recorded are left out; where one counts only some of the cases, it "
                + "says how many."),
        Text(
            de: "Zeitangaben bleiben so genau, wie sie bekannt sind. Ein Ereignis zählt vom "
                + "ersten Tag seiner Zeitspanne an; eine Frist läuft mit deren letztem Tag ab.",
            en: "Dates stay as exact as they are known. An event counts from the first day of "
                + "its span on; a deadline expires with the last."),
        Text(
            de: "Zum Berichtszeitraum gehört, was in ihm begann. Maßnahmen, Ziele, Mittel, "
                + "Indikatoren und Erkenntnisse stehen so da, wie sie an seinem Ende waren.",
            en: "What began in the period belongs to it. Measures, goals, money, indicators and "
                + "findings are shown as they stood at its end."),
    ]

    /// What a rule of the policy is called.
    public static func rule(_ key: String) -> Text {
        switch key {
        case "toleranceDays": Text(de: "Toleranz bei Terminen", en: "tolerance of dates")
        case "staleDays": Text(de: "ohne Bewegung nach", en: "stalled after")
        case "effectTolerance":
            Text(de: "Toleranz bei der Wirkung", en: "tolerance of effect")
        case "convention": Text(de: "Ampeln nach", en: "lights by")
        case "minimumMunicipalities":
            Text(
                de: "verallgemeinerbar ab so vielen Gemeinden",
                en: "generalisable from so many municipalities")
        case "minimumRegions":
            Text(
                de: "verallgemeinerbar ab so vielen Regionen",
                en: "generalisable from so many regions")
        case "minimumPrevalence":
            Text(
                de: "verallgemeinerbar ab diesem Anteil", en: "generalisable from this share")
        case "smallCell":
            Text(de: "kleinste öffentlich gezeigte Gruppe", en: "smallest group shown in public")
        default: Text(verbatim: key)
        }
    }
}

extension CountedNoun {
    /// Milestones that were reached or dropped.
    public static let reachedMilestones = CountedNoun(
        none: Text(
            de: "kein erreichter oder entfallener Meilenstein",
            en: "no milestone reached or dropped"),
        one: Text(
            de: "ein erreichter oder entfallener Meilenstein",
            en: "one milestone reached or dropped"),
        many: Text(
            de: "erreichte oder entfallene Meilensteine", en: "milestones reached or dropped"))
    /// Guiding questions.
    public static let guidingQuestions = CountedNoun(
        none: Text(de: "keine Leitfrage", en: "no guiding question"),
        one: Text(de: "eine Leitfrage", en: "one guiding question"),
        many: Text(de: "Leitfragen", en: "guiding questions"))
}
