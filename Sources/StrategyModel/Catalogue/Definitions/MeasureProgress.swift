import Words

extension EventDefinition {
    /// The events of measures: how they go.
    static let measureProgress: [EventDefinition] = [
        EventDefinition(
            .measureStatusChanged, .states(.statusChange),
            Text(de: "Status geändert", en: "Status changed"),
            Text(
                de: "Die Maßnahme steht von diesem Tag an anders da.",
                en: "The measure stands elsewhere from this day on."),
            fields: [
                .required(
                    .status, .startingStatus, as: .status,
                    Text(de: "Neuer Status", en: "New status")),
                .optionalReason,
                .reasonCode,
                .optional(
                    .decision, .reference(.decision),
                    Text(de: "Beschluss dazu", en: "Decision on it")),
            ],
            requirements: [.wordsForOther, .reason(where: .status, is: ["suspended", "dropped"])],
            rules: [
                Text(
                    de: "Der neue Status muss dem bisherigen folgen dürfen.",
                    en: "The new status must be one that may follow the earlier one."),
                Text(
                    de: """
                        Wiederaufnahme nach Abschluss, Verstetigung oder Wegfall verlangt eine \
                        Begründung.
                        """,
                    en: "Reopening what was completed, made permanent or dropped needs a reason."),
            ]),
        EventDefinition(
            .measureReported, .adds(.reports),
            Text(de: "Sachstand berichtet", en: "Progress reported"),
            Text(de: "Ein Sachstand zur Maßnahme.", en: "A report on how the measure goes."),
            fields: [
                .required(.text, .text, Text(de: "Der Sachstand", en: "The report")),
                .optional(
                    .progress, .percent,
                    Text(de: "Fortschritt in Prozent", en: "Progress in percent")),
                .optional(
                    .consolidation, .codes(Consolidation.self),
                    Text(
                        de: "Wie weit sie verstetigt ist",
                        en: "How far it has been made permanent")),
            ]),
        EventDefinition(
            .measureBlocked, .states(.block),
            Text(de: "Maßnahme blockiert", en: "Measure blocked"),
            Text(de: "Etwas hält die Maßnahme auf.", en: "Something holds the measure up."),
            fields: [
                .required(
                    .reasonCode, .codes(ReasonCode.self),
                    Text(de: "Art des Hindernisses", en: "Kind of obstacle")),
                .required(.text, .text, Text(de: "Was sie aufhält", en: "What holds it up")),
            ]),
        EventDefinition(
            .measureUnblocked, .states(.block),
            Text(de: "Blockade gelöst", en: "Measure unblocked"),
            Text(de: "Das Hindernis ist behoben.", en: "The obstacle is gone."),
            fields: [
                .optional(.text, .text, Text(de: "Wie es gelöst wurde", en: "How it was solved"))
            ]),
        EventDefinition(
            .measureMerged, .ends,
            Text(de: "Maßnahme zusammengeführt", en: "Measure merged"),
            Text(
                de: "Die Maßnahme geht in einer anderen auf und endet.",
                en: "The measure becomes part of another one and ends."),
            fields: [
                .required(
                    .into, .reference(.measure),
                    Text(de: "Maßnahme, in der sie aufgeht", en: "Measure it becomes part of")),
                .reason,
            ],
            rules: [
                Text(
                    de: "Aus jedem Status außer entfallen und zusammengeführt.",
                    en: "From any status but dropped and merged."),
                Text(
                    de: "Eine Maßnahme geht nie in sich selbst auf, auch nicht über andere.",
                    en: "No measure merges into itself, not even through others."),
            ]),
    ]
}
