import Words

extension EventDefinition {
    /// The events of suggestions.
    static let suggestions: [EventDefinition] = [
        EventDefinition(
            .suggestionReceived, .creates,
            Text(de: "Anregung eingegangen", en: "Suggestion received"),
            Text(
                de: "Jemand hat dem Prozess etwas mitgegeben.",
                en: "Somebody has suggested something to the process."),
            fields: [
                .process,
                .required(
                    .channel, .codes(ChannelKind.self),
                    Text(de: "Auf welchem Weg", en: "By what way")),
                .required(
                    .text, .text,
                    Text(
                        de: "Die Anregung, ohne Angaben zur Person",
                        en: "The suggestion, without personal data")),
                .territory,
                .fieldOfAction,
            ]),
        EventDefinition(
            .suggestionDisposed, .states(.disposition),
            Text(de: "Über Anregung entschieden", en: "Suggestion disposed"),
            Text(
                de: "Was aus der Anregung wurde; ein späterer Eintrag ersetzt den früheren.",
                en: "What became of the suggestion; a later entry replaces the earlier."),
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
        EventDefinition(
            .suggestionAnswered, .states(.answer),
            Text(de: "Anregung beantwortet", en: "Suggestion answered"),
            Text(
                de: "Wer die Anregung gab, hat eine Antwort erhalten.",
                en: "Whoever made the suggestion was given an answer."),
            fields: [
                .required(.text, .text, Text(de: "Die Antwort", en: "The answer"))
            ]),
    ]
}
