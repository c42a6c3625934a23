/// Chapter 10: measures for local supply and village centres.
extension StoryScript {
    func tellSupply() {
        tellDorfladen()
        tellCentres()
        tellSmallSupply()
    }

    private func tellDorfladen() {
        measure(
            "dorfladen-exempelrode", "Dorfladen Exempelrode",
            "Ein Laden in Vereinshand mit Post, Café und Abholfach für Medikamente.", .supply,
            in: [.exempelrode], goals: ["unter-laeden"], needs: ["laeden"], status: "proposed",
            mixed: true, origin: "outcome/ml-o-dorfladen", on: "2019-08-26"
        )
        .lead(.dorfladenExempelrode, on: "2019-11-18")
        .assigned(.aktionOrtskern, "participant", on: "2019-11-18")
        .status("adopted", on: "2020-06-15", decision: "dorfladen")
        .assigned(.programm, "funder", on: "2021-01-11")
        .estimated(
            cost: "210000.00", costText: "ohne Eigenleistung",
            benefitText: "Einkauf ohne Auto für 780 Menschen.", on: "2021-01-11"
        )
        .scheduled("2021-02", "2021-10-31", on: "2021-01-11")
        .milestone("laden-anteile", "200 Anteile gezeichnet", due: "2021-03-31", on: "2021-01-11")
        .milestone("laden-umbau", "Umbau fertig", due: "2021-09-30", on: "2021-01-11")
        .status("inProgress", on: "2021-02-15")
        .budgeted(2021, "120000.00", "Landesprogramm", on: "2021-02-22")
        .reached("laden-anteile", on: "2021-03-22", "243 Anteile in fünf Wochen.")
        .scheduled(
            nil, "2022-02-28", on: "2021-08-30", code: "external",
            "Kühltechnik ist nicht lieferbar."
        )
        .moved(
            "laden-umbau", to: "2022-01-31", on: "2021-08-30", code: "external",
            "Kühltechnik ist nicht lieferbar."
        )
        .reached("laden-umbau", on: "2022-01-24")
        .spent("118450.00", on: "2022-02-21")
        .status("completed", on: "2022-03-05", "Eröffnet mit einem Dorffest.")
        .reported(
            on: "2022-10-10", "210 Einkäufe am Tag, schwarze Null.", progress: 100,
            consolidation: "partly"
        )
        .status("consolidated", on: "2024-03-11", "Drei Jahre ohne Zuschuss vertraglich gesichert.")
        .reported(on: "2024-09-23", "Der Laden bildet aus.", consolidation: "fully")
    }

    private func tellCentres() {
        measure(
            "leerstandskataster", "Leerstandskataster für alle Ortskerne",
            "Gemeinsame Erfassung mit Ansprache der Eigentümerinnen und Eigentümer.", .supply,
            in: Place.members, goals: ["unter-ortskerne"], needs: ["leerstand"], mixed: false,
            on: "2020-09-07"
        )
        .lead(.geschaeftsstelle, on: "2020-12-07").assigned(
            .hochschule, "adviser", on: "2021-01-11"
        )
        .status("adopted", on: "2020-12-07", decision: "strategie")
        .scheduled("2021-02-01", "2021-12-31", on: "2020-12-14")
        .milestone(
            "kataster-erhebung", "Erhebung in allen Orten", due: "2021-09-30",
            on: "2020-12-14"
        )
        .status("inProgress", on: "2021-02-01")
        .blocked(on: "2021-06-21", code: "legal", "Zwei Gemeinden sehen den Datenschutz verletzt.")
        .unblocked(on: "2021-08-09", "Die Landesstelle hat das Verfahren bestätigt.")
        .reached("kataster-erhebung", on: "2021-10-25")
        .scheduled(
            nil, "2022-03-31", on: "2021-11-15", code: "staff",
            "Die Stelle war drei Monate unbesetzt."
        )
        .status("completed", on: "2022-03-28")
        .reported(
            on: "2022-03-28", "412 Leerstände, 96 verkaufsbereit.", progress: 100,
            consolidation: "fully"
        )
        .status("consolidated", on: "2022-11-07", "Fortschreibung ist Aufgabe der Bauämter.")
        measure(
            "dorfmitte-obermuster", "Neue Dorfmitte Obermuster",
            "Der Anger wird entsiegelt und bekommt einen überdachten Marktplatz.", .supply,
            in: [.obermuster], goals: ["unter-ortskerne"], parent: "leerstandskataster",
            mixed: false, on: "2021-03-08"
        )
        .lead(.amtMustertal, on: "2021-05-03")
        .scheduled("2022-03", "2024-10-31", on: "2021-05-03")
        .status("preparing", on: "2022-03-14").status("inProgress", on: "2023-04-03")
        .budgeted(2023, "540000.00", "Städtebauförderung", on: "2022-12-05")
        .spent("212000.00", on: "2023-12-18")
        .scheduled(
            nil, "2025-08-31", on: "2024-05-27", code: "funding",
            "Der Bewilligungsbescheid kam acht Monate später."
        )
        .milestone(
            "anger-marktdach", "Marktdach steht", due: "2025-05-31", critical: true,
            on: "2024-05-27"
        )
        .reported(on: "2025-09-08", "Das Pflaster liegt, das Dach fehlt.", progress: 70)
        measure(
            "gasthof-fiktenberg", "Gasthof Fiktenberg als Dorfhaus", .supply, in: [.fiktenberg],
            goals: ["unter-ortskerne"], mixed: true, origin: "outcome/ml-o-gasthof",
            on: "2020-01-13"
        )
        .lead(.heimatverein, on: "2020-06-22").scheduled("2021-05", "2023-12-31", on: "2021-01-25")
        .status("preparing", on: "2021-05-10")
        .scheduled(
            nil, "2024-12-31", on: "2022-08-15", code: "staff",
            "Der Heimatverein findet niemanden, der den Bau begleitet."
        )
        .status(
            "suspended", on: "2023-10-16", code: "funding",
            "Die Gemeinde kann ihren Eigenanteil bis 2026 nicht aufbringen."
        )
        .scheduled(
            nil, "2027-12-31", on: "2024-11-18", code: "funding",
            "Neuer Anlauf, sobald der Eigenanteil steht.")
    }

    private func tellSmallSupply() {
        measure(
            "dorfladen-skizzenwalde", "Automatenladen Skizzenwalde",
            "Ein Laden ohne Personal in der alten Sparkasse, geöffnet rund um die Uhr.",
            kind: "pilot", .supply, in: [.skizzenwalde], goals: ["unter-laeden"],
            needs: ["laeden"], mixed: true, on: "2021-09-20"
        )
        .lead(.amtMustertal, on: "2021-11-15").scheduled("2022-04", "2023-03-31", on: "2021-11-15")
        .status("inProgress", on: "2022-05-02")
        .scheduled(
            nil, "2024-06-30", on: "2023-03-06", code: "demand",
            "Der Betreiber will erst ab 900 Einwohnerinnen und Einwohnern investieren."
        )
        .blocked(
            on: "2024-01-22", code: "demand",
            "Kein Betreiber bereit; die erwartete Nachfrage ist zu klein.")
        measure(
            "marktwagen", "Rollender Marktwagen", "Zweimal wöchentlich frische Waren und Rezepte.",
            kind: "format", .supply, in: [.schablonitz, .modellhagen, .vorlagensee],
            goals: ["unter-laeden"], needs: ["laeden"], mixed: true, rhythm: "weekly",
            origin: "suggestion/ml-s-marktwagen", on: "2020-04-27"
        )
        .lead(.handwerk, on: "2020-06-08").scheduled("2020-09", "2021-08-31", on: "2020-06-08")
        .status("inProgress", on: "2020-09-07")
        .reported(on: "2021-05-31", "Umsatz deckt Benzin, aber keine Löhne.", progress: 60)
        .status("suspended", on: "2021-10-04", code: "demand", "Zu wenige Kundinnen und Kunden.")
        .status("inProgress", on: "2022-04-11", "Neue Tour mit drei Haltepunkten am See.")
        .scheduled(nil, "2023-08-31", on: "2022-04-11", code: "demand", "Neustart mit neuer Tour.")
        .status("ongoing", on: "2023-09-01")
        .withoutEnd(on: "2023-09-04")
        .reported(on: "2025-07-07", "Die Tour trägt sich in der Saison.")
        measure(
            "regionalregal", "Regionalregal: Musterländer Waren in zwölf Läden", .supply,
            in: [.musterstadt, .probenau, .exempelrode, .grenzmuster], goals: ["versorgt"],
            mixed: true, on: "2022-02-21"
        )
        .lead(.landfrauen, on: "2022-03-14").scheduled("2022-05", "2022-12-31", on: "2022-03-14")
        .status("inProgress", on: "2022-05-09").status("completed", on: "2022-11-14")
        .reported(
            on: "2023-06-05", "34 Höfe liefern; ein Großhändler übernimmt die Logistik.",
            progress: 100, consolidation: "fully")
        measure(
            "genossenschaftskiosk", "Kiosk am Badestrand Vorlagensee",
            "Ein Sommerkiosk in Genossenschaftshand.", .supply, in: [.vorlagensee],
            mixed: true, on: "2021-04-12"
        )
        .status(
            "dropped", on: "2022-01-17", code: "benefitNotTangible",
            "Die Mitglieder sehen keinen Nutzen außerhalb der Saison."
        )
        .status(
            "proposed", on: "2024-02-05",
            "Wieder vorgeschlagen, nun zusammen mit dem Campingplatz.")
        measure(
            "bargeld", "Bargeld an der Ladenkasse",
            "Verträge mit Läden, die beim Einkauf Geld auszahlen.", kind: "recommendation",
            .supply, in: [.entwurfshausen, .beispielow], status: "completed", mixed: true,
            on: "2020-11-09"
        )
    }
}
