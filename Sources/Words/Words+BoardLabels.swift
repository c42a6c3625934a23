extension Words {
    /// A column of a dashboard's table: its id, the same in every language, and its words.
    public struct Column: Sendable {
        /// The id in JSON and CSV.
        public let id: String
        /// The heading.
        public let text: Text

        init(_ id: String, _ german: String, _ english: String) {
            self.id = id
            text = Text(de: german, en: english)
        }
    }

    /// A key figure of a dashboard: its id, the same in every language, and its words.
    public struct KeyFigure: Sendable {
        /// The id in JSON.
        public let id: String
        /// The name.
        public let text: Text

        init(_ id: String, _ german: String, _ english: String) {
            self.id = id
            text = Text(de: german, en: english)
        }
    }

    /// The heading of a dashboard's section, and what stands there where there is nothing.
    public struct Heading: Sendable {
        /// The id of the section in JSON.
        public let id: String
        /// The heading.
        public let text: Text
        /// What to record first, in a sentence.
        public let empty: Text

        init(
            _ id: String, _ german: String, _ english: String, _ emptyGerman: String,
            _ emptyEnglish: String
        ) {
            self.id = id
            text = Text(de: german, en: english)
            empty = Text(de: emptyGerman, en: emptyEnglish)
        }

        /// The heading over an indicator's values in neighbouring territories.
        public static func neighbours(_ indicator: String, _ title: String) -> Heading {
            Heading(
                "neighbours-" + indicator, "\(title): im Vergleich mit den Nachbarn",
                "\(title): beside the neighbours",
                "Keine Messwerte erfasst; zuerst „indicator.measured“ mit Gebiet erfassen.",
                "No measurements recorded; record indicator.measured with a territory first.")
        }
    }
}
