import Words

extension KPI {
    /// What became of what people said.
    static let responseKPIs: [KPI] = [
        KPI(
            "outcomes", .count, .none,
            Text(de: "Ergebnisse", en: "outcomes"),
            rule: Text(
                de: "Ideen, Bedarfe, Aufträge und Schwerpunktthemen aus Dialogen",
                en: "ideas, needs, assignments and topics from dialogues")
        ) { scope in
            .count(scope.all(\.outcomes).compactMap { $0.outcome.creation?.n })
        },
        KPI(
            "outcomesOpen", .count, .lower,
            Text(de: "Ergebnisse ohne Verbleib", en: "outcomes without disposition"),
            rule: Text(
                de: "davon ohne Angabe, was daraus wurde",
                en: "of these, those without disposition")
        ) { scope in
            .count(
                scope.all(\.outcomes).filter { $0.disposed == nil }
                    .compactMap { $0.outcome.creation?.n })
        },
        KPI(
            "dispositionRate", .percent, .higher,
            Text(de: "Verbleibquote", en: "disposition rate"),
            rule: Text(
                de: "Ergebnisse mit Verbleib / Ergebnisse", en: "outcomes disposed / recorded")
        ) { scope in
            let all = scope.all(\.outcomes)
            let disposed = all.compactMap(\.disposed)
            return .rate(
                disposed.count, of: all.count,
                basis: all.compactMap { $0.outcome.creation?.n } + disposed.map(\.event.n))
        },
        KPI(
            "uptakeRate", .percent, .higher,
            Text(de: "Übernahmequote", en: "uptake rate"),
            rule: Text(
                de: "übernommen, teilweise übernommen oder zusammengeführt / Ergebnisse mit "
                    + "Verbleib",
                en: "adopted, partly adopted or merged / disposed")
        ) { scope in
            .rate(
                of: scope.all(\.outcomes).compactMap(\.disposed),
                where: \.disposition.isTakenUp, basis: \.event.n)
        },
        KPI(
            "medianOutcomeToDisposition", .days, .lower,
            Text(de: "vom Ergebnis zum Verbleib", en: "outcome to disposition"),
            rule: Text(
                de: "Median der Tage bis zum ersten Verbleib; nur Fälle, deren Tage mindestens "
                    + "auf den Monat bekannt sind",
                en: "median of the days to the first disposition; only cases whose dates are "
                    + "known to the month at least")
        ) { scope in
            let disposed = scope.all(\.outcomes).filter { $0.disposed != nil }
            return .median(
                disposed.compactMap {
                    days(from: $0.outcome.creation, to: $0.outcome.firstDisposed?.event)
                }, of: disposed.count)
        },
        KPI(
            "suggestions", .count, .none,
            Text(de: "Anregungen", en: "suggestions"),
            rule: Text(de: "eingegangene Anregungen", en: "suggestions received")
        ) { scope in
            .count(scope.all(\.suggestions).compactMap { $0.suggestion.creation?.n })
        },
        KPI(
            "answerRate", .percent, .higher,
            Text(de: "Antwortquote", en: "answer rate"),
            rule: Text(
                de: "beantwortete / eingegangene Anregungen",
                en: "suggestions answered / received")
        ) { scope in
            let all = scope.all(\.suggestions)
            let answers = all.compactMap(\.answer?.n)
            return .rate(
                answers.count, of: all.count,
                basis: all.compactMap { $0.suggestion.creation?.n } + answers)
        },
        KPI(
            "medianSuggestionToAnswer", .days, .lower,
            Text(de: "von der Anregung zur Antwort", en: "suggestion to answer"),
            rule: Text(
                de: "Median der Tage bis zur ersten Antwort; nur Fälle, deren Tage mindestens "
                    + "auf den Monat bekannt sind",
                en: "median of the days to the first answer; only cases whose dates are known "
                    + "to the month at least")
        ) { scope in
            let answered = scope.all(\.suggestions).filter { $0.answer != nil }
            return .median(
                answered.compactMap { days(from: $0.suggestion.creation, to: $0.answer) },
                of: answered.count)
        },
    ]

    /// Days from one event to another; `nil` where a date is not known to the month.
    private static func days(from first: EventFact?, to last: EventFact?) -> Derived<Int>? {
        guard let first, let last, first.occurred.isKnownToTheMonth,
            last.occurred.isKnownToTheMonth
        else { return nil }
        return Derived(
            max(0, first.occurred.first.days(until: last.occurred.first)),
            basis: [first.n, last.n])
    }
}
