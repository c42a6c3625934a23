/// Chapter 6: what was said in the dialogues, and what became of it.
extension StoryScript {
    func tellOutcomes() {
        tellOutcomesOfFirstRound()
        tellOutcomesOfThemes()
        tellOutcomesOfFollowUps()
        tellDispositions()
    }

    private func tellOutcomesOfFirstRound() {
        let tal = "2019-06-13"
        let seen = "2019-06-20"
        outcome(
            "o-buergerbus", of: "dialog-oberes-tal", "idea",
            "Ein Kleinbus, gefahren von Freiwilligen, verbindet die vier Dörfer mit dem Bahnhof.",
            on: tal, votes: 31, Place.upperValley, field: .mobility)
        outcome(
            "o-dorfladen", of: "dialog-oberes-tal", "need",
            "Exempelrode braucht wieder einen Laden, gern in eigener Hand.", on: tal, votes: 27,
            [.exempelrode], field: .supply)
        outcome(
            "o-baenke", of: "dialog-oberes-tal", "idea",
            "Bänke am Ortsausgang, an denen man mitgenommen wird.", on: tal, votes: 14,
            Place.upperValley, field: .mobility)
        outcome(
            "o-bahnhalt", of: "dialog-oberes-tal", "idea",
            "Der alte Haltepunkt Gleichnisbach soll wieder bedient werden.", on: tal, votes: 9,
            [.gleichnisbach], field: .mobility)
        outcome(
            "o-tal-staerke", of: "dialog-oberes-tal", "strength",
            "Die Feuerwehren sind in jedem Dorf der verlässliche Treffpunkt.", on: tal)
        outcome(
            "o-tal-dissens", of: "dialog-oberes-tal", "dissent",
            "Uneins blieb man, ob ein Fahrgastbeitrag erhoben werden soll.", on: tal)
        outcome(
            "o-radweg", of: "dialog-fiktenseen", "idea",
            "Ein durchgehender Weg um die Seen für Alltag und Gäste.", on: seen,
            voteText: "mit großer Mehrheit", Place.lakes, field: .mobility)
        outcome(
            "o-gasthof", of: "dialog-fiktenseen", "idea",
            "Den leeren Gasthof in Fiktenberg als Dorfhaus nutzen.", on: seen, [.fiktenberg],
            field: .supply)
        outcome(
            "o-badesteg", of: "dialog-fiktenseen", "idea",
            "Ein barrierefreier Badesteg in Vorlagensee.", on: seen, votes: 11, [.vorlagensee])
        outcome(
            "o-seen-schwaeche", of: "dialog-fiktenseen", "weakness",
            "Jede Gemeinde wirbt für sich; Gäste finden keinen gemeinsamen Auftritt.", on: seen)
        outcome(
            "o-mgh", of: "dialog-staedte", "idea",
            "Ein offenes Haus für alle Generationen in der alten Schule.", on: "2019-06-27",
            votes: 19, [.musterstadt], field: .learning)
        outcome(
            "o-randzeit", of: "dialog-staedte", "need",
            "Betreuung vor sechs und nach siebzehn Uhr für Schichtarbeitende.",
            on: "2019-06-27", votes: 16, [.musterstadt, .probenau], field: .learning)
        outcome(
            "o-staedte-konsens", of: "dialog-staedte", "agreement",
            "Beide Städte stimmen neue Baugebiete künftig miteinander ab.", on: "2019-06-27",
            field: .housing)
    }

    private func tellOutcomesOfThemes() {
        outcome(
            "o-telemedizin", of: "dialog-gesundheit", "assignment",
            "Der Landkreis prüft Videosprechstunden mit Pflegekraft vor Ort.",
            on: "2019-09-19", [.vorlagensee, .schablonitz], field: .health)
        outcome(
            "o-lotsen", of: "dialog-gesundheit", "idea",
            "Lotsinnen und Lotsen begleiten Angehörige durch die Anträge.", on: "2019-09-19",
            field: .health)
        outcome(
            "o-hebammen", of: "dialog-gesundheit", "idea",
            "Hebammen brauchen einen gemeinsamen Raum in Probenau.", on: "2019-09-19",
            [.probenau], field: .health)
        outcome(
            "o-mvz", of: "dialog-gesundheit", "question",
            "Darf eine Stadt selbst Ärztinnen und Ärzte anstellen?", on: "2019-09-19")
        outcome(
            "o-jugendmobil", of: "dialog-jugend", "idea",
            "Ein umgebauter Bus, der als Treff von Dorf zu Dorf fährt.", on: "2019-10-11",
            votes: 52, Place.lakes, field: .learning)
        outcome(
            "o-parlament", of: "dialog-jugend", "idea",
            "Ein Jugendparlament mit eigenem Geld.", on: "2019-10-11", votes: 38,
            field: .learning)
        outcome(
            "o-nachtbus", of: "dialog-jugend", "idea",
            "Ein Bus, der freitags und samstags bis Mitternacht fährt.", on: "2019-10-11",
            votes: 61, field: .mobility)
        outcome(
            "o-proberaum", of: "dialog-jugend", "idea",
            "Ein Proberaum für Bands im alten Spritzenhaus.", on: "2019-10-11", votes: 17,
            [.schablonitz])
        outcome(
            "o-vereinslotse", of: "dialog-ehrenamt", "idea",
            "Eine Stelle, die Vereine bei Satzung, Kasse und Förderanträgen berät.",
            on: "2019-11-14", votes: 24, field: .community)
        outcome(
            "o-karte", of: "dialog-ehrenamt", "idea",
            "Eine Ehrenamtskarte, die in allen Gemeinden gilt.", on: "2019-11-14", votes: 18,
            field: .community)
        outcome(
            "o-versicherung", of: "dialog-ehrenamt", "question",
            "Wer haftet, wenn beim Arbeitseinsatz etwas passiert?", on: "2019-11-14")
    }

    private func tellOutcomesOfFollowUps() {
        outcome(
            "o-thema-wohnen", of: "dialog-halbzeit", "topic", "Wohnen im Bestand",
            on: "2022-06-16", votes: 54, field: .housing)
        outcome(
            "o-thema-regen", of: "dialog-halbzeit", "topic", "Vorsorge für Starkregen und Hitze",
            on: "2022-06-16", votes: 49, field: .climate)
        outcome(
            "o-thema-tourismus", of: "dialog-halbzeit", "topic", "Gemeinsame Werbung für Gäste",
            on: "2022-06-16", votes: 12)
        outcome(
            "o-zisternen", of: "dialog-hitze", "idea",
            "Zisternen an Gemeindehäusern, deren Wasser alle nutzen dürfen.",
            on: "2023-04-27", [.skizzenwalde], field: .climate)
        outcome(
            "o-fliesswege", of: "dialog-hitze", "idea",
            "Fließwege in die Karte aufnehmen, die die Feuerwehr beobachtet hat.",
            on: "2023-04-27", [.obermuster], field: .climate)
        outcome(
            "o-bilanz-stelle", of: "dialog-bilanz", "assignment",
            "Der Landkreis legt dar, wer die Strategie nach 2025 betreut.", on: "2025-05-22",
            field: .together)
        outcome(
            "o-bilanz-bus", of: "dialog-bilanz", "idea",
            "Bürgerbus und Rufbus unter einer Telefonnummer.", on: "2025-05-22", votes: 44,
            field: .mobility)
        outcome(
            "o-bilanz-hof", of: "dialog-bilanz", "idea",
            "Werkzeuge und Maschinen der Bauhöfe tauschen, statt sie doppelt zu kaufen.",
            on: "2025-05-22", votes: 23, field: .together)
        outcome(
            "o-intern-personal", of: "dialog-intern", "weakness",
            "Die Steuerungsgruppe hält die Geschäftsstelle mit einer Stelle für überlastet.",
            on: "2023-09-14", visibility: .staff)
    }

    private func tellDispositions() {
        let adopted: [(String, String, String, String)] = [
            ("o-buergerbus", "adopted", "measure/ml-buergerbus", "2019-09-02"),
            ("o-dorfladen", "adopted", "measure/ml-dorfladen-exempelrode", "2019-09-02"),
            ("o-baenke", "adopted", "measure/ml-mitfahrbaenke", "2019-09-30"),
            ("o-radweg", "adopted", "measure/ml-radweg-seen", "2019-12-02"),
            ("o-gasthof", "partlyAdopted", "measure/ml-gasthof-fiktenberg", "2020-01-20"),
            ("o-mgh", "adopted", "measure/ml-mehrgenerationenhaus", "2019-11-25"),
            ("o-randzeit", "adopted", "need/ml-betreuung", "2019-11-04"),
            ("o-telemedizin", "adopted", "decision/ml-telemedizin", "2021-02-15"),
            ("o-lotsen", "adopted", "measure/ml-pflegelotsen", "2020-01-27"),
            ("o-hebammen", "merged", "measure/ml-gesundheitshaus", "2020-06-08"),
            ("o-jugendmobil", "adopted", "measure/ml-jugendmobil", "2020-01-20"),
            ("o-parlament", "adopted", "measure/ml-jugendparlament", "2020-03-02"),
            ("o-nachtbus", "partlyAdopted", "measure/ml-abendlinie", "2020-03-02"),
            ("o-vereinslotse", "adopted", "measure/ml-vereinslotse", "2020-01-27"),
            ("o-karte", "adopted", "measure/ml-ehrenamtskarte", "2020-02-24"),
            ("o-thema-wohnen", "adopted", "dialog/ml-dialog-wohnen", "2024-01-29"),
            ("o-thema-regen", "adopted", "dialog/ml-dialog-hitze", "2023-03-20"),
            ("o-fliesswege", "merged", "measure/ml-starkregenkarte", "2023-06-05"),
            ("o-bilanz-stelle", "adopted", "decision/ml-verstetigung", "2025-06-23"),
        ]
        for (id, disposition, target, day) in adopted {
            disposed("outcome/" + named(id), disposition, into: target, on: day)
        }
        disposed(
            "outcome/ml-o-bahnhalt", "rejected",
            reason: "Die Strecke ist entwidmet; ein Wiederaufbau liegt nicht beim Landkreis.",
            on: "2020-02-03")
        disposed(
            "outcome/ml-o-badesteg", "deferred",
            reason: "Erst soll die Wasserqualität zwei Sommer lang beobachtet werden.",
            on: "2020-02-03")
        disposed(
            "outcome/ml-o-thema-tourismus", "rejected",
            reason: "Nicht unter den beiden gewählten Themen; der Tourismusverein ist informiert.",
            on: "2022-07-04")
    }
}
