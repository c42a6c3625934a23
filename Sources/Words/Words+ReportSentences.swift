/// Sentences of the progress report, made of figures; what is unknown is said to be.
extension Words.Report {
    /// Erfasst sind 12 Maßnahmen. / 12 measures are recorded.
    public static func recorded(_ count: Int, _ noun: CountedNoun) -> Text {
        Text { language in
            let phrase = noun.counted(count, language)
            guard language == .german else {
                return "\(phrase.capitalised) \(count > 1 ? "are" : "is") recorded."
            }
            return count == 0
                ? "\(phrase.capitalised) ist erfasst."
                : "Erfasst \(count > 1 ? "sind" : "ist") \(phrase)."
        }
    }

    /// The same for a period. / For the period …
    public static func recordedInPeriod(_ count: Int, _ noun: CountedNoun) -> Text {
        Text { language in
            let phrase = noun.counted(count, language)
            guard language == .german else {
                return "For the period, \(phrase) \(count > 1 ? "are" : "is") recorded."
            }
            return "Für den Berichtszeitraum \(count > 1 ? "sind" : "ist") \(phrase) erfasst."
        }
    }

    /// Several counts in one sentence, those of none left out: Erfasst sind 2 Ziele und eine
    /// Maßnahme. Without any it says that nothing is recorded of them.
    public static func recorded(
        _ counts: [(count: Int, noun: CountedNoun)], nothing: Text
    ) -> Text {
        let known = counts.filter { $0.count > 0 }
        guard let first = known.first else { return nothing }
        return Text { language in
            let phrase = language.list(known.map { $0.noun.counted($0.count, language) })
            let isMany = known.count > 1 || first.count > 1
            return language == .german
                ? "Erfasst \(isMany ? "sind" : "ist") \(phrase)."
                : "\(phrase.capitalised) \(isMany ? "are" : "is") recorded."
        }
    }

    /// Nach Status: 3 abgeschlossen, 1 verstetigt.
    public static func parts(_ name: Text, _ parts: [(count: Int, label: Text)]) -> Text {
        Text { language in
            let list = parts.map { "\(language.number($0.count)) \($0.label[language])" }
            return "\(name[language]): \(list.joined(separator: ", "))."
        }
    }

    /// What comes before the counts by status.
    public static let byStatus = Text(de: "Nach Status", en: "By status")
    /// What comes before the counts by light.
    public static let byLight = Text(
        de: "Ampeln der Umsetzung", en: "Lights of implementation")

    /// When a process began, and when it is to end.
    public static func frame(
        _ title: String, _ kind: Text?, from: String?, to: String?
    ) -> Text {
        Text { language in
            let name = kind.map { "\(title) (\($0[language]))" } ?? title
            if language == .german {
                let begin = from.map { "begann \(language.when($0))" }
                let end = to.map { "das geplante Ende liegt \(language.when($0))" }
                return "\(name) \(begin ?? "hat keinen erfassten Beginn"); "
                    + "\(end ?? "ein geplantes Ende ist nicht erfasst")."
            }
            let begin = from.map { "began \(language.when($0))" }
            let end = to.map { "its planned end is \(language.date($0))" }
            return "\(name) \(begin ?? "has no recorded beginning"); "
                + "\(end ?? "no planned end is recorded")."
        }
    }

    /// A process that goes on.
    public static let running = Text(de: "Der Prozess läuft.", en: "The process is running.")
    /// A process without any end.
    public static let notEnded = Text(
        de: "Dass der Prozess beendet wurde, ist nicht erfasst.",
        en: "That the process has ended is not recorded.")
    /// A process past its end.
    public static let pastEnd = Text(
        de: "Die Laufzeit ist beendet; ob der Prozess abgeschlossen wurde, ist nicht erfasst.",
        en: "Its time is over; whether it was closed is not recorded.")

    /// A process that was closed.
    public static func closed(_ date: String) -> Text {
        Text(
            de: "Der Prozess wurde \(Language.german.when(date)) abgeschlossen.",
            en: "The process was closed \(Language.english.when(date)).")
    }

    /// A process that was made permanent.
    public static func continued(_ date: String, _ structure: String?) -> Text {
        Text { language in
            let tail = structure.map { ": \($0)" } ?? "."
            return language == .german
                ? "Der Prozess wurde \(language.when(date)) verstetigt\(tail)"
                : "The process was made permanent \(language.when(date))\(tail)"
        }
    }

    /// The phase it is in.
    public static func phase(_ phase: Text?, since date: String?) -> Text {
        guard let phase, let date else {
            return Text(
                de: "In welcher Phase er ist, ist nicht erfasst.",
                en: "Which phase it is in is not recorded.")
        }
        return Text(
            de: "Zuletzt erreicht ist die Phase „\(phase.german)“ "
                + "(seit \(Language.german.date(date))).",
            en: "The phase last entered is “\(phase.english)” "
                + "(since \(Language.english.date(date))).")
    }

    /// What it is for.
    public static func purpose(_ text: String) -> Text {
        Text(de: "Zweck: \(text)", en: "Purpose: \(text)")
    }

    /// Who takes part and who leads.
    public static func members(_ count: Int, leads: [String]) -> Text {
        Text { language in
            let german = language == .german
            let who = CountedNoun.municipalities.counted(count, language)
            let part: String
            if count == 0 {
                part =
                    german
                    ? "Welche Gemeinden beteiligt sind, ist nicht erfasst."
                    : "Which municipalities take part is not recorded."
            } else if german {
                part = "Beteiligt \(count > 1 ? "sind" : "ist") \(who)."
            } else {
                part = "\(who.capitalised) \(count > 1 ? "take" : "takes") part."
            }
            guard !leads.isEmpty else {
                return part
                    + (german
                        ? " Wer die Federführung hat, ist nicht erfasst."
                        : " Who leads is not recorded.")
            }
            let list = language.list(leads)
            return part + (german ? " Federführung: \(list)." : " Lead: \(list).")
        }
    }

    /// What is overdue; `nil` where no date is recorded, so that nobody knows.
    public static func overdue(measures: Int?, milestones: Int?) -> Text {
        guard measures != nil || milestones != nil else {
            return Text(
                de: "Ob etwas überfällig ist, lässt sich nicht sagen, denn Termine sind nicht "
                    + "erfasst.",
                en: "Whether anything is overdue cannot be told, because no dates are recorded.")
        }
        let counts = [
            (measures ?? 0, CountedNoun.measures), (milestones ?? 0, CountedNoun.milestones),
        ].filter { $0.0 > 0 }
        guard let first = counts.first else {
            return Text(
                de: "Nichts ist überfällig.", en: "Nothing is overdue.")
        }
        return Text { language in
            let phrase = language.list(counts.map { $0.1.counted($0.0, language) })
            let isMany = counts.count > 1 || first.0 > 1
            return language == .german
                ? "Überfällig \(isMany ? "sind" : "ist") \(phrase)."
                : "\(phrase.capitalised) \(isMany ? "are" : "is") overdue."
        }
    }

    /// How many of so many have what is asked about: zu 3 von 8 …
    ///
    /// - Parameter isFeminine: whether the German noun that it is about is feminine.
    public static func known(
        _ count: Int, of all: Int, _ question: Question, isFeminine: Bool = false
    ) -> Text {
        let what = count == 0 && all == 1 ? question.unknown : question.known
        return Text { language in
            let (part, whole) = (language.number(count), language.number(all))
            if language == .german {
                let head =
                    switch count {
                    case _ where all == 1: "Dazu"
                    case 0: "Zu \(isFeminine ? "keiner" : "keinem") davon"
                    case all: "Zu allen"
                    default: "Zu \(part) von \(whole)"
                    }
                return "\(head) ist \(what[language])."
            }
            let head =
                switch count {
                case _ where all == 1: "For it"
                case 0: "For none of them"
                case all: "For all of them"
                default: "For \(part) of \(whole)"
                }
            return "\(head), \(what[language])."
        }
    }

    /// What is asked about each of some things: what is said where it is known, and of a single
    /// one of which it is not.
    public struct Question: Sendable {
        let known: Text
        let unknown: Text

        /// What became of an outcome.
        public static let disposition = Question(
            known: Text(
                de: "erfasst, was daraus wurde", en: "it is recorded what became of it"),
            unknown: Text(
                de: "nicht erfasst, was daraus wurde", en: "it is not recorded what became of it")
        )
        /// The answer to a suggestion or a guiding question.
        public static let answer = Question(
            known: Text(de: "eine Antwort erfasst", en: "an answer is recorded"),
            unknown: Text(de: "keine Antwort erfasst", en: "no answer is recorded"))
        /// The values of an indicator.
        public static let value = Question(
            known: Text(
                de: "mindestens ein Messwert erfasst", en: "at least one measurement is recorded"),
            unknown: Text(de: "kein Messwert erfasst", en: "no measurement is recorded"))
    }
}

extension Language {
    /// A date as it stands in a sentence: am 05.10.2012, im Oktober 2012, 2012; on 5 Oct 2012.
    public func when(_ spelling: String) -> String {
        let word = date(spelling)
        guard self == .english else {
            return spelling.contains("/") ? word : germanPreposition(of: spelling) + word
        }
        switch DatePrecision(of: spelling) {
        case .day: return "on \(word)"
        case .month, .quarter, .year: return "in \(word)"
        case .halfYear: return "in the \(word)"
        case .within, nil: return word
        case .atLatest: return "by \(word)"
        }
    }
}
