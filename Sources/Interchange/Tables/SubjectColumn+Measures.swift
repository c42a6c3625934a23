import ByteCoding
import StrategyModel
import Words

extension SubjectColumn {
    /// What is derived for a measure from its events.
    static func ofMeasures(_ language: Language) -> [SubjectColumn] {
        [
            date("statusSince", Words.Export.statusSince) { $0.statusFact?.event.occurred },
            date("baselineEnd", Words.Export.baselineEnd) { $0.baselineEnd?.value },
            date("actualEnd", Words.Export.actualEnd) { $0.actualEnd?.event.occurred },
            whole("slipDays", Words.Export.slipDays) { $0.slip?.value },
            whole("slips", Words.Export.slips) { $0.isScheduled ? $0.slips.count : nil },
            measure("leads", Words.Export.leads) { .code(list($0.leads.map(\.body.id))) },
            measure("leadsLabel", Words.Export.label(Words.Export.leads)) {
                .text(list($0.leads.map(\.body.title)))
            },
            measure("carriedBy", Words.Export.carriedBy) {
                .code($0.constellation?.value.rawValue)
            },
            measure("blocked", Words.Export.blocked, .boolean) {
                .code($0.isBlocked ? "true" : "false")
            },
            measure("blockCode", Words.Export.blockCode) { measure in
                guard measure.isBlocked else { return .missing }
                return .code(measure.currentBlock?[Fields.reasonCode]?.rawValue)
            },
            measure("blockCodeLabel", Words.Export.label(Words.Export.blockCode)) { measure in
                guard measure.isBlocked else { return .missing }
                return .text(measure.currentBlock?[Fields.reasonCode]?.label[language])
            },
            whole("milestones", Words.Export.milestones) { $0.milestones.count },
            whole("milestonesReached", Words.Export.milestonesReached) {
                $0.milestones.count { $0.state == .reached }
            },
            number("budgeted", Words.Export.budgeted) { $0.budgeted?.value },
            number("spent", Words.Export.spent) { $0.spent?.value },
            number("progress", Words.Export.progress) { $0.progress?.value },
            measure("consolidation", Words.Export.consolidation) {
                .code($0.consolidation?.value.rawValue)
            },
            whole("reports", Words.Export.reports) { $0.reports.count },
            whole("decisions", Words.Export.decisions) { $0.decisions.count },
            date("lastNews", Words.Export.lastNews) { $0.lastEventAbout?.occurred },
        ]
    }

    private static func measure(
        _ name: String, _ title: Text, _ kind: DataColumn.Kind = .string,
        _ cell: @escaping @Sendable (Measure) -> DataCell
    ) -> SubjectColumn {
        SubjectColumn(name, title, kind) { cell(Measure($0)) }
    }

    private static func date(
        _ name: String, _ title: Text, _ value: @escaping @Sendable (Measure) -> PartialDate?
    ) -> SubjectColumn {
        measure(name, title) { .code(value($0)?.description) }
    }

    private static func whole(
        _ name: String, _ title: Text, _ value: @escaping @Sendable (Measure) -> Int?
    ) -> SubjectColumn {
        measure(name, title, .integer) { .whole(value($0)) }
    }

    private static func number(
        _ name: String, _ title: Text, _ value: @escaping @Sendable (Measure) -> ExactDecimal?
    ) -> SubjectColumn {
        measure(name, title, .number) { measure in
            value(measure).map { .number($0.description) } ?? .missing
        }
    }

    private static func list(_ items: [String]) -> String? {
        items.isEmpty ? nil : items.joined(separator: "; ")
    }
}
