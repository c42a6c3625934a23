import StrategyModel
import Words

extension CaseDefinition<Territory> {
    /// The columns of the case table of towns and municipalities.
    static let municipalities: [CaseDefinition] = [
        CaseDefinition(
            "name", .text, .identity, Text(de: "Gemeinde", en: "municipality"),
            rule: Text(de: "ihr Name", en: "its name")
        ) { territory, _ in
            CaseValue(.text(territory.title), basis: [territory.creation?.n].compactMap(\.self))
        },
        CaseDefinition(
            "county", .code, .identity, Text(de: "Landkreis", en: "county"),
            rule: Text(de: "der Landkreis, in dem sie liegt", en: "the county it lies in")
        ) { territory, _ in
            territory.county.map { CaseValue(.code($0.id)) } ?? .missing
        },
        CaseDefinition(
            "kind", .code, .condition, Text(de: "Art", en: "kind"),
            rule: Text(de: "Stadt oder Gemeinde", en: "town or municipality"),
            words: { TerritoryKind(rawValue: $0)?.label }
        ) { territory, _ in
            territory.kind.map {
                CaseValue(
                    .code($0.rawValue), basis: [territory.creation?.n].compactMap(\.self))
            } ?? .missing
        },
        count(
            "processes", Text(de: "Prozesse, die sie nennen", en: "processes that name it"),
            threshold: 2
        ) { $0.processes.map(\.entity) },
        naming(
            "dialogHeld", .condition, Text(de: "Dialog gehalten", en: "dialogue held"),
            Text(de: "ein gehaltener Dialog nennt sie", en: "a dialogue that was held names it")
        ) { territory in
            territory.dialogs.filter(\.isHeld).map(\.entity)
        } among: {
            $0.dialogs.contains(where: \.isHeld)
        },
        naming(
            "needNamed", .condition, Text(de: "Bedarf benannt", en: "need identified"),
            Text(de: "ein Bedarf nennt sie", en: "a need names it")
        ) {
            $0.needs.map(\.entity)
        } among: {
            !$0.needs.isEmpty
        },
        naming(
            "goalNamed", .condition, Text(de: "Ziel benannt", en: "goal set"),
            Text(de: "ein Ziel nennt sie", en: "a goal names it")
        ) {
            $0.goals.map(\.entity)
        } among: {
            !$0.goals.isEmpty
        },
        naming(
            "jointMeasure", .condition, Text(de: "gemeinsame Maßnahme", en: "joint measure"),
            Text(
                de: "eine Maßnahme nennt sie und eine weitere Gemeinde",
                en: "a measure names it and another municipality")
        ) { territory in
            territory.measures.filter { $0.namedMunicipalities.count > 1 }.map(\.entity)
        } among: {
            !$0.measures.isEmpty
        },
        naming(
            "suggestion", .condition, Text(de: "Anregung von dort", en: "suggestion from there"),
            Text(de: "eine Anregung kam von dort", en: "a suggestion came from there")
        ) {
            $0.suggestions.map(\.entity)
        } among: {
            !$0.suggestions.isEmpty
        },
        measure(
            "measureStarted", Text(de: "Maßnahme begonnen", en: "a measure started"),
            Text(de: "eine Maßnahme dort begann", en: "a measure there started")
        ) { $0.start ?? $0.firstCompletion },
        measure(
            "measureCompleted", Text(de: "Maßnahme abgeschlossen", en: "a measure completed"),
            Text(
                de: "eine Maßnahme dort wurde abgeschlossen oder verstetigt",
                en: "a measure there was completed or made permanent")
        ) { $0.firstCompletion },
        measure(
            "measureDropped", Text(de: "Maßnahme entfallen", en: "a measure dropped"),
            Text(de: "eine Maßnahme dort ist entfallen", en: "a measure there was dropped")
        ) { $0.status == .dropped ? $0.statusFact : nil },
    ]

    private static func count(
        _ id: String, _ title: Text, threshold: Double,
        _ subjects: @escaping @Sendable (Territory) -> [Entity]
    ) -> CaseDefinition {
        CaseDefinition(
            id, .number, .condition, title, threshold: threshold, rule: title
        ) { territory, _ in
            let found = subjects(territory)
            return CaseValue(
                .number(Double(found.count)), basis: found.compactMap { $0.creation?.n })
        }
    }

    /// Whether something names it; no where a process it takes part in has such things at all.
    private static func naming(
        _ id: String, _ role: CaseColumn.Role, _ title: Text, _ rule: Text,
        _ subjects: @escaping @Sendable (Territory) -> [Entity],
        among isAsked: @escaping @Sendable (Process) -> Bool
    ) -> CaseDefinition {
        CaseDefinition(id, .flag, role, title, rule: rule) { territory, scope in
            .recorded(
                subjects(territory).compactMap { $0.creation?.n },
                isAsked: scope.processes.contains(where: isAsked))
        }
    }

    /// Whether a measure that names it came to something; missing where none names it.
    private static func measure(
        _ id: String, _ title: Text, _ rule: Text,
        _ fact: @escaping @Sendable (Measure) -> Fact<MeasureStatus>?
    ) -> CaseDefinition {
        CaseDefinition(id, .flag, .outcome, title, rule: rule) { territory, _ in
            let measures = territory.measures
            return .recorded(measures.compactMap { fact($0)?.n }, isAsked: !measures.isEmpty)
        }
    }
}
