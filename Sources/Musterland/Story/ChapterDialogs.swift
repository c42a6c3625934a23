/// Chapter 5: dialogues, from the first announcement to what became of them.
extension StoryScript {
    func announced(
        _ id: String, _ title: String, format: String, on day: String, date: String,
        occasion: String? = nil, guest: Bool = false, _ places: [Place] = [],
        theme: String? = nil, place: String? = nil, follows: String? = nil,
        rhythm: String? = nil
    ) {
        tell(
            "dialog.announced", "dialog/" + named(id), on: day,
            [
                "process": "musterland", "title": .text(title), "format": .text(format),
                "occasion": .optional(occasion), "hosting": guest ? "guest" : .absent,
                "territories": .places(places), "date": .text(date),
                "rhythm": .optional(rhythm), "place": .optional(place),
                "theme": .optional(theme), "follows": .optional(follows.map(named)),
            ])
    }

    func held(
        _ id: String, on day: String, guests: Int? = nil,
        _ sectors: [(String, Int?)] = [], text: String? = nil, late: String? = nil
    ) {
        let participants = sectors.map { sector, count -> FieldValue in
            ["sector": .text(sector), "count": count.map(FieldValue.whole) ?? .absent]
        }
        tell(
            "dialog.held", "dialog/" + named(id), on: day, late: late,
            [
                "guests": guests.map(FieldValue.whole) ?? .absent,
                "participants": participants.isEmpty ? .absent : .list(participants),
                "text": .optional(text),
            ])
    }

    func tellDialogs() {
        tellFirstRound()
        tellThemeRound()
        tellLaterDialogs()
        tellUnannounced()
    }

    private func tellFirstRound() {
        announced(
            "dialog-auftakt", "Auftakt: Wie wollen wir 2030 leben?", format: "conference",
            on: "2019-04-08", date: "2019-05-09", occasion: "kickoff", Place.members,
            place: "Stadthalle Musterstadt")
        held(
            "dialog-auftakt", on: "2019-05-09", guests: 182,
            [
                ("citizens", 96), ("politics", 31), ("administration", 28), ("business", 15),
                ("civilSociety", 12),
            ])
        announced(
            "dialog-oberes-tal", "Zukunftsdialog Oberes Mustertal", format: "futureDialogue",
            on: "2019-05-20", date: "2019-06-13", Place.upperValley,
            theme: "Unterwegs und versorgt im Tal", place: "Gasthof Zur Probe, Exempelrode",
            follows: "dialog-auftakt")
        held(
            "dialog-oberes-tal", on: "2019-06-13", guests: 64,
            [("citizens", 47), ("politics", 9), ("civilSociety", 6), ("business", 2)],
            text: "An drei Tischen wurde je eine Karte mit fehlenden Wegen gezeichnet.")
        announced(
            "dialog-fiktenseen", "Zukunftsdialog Fiktenseen", format: "futureDialogue",
            on: "2019-05-20", date: "2019-06-20", Place.lakes, theme: "Dörfer am Wasser",
            follows: "dialog-auftakt")
        held(
            "dialog-fiktenseen", on: "2019-06-20", guests: 51,
            [("citizens", 38), ("politics", 8), ("civilSociety", 5)])
        announced(
            "dialog-staedte", "Zukunftsdialog der Städte", format: "workshop",
            on: "2019-05-20", date: "2019-06-27", [.musterstadt, .probenau],
            theme: "Wohnen und Betreuung", follows: "dialog-auftakt")
        held(
            "dialog-staedte", on: "2019-06-27", guests: 43,
            [("citizens", 22), ("administration", 11), ("business", 10)])
    }

    private func tellThemeRound() {
        announced(
            "dialog-gesundheit", "Runder Tisch Gesundheit und Pflege", format: "meeting",
            on: "2019-08-26", date: "2019-09-19", Place.members, theme: "Hausärzte und Pflege",
            rhythm: "halfYearly")
        held(
            "dialog-gesundheit", on: "2019-09-19", guests: 24,
            [("business", 7), ("administration", 9), ("civilSociety", 6), ("citizens", 2)])
        announced(
            "dialog-jugend", "Jugendkonferenz „Bleiben oder gehen?“", format: "speedDating",
            on: "2019-09-02", date: "2019-10-11", [.musterstadt, .fiktenberg, .vorlagensee],
            place: "Regionale Schule Fiktenberg")
        held(
            "dialog-jugend", on: "2019-10-11", guests: 88,
            [("citizens", 79), ("politics", 9)],
            text: "Je sieben Minuten an einem Tisch mit Kreistag, Schule und Jugendamt.")
        announced(
            "dialog-ehrenamt", "Werkstatt Ehrenamt", format: "workshop", on: "2019-10-07",
            date: "2019-11-14", [.beispielow, .entwurfshausen, .fiktenberg],
            theme: "Nachwuchs für Vereine und Feuerwehr")
        held(
            "dialog-ehrenamt", on: "2019-11-14", guests: 37,
            [("civilSociety", 29), ("citizens", 6), ("administration", 2)])
        announced(
            "dialog-umfrage", "Haushaltsbefragung „Ihr Dorf, Ihr Weg“", format: "survey",
            on: "2019-11-04", date: "2020-01", Place.members)
        held(
            "dialog-umfrage", on: "2020-01", guests: 2314,
            text: "2.314 von 9.860 verschickten Fragebögen kamen zurück.")
        announced(
            "dialog-abschluss-2020", "Abschlusskonferenz der Beteiligung", format: "conference",
            on: "2020-02-10", date: "2020-04-23", occasion: "closing", Place.members)
        tell(
            "dialog.cancelled", "dialog/ml-dialog-abschluss-2020", on: "2020-03-18",
            ["reason": "Versammlungen sind untersagt; die Ergebnisse gehen als Heft an alle."])
    }

    private func tellLaterDialogs() {
        announced(
            "dialog-halbzeit", "Zukunftsdialog: Was ist daraus geworden?",
            format: "futureDialogue", on: "2022-05-09", date: "2022-06-16",
            occasion: "followUp", Place.members, place: "Mehrzweckhalle Obermuster",
            follows: "dialog-oberes-tal")
        held(
            "dialog-halbzeit", on: "2022-06-16", guests: 97,
            [("citizens", 58), ("politics", 17), ("civilSociety", 14), ("business", 8)],
            text: "Aus neun Themen wurden zwei mit Klebepunkten ausgewählt.")
        announced(
            "dialog-hitze", "Fachgespräch Starkregen und Hitze", format: "hearing",
            on: "2023-03-20", date: "2023-04-27", [.obermuster, .skizzenwalde],
            theme: "Vorsorge in den Dörfern")
        held(
            "dialog-hitze", on: "2023-04-27", guests: 33,
            [("science", 4), ("administration", 12), ("citizens", 17)])
        announced(
            "dialog-wohnen", "Werkstatt Wohnen im Bestand", format: "workshop",
            on: "2024-01-29", date: "2024-03-14", [.musterstadt, .probenau, .grenzmuster])
        announced(
            "dialog-bilanz", "Bilanzkonferenz 2025", format: "conference", on: "2025-03-03",
            date: "2025-05-22", occasion: "closing", Place.members.filter { $0 != .gleichnisbach })
        held(
            "dialog-bilanz", on: "2025-05-22", guests: 141,
            [
                ("citizens", 70), ("politics", 24), ("administration", 22),
                ("civilSociety", 18), ("science", 5), ("state", 2),
            ])
        announced(
            "dialog-ausblick", "Zukunftsdialog 2026: Die nächsten fünf Jahre",
            format: "futureDialogue", on: "2025-11-10", date: "2026-03", Place.lakes,
            follows: "dialog-bilanz")
    }

    private func tellUnannounced() {
        tell(
            "dialog.held", "dialog/ml-dialog-netzwerk", on: "2020-09-24",
            [
                "process": "musterland", "title": "Erfahrungsaustausch der Zukunftskreise",
                "format": "exchange", "hosting": "guest", "guests": 46,
                "theme": "Bürgerbusse und ihre Rechtsformen",
                "participants": [["sector": "administration"], ["sector": "science", "count": 6]],
            ])
        tell(
            "dialog.held", "dialog/ml-dialog-landfrauen", on: "2021-10-07",
            [
                "process": "musterland", "title": "Kreistreffen der Landfrauen",
                "format": "meeting", "hosting": "guest", "guests": 75,
                "bodies": .texts([Body.landfrauen.rawValue]),
                "territories": .places([.exempelrode]),
            ])
        tell(
            "dialog.held", "dialog/ml-dialog-sprechtage", on: "2021-03/2021-11",
            [
                "process": "musterland", "title": "Mobile Sprechtage der Geschäftsstelle",
                "format": "meeting", "count": 18, "guests": 204,
                "territories": .places(Place.members),
            ])
        tell(
            "dialog.held", "dialog/ml-dialog-arbeitstreffen", on: "2022",
            [
                "process": "musterland", "title": "Arbeitstreffen der Aktions-Teams",
                "format": "meeting", "countText": "mehrere im Jahr",
                "bodies": .texts([Body.aktionMobil.rawValue, Body.aktionOrtskern.rawValue]),
            ])
        tell(
            "dialog.held", "dialog/ml-dialog-intern", on: "2023-09-14", visibility: .staff,
            [
                "process": "musterland", "title": "Klausur der Steuerungsgruppe",
                "format": "other", "guests": 14,
                "bodies": .texts([Body.steuerung.rawValue]),
            ])
    }
}
