import ByteCoding
import Dashboards
import Evaluation
import StrategyModel
import Words

/// Runs a method of `evaluate` as its options ask.
struct Evaluator {
    private let invocation: Invocation
    private let method: EvaluationMethod

    init(_ invocation: Invocation, _ method: EvaluationMethod) {
        self.invocation = invocation
        self.method = method
    }

    /// The options that ask for it again, with every default spelled out.
    var command: [String] {
        EvaluateOption.all.map(\.option.name).flatMap { name in
            let given = invocation.all(name)
            let values = given.isEmpty ? [standard(name)].compactMap(\.self) : given
            return values.flatMap { ["--\(name)", $0] }
        }
    }

    /// What an option is where it is not given.
    private func standard(_ name: String) -> String? {
        let hasTable = invocation.value("table") != nil
        switch (method, name) {
        case (.association, "outcome"), (.configurations, "outcome"):
            return hasTable ? "outcome" : "completed"
        case (.association, "unit"), (.configurations, "unit"):
            return hasTable ? nil : CaseUnit.measure.rawValue
        case (.durations, "from"): return hasTable ? nil : Self.words(Self.from)
        case (.durations, "to"): return hasTable ? nil : Self.words(Self.to)
        case (.paths, "order"): return hasTable ? nil : PathStudy.order.joined(separator: ",")
        default: return nil
        }
    }

    private static let from: [MeasureStatus] = [.inProgress]
    private static let to: [MeasureStatus] = [.completed, .consolidated]

    private static func words(_ statuses: [MeasureStatus]) -> String {
        statuses.map(\.rawValue).joined(separator: ",")
    }

    /// What a table from outside comes to.
    func result(
        of table: CSVTable, _ overrides: [PolicyOverride]
    ) throws(Failure) -> any EvaluationResult {
        do throws(EvaluationError) {
            switch method {
            case .factors:
                let rules = ReachRules(Policy.standard.replayed(with: overrides))
                return FactorAnalysis(of: try FactorStudy(table, factorColumns, rules: rules))
            case .durations:
                return DurationAnalysis(of: try DurationStudy(table, durationColumns))
            case .association, .configurations:
                let unit = try unit()
                return try compare(
                    try CaseTable(table, unit: unit, idColumn: invocation.value("case")),
                    outcome: "outcome")
            case .paths:
                return try PathReport(
                    of: try PathStudy(table, pathColumns), order: list("order"))
            }
        } catch {
            throw Failure(error, in: invocation.value("table"))
        }
    }

    /// What the record comes to.
    func result(over scope: CaseScope) throws(Failure) -> any EvaluationResult {
        do throws(EvaluationError) {
            switch method {
            case .factors: return FactorAnalysis(of: FactorStudy(over: scope))
            case .durations:
                return DurationAnalysis(
                    of: try DurationStudy(
                        over: scope, from: try statuses("from", Self.from),
                        to: try statuses("to", Self.to),
                        by: invocation.value("by")))
            case .association, .configurations:
                return try compare(
                    CaseTable(try unit() ?? .measure, over: scope), outcome: "completed")
            case .paths:
                let order = list("order")
                return try PathReport(
                    of: PathStudy(over: scope), order: order.isEmpty ? PathStudy.order : order)
            }
        } catch {
            throw Failure(error)
        }
    }

    private func compare(
        _ table: CaseTable, outcome: String
    ) throws(EvaluationError) -> any EvaluationResult {
        let outcome = invocation.value("outcome") ?? outcome
        if method == .association {
            return try AssociationAnalysis(
                of: table, outcome: outcome, conditions: list("condition"),
                stratum: invocation.value("stratum"))
        }
        let text = invocation.value("consistency")
        guard let threshold = text.map({ Double($0) }) ?? 1 else {
            throw .unknown(
                what: EvaluateWords.consistency, text ?? "", allowed: ["0.5 … 1"])
        }
        return try ConfigurationAnalysis(
            of: table, outcome: outcome, conditions: list("conditions"), threshold: threshold)
    }

    /// The words of an option that are separated by commas, or that stand in several of it.
    private func list(_ name: String) -> [String] {
        invocation.all(name).flatMap { $0.split(separator: ",").map(String.init) }
    }

    private func unit() throws(EvaluationError) -> CaseUnit? {
        guard let name = invocation.value("unit") else { return nil }
        return try CaseUnit(named: name)
    }

    private func statuses(
        _ name: String, _ standard: [MeasureStatus]
    ) throws(EvaluationError) -> Set<MeasureStatus> {
        var statuses = Set<MeasureStatus>()
        for word in list(name) {
            guard let status = MeasureStatus(rawValue: word) else {
                throw .unknown(
                    what: EvaluateWords.status, word,
                    allowed: MeasureStatus.allCases.map(\.rawValue)
                )
            }
            statuses.insert(status)
        }
        return statuses.isEmpty ? Set(standard) : statuses
    }

    private var factorColumns: FactorColumns {
        var columns = FactorColumns()
        columns.measure = invocation.value("case") ?? columns.measure
        columns.municipality = invocation.value("municipality") ?? columns.municipality
        columns.factor = invocation.value("factor") ?? columns.factor
        columns.region = invocation.value("region")
        columns.kind = invocation.value("kind")
        columns.resolved = invocation.value("resolved")
        columns.failed = invocation.value("failed")
        return columns
    }

    private var durationColumns: DurationColumns {
        var columns = DurationColumns()
        columns.time = invocation.value("time") ?? columns.time
        columns.event = invocation.value("event") ?? columns.event
        columns.group = invocation.value("group")
        columns.id = invocation.value("case")
        return columns
    }

    private var pathColumns: PathColumns {
        var columns = PathColumns()
        columns.id = invocation.value("case") ?? columns.id
        columns.activity = invocation.value("activity") ?? columns.activity
        columns.time = invocation.value("time") ?? columns.time
        columns.open = invocation.value("open")
        return columns
    }
}
