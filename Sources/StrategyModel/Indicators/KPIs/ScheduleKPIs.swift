import Words

extension KPI {
    /// What is late, held up or without news.
    static let scheduleKPIs: [KPI] = [
        KPI(
            "onScheduleShare", .percent, .higher,
            Text(de: "Anteil im Plan", en: "share on schedule"),
            rule: Text(
                de: "Anteil der nicht beendeten Maßnahmen mit Ende, deren Ende nicht "
                    + "überschritten ist",
                en: "of measures with an end that have not ended, the share not overdue")
        ) { scope in
            let cases = scope.all(\.measures).filter { $0.currentEnd != nil && !$0.isEnded }
            return .rate(
                cases.count { !$0.isOverdue }, of: cases.count,
                basis: cases.flatMap(\.scheduleBasis))
        },
        KPI(
            "overdueMeasures", .count, .lower,
            Text(de: "überfällige Maßnahmen", en: "overdue measures"),
            rule: Text(
                de: "nicht beendete Maßnahmen, deren Ende mit seinem letzten Tag vor dem "
                    + "Beurteilungstag liegt; von denen mit Ende",
                en: "measures not ended whose end's last day is before the judged day; of those "
                    + "that have one")
        ) { scope in
            let measures = scope.all(\.measures)
            let open = measures.filter { !$0.isEnded }
            let dated = open.filter { $0.currentEnd != nil }
            // Where all have ended none is overdue; where none has an end nobody knows.
            guard !dated.isEmpty || (open.isEmpty && !measures.isEmpty) else { return .unknown }
            return KPIResult.count(dated.filter(\.isOverdue).compactMap { $0.currentEnd?.n })
                .counting(dated.count, of: open.count)
        },
        KPI(
            "overdueMilestones", .count, .lower,
            Text(de: "überfällige Meilensteine", en: "overdue milestones"),
            rule: Text(
                de: "offene Meilensteine nicht beendeter Maßnahmen, deren Termin mit seinem "
                    + "letzten Tag vor dem Beurteilungstag liegt; von denen mit Termin",
                en: "open milestones of measures not ended whose due date's last day is before "
                    + "the judged day; of those that have one")
        ) { scope in
            let open = scope.processes.flatMap { process in
                process.milestones.filter(\.isPending).map { ($0, process.judgement.day) }
            }
            let dated = open.filter { $0.0.due != nil }
            let isAllReached = open.isEmpty && !scope.all(\.milestones).isEmpty
            guard !dated.isEmpty || isAllReached else { return .unknown }
            let late = dated.filter { $0.0.milestone.daysOverdue(on: $0.1) != nil }
            return KPIResult.count(late.compactMap { $0.0.due?.n })
                .counting(dated.count, of: open.count)
        },
        KPI(
            "blockedMeasures", .count, .lower,
            Text(de: "blockierte Maßnahmen", en: "blocked measures"),
            rule: Text(
                de: "nicht beendete Maßnahmen, deren letzte Blockade nicht aufgehoben ist",
                en: "measures not ended whose last block was not lifted")
        ) { scope in
            .count(
                scope.all(\.measures).compactMap { item in
                    item.isEnded ? nil : item.measure.currentBlock?.n
                })
        },
        KPI(
            "stalledMeasures", .count, .lower,
            Text(de: "Maßnahmen ohne Bewegung", en: "stalled measures"),
            rule: Text(
                de: "beschlossene bis laufende Maßnahmen ohne Ereignis seit mehr als staleDays "
                    + "Tagen; auch Ereignisse ihrer Meilensteine zählen, Notizen nicht",
                en: "active measures with no event about them for longer than staleDays; events "
                    + "of their milestones count, notes do not")
        ) { scope in
            .count(
                scope.all(\.measures).flatMap { item in
                    item.isActive ? item.measure.stalled(by: item.judgement)?.basis ?? [] : []
                })
        },
        KPI(
            "medianSlip", .days, .lower,
            Text(de: "Verschiebung (Median)", en: "slip (median)"),
            rule: Text(
                de: "Median der Tage vom letzten Tag des ersten geplanten Endes bis zu dem des "
                    + "geltenden, nach Abschluss des tatsächlichen Endes",
                en: "median of the days from the last day of the baseline end to that of the "
                    + "current end, of the actual end once completed")
        ) { scope in
            let measures = scope.all(\.measures)
            return .median(measures.compactMap(\.measure.slip), of: measures.count)
        },
    ]
}
