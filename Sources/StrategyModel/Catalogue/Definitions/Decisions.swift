import Words

extension EventDefinition {
    /// The events of decisions.
    static let decisions: [EventDefinition] = [
        EventDefinition(
            .decisionTaken, .creates,
            Text(de: "Beschluss gefasst", en: "Decision taken"),
            Text(de: "Ein Gremium hat entschieden.", en: "A body has decided."),
            fields: [
                .process,
                .required(
                    .body, .reference(.body),
                    Text(de: "Gremium, das entschieden hat", en: "Body that decided")),
                .required(
                    .title, .title,
                    Text(de: "Gegenstand des Beschlusses", en: "Subject of the decision")),
                .optional(.text, .text, Text(de: "Wortlaut", en: "Wording")),
                .required(
                    .result, .codes(DecisionResult.self),
                    Text(de: "Ergebnis der Abstimmung", en: "Result of the vote")),
                .optional(.votes, .votes, Text(de: "Stimmen", en: "Votes")),
                .optional(.conditions, .text, Text(de: "Auflagen", en: "Conditions")),
                .optional(
                    .deadline, .date,
                    Text(de: "Frist zur Umsetzung", en: "Deadline for implementation")),
                .optional(
                    .concerns, .list(.anySubject),
                    Text(de: "Worum es ging", en: "What it was about")),
                .optional(
                    .paper, .text,
                    Text(de: "Drucksachen- oder Aktennummer", en: "File or paper number")),
                .optional(
                    .resultText, .text,
                    Text(
                        de: "Ergebnis, wie es die Niederschrift festhält",
                        en: "Result as minuted")),
                .optional(
                    .url, .text,
                    Text(de: "Fundstelle im Internet", en: "Address on the web")),
            ]),
        EventDefinition(
            .decisionImplemented, .states(.implementation),
            Text(de: "Beschluss umgesetzt", en: "Decision implemented"),
            Text(de: "Was beschlossen wurde, ist getan.", en: "What was decided has been done."),
            fields: [
                .optional(.text, .text, Text(de: "Anmerkung", en: "Remark"))
            ]),
        EventDefinition(
            .decisionSuperseded, .states(.supersession),
            Text(de: "Beschluss abgelöst", en: "Decision superseded"),
            Text(
                de: "Ein späterer Beschluss tritt an seine Stelle.",
                en: "A later decision takes its place."),
            fields: [
                .required(
                    .by, .reference(.decision),
                    Text(de: "Beschluss, der ihn ablöst", en: "Decision that takes its place"))
            ]),
        EventDefinition(
            .decisionRevoked, .states(.revocation),
            Text(de: "Beschluss aufgehoben", en: "Decision revoked"),
            Text(de: "Der Beschluss gilt nicht mehr.", en: "The decision no longer holds."),
            fields: [
                .reason
            ]),
    ]
}
