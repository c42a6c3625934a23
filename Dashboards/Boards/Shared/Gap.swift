import StrategyModel
import Words

/// One kind of thing that the record does not contain, and where.
struct Gap {
    /// The kind, the same in every language.
    let kind: Words.Gap
    /// The subjects that lack it.
    let subjects: [Entity]
    /// How many could lack it; `nil` where that makes no sense.
    let of: Int?
}

/// The longest lists of a process, each looked up once.
struct ProcessLists {
    let measures: [Measure]
    let milestones: [Milestone]
    let dialogs: [Dialog]
    let outcomes: [Outcome]
    let decisions: [Decision]
    let funds: [Fund]

    init(_ process: Process) {
        measures = process.measures
        milestones = process.ownMilestones + measures.flatMap(\.milestones)
        dialogs = process.dialogs
        outcomes = dialogs.flatMap(\.outcomes)
        decisions = process.decisions
        funds = process.funds
    }
}

/// Finds what the record of a process does not contain.
struct GapFinder {
    let page: Page
    let process: Process
    let lists: ProcessLists

    /// Every gap there is, in the order of a process's life.
    var gaps: [Gap] {
        (frame + measures + participation + goals + indicators + funds)
            .filter { !$0.subjects.isEmpty }
    }

    private func gap<Subject: DomainSubject>(
        _ kind: Words.Gap, _ all: [Subject], lacking: (Subject) -> Bool
    ) -> Gap {
        Gap(kind: kind, subjects: all.filter(lacking).map(\.entity), of: all.count)
    }

    private func gap(_ kind: Words.Gap, if isMissing: Bool) -> Gap {
        Gap(kind: kind, subjects: isMissing ? [process.entity] : [], of: nil)
    }

    private var frame: [Gap] {
        let state = process.state
        return [
            gap(.closing, if: state == .pastEnd),
            gap(.end, if: process.plannedEnd == nil && state == .running),
            gap(.phase, if: process.phases.isEmpty),
            gap(.bodies, if: process.assignments.isEmpty),
            gap(.members, if: process.members.isEmpty),
            gap(.funding, if: process.fundings.isEmpty),
            Gap(
                kind: .parts,
                subjects: process.publicationSeries.contains { series in
                    series.planned.map { series.published < $0 } ?? false
                } ? [process.entity] : [], of: nil),
        ]
    }

    private var measures: [Gap] {
        let all = lists.measures
        let active = all.filter(\.isActive)
        let milestones = lists.milestones.filter(\.isOpen)
        let day = process.judgedDay
        return [
            gap(.lead, active) { $0.leads.isEmpty },
            gap(.goal, active) { $0.goals.isEmpty },
            gap(.schedule, active) { !$0.isScheduled },
            gap(.decision, active) { $0.decisions.isEmpty },
            gap(.statusUnknown, all.filter { $0.status == .proposed }) { measure in
                measure.currentEnd.map { $0.value.last < day } ?? false
            },
            gap(.due, milestones) { $0.due == nil },
        ]
    }

    private var participation: [Gap] {
        let dialogs = lists.dialogs
        let held = dialogs.filter(\.isHeld)
        let suggestions = process.suggestions
        let outcomes = lists.outcomes.filter(\.asksForDisposition)
        let withOutcomes = Set(lists.outcomes.compactMap(\.dialog))
        return [
            gap(.dialogDate, dialogs.filter { $0.state == .announced }) { $0.date == nil },
            gap(.holding, dialogs) { $0.state == .holdingNotRecorded },
            gap(.guests, held) { $0.guests == nil && $0.entity[Attributes.participants] == nil },
            gap(.dialogTerritory, held) { $0.territories.isEmpty },
            gap(.dialogOutcomes, held) { !withOutcomes.contains($0) },
            gap(.disposition, outcomes) { $0.disposed == nil },
            gap(.suggestionDisposition, suggestions) { $0.disposed == nil },
            gap(.answer, suggestions) { $0.answer == nil },
            gap(.implementation, lists.decisions.filter(\.isPending)) { decision in
                decision.deadline.map { $0.value.last < page.asOf } ?? false
            },
        ]
    }

    private var goals: [Gap] {
        let living = process.goals.filter(\.isLiving)
        let used = Set(living.compactMap(\.field))
        let served = Goal.served(by: lists.measures)
        return [
            gap(.fieldGoal, process.fields) { !used.contains($0) },
            gap(.goalMeasure, living) { !served.contains($0) },
            gap(.goalIndicator, living) { $0.indicators.isEmpty },
            gap(.needMeasure, process.needs.filter(\.isOpen)) { $0.measures.isEmpty },
        ]
    }

    private var indicators: [Gap] {
        let all = process.indicators
        let aimed = all.filter { $0.goal != nil }
        return [
            gap(.measurement, all) { $0.entity.events(.measurements).isEmpty },
            gap(.baseline, aimed) { $0.entity.events(.baselines).isEmpty },
            gap(.target, aimed) { $0.entity.events(.targets).isEmpty },
        ]
    }

    private var funds: [Gap] {
        let funds = lists.funds
        let applications = funds.flatMap(\.applications)
        return [
            gap(.fundBudget, funds) { $0.budget == nil },
            gap(.fundApplications, funds) { fund in
                fund.applications.isEmpty
                    && (fund.applyBy.map { $0.value.last < page.asOf } ?? false)
            },
            gap(.applicationDecision, applications) { application in
                application.state == .submitted
                    && (application.fund?.applyBy.map { $0.value.last < page.asOf } ?? true)
            },
            gap(.account, applications) { application in
                application.state == .paid
                    && (application.fund?.to.map { $0.value.last < page.asOf } ?? false)
            },
        ]
    }
}

extension Page {
    /// The gaps by kind: how many of how many, and what to record.
    func gapSummary(_ gaps: [Gap]) -> Section {
        table(
            .gaps, gaps, id: \.kind.id,
            basis: { Basis($0.subjects.compactMap { $0.creation?.n }) },
            columns: [
                Listing(.missing) { .code($0.kind.id, $0.kind.text) },
                Listing(.count) { gap in
                    guard let all = gap.of else { return .integer(gap.subjects.count) }
                    return .share(gap.subjects.count, of: all)
                },
                Listing(.record) { .plain($0.kind.record) },
            ])
    }
}
