/// Chapter 16: the small-project fund and its applications.
extension StoryScript {
    func tellFund() {
        tell(
            "fund.opened", "fund/ml-einfach-machen", on: "2021-03-15",
            [
                "process": "musterland", "title": "Kleinprojektefonds „Einfach machen“ 2021",
                "body": .text(Body.geschaeftsstelle.rawValue), "budget": "30000.00",
                "cap": "5000.00", "applyBy": "2021-06-15", "from": "2021-07-01",
                "to": "2022-02-28",
                "eligible": "Vereine, Initiativen und Dorfgemeinschaften im Landkreis",
                "purpose": "Kleine Vorhaben, die ein Dorf sichtbar voranbringen.",
            ])
        decision(
            "fonds-vergabe", "Auswahl der Kleinprojekte 2021", .steuerung, on: "2021-06-28",
            concerns: ["fund/ml-einfach-machen"])
        tellFirstRoundOfFund()
        tell(
            "fund.reported", "fund/ml-einfach-machen", on: "2021-12-06",
            ["text": "Fünf Vorhaben laufen, zwei sind fertig."])
        tell(
            "fund.closed", "fund/ml-einfach-machen", on: "2022-03-31",
            ["reason": "Alle Vorhaben der ersten Runde sind abgeschlossen oder aufgegeben."])
        tell(
            "fund.reported", "fund/ml-einfach-machen", on: "2022-05-16",
            ["text": "Aus 30.000 Euro wurden sechs Vorhaben und rund 2.900 Stunden Arbeit."])
        tell(
            "fund.opened", "fund/ml-einfach-machen-2025", on: "2025-03-10",
            [
                "process": "musterland", "title": "Kleinprojektefonds „Einfach machen“ 2025",
                "body": .text(Body.geschaeftsstelle.rawValue), "budget": "25000.00",
                "cap": "4000.00", "applyBy": "2025-11-30", "from": "2025-06",
                "to": "2026-06-30",
            ])
        tellSecondRoundOfFund()
    }

    private func applied(
        _ id: String, _ title: String, by applicant: Body? = nil, _ name: String? = nil,
        amount: String, at place: Place, fund: String = "einfach-machen", on day: String,
        visibility: StoryVisibility? = nil
    ) {
        tell(
            "application.submitted", "application/" + named(id), on: day,
            visibility: visibility,
            [
                "fund": .text(named(fund)), "title": .text(title),
                "applicant": .optional(applicant?.rawValue), "applicantText": .optional(name),
                "amount": .text(amount), "territory": .text(place.rawValue),
            ])
    }

    private func approved(
        _ id: String, _ amount: String, on day: String, decision: String? = nil
    ) {
        tell(
            "application.approved", "application/" + named(id), on: day,
            ["amount": .text(amount), "decision": .optional(decision.map(named))])
    }

    private func paid(_ id: String, _ amount: String, on day: String) {
        tell(
            "application.paid", "application/" + named(id), on: day, ["amount": .text(amount)])
    }

    private func accounted(_ id: String, spent: String, on day: String, _ text: String) {
        tell(
            "application.accounted", "application/" + named(id), on: day,
            ["spent": .text(spent), "text": .text(text)])
    }

    private func tellFirstRoundOfFund() {
        let chosen = "2021-06-28"
        applied(
            "a-backhaus", "Backhaus Exempelrode wieder anheizen", by: .landfrauen,
            amount: "4800.00", at: .exempelrode, on: "2021-04-12")
        approved("a-backhaus", "4800.00", on: chosen, decision: "fonds-vergabe")
        paid("a-backhaus", "2400.00", on: "2021-07-12")
        paid("a-backhaus", "2400.00", on: "2021-11-15")
        accounted(
            "a-backhaus", spent: "4712.40", on: "2022-01-24", "Ofen und Schornstein saniert.")
        applied(
            "a-spielwiese", "Spielwiese am Feuerlöschteich", "Dorfgemeinschaft Schablonitz",
            amount: "5000.00", at: .schablonitz, on: "2021-05-03")
        approved("a-spielwiese", "4200.00", on: chosen, decision: "fonds-vergabe")
        approved("a-spielwiese", "5000.00", on: "2021-09-06")
        paid("a-spielwiese", "5000.00", on: "2021-09-13")
        accounted("a-spielwiese", spent: "5000.00", on: "2022-02-14", "Alles in Eigenleistung.")
        applied(
            "a-chorpodest", "Fahrbares Podest für drei Chöre", by: .heimatverein,
            amount: "3950.40", at: .fiktenberg, on: "2021-05-25")
        approved("a-chorpodest", "3950.40", on: chosen, decision: "fonds-vergabe")
        paid("a-chorpodest", "3950.40", on: "2021-07-19")
        applied(
            "a-jugendkino", "Sommerkino am See", by: .jugendinitiative, amount: "3200.00",
            at: .vorlagensee, on: "2021-06-15")
        approved("a-jugendkino", "3200.00", on: chosen, decision: "fonds-vergabe")
        paid("a-jugendkino", "3200.00", on: "2021-07-05")
        accounted("a-jugendkino", spent: "3047.15", on: "2021-10-11", "Sechs Abende, 410 Gäste.")
        applied(
            "a-lastenrad", "Lastenrad zum Ausleihen", by: .dorfladenExempelrode,
            amount: "4600.00", at: .exempelrode, on: "2021-06-01")
        approved("a-lastenrad", "4600.00", on: chosen, decision: "fonds-vergabe")
        applied(
            "a-feuerwerk", "Feuerwerk zum Stadtjubiläum", "Festkomitee Probenau",
            amount: "5000.00", at: .probenau, on: "2021-06-08")
        tell(
            "application.rejected", "application/ml-a-feuerwerk", on: chosen,
            ["reason": "Kein dauerhafter Nutzen für den Ort."])
        applied(
            "a-hofladen", "Kühlschrank für den Hofladen", "Hof am Hang", amount: "2100.00",
            at: .gleichnisbach, on: "2021-06-10")
        tell(
            "application.withdrawn", "application/ml-a-hofladen", on: "2021-06-21",
            ["reason": "Anderweitig beschafft."])
    }

    private func tellSecondRoundOfFund() {
        let fund = "einfach-machen-2025"
        applied(
            "a-baenke", "Bänke aus Totholz am Seeweg", by: .heimatverein, amount: "2800.00",
            at: .fiktenberg, fund: fund, on: "2025-05-05")
        approved("a-baenke", "2800.00", on: "2025-06-30")
        paid("a-baenke", "1400.00", on: "2025-07-21")
        applied(
            "a-naehstube", "Nähstube im Mehrgenerationenhaus", by: .freiwilligenagentur,
            amount: "3600.00", at: .musterstadt, fund: fund, on: "2025-06-16")
        approved("a-naehstube", "3000.00", on: "2025-09-08")
        applied(
            "a-schachfeld", "Schachfeld auf dem Anger", "Schachfreunde Obermuster",
            amount: "1950.00", at: .obermuster, fund: fund, on: "2025-08-25")
        applied(
            "a-insektenhotel", "Insektenhotel der Grundschule", "Förderverein der Grundschule",
            amount: "640.50", at: .beispielow, fund: fund, on: "2025-10-06")
        tell(
            "application.withdrawn", "application/ml-a-insektenhotel", on: "2025-10-27", [:])
        applied(
            "a-tonanlage", "Tonanlage für das Jugendparlament", by: .jugendring,
            amount: "4000.00", at: .musterstadt, fund: fund, on: "2025-11-10",
            visibility: .staff)
        applied(
            "a-wegkreuz", "Wegweiser aus Eiche", "Wandergruppe Modellhagen",
            amount: "1200.00", at: .modellhagen, fund: fund, on: "2025-09-22")
        tell(
            "application.rejected", "application/ml-a-wegkreuz", on: "2025-11-03",
            ["reason": "Schon über die Ausschilderung des Radwegs gefördert."])
    }
}
