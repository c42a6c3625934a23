/// Chapter 3, continued: what was published.
extension StoryScript {
    func tellPublications() {
        let published: [(String, String, String)] = [
            ("2019-03-25", "Musterland 2030: Worum es geht", "web"),
            ("2019-09-16", "Bestandsaufnahme: Zahlen und Befunde aus zwölf Gemeinden", "report"),
            ("2020-03-09", "Was Sie uns gesagt haben: Ergebnisse der Zukunftsdialoge", "print"),
            ("2020-12-14", "Zukunftsstrategie Musterland 2030", "document"),
            ("2021-02-08", "Kurzfassung für alle Haushalte", "print"),
            ("2022-12-05", "Zwischenbericht 2022", "report"),
            ("2024-11-18", "Halbzeit war gestern: Foliensatz zur Kreiskonferenz", "presentation"),
            ("2025-06-30", "Evaluationsbericht der Hochschule Probenau", "report"),
        ]
        for (day, title, medium) in published {
            tell(
                "process.published", Self.process, on: day,
                ["title": .text(title), "medium": .text(medium)])
        }
        let films: [(String, String, Place, Int)] = [
            ("2021-09-13", "Einsteigen, bitte: ein Tag im Bürgerbus", .obermuster, 1),
            ("2022-04-25", "Der Laden bleibt im Dorf", .exempelrode, 2),
            ("2023-02-20", "Sprechstunde am Bildschirm", .vorlagensee, 3),
        ]
        for (day, title, place, part) in films {
            tell(
                "process.published", Self.process, on: day,
                [
                    "title": .text(title), "medium": "video",
                    "territory": .text(place.rawValue), "series": "Musterland macht’s",
                    "part": .whole(part), "parts": 5,
                ])
        }
        for year in [2020, 2022, 2024] {
            tell(
                "process.published", Self.process, on: "\(year)-10-05",
                [
                    "title": .text("Gemeindedatenblätter \(year)"), "medium": "datasheet",
                    "series": "Gemeindedatenblätter",
                ])
        }
        tell(
            "process.published", Self.process, on: "2023-11-06",
            [
                "title": "Leitfaden: Leerstände erfassen und ansprechen", "medium": "document",
                "measure": .text(named("leerstandskataster")),
            ])
    }
}
