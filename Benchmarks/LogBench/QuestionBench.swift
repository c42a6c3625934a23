import Dashboards
import Engine
import Glibc
import StrategyModel
import Words

/// What questions cost about today and about past days: each kind of question of every process,
/// once as of the last day and once as of a day in the past.
enum QuestionBench {
    static func run(_ arguments: inout Arguments) throws {
        let path = try arguments.required("STORE")
        let store = try Store(opening: path)
        let asker = Asker(model: store.model, today: try lastDay(store.model))
        for question in Question.allCases {
            // Once unmeasured, so that neither kind pays for what is set up at first.
            _ = try asker.ask(question, ago: 0)
            let today = try asker.ask(question, ago: 0)
            let past = try asker.ask(question, ago: 1)
            print(
                "{\"question\":\"\(question.rawValue)\",\"events\":\(store.model.position)"
                    + ",\"asked\":\(today.count),\"today\":\(latencies(today))"
                    + ",\"past\":\(latencies(past))}")
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
        case measure, measures, steering, changes
    }

    private static func lastDay(_ model: ReadModel) throws -> Day {
        let lens = Lens(asOf: .last, knownAt: model.position, clearance: .restricted)
        let days = Process.all(in: View(model, lens)).compactMap(\.lastDay)
        guard let last = days.max() else { throw Arguments.Unusable(reason: "no process") }
        return last
    }

    private static func latencies(_ seconds: [Double]) -> String {
        let sorted = seconds.sorted()
        func milliseconds(_ share: Double) -> Double {
            sorted.isEmpty
                ? 0
                : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
                    * 1000
        }
        return "{\"p50\":\(milliseconds(0.5)),\"p99\":\(milliseconds(0.99))}"
    }
}

/// Asks every process a question and takes the times.
private struct Asker {
    let model: ReadModel
    let today: Day

    /// - Parameter ago: 0 for today; else a day in the past, another one for each process.
    func ask(_ question: QuestionBench.Question, ago: Int) throws -> [Double] {
        let names = Process.all(in: view(today)).map(\.id)
        return try names.enumerated().map { index, id in
            let back = ago == 0 ? 0 : 30 + index * 37 % 1000
            let view = view(today.advanced(by: -back))
            guard let process = Process(view, id: id) else { return 0 }
            let begin = Measured.seconds(CLOCK_MONOTONIC)
            try answer(question, process)
            return Measured.seconds(CLOCK_MONOTONIC) - begin
        }.filter { $0 > 0 }
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
}
