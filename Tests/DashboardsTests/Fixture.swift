import ByteCoding
import Dashboards
import Words

/// A document with every kind of section, every kind of value and text that means harm.
enum Fixture {
    static func document(_ language: Language) -> Document {
        Document(
            dashboard: "steering", id: nil,
            title: Text(
                de: "Steuerung: Musterland (fiktiv)", en: "Steering: Musterland (fictional)"),
            process: Text(verbatim: "musterland"), language: language,
            lens: LensHead(
                asOf: "2026-11-21", knownAt: 4711, recorded: "2026-11-20T09:12:44.120Z",
                clearance: "restricted", simulated: true),
            rules: RulesHead(
                policy: [
                    .init("toleranceDays", .integer(30)), .init("effectTolerance", .number(0.1)),
                ],
                version: "0.1.0"),
            reproduce: "wegmarke show steering --process musterland --as-of 2026-11-21 "
                + "--known-at @4711 --clearance restricted --lang \(language.rawValue) "
                + "--since 2026-08-21 --format text",
            sections: [
                figures, measures, wide, goals, chronicle, series, multiples, bars, prose, notice,
                commands,
                Section(
                    "fund", Text(de: "Kleinprojektefonds", en: "Small-project fund"),
                    .table(
                        Table([.init("title", Text(de: "Antrag", en: "Application"))], rows: [])),
                    emptyState: Text(
                        de: "Noch kein Fonds: zuerst fund.opened erfassen.",
                        en: "No fund yet: record fund.opened first.")),
                Section("gaps", Text(de: "Lücken", en: "Gaps"), .text([])),
            ])
    }

    static let red = TrafficLight(
        .red, Text(de: "Ende um 45 Tage überschritten", en: "end exceeded by 45 days"))
    static let inProgress = Cell.code("inProgress", Text(de: "in Umsetzung", en: "in progress"))

    static var figures: Section {
        Section(
            "figures", Text(de: "Kennzahlen", en: "Key figures"),
            .figures([
                Figure(
                    "measures", Text(de: "Maßnahmen", en: "Measures"), .integer(1234),
                    trend: Trend([
                        .init(on: "2026-01", 1), .init(on: "2026-02", nil), .init(on: "2026-03", 8),
                    ]), basis: [3, 1, 2, 3]),
                Figure(
                    "implementationRate", Text(de: "Umsetzungsquote", en: "Implementation rate"),
                    .percent(33.33333),
                    light: TrafficLight(.green, Text(de: "im Plan", en: "on plan")),
                    basis: Basis(1...1500)),
                Figure("spent", Text(de: "Ausgegeben", en: "Spent"), .money(decimal("5000.00"))),
                Figure(
                    "guests", Text(de: "Gäste", en: "Guests"),
                    .partial(.integer(50), counted: 1, of: 2),
                    unit: Unit("persons", Text(de: "Personen", en: "persons"))),
                Figure("medianSlip", Text(de: "Verschiebung", en: "Slip"), .missing, unit: .days),
                Figure("toStart", Text(de: "Bis Beginn", en: "To start"), .days(1)),
            ]))
    }

    static var measures: Section {
        Section(
            "measures", Text(de: "Maßnahmen", en: "Measures"),
            .table(
                Table(
                    of: [
                        ("m-1", "Dorfladen | mit \"Café\"", "2012-10"),
                        ("m-2", "=HYPERLINK(\"http://x\")", "../2026-11-20"),
                        ("m-3", "<script>alert(1)</script> & *mehr*\u{1B}[31m", "2016-H1"),
                        ("m-4", "nicht gezeigt", "2012"),
                    ],
                    limit: 3, id: \.0, light: { $0.0 == "m-1" ? red : nil }, basis: { _ in [7] },
                    columns: [
                        Listing("title", Text(de: "Maßnahme", en: "Measure")) { .plain($0.1) },
                        Listing("status", Text(de: "Status", en: "Status")) { _ in inProgress },
                        Listing("end", Text(de: "Ende", en: "End")) { .date($0.2) },
                        Listing("cost", Text(de: "Kosten", en: "Cost"), unit: .euro) {
                            $0.0 == "m-2" ? .missing : .money(decimal("12000.5"))
                        },
                    ])))
    }

    /// More columns than any terminal of 80 columns has room for.
    static var wide: Section {
        let columns = (1...9).map {
            Table.Column("c\($0)", Text(de: "Merkmal Nummer \($0)", en: "Attribute number \($0)"))
        }
        let values: [Cell] = [
            .plain("Hüttener Berge"), .list([inProgress, .plain("Daseinsvorsorgestrategie")]),
            .flag(true), .light(red), .number(-12.5), .decimal(decimal("0.050")),
            .subject("measure/m-1", Text(verbatim: "Dorfladen")),
            .instant("2026-11-21T09:12:44.120Z"),
            .trend(Trend([.init(on: "2025", 1), .init(on: "2026", 2)])),
        ]
        let cells = Dictionary(uniqueKeysWithValues: zip(columns.map(\.id), values))
        let sparse: [String: Cell] = ["c1": .plain("日本語 👩‍👧")]
        return Section(
            "portrait", Text(de: "Steckbrief", en: "Portrait"),
            .table(Table(columns, rows: [.init("a", cells), .init("b", sparse)])))
    }

    static var goals: Section {
        let long =
            "Die Versorgung mit Gütern des täglichen Bedarfs ist in allen Ortsteilen gesichert"
        return Section(
            "goals", Text(de: "Ziele", en: "Goals"),
            .tree([
                TreeNode(
                    "goal/l", Text(verbatim: long),
                    note: Text(de: "2014 umformuliert", en: "reworded in 2014"),
                    light: red, basis: [9],
                    children: [
                        TreeNode(
                            "goal/o1", Text(verbatim: long),
                            children: [
                                TreeNode("goal/u1", Text(verbatim: "Unterziel"))
                            ]),
                        TreeNode(
                            "goal/o2", Text(de: "Gestrichen", en: "Struck"),
                            note: Text(verbatim: "2015: entfallen")),
                    ])
            ]))
    }

    static var chronicle: Section {
        Section(
            "chronicle", Text(de: "Chronik", en: "Chronicle"),
            .timeline([
                TimelineEntry(
                    on: "2012-10", position: 12, type: "body.registered", subject: "body/a",
                    Text(
                        de:
                            "Drei Aktions-Teams begannen ihre Arbeit "
                            + "in den drei Städten am Saalebogen",
                        en:
                            "Three action teams began their work "
                            + "in the three towns of the Saalebogen"
                    )),
                TimelineEntry(
                    on: "2012-11-05", position: 1200, type: "process.published",
                    subject: "process/p", Text(de: "Zwischenbericht", en: "Interim report"),
                    late: true),
            ]))
    }

    static var series: Section {
        let points = (2010...2023).map { year in
            Series.Point(
                on: "\(year)-12-31", year == 2015 ? .missing : .integer(1000 + (year - 2015) * 37),
                flag: year == 2019
                    ? .init(
                        "boundaryChanged",
                        Text(de: "Gebietsstand geändert", en: "territory changed"))
                    : nil)
        }
        return Section(
            "population", Text(de: "Bevölkerung", en: "Population"),
            .series([
                Series(
                    "population", Text(de: "Bevölkerung", en: "Population"),
                    unit: Unit("persons", Text(de: "Personen", en: "persons")), points: points,
                    baseline: .init(on: "2010", .integer(815)),
                    target: .init(on: "2025", .integer(1300)),
                    basis: [5])
            ]))
    }

    static var multiples: Section {
        let names = ["Ascheffel", "Borgstedt", "Brekendorf", "Damendorf", "Groß Wittensee"]
        return Section(
            "multiples", Text(de: "Gemeinden im Vergleich", en: "Municipalities compared"),
            .series(
                names.enumerated().map { index, name in
                    Series(
                        "s\(index)", Text(verbatim: name),
                        points: (2015...2020).map {
                            .init(on: "\($0)", .decimal(decimal("\(($0 - 2014) * (index + 1)).5")))
                        })
                }))
    }

    static var bars: Section {
        Section(
            "byStatus", Text(de: "Nach Status", en: "By status"),
            .bars(
                Bars(
                    [
                        .init("adopted", Text(de: "beschlossen", en: "adopted")),
                        .init("inProgress", Text(de: "in Umsetzung", en: "in progress")),
                        .init("dropped", Text(de: "entfallen", en: "dropped")),
                    ],
                    [
                        .init(
                            "measures", Text(de: "Maßnahmen", en: "Measures"),
                            [.integer(4), .integer(12), .integer(0)])
                    ])))
    }

    static var prose: Section {
        Section(
            "text", Text(de: "Text", en: "Text"),
            .text([
                Text(
                    de:
                        "Ein Absatz über die Ländlichkeit des Amtes Hüttener Berge, lang genug, "
                        + "um bei jeder üblichen Breite umbrochen zu werden.",
                    en:
                        "A paragraph about the rural character of the Hütten Hills, long enough "
                        + "to be wrapped at every usual width."
                ),
                Text(verbatim: "1. kein Listenpunkt\n- auch keiner"),
            ]))
    }

    static var notice: Section {
        Section(
            "notice", Text(de: "Hinweis", en: "Notice"),
            .notice([
                Text(de: "Musterland ist erfunden.", en: "Musterland is invented."),
                Text(verbatim: "Zwei"),
            ]))
    }

    static var commands: Section {
        Section(
            "commands", Text(de: "Befehle", en: "Commands"),
            .commands([
                Text(verbatim: "wegmarke catalog finding.recorded"),
                Text(
                    de: "wegmarke record note.added measure/m-1 "
                        + "'text=Wer hat'\\''s gesagt? <Niemand> & *alle*' --on 2026-11-20",
                    en: "wegmarke record note.added measure/m-1 "
                        + "'text=Who'\\''s said it? <Nobody> & *everybody*' --on 2026-11-20"),
            ]))
    }

    static func decimal(_ digits: String) -> ExactDecimal {
        ExactDecimal(digits) ?? ExactDecimal(0)
    }
}
