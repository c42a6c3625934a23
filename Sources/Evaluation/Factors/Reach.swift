public import Words

/// How far a factor reaches, counted in municipalities and never in events.
public enum Reach: String, CaseIterable, Sendable {
    /// One municipality, one measure.
    case singular
    /// One municipality, in two or more measures or years.
    case recurrent
    /// Two or more municipalities of one region.
    case local
    /// More than local, less than generalisable.
    case spread
    /// Enough municipalities in enough regions, and the interval's lower bound high enough.
    case generalisable
    /// No municipality is named.
    case undetermined
    /// Nearly necessary for failure, and nowhere resolved.
    case limit

    /// The word for the class.
    public var label: Text {
        switch self {
        case .singular: Text(de: "Einzelfall", en: "singular")
        case .recurrent: Text(de: "wiederkehrend", en: "recurrent")
        case .local: Text(de: "örtlich", en: "local")
        case .spread: Text(de: "verbreitet", en: "spread")
        case .generalisable: Text(de: "verallgemeinerbar", en: "generalisable")
        case .undetermined: Text(de: "unbestimmt", en: "undetermined")
        case .limit: Text(de: "Grenze", en: "limit")
        }
    }
}
