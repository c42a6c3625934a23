import Evaluation
import StrategyModel
import Words

/// How far what helped and what hindered reaches, in short: the dashboard `evaluation` has the
/// rest.
extension Report {
    var factorReach: Section {
        let scope = CaseScope(
            page.view, process: process, replaying: page.parameters.policy)
        let analysis = FactorAnalysis(of: FactorStudy(over: scope))
        let heading = Words.Report.factorReach
        guard let figures = analysis.figures.first else {
            return Section(heading.id, heading.text, .text([]))
        }
        var section = figures.titled(heading).narrowed(to: [
            "kind", "factor", "municipalities", "prevalence", "lower", "upper", "class",
        ])
        if !section.isEmpty {
            section.lead =
                analysis.scopeStatements + [analysis.method.rule] + analysis.cannotClaim
        }
        return section
    }
}
