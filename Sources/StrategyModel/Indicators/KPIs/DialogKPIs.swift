import ByteCoding
import Words

extension KPI {
    /// Who was spoken with.
    static let dialogKPIs: [KPI] = [
        KPI(
            "dialogs", .count, .higher,
            Text(de: "Dialoge", en: "dialogues"),
            rule: Text(
                de: "durchgeführte eigene Veranstaltungen; steht ein Eintrag für mehrere, mit "
                    + "deren Zahl",
                en: "own events held, with their count where one record stands for several")
        ) { scope in
            held(scope.all(\.ownDialogs))
        },
        KPI(
            "guestDialogs", .count, .higher,
            Text(de: "Auftritte bei anderen", en: "dialogues as guest"),
            rule: Text(
                de: "durchgeführte Veranstaltungen, bei denen der Prozess zu Gast war",
                en: "events held elsewhere with the process as guest")
        ) { scope in
            held(scope.all(\.dialogs).filter { !$0.isOwn })
        },
        KPI(
            "guests", .count, .higher,
            Text(de: "Gäste", en: "guests"),
            rule: Text(
                de: "Summe der Gäste der durchgeführten eigenen Veranstaltungen",
                en: "sum of the guests of own events held")
        ) { scope in
            let dialogs = scope.all(\.ownDialogs)
            return .sum(
                dialogs.compactMap { dialog in
                    dialog.guests.map { Derived(ExactDecimal($0.value), basis: [$0.n]) }
                }, of: dialogs.count)
        },
        KPI(
            "participantsBySector", .percent, .none,
            Text(de: "Teilnehmende nach Bereich", en: "participants by sector"),
            rule: Text(
                de: "Anteil der Bereiche an den gezählten Teilnehmenden eigener Veranstaltungen; "
                    + "für die Öffentlichkeit ohne Gruppen unter smallCell",
                en: "share of each sector in the counted participants of own events; for the "
                    + "public without groups under smallCell"), formula: bySector),
    ]

    private static func held(_ dialogs: [Dialog]) -> KPIResult {
        let known = dialogs.compactMap { dialog in
            dialog.standsFor.map { Derived($0, basis: dialog.holding.map { [$0.n] } ?? []) }
        }
        // Where every record says its count in words only, the number is unknown.
        guard !known.isEmpty || dialogs.isEmpty else {
            return KPIResult.unknown.counting(0, of: dialogs.count)
        }
        guard let sum = ExactDecimal.sum(known.map(\.value)) else {
            return .tooLarge(basis: known.flatMap(\.basis))
        }
        return KPIResult(sum, basis: known.flatMap(\.basis))
            .counting(known.count, of: dialogs.count)
    }

    @Sendable private static func bySector(_ scope: KPIScope) -> KPIResult {
        var counts: [Sector: (count: Int128, basis: [Int])] = [:]
        var counted = 0
        var all = 0
        for dialog in scope.all(\.ownDialogs) {
            let (groups, hidden) = dialog.participants
            all += groups.count + hidden
            for group in groups {
                guard let count = group.count else { continue }
                counted += 1
                counts[group.sector, default: (0, [])].count += Int128(count)
                counts[group.sector]?.basis.append(dialog.holding?.n ?? 0)
            }
        }
        let total = counts.values.reduce(Int128(0)) { $0 + $1.count }
        let parts = Sector.allCases.compactMap { sector -> KPIPart? in
            guard let (count, basis) = counts[sector], total > 0,
                let share = Ratio(count, total).percent
            else { return nil }
            return KPIPart(id: sector.rawValue, label: sector.label, value: share, basis: basis)
        }
        return KPIResult(nil, basis: parts.flatMap(\.basis)).with(parts: parts)
            .counting(counted, of: all)
    }
}
