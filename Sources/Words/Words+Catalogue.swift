extension Words {
    /// The headings of the catalogue's renderings.
    public enum Catalogue {
        /// The page as a whole.
        public static let title = Text(de: "Ereigniskatalog", en: "Event catalogue")
        /// What the page is.
        public static let summary = Text(
            de: "Was sich erfassen lässt: jeder Ereignistyp mit seinen Angaben und Regeln.",
            en: "What can be recorded: every type of event with its data and rules.")
        /// How the page came to be.
        public static let origin = Text(
            de: "Erzeugt mit „wegmarke catalog --format md“; nicht von Hand ändern.",
            en: "Generated with “wegmarke catalog --format md”; do not edit by hand.")
        /// The keys of a draft.
        public static let draft = Text(de: "Der Entwurf", en: "The draft")
        /// The key of a draft or of its data.
        public static let key = Text(de: "Schlüssel", en: "Key")
        /// The field of an event.
        public static let field = Text(de: "Feld", en: "Field")
        /// What a value looks like.
        public static let takes = Text(de: "Wert", en: "Value")
        /// What something means.
        public static let meaning = Text(de: "Bedeutung", en: "Meaning")
        /// What a draft must give.
        public static let required = Text(de: "Pflicht", en: "required")
        /// What can be cleared.
        public static let clearable = Text(de: "mit null leerbar", en: "cleared by null")
        /// The subject of an event.
        public static let subject = Text(de: "Gegenstand", en: "Subject")
        /// What an event does.
        public static let effect = Text(de: "Wirkung", en: "Effect")
        /// The fields of an event.
        public static let fields = Text(de: "Angaben", en: "Data")
        /// The rules of an event.
        public static let rules = Text(de: "Regeln", en: "Rules")
        /// An event without data.
        public static let noFields = Text(de: "keine", en: "none")
        /// A subject of whatever category.
        public static let anySubject = Text(de: "jeder", en: "any")
        /// Before the values of a list of codes.
        public static let listOf = Text(
            de: "Liste, höchstens 1.000, aus:", en: "list, at most 1,000, of:")
        /// How to see more.
        public static let more = Text(
            de: "„wegmarke catalog TYP“ zeigt die Angaben und Regeln eines Typs.",
            en: "“wegmarke catalog TYPE” shows the data and rules of a type.")
        /// An event that begins its subject.
        public static let creates = Text(
            de: "legt den Gegenstand an", en: "begins the subject")
        /// An event that may begin its subject.
        public static let mayCreate = Text(
            de: "legt den Gegenstand an, wo es ihn noch nicht gibt",
            en: "begins the subject where there is none yet")
        /// An event whose fields replace earlier values.
        public static let replaces = Text(
            de: "jede Angabe ersetzt die frühere", en: "each value replaces the earlier one")
        /// An event that joins a list.
        public static let adds = Text(de: "kommt zu einer Liste hinzu", en: "adds to a list")
        /// An event that states how things are.
        public static let states = Text(
            de: "gilt, bis ein späteres es ablöst", en: "holds until a later one takes its place")
        /// An event that ends its subject.
        public static let ends = Text(de: "beendet den Gegenstand", en: "ends the subject")
        /// An event about other events.
        public static let concernsEvents = Text(
            de: "betrifft ein anderes Ereignis", en: "concerns another event")
        /// An event with one visibility only.
        public static func only(_ visibility: Text) -> Text {
            Text(de: "immer \(visibility.german)", en: "always \(visibility.english)")
        }
    }
}
