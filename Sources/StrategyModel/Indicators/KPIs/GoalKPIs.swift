import ByteCoding
import Words

extension KPI {
    /// What is aimed at, and attained.
    static let goalKPIs: [KPI] = [
        KPI(
            "goals", .count, .none,
            Text(de: "Ziele", en: "goals"),
            rule: Text(de: "Ziele, die nicht gestrichen sind", en: "goals not struck")
        ) { scope in
            .count(scope.all(\.livingGoals).compactMap { $0.creation?.n })
        },
        KPI(
            "goalsWithoutMeasure", .count, .lower,
            Text(de: "Ziele ohne Maßnahme", en: "goals without measure"),
            rule: Text(
                de: "Ziele, zu denen keine Maßnahme gehört, auch nicht zu einem Ziel darunter; "
                    + "entfallene und zusammengeführte zählen nicht",
                en: "goals that no measure serves, nor any goal below; dropped and merged ones "
                    + "do not count")
        ) { scope in
            let goals = scope.all(\.livingGoals)
            guard !goals.isEmpty else { return .unknown }
            let served = scope.processes.reduce(into: Set<Goal>()) {
                $0.formUnion(Goal.served(by: $1.measures.map(\.measure)))
            }
            return .count(goals.filter { !served.contains($0) }.compactMap { $0.creation?.n })
        },
        KPI(
            "fieldsWithoutGoal", .count, .lower,
            Text(de: "Handlungsfelder ohne Ziel", en: "fields without goal"),
            rule: Text(
                de: "Handlungsfelder, zu denen kein Ziel gehört",
                en: "fields of action without a goal")
        ) { scope in
            let fields = scope.all(\.fields)
            guard !fields.isEmpty else { return .unknown }
            let aimed = Set(scope.all(\.livingGoals).compactMap(\.field))
            return .count(fields.filter { !aimed.contains($0) }.compactMap { $0.creation?.n })
        },
        KPI(
            "goalAttainment", .percent, .higher,
            Text(de: "Zielerreichung", en: "goal attainment"),
            rule: Text(
                de: "Median über die Ziele: (Wert − Ausgangswert) / (Zielwert − Ausgangswert), "
                    + "bei mehreren Indikatoren der schlechteste",
                en: "median over goals: (value − baseline) / (target − baseline), the worst "
                    + "where a goal has several indicators"), formula: attainment),
        KPI(
            "publications", .count, .none,
            Text(de: "Veröffentlichungen", en: "publications"),
            rule: Text(de: "erfasste Veröffentlichungen", en: "publications recorded")
        ) { scope in
            .count(scope.processes.flatMap { $0.process.publications.map(\.event.n) })
        },
        KPI(
            "milestonesReached", .count, .higher,
            Text(de: "erreichte Meilensteine", en: "milestones reached"),
            rule: Text(
                de: "erreichte Meilensteine des Prozesses und seiner Maßnahmen",
                en: "milestones reached of the process and its measures")
        ) { scope in
            .count(scope.all(\.milestones).compactMap { $0.milestone.reached?.n })
        },
    ]

    @Sendable private static func attainment(_ scope: KPIScope) -> KPIResult {
        let goals = scope.processes.flatMap { process in
            process.livingGoals.map { $0.attained(by: process.judgement) }
        }
        let attained = goals.compactMap(\.self)
        let shares = attained.compactMap(\.share).sorted()
        guard !shares.isEmpty else { return .unknown }
        let middle = shares.count / 2
        let median =
            shares.count.isMultiple(of: 2)
            ? shares[middle - 1].mean(with: shares[middle]) : shares[middle]
        return KPIResult(median?.percent, basis: attained.flatMap(\.basis))
            .counting(attained.count, of: goals.count)
    }
}
