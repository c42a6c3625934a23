// The words document themselves.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// Where things stand.
extension Words.Boards {
    public static let running = Text(de: "läuft", en: "running")
    public static let madePermanent = Text(de: "verstetigt", en: "made permanent")
    public static let closed = Text(de: "abgeschlossen", en: "closed")
    public static let pastEnd = Text(
        de: "Laufzeit beendet, Abschluss nicht erfasst", en: "past its end, closing not recorded")

    public static let planned = Text(de: "geplant", en: "planned")
    public static let reached = Text(de: "erreicht", en: "reached")
    public static let dropped = Text(de: "entfallen", en: "dropped")

    public static let withoutDate = Text(de: "ohne Termin", en: "no date")
    public static let announced = Text(de: "angekündigt", en: "announced")
    public static let held = Text(de: "durchgeführt", en: "held")
    public static let cancelled = Text(de: "abgesagt", en: "cancelled")
    public static let holdingNotRecorded = Text(
        de: "Durchführung nicht erfasst", en: "not recorded whether held")

    public static let pending = Text(de: "offen", en: "pending")
    public static let decisionAdopted = Text(de: "angenommen", en: "adopted")
    public static let settled = Text(de: "erledigt", en: "settled")
    public static let implemented = Text(de: "umgesetzt", en: "implemented")
    public static let superseded = Text(de: "ersetzt", en: "superseded")
    public static let revoked = Text(de: "aufgehoben", en: "revoked")

    public static let recorded = Text(de: "erfasst", en: "recorded")
    public static let confirmed = Text(de: "bestätigt", en: "confirmed")
    public static let refuted = Text(de: "widerlegt", en: "refuted")
    public static let resolved = Text(de: "behoben", en: "resolved")

    public static let submitted = Text(de: "eingegangen", en: "submitted")
    public static let approved = Text(de: "bewilligt", en: "approved")
    public static let rejected = Text(de: "abgelehnt", en: "rejected")
    public static let withdrawn = Text(de: "zurückgezogen", en: "withdrawn")
    public static let paid = Text(de: "ausgezahlt", en: "paid")
    public static let accounted = Text(de: "Verwendung nachgewiesen", en: "accounted for")

    public static let dispositionOpen = Text(
        de: "Verbleib nicht erfasst", en: "disposition not recorded")
    public static let past = Text(de: "verstrichen", en: "past")
    public static let ahead = Text(de: "läuft", en: "ahead")
}
