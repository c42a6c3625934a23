import Words

extension EventDefinition {
    /// The events of findings.
    static let findings: [EventDefinition] = [
        EventDefinition(
            .findingRecorded, .creates,
            Text(de: "Erkenntnis festgehalten", en: "Finding recorded"),
            Text(
                de: "Was der Prozess gelehrt hat: was half, was hemmte, was offen bleibt.",
                en: "What the process taught: what helped, what hindered, what remains open."),
            fields: [
                .process,
                .required(
                    .kind, .codes(FindingKind.self),
                    Text(de: "Art der Erkenntnis", en: "Kind of finding")),
                .optional(
                    .factors, .list(.codes(ReasonCode.self)),
                    Text(de: "Faktoren", en: "Factors")),
                .required(.text, .text, Text(de: "Die Erkenntnis", en: "The finding")),
                .optional(
                    .scope, .codes(FindingScope.self),
                    Text(de: "Wie weit sie reicht", en: "How far it reaches")),
                .optional(
                    .concerns, .list(.anySubject),
                    Text(de: "Worauf sie sich bezieht", en: "What it is about")),
                .territories,
                .optional(
                    .evidence, .list(.event),
                    Text(
                        de: "Ereignisse, die sie belegen, auch desselben Stapels",
                        en: "Events that support it, also of the same batch")),
            ]),
        EventDefinition(
            .findingConfirmed, .states(.confirmation),
            Text(de: "Erkenntnis bestätigt", en: "Finding confirmed"),
            Text(de: "Die Erkenntnis hat sich bestätigt.", en: "The finding was confirmed."),
            fields: [
                .optional(.text, .text, Text(de: "Wodurch", en: "By what"))
            ]),
        EventDefinition(
            .findingRefuted, .states(.refutation),
            Text(de: "Erkenntnis widerlegt", en: "Finding refuted"),
            Text(de: "Die Erkenntnis hat sich nicht gehalten.", en: "The finding did not hold."),
            fields: [
                .reason
            ]),
        EventDefinition(
            .findingResolved, .states(.resolution),
            Text(de: "Erkenntnis erledigt", en: "Finding resolved"),
            Text(
                de: "Das Hemmnis ist behoben, die Frage beantwortet.",
                en: "The obstacle is gone, the question answered."),
            fields: [
                .reason
            ]),
    ]
}
