/// What is said about a draft that does not fit the catalogue.
extension Words {
    public static let unknownType = Text(
        de: "Diesen Ereignistyp gibt es nicht", en: "There is no such event type")
    public static let unknownField = Text(
        de: "Dieses Feld hat der Ereignistyp nicht", en: "The event type has no such field")
    public static let unknownKey = Text(
        de: "Diesen Schlüssel hat ein Entwurf nicht", en: "A draft has no such key")
    public static let unknownCode = Text(
        de: "Diesen Wert gibt es hier nicht", en: "There is no such value here")
    public static let missing = Text(de: "Pflichtangabe fehlt", en: "A required value is missing")
    public static let wrongKind = Text(
        de: "Diese Art von Wert passt hier nicht", en: "This kind of value does not fit here")
    public static let empty = Text(de: "Der Text ist leer", en: "The text is empty")
    public static let tooMany = Text(de: "Zu viele Einträge", en: "Too many entries")
    public static let outOfRange = Text(
        de: "Die Zahl liegt außerhalb der Grenzen", en: "The number is out of bounds")
    public static let notExact = Text(
        de: "Diese Zahl lässt sich so nicht genau festhalten",
        en: "The number cannot be kept exactly as written")
    public static let badDate = Text(
        de: "Das ist kein Datum, wie es hier steht", en: "This is no date as written here")
    public static let badReference = Text(
        de: "Das ist keine gültige Kennung", en: "This is no valid id")
    public static let badSubject = Text(
        de: "Das ist kein gültiger Gegenstand", en: "This is no valid subject")
    public static let wrongCategory = Text(
        de: "Dieser Ereignistyp gehört zu anderen Gegenständen",
        en: "This event type belongs to other subjects")
    public static let cannotClear = Text(
        de: "Dieses Feld lässt sich nicht mit null leeren",
        en: "This field cannot be cleared with null")
    public static let listedTwice = Text(
        de: "Der Eintrag steht zweimal in der Liste", en: "The entry stands twice in the list")
    public static let tooLong = Text(de: "Der Text ist zu lang", en: "The text is too long")
    public static let notADraft = Text(
        de: "Ein Entwurf ist ein JSON-Objekt", en: "A draft is a JSON object")
    public static let brokenJSON = Text(
        de: "Das ist kein gültiges JSON", en: "This is not valid JSON")
    public static let anotherDay = Text(
        de: "„on“ ist hier immer das Datum des Werts", en: "`on` is always the date of the value")
    public static let noChange = Text(
        de: "Das Ereignis ändert nichts", en: "The event changes nothing")
    public static let exactlyOne = Text(
        de: "Genau eine der beiden Angaben wird gebraucht", en: "Exactly one of the two is needed")
    public static let wordsForOther = Text(
        de: "Der Grund „other“ braucht eine Erläuterung", en: "The reason `other` needs words")
    public static let reasonNeeded = Text(
        de: "Hier wird eine Begründung gebraucht", en: "A reason is needed here")
    public static let outOfOrder = Text(
        de: "Das Ende liegt vor dem Beginn", en: "The end is before the beginning")
    public static let negative = Text(
        de: "Der Wert liegt unter null", en: "The value is below zero")
    public static let wrongVisibility = Text(
        de: "Dieser Ereignistyp hat eine feste Sichtbarkeit",
        en: "This event type has one visibility only")
    public static let looksPersonal = Text(
        de: "Das sieht nach einer Mailadresse oder Telefonnummer aus; Angaben zu Personen gehören"
            + " nicht in ein Ereignis",
        en: "This looks like a mail address or telephone number; personal data do not belong"
            + " into an event")

    /// The line of a file.
    public static func line(_ number: Int) -> Text {
        Text(de: "Zeile \(number)", en: "line \(number)")
    }
    public static let found = Text(de: "gefunden", en: "found")
    public static let expected = Text(de: "erwartet", en: "expected")
    /// The likely right value.
    public static func meant(_ value: String) -> Text {
        Text(de: "gemeint ist vielleicht „\(value)“", en: "perhaps “\(value)” is meant")
    }
}
