import ByteCoding
import StrategyModel
import Words

/// The summary: the whole report in a few sentences, then the key figures.
extension Report {
    var summary: Chapter {
        Chapter(
            Words.Report.summaryChapter,
            [
                frame, process.purpose.map { Words.Report.purpose($0.value) }, members,
                measureSentences, decisionSentences, dialogSentences, moneySentences,
                indicatorSentences, findingSentences,
                gaps.isEmpty ? nil : Words.Report.gapsInAnnex,
            ].compactMap(\.self), [keyFigures])
    }

    /// What is not known is said in the sentences.
    private var keyFigures: Section {
        page.figures(
            Words.Report.keyFigures,
            SteeringFigures(page: page, process: process).figures.filter { figure in
                !figure.value.isMissing && isKnown(figure.id)
            })
    }

    /// Whether anything is recorded of what a figure counts: of nothing recorded nobody knows that
    /// there is none.
    private func isKnown(_ id: String) -> Bool {
        switch id {
        case "measures", "overdueMeasures", "blockedMeasures", "stalledMeasures":
            !steering.measures.isEmpty
        case "overdueMilestones", "milestonesReached": !steering.lists.milestones.isEmpty
        case "decisions", "decisionsPending": !steering.decisions.isEmpty
        case "dialogs", "guests": steering.dialogs.contains { $0.isHeld && $0.isOwn }
        case "outcomes", "outcomesOpen": !steering.outcomes.isEmpty
        case "obstacles": process.findings.contains { $0.kind?.value == .obstacle }
        case "publications": !process.publications.isEmpty
        default: true
        }
    }

    private var frame: Text {
        .sentences([
            Words.Report.frame(
                process.title, process.kind.flatMap { $0.value == .other ? nil : $0.value.label },
                from: process.started?.description,
                to: process.plannedEnd?.value.description),
            stateSentence,
            Words.Report.phase(
                process.phase?.phase.label, since: process.phase?.event.occurred.description),
        ])
    }

    /// Whether the process goes on.
    var stateSentence: Text {
        switch process.state {
        case .running:
            process.plannedEnd == nil ? Words.Report.notEnded : Words.Report.running
        case .pastEnd: Words.Report.pastEnd
        case .closed: Words.Report.closed(process.closed?.occurred.description ?? "")
        case .continued:
            Words.Report.continued(
                process.continued?.occurred.description ?? "",
                process.continued?[Fields.structure])
        }
    }

    private var members: Text {
        Words.Report.members(
            process.members.count,
            leads: process.assignments.filter { $0.role == .lead }.map(\.body.title))
    }

    private var measureSentences: Text {
        let measures = steering.measures.map(\.measure)
        return .sentences([
            Words.Report.recorded(measures.count, .measures),
            measures.isEmpty ? nil : byStatus(measures), lightCounts,
            measures.isEmpty ? nil : overdueSentence,
        ])
    }

    private func byStatus(_ measures: [Measure]) -> Text {
        let counts = Dictionary(measures.map { ($0.status, 1) }, uniquingKeysWith: +)
        return Words.Report.parts(
            Words.Report.byStatus,
            MeasureStatus.allCases.compactMap { status in
                counts[status].map { ($0, status.label) }
            })
    }

    /// How many measures have which light; `nil` without measures.
    var lightCounts: Text? { lightCounts(of: steering.measures) }

    /// How many of some measures have which light; `nil` without any.
    func lightCounts(of measures: [JudgedMeasure]) -> Text? {
        let counts = Dictionary(measures.map { ($0.light.state, 1) }, uniquingKeysWith: +)
        guard !counts.isEmpty else { return nil }
        return Words.Report.parts(
            Words.Report.byLight,
            LightState.allCases.compactMap { state in
                counts[state].map { ($0, state.label) }
            })
    }

    /// What is overdue, as far as dates are recorded.
    var overdueSentence: Text {
        Words.Report.overdue(
            measures: value("overdueMeasures"), milestones: value("overdueMilestones"))
    }

    /// The value of a key figure that is a count; `nil` where it is unknown.
    private func value(_ id: String) -> Int? {
        let value = KPI.named(id)?.value(over: scope).value
        return value.flatMap { Int(exactly: $0.double) }
    }
}
