/// Chapter 8: decisions of the councils and committees.
extension StoryScript {
    func tellDecisions() {
        tellFrameDecisions()
        tellMeasureDecisions()
        tellOpenDecisions()
        tellFateOfDecisions()
    }

    private func tellFrameDecisions() {
        decision(
            "steuerung", "Einsetzung der Steuerungsgruppe", .kreistag, on: "2019-02-25",
            votes: [39, 0, 3], paper: "KT 19/014")
        decision(
            "strategie", "Zukunftsstrategie Musterland 2030", .kreistag, on: "2020-12-07",
            votes: [34, 5, 3], concerns: [Self.process], paper: "KT 20/112",
            text: "Der Kreistag beschließt die Strategie als Richtschnur seines Handelns.")
        decision(
            "fonds", "Kleinprojektefonds „Einfach machen“", .kreistag, on: "2021-01-25",
            votes: [40, 1, 1], deadline: "2021-03-31", paper: "KT 21/006")
        decision(
            "zwischenbericht", "Kenntnisnahme des Zwischenberichts", .kreistag,
            on: "2022-12-12", result: "noted", paper: "KT 22/098")
        decision(
            "verlaengerung", "Verlängerung bis Ende 2025", .kreistag, on: "2024-06-17",
            result: "adoptedAmended", votes: [29, 8, 5], concerns: [Self.process],
            paper: "KT 24/051")
        decision(
            "fonds-zwei", "Zweite Runde des Kleinprojektefonds", .kreistag, on: "2025-01-27",
            votes: [37, 2, 3], deadline: "2025-04", paper: "KT 25/003")
        decision(
            "bericht", "Evaluationsbericht der Hochschule Probenau", .kreistag,
            on: "2025-06-16", result: "noted", paper: "KT 25/041")
        decision(
            "verstetigung", "Verstetigung der Zukunftsstrategie", .kreistag, on: "2025-06-16",
            votes: [31, 6, 5], deadline: "2025-07-01", concerns: [Self.process],
            paper: "KT 25/042")
    }

    private func tellMeasureDecisions() {
        decision(
            "glasfaser", "Beteiligung am Glasfaserausbau", .kreistag, on: "2019-12-09",
            votes: [41, 0, 1], deadline: "2020-06-30", concerns: ["measure/ml-glasfaser"])
        decision(
            "mgh", "Umbau der alten Schule zum Mehrgenerationenhaus", .ratMusterstadt,
            on: "2020-02-17", votes: [22, 4, 2], concerns: ["measure/ml-mehrgenerationenhaus"])
        decision(
            "buergerbus", "Bürgerbus: Konzession und Anschubförderung", .bauausschuss,
            on: "2020-05-11", votes: [11, 1, 1], deadline: "2020-12-31",
            concerns: ["measure/ml-buergerbus"])
        decision(
            "dorfladen", "Bürgschaft für den Dorfladen Exempelrode", .gemeinden,
            on: "2020-06-15", votes: [8, 1, 0], deadline: "2020-09",
            concerns: ["measure/ml-dorfladen-exempelrode"])
        decision(
            "carsharing", "E-Carsharing in vier Dörfern", .kreistag, on: "2020-12-07",
            votes: [24, 14, 4], concerns: ["measure/ml-carsharing"])
        decision(
            "telemedizin", "Modellversuch Videosprechstunde", .sozialausschuss,
            on: "2021-02-10", result: "postponed", deadline: "2021-06-30",
            concerns: ["measure/ml-telemedizin"],
            text: "Vertagt, bis der Datenschutz geklärt ist.")
        decision(
            "rufbus", "Rufbus für alle Ämter ab 2022", .kreistag, on: "2021-03-22",
            votes: [26, 12, 4], deadline: "2022-01-31", concerns: ["measure/ml-rufbus"])
        decision(
            "telemedizin-zwei", "Videosprechstunde mit Datenschutzkonzept", .sozialausschuss,
            on: "2021-05-12", votes: [12, 0, 1], deadline: "2021-12-31",
            concerns: ["measure/ml-telemedizin"])
        decision(
            "schulcampus", "Schulcampus Musterstadt: Raumprogramm", .kreistag,
            on: "2021-06-21", votes: [33, 4, 5], deadline: "2022-06-30",
            concerns: ["measure/ml-schulcampus"])
        decision(
            "starkregen", "Starkregengefahrenkarte für das Mustertal", .bauausschuss,
            on: "2022-02-14", votes: [13, 0, 0], concerns: ["measure/ml-starkregenkarte"],
            late: "2022-05-23")
        decision(
            "rufbus-zwei", "Rufbus im Stundentakt, abends nur werktags", .kreistag,
            on: "2022-05-30", result: "adoptedAmended", votes: [28, 9, 5],
            deadline: "2023-01-31", concerns: ["measure/ml-rufbus"])
        decision(
            "buergerbuero", "Mobiles Bürgerbüro statt Gemeindebüros", .kreistag,
            on: "2022-09-12", votes: [30, 7, 5], concerns: ["measure/ml-mobiles-buergerbuero"])
    }

    private func tellOpenDecisions() {
        decision(
            "gesundheitshaus", "Kauf der ehemaligen Post für das Gesundheitshaus",
            .ratProbenau, on: "2021-09-20", votes: [15, 3, 0], deadline: "2024-12-31",
            concerns: ["measure/ml-gesundheitshaus"])
        decision(
            "grundstueck", "Ankauf eines Grundstücks, nichtöffentlicher Teil", .ratProbenau,
            on: "2022-10-10", votes: [13, 2, 3], concerns: ["measure/ml-gesundheitshaus"],
            visibility: .few)
        decision(
            "vergabestelle", "Gemeinsame Vergabestelle der Städte und Ämter", .kreistag,
            on: "2022-11-28", votes: [25, 10, 7], deadline: "2024-12-31",
            concerns: ["measure/ml-vergabestelle"])
        decision(
            "bauhof", "Gemeinsamer Bauhof der Ämter", .kreistag, on: "2023-06-19",
            result: "rejected", votes: [17, 21, 4], concerns: ["measure/ml-bauhof"])
        decision(
            "wohnprojekt", "Erbbaurecht für das Wohnprojekt Altmuster", .ratMusterstadt,
            on: "2023-10-16", result: "postponed", deadline: "2026-02-28",
            concerns: ["measure/ml-wohnprojekt-altmuster"])
        decision(
            "waermeplan", "Auftrag für die kommunale Wärmeplanung, Entwurf", .bauausschuss,
            on: "2024-10-14", result: "postponed", deadline: "2025-03-31",
            concerns: ["measure/ml-waermeplan"], visibility: .staff)
    }

    private func tellFateOfDecisions() {
        implemented("steuerung", on: "2019-03-04", "Die Steuerungsgruppe hat sich gebildet.")
        implemented("glasfaser", on: "2020-06-22", "Der Vertrag ist unterschrieben.")
        implemented("buergerbus", on: "2020-11-02")
        implemented("dorfladen", on: "2020-09-28")
        implemented("fonds", on: "2021-03-15", "Richtlinie und Antragsformular liegen vor.")
        implemented("telemedizin-zwei", on: "2021-11-15")
        implemented("mgh", on: "2023-09-01", "Das Haus ist eröffnet.")
        implemented("rufbus-zwei", on: "2023-01-09", "Der Rufbus fährt.")
        implemented("buergerbuero", on: "2023-04-17")
        implemented("verlaengerung", on: "2024-07-01")
        implemented("fonds-zwei", on: "2025-03-10")
        implemented("verstetigung", on: "2025-07-01")
        tell(
            "decision.superseded", "decision/ml-telemedizin", on: "2021-05-12",
            ["by": .text(named("telemedizin-zwei"))])
        tell(
            "decision.superseded", "decision/ml-rufbus", on: "2022-05-30",
            ["by": .text(named("rufbus-zwei"))])
        tell(
            "decision.revoked", "decision/ml-carsharing", on: "2022-03-14",
            ["reason": "Der Anbieter hat sein Angebot zurückgezogen; Ersatz fand sich nicht."])
    }
}
