public import Words

/// How a body decided.
public enum DecisionResult: String, Code {
    case adopted, adoptedAmended, rejected, postponed, noted

    /// The word for the code.
    public var label: Text {
        switch self {
        case .adopted: Text(de: "angenommen", en: "adopted")
        case .adoptedAmended: Text(de: "geändert angenommen", en: "adopted as amended")
        case .rejected: Text(de: "abgelehnt", en: "rejected")
        case .postponed: Text(de: "vertagt", en: "postponed")
        case .noted: Text(de: "zur Kenntnis genommen", en: "noted")
        }
    }
}

/// The format of a dialogue.
public enum DialogFormat: String, Code {
    case workshop, futureDialogue, speedDating, conference, survey, hearing, exchange, meeting
    case other

    /// The word for the code.
    public var label: Text {
        switch self {
        case .workshop: Text(de: "Werkstatt", en: "workshop")
        case .futureDialogue: Text(de: "Zukunftsdialog", en: "future dialogue")
        case .speedDating: Text(de: "Speed-Dating", en: "speed dating")
        case .conference: Text(de: "Konferenz", en: "conference")
        case .survey: Text(de: "Befragung", en: "survey")
        case .hearing: Text(de: "Anhörung", en: "hearing")
        case .exchange: Text(de: "Austausch", en: "exchange")
        case .meeting: Text(de: "Sitzung", en: "meeting")
        case .other: Text(de: "Sonstiges", en: "other")
        }
    }
}

/// What place a dialogue has in its series.
public enum Occasion: String, Code {
    case kickoff, followUp, closing

    /// The word for the code.
    public var label: Text {
        switch self {
        case .kickoff: Text(de: "Auftaktveranstaltung", en: "kick-off")
        case .followUp: Text(de: "Folgeveranstaltung", en: "follow-up")
        case .closing: Text(de: "Abschlussveranstaltung", en: "closing event")
        }
    }
}

/// Whose event a dialogue is.
public enum Hosting: String, Code {
    case own, guest

    /// The word for the code.
    public var label: Text {
        switch self {
        case .own: Text(de: "eigene Veranstaltung", en: "own event")
        case .guest: Text(de: "zu Gast", en: "as a guest")
        }
    }
}

/// How often a format takes place.
public enum Rhythm: String, Code {
    case once, weekly, monthly, quarterly, halfYearly, yearly, regular, irregular

    /// The word for the code.
    public var label: Text {
        switch self {
        case .once: Text(de: "einmalig", en: "once")
        case .weekly: Text(de: "wöchentlich", en: "weekly")
        case .monthly: Text(de: "monatlich", en: "monthly")
        case .quarterly: Text(de: "vierteljährlich", en: "quarterly")
        case .halfYearly: Text(de: "halbjährlich", en: "half-yearly")
        case .yearly: Text(de: "jährlich", en: "yearly")
        case .regular: Text(de: "regelmäßig", en: "regularly")
        case .irregular: Text(de: "unregelmäßig", en: "irregularly")
        }
    }
}

/// What came out of a dialogue.
public enum OutcomeKind: String, Code {
    case idea, need, strength, weakness, agreement, dissent, topic, assignment, question

    /// The word for the code.
    public var label: Text {
        switch self {
        case .idea: Text(de: "Idee", en: "idea")
        case .need: Text(de: "Bedarf", en: "need")
        case .strength: Text(de: "Stärke", en: "strength")
        case .weakness: Text(de: "Schwäche", en: "weakness")
        case .agreement: Text(de: "Konsens", en: "agreement")
        case .dissent: Text(de: "Dissens", en: "dissent")
        case .topic: Text(de: "Schwerpunktthema", en: "topic")
        case .assignment: Text(de: "Auftrag", en: "assignment")
        case .question: Text(de: "Frage", en: "question")
        }
    }
}

/// What became of an outcome or a suggestion.
public enum Disposition: String, Code {
    case adopted, partlyAdopted, merged, deferred, rejected

    /// The word for the code.
    public var label: Text {
        switch self {
        case .adopted: Text(de: "übernommen", en: "adopted")
        case .partlyAdopted: Text(de: "teilweise übernommen", en: "partly adopted")
        case .merged: Text(de: "zusammengeführt", en: "merged")
        case .deferred: Text(de: "zurückgestellt", en: "deferred")
        case .rejected: Text(de: "abgelehnt", en: "rejected")
        }
    }
}
