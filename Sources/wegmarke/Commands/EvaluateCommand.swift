import ByteCoding
import Dashboards
import Engine
import Evaluation
import EventStore
import StrategyModel
import Words

extension Command {
    static let evaluate = Command(
        "evaluate",
        Text(
            de: "Auswerten: Faktoren, Dauern, Zusammenhänge, Konfigurationen, Verläufe",
            en: "Evaluate: factors, durations, associations, configurations, paths"),
        usage: EvaluationMethod.allCases.map { "\($0.rawValue) [--table FILE|-] …" },
        options: EvaluateOption.all.map(\.option) + [policyOption],
        common: [.store, .process, .lens, .format],
        note: EvaluateWords.note
    ) { invocation throws(Failure) in
        let method = try method(invocation)
        let format = try format(invocation)
        try EvaluateOption.check(invocation, method)
        var parameters = Parameters(language: invocation.language, version: version)
        parameters.format = invocation.value("format")
        parameters.policy = try policy(invocation)
        guard let path = invocation.value("table") else {
            return try evaluateRecord(method, format, parameters, invocation)
        }
        let evaluator = Evaluator(invocation, method)
        let result = try evaluator.result(of: try table(path), parameters.policy)
        let name = path == "-" ? EvaluateWords.standardInput[invocation.language] : path
        let answer = EvaluationAnswer(
            result, of: .table(name), parameters, command: evaluator.command)
        try print(answer, format, invocation)
        return .done
    }

    private static func method(_ invocation: Invocation) throws(Failure) -> EvaluationMethod {
        let names = EvaluationMethod.allCases.map(\.rawValue)
        guard invocation.words.count == 1 else {
            throw Failure(
                .usage, CommandWords.wrongWords("evaluate \(names.joined(separator: "|"))"))
        }
        guard let method = EvaluationMethod(rawValue: invocation.words[0]) else {
            throw Failure(
                .usage,
                EvaluationError.unknown(
                    what: EvaluateWords.method, invocation.words[0], allowed: names
                ).text)
        }
        return method
    }

    private static func table(_ path: String) throws(Failure) -> CSVTable {
        let bytes = try Files.read(path)
        do throws(CSVError) {
            return try CSVTable(bytes)
        } catch {
            throw Failure(EvaluationError.table(error, takes: nil), in: path)
        }
    }

    private static func evaluateRecord(
        _ method: EvaluationMethod, _ format: Format, _ parameters: Parameters,
        _ invocation: Invocation
    ) throws(Failure) -> ExitCode {
        let session = try Session.open(invocation, toleratingDamage: true)
        let view = try session.view()
        let process: Process?
        do throws(Failure) {
            process = try Self.process(view, invocation)
        } catch {
            throw session.absent(error)
        }
        var parameters = parameters
        parameters.isSimulated = session.store.log.format.simulated
        let evaluator = Evaluator(invocation, method)
        let scope = CaseScope(
            view, process: process, within: try invocation.number("within", in: 1...100_000),
            replaying: parameters.policy)
        let result = try evaluator.result(over: scope)
        let answer = EvaluationAnswer(
            result, of: .record(view, process), parameters, command: evaluator.command,
            candidates: method == .factors ? FindingCandidate.all(in: scope) : nil)
        try print(answer, format, invocation)
        return try session.finish()
    }

    private static func print(
        _ answer: EvaluationAnswer, _ format: Format, _ invocation: Invocation
    ) throws(Failure) {
        guard format == .json else { return try print(answer.document, format, invocation) }
        var json = JSONWriter()
        answer.write(into: &json)
        try Files.print(json.text)
    }
}

extension Failure {
    /// Why something can't be evaluated: of a table what is wrong in it, else a wrong question.
    init(_ error: EvaluationError, in path: String? = nil) {
        switch error {
        case .table(.missingColumn, _), .noColumn, .noFlag, .badComparison, .conditionCount,
            .badThreshold, .noConditions, .orderTooLong, .unknown:
            self.init(.usage, error.text)
        case .table, .caseTwice, .noCase, .noCompleteCase:
            let head = path.map { "\($0): " } ?? ""
            self.init(.dataError, Text { head + error.text[$0] })
        }
    }
}
