/// Chapter 9: measures for mobility.
extension StoryScript {
    func tellMobility() {
        tellBuergerbus()
        tellRufbus()
        tellRadweg()
        tellSmallMobility()
    }

    private func tellBuergerbus() {
        measure(
            "buergerbus", "Bürgerbus Oberes Mustertal",
            "Ein Achtsitzer, gefahren von Freiwilligen, dreimal täglich zum Bahnhof Musterstadt.",
            kind: "pilot", .mobility, in: Place.upperValley, needs: ["busluecken"],
            mixed: true, origin: "outcome/ml-o-buergerbus", on: "2019-09-02"
        )
        .assigned(.aktionMobil, "participant", on: "2019-09-02")
        .lead(.amtMustertal, on: "2019-10-14")
        .estimated(
            cost: "145000.00", benefitText: "Rund 40 Fahrgäste am Tag, weniger Holfahrten.",
            on: "2019-11-25"
        )
        .scheduled("2020-06", "2020-12-31", on: "2019-11-25")
        .milestone(
            "bus-konzession", "Konzession liegt vor", due: "2020-06-30", critical: true,
            on: "2019-11-25"
        )
        .milestone("bus-start", "Erste Fahrt", due: "2020-09-01", on: "2019-11-25")
        .status("adopted", on: "2020-05-11", decision: "buergerbus")
        .budgeted(2020, "60000.00", "Landesprogramm", on: "2020-05-25")
        .budgeted(2021, "48000.00", "Amtshaushalt", on: "2020-12-14")
        .moved(
            "bus-konzession", to: "2020-10-31", on: "2020-07-06", code: "legal",
            "Die Genehmigungsbehörde fordert ein Gutachten zur Linienführung nach."
        )
        .moved(
            "bus-start", to: "2020-12-01", on: "2020-07-06", code: "legal",
            "Ohne Konzession keine Fahrt."
        )
        .scheduled(
            nil, "2021-03-31", on: "2020-07-06", code: "legal",
            "Die Konzession dauert länger als gedacht."
        )
        .assigned(.buergerbus, "participant", on: "2020-08-17")
        .reached("bus-konzession", on: "2020-10-19")
        .status("inProgress", on: "2020-11-02")
        .reached("bus-start", on: "2020-12-01", "Mit 14 Fahrerinnen und Fahrern gestartet.")
        .revised(
            on: "2020-12-14", "Zuordnung nach dem Strategiebeschluss.",
            ["goals": ["ml-unter-abendverkehr"]]
        )
        .spent("57200.50", on: "2020-12-18", "Fahrzeug und Haltestellenschilder")
        .reported(
            on: "2021-03-22", "Der Bus fährt trotz Kontaktregeln, aber halb leer.",
            progress: 80
        )
        .blocked(
            on: "2021-11-08", code: "staff",
            "Nur noch fünf Freiwillige mit Personenbeförderungsschein."
        )
        .unblocked(on: "2022-02-07", "Sieben neue Fahrerinnen und Fahrer ausgebildet.")
        .status("completed", on: "2022-03-31", "Die Erprobung ist abgeschlossen.")
        .reported(
            on: "2022-06-20", "38 Fahrgäste am Tag; der Verein trägt den Betrieb.",
            progress: 100, consolidation: "partly"
        )
        .status("consolidated", on: "2023-01-09", "Dauerhaft im Nahverkehrsplan.")
        .released(.aktionMobil, "participant", on: "2023-01-09", "Der Verein ist eingespielt.")
        .reported(
            on: "2024-11-04", "Zweites Fahrzeug, nun auch samstags.",
            consolidation: "fully")
    }

    private func tellRufbus() {
        let rufbus = measure(
            "rufbus", "Rufbus im Stundentakt",
            "Bedarfsverkehr auf Anruf oder per App, wo kein Linienbus fährt.", .mobility,
            in: Place.lakes + [.entwurfshausen], goals: ["erreichbar"], needs: ["busluecken"],
            mixed: true, on: "2020-03-16"
        )
        .lead(.verkehr, on: "2020-11-09")
        .scheduled("2021-09", "2022-01-31", on: "2020-11-09")
        .status("adopted", on: "2021-03-22", decision: "rufbus")
        .status("preparing", on: "2021-04-19")
        .scheduled(
            nil, "2022-08-31", on: "2021-12-06", code: "funding",
            "Die Betriebskosten liegen doppelt so hoch wie veranschlagt.")
        rufbus.milestone(
            "rufbus-vergabe", "Betriebsleistung vergeben", due: "2022-10-31",
            critical: true, on: "2022-06-13"
        )
        .scheduled(
            nil, "2023-01-31", on: "2022-06-13", code: "scopeChange",
            "Neuer Beschluss: Stundentakt, abends nur werktags."
        )
        .budgeted(2023, "310000.00", "Kreishaushalt", on: "2022-12-12")
        .reached("rufbus-vergabe", on: "2022-10-17")
        .status("inProgress", on: "2022-11-01", decision: "rufbus-zwei")
        .scheduled(
            nil, "2023-01-09", on: "2022-12-05", code: "coordination",
            "Leitstelle der Nachbarstadt übernimmt die Disposition: drei Wochen früher."
        )
        .status("ongoing", on: "2023-01-09")
        .withoutEnd(on: "2023-01-09")
        .spent("284310.75", on: "2023-12-20")
        .budgeted(2024, "325000.00", "Kreishaushalt", on: "2023-12-11")
        .budgeted(2025, "338000.00", "Kreishaushalt", on: "2024-12-09")
        .spent("331480.20", on: "2024-12-19")
        .revised(
            on: "2024-02-19", "Beiname der Beteiligung übernommen.",
            ["title": "Rufbus „Muli“ im Stundentakt"]
        )
        .reported(on: "2025-10-13", "12.400 Fahrten in neun Monaten, Wartezeit 17 Minuten.")
        measure(
            "abendlinie", "Abendlinie Musterstadt–Fiktenseen",
            "Ein Linienbus bis Mitternacht an Freitagen und Samstagen.", .mobility,
            in: [.musterstadt] + Place.lakes, goals: ["unter-abendverkehr"],
            origin: "outcome/ml-o-nachtbus", on: "2020-02-17"
        )
        .lead(.verkehr, on: "2020-11-09")
        .scheduled("2021-04", "2021-12-31", on: "2020-11-09")
        tell(
            "measure.merged", "measure/ml-abendlinie", on: "2022-05-30",
            ["into": .text(named("rufbus")), "reason": "Im Rufbuskonzept aufgegangen."])
    }

    private func tellRadweg() {
        measure(
            "radweg-seen", "Radweg um die Fiktenseen",
            "17 Kilometer gemeinsamer Weg, davon elf auf vorhandenen Wirtschaftswegen.",
            .mobility, in: Place.lakes, needs: ["radwege"], origin: "outcome/ml-o-radweg",
            on: "2019-11-25"
        )
        .lead(.amtFiktenseen, on: "2020-01-20")
        .assigned(.heimatverein, "participant", on: "2020-03-09")
        .scheduled("2020-09", "2022-06-30", on: "2020-02-03")
        .milestone(
            "rad-planung", "Planfeststellung beantragt", due: "2021-03-31",
            on: "2020-02-03"
        )
        .milestone(
            "rad-bau-eins", "Erster Abschnitt befahrbar", due: "2022-05-31",
            on: "2020-02-03"
        )
        .milestone(
            "rad-bruecke", "Brücke am Auslauf", due: "2024-10-31", critical: true,
            on: "2021-02-08"
        )
        .status("preparing", on: "2020-09-14")
        .scheduled(
            nil, "2023-09-30", on: "2021-02-08", code: "responsibility",
            "Vier Gemeinden, vier Baulastträger: Wer plant, war lange offen."
        )
        .moved(
            "rad-planung", to: "2021-09-30", on: "2021-02-08", code: "responsibility",
            "Zuständigkeit erst im Januar geklärt."
        )
        .reached("rad-planung", on: "2021-09-13")
        .status("inProgress", on: "2022-03-21")
        .reached("rad-bau-eins", on: "2022-07-04", "Fünf Wochen später als geplant.")
        .scheduled(
            nil, "2025-06-30", on: "2023-05-15", code: "external",
            "Baupreise: zwei Ausschreibungen ohne wirtschaftliches Angebot."
        )
        .blocked(
            on: "2024-09-16", code: "legal",
            "Ein Grundstück am Auslauf ist strittig; die Brücke ruht."
        )
        .reported(on: "2025-02-10", "Neun von 17 Kilometern sind fertig.", progress: 53)
        .forecast(
            "2027-06-30", on: "2025-06-16", code: "legal",
            "Der Rechtsstreit um das Grundstück dauert an."
        )
        .spent("1180000.00", on: "2025-06-30")
    }

    private func tellSmallMobility() {
        measure(
            "mitfahrbaenke", "Mitfahrbänke an den Ortsausgängen", kind: "format", .mobility,
            in: Place.upperValley, goals: ["unter-abendverkehr"], mixed: true,
            origin: "outcome/ml-o-baenke", on: "2019-09-16"
        )
        .lead(.landfrauen, on: "2019-09-30").scheduled("2020-03", "2020-07-31", on: "2019-09-30")
        .status("inProgress", on: "2020-03-02").status("completed", on: "2020-07-20")
        .reported(
            on: "2021-06-14", "Zwölf Bänke, kaum genutzt: Man kennt sich, man ruft an.",
            consolidation: "none")
        measure(
            "carsharing", "E-Carsharing in vier Dörfern", kind: "pilot", .mobility,
            in: [.obermuster, .fiktenberg, .beispielow, .probenau], goals: ["erreichbar"],
            mixed: true, on: "2020-08-24"
        )
        .lead(.kreisverwaltung, on: "2020-10-05")
        .scheduled("2021-04-01", "2023-03-31", on: "2020-10-05")
        .status("adopted", on: "2020-12-07", decision: "carsharing")
        .status("preparing", on: "2021-02-01")
        .blocked(
            on: "2021-09-06", code: "partnerLoss",
            "Der einzige Anbieter hat seinen Rückzug angekündigt."
        )
        .status(
            "dropped", on: "2022-03-14", code: "partnerLoss",
            "Der Anbieter ist ausgestiegen; niemand sonst hat geboten.")
        measure(
            "mobilstation", "Mobilitätsstation am Bahnhof Musterstadt",
            "Räder, Rufbus, Fernbus und Auskunft an einem Platz.", .mobility,
            in: [.musterstadt], goals: ["erreichbar"], mixed: false, on: "2020-09-21"
        )
        .lead(.stadtMusterstadt, on: "2021-01-18")
        .scheduled("2021-10", "2023-05-31", on: "2021-01-18")
        .status("preparing", on: "2021-10-11").status("inProgress", on: "2022-06-07")
        .scheduled(
            nil, "2023-11-30", on: "2023-02-20", code: "external",
            "Lieferzeit für die Überdachung."
        )
        .status("completed", on: "2023-11-20", "Eröffnet mit einem Tag der offenen Tür.")
        .status(
            "inProgress", on: "2024-04-08",
            "Wieder geöffnet: Die Aufzugsanlage muss nachgerüstet werden."
        )
        .scheduled(
            nil, "2025-09-30", on: "2024-04-08", code: "scopeChange",
            "Aufzug kam hinzu."
        )
        .reported(
            on: "2025-08-25", "Der Aufzug wird geliefert, die Abnahme steht aus.",
            progress: 90)
        measure(
            "schulweg", "Sichere Schulwege mit Laufbus",
            "Eltern und Ältere begleiten Kinder auf festen Wegen.", kind: "format", .mobility,
            in: [.probenau, .entwurfshausen], status: "preparing", mixed: true,
            rhythm: "regular", on: "2021-03-01"
        )
        .status("ongoing", on: "2021-09-06")
        .reported(on: "2022-09-19", "Vier Laufbusse mit 61 Kindern.")
        .reported(on: "2023-10-09", "Drei Laufbusse; in Entwurfshausen fehlen Begleitende.")
    }
}
