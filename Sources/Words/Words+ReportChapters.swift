/// Sentences of the progress report on fields of action, lights, changes, decisions, dialogues.
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
}
