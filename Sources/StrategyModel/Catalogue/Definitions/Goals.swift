import Words

extension EventDefinition {
    /// The events of needs and goals.
    static let goals: [EventDefinition] = [
        EventDefinition(
            .needIdentified, .creates,
            Text(de: "Handlungsbedarf festgestellt", en: "Need for action identified"),
            Text(
                de: "Ein Bedarf zu handeln wird festgestellt.",
                en: "A need for action is identified."),
            fields: [
                .process,
                .required(.text, .text, Text(de: "Der Bedarf", en: "The need")),
                .fieldOfAction,
                .territories,
                .optional(
                    .urgency, .codes(Urgency.self),
                    Text(de: "Dringlichkeit", en: "Urgency")),
                .optional(
                    .source, .anySubject,
                    Text(
                        de: "Woraus der Bedarf hervorging, etwa ein Ergebnis",
                        en: "What it came from, such as an outcome")),
            ]),
        EventDefinition(
            .needClosed, .ends,
            Text(de: "Handlungsbedarf erledigt", en: "Need for action closed"),
            Text(de: "Der Bedarf besteht nicht mehr.", en: "The need no longer exists."),
            fields: [
                .reason
            ]),
        EventDefinition(
            .goalSet, .creates,
            Text(de: "Ziel gesetzt", en: "Goal set"),
            Text(
                de: "Ein Ziel des Prozesses wird gesetzt.",
                en: "A goal of the process is set."),
            fields: [
                .process,
                .required(.text, .text, Text(de: "Wortlaut des Ziels", en: "Wording of the goal")),
                .optional(
                    .level, .codes(GoalLevel.self),
                    Text(
                        de: "Ebene in der Zielhierarchie",
                        en: "Level in the hierarchy of goals")),
                .optional(
                    .parent, .reference(.goal),
                    Text(de: "Ziel, dem es dient", en: "Goal it serves")),
                .fieldOfAction,
                .territories,
                .optional(
                    .decision, .reference(.decision),
                    Text(de: "Beschluss, der es gesetzt hat", en: "Decision that set it")),
            ],
            rules: [
                Text(
                    de: "Ein Ziel dient nie sich selbst, auch nicht über andere.",
                    en: "No goal serves itself, not even through others.")
            ]),
        EventDefinition(
            .goalReworded, .replaces,
            Text(de: "Ziel umformuliert", en: "Goal reworded"),
            Text(
                de: "Das Ziel erhält einen neuen Wortlaut; der alte bleibt nachlesbar.",
                en: "The goal is worded anew; the old wording stays on record."),
            fields: [
                .required(.text, .text, Text(de: "Neuer Wortlaut", en: "New wording")),
                .reason,
            ]),
        EventDefinition(
            .goalAnchored, .adds(.anchors),
            Text(de: "Ziel verankert", en: "Goal anchored"),
            Text(
                de: "Das Ziel wird einem Produkt der Verwaltung zugeordnet.",
                en: "The goal is tied to an administrative product."),
            fields: [
                .required(
                    .product, .text,
                    Text(de: "Produkt der Verwaltung", en: "Administrative product")),
                .optional(.unit, .text, Text(de: "Zuständige Stelle", en: "Office in charge")),
            ]),
        EventDefinition(
            .goalBudgeted, .adds(.budgets),
            Text(de: "Ziel im Haushalt", en: "Goal budgeted"),
            Text(
                de: "Für das Ziel stehen Mittel im Haushalt.",
                en: "Funds for the goal are in the budget."),
            fields: [
                .required(.year, .year, Text(de: "Haushaltsjahr", en: "Budget year")),
                .optional(.amount, .money, Text(de: "Betrag in Euro", en: "Amount in euros")),
                .optional(.line, .text, Text(de: "Haushaltsstelle", en: "Budget line")),
            ]),
        EventDefinition(
            .goalStruck, .ends,
            Text(de: "Ziel gestrichen", en: "Goal struck"),
            Text(de: "Das Ziel gilt nicht mehr.", en: "The goal no longer holds."),
            fields: [
                .reason
            ]),
    ]
}
