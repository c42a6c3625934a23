import Words

extension EventDefinition {
    /// The events of processes, their fields of action and their policy.
    static let processes: [EventDefinition] = [
        EventDefinition(
            .processStarted, .creates,
            Text(de: "Prozess begonnen", en: "Process started"),
            Text(
                de: "Ein Prozess beginnt: eine Strategie, ein Profil, ein Modellprojekt.",
                en: "A process begins: a strategy, a profile, a model project."),
            fields: [
                .required(
                    .title, .title,
                    Text(de: "Titel des Prozesses", en: "Title of the process")),
                .required(
                    .kind, .codes(ProcessKind.self),
                    Text(de: "Art des Prozesses", en: "Kind of process")),
                .required(
                    .territories, .list(.reference(.territory)),
                    Text(
                        de: "Gebiete, in denen er stattfindet",
                        en: "Territories it takes place in")),
                .optional(
                    .to, .date,
                    Text(de: "Geplantes Ende der Laufzeit", en: "Planned end of its term")),
                .optional(.purpose, .text, Text(de: "Zweck", en: "Purpose")),
            ]),
        EventDefinition(
            .processAssigned, .adds(.assignments),
            Text(de: "Akteur im Prozess beteiligt", en: "Body assigned to process"),
            Text(
                de: "Ein Akteur übernimmt eine Aufgabe im Prozess.",
                en: "A body takes on a role in the process."),
            fields: [
                .required(
                    .body, .reference(.body),
                    Text(de: "Gremium oder Akteur", en: "The body")),
                .required(
                    .role, .codes(ProcessRole.self),
                    Text(de: "Aufgabe im Prozess", en: "Role in the process")),
            ]),
        EventDefinition(
            .processReleased, .adds(.assignments),
            Text(de: "Akteur aus Prozess entlassen", en: "Body released from process"),
            Text(
                de: "Ein Akteur gibt seine Aufgabe im Prozess ab.",
                en: "A body gives up its role in the process."),
            fields: [
                .required(
                    .body, .reference(.body),
                    Text(de: "Gremium oder Akteur", en: "The body")),
                .required(
                    .role, .codes(ProcessRole.self),
                    Text(de: "Aufgabe, die endet", en: "Role that ends")),
            ]),
        EventDefinition(
            .processQuestionRaised, .adds(.questions),
            Text(de: "Leitfrage gestellt", en: "Guiding question raised"),
            Text(
                de: "Eine Frage, der der Prozess nachgehen soll.",
                en: "A question that the process is to answer."),
            fields: [
                .required(.text, .text, Text(de: "Die Leitfrage", en: "The guiding question"))
            ]),
        EventDefinition(
            .processPhaseEntered, .adds(.phases),
            Text(de: "Phase begonnen", en: "Phase entered"),
            Text(de: "Der Prozess tritt in eine Phase ein.", en: "The process enters a phase."),
            fields: [
                .required(.phase, .codes(Phase.self), Text(de: "Die Phase", en: "The phase")),
                .optional(
                    .until, .date,
                    Text(de: "Bis wann sie dauern soll", en: "How long it is meant to last")),
            ]),
        EventDefinition(
            .processExtended, .replaces,
            Text(de: "Laufzeit geändert", en: "Term extended"),
            Text(
                de: "Das Ende der Laufzeit wird neu festgelegt.",
                en: "The end of the term is set anew."),
            fields: [
                .required(
                    .to, .date,
                    Text(de: "Neues Ende der Laufzeit", en: "New end of the term")),
                .reason,
            ]),
        EventDefinition(
            .processJoined, .adds(.memberships),
            Text(de: "Gebiet beigetreten", en: "Territory joined"),
            Text(
                de: "Ein Gebiet kommt zum Prozess hinzu.",
                en: "A territory joins the process."),
            fields: [
                .required(
                    .territory, .reference(.territory),
                    Text(de: "Das Gebiet", en: "The territory")),
                .optional(
                    .role, .text,
                    Text(
                        de: "Rolle, etwa Leuchtturmregion",
                        en: "Role, such as lighthouse region")),
            ]),
        EventDefinition(
            .processLeft, .adds(.memberships),
            Text(de: "Gebiet ausgeschieden", en: "Territory left"),
            Text(
                de: "Ein Gebiet scheidet aus dem Prozess aus.",
                en: "A territory leaves the process."),
            fields: [
                .required(
                    .territory, .reference(.territory),
                    Text(de: "Das Gebiet", en: "The territory")),
                .optionalReason,
            ]),
        EventDefinition(
            .processEmbedded, .adds(.embeddings),
            Text(de: "In Programm aufgenommen", en: "Embedded in programme"),
            Text(
                de: "Der Prozess ist Teil eines Programms oder Wettbewerbs.",
                en: "The process is part of a programme or competition."),
            fields: [
                .required(
                    .programme, .text,
                    Text(de: "Programm oder Wettbewerb", en: "Programme or competition")),
                .optional(
                    .body, .reference(.body),
                    Text(de: "Träger des Programms", en: "Body that runs the programme")),
                .optional(
                    .role, .text,
                    Text(de: "Rolle im Programm", en: "Role in the programme")),
                .optional(
                    .participants, .count,
                    Text(de: "Wie viele daran teilnehmen", en: "How many take part")),
            ]),
        EventDefinition(
            .processFunded, .adds(.fundings),
            Text(de: "Förderung erhalten", en: "Funding received"),
            Text(
                de: "Der Prozess erhält Mittel von dritter Seite.",
                en: "The process receives funds from others."),
            fields: [
                .required(
                    .source, .text,
                    Text(de: "Herkunft der Mittel", en: "Where the funds come from")),
                .optional(.amount, .money, Text(de: "Betrag in Euro", en: "Amount in euros")),
                .optional(
                    .from, .date,
                    Text(de: "Beginn der Förderung", en: "Start of the funding")),
                .optional(.to, .date, Text(de: "Ende der Förderung", en: "End of the funding")),
            ],
            requirements: [.inOrder(.from, .to)]),
        EventDefinition(
            .processChannelOpened, .adds(.channels),
            Text(de: "Kontaktweg eröffnet", en: "Channel opened"),
            Text(
                de: "Anregungen können auf diesem Weg eingereicht werden.",
                en: "Suggestions can be handed in this way."),
            fields: [
                .required(
                    .channel, .codes(ChannelKind.self),
                    Text(de: "Kontaktweg", en: "Channel")),
                .optional(
                    .address, .text,
                    Text(
                        de: "Anschrift einer Stelle, nie einer Person",
                        en: "Address of an office, never of a person")),
            ]),
        EventDefinition(
            .processPublished, .adds(.publications),
            Text(de: "Veröffentlicht", en: "Published"),
            Text(
                de: "Etwas wurde veröffentlicht: eine Seite, ein Bericht, ein Film.",
                en: "Something was published: a page, a report, a film."),
            fields: [
                .required(.title, .title, Text(de: "Titel", en: "Title")),
                .required(
                    .medium, .codes(Medium.self),
                    Text(de: "Art der Veröffentlichung", en: "Form of the publication")),
                .optional(
                    .url, .text,
                    Text(de: "Fundstelle im Internet", en: "Address on the web")),
                .optional(
                    .territory, .reference(.territory),
                    Text(de: "Gebiet, um das es geht", en: "Territory it is about")),
                .optional(
                    .measure, .reference(.measure),
                    Text(de: "Maßnahme, um die es geht", en: "Measure it is about")),
                .optional(.series, .text, Text(de: "Reihe", en: "Series")),
                .optional(
                    .part, .count,
                    Text(de: "Der wievielte Teil der Reihe", en: "Which part of the series")),
                .optional(
                    .parts, .count,
                    Text(de: "Wie viele Teile geplant sind", en: "How many parts are planned")),
            ]),
        EventDefinition(
            .processContinued, .states(.continuation),
            Text(de: "Prozess verstetigt", en: "Process continued"),
            Text(
                de: "Der Prozess geht in eine dauerhafte Struktur über.",
                en: "The process becomes a permanent structure."),
            fields: [
                .required(
                    .structure, .text,
                    Text(de: "Die dauerhafte Struktur", en: "The permanent structure")),
                .optionalReason,
            ]),
        EventDefinition(
            .processClosed, .states(.closing),
            Text(de: "Prozess abgeschlossen", en: "Process closed"),
            Text(de: "Der Prozess ist zu Ende.", en: "The process has come to its end."),
            fields: [
                .optionalReason
            ],
            rules: [
                Text(
                    de: "Was danach noch eingetragen wird, ist als nach dem Ende gekennzeichnet.",
                    en: "What is recorded later is marked as after its end.")
            ]),
    ]
}
