public import Words

/// How pressing a need is.
public enum Urgency: String, Code {
    case low, medium, high

    /// The word for the code.
    public var label: Text {
        switch self {
        case .low: Text(de: "gering", en: "low")
        case .medium: Text(de: "mittel", en: "medium")
        case .high: Text(de: "hoch", en: "high")
        }
    }
}

/// Where a goal stands in the hierarchy.
public enum GoalLevel: String, Code {
    case guiding, strategic, operational

    /// The word for the code.
    public var label: Text {
        switch self {
        case .guiding: Text(de: "Leitziel", en: "guiding goal")
        case .strategic: Text(de: "Oberziel", en: "strategic goal")
        case .operational: Text(de: "Unterziel", en: "operational goal")
        }
    }
}

/// What kind of measure it is.
public enum MeasureKind: String, Code {
    case recommendation, pilot, project, permanentTask, format

    /// The word for the code.
    public var label: Text {
        switch self {
        case .recommendation: Text(de: "Handlungsempfehlung", en: "recommendation")
        case .pilot: Text(de: "Pilot", en: "pilot")
        case .project: Text(de: "Projekt", en: "project")
        case .permanentTask: Text(de: "Daueraufgabe", en: "permanent task")
        case .format: Text(de: "Format", en: "format")
        }
    }
}

/// Who carries a measure.
public enum Constellation: String, Code {
    case municipal, mixed

    /// The word for the code.
    public var label: Text {
        switch self {
        case .municipal: Text(de: "kommunal", en: "municipal")
        case .mixed: Text(de: "gemischt", en: "mixed")
        }
    }
}

/// What a body does in a measure.
public enum MeasureRole: String, Code {
    case lead, participant, funder, adviser

    /// The word for the code.
    public var label: Text {
        switch self {
        case .lead: Text(de: "Federführung", en: "lead")
        case .participant: Text(de: "Mitwirkung", en: "participant")
        case .funder: Text(de: "Finanzierung", en: "funder")
        case .adviser: Text(de: "Beratung", en: "adviser")
        }
    }
}

/// How far a measure has been made permanent.
public enum Consolidation: String, Code {
    case none, partly, fully

    /// The word for the code.
    public var label: Text {
        switch self {
        case .none: Text(de: "nicht verstetigt", en: "not made permanent")
        case .partly: Text(de: "teilweise verstetigt", en: "partly made permanent")
        case .fully: Text(de: "vollständig verstetigt", en: "fully made permanent")
        }
    }
}

/// Why something was delayed, dropped or blocked; also the factors of findings.
public enum ReasonCode: String, Code {
    case staff, funding, benefitNotTangible, organisationalFit, politicalWill, leadership
    case coordination, responsibility, problemAwareness, participation, demand, legal, external
    case partnerLoss, projectFatigue, priorityChange, scopeChange, trust, sharedProblem
    case constellation, regionalDiversity, other

    /// The word for the code.
    public var label: Text {
        switch self {
        case .staff: Text(de: "Personal", en: "staff")
        case .funding: Text(de: "Finanzierung", en: "funding")
        case .benefitNotTangible: Text(de: "Nutzen nicht greifbar", en: "benefit not tangible")
        case .organisationalFit: Text(de: "organisatorische Passung", en: "organisational fit")
        case .politicalWill: Text(de: "politischer Wille", en: "political will")
        case .leadership: Text(de: "Führung", en: "leadership")
        case .coordination: Text(de: "Abstimmung", en: "coordination")
        case .responsibility: Text(de: "Zuständigkeit", en: "responsibility")
        case .problemAwareness: Text(de: "Problembewusstsein", en: "problem awareness")
        case .participation: Text(de: "Beteiligung", en: "participation")
        case .demand: Text(de: "Nachfrage", en: "demand")
        case .legal: Text(de: "Recht", en: "law")
        case .external: Text(de: "äußere Umstände", en: "external circumstances")
        case .partnerLoss: Text(de: "Wegfall von Partnern", en: "loss of partners")
        case .projectFatigue: Text(de: "Projektmüdigkeit", en: "project fatigue")
        case .priorityChange: Text(de: "geänderte Prioritäten", en: "changed priorities")
        case .scopeChange: Text(de: "geänderter Zuschnitt", en: "changed scope")
        case .trust: Text(de: "Vertrauen", en: "trust")
        case .sharedProblem: Text(de: "gemeinsames Problem", en: "shared problem")
        case .constellation: Text(de: "Akteurskonstellation", en: "constellation of actors")
        case .regionalDiversity: Text(de: "regionale Unterschiede", en: "regional diversity")
        case .other: Text(de: "Sonstiges", en: "other")
        }
    }
}
