import Words

extension EventDefinition {
    /// The events of any subject.
    static let anySubject: [EventDefinition] = [
        EventDefinition(
            .eventRetracted, .concernsEvents,
            Text(de: "Ereignis zurückgenommen", en: "Event retracted"),
            Text(
                de: "Ein Ereignis dieses Gegenstands gilt nicht mehr; es bleibt nachlesbar.",
                en: "An event of this subject no longer holds; it stays on record."),
            fields: [
                .required(
                    .event, .event,
                    Text(de: "Kennung des Ereignisses", en: "Id of the event")),
                .reason,
            ],
            rules: [
                Text(
                    de: "Steht beim Gegenstand des Ereignisses und ist so sichtbar wie dieses.",
                    en: "It is on the stream of the event and as visible as the event."),
                Text(
                    de: "Eine Rücknahme kann nicht zurückgenommen werden.",
                    en: "A retraction cannot be retracted."),
                Text(
                    de: "Worauf anderes aufbaut, kann nicht zurückgenommen werden.",
                    en: "What others stand on cannot be retracted."),
            ]),
        EventDefinition(
            .eventRedacted, .concernsEvents,
            Text(de: "Ereignis geschwärzt", en: "Event redacted"),
            Text(
                de: "Die Texte eines Ereignisses werden unwiederbringlich entfernt.",
                en: "The texts of an event are removed for good."),
            fields: [
                .required(
                    .event, .event,
                    Text(de: "Kennung des Ereignisses", en: "Id of the event")),
                .reason,
            ],
            rules: [
                Text(de: "Immer nichtöffentlich.", en: "Always restricted.")
            ],
            visibility: .restricted),
        EventDefinition(
            .personErased, .states(.erasure),
            Text(de: "Person gelöscht", en: "Person erased"),
            Text(
                de: "Die Angaben zu einer Person werden gelöscht.",
                en: "What is kept about a person is erased."),
            fields: [],
            rules: [
                Text(de: "Immer nichtöffentlich.", en: "Always restricted.")
            ],
            mayCreate: true, visibility: .restricted),
        EventDefinition(
            .noteAdded, .adds(.notes),
            Text(de: "Vermerk angefügt", en: "Note added"),
            Text(de: "Ein Vermerk zu irgendeinem Gegenstand.", en: "A note on any subject."),
            fields: [
                .required(.text, .text, Text(de: "Der Vermerk", en: "The note"))
            ]),
    ]
}
