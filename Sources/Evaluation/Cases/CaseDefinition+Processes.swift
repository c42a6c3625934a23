import ByteCoding
import StrategyModel
import Words

extension CaseDefinition<Process> {
    /// The columns of the case table of processes.
    static let processes: [CaseDefinition] = [
        CaseDefinition(
            "title", .text, .identity, Text(de: "Prozess", en: "process"),
            rule: Text(de: "sein Titel", en: "its title")
        ) { process, _ in
            CaseValue(.text(process.title), basis: [process.creation?.n].compactMap(\.self))
        },
        CaseDefinition(
            "kind", .code, .condition, Text(de: "Art", en: "kind"),
            rule: Text(de: "seine Art", en: "its kind"),
            words: { ProcessKind(rawValue: $0)?.label }
        ) { process, _ in
            process.kind.map { CaseValue(.code($0.value.rawValue), basis: [$0.n]) } ?? .missing
        },
        CaseDefinition(
            "members", .number, .condition,
            Text(de: "Zahl der Gemeinden", en: "number of municipalities"),
            rule: Text(
                de: "Städte und Gemeinden, die teilnehmen",
                en: "towns and municipalities that take part")
        ) { process, _ in
            CaseValue(
                .number(Double(process.members.count)),
                basis: process.memberships.map(\.joined.n))
        },
        role("steeringGroup", .steering, Text(de: "Steuerungsgruppe", en: "steering group")),
        role("research", .research, Text(de: "Begleitforschung", en: "accompanying research")),
        role("adviser", .adviser, Text(de: "Beratung", en: "adviser")),
        CaseDefinition(
            "funded", .flag, .condition, Text(de: "Förderung erfasst", en: "funding recorded"),
            rule: Text(
                de: "eine Förderung ist erfasst; sonst unbekannt",
                en: "funding is recorded; else unknown")
        ) { process, _ in
            .recorded(process.fundings.map(\.n), isAsked: false)
        },
        CaseDefinition(
            "dialogs", .number, .condition, Text(de: "gehaltene Dialoge", en: "dialogues held"),
            rule: Text(
                de: "eigene Dialoge, die gehalten wurden", en: "own dialogues that were held")
        ) { process, _ in
            let held = process.dialogs.filter { $0.isHeld && $0.isOwn }
            return CaseValue(
                .number(Double(held.count)), basis: held.compactMap { $0.holding?.n })
        },
        CaseDefinition(
            "sectors", .number, .condition,
            Text(de: "Breite der Beteiligung", en: "breadth of participation"), threshold: 3,
            rule: Text(
                de: "verschiedene Bereiche der Gesellschaft in seinen Dialogen",
                en: "different sectors of society in its dialogues")
        ) { process, _ in
            CaseDefinition<Measure>.sectors(in: process.dialogs.filter(\.isHeld))
        },
        CaseDefinition(
            "extended", .flag, .condition, Text(de: "verlängert", en: "extended"),
            rule: Text(
                de: "sein geplantes Ende wurde verschoben; fehlt ohne geplantes Ende",
                en: "its planned end was moved; missing without one")
        ) { process, _ in
            .recorded(process.extensions.map(\.n), isAsked: process.plannedEnd != nil)
        },
        CaseDefinition(
            "memberLeft", .flag, .condition, Text(de: "Partner ausgeschieden", en: "member left"),
            rule: Text(de: "ein Gebiet schied aus", en: "a territory left")
        ) { process, _ in
            .recorded(process.memberships.compactMap { $0.left?.n }, isAsked: true)
        },
        CaseDefinition(
            "continued", .flag, .outcome, Text(de: "fortgeführt", en: "continued"),
            rule: Text(
                de: "wurde zur Dauereinrichtung; fehlt, solange er läuft",
                en: "became permanent; missing while it runs")
        ) { process, _ in
            .recorded(
                [process.continued?.n].compactMap(\.self), isAsked: process.isEnded)
        },
        CaseDefinition(
            "implementationRate", .number, .outcome,
            Text(de: "Umsetzungsquote in %", en: "implementation rate in %"), threshold: 50,
            rule: KPI.named("implementationRate")?.rule ?? Text(verbatim: "")
        ) { process, scope in
            guard let kpi = KPI.named("implementationRate") else { return .missing }
            let result = kpi.value(over: KPIScope(scope.view, process: process))
            return result.value.map { CaseValue(.number($0.double), basis: result.basis) }
                ?? .missing
        },
    ]

    /// Whether a body has a role in it; missing where no roles are recorded.
    private static func role(_ id: String, _ role: ProcessRole, _ title: Text) -> CaseDefinition {
        CaseDefinition(
            id, .flag, .condition, title,
            rule: Text(
                de: "ein Akteur hatte diese Aufgabe", en: "a body had this role")
        ) { process, _ in
            let history = process.assignmentHistory
            return .recorded(
                history.filter { $0.role == role }.map(\.assigned.n), isAsked: !history.isEmpty)
        }
    }
}
