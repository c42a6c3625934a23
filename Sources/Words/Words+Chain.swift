// The words document themselves.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Words {
    /// The way from a suggestion or a dialogue to its effect.
    public enum Chain {
        public static let title = Text(de: "Wirkungskette", en: "Chain")
        public static let open = Text(de: "offen", en: "open")
        public static let closed = Text(de: "erledigt", en: "closed")
        public static let struck = Text(de: "gestrichen", en: "struck")

        public static let noDisposition = Text(
            de: "Verbleib nicht erfasst", en: "disposition not recorded")
        public static let leadsNowhere = Text(
            de: "führt nicht weiter", en: "leads no further")
        public static let noMeasure = Text(
            de: "keine Maßnahme folgt daraus", en: "no measure follows from it")
        public static let noDecision = Text(
            de: "kein Beschluss erfasst", en: "no decision recorded")
        public static let noOrigin = Text(de: "Herkunft nicht erfasst", en: "origin not recorded")
        public static let noMeasurement = Text(
            de: "kein Messwert erfasst", en: "no measurement recorded")

        /// How much later something was than what stands before it; negative for earlier.
        public static func later(days: Int) -> Text {
            Text { language in
                let german = language == .german
                if days == 0 { return german ? "am selben Tag" : "on the same day" }
                if days > 0 {
                    return german
                        ? "nach \(language.elapsedDays(days))" : "after \(language.days(days))"
                }
                return german ? "\(language.days(-days)) zuvor" : "\(language.days(-days)) before"
            }
        }

        /// A subject of a kind that no chain leads through.
        public static func notAStage(_ found: String, expected: [String]) -> Text {
            let list = expected.joined(separator: ", ")
            return Text(
                de: "„\(found)“ ist kein Glied einer Wirkungskette. Erwartet: \(list).",
                en: "“\(found)” is no stage of a chain. Expected: \(list).")
        }

        /// Neither a subject nor a process was named.
        public static func whatOf(_ processes: [String]) -> Text {
            let list = processes.joined(separator: ", ")
            return Text(
                de: "Wovon? Ein Gegenstand (Kategorie/Kennung) oder ein Prozess wird gebraucht"
                    + (list.isEmpty ? "." : ": \(list)."),
                en: "Of what? A subject (category/id) or a process is needed"
                    + (list.isEmpty ? "." : ": \(list)."))
        }
    }
}

extension Words.Heading {
    public static let deadEnds = Words.Heading(
        "deadEnds",
        "Wo die Kette abreißt",
        "Where the chain breaks off",
        "Die Kette reißt nirgends ab.",
        "The chain breaks off nowhere.")
}
