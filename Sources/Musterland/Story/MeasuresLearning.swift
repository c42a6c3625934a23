/// Chapter 12: measures for learning, young people and families.
extension StoryScript {
    func tellLearning() {
        tellHouses()
        tellYouth()
        tellSchools()
    }

    private func tellHouses() {
        measure(
            "mehrgenerationenhaus", "Mehrgenerationenhaus Musterstadt",
            "Die alte Schule wird Café, Werkstatt, Beratung und Probebühne.", .learning,
            in: [.musterstadt], goals: ["bildung"], mixed: true, origin: "outcome/ml-o-mgh",
            on: "2019-11-18"
        )
        .lead(.stadtMusterstadt, on: "2019-11-18")
        .assigned(.freiwilligenagentur, "participant", on: "2020-02-03")
        .estimated(
            cost: "2400000.00", benefitText: "Ein Haus für zwölf Vereine.",
            on: "2020-01-20"
        )
        .scheduled("2020-09", "2022-08-31", on: "2020-01-20")
        .status("adopted", on: "2020-02-17", decision: "mgh")
        .milestone("mgh-bauantrag", "Bauantrag gestellt", due: "2020-08-31", on: "2020-02-24")
        .milestone("mgh-richtfest", "Richtfest", due: "2021-10-31", on: "2020-02-24")
        .status("preparing", on: "2020-09-07").reached("mgh-bauantrag", on: "2020-08-24")
        .budgeted(2021, "1100000.00", "Städtebauförderung", on: "2020-12-14")
        .budgeted(2022, "1300000.00", "Städtebauförderung", on: "2021-12-13")
        .status("inProgress", on: "2021-03-15")
        .moved(
            "mgh-richtfest", to: "2022-05-31", on: "2021-09-06", code: "external",
            "Holz ist knapp und teuer."
        )
        .scheduled(
            nil, "2023-03-31", on: "2021-09-06", code: "external",
            "Holz ist knapp und teuer."
        )
        .reached("mgh-richtfest", on: "2022-05-13")
        .scheduled(
            nil, "2023-08-31", on: "2022-11-21", code: "funding",
            "Mehrkosten von 310.000 Euro mussten erst bewilligt werden."
        )
        .spent("2655000.00", on: "2023-08-28")
        .status("completed", on: "2023-09-01", "Eröffnung mit 900 Gästen.")
        .reported(
            on: "2024-09-02", "Zwölf Vereine, 140 Angebote im Jahr.", progress: 100,
            consolidation: "fully"
        )
        .status("consolidated", on: "2024-12-16", "Betrieb im Stadthaushalt verankert.")
        measure(
            "randzeiten", "Kita in Randzeiten", kind: "pilot", .learning,
            in: [.musterstadt, .probenau], goals: ["unter-betreuung"], needs: ["betreuung"],
            mixed: true, on: "2020-02-10"
        )
        .lead(.klinik, on: "2020-12-07").status("adopted", on: "2020-12-07")
        .scheduled("2021-08-01", "2023-07-31", on: "2020-12-14")
        .status("inProgress", on: "2021-08-16")
        .blocked(on: "2022-08-29", code: "staff", "Drei Erzieherinnen fehlen in Probenau.")
        .status(
            "suspended", on: "2023-01-30", code: "staff",
            "Ohne Personal ist die Öffnung ab fünf Uhr nicht zu halten."
        )
        .unblocked(on: "2024-07-01", "Zwei Stellen besetzt.")
        .status("inProgress", on: "2024-08-05", "Neustart mit einem Standort.")
        .scheduled(nil, "2026-07-31", on: "2024-08-05", code: "staff", "Neustart.")
        .reported(on: "2025-09-22", "31 Kinder, ein Standort.", progress: 50)
    }

    private func tellYouth() {
        measure(
            "jugendmobil", "Jugendmobil an den Seen",
            "Ein umgebauter Linienbus mit Werkbank, Kicker und Ansprechperson.", kind: "pilot",
            .learning, in: Place.lakes, goals: ["unter-jugend"], needs: ["jugendraeume"],
            mixed: true, origin: "outcome/ml-o-jugendmobil", on: "2020-01-13"
        )
        .lead(.jugendring, on: "2020-01-20").assigned(
            .jugendinitiative, "participant",
            on: "2020-03-02"
        )
        .scheduled("2020-08", "2021-07-31", on: "2020-03-02")
        .status("inProgress", on: "2020-08-10").status("completed", on: "2021-07-26")
        .reported(
            on: "2021-09-06", "Jeder Halt im Schnitt 19 Jugendliche.",
            consolidation: "partly"
        )
        .status("consolidated", on: "2022-01-01", "Stelle beim Kreisjugendring.")
        .reported(on: "2024-06-10", "Zweites Mobil für das Tal geplant.", consolidation: "fully")
        measure(
            "jugendparlament", "Jugendparlament mit eigenem Geld", kind: "format", .learning,
            goals: ["unter-jugend"], mixed: true, origin: "outcome/ml-o-parlament",
            on: "2020-02-24"
        )
        .lead(.jugendring, on: "2020-12-14").scheduled("2021-09", "2022-09-30", on: "2020-12-14")
        .status("inProgress", on: "2021-09-20")
        .scheduled(
            nil, "2023-06-30", on: "2022-08-22", code: "participation",
            "Zur ersten Wahl fanden sich nur neun Kandidierende."
        )
        .status("completed", on: "2023-06-12").reported(
            on: "2023-07-03",
            "23 Sitze, 8.000 Euro eigenes Budget.", progress: 100)
        measure(
            "proberaum", "Proberäume in Spritzenhäusern", .learning,
            in: [.schablonitz, .modellhagen], goals: ["unter-jugend"], on: "2022-03-07",
            visibility: .staff
        )
        .reported(on: "2022-03-07", "Noch nicht mit den Feuerwehren abgestimmt.")
    }

    private func tellSchools() {
        measure(
            "schulcampus", "Schulcampus Musterstadt",
            "Regionale Schule, Musikschule und Volkshochschule unter einem Dach.", .learning,
            in: [.musterstadt], goals: ["bildung"], mixed: false, on: "2020-10-19"
        )
        .lead(.kreisverwaltung, on: "2021-02-01")
        .scheduled("2022-07", "2025-07-31", on: "2021-02-01")
        .status("adopted", on: "2021-06-21", decision: "schulcampus")
        .milestone(
            "campus-wettbewerb", "Wettbewerb entschieden", due: "2022-03-31",
            on: "2021-06-28"
        )
        .milestone(
            "campus-baugenehmigung", "Baugenehmigung", due: "2023-06-30", critical: true,
            on: "2021-06-28"
        )
        .reached("campus-wettbewerb", on: "2022-05-09")
        .status("preparing", on: "2022-07-04")
        .moved(
            "campus-baugenehmigung", to: "2024-06-30", on: "2023-05-22", code: "coordination",
            "Stadt und Landkreis haben sich über die Zufahrt erst spät geeinigt."
        )
        .scheduled(
            nil, "2026-07-31", on: "2023-05-22", code: "coordination",
            "Zufahrt und Schülerverkehr waren ungeklärt."
        )
        .moved(
            "campus-baugenehmigung", to: "2025-03-31", on: "2024-07-08", code: "staff",
            "Die Bauaufsicht ist unterbesetzt."
        )
        .scheduled(
            nil, "2027-07-31", on: "2024-07-08", code: "staff",
            "Die Bauaufsicht ist unterbesetzt."
        )
        .reported(
            on: "2025-06-23", "Die Genehmigung fehlt weiterhin.", progress: 20, visibility: .staff)
        measure(
            "ausbildungsatlas", "Ausbildungsatlas Musterland", .learning,
            in: Place.members, goals: ["bildung"], mixed: true, on: "2021-01-11"
        )
        .lead(.handwerk, on: "2021-02-22").scheduled("2021-04", "2021-12-31", on: "2021-02-22")
        .status("inProgress", on: "2021-04-12").status("completed", on: "2021-11-29")
        .reported(on: "2022-11-14", "Zweite Auflage aus eigener Kraft.", consolidation: "fully")
        measure(
            "lernhof", "Lernort Bauernhof", kind: "format", .learning,
            in: [.gleichnisbach, .beispielow], goals: ["bildung"], mixed: true,
            rhythm: "yearly", on: "2021-04-19"
        )
        .lead(.landfrauen, on: "2021-05-10").status("ongoing", on: "2021-09-13")
        .reported(on: "2022-07-04", "Elf Klassen, zwei Höfe.")
        .reported(on: "2024-07-15", "Neun Klassen; ein Hof ist ausgestiegen.")
        measure(
            "vhs-doerfer", "Volkshochschule kommt ins Dorf", kind: "format", .learning,
            in: [.fiktenberg, .skizzenwalde, .entwurfshausen], mixed: false, on: "2021-08-23"
        )
        .lead(.kreisvolkshochschule, on: "2021-08-23").scheduled("2022-02", nil, on: "2021-09-06")
        .status("inProgress", on: "2022-02-07")
        .reported(on: "2023-02-13", "19 Kurse in drei Dörfern.")
    }
}
