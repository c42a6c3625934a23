/// Chapter 4: needs for action and the tree of goals.
extension StoryScript {
    func tellNeeds() {
        need(
            "busluecken", "Nach 18 Uhr und am Wochenende fährt in sieben Gemeinden kein Bus.",
            .mobility, Place.upperValley + [.vorlagensee, .schablonitz, .modellhagen],
            on: "2019-06-24", urgency: "high", source: "dialog/ml-dialog-oberes-tal")
        need(
            "radwege", "Zwischen den Dörfern fehlen sichere Radwege abseits der Kreisstraßen.",
            .mobility, Place.lakes, on: "2019-07-08", urgency: "medium")
        need(
            "laeden", "Vier Dörfer haben ihren letzten Laden verloren.", .supply,
            [.exempelrode, .skizzenwalde, .schablonitz, .modellhagen], on: "2019-06-24",
            urgency: "high", source: "dialog/ml-dialog-oberes-tal")
        need(
            "leerstand", "In den Ortskernen steht jedes neunte Gebäude leer.", .supply,
            [.obermuster, .gleichnisbach, .fiktenberg, .probenau], on: "2019-07-08",
            urgency: "medium")
        need(
            "hausaerzte", "Drei von elf Hausarztsitzen werden bis 2025 altersbedingt frei.",
            .health, [.probenau, .fiktenberg, .obermuster], on: "2019-08-12", urgency: "high")
        need(
            "pflegeberatung", "Angehörige finden keine Beratung in ihrer Nähe.", .health,
            Place.lakes, on: "2019-09-30", urgency: "medium",
            source: "dialog/ml-dialog-gesundheit")
        need(
            "jugendraeume", "Jugendliche haben außerhalb der Städte keinen eigenen Ort.",
            .learning, Place.lakes + [.skizzenwalde], on: "2019-10-21", urgency: "medium",
            source: "dialog/ml-dialog-jugend")
        need(
            "betreuung", "Die Randzeiten der Kitas passen nicht zu den Schichten der Klinik.",
            .learning, [.musterstadt, .probenau], on: "2019-10-21", urgency: "medium")
        need(
            "glasfaser", "Zwei von drei Haushalten surfen mit weniger als 30 Mbit/s.", .digital,
            Place.members, on: "2019-05-20", urgency: "high")
        need(
            "nachwuchs", "Jedem vierten Verein fehlt jemand für den Vorstand.", .community,
            [.beispielow, .entwurfshausen, .fiktenberg, .obermuster], on: "2019-11-18",
            urgency: "medium", source: "dialog/ml-dialog-ehrenamt")
        need(
            "kleinewohnungen", "Es fehlen kleine, barrierefreie Wohnungen im Ortskern.",
            .housing, [.musterstadt, .probenau, .obermuster], on: "2019-11-18", urgency: "high")
        need(
            "starkregen", "Nach zwei Starkregen ist unklar, wo das Wasser künftig bleibt.",
            .climate, [.gleichnisbach, .obermuster, .skizzenwalde], on: "2021-07-26",
            urgency: "high")
        need(
            "geldautomat", "In Entwurfshausen fehlt seit der Schließung ein Geldautomat.",
            .supply, [.entwurfshausen], on: "2019-07-08", urgency: "low")
        tell(
            "need.closed", "need/ml-geldautomat", on: "2020-11-09",
            ["reason": "Im Markt an der Hauptstraße kann seit November Geld abgehoben werden."])
    }

    func tellGoals() {
        goal(
            "leit-bleiben", "Musterland ist 2030 ein Landkreis, in dem man gern bleibt.",
            level: "guiding", on: "2019-03-04")
        goal(
            "leit-gemeinsam", "Was einer Gemeinde allein zu groß ist, lösen wir gemeinsam.",
            level: "guiding", field: .together, on: "2019-03-04")
        let upper: [(String, String, Topic, String)] = [
            ("erreichbar", "Jeder Ort ist täglich bis 22 Uhr erreichbar.", .mobility, "bleiben"),
            ("versorgt", "Alltagsbedarf ist in zehn Minuten zu decken.", .supply, "bleiben"),
            ("gesund", "Wer Hilfe braucht, findet sie wohnortnah.", .health, "bleiben"),
            ("bildung", "Kinder und Jugendliche haben hier gute Chancen.", .learning, "bleiben"),
            ("digital", "Alle Haushalte sind schnell am Netz.", .digital, "gemeinsam"),
            ("engagiert", "Engagement lohnt sich und wird leicht gemacht.", .community, "bleiben"),
            ("wohnen", "Für jede Lebenslage gibt es eine Wohnung.", .housing, "bleiben"),
        ]
        for (id, text, field, parent) in upper {
            goal(
                id, text, level: "strategic", parent: "leit-" + parent, field: field,
                on: "2019-05-20")
        }
        tellOperationalGoals()
        tellGoalHistory()
    }

    private func tellOperationalGoals() {
        let goals: [(String, String, String, Topic, [Place])] = [
            (
                "abendverkehr", "Abendverkehr in allen Gemeinden der Ämter", "erreichbar",
                .mobility,
                Place.upperValley + Place.lakes
            ),
            ("rad", "40 Kilometer neue Wege für Rad und Fuß", "erreichbar", .mobility, []),
            (
                "laeden", "Sechs Dörfer haben wieder einen Treffpunkt mit Einkauf", "versorgt",
                .supply, [.exempelrode, .skizzenwalde, .schablonitz, .modellhagen]
            ),
            ("ortskerne", "Leerstand in den Ortskernen halbieren", "versorgt", .supply, []),
            (
                "hausarzt", "Kein Hausarztsitz bleibt länger als ein Jahr frei", "gesund", .health,
                []
            ),
            ("pflege", "Pflegeberatung in jedem Amt", "gesund", .health, Place.lakes),
            (
                "jugend", "In jedem Amt ein Ort, den Jugendliche selbst gestalten", "bildung",
                .learning, []
            ),
            (
                "betreuung", "Betreuung in Randzeiten an drei Standorten", "bildung", .learning,
                [.musterstadt, .probenau]
            ),
            (
                "glasfaser", "Glasfaser für 85 Prozent der Haushalte bis 2025", "digital", .digital,
                []
            ),
            (
                "rathaus", "Die 30 häufigsten Anträge gehen ohne Weg ins Amt", "digital", .digital,
                []
            ),
            ("vereine", "Jeder Verein findet Rat und Nachwuchs", "engagiert", .community, []),
            (
                "altersgerecht", "120 barrierefreie Wohnungen im Bestand", "wohnen", .housing,
                [.musterstadt, .probenau, .obermuster]
            ),
        ]
        for (id, text, parent, field, places) in goals {
            goal(
                "unter-" + id, text, level: "operational", parent: parent, field: field,
                places: places, on: "2019-08-19")
        }
        goal(
            "unter-gemeindebuero", "Ein Gemeindebüro mit Bürozeiten in jedem Dorf",
            level: "operational", parent: "versorgt", field: .supply, on: "2020-12-07",
            decision: "strategie")
    }

    private func tellGoalHistory() {
        tell(
            "goal.reworded", "goal/ml-erreichbar", on: "2022-09-12",
            [
                "text": "Jeder Ort ist werktags bis 22 Uhr, am Wochenende bis 20 Uhr erreichbar.",
                "reason": "Das Gutachten zum Rufbus hält das frühere Ziel für nicht bezahlbar.",
            ])
        tell(
            "goal.struck", "goal/ml-unter-gemeindebuero", on: "2022-09-12",
            [
                "reason": """
                Die Nachfrage nach Bürozeiten ist gering; mobile Sprechtage erreichen mehr Menschen.
                """
            ])
        let anchors: [(String, String, String)] = [
            ("unter-abendverkehr", "54.7.01 Öffentlicher Nahverkehr", "Amt für Kreisentwicklung"),
            ("unter-pflege", "31.5.02 Pflegestützpunkt", "Sozialamt"),
            ("unter-jugend", "36.2.01 Jugendarbeit", "Jugendamt"),
            ("unter-rathaus", "11.1.08 Organisation und E-Government", "Hauptamt"),
        ]
        for (goal, product, unit) in anchors {
            tell(
                "goal.anchored", "goal/" + named(goal), on: "2021-02-15",
                ["product": .text(product), "unit": .text(unit)])
        }
        for (goal, year, amount) in [
            ("unter-abendverkehr", 2021, "180000.00"), ("unter-abendverkehr", 2022, "240000.00"),
            ("unter-abendverkehr", 2023, "255000.00"), ("unter-jugend", 2022, "60000.00"),
            ("unter-rathaus", 2023, "95000.00"),
        ] {
            tell(
                "goal.budgeted", "goal/" + named(goal), on: "\(year - 1)-12-13",
                [
                    "year": .whole(year), "amount": .text(amount), "line": "Ergebnishaushalt",
                ])
        }
    }
}
