import Words

extension EventDefinition {
    /// The events of dialogues and what comes out of them.
    static let dialogs: [EventDefinition] = [
        EventDefinition(
            .dialogAnnounced, .creates,
            Text(de: "Dialog angekündigt", en: "Dialogue announced"),
            Text(
                de: "Ein Dialog ist geplant und angekündigt.",
                en: "A dialogue is planned and announced."),
            fields: [
                .required(
                    .process, .reference(.process),
                    Text(de: "Prozess, zu dem er gehört", en: "Process it belongs to")),
                .required(
                    .title, .title,
                    Text(de: "Titel des Dialogs", en: "Title of the dialogue")),
                .required(.format, .codes(DialogFormat.self), Text(de: "Format", en: "Format")),
                .occasion,
                .hosting,
                .territories,
                .bodies,
                .optional(.date, .date, Text(de: "Wann er geplant ist", en: "When it is planned")),
                .rhythm,
                .place,
                .theme,
                .follows,
            ]),
        EventDefinition(
            .dialogHeld, .states(.holding),
            Text(de: "Dialog durchgeführt", en: "Dialogue held"),
            Text(
                de: "Ein Dialog hat stattgefunden, mit wem und mit wie vielen.",
                en: "A dialogue took place, with whom and with how many."),
            fields: [
                .overriding(
                    .process, .reference(.process),
                    Text(de: "Prozess, zu dem er gehört", en: "Process it belongs to")),
                .overriding(
                    .title, .title,
                    Text(de: "Titel des Dialogs", en: "Title of the dialogue")),
                .overriding(.format, .codes(DialogFormat.self), Text(de: "Format", en: "Format")),
                .occasion,
                .hosting,
                .territories,
                .bodies,
                .rhythm,
                .place,
                .theme,
                .follows,
                .optional(.guests, .count, Text(de: "Zahl der Gäste", en: "Number of guests")),
                .optional(
                    .participants, .list(.participants),
                    Text(
                        de: "Teilnehmende nach Bereichen",
                        en: "Participants by part of society")),
                .optional(
                    .count, .count,
                    Text(
                        de: "Für wie viele Veranstaltungen dieser Eintrag steht",
                        en: "How many events this one record stands for")),
                .optional(
                    .countText, .text,
                    Text(
                        de: "Zahl der Veranstaltungen in Worten",
                        en: "Number of events in words")),
                .optional(.text, .text, Text(de: "Was geschah", en: "What happened")),
            ],
            rules: [
                Text(
                    de: """
                        Ohne Ankündigung werden Prozess, Titel und Format gebraucht; sonst gehen \
                        sie der Ankündigung vor.
                        """,
                    en: """
                        Process, title and format are needed where nothing was announced; else \
                        they override.
                        """)
            ],
            mayCreate: true),
        EventDefinition(
            .dialogCancelled, .ends,
            Text(de: "Dialog abgesagt", en: "Dialogue cancelled"),
            Text(de: "Der Dialog findet nicht statt.", en: "The dialogue does not take place."),
            fields: [
                .reason
            ]),
        EventDefinition(
            .outcomeRecorded, .creates,
            Text(de: "Ergebnis festgehalten", en: "Outcome recorded"),
            Text(
                de: "Etwas kam bei einem Dialog heraus.",
                en: "Something came out of a dialogue."),
            fields: [
                .required(
                    .dialog, .reference(.dialog),
                    Text(de: "Dialog, aus dem es stammt", en: "Dialogue it comes from")),
                .required(
                    .kind, .codes(OutcomeKind.self),
                    Text(de: "Art des Ergebnisses", en: "Kind of outcome")),
                .required(.text, .text, Text(de: "Das Ergebnis", en: "The outcome")),
                .optional(
                    .votes, .count,
                    Text(de: "Zahl der Stimmen dafür", en: "Number of votes for it")),
                .optional(
                    .voteText, .text,
                    Text(de: "Zustimmung in Worten", en: "Support in words")),
                .territories,
                .fieldOfAction,
            ]),
        EventDefinition(
            .outcomeDisposed, .states(.disposition),
            Text(de: "Über Ergebnis entschieden", en: "Outcome disposed"),
            Text(
                de: "Was aus dem Ergebnis wurde; ein späterer Eintrag ersetzt den früheren.",
                en: "What became of the outcome; a later entry replaces the earlier."),
            fields: [
                .required(
                    .disposition, .codes(Disposition.self),
                    Text(de: "Was daraus wurde", en: "What became of it")),
                .optional(
                    .into, .anyReference([.measure, .need, .goal, .decision, .dialog]),
                    Text(de: "Worin es aufging", en: "What it went into")),
                .optionalReason,
            ],
            requirements: [.reason(where: .disposition, is: ["deferred", "rejected"])]),
    ]
}
