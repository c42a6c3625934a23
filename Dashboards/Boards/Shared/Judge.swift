import StrategyModel
import Words

/// The lights of a board, by the rules in force for each process, replayed where asked.
struct Judge {
    init(_ page: Page, _ process: Process?) {}

    func implementation(_ measure: Measure) -> TrafficLight? { nil }
    func effect(_ goal: Goal) -> TrafficLight? { nil }
}
