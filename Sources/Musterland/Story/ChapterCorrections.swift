/// Chapter 19: notes, corrections, and milestones of the process itself.
extension StoryScript {
    func tellCorrections() {
        tellProcessMilestones()
        tellNotes()
        correctAmount()
        correctNeed()
        correctDateAndVisibility()
    }

    private func tellProcessMilestones() {
        let milestones: [(String, String, String, String?)] = [
            ("bestandsaufnahme", "Bestandsaufnahme liegt vor", "2019-08-31", "2019-09-16"),
            ("beschluss", "Strategie beschlossen", "2020-12-31", "2020-12-07"),
            ("zwischenbericht", "Zwischenbericht", "2022-11-30", "2022-12-05"),
            ("evaluation", "Evaluationsbericht", "2025-06-30", "2025-06-30"),
            ("fortschreibung", "Fortschreibung der Strategie im Kreistag", "2025-10-31", nil),
            ("monitoring", "Datenplattform für alle Gemeinden", "2026-09-30", nil),
        ]
        for (id, title, due, reached) in milestones {
            tell(
                "milestone.planned", "milestone/" + named(id),
                on: reached == nil ? "2024-10-07" : "2019-02-04",
                ["process": "musterland", "title": .text(title), "due": .text(due)])
            if let reached {
                tell("milestone.reached", "milestone/" + named(id), on: reached, [:])
            }
        }
    }

    private func tellNotes() {
        let notes: [(String, String, String, StoryVisibility)] = [
            (
                "measure/ml-gesundheitshaus", "2023-11-27",
                "Termin mit der Städtebauförderung vereinbart; Unterlagen liegen im Bauamt.",
                .staff
            ),
            (
                "measure/ml-radweg-seen", "2024-10-14",
                "Gutachten zum Grundstück in Auftrag gegeben.", .staff
            ),
            (
                "decision/ml-grundstueck", "2022-10-17",
                "Preisobergrenze steht im nichtöffentlichen Teil der Niederschrift.", .few
            ),
            (
                "territory/99001014", "2023-02-06",
                "Zahlen bis 2022 bleiben bei Gleichnisbach stehen.", .everyone
            ),
            (
                "process/musterland", "2019-02-04",
                "Alle Angaben dieses Prozesses sind frei erfunden.", .everyone
            ),
            (
                "goal/ml-erreichbar", "2022-09-19",
                "Die Jugendkonferenz wurde vor der Änderung gehört.", .everyone
            ),
            (
                "fund/ml-einfach-machen", "2021-04-19",
                "Beratung der Antragstellenden jeden Mittwoch.", .everyone
            ),
            (
                "body/ml-aktionsteam-ortskern", "2022-12-12",
                "Abschlussfest mit dem Dorfladenverein.", .everyone
            ),
        ]
        for (subject, day, text, seen) in notes {
            tell("note.added", subject, on: day, visibility: seen, ["text": .text(text)])
        }
    }

    private func correctAmount() {
        let subject = "measure/ml-jung-kauft-alt"
        let wrong = tell(
            "measure.spent", subject, on: "2024-12-16",
            ["amount": "14200.00", "text": "Zuschüsse 2024"])
        correct(
            wrong, reason: "Eine Null fehlte.", on: "2025-01-20"
        ) {
            tell(
                "measure.spent", subject, on: "2024-12-16", late: "2025-01-20",
                ["amount": "142000.00", "text": "Zuschüsse 2024"])
        }
    }

    /// Others stand on this need: its replacement comes in the same batch.
    private func correctNeed() {
        correct(
            event("need.identified", "need/ml-nachwuchs"),
            reason: "Die Befragung ergab jeden dritten, nicht jeden vierten Verein.",
            on: "2020-02-17"
        ) {
            tell(
                "need.identified", "need/ml-nachwuchs", on: "2019-11-18", late: "2020-02-17",
                [
                    "process": "musterland",
                    "text": "Jedem dritten Verein fehlt jemand für den Vorstand.",
                    "field": .text(Topic.community.rawValue),
                    "territories": .places([
                        .beispielow, .entwurfshausen, .fiktenberg, .obermuster,
                    ]),
                    "urgency": "medium", "source": "dialog/ml-dialog-ehrenamt",
                ])
        }
    }

    private func correctDateAndVisibility() {
        let subject = "measure/ml-vergabestelle"
        let early = tell(
            "measure.reported", subject, on: "2024-03-04", visibility: .staff,
            ["text": "Der Vertrag liegt den vier Partnern zur Unterschrift vor."])
        correct(
            early, reason: "Datum berichtigt; nach der Sitzung öffentlich.", on: "2024-04-15"
        ) {
            tell(
                "measure.reported", subject, on: "2024-03-18", late: "2024-04-15",
                visibility: .everyone,
                ["text": "Der Vertrag liegt den vier Partnern zur Unterschrift vor."])
        }
        let mistaken = tell(
            "measure.reported", "measure/ml-kulturscheune", on: "2024-02-19",
            ["text": "Die Heizung ist eingebaut."])
        tell(
            "event.retracted", "measure/ml-kulturscheune", on: "2024-03-04", late: "2024-03-04",
            ["event": .event(mistaken), "reason": "Verwechselt mit dem Feuerwehrhaus."])
    }
}
