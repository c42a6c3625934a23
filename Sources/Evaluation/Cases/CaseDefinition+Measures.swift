import StrategyModel
import Words

extension CaseDefinition<Measure> {
    /// The columns of the case table of measures.
    static let measures: [CaseDefinition] = measureIdentity + measureConditions + measureOutcomes

    private static let measureIdentity: [CaseDefinition] = [
        CaseDefinition(
            "title", .text, .identity, Text(de: "Maßnahme", en: "measure"),
            rule: Text(de: "ihr Titel", en: "its title")
        ) { measure, _ in
            CaseValue(.text(measure.title), basis: [measure.creation?.n].compactMap(\.self))
        },
        CaseDefinition(
            "process", .code, .identity, Text(de: "Prozess", en: "process"),
            rule: Text(de: "der Prozess, zu dem sie gehört", en: "the process it belongs to")
        ) { measure, _ in
            guard let process = measure.process else { return .missing }
            return CaseValue(.code(process.id), basis: [measure.creation?.n].compactMap(\.self))
        },
        CaseDefinition(
            "field", .code, .identity, Text(de: "Handlungsfeld", en: "field of action"),
            rule: Text(de: "ihr Handlungsfeld", en: "its field of action")
        ) { measure, _ in
            measure.field.map { CaseValue(.code($0.id)) } ?? .missing
        },
        CaseDefinition(
            "status", .code, .identity, Text(de: "Status", en: "status"),
            rule: Text(de: "wo sie steht", en: "where it stands"),
            words: { MeasureStatus(rawValue: $0)?.label }
        ) { measure, _ in
            guard let status = measure.statusFact else { return .missing }
            return CaseValue(.code(status.value.rawValue), basis: [status.n])
        },
    ]

    private static let measureOutcomes: [CaseDefinition] = [
        CaseDefinition(
            "started", .flag, .outcome, Text(de: "begonnen", en: "started"),
            rule: Text(
                de: "war einmal in Umsetzung, fortlaufend, abgeschlossen oder verstetigt",
                en: "was once in progress, ongoing, completed or made permanent")
        ) { measure, _ in
            flag(measure.start ?? measure.firstCompletion, of: measure)
        },
        CaseDefinition(
            "completed", .flag, .outcome, Text(de: "abgeschlossen", en: "completed"),
            rule: Text(
                de: "war einmal abgeschlossen oder verstetigt; zusammengeführte fehlen",
                en: "was once completed or made permanent; merged ones are missing")
        ) { measure, _ in
            flag(measure.firstCompletion, of: measure)
        },
        CaseDefinition(
            "consolidated", .flag, .outcome, Text(de: "verstetigt", en: "made permanent"),
            rule: Text(
                de: "war einmal verstetigt, oder als vollständig verstetigt berichtet",
                en: "was once made permanent, or reported as fully so")
        ) { measure, _ in
            if let report = measure.consolidation, report.value == .fully {
                return CaseValue(.flag(true), basis: [report.n])
            }
            return flag(measure.statusHistory.first { $0.value == .consolidated }, of: measure)
        },
        CaseDefinition(
            "dropped", .flag, .outcome, Text(de: "entfallen", en: "dropped"),
            rule: Text(de: "steht auf entfallen", en: "stands at dropped")
        ) { measure, _ in
            flag(measure.status == .dropped ? measure.statusFact : nil, of: measure)
        },
        CaseDefinition(
            "daysToStart", .number, .outcome, Text(de: "Tage bis Beginn", en: "days to start"),
            rule: Text(
                de:
                    "von der ersten Erfassung bis zum Beginn; nur wo beide auf den Monat "
                    + "bekannt sind",
                en: "from first recorded to started; only where both are known to the month")
        ) { measure, _ in
            measure.days(from: measure.creation, to: measure.start?.event)
        },
        CaseDefinition(
            "daysToCompletion", .number, .outcome,
            Text(de: "Tage bis Abschluss", en: "days to completion"),
            rule: Text(
                de: "vom Beginn bis zum Abschluss; nur wo beide auf den Monat bekannt sind",
                en: "from started to completed; only where both are known to the month")
        ) { measure, _ in
            measure.days(from: measure.start?.event, to: measure.firstCompletion?.event)
        },
        CaseDefinition(
            "startedWithin", .flag, .outcome,
            Text(de: "in der Frist begonnen", en: "started within the time"),
            rule: Text(
                de: "begonnen binnen --within Tagen nach der ersten Erfassung; fehlt, solange die "
                    + "Frist läuft",
                en: "started within --within days after first recorded; missing while the time "
                    + "runs")
        ) { measure, scope in
            guard let days = scope.within else { return .missing }
            return measure.reached(measure.start, within: days, after: measure.creation)
        },
        CaseDefinition(
            "completedWithin", .flag, .outcome,
            Text(de: "in der Frist abgeschlossen", en: "completed within the time"),
            rule: Text(
                de: "abgeschlossen binnen --within Tagen nach dem Beginn; fehlt, solange die "
                    + "Frist läuft",
                en: "completed within --within days after the start; missing while the time runs")
        ) { measure, scope in
            guard let days = scope.within else { return .missing }
            return measure.reached(
                measure.firstCompletion, within: days, after: measure.start?.event)
        },
    ]

    /// Yes by an event; no by the status in force; missing for what became part of another.
    private static func flag(_ fact: Fact<MeasureStatus>?, of measure: Measure) -> CaseValue {
        if let fact { return CaseValue(.flag(true), basis: [fact.n]) }
        guard let status = measure.statusFact, status.value != .merged else { return .missing }
        return CaseValue(.flag(false), basis: [status.n])
    }
}
