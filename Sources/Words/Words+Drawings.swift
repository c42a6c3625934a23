extension Words {
    /// What stands beside pictures of tables: what they show, how to read them, what they leave
    /// out.
    public enum Drawings {
        // MARK: Curves

        /// What falls along a curve.
        public static let underWay = Text(de: "Anteil noch unterwegs", en: "share still under way")
        /// The curve of a study without groups.
        public static let allCases = Text(de: "alle Fälle", en: "all cases")
        /// The scale of times without a unit.
        public static let time = Text(de: "Zeit", en: "time")
        /// The scale of times in days.
        public static let days = Text(de: "Tage", en: "days")
        /// Above the numbers of cases still counted at a time.
        public static let atRisk = Text(de: "Fälle noch unterwegs", en: "cases still under way")
        /// How to read curves that are drawn with lines.
        public static let readCurves = Text(
            de: "Treppe: Anteil, der noch unterwegs ist; Fläche: 95-%-Bereich; kleiner Strich: "
                + "dort wurden Fälle zuletzt beobachtet, die noch offen sind.",
            en: "Steps: the share still under way; area: its 95% interval; small mark: cases that "
                + "are still open were last observed there.")
        /// How to read a single curve of characters.
        public static let readCurve = Text(
            de: "━ Anteil noch unterwegs, ░ 95-%-Bereich",
            en: "━ share still under way, ░ 95% interval")
        /// How to read several curves of characters.
        public static let readLetters = Text(
            de: "* mehrere Kurven; die 95-%-Bereiche stehen in der Tabelle",
            en: "* several curves; the 95% intervals stand in the table")

        // MARK: Ranges

        /// What a share of a factor is of.
        public static let shareOfMunicipalities = Text(
            de: "Anteil der Gemeinden", en: "share of the municipalities")
        /// How to read shares with their intervals.
        public static let readRanges = Text(
            de: "Punkt: Anteil der Gemeinden; Strich: 95-%-Bereich nach Wilson",
            en: "Dot: share of the municipalities; line: 95% interval by Wilson")

        // MARK: Graphs

        /// What a graph shows.
        public static let steps = Text(
            de: "Welcher Schritt auf welchen folgt", en: "Which step follows which")
        /// How to read a graph of boxes and arrows.
        public static let readGraph = Text(
            de: "Zahl am Pfeil und seine Dicke: wie oft der Schritt folgte; rechts voran, links "
                + "zurück; in Klammern: wie oft der Schritt vorkam",
            en: "Number on an arrow and its width: how often the step followed; on the right "
                + "onwards, on the left back; in brackets: how often the step was taken")
        /// How to read a graph of lines.
        public static let readBranches = Text(
            de: "in Klammern: wie oft der Schritt vorkam; ▶ was als Nächstes folgte, und wie oft",
            en: "in brackets: how often the step was taken; ▶ what followed next, and how often")

        // MARK: What is left out

        /// Groups that have no curve.
        public static func withoutCurves(_ count: Int) -> Text {
            omitted(
                count,
                one: Text(
                    de: "die Gruppe mit den wenigsten Fällen",
                    en: "the group with the fewest cases"),
                many: (
                    Text(de: "die", en: "the"),
                    Text(
                        de: "Gruppen mit den wenigsten Fällen",
                        en: "groups with the fewest cases")
                ))
        }

        /// Shares that are not drawn.
        public static func withoutRanges(_ count: Int) -> Text {
            omitted(
                count, one: Text(de: "der letzte Anteil", en: "the last share"),
                many: (
                    Text(de: "die letzten", en: "the last"), Text(de: "Anteile", en: "shares")
                ))
        }

        /// Steps that are not drawn.
        public static func withoutSteps(_ count: Int) -> Text {
            omitted(
                count, one: Text(de: "der seltenste Schritt", en: "the rarest step"),
                many: (
                    Text(de: "die", en: "the"),
                    Text(de: "seltensten Schritte", en: "rarest steps")
                ))
        }

        /// Arrows that are not drawn between steps that are.
        public static func withoutArrows(_ count: Int) -> Text {
            omitted(
                count, one: Text(de: "der seltenste Pfeil", en: "the rarest arrow"),
                many: (
                    Text(de: "die", en: "the"), Text(de: "seltensten Pfeile", en: "rarest arrows")
                ))
        }

        private static func omitted(
            _ count: Int, one: Text, many: (before: Text, after: Text)
        ) -> Text {
            Text {
                let head = $0 == .german ? "Nicht gezeichnet" : "Not drawn"
                let what =
                    count == 1
                    ? one[$0] : "\(many.before[$0]) \($0.number(count)) \(many.after[$0])"
                return "\(head): \(what)."
            }
        }
    }
}
