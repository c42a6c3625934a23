import Evaluation
import StrategyModel
import Words

extension Board {
    /// What can be derived from many cases: what helped, what hindered, how long it took, what
    /// goes together.
    static let evaluation = Board(
        "evaluation", Words.Boards.evaluation, Words.Boards.evaluationSummary, scope: .optional,
        parameters: [.outcome, .conditions, .by, .limit], limit: 40
    ) { page throws(BoardError) in
        let scope = CaseScope(
            page.view, process: page.process, replaying: page.parameters.policy)
        guard !scope.processes.isEmpty else { return [page.noProcess] }
        do throws(EvaluationError) {
            return try EvaluationPicture(page, scope).sections
        } catch {
            throw .notEvaluated(error)
        }
    }
}
