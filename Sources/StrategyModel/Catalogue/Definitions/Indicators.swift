import Words

extension EventDefinition {
    /// The events of indicators.
    static let indicators: [EventDefinition] = [
        EventDefinition(
            .indicatorDefined, .creates,
            Text(de: "Indikator festgelegt", en: "Indicator defined"),
            Text(
                de: "Festgelegt wird, was gemessen wird und wie man es liest.",
                en: "What is measured, and how to read it."),
            fields: [
                .optional(
                    .process, .reference(.process),
                    Text(de: "Prozess, zu dem er gehört", en: "Process it belongs to")),
                .required(
                    .title, .title,
                    Text(de: "Titel des Indikators", en: "Title of the indicator")),
                .optional(.unit, .text, Text(de: "Einheit", en: "Unit")),
                .validFrom,
                .optional(
                    .direction, .codes(Direction.self),
                    Text(de: "Welche Richtung gut ist", en: "Which way is good")),
                .optional(
                    .aggregation, .codes(Aggregation.self),
                    Text(
                        de: "Wie Werte von Gebieten zusammengefasst werden",
                        en: "How values of territories are put together")),
                .optional(
                    .level, .codes(IndicatorLevel.self),
                    Text(de: "Worüber er etwas sagt", en: "What it says something about")),
                .fieldOfAction,
                .optional(
                    .goal, .reference(.goal),
                    Text(de: "Ziel, das er misst", en: "Goal it measures")),
                .territories,
                .optional(.source, .text, Text(de: "Quelle", en: "Source")),
                .optional(
                    .licence, .text,
                    Text(de: "Lizenz der Daten", en: "Licence of the data")),
                .optional(
                    .rhythm, .codes(IndicatorRhythm.self),
                    Text(de: "Wie oft gemessen wird", en: "How often it is measured")),
            ],
            rules: [
                Text(
                    de: """
                        Zusammengefasst werden Gebiete einer Ebene zu einem Zeitpunkt; nie über \
                        die Zeit, nie ein Gebiet mit seinen Teilen.
                        """,
                    en: """
                        Put together are territories of one level at one date; never over time, \
                        never a parent with its members.
                        """)
            ]),
        EventDefinition(
            .indicatorRedefined, .replaces,
            Text(de: "Indikator neu gefasst", en: "Indicator redefined"),
            Text(
                de: "Angaben zum Indikator werden geändert.",
                en: "What is said about the indicator changes."),
            fields: [
                .optional(
                    .process, .reference(.process),
                    Text(de: "Prozess, zu dem er gehört", en: "Process it belongs to")),
                .overriding(
                    .title, .title,
                    Text(de: "Titel des Indikators", en: "Title of the indicator")),
                .optional(.unit, .text, Text(de: "Einheit", en: "Unit")),
                .validFrom,
                .optional(
                    .direction, .codes(Direction.self),
                    Text(de: "Welche Richtung gut ist", en: "Which way is good")),
                .optional(
                    .aggregation, .codes(Aggregation.self),
                    Text(
                        de: "Wie Werte von Gebieten zusammengefasst werden",
                        en: "How values of territories are put together")),
                .optional(
                    .level, .codes(IndicatorLevel.self),
                    Text(de: "Worüber er etwas sagt", en: "What it says something about")),
                .fieldOfAction,
                .optional(
                    .goal, .reference(.goal),
                    Text(de: "Ziel, das er misst", en: "Goal it measures")),
                .territories,
                .optional(.source, .text, Text(de: "Quelle", en: "Source")),
                .optional(
                    .licence, .text,
                    Text(de: "Lizenz der Daten", en: "Licence of the data")),
                .optional(
                    .rhythm, .codes(IndicatorRhythm.self),
                    Text(de: "Wie oft gemessen wird", en: "How often it is measured")),
                .reason,
            ],
            requirements: [.anyField],
            rules: [
                Text(
                    de: "Die Zusammenfassung steht fest, sobald gemessen wurde.",
                    en: "The aggregation is locked once measured.")
            ]),
        EventDefinition(
            .indicatorBaselined, .adds(.baselines),
            Text(de: "Ausgangswert festgehalten", en: "Baseline recorded"),
            Text(
                de: "Der Wert, von dem aus gemessen wird.",
                en: "The value from which change is measured."),
            fields: [
                .required(.value, .decimal, Text(de: "Ausgangswert", en: "Baseline value")),
                .required(
                    .date, .date,
                    Text(
                        de: "Zeitpunkt oder Zeitraum des Werts",
                        en: "Date or span of the value")),
                .optional(
                    .territory, .reference(.territory),
                    Text(de: "Gebiet, für das der Wert gilt", en: "Territory the value is for")),
            ],
            rules: [
                Text(
                    de: "Ein anderes „on“ als das Datum des Werts wird zurückgewiesen.",
                    en: "Another `on` than the date of the value is refused.")
            ]),
        EventDefinition(
            .indicatorTargeted, .adds(.targets),
            Text(de: "Zielwert gesetzt", en: "Target set"),
            Text(
                de: "Der Wert, der bis zu einem Zeitpunkt erreicht sein soll.",
                en: "The value that is to be reached by a date."),
            fields: [
                .required(.value, .decimal, Text(de: "Zielwert", en: "Target value")),
                .required(.by, .date, Text(de: "Bis wann", en: "By when")),
                .optional(
                    .territory, .reference(.territory),
                    Text(de: "Gebiet, für das der Wert gilt", en: "Territory the value is for")),
            ]),
        EventDefinition(
            .indicatorMeasured, .adds(.measurements),
            Text(de: "Wert gemessen", en: "Value measured"),
            Text(
                de: "Ein Messwert; wie spät er bekannt wurde, zeigt der Zeitpunkt des Eintrags.",
                en: "A measured value; the recorded time shows how late it became known."),
            fields: [
                .required(.value, .decimal, Text(de: "Messwert", en: "Measured value")),
                .required(
                    .date, .date,
                    Text(
                        de: "Zeitpunkt oder Zeitraum des Werts",
                        en: "Date or span of the value")),
                .optional(
                    .territory, .reference(.territory),
                    Text(de: "Gebiet, für das der Wert gilt", en: "Territory the value is for")),
                .optional(
                    .quality, .codes(Quality.self),
                    Text(de: "Wie belastbar der Wert ist", en: "How firm the value is")),
                .optional(.boundary, .date, Text(de: "Gebietsstand", en: "Territorial status")),
                .optional(.area, .decimal, Text(de: "Fläche in km²", en: "Area in km²")),
                .optional(.source, .text, Text(de: "Quelle", en: "Source")),
            ],
            requirements: [.notNegative([.area])],
            rules: [
                Text(
                    de: "Ein anderes „on“ als das Datum des Werts wird zurückgewiesen.",
                    en: "Another `on` than the date of the value is refused."),
                Text(
                    de: """
                        Ein vorausberechneter Wert trägt als „on“ den Tag seiner \
                        Veröffentlichung; sein Datum darf in der Zukunft liegen.
                        """,
                    en: """
                        A projected value has its publication as `on`; its date may be in the \
                        future.
                        """),
            ]),
    ]
}
