public import Words

/// What kind of process it is.
public enum ProcessKind: String, Code {
    case strategy, profile, modelProject, research, programme, other

    /// The word for the code.
    public var label: Text {
        switch self {
        case .strategy: Text(de: "Strategie", en: "strategy")
        case .profile: Text(de: "Profil", en: "profile")
        case .modelProject: Text(de: "Modellprojekt", en: "model project")
        case .research: Text(de: "Forschungsvorhaben", en: "research project")
        case .programme: Text(de: "Programm", en: "programme")
        case .other: Text(de: "Sonstiges", en: "other")
        }
    }
}

/// What a body does in a process.
public enum ProcessRole: String, Code {
    case lead, management, steering, research, adviser, funder, participant

    /// The word for the code.
    public var label: Text {
        switch self {
        case .lead: Text(de: "Federführung", en: "lead")
        case .management: Text(de: "Projektsteuerung", en: "management")
        case .steering: Text(de: "Lenkung", en: "steering")
        case .research: Text(de: "wissenschaftliche Begleitung", en: "research")
        case .adviser: Text(de: "Beratung", en: "adviser")
        case .funder: Text(de: "Finanzierung", en: "funder")
        case .participant: Text(de: "Mitwirkung", en: "participant")
        }
    }
}

/// The phases a process goes through; a phase may be entered again.
public enum Phase: String, Code {
    case preparation, analysis, participation, concept, adoption, implementation, evaluation
    case continuation

    /// The word for the code.
    public var label: Text {
        switch self {
        case .preparation: Text(de: "Vorbereitung", en: "preparation")
        case .analysis: Text(de: "Analyse", en: "analysis")
        case .participation: Text(de: "Beteiligung", en: "participation")
        case .concept: Text(de: "Konzept", en: "concept")
        case .adoption: Text(de: "Beschlussfassung", en: "adoption")
        case .implementation: Text(de: "Umsetzung", en: "implementation")
        case .evaluation: Text(de: "Evaluation", en: "evaluation")
        case .continuation: Text(de: "Verstetigung", en: "continuation")
        }
    }
}

/// By what way suggestions reach a process.
public enum ChannelKind: String, Code {
    case mail, web, letter, meeting, phone

    /// The word for the code.
    public var label: Text {
        switch self {
        case .mail: Text(de: "E-Mail", en: "e-mail")
        case .web: Text(de: "Internet", en: "web")
        case .letter: Text(de: "Brief", en: "letter")
        case .meeting: Text(de: "Veranstaltung", en: "meeting")
        case .phone: Text(de: "Telefon", en: "telephone")
        }
    }
}

/// The form of a publication.
public enum Medium: String, Code {
    case web, print, video, report, presentation, datasheet, document

    /// The word for the code.
    public var label: Text {
        switch self {
        case .web: Text(de: "Internetseite", en: "website")
        case .print: Text(de: "Druckwerk", en: "print")
        case .video: Text(de: "Video", en: "video")
        case .report: Text(de: "Bericht", en: "report")
        case .presentation: Text(de: "Präsentation", en: "presentation")
        case .datasheet: Text(de: "Datenblatt", en: "data sheet")
        case .document: Text(de: "Dokument", en: "document")
        }
    }
}

/// How the light of implementation is judged.
public enum PolicyConvention: String, Code {
    case deviation, progress

    /// The word for the code.
    public var label: Text {
        switch self {
        case .deviation: Text(de: "Abweichung vom Plan", en: "deviation from plan")
        case .progress: Text(de: "Stand der Umsetzung", en: "progress of implementation")
        }
    }
}
