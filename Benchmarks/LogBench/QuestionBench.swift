import Dashboards
import Engine
import Glibc
import StrategyModel
import Words

/// What questions cost about today and about past days: each kind of question of every process,
/// once as of the last day, once as of a day in the past, and once as that day was known when a
/// part of the log was not yet recorded.
enum QuestionBench {
    static func run(_ arguments: inout Arguments) throws {
        let path = try arguments.required("STORE")
        let only = try arguments.value("--only")
        let store = try Store(opening: path)
        let asker = Asker(model: store.model, today: try lastDay(store.model))
        for question in Question.allCases where question.rawValue.hasPrefix(only ?? "") {
            // Once unmeasured, so that no moment pays for what is set up at first.
            _ = try asker.ask(question, .today)
            let answers = try Moment.allCases.map { moment in
                (moment, try asker.ask(question, moment))
            }
            let times = answers.map { moment, costs in
                ",\"\(moment.rawValue)\":\(latencies(costs))"
            }
            print(
                "{\"question\":\"\(question.rawValue)\",\"events\":\(store.model.position)"
                    + ",\"asked\":\(answers.first?.1.count ?? 0)\(times.joined())}")
        }
    }

    /// The kinds of questions that are measured.
    enum Question: String, CaseIterable {
        /// One attribute of each measure of a process.
        case status
        /// One key figure.
        case implementationRate
        /// All key figures.
        case kpis
        case measure, measures, steering
        /// The steering dashboard from its making to the last byte.
        case steeringText, steeringJSON, steeringHTML
        case changes
    }

    /// When a question is about.
    enum Moment: String, CaseIterable {
        case today
        /// A day in the past, by all that is known today.
        case past
        /// A day in the past, as it was known when three quarters of the log were recorded.
        case known
    }

    private static func lastDay(_ model: ReadModel) throws -> Day {
        let lens = Lens(asOf: .last, knownAt: model.position, clearance: .restricted)
        let days = Process.all(in: View(model, lens)).compactMap(\.lastDay)
        guard let last = days.max() else { throw Arguments.Unusable(reason: "no process") }
        return last
    }

    /// Wall time, and the processor time of the thread, which others on the machine disturb less.
    private static func latencies(_ costs: [Measured]) -> String {
        func milliseconds(_ times: [Double], _ share: Double) -> Double {
            let sorted = times.sorted()
            guard !sorted.isEmpty else { return 0 }
            return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))] * 1000
        }
        let (wall, cpu) = (costs.map(\.wall), costs.map(\.cpu))
        return "{\"p50\":\(milliseconds(wall, 0.5)),\"p99\":\(milliseconds(wall, 0.99))"
            + ",\"cpu50\":\(milliseconds(cpu, 0.5)),\"cpu99\":\(milliseconds(cpu, 0.99))}"
    }
}

/// Asks every process a question and takes the times.
private struct Asker {
    let model: ReadModel
    let today: Day

    /// Asks all processes; in the past about another day for each one.
    func ask(
        _ question: QuestionBench.Question, _ moment: QuestionBench.Moment
    ) throws -> [Measured] {
        let names = Process.all(in: view(today)).map(\.id)
        return try names.enumerated().compactMap { index, id in
            let back = moment == .today ? 0 : 30 + index * 37 % 1000
            var view = view(today.advanced(by: -back))
            if moment == .known {
                view = view.at { $0.knownAt = model.endOfBatch(atOrBefore: model.position / 4 * 3) }
            }
            guard let process = Process(view, id: id) else { return nil }
            return try Measured.run(clock: CLOCK_THREAD_CPUTIME_ID) {
                try answer(question, process)
            }
        }
    }

    private func view(_ day: Day) -> View {
        View(model, Lens(asOf: day, knownAt: model.position, clearance: .restricted))
    }

    private func answer(_ question: QuestionBench.Question, _ process: Process) throws {
        var parameters = Parameters(language: .german, version: "1")
        switch question {
        case .status:
            for measure in process.measures { _ = measure.status }
        case .implementationRate:
            let scope = KPIScope(process.view, process: process)
            _ = KPI.named("implementationRate")?.value(over: scope)
        case .kpis: _ = KPIAnswer(KPI.all, process.view, process: process)
        case .measure:
            parameters.id = process.measures.first?.id
            if parameters.id != nil { try make(question, process, parameters) }
        case .measures, .steering:
            try parameters.set(.process, to: process.id)
            try make(question, process, parameters)
        case .steeringText: try steering(process, parameters, as: .text)
        case .steeringJSON: try steering(process, parameters, as: .json)
        case .steeringHTML: try steering(process, parameters, as: .html)
        case .changes:
            try parameters.set(.process, to: process.id)
            try parameters.set(.from, to: process.view.lens.asOf.advanced(by: -365).description)
            try parameters.set(.hindsight, to: "true")
            try make(question, process, parameters)
        }
    }

    private func make(
        _ question: QuestionBench.Question, _ process: Process, _ parameters: Parameters
    ) throws {
        _ = try Board.named(question.rawValue)?.make(process.view, parameters)
    }

    private func steering(
        _ process: Process, _ parameters: Parameters, as format: Format
    ) throws {
        var parameters = parameters
        try parameters.set(.process, to: process.id)
        guard let board = Board.named("steering") else { return }
        _ = render(try board.make(process.view, parameters), as: format).utf8.count
    }
}
