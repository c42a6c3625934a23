import Words

extension KPI {
    /// Active measures that lack something.
    static let gapKPIs: [KPI] = [
        gap(
            "withoutLead", Text(de: "ohne Federführung", en: "without lead"),
            Text(de: "eine Federführung", en: "a lead"),
            isRecorded: { process in
                process.measures.contains { item in
                    item.measure.assignmentHistory.contains { $0.role == .lead }
                }
            },
            lacks: { $0.leads.isEmpty }),
        gap(
            "withoutGoal", Text(de: "ohne Ziel", en: "without goal"),
            Text(de: "ein Ziel", en: "a goal"),
            isRecorded: { !$0.goals.isEmpty }, lacks: { $0.goals.isEmpty }),
        gap(
            "withoutSchedule", Text(de: "ohne Termine", en: "without schedule"),
            Text(de: "einen Beginn oder ein Ende", en: "a start or an end"),
            isRecorded: { process in
                process.measures.contains { !$0.measure.entity.events(.schedule).isEmpty }
            },
            lacks: { !$0.isScheduled }),
        gap(
            "withoutDecision", Text(de: "ohne Beschluss", en: "without decision"),
            Text(de: "einen Beschluss", en: "a decision"),
            isRecorded: { !$0.decisions.isEmpty }, lacks: { $0.decisions.isEmpty }),
    ]

    /// Active measures that lack something, in processes that record such things at all.
    private static func gap(
        _ id: String, _ name: Text, _ what: Text,
        isRecorded: @escaping @Sendable (ProcessScope) -> Bool,
        lacks: @escaping @Sendable (Measure) -> Bool
    ) -> KPI {
        KPI(
            id, .count, .lower, name,
            rule: Text(
                de: "beschlossene bis laufende Maßnahmen ohne \(what[.german]); keine Angabe, "
                    + "solange der Prozess dazu nichts erfasst hat",
                en: "active measures without \(what[.english]); none while the process has "
                    + "recorded nothing of the kind")
        ) { scope in
            let recording = scope.processes.filter(isRecorded)
            guard !recording.isEmpty else {
                return KPIResult.unknown.noting(Words.LightReasons.notRecorded)
            }
            let active = recording.flatMap { $0.measures.filter(\.isActive) }
            let all = scope.all(\.measures).count(where: \.isActive)
            return KPIResult.count(active.filter { lacks($0.measure) }.compactMap(\.creation))
                .counting(active.count, of: all)
        }
    }
}
