import Evaluation
import Statistics
import StrategyModel
import Words

/// The evaluations of a scope beside each other, each as `evaluate` answers it, in fewer tables.
struct EvaluationPicture {
    /// The outcome that associations and configurations explain unless another is asked for.
    static let outcome = "completed"
    /// The conditions of configurations unless others are asked for: few, because every further
    /// one doubles the configurations, while cases stay as few as they are.
    static let conditions = "constellation=mixed,leadBeforeStart,fromParticipation"

    let page: Page
    let factors: FactorAnalysis
    let candidates: [FindingCandidate]
    /// What is computed of measures; `nil` where there are none.
    let measures: OfMeasures?

    /// What is computed of measures.
    struct OfMeasures {
        let durations: DurationAnalysis
        let association: AssociationAnalysis
        /// `nil` where of no measure all that is asked is known.
        let configurations: ConfigurationAnalysis?
        let paths: PathReport
    }

    init(_ page: Page, _ scope: CaseScope) throws(EvaluationError) {
        self.page = page
        factors = FactorAnalysis(of: FactorStudy(over: scope))
        candidates = FindingCandidate.all(in: scope)
        let isEmpty = scope.processes.allSatisfy(\.measures.isEmpty)
        measures = isEmpty ? nil : try OfMeasures(page.parameters, scope)
    }

    var sections: [Section] {
        let found =
            block(factors) + factors.recordingSections(page.process)
            + FindingCandidate.sections(candidates)
        guard let measures else { return found + [Self.noMeasures] }
        return found + block(measures.durations)
            + block(measures.association, statements: measures.association.telling)
            + (measures.configurations.map { block($0) } ?? [Self.noConfigurations])
            + block(measures.paths)
    }

    private static let noMeasures = Section(
        "measures", Words.Boards.measures, .text([]),
        emptyState: Text(
            de: "Keine Maßnahme erfasst: Dauern, Zusammenhänge, Konfigurationen und Verläufe "
                + "brauchen Fälle. Zuerst „measure.proposed“ und „measure.statusChanged“ erfassen.",
            en: "No measure recorded: durations, associations, configurations and paths need "
                + "cases. Record measure.proposed and measure.statusChanged first."))

    private static let noConfigurations = Section(
        EvaluationMethod.configurations.rawValue + "Statements",
        EvaluationMethod.configurations.label, .text([]),
        emptyState: Text(
            de: "Von keiner Maßnahme sind das Ergebnis und alle Bedingungen bekannt; andere "
                + "Bedingungen wählen (conditions) oder sie erfassen.",
            en: "Of no measure the outcome and all conditions are known; choose other "
                + "conditions, or record them."))

    /// What an evaluation says, its numbers, how they came about, and what they do not say.
    private func block(
        _ result: some EvaluationResult, statements: [Text]? = nil
    ) -> [Section] {
        let method = result.method
        let said = Section(
            method.rawValue + "Statements", method.label,
            .text(statements ?? result.statements))
        guard result.caseCount > 0 else { return [said] }
        let figures = result.figures.filter { !$0.isEmpty || $0.emptyState != nil }
            .map { figure in
                let id = figure.id.prefix(1).uppercased() + figure.id.dropFirst()
                return figure.cut(to: page.limit)
                    .titled(
                        method.rawValue + id,
                        Text { "\(method.label[$0]): \(figure.title[$0])" })
            }
        let limits = Section(
            method.rawValue + "Method",
            Text {
                $0 == .german
                    ? "\(method.label[$0]): wie gerechnet wurde, und was sich nicht sagen lässt"
                    : "\(method.label[$0]): how it was computed, and what can't be said"
            }, .text(result.basisOfClaims))
        return [said] + figures + [limits]
    }
}

extension EvaluationPicture.OfMeasures {
    fileprivate init(
        _ parameters: Parameters, _ scope: CaseScope
    ) throws(EvaluationError) {
        let table = CaseTable(.measure, over: scope)
        let outcome = parameters[.outcome] ?? EvaluationPicture.outcome
        durations = try DurationAnalysis(
            of: DurationStudy(
                over: scope, from: [.inProgress], to: [.completed, .consolidated],
                by: parameters[.by]))
        association = try AssociationAnalysis(
            of: table, outcome: outcome, conditions: [], stratum: nil)
        let conditions = parameters[.conditions] ?? EvaluationPicture.conditions
        do throws(EvaluationError) {
            configurations = try ConfigurationAnalysis(
                of: table, outcome: outcome,
                conditions: conditions.split(separator: ",").map(String.init))
        } catch {
            guard case .noCompleteCase = error else { throw error }
            configurations = nil
        }
        paths = try PathReport(of: PathStudy(over: scope), order: PathStudy.order)
    }
}

extension AssociationAnalysis {
    /// Its sentences without those on conditions that can't be tested, which it counts.
    var telling: [Text] {
        let silent = conditions.filter { $0.test?.oddsRatio == nil }
        guard count > 0, !silent.isEmpty else { return statements }
        let told = Set(silent.map { $0.statement(outcomeWords) })
        return statements.filter { !told.contains($0) } + [
            Text { language in
                let names = silent.map { $0.words[language] }.joined(separator: ", ")
                return language == .german
                    ? "Nicht zu prüfen, weil Bedingung oder Ergebnis überall gleich oder "
                        + "unbekannt ist: \(names)."
                    : "Not to be tested, as condition or outcome is the same everywhere or "
                        + "unknown: \(names)."
            }
        ]
    }
}

extension Section {
    /// The same with at most so many rows, the others counted.
    fileprivate func cut(to limit: Int) -> Section {
        guard case .table(var table) = content, table.rows.count > limit else { return self }
        table.total = table.total ?? table.rows.count
        table.rows.removeSubrange(limit...)
        var section = self
        section.content = .table(table)
        return section
    }
}
