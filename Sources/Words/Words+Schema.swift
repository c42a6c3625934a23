extension Words {
    /// The head of the catalogue as a schema.
    public enum Schema {
        /// Its title.
        public static let title = Text(
            de: "Ereigniskatalog von Wegmarke", en: "Event catalogue of Wegmarke")
        /// What it is for.
        public static let summary = Text(
            de: "Ein Ereignis, wie es erfasst wird: eine Zeile von „wegmarke record --file“.",
            en: "An event as it is recorded: a line of “wegmarke record --file”.")
    }
}
