import Words

extension EventDefinition {
    /// The events of policy.
    static let policies: [EventDefinition] = [
        EventDefinition(
            .fieldDefined, .creates,
            Text(de: "Handlungsfeld festgelegt", en: "Field of action defined"),
            Text(
                de: "Ein Handlungsfeld des Prozesses wird festgelegt.",
                en: "A field of action of the process is defined."),
            fields: [
                .process,
                .required(
                    .title, .title,
                    Text(de: "Titel des Handlungsfelds", en: "Title of the field of action")),
                .optional(
                    .crossCutting, .flag,
                    Text(
                        de: "Ob es quer zu allen anderen liegt",
                        en: "Whether it cuts across all others")),
                .validFrom,
                .optional(
                    .scheme, .text,
                    Text(de: "Gliederung, zu der es gehört", en: "Classification it belongs to")),
            ]),
        EventDefinition(
            .fieldRenamed, .replaces,
            Text(de: "Handlungsfeld umbenannt", en: "Field of action renamed"),
            Text(
                de: "Das Handlungsfeld heißt von diesem Tag an anders.",
                en: "The field of action has another title from this day on."),
            fields: [
                .required(.title, .title, Text(de: "Neuer Titel", en: "New title"))
            ]),
        EventDefinition(
            .policySet, .replaces,
            Text(de: "Bewertungsregeln festgelegt", en: "Policy set"),
            Text(
                de: "Legt fest, wie Ampeln und Erkenntnisse eines Prozesses beurteilt werden.",
                en: "Sets how lights and findings of a process are judged."),
            fields: [
                .optional(
                    .toleranceDays, .count,
                    Text(
                        de: "Tage Verzug, die noch nicht rot sind",
                        en: "Days of delay that are not yet red")),
                .optional(
                    .staleDays, .count,
                    Text(
                        de: "Tage ohne Meldung, bis etwas als ohne Bewegung gilt",
                        en: "Days without news until something counts as stalled")),
                .optional(
                    .effectTolerance, .share,
                    Text(
                        de: "Rückstand der Wirkung, der noch gelb ist",
                        en: "Lag of effect that is still yellow")),
                .optional(
                    .convention, .codes(PolicyConvention.self),
                    Text(
                        de: "Wie die Ampel der Umsetzung urteilt",
                        en: "How the light of implementation judges")),
                .optional(
                    .minimumMunicipalities, .count,
                    Text(
                        de: "Gemeinden, ab denen eine Erkenntnis verallgemeinerbar ist",
                        en: "Municipalities needed for a finding to be generalisable")),
                .optional(
                    .minimumRegions, .count,
                    Text(
                        de: "Regionen, ab denen eine Erkenntnis verallgemeinerbar ist",
                        en: "Regions needed for a finding to be generalisable")),
                .optional(
                    .minimumPrevalence, .share,
                    Text(
                        de: "Mindestanteil für eine verallgemeinerbare Erkenntnis",
                        en: "Least prevalence for a finding to be generalisable")),
                .optional(
                    .smallCell, .count,
                    Text(
                        de: "Zahlen darunter werden öffentlich nicht gezeigt",
                        en: "Numbers below are not shown in public")),
            ],
            requirements: [.anyField],
            rules: [
                Text(
                    de: """
                        Der Gegenstand ist policy/<Kennung des Prozesses>; er ist so sichtbar \
                        wie der Prozess.
                        """,
                    en: """
                        The subject is policy/<id of the process>; it is as visible as the \
                        process.
                        """)
            ],
            mayCreate: true),
    ]
}
