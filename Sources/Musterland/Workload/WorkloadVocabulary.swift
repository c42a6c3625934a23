/// The words of which a workload is made.
enum WorkloadVocabulary {
    static let projects: [StaticString] = [
        "Bürgerbus", "Dorfladen", "Mehrgenerationenhaus", "Videosprechstunde", "Glasfaserausbau",
        "Vereinslotse", "Leerstandskataster", "Rufbus", "Gemeindeschwester", "Jugendmobil",
        "Mitfahrbank", "Reparaturtreff", "Wohnberatung", "Starkregenkarte", "Marktwagen",
        "Antragsportal", "Ehrenamtskarte", "Radweg", "Kulturscheune", "Bürgerenergie",
    ]

    static let places: [StaticString] = [
        "Obermuster", "Niedermuster", "Exempelrode", "Skizzenwalde", "Fiktenberg", "Schablonitz",
        "Vorlagensee", "Modellhagen", "Beispielow", "Entwurfshausen", "Gleichnisbach",
        "Probenau", "Grenzmuster", "Parabelitz", "Randhausen", "Sinnbildau",
    ]

    static let fields: [StaticString] = [
        "Mobilität", "Nahversorgung", "Gesundheit und Pflege", "Bildung und Familie",
        "Digitales", "Zusammenleben",
    ]

    static let reports: [StaticString] = [
        "Die Arbeiten liegen im Plan; die nächste Abstimmung ist vereinbart.",
        "Der Förderbescheid ist eingegangen, die Ausschreibung läuft.",
        "Zwei Gemeinden sind hinzugekommen, der Zuschnitt wird angepasst.",
        "Die Nachfrage liegt über den Erwartungen.",
        "Eine Stelle ist noch unbesetzt; die Vertretung ist geregelt.",
        "Die Zwischenabnahme ist erfolgt, Mängel werden behoben.",
    ]

    static let codes: [StaticString] = [
        "staff", "funding", "coordination", "legal", "external", "demand", "responsibility",
        "participation",
    ]

    static let ideas: [StaticString] = [
        "Eine Haltestelle am Ärztehaus.", "Ein Raum, den Jugendliche selbst gestalten.",
        "Sprechzeiten auch am Abend.", "Ein gemeinsamer Kalender aller Vereine.",
        "Bänke und Schatten auf dem Marktplatz.", "Beratung zu Hause statt im Amt.",
    ]

    static let results: [StaticString] = ["adopted", "adopted", "adopted", "adoptedAmended"]
    static let channels: [StaticString] = ["mail", "web", "letter", "meeting", "phone"]
    static let outcomeKinds: [StaticString] = ["idea", "need", "topic", "strength"]
}
