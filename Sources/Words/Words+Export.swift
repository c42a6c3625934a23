extension Words {
    /// What the columns and tables of exports are called.
    public enum Export {
        /// A table of the subjects of a category: the name of its file, and its title.
        public static func table(_ category: String) -> (file: String, title: Text) {
            tables[category] ?? (category, Text(verbatim: category))
        }

        /// What a code or an id is called, beside the column that has it.
        public static func label(_ title: Text) -> Text {
            Text { title[$0] + ($0 == .german ? " (Wort)" : " (in words)") }
        }

        /// A case table.
        public static func cases(_ unit: Text) -> Text {
            Text(de: "Falltabelle: " + unit.german, en: "Case table: " + unit.english)
        }

        /// The positions of the events that a column of a case table rests on.
        public static func basis(_ title: Text) -> Text {
            Text { title[$0] + ($0 == .german ? " – Positionen der Belege" : " – basis") }
        }

        /// The table of events.
        public static let events = Text(de: "Ereignisse", en: "Events")
        /// An id.
        public static let id = Text(de: "Kennung", en: "id")

        // What every event has.
        /// The position.
        public static let position = Text(de: "Position im Protokoll", en: "position in the log")
        /// The type.
        public static let type = Text(de: "Art des Ereignisses", en: "type of the event")
        /// The category of the subject.
        public static let category = Text(
            de: "Kategorie des Gegenstands", en: "category of the subject")
        /// The subject.
        public static let subject = Text(de: "Gegenstand", en: "subject")
        /// The process.
        public static let process = Text(de: "Prozess", en: "process")
        /// When it was so.
        public static let occurred = Text(
            de: "wann es war, so genau wie bekannt", en: "when it was so, as exactly as is known")
        /// The first day of that span.
        public static let firstDay = Text(
            de: "erster Tag dieser Spanne", en: "first day of that span")
        /// The last day of that span.
        public static let lastDay = Text(
            de: "letzter Tag dieser Spanne", en: "last day of that span")
        /// When it was recorded.
        public static let recorded = Text(de: "wann es erfasst wurde", en: "when it was recorded")
        /// Who recorded it.
        public static let actor = Text(de: "wer es erfasst hat", en: "who recorded it")
        /// Who may see it.
        public static let visibility = Text(de: "Sichtbarkeit", en: "visibility")
        /// The event that caused it.
        public static let cause = Text(
            de: "Kennung des auslösenden Ereignisses", en: "id of the event that caused it")

        // What every subject has.
        /// When it began.
        public static let created = Text(de: "begonnen", en: "begun")
        /// When it ended.
        public static let ended = Text(de: "beendet", en: "ended")
        /// How many events it has.
        public static let eventCount = Text(de: "Ereignisse dazu", en: "events about it")

        private static let tables: [String: (file: String, title: Text)] = [
            "territory": ("territories", Text(de: "Gebiete", en: "Territories")),
            "body": ("bodies", Text(de: "Gremien und Akteure", en: "Bodies")),
            "process": ("processes", Text(de: "Prozesse", en: "Processes")),
            "field": ("fields", Text(de: "Handlungsfelder", en: "Fields of action")),
            "policy": ("policies", Text(de: "Regeln der Prozesse", en: "Rules of the processes")),
            "need": ("needs", Text(de: "Handlungsbedarfe", en: "Needs for action")),
            "goal": ("goals", Text(de: "Ziele", en: "Goals")),
            "measure": ("measures", Text(de: "Maßnahmen", en: "Measures")),
            "milestone": ("milestones", Text(de: "Meilensteine", en: "Milestones")),
            "decision": ("decisions", Text(de: "Beschlüsse", en: "Decisions")),
            "dialog": ("dialogs", Text(de: "Dialoge", en: "Dialogues")),
            "outcome": ("outcomes", Text(de: "Ergebnisse der Dialoge", en: "Outcomes")),
            "suggestion": ("suggestions", Text(de: "Anregungen", en: "Suggestions")),
            "fund": ("funds", Text(de: "Fonds", en: "Funds")),
            "application": ("applications", Text(de: "Anträge", en: "Applications")),
            "indicator": ("indicators", Text(de: "Indikatoren", en: "Indicators")),
            "finding": ("findings", Text(de: "Erkenntnisse", en: "Findings")),
        ]
    }
}

extension Words.Export {
    /// Since when its status holds.
    public static let statusSince = Text(de: "Status seit", en: "status since")
    /// The first planned end.
    public static let baselineEnd = Text(
        de: "zuerst geplantes Ende", en: "end as first planned")
    /// The actual end.
    public static let actualEnd = Text(de: "tatsächliches Ende", en: "actual end")
    /// Days between the two.
    public static let slipDays = Text(
        de: "Verzug in Tagen gegen das zuerst geplante Ende",
        en: "days of delay against the end as first planned")
    /// How often its end was moved.
    public static let slips = Text(
        de: "wie oft das Ende verschoben wurde", en: "how often its end was moved")
    /// Who leads it.
    public static let leads = Text(de: "Federführung", en: "lead")
    /// Its constellation.
    public static let carriedBy = Text(
        de: "Trägerschaft, erfasst oder abgeleitet", en: "carried by, recorded or derived")
    /// Whether it is blocked.
    public static let blocked = Text(de: "blockiert", en: "blocked")
    /// By what it is blocked.
    public static let blockCode = Text(de: "wodurch blockiert", en: "blocked by")
    /// Its milestones.
    public static let milestones = Text(de: "Meilensteine", en: "milestones")
    /// Those that were reached.
    public static let milestonesReached = Text(
        de: "erreichte Meilensteine", en: "milestones reached")
    /// The sum of its budget.
    public static let budgeted = Text(de: "eingeplant, Euro", en: "budgeted, euros")
    /// The sum spent.
    public static let spent = Text(de: "ausgegeben, Euro", en: "spent, euros")
    /// The progress last reported.
    public static let progress = Text(
        de: "zuletzt gemeldeter Fortschritt, Prozent", en: "progress last reported, percent")
    /// How far it was made permanent.
    public static let consolidation = Text(
        de: "zuletzt gemeldete Verstetigung", en: "consolidation last reported")
    /// Reports on it.
    public static let reports = Text(de: "Berichte", en: "reports")
    /// Decisions that concern it.
    public static let decisions = Text(de: "Beschlüsse dazu", en: "decisions about it")
    /// The last time something was told of it.
    public static let lastNews = Text(de: "letztes Ereignis", en: "last event")
}
