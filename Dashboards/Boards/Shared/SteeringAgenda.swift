import ByteCoding
import StrategyModel
import Words

/// What presses: the points to decide today, and the next deadlines.
extension Steering {
    private struct Point {
        let entity: Entity
        /// Why, the same in every language.
        let code: String
        let why: Text
        let basis: [Int]
    }

    var toDecide: Section {
        page.table(
            .toDecide, points, id: \.entity.name, basis: { Basis($0.basis) },
            columns: [
                Listing(.what) { .subject($0.entity) },
                Listing(.kind) { .category($0.entity.category) },
                Listing(.reason) { .code($0.code, $0.why) },
            ])
    }

    private var points: [Point] {
        var points: [Point] = []
        if process.state == .pastEnd {
            points.append(
                Point(
                    entity: process.entity, code: "closing", why: Words.Boards.decideClosing,
                    basis: [process.plannedEnd?.n].compactMap { $0 }))
        }
        points += decisions.filter { $0.result?.value == .postponed && $0.isPending }.map {
            Point(
                entity: $0.entity, code: "postponed", why: Words.Boards.decidePostponed,
                basis: $0.stateBasis)
        }
        points += measures.filter { $0.measure.isBlocked }.map {
            Point(
                entity: $0.measure.entity, code: "blocked", why: $0.light.reason,
                basis: $0.light.basis)
        }
        points += measures.filter { $0.light.state == .red && !$0.measure.isBlocked }.map {
            Point(
                entity: $0.measure.entity, code: "red", why: $0.light.reason, basis: $0.light.basis)
        }
        points += measures.map(\.measure).filter(isOfUnknownStatus).map {
            Point(
                entity: $0.entity, code: "statusUnknown", why: Words.Boards.decideStatus,
                basis: [$0.statusFact?.n, $0.currentEnd?.n].compactMap { $0 })
        }
        points += outcomes.filter { $0.isOpen && $0.kind?.value == .assignment }.map {
            Point(
                entity: $0.entity, code: "assignment", why: Words.Boards.decideAssignment,
                basis: [$0.creation?.n].compactMap { $0 })
        }
        points += funds.flatMap(\.applications).filter(isDueForDecision).map {
            Point(
                entity: $0.entity, code: "application", why: Words.Boards.decideApplication,
                basis: [$0.creation?.n].compactMap { $0 })
        }
        return points
    }

    private func isOfUnknownStatus(_ measure: Measure) -> Bool {
        guard measure.status == .proposed, let end = measure.currentEnd else { return false }
        return end.value.last < day
    }

    private func isDueForDecision(_ application: Application) -> Bool {
        guard application.state == .submitted else { return false }
        return application.fund?.applyBy.map { $0.value.last < page.asOf } ?? false
    }

    // MARK: Deadlines

    private struct Deadline {
        let entity: Entity
        /// What falls due, the same in every language; a fund has two deadlines.
        let code: String
        let label: Text
        let date: Fact<PartialDate>
    }

    var nextDeadlines: Section {
        page.table(
            .nextDeadlines, deadlines, id: { "\($0.entity.name)-\($0.code)" },
            basis: { [$0.date.n] },
            columns: [
                Listing(.date) { .date($0.date) },
                Listing(.deadline) { .code($0.code, $0.label) },
                Listing(.what) { .subject($0.entity) },
                Listing(.daysLeft, unit: .days) {
                    .days(page.asOf.days(until: $0.date.value.last))
                },
            ])
    }

    private var deadlines: [Deadline] {
        var all: [Deadline] = []
        func add(
            _ entity: Entity, _ code: String, _ label: Text, _ date: Fact<PartialDate>?
        ) {
            guard let date, date.value.last >= page.asOf else { return }
            all.append(Deadline(entity: entity, code: code, label: label, date: date))
        }
        for row in measures where !row.measure.isEnded {
            add(row.measure.entity, "measureEnd", Words.Boards.endOfMeasure, row.measure.currentEnd)
        }
        for milestone in milestones where milestone.isOpen {
            add(milestone.entity, "milestone", Words.Boards.milestone, milestone.due)
        }
        for decision in decisions where decision.isPending {
            add(decision.entity, "decision", Words.Boards.deadlineOfDecision, decision.deadline)
        }
        for dialog in dialogs where dialog.state == .announced {
            add(dialog.entity, "dialog", Words.Boards.dialog, dialog.plan)
        }
        for fund in funds where fund.closed == nil {
            add(fund.entity, "applyBy", Words.KeyFigure.applyBy.text, fund.applyBy)
            add(fund.entity, "windowTo", Words.KeyFigure.windowTo.text, fund.to)
        }
        if process.closed == nil {
            add(process.entity, "processEnd", Words.Boards.endOfProcess, process.plannedEnd)
        }
        return all.sorted {
            ($0.date.value.last, $0.date.n) < ($1.date.value.last, $1.date.n)
        }
    }
}
