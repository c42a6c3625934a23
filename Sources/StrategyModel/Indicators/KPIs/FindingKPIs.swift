import Words

extension KPI {
    /// What was learnt.
    static let findingKPIs: [KPI] = [
        findings("obstacles", .obstacle, .lower, Text(de: "Hemmnisse", en: "obstacles")),
        KPI(
            "obstaclesResolved", .count, .higher,
            Text(de: "gelöste Hemmnisse", en: "obstacles resolved"),
            rule: Text(
                de: "Hemmnisse, die als gelöst erfasst sind", en: "obstacles recorded as resolved")
        ) { scope in
            .count(
                scope.all(\.findings).filter {
                    $0.kind?.value == .obstacle && $0.state == .resolved
                }.compactMap { $0.stateFact?.n })
        },
        findings(
            "successFactors", .successFactor, .none,
            Text(de: "Erfolgsfaktoren", en: "success factors")),
        findings("limits", .limit, .none, Text(de: "Grenzen", en: "limits")),
        findings(
            "openQuestions", .openQuestion, .none,
            Text(de: "offene Fragen", en: "open questions")),
    ]

    private static func findings(
        _ id: String, _ kind: FindingKind, _ direction: Direction, _ name: Text
    ) -> KPI {
        KPI(
            id, .count, direction, name,
            rule: Text(
                de: "erfasste \(name[.german]), die nicht widerlegt sind, auch gelöste",
                en: "\(name[.english]) recorded and not refuted, also resolved ones")
        ) { scope in
            .count(
                scope.all(\.findings).filter { $0.kind?.value == kind }.compactMap {
                    $0.creation?.n
                })
        }
    }
}
