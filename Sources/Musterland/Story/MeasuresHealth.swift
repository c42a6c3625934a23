/// Chapter 11: measures for health and care.
extension StoryScript {
    func tellHealth() {
        tellTelemedizin()
        tellGesundheitshaus()
        tellCare()
    }

    private func tellTelemedizin() {
        measure(
            "telemedizin", "Videosprechstunde im Gemeindehaus",
            "Eine Pflegekraft misst vor Ort, die Ärztin sitzt in der Kreisklinik.",
            kind: "pilot", .health, in: [.vorlagensee, .schablonitz], goals: ["gesund"],
            needs: ["hausaerzte"], mixed: true, origin: "outcome/ml-o-telemedizin",
            on: "2020-11-16"
        )
        .lead(.klinik, on: "2020-11-16").assigned(.hochschule, "adviser", on: "2021-01-18")
        .scheduled("2021-04", "2022-03-31", on: "2020-12-07")
        .milestone(
            "tele-datenschutz", "Datenschutzkonzept", due: "2021-03-31", critical: true,
            on: "2020-12-07"
        )
        .milestone("tele-start", "Erste Sprechstunde", due: "2021-05-31", on: "2020-12-07")
        .moved(
            "tele-datenschutz", to: "2021-05-31", on: "2021-02-15", code: "legal",
            "Der Ausschuss will das Konzept vor dem Beschluss sehen."
        )
        .reached("tele-datenschutz", on: "2021-05-03")
        .status("adopted", on: "2021-05-12", decision: "telemedizin-zwei")
        .scheduled(nil, "2022-12-31", on: "2021-05-17", code: "legal", "Beschluss erst im Mai.")
        .moved(
            "tele-start", to: "2021-11-30", on: "2021-05-17", code: "legal",
            "Beschluss erst im Mai."
        )
        .status("inProgress", on: "2021-11-15").reached("tele-start", on: "2021-11-18")
        .budgeted(2022, "72000.00", "Gesundheitsfonds", on: "2021-12-13")
        .spent("69880.40", on: "2022-12-15")
        .status("completed", on: "2022-12-31", "Modellzeit beendet.")
        .reported(
            on: "2023-01-23", "640 Sprechstunden, Zufriedenheit hoch.", progress: 100,
            consolidation: "partly"
        )
        .status("consolidated", on: "2023-10-02", "Die Kassen vergüten die Sprechstunde.")
        measure("telemedizin")
            .status("preparing", on: "2021-08-02", late: "2023-03-13")
    }

    private func tellGesundheitshaus() {
        measure(
            "gesundheitshaus", "Gesundheitshaus Probenau",
            "Praxisräume, Hebammenzimmer und Pflegeberatung in der früheren Post.", .health,
            in: [.probenau], goals: ["unter-hausarzt"], needs: ["hausaerzte"], mixed: true,
            on: "2020-05-18"
        )
        .lead(.stadtProbenau, on: "2020-08-31")
        .assigned(.kreisverwaltung, "participant", on: "2020-08-31")
        .estimated(
            cost: "1900000.00", benefitText: "Drei Hausarztsitze gesichert.",
            on: "2021-04-26"
        )
        .scheduled("2022-01", "2023-12-31", on: "2021-04-26")
        .status("adopted", on: "2021-09-20", decision: "gesundheitshaus")
        .milestone(
            "haus-kauf", "Gebäude erworben", due: "2022-06-30", critical: true,
            on: "2021-09-27"
        )
        .milestone("haus-umbau", "Umbau abgeschlossen", due: "2024-09-30", on: "2021-09-27")
        .status("preparing", on: "2022-01-10")
        .scheduled(
            nil, "2024-12-31", on: "2022-07-11", code: "leadership",
            "Die Stadt hat die Leitung des Bauamts zweimal neu besetzt."
        )
        .moved(
            "haus-kauf", to: "2022-12-31", on: "2022-07-11", code: "leadership",
            "Die Stadt hat die Leitung des Bauamts zweimal neu besetzt."
        )
        .reached("haus-kauf", on: "2022-12-19")
        .status("inProgress", on: "2023-05-08")
        .budgeted(2023, "850000.00", "Städtebauförderung", on: "2022-12-12")
        .budgeted(2024, "700000.00", "Städtebauförderung", on: "2023-12-11")
        .spent("640000.00", on: "2023-12-28")
        .scheduled(
            nil, "2025-09-30", on: "2024-03-18", code: "staff",
            "Im Bauamt Probenau sind drei von fünf Stellen frei."
        )
        .reported(
            on: "2025-03-24", "Rohbau fertig; zwei Praxen haben unterschrieben.",
            progress: 65
        )
        .reported(
            on: "2025-11-17", "Übergabe frühestens im Frühjahr.", progress: 80, visibility: .staff)
    }

    private func tellCare() {
        measure(
            "pflegelotsen", "Pflegelotsinnen und Pflegelotsen", kind: "format", .health,
            in: Place.lakes, goals: ["unter-pflege"], needs: ["pflegeberatung"], mixed: true,
            origin: "outcome/ml-o-lotsen", on: "2020-01-13"
        )
        .lead(.pflege, on: "2020-02-24").scheduled("2020-09", "2021-12-31", on: "2020-02-24")
        .status("inProgress", on: "2020-09-21")
        .scheduled(
            nil, "2021-10-31", on: "2021-03-15", code: "participation",
            "Mehr Freiwillige als erwartet: Die Schulung endet früher."
        )
        .status("completed", on: "2021-10-18")
        .reported(on: "2021-11-01", "26 Lotsinnen und Lotsen geschult.", consolidation: "fully")
        .status("consolidated", on: "2022-01-10", "Teil des Pflegestützpunkts.")
        measure(
            "gemeindeschwester", "Gemeindeschwester plus",
            "Besuche bei Menschen über 80, bevor sie pflegebedürftig werden.", kind: "pilot",
            .health, in: [.obermuster, .exempelrode, .vorlagensee], goals: ["unter-pflege"],
            mixed: false, on: "2020-09-14"
        )
        .lead(.pflege, on: "2020-12-07").assigned(.ministerium, "funder", on: "2020-12-14")
        .scheduled("2021-03-01", "2024-02-29", on: "2020-12-14")
        .status("adopted", on: "2020-12-07", decision: "strategie")
        .status("inProgress", on: "2021-03-01")
        .blocked(on: "2022-02-14", code: "staff", "Beide Stellen unbesetzt.")
        .unblocked(on: "2022-09-05", "Eine Stelle besetzt, die zweite geteilt.")
        .reported(on: "2023-05-22", "1.120 Hausbesuche.", progress: 75)
        .status("completed", on: "2024-02-29")
        .reported(
            on: "2024-03-25", "Das Land fördert weiter; eine Stelle bleibt dauerhaft.",
            consolidation: "partly")
        measure(
            "landarztstipendium", "Stipendium für angehende Landärztinnen", .health,
            in: [.probenau, .fiktenberg, .obermuster], goals: ["unter-hausarzt"],
            needs: ["hausaerzte"], mixed: false, on: "2020-06-22"
        )
        .lead(.kreisverwaltung, on: "2020-12-07").status("adopted", on: "2020-12-07")
        .status("ongoing", on: "2021-10-01")
        .budgeted(2021, "24000.00", "Kreishaushalt", on: "2020-12-14")
        .spent("18000.00", on: "2021-12-20").spent("24000.00", on: "2022-12-19")
        .reported(on: "2025-10-06", "Fünf Stipendien, zwei Verträge für 2027.")
        measure(
            "demenznetz", "Demenznetz Musterland", kind: "format", .health,
            in: [.musterstadt, .beispielow, .entwurfshausen], goals: ["gesund"], mixed: true,
            on: "2021-06-07"
        )
        .lead(.freiwilligenagentur, on: "2021-08-16")
        .scheduled("2021-10", "2023-09-30", on: "2021-08-16")
        .status("inProgress", on: "2021-10-11")
        .scheduled(
            nil, "2025-03-31", on: "2023-07-10", code: "coordination",
            "Jede Gemeinde lud für sich ein; die Termine kamen sich in die Quere."
        )
        .reported(on: "2024-02-26", "Vier Angehörigengruppen.", progress: 60)
    }
}
