import ByteCoding
import StrategyModel
import Words

// What is no event but a difference: of a status, a deadline, a light.
extension ChangesTelling {
    var measures: Part {
        table(
            .measureChanges, comparison.measureChanges, id: \.measure.id,
            basis: { Basis(of: $0.event) },
            columns: [
                Listing(.measure) { .subject($0.measure) },
                Listing(.change) { .code($0.kind.rawValue, $0.kind.label) },
                Listing(.before) { .code($0.from) },
                Listing(.after) { .code($0.to) },
                Listing(.date) { .date(of: $0.event) },
                Listing(.reason) { .plain($0.event?[Fields.reason]) },
                Listing(.late) { change in
                    change.event.map { .flag(comparison.isLate($0)) } ?? .missing
                },
            ])
    }

    var deadlines: Part {
        table(
            .deadlinesMoved, comparison.deadlineMoves, id: \.entity.name,
            basis: { [$0.to.n] },
            columns: [
                Listing(.what) { .subject($0.entity) },
                Listing(.before) { .date($0.from) },
                Listing(.after) { .date($0.to) },
                Listing(.slip, unit: .days) { .days($0.days) },
                Listing(.cause) { .code($0.code) },
                Listing(.reason) { .plain($0.reason) },
                Listing(.movesBefore) { .integer($0.movesBefore) },
            ])
    }

    var newlyOverdue: Part {
        table(
            .newlyOverdue, comparison.newlyOverdue, id: \.milestone.id,
            basis: { Basis(of: $0.milestone.due?.event) },
            columns: [
                Listing(.milestone) { .subject($0.milestone) },
                Listing(.measure) { .subject($0.milestone.measure) },
                Listing(.due) { .date($0.milestone.due) },
                Listing(.overdueDays, unit: .days) { .days($0.days) },
            ])
    }

    var lights: Part {
        table(
            .lightChanges, comparison.lightChanges, id: \.measure.id,
            light: { TrafficLight($0.to) }, basis: { Basis($0.from.basis + $0.to.basis) },
            columns: [
                Listing(.measure) { .subject($0.measure) },
                Listing(.before) { .light(TrafficLight($0.from)) },
            ])
    }

    var corrections: Part {
        table(
            .corrections, comparison.corrections, id: { "\($0.event.n)" },
            basis: { Basis(of: $0.event, $0.corrected, $0.replacement) },
            columns: [
                Listing(.what) { .subject($0.corrected.subject) },
                Listing(.change) { .code($0.kind.rawValue, $0.kind.label) },
                Listing(.before) { .text($0.corrected.sentence(in: page.process)) },
                Listing(.after) { correction in
                    correction.replacement.map { .text($0.sentence(in: page.process)) }
                        ?? .missing
                },
                Listing(.reason) { .plain($0.reason) },
            ])
    }

    var silent: Part {
        table(
            .silentMeasures, comparison.silent, id: \.id,
            basis: { Basis(of: $0.lastEventAbout) },
            columns: [
                Listing(.measure) { .subject($0) },
                Listing(.status) { .code($0.status) },
                Listing(.lastEvent) { .date(of: $0.lastEventAbout) },
                Listing(.lead) { .subjects($0.leads.map(\.body)) },
            ])
    }

    private func table<Item>(
        _ heading: Words.Heading, _ items: [Item], id: (Item) -> String,
        light: ((Item) -> TrafficLight?)? = nil, basis: @escaping (Item) -> Basis,
        columns: [Listing<Item>]
    ) -> Part {
        Part(
            section: page.table(
                heading, items, id: id, light: light, basis: basis, columns: columns),
            count: items.count, basis: items.flatMap { basis($0).positions })
    }
}

extension MeasureChange.Kind {
    /// The word for it.
    var label: Text {
        switch self {
        case .new: Words.Changes.new
        case .moved: Words.Changes.moved
        case .ended: Words.Changes.ended
        }
    }
}

extension Correction.Kind {
    /// The word for it.
    var label: Text {
        switch self {
        case .retracted: Words.Changes.retracted
        case .replaced: Words.Changes.replaced
        case .redacted: Words.Changes.redacted
        }
    }
}
