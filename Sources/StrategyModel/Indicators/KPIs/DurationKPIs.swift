import ByteCoding
import Statistics
import Words

extension KPI {
    /// How long things take.
    static let durationKPIs: [KPI] = [
        KPI(
            "adoptionToStart", .days, .lower,
            Text(de: "vom Beschluss zum Beginn", en: "adoption to start"),
            rule: Text(
                de: "Kaplan-Meier-Median der Tage von beschlossen bis in Umsetzung oder "
                    + "fortlaufend; offene Fälle bis zum Beurteilungstag, entfallene bis zum "
                    + "Wegfall; nur Fälle, deren Tage mindestens auf den Monat bekannt sind",
                en: "Kaplan–Meier median of the days from adopted to in progress or ongoing; "
                    + "open cases up to the judged day, dropped ones up to the drop; only cases "
                    + "whose dates are known to the month at least")
        ) { scope in
            median(scope, from: [.adopted], to: [.inProgress, .ongoing])
        },
        KPI(
            "startToCompletion", .days, .lower,
            Text(de: "vom Beginn zum Abschluss", en: "start to completion"),
            rule: Text(
                de: "Kaplan-Meier-Median der Tage von in Umsetzung bis abgeschlossen oder "
                    + "verstetigt, ohne Daueraufgaben; offene Fälle bis zum Beurteilungstag, "
                    + "entfallene bis zum Wegfall; nur Fälle, deren Tage mindestens auf den "
                    + "Monat bekannt sind",
                en: "Kaplan–Meier median of the days from in progress to completed or "
                    + "consolidated, without permanent tasks; open cases up to the judged day, "
                    + "dropped ones up to the drop; only cases whose dates are known to the "
                    + "month at least")
        ) { scope in
            median(
                scope, from: [.inProgress], to: [.completed, .consolidated],
                where: { $0.kind != .permanentTask })
        },
    ]

    private static func median(
        _ scope: KPIScope, from: Set<MeasureStatus>, to: Set<MeasureStatus>,
        where condition: (MeasureCase) -> Bool = { _ in true }
    ) -> KPIResult {
        let spans = scope.all(\.measures).filter(condition).compactMap { item in
            StatusSpan(item.measure, from: from, to: to, openUntil: item.judgement.day)
        }
        let known = spans.filter { $0.days != nil }
        let curve = SurvivalCurve(
            of: known.map { SurvivalCase(time: Double($0.days ?? 0), hasEnded: $0.hasEnded) })
        let open = known.count { !$0.hasEnded }
        let result = KPIResult(
            curve.median.map { ExactDecimal(Int($0)) }, basis: known.flatMap(\.basis)
        ).counting(known.count, of: spans.count)
        guard open > 0 else { return result }
        return result.noting(
            Text(
                de: "\(open) von \(known.count) noch offen (zensiert)",
                en: "\(open) of \(known.count) still open (censored)"))
    }
}
