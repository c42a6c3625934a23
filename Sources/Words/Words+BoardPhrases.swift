// The words document themselves.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// Sentences and phrases around values.
extension Words.Boards {
    /// A count of a whole: 3 von 12.
    public static func partOf(_ part: Int, _ whole: Int) -> Text {
        Text { language in
            let of = language == .german ? "von" : "of"
            return "\(language.number(part)) \(of) \(language.number(whole))"
        }
    }

    public static let inFavour = Text(de: "Ja", en: "yes")
    public static let against = Text(de: "Nein", en: "no")
    public static let abstentions = Text(de: "Enthaltungen", en: "abstentions")

    /// How many voted for something: 12 Stimmen.
    public static func voted(_ count: Int) -> Text {
        .counted(
            count, one: Text(de: "Stimme", en: "vote"), many: Text(de: "Stimmen", en: "votes"))
    }

    public static let hiddenGroups = Text(
        de: "kleine Gruppen nicht gezeigt", en: "small groups not shown")

    public static func continued(_ structure: String, _ date: String, _ reason: String?) -> Text {
        Text { language in
            let head =
                language == .german
                ? "Verstetigt (\(language.date(date))): \(structure)"
                : "Made permanent (\(language.date(date))): \(structure)"
            return reason.map { "\(head) – \($0)" } ?? head
        }
    }

    public static func accountDue(_ title: String) -> Text {
        Text(
            de: "Verwendungsnachweis fehlt: \(title)", en: "Account not yet rendered: \(title)")
    }

    public static func cut(shown: Int, of all: Int) -> Text {
        Text(
            de: "Gezeigt sind die ersten \(Language.german.number(shown)) von"
                + " \(Language.german.number(all)); mehr mit --limit.",
            en: "These are the first \(Language.english.number(shown)) of"
                + " \(Language.english.number(all)); more with --limit.")
    }

    public static func joint(_ count: Int) -> Text {
        Text(
            de: "nur gemeinsam (\(Language.german.number(count)))",
            en: "joint only (\(Language.english.number(count)))")
    }

    public static func via(_ territory: String) -> Text {
        Text(de: "gemeinsam: \(territory)", en: "joint: \(territory)")
    }

    public static func territoryMerged(_ date: String) -> Text {
        Text(
            de: "Gebietsstand geändert: Zusammenschluss \(Language.german.date(date))",
            en: "Change of territory: merger \(Language.english.date(date))")
    }

    public static func boundaryChanged(_ date: String) -> Text {
        Text(
            de: "Gebietsstand geändert: Grenzänderung \(Language.german.date(date))",
            en: "Change of territory: boundary changed \(Language.english.date(date))")
    }

    public static func areaChanged(_ before: String, _ after: String) -> Text {
        Text { language in
            let areas =
                "\(language.number(digits: before)) → \(language.number(digits: after)) km²"
            return language == .german
                ? "Gebietsstand geändert: Fläche \(areas)"
                : "Change of territory: area \(areas)"
        }
    }
}

/// What a steering group reads.
extension Words.Boards {
    public static let origin = Text(de: "Herkunft", en: "Origin")
    public static let effect = Text(de: "Ziel und Wirkung", en: "Goal and effect")
    public static let decideClosing = Text(
        de: "Laufzeit beendet: abschließen, verlängern oder verstetigen",
        en: "Past its end: close, extend or make permanent")
    public static let decidePostponed = Text(
        de: "vertagt: wieder vorlegen", en: "postponed: bring back")
    public static let decideStatus = Text(
        de: "vorgeschlagen, Ende verstrichen: Stand klären",
        en: "proposed, end past: clarify its status")
    public static let decideAssignment = Text(
        de: "Auftrag aus einem Dialog ohne Verbleib", en: "assignment from a dialogue, open")
    public static let decideApplication = Text(
        de: "Antragsfrist abgelaufen: über den Antrag entscheiden",
        en: "past the deadline: decide on the application")
    public static let endOfMeasure = Text(de: "Ende der Maßnahme", en: "end of the measure")
    public static let deadlineOfDecision = Text(
        de: "Frist des Beschlusses", en: "deadline of the decision")
    public static let endOfProcess = Text(de: "Ende der Laufzeit", en: "end of the process")
    public static let frame = Text(de: "Rahmen und Phasen", en: "Frame and phases")
    public static let movedDeadlines = Text(
        de: "Zeitpläne und Verschiebungen", en: "Schedules and slips")
    public static let blocks = Text(de: "Blockaden und ihre Lösung", en: "Blocks and their lifting")
    public static let goalsAndNeeds = Text(de: "Ziele und Bedarfe", en: "Goals and needs")
    public static let outcomesAndSuggestions = Text(
        de: "Ergebnisse und Anregungen", en: "Outcomes and suggestions")
    public static let funds = Text(de: "Kleinprojektefonds", en: "Small-project fund")

    public static func seriesCut(shown: Int, of all: Int) -> Text {
        Text(
            de:
                "Als Reihen gezeigt sind \(shown) von \(all); alle stehen im Gebietsvergleich.",
            en: "\(shown) of \(all) are shown as series; the comparison of territories has all.")
    }
}

/// What is said when a dashboard can't be made.
extension Words.Boards {
    public static func notFound(
        _ category: Text, _ id: String, asOf: String, begins: String?, recordedAt n: Int?,
        nearest: [String]
    ) -> Text {
        Text { language in
            let german = language == .german
            let day = language.date(asOf)
            var text =
                german
                ? "\(category[language]) „\(id)“ gibt es am \(day) nicht."
                : "There is no \(category[language].lowercased()) “\(id)” as of \(day)."
            if let begins {
                let date = language.date(begins)
                text += german ? " Beginn: \(date)." : " It begins: \(date)."
            }
            if let n {
                text +=
                    german
                    ? " Es war noch nicht bekannt, erst ab @\(n): späteren Kenntnisstand wählen"
                        + " (--known-at, knownAt) oder Veränderungen mit --hindsight zeigen."
                    : " It was not known yet, only from @\(n) on: choose a later state of"
                        + " knowledge (--known-at, knownAt), or show changes with --hindsight."
            }
            guard !nearest.isEmpty else { return text }
            let list = nearest.joined(separator: ", ")
            return text + (german ? " Ähnlich: \(list)." : " Nearest: \(list).")
        }
    }

    public static func missingID(_ board: String, _ category: Text, _ examples: [String]) -> Text {
        Text { language in
            let german = language == .german
            let text =
                german
                ? "„\(board)“ braucht eine Kennung (\(category[language]))."
                : "“\(board)” needs an id (\(category[language].lowercased()))."
            guard !examples.isEmpty else {
                return text + (german ? " Noch ist nichts erfasst." : " None is recorded yet.")
            }
            let list = examples.joined(separator: ", ")
            return text + (german ? " Zum Beispiel: \(list)." : " For example: \(list).")
        }
    }

    public static func missingProcess(_ board: String, _ processes: [String]) -> Text {
        let list = processes.joined(separator: ", ")
        return Text(
            de: "„\(board)“ braucht einen Prozess (--process), denn es gibt mehrere: \(list).",
            en: "“\(board)” needs a process (--process), because there are several: \(list).")
    }

    public static func badValue(
        _ parameter: String, _ found: String, _ expected: [String]
    ) -> Text {
        let list = expected.joined(separator: ", ")
        return Text(
            de: "\(parameter): „\(found)“ ist kein zulässiger Wert. Erwartet: \(list).",
            en: "\(parameter): “\(found)” is not a legal value. Expected: \(list).")
    }

    /// What a parameter asks for, by its name.
    public static func summary(of parameter: String) -> Text {
        switch parameter {
        case "process": Text(de: "nur dieser Prozess", en: "this process only")
        case "since":
            Text(
                de: "Veränderungen seit diesem Tag; sonst seit drei Monaten",
                en: "changes since this day; three months by default")
        case "from": Text(de: "ab diesem Tag", en: "from this day")
        case "to": Text(de: "bis zu diesem Tag", en: "up to this day")
        case "hindsight":
            Text(
                de: "true: beide Stände nach heutiger Kenntnis; sonst wie jeweils bekannt",
                en: "true: both ends as known today; else as known at the time")
        case "order":
            Text(
                de: "Reihenfolge: nach Geschehen oder nach Erfassung",
                en: "order: by occurrence or by recording")
        case "status": Text(de: "nur mit diesem Status", en: "with this status only")
        case "light": Text(de: "nur mit dieser Ampel", en: "with this light only")
        case "kind": Text(de: "nur dieser Art", en: "of this kind only")
        case "field": Text(de: "nur dieses Handlungsfeld", en: "this field of action only")
        case "territory":
            Text(
                de: "nur dieses Gebiet und was in ihm liegt",
                en: "this territory and what lies in it only")
        case "body": Text(de: "nur mit diesem Akteur", en: "with this body only")
        case "goal": Text(de: "nur zu diesem Ziel", en: "for this goal only")
        case "type": Text(de: "nur Ereignisse dieses Typs", en: "events of this type only")
        case "subject":
            Text(de: "nur dieser Gegenstand", en: "this subject only")
        case "outcome":
            Text(
                de: "das Ergebnis, das erklärt werden soll; sonst completed",
                en: "the outcome to be explained; else completed")
        case "conditions":
            Text(
                de: "Bedingungen, durch Kommas getrennt, etwa constellation=mixed,funded",
                en: "conditions, separated by commas, such as constellation=mixed,funded")
        case "by":
            Text(
                de: "Dauern nach Gruppen dieser Bedingung, etwa constellation",
                en: "durations by groups of this condition, such as constellation")
        default:
            Text(
                de: "höchstens so viele Zeilen je Liste", en: "at most so many rows in a list")
        }
    }
}
