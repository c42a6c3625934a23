import ByteCoding
import Words

extension KPI {
    /// What measures cost.
    static let moneyKPIs: [KPI] = [
        KPI(
            "costEstimated", .euro, .none,
            Text(de: "geschätzte Kosten", en: "estimated cost"),
            rule: Text(
                de: "Summe der geltenden Kostenschätzungen der Maßnahmen",
                en: "sum of the estimates of cost in force")
        ) { scope in
            sum(scope) { measure in
                measure.estimatedCost.map { Derived($0.value, basis: [$0.n]) }
            }
        },
        KPI(
            "budgeted", .euro, .none,
            Text(de: "veranschlagt", en: "budgeted"),
            rule: Text(
                de: "Summe der Haushaltsansätze der Maßnahmen", en: "sum of the measures' budgets")
        ) { scope in
            sum(scope, \.budgeted)
        },
        KPI(
            "spent", .euro, .none,
            Text(de: "ausgegeben", en: "spent"),
            rule: Text(
                de: "Summe der Ausgaben der Maßnahmen", en: "sum of the measures' spending")
        ) { scope in
            sum(scope, \.spent)
        },
        KPI(
            "spendRate", .percent, .none,
            Text(de: "Ausgabenquote", en: "spend rate"),
            rule: Text(de: "ausgegeben / veranschlagt", en: "spent / budgeted")
        ) { scope in
            let budgeted = sum(scope, \.budgeted)
            let spent = sum(scope, \.spent)
            guard let whole = budgeted.value, let part = spent.value, whole > ExactDecimal(0)
            else { return .unknown }
            return KPIResult(
                Ratio(part, whole).percent, basis: budgeted.basis + spent.basis)
        },
    ]

    private static func sum(
        _ scope: KPIScope, _ amount: (Measure) -> Derived<ExactDecimal>?
    ) -> KPIResult {
        let measures = scope.all(\.measures)
        return .sum(measures.compactMap { amount($0.measure) }, of: measures.count)
    }
}
