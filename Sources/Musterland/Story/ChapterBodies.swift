/// Chapter 2: who takes part.
extension StoryScript {
    func tellBodies() {
        together { tellCouncils() }
        together { tellOffices() }
        together { tellPartners() }
        together { tellLaterBodies() }
        body(
            .stadtGrenzmuster, "Stadtverwaltung Grenzmuster", "administration",
            ["administration"], at: .grenzmuster, on: "2021-08-31")
        tell(
            "body.dissolved", Body.aktionOrtskern.subject, on: "2022-11-30",
            ["reason": "Der Auftrag ist erfüllt; die Aktiven arbeiten im Dorfladenverein weiter."])
        tell(
            "body.dissolved", Body.beratung.subject, on: "2021-12-31",
            ["reason": "Das Büro hat seine Arbeit eingestellt."])
    }

    private func body(
        _ body: Body, _ name: String, _ kind: String, _ sectors: [String],
        at place: Place? = nil, parent: Body? = nil, count: Int? = nil,
        contact: String? = nil, on day: String = "2019-01-15"
    ) {
        tell(
            "body.registered", body.subject, on: day,
            [
                "name": .text(name), "kind": .text(kind), "sectors": .texts(sectors),
                "count": count.map(FieldValue.whole) ?? .absent,
                "territory": .optional(place?.rawValue), "parent": .optional(parent?.rawValue),
                "contact": .optional(contact),
            ])
    }

    private func tellCouncils() {
        body(.kreistag, "Kreistag Musterland", "council", ["politics"], at: .kreis)
        body(
            .sozialausschuss, "Ausschuss für Soziales und Gesundheit", "committee",
            ["politics"], at: .kreis, parent: .kreistag)
        body(
            .bauausschuss, "Ausschuss für Bauen, Verkehr und Klima", "committee",
            ["politics"], at: .kreis, parent: .kreistag)
        body(
            .ratMusterstadt, "Stadtverordnetenversammlung Musterstadt", "council",
            ["politics"], at: .musterstadt)
        body(
            .ratProbenau, "Stadtverordnetenversammlung Probenau", "council", ["politics"],
            at: .probenau)
        body(
            .gemeinden, "Gemeindevertretungen der kreisangehörigen Gemeinden", "council",
            ["politics"], at: .kreis, count: 10)
    }

    private func tellOffices() {
        body(
            .kreisverwaltung, "Kreisverwaltung Musterland", "administration",
            ["administration"], at: .kreis)
        body(
            .geschaeftsstelle, "Geschäftsstelle Zukunftsstrategie", "administration",
            ["administration"], at: .kreis, parent: .kreisverwaltung,
            contact: "Kreishaus Musterstadt, Zimmer 2.14")
        body(
            .amtMustertal, "Amtsverwaltung Oberes Mustertal", "administration",
            ["administration"], at: .amtMustertal)
        body(
            .amtFiktenseen, "Amtsverwaltung Fiktenseen", "administration",
            ["administration"], at: .amtFiktenseen)
        body(
            .stadtMusterstadt, "Stadtverwaltung Musterstadt", "administration",
            ["administration"], at: .musterstadt)
        body(
            .stadtProbenau, "Stadtverwaltung Probenau", "administration",
            ["administration"], at: .probenau)
        body(
            .gemeindeBeispielow, "Gemeindebüro Beispielow", "administration",
            ["administration"], at: .beispielow)
        body(
            .gemeindeEntwurfshausen, "Gemeindebüro Entwurfshausen", "administration",
            ["administration"], at: .entwurfshausen)
        body(
            .steuerung, "Steuerungsgruppe Zukunftsstrategie Musterland", "steeringGroup",
            ["administration", "politics", "business", "civilSociety"], at: .kreis)
        body(
            .ministerium, "Ministerium für ländliche Räume Fiktanien", "ministry", ["state"],
            at: .land)
        body(
            .programm, "Landesprogramm „Dörfer mit Plan“ (erfunden)", "programme", ["state"],
            at: .land)
    }

    private func tellPartners() {
        body(.verkehr, "Musterländer Verkehrsgesellschaft", "company", ["business"], at: .kreis)
        body(.klinik, "Kreisklinik Musterland", "company", ["business"], at: .musterstadt)
        body(.breitband, "Breitbandgesellschaft Fiktanien-Ost", "company", ["business"])
        body(.wohnbau, "Wohnbau Mustertal", "company", ["business"], at: .musterstadt)
        body(.handwerk, "Kreishandwerkerschaft Musterland", "association", ["business"], at: .kreis)
        body(
            .pflege, "Pflegestützpunkt Musterland", "administration", ["administration"],
            at: .kreis)
        body(
            .kreisvolkshochschule, "Kreisvolkshochschule Musterland", "administration",
            ["administration"], at: .kreis)
        body(.jugendring, "Kreisjugendring Musterland", "association", ["civilSociety"], at: .kreis)
        body(.landfrauen, "Landfrauen im Mustertal", "association", ["civilSociety"])
        body(.sportbund, "Kreissportbund Musterland", "association", ["civilSociety"], at: .kreis)
        body(
            .freiwilligenagentur, "Freiwilligenagentur Musterland", "association",
            ["civilSociety"], at: .musterstadt)
        body(
            .heimatverein, "Heimatverein Fiktenberg", "association", ["civilSociety"],
            at: .fiktenberg)
        body(.beratung, "Planungsbüro Weitblick & Kompass", "consultancy", ["business"])
        body(
            .hochschule, "Hochschule Probenau, Institut für Regionalentwicklung", "research",
            ["science"], at: .probenau)
        body(
            .netzwerk, "Netzwerk ländlicher Zukunftskreise", "network",
            ["administration", "science"])
    }

    private func tellLaterBodies() {
        body(
            .aktionMobil, "Aktions-Team Mobil im Tal", "actionTeam",
            ["citizens", "business", "administration"], at: .amtMustertal, on: "2019-06-03")
        body(
            .aktionOrtskern, "Aktions-Team Lebendige Ortskerne", "actionTeam",
            ["citizens", "business"], at: .amtMustertal, on: "2019-06-03")
        body(
            .jugendinitiative, "Jugendinitiative „Wir bleiben (manchmal)“", "initiative",
            ["citizens"], at: .amtFiktenseen, on: "2019-06-03")
        body(
            .dorfladenExempelrode, "Dorfladenverein Exempelrode", "association",
            ["civilSociety", "citizens"], at: .exempelrode, on: "2019-06-03")
        body(
            .buergerbus, "Bürgerbusverein Oberes Mustertal", "association", ["civilSociety"],
            at: .amtMustertal, on: "2019-06-03")
    }
}
