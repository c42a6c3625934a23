/// Chapter 14: measures for living together and volunteering.
extension StoryScript {
    func tellCommunity() {
        tellVolunteers()
        tellMeetings()
    }

    private func tellVolunteers() {
        measure(
            "vereinslotse", "Vereinslotsin für Satzung, Kasse und Förderung", .community,
            goals: ["unter-vereine"], needs: ["nachwuchs"], mixed: true,
            origin: "outcome/ml-o-vereinslotse", on: "2020-01-13"
        )
        .lead(.freiwilligenagentur, on: "2020-02-10")
        .scheduled("2020-10", "2022-09-30", on: "2020-02-10")
        .status("adopted", on: "2020-12-07", decision: "strategie")
        .status("inProgress", on: "2021-01-04")
        .scheduled(
            nil, "2022-12-31", on: "2021-01-11", code: "staff",
            "Die Stelle konnte erst im Januar besetzt werden."
        )
        .reported(on: "2021-12-13", "74 Vereine beraten.", progress: 50)
        .status("completed", on: "2022-12-19")
        .reported(
            on: "2023-01-16", "Vereine berichten von weniger Papier.",
            consolidation: "partly"
        )
        .status("consolidated", on: "2023-07-03", "Halbe Stelle im Kreishaushalt.")
        measure(
            "ehrenamtskarte", "Ehrenamtskarte Musterland", .community, in: Place.members,
            goals: ["engagiert"], mixed: true, origin: "outcome/ml-o-karte", on: "2020-02-17"
        )
        .lead(.kreisverwaltung, on: "2020-12-14")
        .scheduled("2021-04", "2021-12-05", on: "2020-12-14")
        .status("preparing", on: "2021-04-12").status("inProgress", on: "2021-09-13")
        .status("completed", on: "2021-12-05", "Verliehen am Tag des Ehrenamts.")
        .status("consolidated", on: "2022-06-27", "Teil der Hauptsatzung.")
        measure(
            "feuerwehr-nachwuchs", "Kinderfeuerwehr in jedem Löschbezirk", .community,
            in: [.gleichnisbach, .obermuster, .modellhagen], goals: ["unter-vereine"],
            needs: ["nachwuchs"], mixed: false, on: "2020-10-12"
        )
        .lead(.amtMustertal, on: "2020-12-14")
        .scheduled("2021-05", "2023-04-30", on: "2020-12-14")
        .status("inProgress", on: "2021-06-07")
        .scheduled(
            nil, "2024-04-30", on: "2023-02-20", code: "projectFatigue",
            "Die Aktiven brauchen nach zwei Projekten eine Pause."
        )
        .status("completed", on: "2024-05-13")
        measure(
            "ehrenamtsboerse", "Ehrenamtsbörse im Netz", .community, goals: ["engagiert"],
            mixed: true, on: "2021-02-15"
        )
        .lead(.freiwilligenagentur, on: "2021-03-15")
        .status("inProgress", on: "2021-05-17")
        .reported(
            on: "2022-01-31", "Der Entwurf steht; die Technik ist noch offen.", visibility: .staff)
    }

    private func tellMeetings() {
        measure(
            "kleinprojekte", "Kleinprojektefonds „Einfach machen“", kind: "permanentTask",
            .community, goals: ["engagiert"], mixed: true, on: "2021-01-11"
        )
        .lead(.geschaeftsstelle, on: "2021-01-11")
        .status("adopted", on: "2021-01-25", decision: "fonds")
        .status("ongoing", on: "2021-03-15")
        .budgeted(2021, "30000.00", "Landesprogramm", on: "2021-01-25")
        .budgeted(2025, "25000.00", "Kreishaushalt", on: "2025-01-27")
        .spent("21950.40", on: "2022-03-14")
        .reported(on: "2025-10-20", "Zweite Runde: sechs Anträge.")
        measure(
            "reparaturtreff", "Reparaturtreff Beispielow", kind: "format", .community,
            in: [.beispielow], mixed: true, rhythm: "monthly",
            origin: "suggestion/ml-s-reparatur", on: "2020-08-31"
        )
        .lead(.gemeindeBeispielow, on: "2020-09-07").scheduled(
            "2021-06", "2022-05-31",
            on: "2020-09-21"
        )
        .status("inProgress", on: "2021-08-30").status(
            "consolidated", on: "2022-06-13",
            "Der Verein führt den Treff weiter."
        )
        .reported(on: "2023-10-16", "Jeden Monat 25 Gäste.", consolidation: "fully")
        measure(
            "kulturscheune", "Kulturscheune Modellhagen", .community, in: [.modellhagen],
            goals: ["engagiert"], mixed: true, on: "2021-05-31"
        )
        .lead(.heimatverein, on: "2021-09-27").scheduled(
            "2022-05", "2024-08-31",
            on: "2021-09-27"
        )
        .status("preparing", on: "2022-05-16").status("inProgress", on: "2023-03-27")
        .milestone("scheune-dach", "Dach gedeckt", due: "2023-10-31", on: "2022-05-16")
        .milestone("scheune-heizung", "Heizung eingebaut", due: "2024-06-30", on: "2022-05-16")
        .reached("scheune-dach", on: "2023-11-13")
        .scheduled(
            nil, "2025-10-31", on: "2024-06-03", code: "funding",
            "Die Gemeinde muss den Eigenanteil auf zwei Jahre verteilen."
        )
        .reported(on: "2025-10-06", "Das Dach ist dicht, die Heizung fehlt.", progress: 75)
        tell(
            "milestone.dropped", "milestone/ml-scheune-heizung", on: "2025-10-06",
            ["reason": "Statt einer Heizung wird die Scheune nur im Sommer bespielt."])
        measure(
            "festkalender", "Gemeinsamer Festkalender", kind: "recommendation", .community,
            in: Place.upperValley, status: "adopted", mixed: false, on: "2020-12-07")
    }
}
