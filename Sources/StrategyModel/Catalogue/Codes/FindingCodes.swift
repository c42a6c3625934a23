public import Words

/// What was learnt.
public enum FindingKind: String, Code {
    case successFactor, obstacle, limit, observation, openQuestion

    /// The word for the code.
    public var label: Text {
        switch self {
        case .successFactor: Text(de: "Erfolgsfaktor", en: "success factor")
        case .obstacle: Text(de: "Hemmnis", en: "obstacle")
        case .limit: Text(de: "Grenze", en: "limit")
        case .observation: Text(de: "Beobachtung", en: "observation")
        case .openQuestion: Text(de: "offene Frage", en: "open question")
        }
    }
}

/// How far a finding reaches.
public enum FindingScope: String, Code {
    case singular, recurrent, local, spread, generalisable

    /// The word for the code.
    public var label: Text {
        switch self {
        case .singular: Text(de: "Einzelfall", en: "singular")
        case .recurrent: Text(de: "wiederkehrend", en: "recurrent")
        case .local: Text(de: "örtlich", en: "local")
        case .spread: Text(de: "verbreitet", en: "spread")
        case .generalisable: Text(de: "verallgemeinerbar", en: "generalisable")
        }
    }
}
