/// Chapter 17, continued: indicators of goals, so that every light occurs.
extension StoryScript {
    /// An indicator of a goal: its baseline, its target and the values since.
    private struct Course {
        let id: String
        let title: String
        let unit: String
        let goal: String
        let field: Topic
        let lower: Bool
        let baseline: (value: String, date: String)
        let target: (value: String, by: String)?
        let values: [(value: String, date: String)]
    }

    private static let courses: [Course] = [
        Course(
            id: "glasfaser", title: "Haushalte mit Glasfaser", unit: "%",
            goal: "unter-glasfaser", field: .digital, lower: false,
            baseline: ("7.5", "2019-12-31"), target: ("85", "2025-12-31"),
            values: [
                ("16.2", "2020-12-31"), ("33.8", "2021-12-31"), ("46.1", "2022-12-31"),
                ("60.4", "2023-12-31"), ("83.0", "2024-12-31"), ("86.3", "2025-06-30"),
            ]),
        Course(
            id: "fahrgaeste", title: "Fahrgäste in Bürgerbus und Rufbus am Werktag",
            unit: "Fahrgäste", goal: "unter-abendverkehr", field: .mobility, lower: false,
            baseline: ("0", "2020-06-30"), target: ("300", "2026-12-31"),
            values: [
                ("24", "2021-06-30"), ("38", "2022-06-30"), ("131", "2023-06-30"),
                ("207", "2024-06-30"), ("238", "2025-09-30"),
            ]),
        Course(
            id: "laeden", title: "Dörfer mit Einkauf und Treffpunkt", unit: "Dörfer",
            goal: "unter-laeden", field: .supply, lower: false,
            baseline: ("2", "2019-12-31"), target: ("6", "2026-12-31"),
            values: [
                ("3", "2020-12-31"), ("3", "2021-12-31"), ("4", "2022-12-31"),
                ("5", "2024-12-31"),
            ]),
        Course(
            id: "leerstand", title: "Leerstand in den Ortskernen", unit: "%",
            goal: "unter-ortskerne", field: .supply, lower: true,
            baseline: ("11.2", "2021-10-31"), target: ("5.6", "2026-12-31"),
            values: [("11.0", "2022-10-31"), ("10.4", "2023-10-31"), ("9.8", "2025-10-31")]),
        Course(
            id: "hausarztsitze", title: "Hausarztsitze, die über ein Jahr frei sind",
            unit: "Sitze", goal: "unter-hausarzt", field: .health, lower: true,
            baseline: ("1", "2019-12-31"), target: ("0", "2025-12-31"),
            values: [("1", "2021-12-31"), ("2", "2022-12-31"), ("3", "2024-12-31")]),
        Course(
            id: "jugendorte", title: "Orte, die Jugendliche selbst gestalten", unit: "Orte",
            goal: "unter-jugend", field: .learning, lower: false,
            baseline: ("0", "2019-12-31"), target: ("3", "2025-12-31"),
            values: [("1", "2020-12-31"), ("2", "2022-12-31"), ("4", "2024-12-31")]),
        Course(
            id: "online-antraege", title: "Anträge, die online möglich sind", unit: "Anträge",
            goal: "unter-rathaus", field: .digital, lower: false,
            baseline: ("3", "2020-12-31"), target: ("30", "2025-12-31"),
            values: [("10", "2022-04-30"), ("17", "2023-12-31"), ("24", "2025-06-30")]),
        Course(
            id: "wohnungen", title: "Barrierefreie Wohnungen im Bestand", unit: "Wohnungen",
            goal: "unter-altersgerecht", field: .housing, lower: false,
            baseline: ("14", "2020-12-31"), target: ("120", "2030-12-31"),
            values: [("23", "2021-12-31"), ("41", "2023-12-31"), ("58", "2024-12-31")]),
        Course(
            id: "pflegeberatung", title: "Beratungen der Pflegestelle", unit: "Beratungen",
            goal: "unter-pflege", field: .health, lower: false,
            baseline: ("310", "2019-12-31"), target: ("600", "2025-12-31"),
            values: [("355", "2020-12-31"), ("520", "2022-12-31"), ("648", "2024-12-31")]),
        Course(
            id: "vereinsberatung", title: "Beratene Vereine", unit: "Vereine",
            goal: "unter-vereine", field: .community, lower: false,
            baseline: ("0", "2020-12-31"), target: nil,
            values: [("74", "2021-12-31"), ("112", "2022-12-31"), ("97", "2024-12-31")]),
    ]

    func tellGoalIndicators() {
        for course in Self.courses { tell(course) }
        tell(
            "indicator.defined", "indicator/ml-rufbus-zuschuss", on: "2023-02-13",
            visibility: .staff,
            [
                "process": "musterland", "title": "Zuschuss je Rufbusfahrt", "unit": "€",
                "validFrom": "2023-01-09", "direction": "lower", "aggregation": "none",
                "level": "output", "field": .text(Topic.mobility.rawValue),
            ])
        for (value, date) in [("19.40", "2023-12-31"), ("16.85", "2024-12-31")] {
            tell(
                "indicator.measured", "indicator/ml-rufbus-zuschuss",
                ["value": .text(value), "date": .text(date), "quality": "estimated"])
        }
        tell(
            "indicator.defined", "indicator/ml-zufriedenheit", on: "2020-02-10",
            [
                "process": "musterland", "title": "Zufriedenheit mit dem Leben am Ort",
                "unit": "Punkte (0–10)", "direction": "higher", "aggregation": "mean",
                "level": "impact", "source": "Haushaltsbefragung", "rhythm": "irregular",
                "licence": "frei nutzbar",
            ])
        for (value, date) in [("6.4", "2020-01"), ("6.9", "2022-10"), ("7.1", "2024-10")] {
            tell(
                "indicator.measured", "indicator/ml-zufriedenheit",
                ["value": .text(value), "date": .text(date)])
        }
    }

    private func tell(_ course: Course) {
        let subject = "indicator/" + named(course.id)
        tell(
            "indicator.defined", subject, on: "2020-12-14",
            [
                "process": "musterland", "title": .text(course.title),
                "unit": .text(course.unit), "direction": course.lower ? "lower" : "higher",
                "aggregation": "last", "level": "outcome",
                "field": .text(course.field.rawValue), "goal": .text(named(course.goal)),
                "rhythm": "irregular",
            ])
        tell(
            "indicator.baselined", subject,
            [
                "value": .text(course.baseline.value), "date": .text(course.baseline.date),
                "territory": "99001",
            ])
        if let target = course.target {
            tell(
                "indicator.targeted", subject, on: "2021-02-15",
                [
                    "value": .text(target.value), "by": .text(target.by),
                    "territory": "99001",
                ])
        }
        for (value, date) in course.values {
            tell(
                "indicator.measured", subject,
                ["value": .text(value), "date": .text(date), "territory": "99001"])
        }
    }

    /// A provisional figure becomes final, and a definition gets sharper.
    func tellRedefinition() {
        tell(
            "indicator.measured", "indicator/ml-glasfaser", late: "2025-08-04",
            [
                "value": "86.1", "date": "2025-06-30", "territory": "99001",
                "quality": "final",
            ])
        tell(
            "indicator.redefined", "indicator/ml-leerstand", on: "2022-11-14",
            [
                "title": "Leerstand in den Ortskernen (länger als zwölf Monate)",
                "source": "Leerstandskataster, Stichtag 31. Oktober",
                "reason": "Wechsel zwischen zwei Mietverhältnissen zählt nicht mehr mit.",
            ])
    }
}
