extension Words {
    /// What is said about a draft that does not fit the catalogue.
    public enum Validation {
        /// A type that the catalogue does not have.
        public static let unknownType = Text(
            de: "Diesen Ereignistyp gibt es nicht", en: "There is no such event type")
        /// A key of data that the type does not have.
        public static let unknownField = Text(
            de: "Dieses Feld hat der Ereignistyp nicht", en: "The event type has no such field")
        /// A key that a draft does not have.
        public static let unknownKey = Text(
            de: "Diesen Schlüssel hat ein Entwurf nicht", en: "A draft has no such key")
        /// A code that is none of its set.
        public static let unknownCode = Text(
            de: "Diesen Wert gibt es hier nicht", en: "There is no such value here")
        /// A required field is left out.
        public static let missing = Text(
            de: "Pflichtangabe fehlt", en: "A required value is missing")
        /// A value of another kind than the field's.
        public static let wrongKind = Text(
            de: "Diese Art von Wert passt hier nicht", en: "This kind of value does not fit here")
        /// A text without a visible character.
        public static let empty = Text(de: "Der Text ist leer", en: "The text is empty")
        /// A list beyond its limit.
        public static let tooMany = Text(de: "Zu viele Einträge", en: "Too many entries")
        /// A number beyond its bounds.
        public static let outOfRange = Text(
            de: "Die Zahl liegt außerhalb der Grenzen", en: "The number is out of bounds")
        /// A number with too many digits, or in another notation.
        public static let notExact = Text(
            de: "Diese Zahl lässt sich so nicht genau festhalten",
            en: "The number cannot be kept exactly as written")
        /// A text that is no partial date.
        public static let badDate = Text(
            de: "Das ist kein Datum, wie es hier steht", en: "This is no date as written here")
        /// A text that is no id.
        public static let badReference = Text(
            de: "Das ist keine gültige Kennung", en: "This is no valid id")
        /// A text that is no subject.
        public static let badSubject = Text(
            de: "Das ist kein gültiger Gegenstand", en: "This is no valid subject")
        /// A subject of another category than the type's.
        public static let wrongCategory = Text(
            de: "Dieser Ereignistyp gehört zu anderen Gegenständen",
            en: "This event type belongs to other subjects")
        /// `null` where nothing can be cleared.
        public static let cannotClear = Text(
            de: "Dieses Feld lässt sich nicht mit null leeren",
            en: "This field cannot be cleared with null")
        /// An entry that stands in its list already.
        public static let listedTwice = Text(
            de: "Der Eintrag steht zweimal in der Liste", en: "The entry stands twice in the list")
        /// A text beyond its limit.
        public static let tooLong = Text(de: "Der Text ist zu lang", en: "The text is too long")
        /// A line that is JSON, but no object.
        public static let notADraft = Text(
            de: "Ein Entwurf ist ein JSON-Objekt", en: "A draft is a JSON object")
        /// A line that is no JSON.
        public static let brokenJSON = Text(
            de: "Das ist kein gültiges JSON", en: "This is not valid JSON")
        /// What the parser expected, from its own words.
        public static func partOfJSON(_ english: String) -> Text {
            Text(de: germanPartsOfJSON[english] ?? english, en: english)
        }
        private static let germanPartsOfJSON = [
            "valid UTF-8": "gültiges UTF-8", "every key once": "jeder Schlüssel einmal",
            "less nesting": "weniger Verschachtelung", "the end of the text": "das Ende des Textes",
            "a pair of surrogates": "ein Paar von Ersatzzeichen", "a value": "ein Wert",
            "a key in quotes": "ein Schlüssel in Anführungszeichen",
            "',' or '}'": "',' oder '}'", "',' or ']'": "',' oder ']'",
            "an escaped control character": "ein maskiertes Steuerzeichen",
            "'\"' to end the string": "'\"' am Ende der Zeichenkette",
            "one of \" \\ / b f n r t u after '\\'":
                "eines von \" \\ / b f n r t u nach '\\'",
            "four hexadecimal digits after '\\u'": "vier hexadezimale Ziffern nach '\\u'",
            "no digit after a leading zero": "keine Ziffer nach einer führenden Null",
            "a digit": "eine Ziffer",
        ]
        /// Another `on` than the date of the value.
        public static let anotherDay = Text(
            de: "„on“ ist hier immer das Datum des Werts",
            en: "`on` is always the date of the value")
        /// An event that would change nothing.
        public static let noChange = Text(
            de: "Das Ereignis ändert nichts", en: "The event changes nothing")
        /// Both of two values, or neither.
        public static let exactlyOne = Text(
            de: "Genau eine der beiden Angaben wird gebraucht",
            en: "Exactly one of the two is needed")
        /// The code `other` without an explanation.
        public static let wordsForOther = Text(
            de: "Der Grund „other“ braucht eine Erläuterung", en: "The reason `other` needs words")
        /// A reason is missing where the value given needs one.
        public static let reasonNeeded = Text(
            de: "Hier wird eine Begründung gebraucht", en: "A reason is needed here")
        /// An end before its beginning.
        public static let outOfOrder = Text(
            de: "Das Ende liegt vor dem Beginn", en: "The end is before the beginning")
        /// An amount below zero.
        public static let negative = Text(
            de: "Der Wert liegt unter null", en: "The value is below zero")
        /// Another visibility than the only one of the type.
        public static let wrongVisibility = Text(
            de: "Dieser Ereignistyp hat eine feste Sichtbarkeit",
            en: "This event type has one visibility only")
        /// A text that looks like a way to reach a person.
        public static let looksPersonal = Text(
            de: """
                Das sieht nach einer Mailadresse oder Telefonnummer aus; Angaben zu Personen \
                gehören nicht in ein Ereignis
                """,
            en: """
                This looks like a mail address or telephone number; personal data do not \
                belong into an event
                """)

        /// A draft says who records it, and the token does already.
        public static let actorOfToken = Text(
            de: "Wer erfasst, sagt das Token; im Entwurf hat das keinen Platz",
            en: "Who records is said by the token; a draft does not say it")
        /// More drafts than a request takes.
        public static let tooManyDrafts = Text(
            de: "Zu viele Entwürfe auf einmal; bitte auf mehrere Anfragen verteilen",
            en: "Too many drafts at once; please spread them over several requests")
        /// A bound.
        public static func atMost(_ number: Int) -> Text {
            Text(de: "höchstens \(number)", en: "at most \(number)")
        }

        /// The line of a file.
        public static func line(_ number: Int) -> Text {
            Text(de: "Zeile \(number)", en: "line \(number)")
        }
        /// Before what was found.
        public static let found = Text(de: "gefunden", en: "found")
        /// Before what was expected.
        public static let expected = Text(de: "erwartet", en: "expected")
        /// The likely right value.
        public static func meant(_ value: String) -> Text {
            Text(de: "gemeint ist vielleicht „\(value)“", en: "perhaps “\(value)” is meant")
        }
        /// After a number of characters.
        public static let characters = Text(de: "Zeichen", en: "characters")
        /// Between two bounds.
        public static let upTo = Text(de: "bis", en: "to")
        /// Before the bounds of a whole number.
        public static let wholeNumber = Text(de: "ganze Zahl von", en: "whole number from")
    }
}
