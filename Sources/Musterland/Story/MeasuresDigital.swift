/// Chapter 13: measures for digital infrastructure and administration.
extension StoryScript {
    func tellDigital() {
        tellGlasfaser()
        tellServices()
        tellTrials()
    }

    private func tellGlasfaser() {
        measure(
            "glasfaser", "Glasfaser für alle Gemeinden",
            "Ausbau in drei Losen mit gemeinsamer Ausschreibung aller zwölf Gemeinden.",
            .digital, in: Place.members, goals: ["unter-glasfaser"], needs: ["glasfaser"],
            mixed: true, on: "2019-09-23"
        )
        .lead(.breitband, on: "2019-09-23").assigned(.ministerium, "funder", on: "2019-12-09")
        .scheduled("2020-07", "2023-12-31", on: "2019-12-09")
        .status("adopted", on: "2019-12-09", decision: "glasfaser")
        .milestone("faser-los-eins", "Los 1: Städte", due: "2021-06-30", on: "2019-12-16")
        .milestone(
            "faser-los-zwei", "Los 2: Oberes Mustertal", due: "2022-09-30",
            critical: true, on: "2019-12-16"
        )
        .milestone(
            "faser-los-drei", "Los 3: Fiktenseen", due: "2023-10-31", critical: true,
            on: "2019-12-16"
        )
        .status("preparing", on: "2020-01-13").status("inProgress", on: "2020-07-20")
        .budgeted(2020, "2500000.00", "Bundes- und Landesmittel", on: "2020-01-20")
        .budgeted(2021, "4100000.00", "Bundes- und Landesmittel", on: "2020-12-14")
        .spent("2310000.00", on: "2020-12-21").spent("3985000.00", on: "2021-12-20")
        .reached("faser-los-eins", on: "2021-06-21")
        .moved(
            "faser-los-zwei", to: "2023-05-31", on: "2022-05-16", code: "external",
            "Tiefbaufirmen sind ausgebucht."
        )
        .scheduled(
            nil, "2024-09-30", on: "2022-05-16", code: "external",
            "Tiefbaufirmen sind ausgebucht."
        )
        .reached("faser-los-zwei", on: "2023-06-12")
        .moved(
            "faser-los-drei", to: "2024-09-30", on: "2023-06-19", code: "external",
            "Folge der Verspätung in Los 2."
        )
        .reached("faser-los-drei", on: "2024-11-04")
        .status("completed", on: "2024-11-18", "83 Prozent der Haushalte sind angeschlossen.")
        .reported(on: "2025-01-20", "Die Restlagen folgen mit Funk.", progress: 100)
    }

    private func tellServices() {
        measure(
            "freies-wlan", "Freies WLAN an Treffpunkten", .digital,
            in: [.musterstadt, .exempelrode, .vorlagensee], mixed: true, on: "2020-04-20"
        )
        .lead(.breitband, on: "2020-09-14").scheduled("2021-01", "2021-06-30", on: "2020-09-14")
        .status("inProgress", on: "2021-01-18").status("completed", on: "2021-06-14")
        .reported(
            on: "2021-09-20", "28 Zugänge; Unterhalt durch die Gemeinden.",
            consolidation: "fully")
        measure(
            "digitalpaten", "Digitalpatinnen für Ältere", kind: "format", .digital,
            in: [.probenau, .obermuster, .schablonitz], goals: ["unter-rathaus"],
            mixed: true, on: "2021-03-15"
        )
        .lead(.kreisvolkshochschule, on: "2021-04-12")
        .scheduled("2021-09", "2022-08-31", on: "2021-04-12")
        .status("inProgress", on: "2021-09-06").status("ongoing", on: "2022-09-05")
        .withoutEnd(on: "2022-09-12")
        .revised(
            on: "2022-11-21", "Parabelitz macht mit.",
            [
                "territories": .places([.probenau, .obermuster, .schablonitz, .parabelitz])
            ]
        )
        .reported(on: "2023-03-20", "41 Patinnen und Paten, 900 Beratungen.")
        .reported(on: "2025-04-28", "58 Patinnen und Paten.")
        measure(
            "antragsportal", "Ein Antragsportal für Kreis, Städte und Ämter", .digital,
            goals: ["unter-rathaus"], mixed: false, on: "2020-11-23"
        )
        .lead(.kreisverwaltung, on: "2021-01-25")
        .scheduled("2021-06", "2022-12-31", on: "2021-01-25")
        .milestone("portal-pilot", "Zehn Anträge online", due: "2022-03-31", on: "2021-02-01")
        .milestone("portal-bezahlen", "Online bezahlen", due: "2023-06-30", on: "2021-02-01")
        .status("inProgress", on: "2021-06-14").reached("portal-pilot", on: "2022-04-25")
        .scheduled(
            nil, "2023-12-31", on: "2022-10-10", code: "coordination",
            "Vier Verwaltungen, drei Fachverfahren."
        )
        .moved(
            "portal-bezahlen", to: "2024-06-30", on: "2023-05-08", code: "legal",
            "Das Vergaberecht verlangt eine neue Ausschreibung."
        )
        .scheduled(
            nil, "2024-12-31", on: "2023-11-27", code: "staff",
            "Die Projektstelle ist seit August unbesetzt."
        )
        .scheduled(
            nil, "2025-10-31", on: "2024-12-02", code: "staff",
            "Einarbeitung der neuen Projektleitung."
        )
        .reported(
            on: "2025-06-02", "24 von 30 Anträgen sind online.", progress: 80, visibility: .staff)
    }

    private func tellTrials() {
        measure(
            "dorf-app", "Dorf-App „Schwarzes Brett“", kind: "pilot", .digital,
            in: [.fiktenberg, .grenzmuster], mixed: true, on: "2021-11-22"
        )
        .lead(.heimatverein, on: "2022-01-10").scheduled("2022-03", "2023-02-28", on: "2022-01-10")
        .status("inProgress", on: "2022-03-14").status("completed", on: "2023-02-20")
        .reported(
            on: "2023-03-13", "1.900 Nutzende; keine Nachfolge für die Redaktion.",
            consolidation: "none")
        measure(
            "sensoren", "Sensoren für Winterdienst und Mülleimer", kind: "pilot", .digital,
            in: [.beispielow], goals: ["digital"], mixed: true, on: "2021-09-13"
        )
        .lead(.gemeindeBeispielow, on: "2021-10-18")
        .scheduled("2022-01", "2022-12-31", on: "2021-10-18")
        .status("inProgress", on: "2022-01-17")
        .status(
            "dropped", on: "2022-09-26", code: "benefitNotTangible",
            "Der Bauhof kennt seine Straßen besser als jede Messung.")
        measure(
            "mobiles-buergerbuero", "Mobiles Bürgerbüro",
            "Ein Bus mit zwei Schaltern, alle vierzehn Tage in jedem Dorf.", .digital,
            in: Place.upperValley + [.modellhagen], goals: ["unter-rathaus"], mixed: false,
            rhythm: "regular", on: "2022-05-23"
        )
        .lead(.amtMustertal, on: "2022-06-20").scheduled("2023-03", "2023-06-30", on: "2022-09-12")
        .status("adopted", on: "2022-09-12", decision: "buergerbuero")
        .status("preparing", on: "2022-10-10")
        .scheduled(
            nil, "2023-04-30", on: "2022-12-12", code: "sharedProblem",
            "Beide Ämter teilen sich das Fahrzeug; dadurch geht es schneller."
        )
        .status("ongoing", on: "2023-04-17")
        .spent("186000.00", on: "2023-05-15", "Fahrzeug")
        .reported(on: "2025-09-29", "3.400 Anliegen im Jahr.")
        .blocked(
            on: "2025-10-27", code: "funding",
            "Für den neuen Motor fehlt ein Nachtragshaushalt.")
    }
}
