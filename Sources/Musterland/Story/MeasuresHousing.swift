/// Chapter 15: measures for housing, climate and cooperation.
extension StoryScript {
    func tellHousing() {
        measure(
            "wohnberatung", "Wohnberatung: Bleiben können", .housing,
            in: [.musterstadt, .probenau, .obermuster], goals: ["unter-altersgerecht"],
            needs: ["kleinewohnungen"], mixed: true, on: "2020-10-05"
        )
        .lead(.pflege, on: "2020-12-14").scheduled("2021-03", "2022-12-31", on: "2020-12-14")
        .status("inProgress", on: "2021-03-08").status("ongoing", on: "2023-01-02")
        .withoutEnd(on: "2023-01-16")
        .reported(on: "2024-04-15", "180 Beratungen, 42 umgebaute Bäder.")
        .reported(on: "2025-08-11", "Die Nachfrage hält an.")
        measure(
            "jung-kauft-alt", "Jung kauft Alt", .housing, in: [.fiktenberg, .obermuster],
            goals: ["unter-ortskerne"], needs: ["leerstand"], mixed: false, on: "2021-06-14"
        )
        .lead(.kreisverwaltung, on: "2021-08-30").scheduled(
            "2022-01", "2024-12-31",
            on: "2021-08-30"
        )
        .status("inProgress", on: "2022-01-10")
        .budgeted(2022, "150000.00", "Kreishaushalt", on: "2021-12-13")
        .spent("96000.00", on: "2022-12-19").spent("138000.00", on: "2023-12-18")
        .status("completed", on: "2024-12-16", "31 Häuser verkauft.")
        measure(
            "wohnprojekt-altmuster", "Gemeinschaftliches Wohnen in Altmuster", .housing,
            in: [.altmuster], goals: ["wohnen"], needs: ["kleinewohnungen"], mixed: true,
            on: "2022-08-22"
        )
        .lead(.wohnbau, on: "2022-10-24").scheduled("2024-03", "2026-12-31", on: "2022-10-24")
        .status("preparing", on: "2023-02-13")
        .blocked(
            on: "2023-11-06", code: "politicalWill",
            "Die Stadtverordneten haben das Erbbaurecht vertagt."
        )
        .reported(
            on: "2025-09-15", "Elf Haushalte warten, drei sind abgesprungen.", visibility: .staff)
        measure(
            "flaechen", "Abgestimmtes Flächenmanagement der Städte", .housing,
            in: [.musterstadt, .probenau, .grenzmuster], goals: ["wohnen"], mixed: false,
            on: "2021-11-15"
        )
        .lead(.bauausschuss, on: "2021-11-29").scheduled(
            "2022-04", "2023-06-30",
            on: "2021-11-29"
        )
        .status("inProgress", on: "2022-04-25")
        .scheduled(
            nil, "2024-06-30", on: "2023-05-15", code: "trust",
            "Jede Stadt fürchtet, ihr Bauland an die andere zu verlieren."
        )
        .reported(
            on: "2023-09-25", "Ein Entwurf liegt vor, abgestimmt ist er nicht.", visibility: .staff)
        measure(
            "wohnungstausch", "Tauschbörse Groß gegen Klein", kind: "pilot", .housing,
            in: [.musterstadt], goals: ["unter-altersgerecht"], mixed: true, on: "2023-01-16"
        )
        .lead(.wohnbau, on: "2023-01-16").scheduled("2023-04", "2025-03-31", on: "2023-01-16")
        .status("inProgress", on: "2023-04-17")
        .status(
            "dropped", on: "2024-09-09", code: "demand",
            "In siebzehn Monaten kamen nur zwei Tausche zustande.")
    }

    func tellClimate() {
        measure(
            "starkregenkarte", "Starkregenkarte Mustertal", .climate,
            in: [.obermuster, .gleichnisbach, .skizzenwalde], needs: ["starkregen"],
            mixed: false, on: "2021-08-16"
        )
        .lead(.amtMustertal, on: "2021-09-13").scheduled(
            "2022-03", "2023-03-31",
            on: "2021-09-13"
        )
        .status("adopted", on: "2022-02-14", late: "2022-05-24")
        .status("inProgress", on: "2022-06-13")
        .scheduled(
            nil, "2023-10-31", on: "2023-02-06", code: "external",
            "Das Landesamt liefert die Höhendaten später."
        )
        .status("completed", on: "2023-10-16").reported(
            on: "2023-10-23",
            "Die Karte liegt in jedem Feuerwehrhaus aus.", progress: 100)
        measure(
            "energiegenossenschaft", "Bürgerenergie Fiktenseen", .climate,
            in: [.vorlagensee, .schablonitz, .modellhagen], mixed: true, on: "2022-01-24"
        )
        .assigned(.handwerk, "participant", on: "2022-03-21")
        .scheduled("2022-09", "2024-03-31", on: "2022-03-21")
        .status("inProgress", on: "2022-09-12").status(
            "completed", on: "2023-11-27",
            "Gegründet mit 160 Mitgliedern, vier Monate vor der Zeit."
        )
        .status("consolidated", on: "2024-05-06", "Drei Dachanlagen speisen ein.")
        measure(
            "schattenplaetze", "Schattenplätze und Trinkbrunnen", .climate,
            in: [.musterstadt, .skizzenwalde], mixed: false, on: "2023-06-12"
        )
        .scheduled("2024-04", "2025-06-30", on: "2023-09-11")
        .status("adopted", on: "2023-11-20").status("inProgress", on: "2024-04-22")
        .reported(on: "2025-05-05", "Neun von zwölf Plätzen fertig.", progress: 75)
        measure(
            "waermeplan", "Kommunale Wärmeplanung der Städte", .climate,
            in: [.musterstadt, .probenau], mixed: false, on: "2024-08-26", visibility: .staff
        )
        .lead(.kreisverwaltung, on: "2024-08-26").scheduled(
            "2025-01", "2026-06-30",
            on: "2024-08-26")
        measure(
            "loeschwasser", "Löschwasserteiche als Rückhaltebecken", .climate,
            in: [.gleichnisbach, .exempelrode], mixed: false, on: "2022-11-14"
        )
        .lead(.amtMustertal, on: "2022-11-28").scheduled(
            "2023-05", "2025-11-30",
            on: "2022-11-28"
        )
        .status("preparing", on: "2023-05-15").status("inProgress", on: "2024-09-02")
        .forecast(
            "2026-04-30", on: "2025-10-20", code: "organisationalFit",
            "Wasserverband und Feuerwehr planen nach verschiedenen Regeln.")
    }

    func tellCooperation() {
        measure(
            "bauhof", "Gemeinsamer Bauhof der Ämter", .together,
            in: [.amtMustertal, .amtFiktenseen], goals: ["leit-gemeinsam"], mixed: false,
            on: "2022-10-17"
        )
        .lead(.amtFiktenseen, on: "2022-11-14").scheduled(
            "2023-07", "2025-06-30",
            on: "2022-11-14"
        )
        .status(
            "dropped", on: "2023-06-19", code: "politicalWill",
            "Der Kreistag hat die Vorlage abgelehnt.", decision: "bauhof")
        measure(
            "vergabestelle", "Gemeinsame Vergabestelle", .together,
            in: [.musterstadt, .probenau, .kreis], goals: ["leit-gemeinsam"], mixed: false,
            on: "2022-05-09"
        )
        .lead(.kreisverwaltung, on: "2022-09-05").scheduled(
            "2023-01", "2024-12-31",
            on: "2022-12-05"
        )
        .status("adopted", on: "2022-11-28", decision: "vergabestelle")
        .scheduled(
            nil, "2025-12-31", on: "2024-11-11", code: "organisationalFit",
            "Die Städte rechnen mit anderer Software ab.")
        measure(
            "datenblaetter", "Gemeindedatenblätter alle zwei Jahre", kind: "permanentTask",
            .together, in: Place.members, goals: ["leit-gemeinsam"], mixed: false,
            rhythm: "regular", on: "2019-11-11"
        )
        .lead(.geschaeftsstelle, on: "2019-11-11").status("ongoing", on: "2020-05-04")
        .reported(on: "2024-10-07", "Dritte Ausgabe mit Verlauf seit 2018.")
    }
}
