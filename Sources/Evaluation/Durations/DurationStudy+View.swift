public import StrategyModel
import Words

extension DurationStudy {
    /// How long the measures of a scope took from one status to another, in days.
    ///
    /// - Parameters:
    ///   - from: the statuses it sets out from; the first time in one of them counts.
    ///   - to: the statuses it arrives at.
    ///   - condition: what groups are made of: a column of codes of the case table of measures,
    ///     or a question that ``CaseTest`` asks.
    public init(
        over scope: CaseScope, from: Set<MeasureStatus>, to: Set<MeasureStatus>,
        by condition: String? = nil
    ) throws(EvaluationError) {
        let measures = scope.measures
        let grouping = try condition.map { text throws(EvaluationError) in
            try CaseGrouping(text, of: CaseTable(.measure, over: scope))
        }
        self.init(
            cases: [], groups: grouping?.names ?? [""], words: grouping?.words ?? [:],
            withoutTime: 0, withoutGroup: 0,
            knowsDropped: true, span: Self.span(from, to))
        for (row, measure) in measures.enumerated() {
            let judged = measure.process?.judgedDay ?? scope.view.lens.asOf
            guard let span = StatusSpan(measure, from: from, to: to, openUntil: judged) else {
                continue
            }
            guard let days = span.days else {
                withoutTime += 1
                continue
            }
            guard let group = grouping.map({ $0.groups[row] }) ?? "" else {
                withoutGroup += 1
                continue
            }
            cases.append(
                DurationCase(
                    id: measure.id, time: Double(days), hasEnded: span.hasEnded,
                    wasDropped: span.wasDropped, group: group, basis: span.basis))
        }
    }

    private static func span(_ from: Set<MeasureStatus>, _ to: Set<MeasureStatus>) -> Text {
        func words(_ statuses: Set<MeasureStatus>, _ language: Language) -> String {
            MeasureStatus.allCases.filter(statuses.contains).map { $0.label[language] }
                .joined(separator: "/")
        }
        return Text(
            de: "von „\(words(from, .german))“ bis „\(words(to, .german))“",
            en: "from “\(words(from, .english))” to “\(words(to, .english))”")
    }
}
