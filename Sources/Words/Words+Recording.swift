extension Words {
    /// What the query daemon says of recording.
    public enum Recording {
        // MARK: Titles

        /// 400
        public static let noBody = Text(de: "Der Inhalt fehlt", en: "The body is missing")
        /// 409
        public static let conflict = Text(
            de: "Widerspruch zu Erfasstem", en: "Conflict with what is recorded")
        /// 415
        public static let mediaType = Text(
            de: "Format nicht verwendbar", en: "Format not usable")
        /// 422
        public static let illegal = Text(de: "Entwurf nicht zulässig", en: "Draft not legal")
        /// 500
        public static let failed = Text(
            de: "Erfassen fehlgeschlagen", en: "Recording failed")
        /// 503
        public static let notNow = Text(
            de: "Erfassen zurzeit nicht möglich", en: "Recording not possible at present")
        /// 507
        public static let full = Text(de: "Kein Platz mehr", en: "No room left")

        // MARK: Details

        /// A list without drafts, or no list.
        public static let sendDrafts = Text(
            de: "Erwartet wird mindestens ein Entwurf: ein JSON-Objekt, eine Liste davon, oder "
                + "eines je Zeile.",
            en: "Expected is at least one draft: a JSON object, a list of them, or one a line.")
        /// The types that a body may have.
        public static func mediaTypes(_ names: String) -> Text {
            Text(
                de: "Content-Type muss eines von diesen sein, in UTF-8 und unverpackt: \(names).",
                en: "Content-Type must be one of these, in UTF-8 and not compressed: \(names).")
        }
        /// Before the findings.
        public static let nothing = Text(
            de: "Nichts wurde erfasst.", en: "Nothing was recorded.")
        /// The same, where not all findings are listed.
        public static func nothingAndMore(_ count: Int) -> Text {
            Text(
                de: "Nichts wurde erfasst. Nicht aufgeführt sind \(count) weitere Befunde.",
                en: "Nothing was recorded. Not listed are \(count) more findings.")
        }
        /// Another program holds the lock.
        public static let locked = Text(
            de: "Ein anderes Programm erfasst gerade. Nichts wurde erfasst; bitte gleich noch "
                + "einmal versuchen.",
            en: "Another program is recording. Nothing was recorded; please try again shortly.")
        /// A sync failed.
        public static let indeterminate = Text(
            de: "Ob die Ereignisse erfasst sind, ist offen. Sie mit denselben Kennungen (id) noch "
                + "einmal zu senden ist gefahrlos; ohne Kennungen bitte erst nachsehen.",
            en: "Whether the events are recorded is open. To send them again with the same ids is "
                + "safe; without ids please look first.")
        /// The folder must not be written.
        public static let readOnly = Text(
            de: "In diese Ablage darf der Dienst nicht schreiben; er zeigt sie nur.",
            en: "The service may not write to this store; it only shows it.")
        /// The disk is full.
        public static let makeRoom = Text(
            de: "Die Platte des Dienstes ist voll. Nichts wurde erfasst.",
            en: "The disk of the service is full. Nothing was recorded.")
        /// The log is damaged.
        public static let damaged = Text(
            de: "Das Protokoll ist beschädigt; bis es wiederhergestellt ist, kann nichts erfasst "
                + "werden. Wer den Dienst betreibt, findet mit „wegmarke verify“ die Stelle.",
            en: "The log is damaged; until it is restored nothing can be recorded. Whoever runs "
                + "the service finds the place with \"wegmarke verify\".")
        /// The clock is far behind.
        public static let clock = Text(
            de: "Die Uhr des Dienstes geht zu weit nach. Nichts wurde erfasst.",
            en: "The clock of the service is too far behind. Nothing was recorded.")
        /// Any other failure.
        public static let storage = Text(
            de: "Die Ablage ließ sich nicht beschreiben. Nichts wurde erfasst.",
            en: "The store could not be written. Nothing was recorded.")
        /// A limit of the log.
        public static func tooLarge(limit: Int, found: Int) -> Text {
            Text(
                de: "Zu viel für ein Ereignis oder auf einmal: höchstens \(limit) sind möglich, "
                    + "gefunden \(found). Nichts wurde erfasst.",
                en: "Too much for one event or at once: at most \(limit) are possible, found "
                    + "\(found). Nothing was recorded.")
        }
        /// A text that the log does not take.
        public static let notStorable = Text(
            de: "Diese Angabe kann nicht gespeichert werden; sie ist leer, zu lang oder enthält "
                + "Steuerzeichen.",
            en: "This value cannot be stored; it is empty, too long or has control characters.")
        /// Some were recorded before.
        public static func before(_ count: Int) -> Text {
            Text(
                de: "Vorher wurden \(count) erfasst; dieselben Kennungen bestätigen sie.",
                en: "\(count) were recorded before; the same ids acknowledge them.")
        }
    }
}
