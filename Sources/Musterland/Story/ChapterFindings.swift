/// Chapter 18: what helped, what hindered, and where the evidence lies.
extension StoryScript {
    private func finding(
        _ id: String, _ kind: String, _ factors: [String], _ text: String,
        in places: [Place] = [], scope: String? = nil, concerns: [String] = [],
        evidence: [StoryEvent] = [], on day: String, visibility: StoryVisibility? = nil
    ) {
        tell(
            "finding.recorded", "finding/" + named(id), on: day, visibility: visibility,
            [
                "process": "musterland", "kind": .text(kind), "factors": .texts(factors),
                "text": .text(text), "scope": .optional(scope), "concerns": .texts(concerns),
                "territories": .places(places), "evidence": .events(evidence),
            ])
    }

    private func of(_ type: String, _ id: String, at place: Int? = nil) -> StoryEvent {
        event("measure." + type, "measure/" + named(id), at: place)
    }

    func tellFindings() {
        tellObstacles()
        tellSuccesses()
        tellLimitsAndQuestions()
        tellFateOfFindings()
    }

    private func tellObstacles() {
        finding(
            "f-personal", "obstacle", ["staff"],
            "Vorhaben stehen, sobald eine einzige Stelle unbesetzt ist.",
            in: [.probenau, .musterstadt, .obermuster, .vorlagensee, .skizzenwalde],
            scope: "generalisable", concerns: ["measure/ml-gesundheitshaus"],
            evidence: [
                of("blocked", "gemeindeschwester"), of("blocked", "randzeiten"),
                of("scheduled", "vereinslotse", at: 1),
            ], on: "2022-12-05")
        finding(
            "f-personal-partner", "obstacle", ["staff"],
            "Auch jenseits der Kreisgrenze scheitert die Umsetzung an unbesetzten Stellen.",
            in: [.grenzmuster, .parabelitz], on: "2023-05-08")
        finding(
            "f-partner", "obstacle", ["partnerLoss"],
            "Hängt ein Vorhaben an einem Anbieter, endet es mit ihm.", in: [.fiktenberg],
            concerns: ["measure/ml-carsharing"],
            evidence: [of("blocked", "carsharing"), of("statusChanged", "carsharing")],
            on: "2022-04-04")
        finding(
            "f-leitung", "obstacle", ["leadership"],
            "Zwei Wechsel an der Spitze des Bauamts haben ein Jahr gekostet.", in: [.probenau],
            scope: "singular", concerns: ["measure/ml-gesundheitshaus"],
            evidence: [of("scheduled", "gesundheitshaus", at: 1)], on: "2022-08-22")
        finding(
            "f-zustaendigkeit", "obstacle", ["responsibility"],
            "Bei vier Baulastträgern fühlte sich lange niemand zuständig.",
            in: [.fiktenberg, .vorlagensee], scope: "local",
            evidence: [of("scheduled", "radweg-seen", at: 1)], on: "2021-03-08")
        finding(
            "f-bewusstsein-eins", "obstacle", ["problemAwareness"],
            "Vor dem ersten Hochwasser galt Vorsorge im Dorf als übertrieben.",
            in: [.gleichnisbach], scope: "recurrent", on: "2021-09-06")
        finding(
            "f-bewusstsein-zwei", "obstacle", ["problemAwareness"],
            "Ein Jahr danach ließ das Interesse schon wieder nach.", in: [.gleichnisbach],
            scope: "recurrent", on: "2022-10-10")
        finding(
            "f-vertrauen", "obstacle", ["trust"],
            "Beim Bauland rechnet jede Stadt mit dem Verlust an die andere.",
            in: [.musterstadt, .probenau, .grenzmuster], scope: "spread",
            concerns: ["measure/ml-flaechen"], evidence: [of("scheduled", "flaechen")],
            on: "2023-10-02")
        finding(
            "f-nutzen", "obstacle", ["benefitNotTangible", "demand"],
            "Wo der Nutzen erst später sichtbar wird, springen Beteiligte ab.",
            in: [.beispielow, .vorlagensee],
            evidence: [
                of("statusChanged", "sensoren"), of("statusChanged", "genossenschaftskiosk", at: 0),
            ],
            on: "2022-11-21")
        finding(
            "f-ermuedung", "obstacle", ["projectFatigue"],
            "Immer dieselben Freiwilligen tragen jedes neue Vorhaben.",
            in: [.modellhagen, .obermuster], evidence: [of("scheduled", "feuerwehr-nachwuchs")],
            on: "2023-03-13")
        finding(
            "f-intern-foerderung", "obstacle", ["coordination"],
            "Zwei Förderbescheide desselben Vorhabens widersprechen einander.",
            concerns: ["suggestion/ml-s-intern-hinweis"], on: "2023-02-13", visibility: .few)
    }

    private func tellSuccesses() {
        finding(
            "f-gemischt", "successFactor", ["constellation"],
            "Gelingt, wo Verwaltung, Verein und Betrieb von Beginn an zusammen planen.",
            in: [.exempelrode, .musterstadt, .fiktenberg, .obermuster, .grenzmuster],
            scope: "generalisable", concerns: ["measure/ml-dorfladen-exempelrode"],
            evidence: [
                of("statusChanged", "dorfladen-exempelrode", at: 2),
                of("reported", "regionalregal"),
                of("statusChanged", "mehrgenerationenhaus", at: 3),
            ], on: "2023-11-13")
        finding(
            "f-beteiligung", "successFactor", ["participation"],
            "Was aus einem Dialog kam, fand auch Menschen, die es tragen.",
            in: [.exempelrode, .vorlagensee, .schablonitz], scope: "local",
            evidence: [
                event("outcome.disposed", "outcome/ml-o-dorfladen"),
                event("milestone.reached", "milestone/ml-laden-anteile"),
            ], on: "2022-06-27")
        finding(
            "f-leidensdruck", "successFactor", ["sharedProblem"],
            "Zwei Ämter mit demselben Problem einigten sich in drei Monaten.",
            in: [.obermuster, .modellhagen], concerns: ["measure/ml-mobiles-buergerbuero"],
            evidence: [of("scheduled", "mobiles-buergerbuero", at: 1)], on: "2023-05-15")
        finding(
            "f-kuemmerer", "successFactor", ["leadership"],
            "Eine benannte Person mit Zeit bringt mehr voran als ein großer Etat.",
            scope: "generalisable", on: "2021-11-22")
    }

    private func tellLimitsAndQuestions() {
        finding(
            "f-nachfrage", "limit", ["demand"],
            "Unter etwa 800 Menschen trägt sich kein Angebot ohne Zuschuss.",
            in: [.skizzenwalde, .schablonitz], concerns: ["measure/ml-dorfladen-skizzenwalde"],
            evidence: [of("blocked", "dorfladen-skizzenwalde"), of("statusChanged", "marktwagen")],
            on: "2024-02-12")
        finding(
            "f-mittel", "limit", ["funding", "legal"],
            "Eigenanteile von Gemeinden in der Haushaltssicherung begrenzen jedes Bauvorhaben.",
            on: "2023-11-20")
        finding(
            "f-verschieden", "observation", ["regionalDiversity"],
            "Tal und Seen brauchen für dieselbe Aufgabe verschiedene Lösungen.",
            on: "2020-03-09")
        finding(
            "f-uebertragbar", "openQuestion", [],
            "Lässt sich der Dorfladen auf Orte ohne Verein übertragen?",
            concerns: ["measure/ml-dorfladen-exempelrode"], on: "2025-05-26")
        finding(
            "f-wirkung", "openQuestion", [],
            "Halten jüngere Familien wegen der Angebote oder wegen der Mieten an den Dörfern fest?",
            on: "2025-06-02")
        finding(
            "f-app", "observation", ["participation"],
            "Eine App ersetzt das Gespräch am Gartenzaun.", in: [.fiktenberg],
            concerns: ["measure/ml-dorf-app"], on: "2022-07-11")
    }

    private func tellFateOfFindings() {
        tell(
            "finding.confirmed", "finding/ml-f-personal", on: "2023-06-05",
            ["text": "Die Hochschule kommt in ihrer Befragung zum selben Ergebnis."])
        tell("finding.confirmed", "finding/ml-f-gemischt", on: "2025-06-16", [:])
        tell("finding.confirmed", "finding/ml-f-zustaendigkeit", on: "2021-06-14", [:])
        tell(
            "finding.resolved", "finding/ml-f-zustaendigkeit", on: "2021-11-15",
            ["reason": "Das Amt Fiktenseen plant nun für alle vier Gemeinden."])
        tell(
            "finding.refuted", "finding/ml-f-app", on: "2023-03-20",
            ["reason": "Die Nutzung brach ein, sobald niemand mehr die Beiträge pflegte."])
    }
}
