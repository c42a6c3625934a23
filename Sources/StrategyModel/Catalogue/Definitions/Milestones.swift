import Words

extension EventDefinition {
    /// The events of milestones.
    static let milestones: [EventDefinition] = [
        EventDefinition(
            .milestonePlanned, .creates,
            Text(de: "Meilenstein geplant", en: "Milestone planned"),
            Text(
                de: "Ein Meilenstein einer Maßnahme oder eines Prozesses.",
                en: "A milestone of a measure or of a process."),
            fields: [
                .optional(
                    .measure, .reference(.measure),
                    Text(de: "Maßnahme, zu der er gehört", en: "Measure it belongs to")),
                .optional(
                    .process, .reference(.process),
                    Text(de: "Prozess, zu dem er gehört", en: "Process it belongs to")),
                .required(
                    .title, .title,
                    Text(de: "Titel des Meilensteins", en: "Title of the milestone")),
                .optional(
                    .due, .date,
                    Text(de: "Wann er erreicht sein soll", en: "When it is due")),
                .optional(
                    .critical, .flag,
                    Text(
                        de: "Ob an ihm der ganze Plan hängt",
                        en: "Whether the whole plan depends on it")),
            ],
            requirements: [.exactlyOne(.measure, .process)]),
        EventDefinition(
            .milestoneMoved, .replaces,
            Text(de: "Meilenstein verschoben", en: "Milestone moved"),
            Text(
                de: "Der Termin des Meilensteins ändert sich.",
                en: "The date of the milestone changes."),
            fields: [
                .required(.due, .date, Text(de: "Neuer Termin", en: "New date")),
                .reason,
                .reasonCode,
            ]),
        EventDefinition(
            .milestoneReached, .states(.reached),
            Text(de: "Meilenstein erreicht", en: "Milestone reached"),
            Text(de: "Der Meilenstein ist erreicht.", en: "The milestone is reached."),
            fields: [
                .optional(.text, .text, Text(de: "Anmerkung", en: "Remark"))
            ]),
        EventDefinition(
            .milestoneDropped, .ends,
            Text(de: "Meilenstein entfallen", en: "Milestone dropped"),
            Text(
                de: "Der Meilenstein wird nicht mehr verfolgt.",
                en: "The milestone is no longer pursued."),
            fields: [
                .reason
            ]),
    ]
}
