import Words

/// The groups of routes in the reference.
enum RouteTag: String, CaseIterable {
    case dashboards, subjects, figures, events, operation

    /// What is in the group.
    var summary: Text {
        switch self {
        case .dashboards:
            Text(de: "Dashboards in fünf Formaten.", en: "Dashboards in five formats.")
        case .subjects:
            Text(
                de: "Was es gibt: Maßnahmen, Ziele, Gremien und alles Übrige.",
                en: "What there is: measures, goals, bodies and everything else.")
        case .figures:
            Text(
                de: "Kennzahlen, Änderungen, Wirkungsketten, und warum etwas so ist.",
                en: "Key figures, changes, chains of effect, and why something is so.")
        case .events:
            Text(
                de: "Das Protokoll der Ereignisse: lesen, erfassen, beweisen.",
                en: "The log of events: to read, to record, to prove.")
        case .operation: Text(de: "Für den Betrieb.", en: "For whoever runs it.")
        }
    }
}
