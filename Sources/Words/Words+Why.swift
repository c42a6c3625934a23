// The words document themselves.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Words {
    /// The rules that values follow, in words.
    public enum Why {
        public static let lastValue = Text(
            de: "Es gilt der letzte Eintrag bis zum Stichtag, der bekannt, sichtbar und nicht "
                + "zurückgenommen ist.",
            en: "The last entry up to the day asked about holds that is known, visible and not "
                + "retracted.")
        public static let lastEvent = Text(
            de: "Es gilt das letzte Ereignis dieser Art bis zum Stichtag, das bekannt, sichtbar "
                + "und nicht zurückgenommen ist.",
            en: "The last event of this kind up to the day asked about holds that is known, "
                + "visible and not retracted.")
        public static let allEntries = Text(
            de: "Gezählt sind alle Einträge bis zum Stichtag, die bekannt, sichtbar und nicht "
                + "zurückgenommen sind.",
            en: "All entries up to the day asked about are counted that are known, visible and "
                + "not retracted.")
        public static let lastReport = Text(
            de: "Der zuletzt gemeldete Fortschritt.", en: "The progress last reported.")
        public static let sum = Text(
            de: "Summe der Beträge bis zum Stichtag; unbekannt, wo keiner erfasst ist.",
            en: "Sum of the amounts up to the day asked about; unknown where none is recorded.")
        public static let approvedSum = Text(
            de: "Summe der Bewilligungen, die gelten; unbekannt, wo keine erfasst ist.",
            en: "Sum of the approvals that stand; unknown where none is recorded.")
        public static let implementation = Text(
            de: "Nach Abweichung, die erste zutreffende Regel gilt: grau, wenn entfallen oder "
                + "aufgegangen; grün, wenn abgeschlossen oder verstetigt; grau, wenn "
                + "vorgeschlagen; rot, wenn blockiert oder ein kritischer Meilenstein oder das "
                + "Ende um mehr als toleranceDays Tage überschritten ist; gelb, wenn "
                + "zurückgestellt, ein Meilenstein oder das Ende überschritten oder die Prognose "
                + "um mehr als toleranceDays Tage später als das ursprüngliche Ende ist; grau, "
                + "wenn beschlossen, in Vorbereitung oder ohne Termin; sonst grün. Nach "
                + "Fortschritt: rot, wenn vorgeschlagen oder beschlossen; grün, wenn "
                + "abgeschlossen oder verstetigt; grau, wenn entfallen oder aufgegangen; sonst "
                + "gelb.",
            en: "By deviation, the first rule that fits holds: grey if dropped or merged; green "
                + "if completed or consolidated; grey if proposed; red if blocked, or a critical "
                + "milestone or the end is overdue by more than toleranceDays days; yellow if "
                + "suspended, a milestone or the end is overdue, or the forecast is more than "
                + "toleranceDays days after the baseline end; grey if adopted, preparing or "
                + "without an end; else green. By progress: red if proposed or adopted; green if "
                + "completed or consolidated; grey if dropped or merged; else yellow.")
        public static let currency = Text(
            de: "Tage seit dem letzten Ereignis zur Maßnahme: grün bis staleDays, gelb bis zum "
                + "Doppelten, darüber rot; grau, wenn beendet.",
            en: "Days since the last event about the measure: green up to staleDays, yellow up "
                + "to twice as many, red beyond; grey when it has ended.")
        public static let effect = Text(
            de: "Erreicht = (Wert − Ausgangswert) / (Zielwert − Ausgangswert), erwartet = "
                + "vergangene durch gesamte Zeit bis zum Zieltermin. Grün, wenn erreicht ≥ "
                + "erwartet; gelb, wenn höchstens effectTolerance darunter; rot, wenn weiter "
                + "darunter oder rückläufig; grau, wenn etwas fehlt. Von mehreren Indikatoren "
                + "zählt der schlechteste.",
            en: "Attained = (value − baseline) / (target − baseline), expected = elapsed by "
                + "total time up to the target date. Green if attained ≥ expected; yellow if at "
                + "most effectTolerance below; red if further below or regressing; grey if "
                + "something is missing. Of several indicators the worst counts.")
        public static let slip = Text(
            de: "Tage vom letzten Tag des ursprünglichen Endes bis zum letzten Tag des "
                + "geltenden oder tatsächlichen Endes.",
            en: "Days from the last day of the baseline end to the last day of the current or "
                + "actual end.")
        public static let baselineEnd = Text(
            de: "Der früheste Termin mit einem Ende ist der Ausgangsplan.",
            en: "The earliest schedule with an end is the baseline.")
        public static let constellation = Text(
            de: "Wie erfasst; sonst kommunal, wenn alle Beteiligten zu Verwaltung und Politik "
                + "gehören, und gemischt, wenn einer nicht dazu gehört.",
            en: "As recorded; else municipal where all bodies belong to administration and "
                + "politics, and mixed where one does not.")
        public static let lead = Text(
            de: "Wer mit der Federführung betraut und nicht davon entbunden ist.",
            en: "Who was assigned the lead and not released from it.")
        public static let decisionState = Text(
            de: "Offen: vertagt, oder angenommen mit Frist und noch nicht umgesetzt, weder "
                + "ersetzt noch aufgehoben.",
            en: "Pending: postponed, or adopted with a deadline and not implemented, neither "
                + "superseded nor revoked.")
        public static let milestoneState = Text(
            de: "Geplant, bis er erreicht oder fallen gelassen ist.",
            en: "Planned until it is reached or dropped.")
        public static let dialogState = Text(
            de: "Durchgeführt oder abgesagt, wie erfasst; angekündigt, bis sein Tag vorbei ist; "
                + "danach ist die Durchführung nicht erfasst.",
            en: "Held or cancelled as recorded; announced until its day is past; then it is not "
                + "recorded whether it was held.")
        public static let processState = Text(
            de: "Abgeschlossen oder verstetigt, wie erfasst; sonst laufend, bis das geplante "
                + "Ende verstrichen ist.",
            en: "Closed or made permanent as recorded; else running until its planned end has "
                + "passed.")

        /// What a correction changed.
        public static func corrected(
            _ n: Int, before old: Int, _ sentence: String, on day: String, because reason: String?
        ) -> Text {
            let why = reason.map {
                Text(de: " Grund der Berichtigung: \($0)", en: " Reason of the correction: \($0)")
            }
            return Text(
                de: "@\(n) berichtigt @\(old) (\(day): \(sentence))." + (why?.german ?? ""),
                en: "@\(n) corrects @\(old) (\(day): \(sentence))." + (why?.english ?? ""))
        }

        /// What is no subject.
        public static func noSubject(_ found: String, nearest: String?, _ names: [String]) -> Text {
            let list = names.joined(separator: ", ")
            return Text(
                de: "„\(found)“ ist kein Gegenstand. Erwartet: kategorie/kennung"
                    + (nearest.map { ", etwa \($0)/…" } ?? "") + ". Kategorien: \(list).",
                en: "“\(found)” is no subject. Expected: category/id"
                    + (nearest.map { ", such as \($0)/…" } ?? "") + ". Categories: \(list).")
        }

        /// An attribute that there is not.
        public static func noAttribute(
            _ found: String, of category: Text, nearest: String?, names: [String]
        ) -> Text {
            let list = names.joined(separator: ", ")
            return Text(
                de: "\(category.german): „\(found)“ gibt es nicht"
                    + (nearest.map { " – gemeint \($0)?" } ?? "") + " Möglich: \(list).",
                en: "\(category.english): there is no “\(found)”"
                    + (nearest.map { " – did you mean \($0)?" } ?? "") + " Possible: \(list).")
        }
    }
}

extension Words.KeyFigure {
    public static let lead = Words.KeyFigure("lead", "Federführung", "lead")
    public static let effect = Words.KeyFigure("effect", "Wirkung", "effect")
}

extension Words.Heading {
    public static let rule = Words.Heading("rule", "Regel", "Rule", "Keine Regel.", "No rule.")
    public static let basis = Words.Heading(
        "basis", "Worauf der Wert beruht", "What the value rests on",
        "Dazu ist nichts erfasst; der Wert ist unbekannt.",
        "Nothing is recorded about it; the value is unknown.")
    public static let earlierValues = Words.Heading(
        "earlier", "Was zuvor galt", "What held before", "Nichts.", "Nothing.")
    public static let corrected = Words.Heading("correctedNote", "Hinweis", "Note", "", "")
    public static let correctedValues = Words.Heading(
        "corrected", "Berichtigt", "Corrected", "Nichts.", "Nothing.")
}
