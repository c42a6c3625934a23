import Words

extension EventDefinition {
    /// The events of bodies and actors.
    static let bodies: [EventDefinition] = [
        EventDefinition(
            .bodyRegistered, .creates,
            Text(de: "Akteur eingetragen", en: "Body registered"),
            Text(
                de: "Ein Gremium oder ein Akteur wird bekannt gemacht.",
                en: "A body or an actor is made known."),
            fields: [
                .required(
                    .name, .title,
                    Text(de: "Name des Gremiums oder Akteurs", en: "Name of the body")),
                .required(
                    .kind, .codes(BodyKind.self),
                    Text(de: "Art des Gremiums oder Akteurs", en: "Kind of body")),
                .optional(
                    .sectors, .list(.codes(Sector.self)),
                    Text(
                        de: "Bereiche, aus denen es kommt",
                        en: "Parts of society it comes from")),
                .optional(
                    .count, .count,
                    Text(
                        de: "Für wie viele dieser Eintrag steht",
                        en: "How many this record stands for")),
                .optional(
                    .territory, .reference(.territory),
                    Text(
                        de: "Gebiet, für das es zuständig ist",
                        en: "Territory it is responsible for")),
                .optional(
                    .process, .reference(.process),
                    Text(
                        de: "Prozess, für den es eingerichtet wurde",
                        en: "Process it was set up for")),
                .optional(
                    .parent, .reference(.body),
                    Text(de: "Gremium oder Akteur, zu dem es gehört", en: "Body it belongs to")),
                .validFrom,
                .optional(
                    .contact, .text,
                    Text(
                        de: "Anschrift einer Stelle, nie einer Person",
                        en: "Contact of an office, never of a person")),
            ]),
        EventDefinition(
            .bodyDissolved, .ends,
            Text(de: "Akteur aufgelöst", en: "Body dissolved"),
            Text(
                de: "Das Gremium oder der Akteur besteht nicht mehr.",
                en: "The body no longer exists."),
            fields: [
                .optionalReason
            ],
            rules: [
                Text(
                    de: "Einem aufgelösten Akteur wird nichts mehr zugewiesen.",
                    en: "A dissolved body is assigned to nothing more.")
            ]),
    ]
}
