/// Chapter 3: the process, its frame and its rules.
extension StoryScript {
    func tellProcess() {
        tellStart()
        tellPhases()
        tellRoles()
        tellFrame()
        tellPublications()
        tellEnd()
    }

    private func tellStart() {
        tell(
            "process.started", Self.process, on: "2019-02-01",
            [
                "title": "Zukunftsstrategie Musterland 2030 (fiktives Beispiel)",
                "kind": "strategy", "territories": ["99001"], "to": "2024-12-31",
                "purpose": """
                Musterland ist frei erfunden: Orte, Gremien, Zahlen und Ereignisse gibt es nicht. \
                Das Beispiel zeigt, was sich über einen Strategieprozess festhalten lässt.
                """,
            ])
        tell(
            "policy.set", "policy/" + Self.processID, on: "2019-02-01",
            [
                "toleranceDays": 30, "staleDays": 180, "effectTolerance": "0.1",
                "convention": "deviation", "minimumMunicipalities": 3, "minimumRegions": 2,
                "minimumPrevalence": "0.1", "smallCell": 3,
            ])
        tell(
            "policy.set", "policy/" + Self.processID, on: "2023-03-01",
            ["staleDays": 240, "toleranceDays": 45])
        let questions = [
            "Wie bleibt Musterland erreichbar, auch ohne eigenes Auto?",
            "Was brauchen unsere Dörfer, damit Jung und Alt gern bleiben?",
            "Welche Aufgaben lösen wir gemeinsam besser als allein?",
            "Woran merken wir in fünf Jahren, dass es gelungen ist?",
        ]
        for question in questions {
            tell(
                "process.questionRaised", Self.process, on: "2019-02-01",
                ["text": .text(question)])
        }
        tellFields()
    }

    private func tellFields() {
        let fields: [(Topic, String, Bool)] = [
            (.mobility, "Mobilität und Erreichbarkeit", false),
            (.supply, "Nahversorgung und Ortskerne", false),
            (.health, "Gesundheit und Pflege", false),
            (.learning, "Bildung, Jugend und Familie", false),
            (.digital, "Digitale Infrastruktur", false),
            (.community, "Zusammenleben und Ehrenamt", false),
            (.housing, "Wohnen und Siedlung", false),
            (.climate, "Klimaanpassung und Energie", false),
            (.together, "Interkommunale Zusammenarbeit", true),
        ]
        together {
            for (topic, title, crossing) in fields {
                tell(
                    "field.defined", topic.subject, on: "2019-03-04",
                    [
                        "process": "musterland", "title": .text(title),
                        "crossCutting": crossing ? true : .absent,
                    ])
            }
        }
        tell(
            "field.renamed", Topic.digital.subject, on: "2021-05-17",
            ["title": "Digitales und bürgernahe Verwaltung"])
    }

    private func tellPhases() {
        let phases: [(String, String, String?)] = [
            ("preparation", "2019-02-01", "2019-03-31"),
            ("analysis", "2019-04-01", "2019-08-31"),
            ("participation", "2019-05-02", "2020-02"),
            ("concept", "2020-03-02", "2020-09-30"),
            ("adoption", "2020-10-01", "2020-12-31"),
            ("implementation", "2021-01-01", "2024-12-31"),
            ("evaluation", "2024-09-02", "2025-06-30"),
            ("continuation", "2025-07-01", nil),
        ]
        for (phase, day, until) in phases {
            tell(
                "process.phaseEntered", Self.process, on: day,
                ["phase": .text(phase), "until": .optional(until)])
        }
    }

    private func tellRoles() {
        let roles: [(Body, String, String)] = [
            (.geschaeftsstelle, "management", "2019-02-01"),
            (.kreisverwaltung, "lead", "2019-02-01"), (.steuerung, "steering", "2019-03-04"),
            (.hochschule, "research", "2019-04-01"), (.beratung, "adviser", "2019-04-01"),
            (.ministerium, "funder", "2019-02-01"), (.amtMustertal, "participant", "2019-02-01"),
            (.amtFiktenseen, "participant", "2019-02-01"),
            (.stadtMusterstadt, "participant", "2019-02-01"),
            (.stadtProbenau, "participant", "2019-02-01"),
            (.gemeindeBeispielow, "participant", "2019-02-01"),
            (.gemeindeEntwurfshausen, "participant", "2019-02-01"),
            (.landfrauen, "participant", "2019-05-02"),
            (.handwerk, "participant", "2019-05-02"),
            (.stadtGrenzmuster, "participant", "2021-10-01"),
        ]
        for (body, role, day) in roles {
            tell(
                "process.assigned", Self.process, on: day,
                ["body": .text(body.rawValue), "role": .text(role)])
        }
        tell(
            "process.released", Self.process, on: "2021-03-31",
            ["body": .text(Body.beratung.rawValue), "role": "adviser"])
    }

    private func tellFrame() {
        let joined: [(Place, String?, String, String?)] = [
            (.obermuster, "Leuchtturmgemeinde", "2019-03-04", nil),
            (.vorlagensee, "Leuchtturmgemeinde", "2019-03-04", nil),
            (.grenzmuster, "Partnerstadt", "2021-10-01", nil),
            (.parabelitz, "Partnergemeinde", "2021-10-01", "2021-11-08"),
            (.randhausen, "Partnergemeinde", "2021-10-01", "2021-11-08"),
        ]
        for (place, role, day, late) in joined {
            tell(
                "process.joined", Self.process, on: day, late: late,
                ["territory": .text(place.rawValue), "role": .optional(role)])
        }
        tell(
            "process.left", Self.process, on: "2024-03-31",
            [
                "territory": .text(Place.randhausen.rawValue),
                "reason": "Randhausen schließt sich einem Vorhaben im eigenen Landkreis an.",
            ])
        tell(
            "process.embedded", Self.process, on: "2019-02-01",
            [
                "programme": "Landesprogramm „Dörfer mit Plan“ (erfunden)",
                "body": .text(Body.programm.rawValue), "role": "Modellkreis",
                "participants": 14,
            ])
        tell(
            "process.embedded", Self.process, on: "2020-09-21",
            [
                "programme": "Erfahrungsaustausch ländlicher Zukunftskreise",
                "body": .text(Body.netzwerk.rawValue), "role": "Mitglied",
            ])
        tell(
            "process.funded", Self.process, on: "2019-02-01",
            [
                "source": "Landesprogramm „Dörfer mit Plan“", "amount": "480000.00",
                "from": "2019-02-01", "to": "2022-12-31",
            ])
        tell(
            "process.funded", Self.process, on: "2023-01-01", late: "2023-02-06",
            [
                "source": "Kreishaushalt, Produkt Kreisentwicklung", "amount": "165000.00",
                "from": "2023", "to": "2025",
            ])
        for (channel, address) in [
            ("web", "Beteiligungsseite der Zukunftsstrategie"),
            ("letter", "Kreishaus Musterstadt, Geschäftsstelle Zukunftsstrategie"),
            ("meeting", "Offene Sprechstunde, erster Dienstag im Monat"),
            ("phone", "Bürgertelefon des Landkreises"),
        ] {
            tell(
                "process.channelOpened", Self.process, on: "2019-05-02",
                ["channel": .text(channel), "address": .text(address)])
        }
        tell(
            "process.extended", Self.process, on: "2024-06-17",
            [
                "to": "2025-12-31",
                "reason": "Drei große Vorhaben reichen über das geplante Ende hinaus.",
            ])
    }

    private func tellEnd() {
        let closing = tell(
            "process.closed", Self.process, on: "2025-07-01",
            ["reason": "Die Laufzeit ist beendet."])
        // The office took the end of the funding for the end of the process.
        tell(
            "event.retracted", Self.process, on: "2025-07-14", late: "2025-07-14",
            [
                "event": .event(closing),
                "reason": """
                Irrtum: Beendet ist die Förderung der Evaluation, nicht der Prozess. Der Kreistag \
                hat die Verstetigung beschlossen.
                """,
            ])
        tell(
            "process.continued", Self.process, on: "2025-07-01", late: "2025-07-14",
            [
                "structure": """
                Stabsstelle Kreisentwicklung mit zwei Stellen; die Steuerungsgruppe tagt weiter \
                zweimal im Jahr, die Städte und Ämter tragen ein Drittel der Kosten.
                """,
                "reason": "Beschluss des Kreistags vom 16. Juni 2025.",
            ])
    }
}
