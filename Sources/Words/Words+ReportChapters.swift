/// More sentences of the progress report, chapter by chapter.
extension Words.Report {
    // MARK: Fields of action

    /// Neither goals nor measures.
    public static let noGoalsNorMeasures = Text(
        de: "Ziele und Maßnahmen sind nicht erfasst.",
        en: "No goals or measures are recorded.")

    /// Fields of action that nothing belongs to.
    public static func fieldsWithoutContent(_ titles: [String]) -> Text {
        Text { language in
            let list = language.list(titles.map { language.quoted($0) })
            return language == .german
                ? "Ohne erfasste Ziele und Maßnahmen: \(list)."
                : "Without recorded goals and measures: \(list)."
        }
    }

    // MARK: Lights

    /// No measures, so no lights.
    public static let noLights = Text(
        de: "Maßnahmen sind nicht erfasst; es gibt daher nichts, was eine Ampel beurteilen könnte.",
        en: "No measures are recorded, so that there is nothing for a light to judge.")

    /// What the lights of implementation mean.
    public static func convention(isDeviation: Bool, tolerance: Int) -> Text {
        guard isDeviation else {
            return Text(
                de: "Die Ampeln zeigen den Fortschritt: rot, was noch nicht begonnen hat, gelb, "
                    + "was in Arbeit ist, grün, was abgeschlossen oder verstetigt ist, grau, was "
                    + "entfallen ist.",
                en: "The lights show progress: red what has not begun, yellow what is under way, "
                    + "green what is completed or made permanent, grey what was dropped.")
        }
        return Text { language in
            let days = language.days(tolerance)
            return language == .german
                ? "Die Ampeln zeigen die Abweichung vom Zeitplan: grün, was im Plan oder "
                    + "abgeschlossen ist; gelb, was sich verspätet oder zurückgestellt ist; rot, "
                    + "was blockiert ist oder einen Termin um mehr als \(days) überschritten "
                    + "hat; grau, was noch nicht begonnen hat, entfallen ist oder keinen Termin "
                    + "hat."
                : "The lights show the deviation from the schedule: green what is on schedule or "
                    + "completed; yellow what is late or suspended; red what is blocked or more "
                    + "than \(days) past a date; grey what has not begun, was dropped or has no "
                    + "date."
        }
    }

    // MARK: Changes

    /// The period of the report.
    public static func period(_ from: String, _ to: String) -> Text {
        Text(
            de: "Der Berichtszeitraum reicht vom \(Language.german.date(from)) bis zum "
                + "\(Language.german.date(to)).",
            en: "The period runs from \(Language.english.date(from)) to "
                + "\(Language.english.date(to)).")
    }

    /// Nothing changed.
    public static let noChanges = Text(
        de: "Veränderungen an Maßnahmen, Meilensteinen und Zielen sind dafür nicht erfasst.",
        en: "No changes of measures, milestones and goals are recorded for it.")

    // MARK: Decisions and dialogues

    /// Decisions on which something is still to be done.
    public static func pendingSentence(_ count: Int) -> Text {
        Text { language in
            let phrase = CountedNoun.decisions.counted(count, language)
            return language == .german
                ? "Offen \(count > 1 ? "sind" : "ist") \(phrase)."
                : "\(phrase.capitalised) \(count > 1 ? "are" : "is") pending."
        }
    }

    /// How many dialogues took place.
    ///
    /// - Parameter isAtLeast: whether a record stands for a number of them that it does not say.
    public static func held(_ count: Int, isAtLeast: Bool) -> Text {
        Text { language in
            let phrase = CountedNoun.dialogs.counted(count, language)
            if language == .german {
                guard count > 0 else {
                    return "Für den Berichtszeitraum ist kein Dialog als durchgeführt erfasst."
                }
                return "Im Berichtszeitraum \(count > 1 ? "fanden" : "fand") "
                    + "\(isAtLeast ? "mindestens " : "")\(phrase) statt."
            }
            guard count > 0 else { return "For the period, no dialogue is recorded as held." }
            return "In the period, \(isAtLeast ? "at least " : "")\(phrase) took place."
        }
    }

    /// How many came, and of how many dialogues that is known.
    public static func guests(_ sum: String?, counted: Int, of all: Int) -> Text {
        guard let sum else {
            return Text(
                de: "Wie viele Gäste kamen, ist nicht erfasst.",
                en: "How many guests came is not recorded.")
        }
        return Text { language in
            let number = language.number(digits: sum)
            let isOne = sum == "1"
            let part =
                counted < all
                ? (language == .german
                    ? " (gezählt bei \(counted) von \(all) Einträgen)"
                    : " (counted in \(counted) of \(all) records)")
                : ""
            return language == .german
                ? (isOne ? "Es kam ein Gast\(part)." : "Es kamen \(number) Gäste\(part).")
                : (isOne ? "One guest came\(part)." : "\(number) guests came\(part).")
        }
    }

    /// How often the process was a guest at events of others.
    public static func visits(_ count: Int) -> Text {
        Text { language in
            language == .german
                ? "Bei \(count == 1 ? "einer Veranstaltung" : "\(count) Veranstaltungen") "
                    + "anderer war der Prozess zu Gast."
                : "It was a guest at \(count == 1 ? "one event" : "\(count) events") of others."
        }
    }

    // MARK: Money

    /// Where the money of the process comes from.
    public static func funding(_ sources: [(name: String, amount: String?)]) -> Text {
        guard !sources.isEmpty else {
            return Text(
                de: "Eine Finanzierung des Prozesses ist nicht erfasst.",
                en: "No funding of the process is recorded.")
        }
        return Text { language in
            let list = language.list(
                sources.map { source in
                    source.amount.map { "\(source.name) (\(language.money(digits: $0)))" }
                        ?? source.name
                })
            return language == .german
                ? "Finanzierung des Prozesses: \(list)." : "Funding of the process: \(list)."
        }
    }

    /// What is budgeted for measures and spent on them, in digits; `nil` for what is unknown.
    public static func measureMoney(budgeted: String?, spent: String?) -> Text {
        guard budgeted != nil || spent != nil else {
            return Text(
                de: "Haushaltsmittel und Ausgaben der Maßnahmen sind nicht erfasst.",
                en: "Neither budget nor spending of the measures is recorded.")
        }
        return Text { language in
            let (plan, use) = (
                budgeted.map { language.money(digits: $0) },
                spent.map { language.money(digits: $0) }
            )
            if language == .german {
                return
                    (plan.map { "Für Maßnahmen sind \($0) eingeplant; " }
                    ?? "Haushaltsmittel der Maßnahmen sind nicht erfasst; ")
                    + (use.map { "ausgegeben sind \($0)." } ?? "Ausgaben sind nicht erfasst.")
            }
            return
                (plan.map { "For measures, \($0) is budgeted; " }
                ?? "No budget of the measures is recorded; ")
                + (use.map { "\($0) is spent." } ?? "no spending is recorded.")
        }
    }

    /// No fund.
    public static let noFund = Text(
        de: "Ein Kleinprojektefonds ist nicht erfasst.",
        en: "No small-project fund is recorded.")

    // MARK: Indicators and findings

    /// A long list of territories that was cut for paper.
    public static func firstTerritories(_ count: Int) -> Text {
        Text(
            de: "Gezeigt sind die ersten \(count) Zeilen; alle zeigt das Dashboard „indicators“.",
            en: "These are the first \(count) rows; the dashboard “indicators” shows all.")
    }

    /// Values of several territories put together, of how many at each date.
    public static func total(_ title: String, isSum: Bool, least: Int, most: Int) -> Text {
        Text { language in
            let german = language == .german
            let numbers = [least, most].map { language.number($0) }
            let count =
                least == most
                ? numbers[0] : "\(numbers[0])\(german ? " bis " : " to ")\(numbers[1])"
            let kind = isSum ? (german ? "Summe" : "sum") : (german ? "Mittelwert" : "mean")
            return "\(title), \(kind) \(german ? "über" : "of") \(count) "
                + (german ? "Gemeinden" : "municipalities")
        }
    }

    /// No findings.
    public static let noFindings = Text(
        de: "Erkenntnisse sind nicht erfasst.", en: "No findings are recorded.")

    /// Gaps of the record.
    public static let gapsInAnnex = Text(
        de: "Was die Aufzeichnung nicht enthält, steht als Lücke im Anhang.",
        en: "What the record does not contain is listed as gaps in the annex.")

    // MARK: Outlook

    /// Deadlines that lie ahead.
    public static func deadlines(_ count: Int, after day: String) -> Text {
        Text { language in
            let phrase = CountedNoun.deadlines.counted(count, language)
            let date = language.date(day)
            return language == .german
                ? "Für die Zeit nach dem \(date) \(count > 1 ? "sind" : "ist") \(phrase) erfasst."
                : "For the time after \(date), \(phrase) \(count > 1 ? "are" : "is") recorded."
        }
    }

    /// Points that wait for a decision.
    public static func toDecideSentence(_ count: Int) -> Text {
        Text { language in
            guard count > 0 else {
                return language == .german
                    ? "Nichts drängt zur Entscheidung." : "Nothing presses for a decision."
            }
            let phrase = CountedNoun.points.counted(count, language)
            return language == .german
                ? "Zu entscheiden \(count > 1 ? "sind" : "ist") \(phrase)."
                : "\(phrase.capitalised) \(count > 1 ? "are" : "is") to be decided."
        }
    }

    // MARK: Annex

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
