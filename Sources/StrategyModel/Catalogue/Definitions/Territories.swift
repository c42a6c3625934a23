import Words

extension EventDefinition {
    /// The events of territories.
    static let territories: [EventDefinition] = [
        EventDefinition(
            .territoryRegistered, .creates,
            Text(de: "Gebiet eingetragen", en: "Territory registered"),
            Text(
                de: "Ein Gebiet wird mit Name, Art und Schlüssel bekannt gemacht.",
                en: "A territory is made known with its name, kind and key."),
            fields: [
                .required(
                    .name, .title,
                    Text(de: "Name des Gebiets", en: "Name of the territory")),
                .required(
                    .kind, .codes(TerritoryKind.self),
                    Text(de: "Art des Gebiets", en: "Kind of territory")),
                .optional(
                    .parent, .reference(.territory),
                    Text(de: "Gebiet, zu dem es gehört", en: "Territory it belongs to")),
                .optional(
                    .members, .list(.reference(.territory)),
                    Text(
                        de: "Gebiete, die eine Region umfasst",
                        en: "Territories that make up a region")),
                .optional(
                    .ags, .municipalityKey,
                    Text(de: "Amtlicher Gebietsschlüssel", en: "Official territorial key")),
                .validFrom,
            ]),
        EventDefinition(
            .territoryRenamed, .replaces,
            Text(de: "Gebiet umbenannt", en: "Territory renamed"),
            Text(
                de: "Das Gebiet heißt von diesem Tag an anders.",
                en: "The territory has another name from this day on."),
            fields: [
                .required(.name, .title, Text(de: "Neuer Name", en: "New name"))
            ]),
        EventDefinition(
            .territoryRekeyed, .replaces,
            Text(de: "Gebietsschlüssel geändert", en: "Territory given a new key"),
            Text(
                de: "Das Gebiet erhält einen neuen amtlichen Schlüssel.",
                en: "The territory is given a new official key."),
            fields: [
                .required(
                    .ags, .municipalityKey,
                    Text(
                        de: "Neuer amtlicher Gebietsschlüssel",
                        en: "New official territorial key"))
            ],
            rules: [
                Text(
                    de: """
                        Die Kennung bleibt; die Suche kennt jeden Schlüssel, den das Gebiet je \
                        hatte.
                        """,
                    en: "The id stays; look-up accepts every key the territory has had.")
            ]),
        EventDefinition(
            .territoryReassigned, .replaces,
            Text(de: "Gebiet neu zugeordnet", en: "Territory reassigned"),
            Text(
                de: "Das Gebiet gehört von diesem Tag an zu einem anderen.",
                en: "The territory belongs to another one from this day on."),
            fields: [
                .required(
                    .parent, .reference(.territory),
                    Text(de: "Gebiet, zu dem es nun gehört", en: "Territory it now belongs to"))
            ],
            rules: [
                Text(
                    de: "Ein Gebiet gehört nie zu sich selbst, auch nicht über andere.",
                    en: "No territory belongs to itself, not even through others.")
            ]),
        EventDefinition(
            .territoryBoundaryChanged, .adds(.boundaryChanges),
            Text(de: "Grenze geändert", en: "Boundary changed"),
            Text(
                de: """
                    Die Grenze des Gebiets hat sich geändert; Messreihen sind davor und danach \
                    nicht vergleichbar.
                    """,
                en: """
                    The boundary of the territory changed; series before and after do not \
                    compare.
                    """),
            fields: [
                .optionalReason
            ]),
        EventDefinition(
            .territoryMerged, .ends,
            Text(de: "Gebiet eingegliedert", en: "Territory merged"),
            Text(
                de: "Das Gebiet geht in einem anderen auf und endet.",
                en: "The territory becomes part of another one and ends."),
            fields: [
                .required(
                    .into, .reference(.territory),
                    Text(de: "Gebiet, in dem es aufgeht", en: "Territory it becomes part of")),
                .optionalReason,
            ],
            rules: [
                Text(
                    de: "Ein Gebiet geht nie in sich selbst auf, auch nicht über andere.",
                    en: "No territory merges into itself, not even through others.")
            ]),
    ]
}
