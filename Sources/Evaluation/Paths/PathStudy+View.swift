import StrategyModel

extension PathStudy {
    /// The order that a measure is expected to go in, where nothing else is said.
    public static let order = [
        MeasureStatus.proposed, .adopted, .inProgress, .completed,
    ].map(\.rawValue)

    /// The statuses that measures went through, each from its first day on.
    public init(over scope: CaseScope) {
        let measures = scope.measures
        let statuses = MeasureStatus.allCases
        self.init(
            cases: measures.map(\.id), activities: statuses.map(\.rawValue),
            isOpen: measures.map { !$0.isEnded })
        labels = Dictionary(uniqueKeysWithValues: statuses.map { ($0.rawValue, $0.label) })
        for (index, measure) in measures.enumerated() {
            for fact in measure.statusHistory {
                guard let number = statuses.firstIndex(of: fact.value) else { continue }
                caseIndex.append(Int32(index))
                activity.append(Int32(number))
                let occurred = fact.event.occurred
                time.append(Double(occurred.first.number) * 86_400)
                if occurred.openStart || occurred.first != occurred.last { inexact += 1 }
            }
        }
    }
}
