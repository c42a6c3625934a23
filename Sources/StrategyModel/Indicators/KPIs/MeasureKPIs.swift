import ByteCoding
import Words

extension KPI {
    /// How many measures there are, and how far they have come.
    static let measureKPIs: [KPI] = [
        KPI(
            "measures", .count, .none,
            Text(de: "Maßnahmen", en: "measures"),
            rule: Text(
                de: "Maßnahmen, die es am Stichtag gibt, auch beendete",
                en: "measures that exist at the lens, also ended ones")
        ) { scope in
            .count(scope.all(\.measures).compactMap(\.creation))
        },
        KPI(
            "measuresByStatus", .count, .none,
            Text(de: "Maßnahmen nach Stand", en: "measures by status"),
            rule: Text(
                de: "Maßnahmen, die es am Stichtag gibt, nach ihrem Stand",
                en: "measures that exist at the lens, by status"), formula: byStatus),
        KPI(
            "implementationRate", .percent, .higher,
            Text(de: "Umsetzungsquote", en: "implementation rate"),
            rule: Text(
                de: "Anteil abgeschlossener und verstetigter Maßnahmen; vorgeschlagene, "
                    + "entfallene, zusammengeführte, fortlaufende und Daueraufgaben zählen "
                    + "nicht mit",
                en: "share of completed and consolidated measures; not of those proposed, "
                    + "dropped, merged, ongoing, nor of permanent tasks")
        ) { scope in
            .rate(
                of: scope.all(\.measures).filter(\.countsForImplementation),
                where: \.isAchieved, basis: \.statusBasis)
        },
        KPI(
            "consolidationRate", .percent, .higher,
            Text(de: "Verstetigungsquote", en: "consolidation rate"),
            rule: Text(
                de: "Anteil der abgeschlossenen und verstetigten Maßnahmen, die verstetigt oder "
                    + "als vollständig verstetigt gemeldet sind; teilweise verstetigte daneben; "
                    + "keine Angabe, solange sich keine Meldung dazu äußert",
                en: "of completed and consolidated measures, the share consolidated or reported "
                    + "fully consolidated; partly consolidated ones beside; none without any "
                    + "statement"), formula: consolidation),
    ]

    @Sendable private static func byStatus(_ scope: KPIScope) -> KPIResult {
        let groups = Dictionary(grouping: scope.all(\.measures), by: \.status)
        let parts = MeasureStatus.allCases.compactMap { status in
            groups[status].map { cases in
                KPIPart(
                    id: status.rawValue, label: status.label, value: ExactDecimal(cases.count),
                    basis: cases.compactMap(\.statusBasis))
            }
        }
        let all = groups.values.joined()
        return KPIResult(
            ExactDecimal(all.count), basis: all.compactMap(\.statusBasis)
        ).with(parts: parts)
    }

    @Sendable private static func consolidation(_ scope: KPIScope) -> KPIResult {
        let cases = scope.all(\.measures).filter(\.isAchieved).map { item in
            (item: item, said: item.measure.consolidation)
        }
        let stated = cases.filter { $0.item.status == .consolidated || $0.said != nil }
        guard !stated.isEmpty else { return .unknown }
        let full = stated.filter { $0.item.status == .consolidated || $0.said?.value == .fully }
        let partly = stated.filter {
            $0.item.status != .consolidated && $0.said?.value == .partly
        }
        let basis = cases.flatMap { [$0.item.statusBasis, $0.said?.n].compactMap(\.self) }
        let result = KPIResult.rate(full.count, of: cases.count, basis: basis)
            .counting(stated.count, of: cases.count)
        let share = KPIResult.rate(
            partly.count, of: cases.count, basis: partly.compactMap { $0.said?.n })
        guard let value = share.value, !partly.isEmpty else { return result }
        return result.with(parts: [
            KPIPart(
                id: Consolidation.partly.rawValue, label: Consolidation.partly.label,
                value: value, basis: share.basis)
        ])
    }
}

extension MeasureCase {
    /// Whether the implementation rate counts it.
    fileprivate var countsForImplementation: Bool {
        switch status {
        case .proposed, .dropped, .merged, .ongoing: false
        case .adopted, .preparing, .inProgress, .suspended, .completed, .consolidated:
            kind != .permanentTask
        }
    }
}
