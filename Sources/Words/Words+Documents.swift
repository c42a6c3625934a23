extension Words {
    /// The words that every document needs, whatever it shows.
    public enum Documents {
        /// Day of the lens.
        public static let asOf = Text(de: "Stand", en: "As of")
        /// Position of the lens.
        public static let knownAt = Text(de: "Kenntnisstand", en: "Known at")
        /// Clearance of the lens.
        public static let clearance = Text(de: "Sichtbarkeit", en: "Clearance")
        /// Convention of the lights.
        public static let convention = Text(de: "Ampeln nach", en: "Lights by")
        /// The process in the head.
        public static let process = Text(de: "Prozess", en: "Process")
        /// A store whose clock is simulated.
        public static let simulated = Text(
            de: "Simulierter Bestand", en: "Simulated store")
        /// Another policy than the recorded one is in force.
        public static let replayed = Text(
            de: "Nachgerechnet unter anderen Regeln als den erfassten",
            en: "Replayed under other rules than the recorded ones")
        /// What stands before the command in the foot.
        public static let reproduce = Text(de: "So wieder erzeugen", en: "To reproduce")
        /// The program's version in the foot.
        public static let version = Text(de: "Programm", en: "Program")
        /// Column of lights.
        public static let light = Text(de: "Ampel", en: "Light")
        /// Column of names.
        public static let label = Text(de: "Bezeichnung", en: "Name")
        /// Column of values.
        public static let value = Text(de: "Wert", en: "Value")
        /// Column of sparklines.
        public static let trend = Text(de: "Verlauf", en: "Trend")
        /// Column of days.
        public static let date = Text(de: "Datum", en: "Date")
        /// Column of what happened.
        public static let event = Text(de: "Ereignis", en: "Event")
        /// Column of positions.
        public static let position = Text(de: "Position", en: "Position")
        /// Column of remarks.
        public static let remark = Text(de: "Hinweis", en: "Remark")
        /// Column of first values.
        public static let first = Text(de: "zuerst", en: "first")
        /// Column of last values.
        public static let last = Text(de: "zuletzt", en: "last")
        /// Heading of the numbers behind a chart.
        public static let figures = Text(de: "Zahlen", en: "Figures")
        /// Where an indicator starts.
        public static let baseline = Text(de: "Ausgangswert", en: "Baseline")
        /// Where an indicator is to go.
        public static let target = Text(de: "Zielwert", en: "Target")
        /// An entry that was recorded after a meeting had passed it.
        /// What is added to a sentence of an event that replaces another.
        public static let correctedMark = Text(de: " (berichtigt)", en: " (corrected)")
        /// What the mark of a corrected value means.
        public static let correctedNote = Text(
            de: "* beruht auf einer Berichtigung; was zuvor galt, zeigt „wegmarke why“.",
            en: "* rests on a correction; “wegmarke why” shows what held before.")
        /// An entry that was recorded only after the meeting.
        public static let late = Text(de: "nachgetragen", en: "entered late")
        /// A section without content that gives no reason.
        public static let nothing = Text(de: "Nichts erfasst.", en: "Nothing recorded.")
        /// A true flag.
        public static let yes = Text(de: "ja", en: "yes")
        /// A false flag.
        public static let no = Text(de: "nein", en: "no")
        /// A value that is not known.
        public static let missing = Text(verbatim: "–")

        /// The rest of a list that was cut to a limit.
        public static func more(_ count: Int) -> Text {
            Text(
                de: "… und \(Language.german.number(count)) weitere",
                en: "… and \(Language.english.number(count)) more")
        }

        /// Columns that text has no room for.
        public static func details(_ titles: [Text]) -> Text {
            Text { language in
                let names = titles.map { language.quoted($0[language]) }.joined(separator: ", ")
                return language == .german
                    ? "Mit mehr Breite und in den anderen Formaten auch: \(names)."
                    : "With more width, and in the other formats, also: \(names)."
            }
        }

        /// The part of the cases that a figure counts, after the figure.
        public static func partial(_ counted: Int, of cases: Int) -> Text {
            Text {
                let (part, all) = ($0.number(counted), $0.number(cases))
                let german = "(\(part) von \(all) gezählt)"
                return $0 == .german ? german : "(\(part) of \(all) counted)"
            }
        }
    }

    /// The words for the four states of a light.
    public enum Lights {
        /// Green.
        public static let green = Text(de: "grün", en: "green")
        /// Yellow.
        public static let yellow = Text(de: "gelb", en: "yellow")
        /// Red.
        public static let red = Text(de: "rot", en: "red")
        /// Grey.
        public static let grey = Text(de: "grau", en: "grey")
    }

    /// The words for the conventions of lights.
    public enum Conventions {
        /// Lights tell how far a measure is off its schedule.
        public static let deviation = Text(de: "Abweichung", en: "deviation")
        /// Lights tell how far a measure has come.
        public static let progress = Text(de: "Fortschritt", en: "progress")
    }

    /// The words for clearances.
    public enum Clearances {
        /// For everyone.
        public static let open = Text(de: "öffentlich", en: "public")
        /// For staff.
        public static let `internal` = Text(de: "intern", en: "internal")
        /// For those named.
        public static let restricted = Text(de: "nichtöffentlich", en: "restricted")
    }
}
