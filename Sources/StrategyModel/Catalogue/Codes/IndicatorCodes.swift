public import Words

/// Which way an indicator is meant to move.
public enum Direction: String, Code {
    case higher, lower, none

    /// The word for the code.
    public var label: Text {
        switch self {
        case .higher: Text(de: "höher ist besser", en: "higher is better")
        case .lower: Text(de: "niedriger ist besser", en: "lower is better")
        case .none: Text(de: "ohne Richtung", en: "no direction")
        }
    }
}

/// How values of territories of one level are put together.
public enum Aggregation: String, Code {
    case sum, mean, last, none

    /// The word for the code.
    public var label: Text {
        switch self {
        case .sum: Text(de: "Summe", en: "sum")
        case .mean: Text(de: "Mittelwert", en: "mean")
        case .last: Text(de: "letzter Wert", en: "last value")
        case .none: Text(de: "keine Zusammenfassung", en: "no aggregation")
        }
    }
}

/// What an indicator says something about.
public enum IndicatorLevel: String, Code {
    case context, output, outcome, impact

    /// The word for the code.
    public var label: Text {
        switch self {
        case .context: Text(de: "Rahmenbedingung", en: "context")
        case .output: Text(de: "Leistung", en: "output")
        case .outcome: Text(de: "Ergebnis", en: "outcome")
        case .impact: Text(de: "Wirkung", en: "impact")
        }
    }
}

/// How often an indicator is measured.
public enum IndicatorRhythm: String, Code {
    case month, quarter, year, irregular

    /// The word for the code.
    public var label: Text {
        switch self {
        case .month: Text(de: "monatlich", en: "monthly")
        case .quarter: Text(de: "vierteljährlich", en: "quarterly")
        case .year: Text(de: "jährlich", en: "yearly")
        case .irregular: Text(de: "unregelmäßig", en: "irregularly")
        }
    }
}

/// How firm a measurement is.
public enum Quality: String, Code {
    case provisional, final, estimated, projected

    /// The word for the code.
    public var label: Text {
        switch self {
        case .provisional: Text(de: "vorläufig", en: "provisional")
        case .final: Text(de: "endgültig", en: "final")
        case .estimated: Text(de: "geschätzt", en: "estimated")
        case .projected: Text(de: "vorausberechnet", en: "projected")
        }
    }
}
