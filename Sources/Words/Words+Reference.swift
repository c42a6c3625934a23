extension Words {
    /// What the reference of the HTTP interface says of its routes and parameters.
    public enum Reference {
        /// Its title.
        public static let title = Text(
            de: "Wegmarke: Schnittstelle", en: "Wegmarke: interface")
        /// What it is.
        public static let summary = Text(
            de: "Fragen an die Prozesse einer Region, durch die Linse von Stand, Wissen und "
                + "Freigabe, und das Erfassen von Ereignissen. Ohne Zugangszeichen gibt es, was "
                + "öffentlich ist.",
            en: "Questions about the processes of a region, through the lens of day, knowledge and "
                + "clearance, and the recording of events. Without a token there is what is "
                + "public.")
        /// A good answer.
        public static let good = Text(de: "Die Antwort.", en: "The answer.")
        /// 201
        public static let created = Text(de: "Erfasst.", en: "Recorded.")
        /// 304
        public static let notModified = Text(
            de: "Unverändert: If-None-Match nennt, was gilt.",
            en: "Not modified: If-None-Match names what holds.")
        /// The bearer token.
        public static let token = Text(
            de: "Ein Zugangszeichen aus „wegmarke token add“.",
            en: "A token from “wegmarke token add”.")
        /// The suffix of a path.
        public static let suffix = Text(
            de: "Das Format, statt mit Accept gewählt.",
            en: "The format, chosen without Accept.")
        /// A route by its suffix.
        public static func bySuffix(_ summary: Text) -> Text {
            Text(
                de: summary[.german] + " Das Format steht am Ende der Adresse.",
                en: summary[.english] + " The format stands at the end of the address.")
        }
        /// The limit of a list.
        public static func limit(_ standard: Int) -> Text {
            Text(
                de: "Höchstens so viele; ohne: \(standard). Nicht für einen Strom.",
                en: "So many at most; \(standard) if left out. Not for a stream.")
        }
        /// The id of a subject.
        public static let idOfSubject = Text(
            de: "Die Kennung des Gegenstands.", en: "The id of the subject.")
        /// The id of an item.
        public static let idOfItem = Text(
            de: "Die Kennung; eines Gebiets auch jeder amtliche Schlüssel, den es hatte.",
            en: "The id; of a territory also any official key it has had.")
        /// A filter.
        public static func filter(_ name: String) -> Text {
            Text(
                de: "Nur solche, deren Angabe „\(name)“ dies ist oder enthält.",
                en: "Only those whose \(name) is, or contains, this.")
        }
        /// A collection.
        public static func collection(_ category: String) -> Text {
            Text(
                de: "Alles der Kategorie „\(category)“, was es an der Linse gibt, nach Kennung.",
                en: "All of the category \(category) that exist at the lens, by id.")
        }
        /// One of a collection.
        public static func item(_ category: String) -> Text {
            Text(
                de: "Eines der Kategorie „\(category)“, mit seinen Listen von Ereignissen.",
                en: "One of the category \(category), with its lists of events.")
        }
    }
}
