import ByteCoding
import StrategyModel
import Words

/// A value of a subject that no single event states: a light, a slip, a sum, a state.
struct Derivation: Sendable {
    let category: StrategyModel.Category
    let id: String
    let label: Text
    let rule: Text
    let make: @Sendable (Entity, Judge) -> Found

    /// What it came to.
    struct Found {
        var value: Cell
        var basis: [Int]
        var light: TrafficLight?

        init(_ value: Cell, _ basis: [Int]) {
            self.value = value
            self.basis = basis
        }

        init(_ light: Light) {
            value = .code(light.state.rawValue, light.state.label)
            basis = light.basis
            self.light = TrafficLight(light)
        }

        init<Value>(_ derived: Derived<Value>?, _ cell: (Value) -> Cell) {
            value = derived.map { cell($0.value) } ?? .missing
            basis = derived?.basis ?? []
        }

        init(events: EventFact?..., value: Cell) {
            self.value = value
            basis = events.compactMap { $0?.n }
        }
    }

    init(
        _ category: StrategyModel.Category, _ figure: Words.KeyFigure, rule: Text,
        make: @escaping @Sendable (Entity, Judge) -> Found
    ) {
        self.category = category
        id = figure.id
        label = figure.text
        self.rule = rule
        self.make = make
    }

    /// All of them.
    static let all: [Derivation] = ofMeasures + ofOthers

    /// Those of a category.
    static func of(_ category: StrategyModel.Category?) -> [Derivation] {
        all.filter { $0.category == category }
    }
}

extension Derivation {
    private static let ofMeasures: [Derivation] = [
        Derivation(.measure, .implementation, rule: Words.Why.implementation) { entity, judge in
            Found(judge.implementation(Measure(entity)))
        },
        Derivation(.measure, .currency, rule: Words.Why.currency) { entity, judge in
            Found(judge.currency(Measure(entity)))
        },
        Derivation(.measure, .slip, rule: Words.Why.slip) { entity, _ in
            Found(Measure(entity).slip) { .days($0) }
        },
        Derivation(.measure, .baselineEnd, rule: Words.Why.baselineEnd) { entity, _ in
            let end = Measure(entity).baselineEnd
            return Found(events: end?.event, value: .date(end))
        },
        Derivation(.measure, .currentEnd, rule: Words.Why.lastValue) { entity, _ in
            let end = Measure(entity).currentEnd
            return Found(events: end?.event, value: .date(end))
        },
        Derivation(.measure, .progress, rule: Words.Why.lastReport) { entity, _ in
            let progress = Measure(entity).progress
            return Found(
                events: progress?.event,
                value: progress.map { .percent($0.value.double) } ?? .missing)
        },
        Derivation(.measure, .budgeted, rule: Words.Why.sum) { entity, _ in
            Found(Measure(entity).budgeted) { .money($0) }
        },
        Derivation(.measure, .spent, rule: Words.Why.sum) { entity, _ in
            Found(Measure(entity).spent) { .money($0) }
        },
        Derivation(.measure, .constellation, rule: Words.Why.constellation) { entity, _ in
            Found(Measure(entity).constellation) { .code($0) }
        },
        Derivation(.measure, .lead, rule: Words.Why.lead) { entity, _ in
            let leads = Measure(entity).leads
            return Found(
                leads.isEmpty ? .missing : .subjects(leads.map(\.body)),
                leads.map(\.assigned.n))
        },
    ]

    private static let ofOthers: [Derivation] = [
        Derivation(.goal, .effect, rule: Words.Why.effect) { entity, judge in
            Found(judge.effect(Goal(entity)))
        },
        Derivation(.indicator, .effect, rule: Words.Why.effect) { entity, judge in
            Found(judge.effect(Indicator(entity)))
        },
        Derivation(.decision, .state, rule: Words.Why.decisionState) { entity, _ in
            let decision = Decision(entity)
            return Found(
                .code(decision.state.rawValue, decision.state.label), decision.stateBasis)
        },
        Derivation(.milestone, .state, rule: Words.Why.milestoneState) { entity, _ in
            let milestone = Milestone(entity)
            return Found(
                events: milestone.creation, milestone.reached, milestone.dropped,
                value: .code(milestone.state.rawValue, milestone.state.label))
        },
        Derivation(.dialog, .state, rule: Words.Why.dialogState) { entity, _ in
            let dialog = Dialog(entity)
            return Found(
                events: dialog.creation, dialog.holding, dialog.cancellation,
                value: .code(dialog.state.rawValue, dialog.state.label))
        },
        Derivation(.finding, .state, rule: Words.Why.lastEvent) { entity, _ in
            let finding = Finding(entity)
            return Found(
                events: finding.stateFact?.event,
                value: .code(finding.state.rawValue, finding.state.label))
        },
        Derivation(.application, .state, rule: Words.Why.lastEvent) { entity, _ in
            let state = Application(entity).stateFact
            return Found(
                events: state?.event,
                value: state.map { .code($0.value.rawValue, $0.value.label) } ?? .missing)
        },
        Derivation(.fund, .approvedSum, rule: Words.Why.approvedSum) { entity, _ in
            Found(Fund(entity).approved) { .money($0) }
        },
        Derivation(.fund, .paidSum, rule: Words.Why.sum) { entity, _ in
            Found(Fund(entity).paid) { .money($0) }
        },
        Derivation(.process, .phase, rule: Words.Why.lastEvent) { entity, _ in
            let phase = Process(entity).phase
            return Found(events: phase?.event, value: .code(phase?.phase))
        },
        Derivation(.process, .state, rule: Words.Why.processState) { entity, _ in
            let process = Process(entity)
            return Found(
                events: process.creation, process.plannedEnd?.event, process.continued,
                process.closed,
                value: .code(process.state.rawValue, process.state.label))
        },
    ]
}
