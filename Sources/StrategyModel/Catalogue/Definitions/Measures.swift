import Words

extension EventDefinition {
    /// The events of measures: what is planned and who does it.
    static let measures: [EventDefinition] = [
        EventDefinition(
            .measureProposed, .creates,
            Text(de: "Maßnahme vorgeschlagen", en: "Measure proposed"),
            Text(
                de: "Eine Maßnahme wird vorgeschlagen oder, mit Status, erstmals erfasst.",
                en: "A measure is proposed or, with a status, first recorded."),
            fields: [
                .process,
                .required(
                    .title, .title,
                    Text(de: "Titel der Maßnahme", en: "Title of the measure")),
                .optional(.text, .text, Text(de: "Beschreibung", en: "Description")),
                .optional(
                    .kind, .codes(MeasureKind.self),
                    Text(de: "Art der Maßnahme", en: "Kind of measure")),
                .optional(
                    .status, .startingStatus,
                    Text(
                        de: "Wo sie bei der ersten Erfassung steht; sonst vorgeschlagen",
                        en: "Where it stands when first recorded; proposed if left out")),
                .optional(
                    .goals, .list(.reference(.goal)),
                    Text(de: "Ziele, denen sie dient", en: "Goals it serves")),
                .optional(
                    .needs, .list(.reference(.need)),
                    Text(de: "Bedarfe, auf die sie antwortet", en: "Needs it answers")),
                .fieldOfAction,
                .territories,
                .optional(
                    .parent, .reference(.measure),
                    Text(de: "Maßnahme, zu der sie gehört", en: "Measure it belongs to")),
                .optional(
                    .constellation, .codes(Constellation.self),
                    Text(de: "Wer sie trägt", en: "Who carries it")),
                .optional(
                    .rhythm, .text,
                    Text(
                        de: "Wie oft ein Format stattfindet",
                        en: "How often a format takes place")),
                .optionalReason,
                .reasonCode,
                .optional(
                    .origin, .anySubject,
                    Text(de: "Woraus sie hervorging", en: "What it came from")),
            ],
            requirements: [.wordsForOther, .reason(where: .status, is: ["suspended", "dropped"])],
            rules: [
                Text(
                    de: "Eine Maßnahme gehört nie zu sich selbst, auch nicht über andere.",
                    en: "No measure belongs to itself, not even through others.")
            ]),
        EventDefinition(
            .measureRevised, .replaces,
            Text(de: "Maßnahme fortgeschrieben", en: "Measure revised"),
            Text(
                de: "Angaben zur Maßnahme werden geändert; jede Fassung bleibt nachlesbar.",
                en: "What is said about the measure changes; every version stays on record."),
            fields: [
                .overriding(.title, .title, Text(de: "Neuer Titel", en: "New title")),
                .optional(.text, .text, Text(de: "Neue Beschreibung", en: "New description")),
                .optional(
                    .kind, .codes(MeasureKind.self),
                    Text(de: "Art der Maßnahme", en: "Kind of measure")),
                .optional(
                    .goals, .list(.reference(.goal)),
                    Text(de: "Ziele, denen sie dient", en: "Goals it serves")),
                .optional(
                    .needs, .list(.reference(.need)),
                    Text(de: "Bedarfe, auf die sie antwortet", en: "Needs it answers")),
                .fieldOfAction,
                .territories,
                .optional(
                    .parent, .reference(.measure),
                    Text(de: "Maßnahme, zu der sie gehört", en: "Measure it belongs to")),
                .optional(
                    .constellation, .codes(Constellation.self),
                    Text(de: "Wer sie trägt", en: "Who carries it")),
                .reason,
            ],
            requirements: [.anyField]),
        EventDefinition(
            .measureAssigned, .adds(.assignments),
            Text(de: "Akteur an Maßnahme beteiligt", en: "Body assigned to measure"),
            Text(
                de: "Ein Akteur übernimmt eine Aufgabe in der Maßnahme.",
                en: "A body takes on a role in the measure."),
            fields: [
                .required(
                    .body, .reference(.body),
                    Text(de: "Gremium oder Akteur", en: "The body")),
                .required(
                    .role, .codes(MeasureRole.self),
                    Text(de: "Aufgabe in der Maßnahme", en: "Role in the measure")),
            ]),
        EventDefinition(
            .measureReleased, .adds(.assignments),
            Text(de: "Akteur aus Maßnahme entlassen", en: "Body released from measure"),
            Text(
                de: "Ein Akteur gibt seine Aufgabe in der Maßnahme ab.",
                en: "A body gives up its role in the measure."),
            fields: [
                .required(
                    .body, .reference(.body),
                    Text(de: "Gremium oder Akteur", en: "The body")),
                .required(
                    .role, .codes(MeasureRole.self),
                    Text(de: "Aufgabe, die endet", en: "Role that ends")),
                .optionalReason,
            ]),
        EventDefinition(
            .measureScheduled, .states(.schedule),
            Text(de: "Zeitplan festgelegt", en: "Measure scheduled"),
            Text(
                de: "Beginn und Ende werden geplant. Das früheste Ende ist der Ausgangsplan.",
                en: "Start and end are planned. The earliest end is the baseline."),
            fields: [
                .optional(
                    .start, .date, as: .scheduledStart,
                    Text(de: "Geplanter Beginn", en: "Planned start")),
                .optional(
                    .end, .date, as: .scheduledEnd,
                    Text(de: "Geplantes Ende", en: "Planned end")),
                .optionalReason,
                .reasonCode,
            ],
            requirements: [.anyField, .inOrder(.start, .end), .wordsForOther],
            rules: [
                Text(
                    de: "Jeder spätere Eintrag mit Ende ist eine Verschiebung oder ein Gewinn.",
                    en: "Each later entry with an end is a slip or a gain.")
            ]),
        EventDefinition(
            .measureForecast, .states(.forecast),
            Text(de: "Ende erwartet", en: "End forecast"),
            Text(
                de: "Wann die Maßnahme nach heutigem Stand endet; der Plan bleibt stehen.",
                en: "When the measure is now expected to end; the plan stands."),
            fields: [
                .required(
                    .end, .date, as: .forecastEnd,
                    Text(de: "Erwartetes Ende", en: "Expected end")),
                .optionalReason,
                .reasonCode,
            ],
            requirements: [.wordsForOther]),
        EventDefinition(
            .measureEstimated, .replaces,
            Text(de: "Aufwand und Nutzen geschätzt", en: "Cost and benefit estimated"),
            Text(
                de: "Kosten und Nutzen werden geschätzt, in Euro oder in Worten.",
                en: "Cost and benefit are estimated, in euros or in words."),
            fields: [
                .optional(
                    .cost, .money,
                    Text(de: "Geschätzte Kosten in Euro", en: "Estimated cost in euros")),
                .optional(
                    .benefit, .money,
                    Text(de: "Geschätzter Nutzen in Euro", en: "Estimated benefit in euros")),
                .optional(.costText, .text, Text(de: "Kosten in Worten", en: "Cost in words")),
                .optional(
                    .benefitText, .text,
                    Text(de: "Nutzen in Worten", en: "Benefit in words")),
            ],
            requirements: [.anyField]),
        EventDefinition(
            .measureBudgeted, .adds(.budgets),
            Text(de: "Maßnahme im Haushalt", en: "Measure budgeted"),
            Text(
                de: "Für die Maßnahme stehen Mittel bereit.",
                en: "Funds for the measure are set aside."),
            fields: [
                .required(.year, .year, Text(de: "Haushaltsjahr", en: "Budget year")),
                .required(.amount, .money, Text(de: "Betrag in Euro", en: "Amount in euros")),
                .optional(
                    .source, .text,
                    Text(de: "Herkunft der Mittel", en: "Where the funds come from")),
            ]),
        EventDefinition(
            .measureSpent, .adds(.spendings),
            Text(de: "Mittel ausgegeben", en: "Funds spent"),
            Text(
                de: "Für die Maßnahme wurden Mittel ausgegeben.",
                en: "Funds were spent on the measure."),
            fields: [
                .required(.amount, .money, Text(de: "Betrag in Euro", en: "Amount in euros")),
                .optional(.text, .text, Text(de: "Wofür", en: "What for")),
            ]),
    ]
}
