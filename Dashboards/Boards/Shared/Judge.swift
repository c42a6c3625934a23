import StrategyModel
import Words

/// The lights of a board, by the rules in force for each process, replayed where asked.
struct Judge {
    private let page: Page
    private let judgement: Judgement?

    /// - Parameter process: the process that all subjects belong to; `nil` to look it up for each.
    init(_ page: Page, _ process: Process?) {
        self.page = page
        judgement = process?.judgement(replaying: page.parameters.policy)
    }

    func judgement(of process: @autoclosure () -> Process?) -> Judgement {
        judgement ?? process()?.judgement(replaying: page.parameters.policy)
            ?? Judgement(policy: page.policy(of: nil), day: page.asOf)
    }

    func implementation(_ measure: Measure) -> Light {
        measure.implementationLight(by: judgement(of: measure.process))
    }

    func currency(_ measure: Measure) -> Light {
        measure.currencyLight(by: judgement(of: measure.process))
    }

    func isStalled(_ measure: Measure) -> Bool {
        measure.isStalled(by: judgement(of: measure.process))
    }

    func effect(_ goal: Goal) -> Light { goal.effectLight(by: judgement(of: goal.process)) }

    func effect(_ indicator: Indicator) -> Light {
        indicator.effectLight(by: judgement(of: indicator.process ?? indicator.goal?.process))
    }
}

extension TrafficLight {
    /// A light as documents carry it.
    init(_ light: Light) {
        let state: State =
            switch light.state {
            case .green: .green
            case .yellow: .yellow
            case .red: .red
            case .grey: .grey
            }
        self.init(state, light.reason)
    }
}
