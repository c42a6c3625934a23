import Words

extension KPI {
    /// What was decided, and done about it.
    static let decisionKPIs: [KPI] = [
        KPI(
            "decisions", .count, .none,
            Text(de: "Beschlüsse", en: "decisions"),
            rule: Text(de: "gefasste Beschlüsse", en: "decisions taken")
        ) { scope in
            .count(scope.all(\.decisions).compactMap { $0.decision.creation?.n })
        },
        KPI(
            "decisionsPending", .count, .lower,
            Text(de: "offene Beschlüsse", en: "pending decisions"),
            rule: Text(
                de: "vertagt, oder mit Frist angenommen und nicht umgesetzt; weder abgelöst noch "
                    + "aufgehoben",
                en: "postponed, or adopted with a deadline and not implemented; neither "
                    + "superseded nor revoked")
        ) { scope in
            .count(
                scope.all(\.decisions).filter { $0.state == .pending }
                    .compactMap { $0.decision.creation?.n })
        },
        KPI(
            "decisionImplementationRate", .percent, .higher,
            Text(de: "Umsetzung der Beschlüsse", en: "decision implementation rate"),
            rule: Text(de: "umgesetzt / angenommen", en: "implemented / adopted")
        ) { scope in
            let adopted = scope.all(\.decisions).filter(\.decision.isAdopted)
            let implemented = adopted.compactMap { $0.decision.implementation?.n }
            return .rate(
                implemented.count, of: adopted.count,
                basis: adopted.compactMap { $0.decision.creation?.n } + implemented)
        },
    ]
}
