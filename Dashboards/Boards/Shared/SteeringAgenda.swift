import ByteCoding
import StrategyModel
import Words

/// What presses: the points to decide today, and the next deadlines.
extension Steering {
    private struct Point {
        let entity: Entity
        let why: Text
        let basis: [Int]
    }

    var toDecide: Section {
        page.table(
            .toDecide, points, id: \.entity.name, basis: { Basis($0.basis) },
            columns: [
                Listing(.what) { .subject($0.entity) },
                Listing(.kind) { .category($0.entity.category) },
                Listing(.reason) { .text($0.why) },
            ])
    }

    private var points: [Point] {
        var points: [Point] = []
        if process.state == .pastEnd {
            points.append(
                Point(
                    entity: process.entity, why: Words.Boards.decideClosing,
                    basis: [process.plannedEnd?.n].compactMap { $0 }))
        }
        points += decisions.filter { $0.result?.value == .postponed && $0.isPending }.map {
            Point(entity: $0.entity, why: Words.Boards.decidePostponed, basis: $0.stateBasis)
        }
        points += measures.filter { $0.measure.isBlocked }.map {
            Point(entity: $0.measure.entity, why: $0.light.reason, basis: $0.light.basis)
        }
        points += measures.filter { $0.light.state == .red && !$0.measure.isBlocked }.map {
            Point(entity: $0.measure.entity, why: $0.light.reason, basis: $0.light.basis)
        }
        points += measures.map(\.measure).filter(isOfUnknownStatus).map {
            Point(
                entity: $0.entity, why: Words.Boards.decideStatus,
                basis: [$0.statusFact?.n, $0.currentEnd?.n].compactMap { $0 })
        }
        points += outcomes.filter { $0.isOpen && $0.kind?.value == .assignment }.map {
            Point(
                entity: $0.entity, why: Words.Boards.decideAssignment,
                basis: [$0.creation?.n].compactMap { $0 })
        }
        points += funds.flatMap(\.applications).filter(isDueForDecision).map {
            Point(
                entity: $0.entity, why: Words.Boards.decideApplication,
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
        /// A fund has two deadlines, each of its kind.
        let kind: String
        let label: Text
        let date: Fact<PartialDate>
    }

    var nextDeadlines: Section {
        page.table(
            .nextDeadlines, deadlines, id: { "\($0.entity.name)-\($0.kind)" },
            basis: { [$0.date.n] },
            columns: [
                Listing(.date) { .date($0.date) },
                Listing(.deadline) { .text($0.label) },
                Listing(.what) { .subject($0.entity) },
                Listing(.daysLeft, unit: .days) {
                    .days(page.asOf.days(until: $0.date.value.last))
                },
            ])
    }

    private var deadlines: [Deadline] {
        var all: [Deadline] = []
        func add(
            _ entity: Entity, _ label: Text, _ date: Fact<PartialDate>?, kind: String = "end"
        ) {
            guard let date, date.value.last >= page.asOf else { return }
            all.append(Deadline(entity: entity, kind: kind, label: label, date: date))
        }
        for row in measures where !row.measure.isEnded {
            add(row.measure.entity, Words.Boards.endOfMeasure, row.measure.currentEnd)
        }
        for milestone in milestones where milestone.isOpen {
            add(milestone.entity, Words.Boards.milestone, milestone.due)
        }
        for decision in decisions where decision.isPending {
            add(decision.entity, Words.Boards.deadlineOfDecision, decision.deadline)
        }
        for dialog in dialogs where dialog.state == .announced {
            add(dialog.entity, Words.Boards.dialog, dialog.plan)
        }
        for fund in funds where fund.closed == nil {
            add(fund.entity, Words.KeyFigure.applyBy.text, fund.applyBy, kind: "applyBy")
            add(fund.entity, Words.KeyFigure.windowTo.text, fund.to)
        }
        if process.closed == nil {
            add(process.entity, Words.Boards.endOfProcess, process.plannedEnd)
        }
        return all.sorted {
            ($0.date.value.last, $0.date.n) < ($1.date.value.last, $1.date.n)
        }
    }
}
