import StrategyModel
import Words

/// What surrounds a process, as several boards show it.
extension Page {
    /// Where its money comes from.
    func funding(of process: Process) -> Section {
        table(
            .funding, process.fundings, id: { "\($0.n)" }, basis: { Basis(of: $0) },
            columns: [
                Listing(.source) { .plain($0[Fields.source]) },
                Listing(.amount, unit: .euro) { .euros($0[Fields.amount]) },
                Listing(.from) { .date($0[Fields.from]) },
                Listing(.to) { .date($0[Fields.to]) },
            ])
    }

    /// Its guiding questions. A finding answers one when it names the question's event as evidence.
    func questions(of process: Process) -> Section {
        var answers: [Int: [Finding]] = [:]
        for finding in process.findings {
            for event in finding.evidence where event.type == .processQuestionRaised {
                answers[event.n, default: []].append(finding)
            }
        }
        return table(
            .questions, process.questions, id: { "\($0.n)" },
            basis: { question in
                Basis([question.n] + (answers[question.n] ?? []).compactMap { $0.creation?.n })
            },
            columns: [
                Listing(.question) { .plain($0[Fields.text]) },
                Listing(.answers) { .subjects(answers[$0.n] ?? []) },
                Listing(.since) { .date(of: $0) },
            ])
    }

    /// The bodies in their roles.
    func bodies(of process: Process) -> Section {
        table(
            .bodies, process.assignmentHistory, id: { "\($0.assigned.n)" },
            basis: { Basis($0.basis) },
            columns: [
                Listing(.body) { .subject($0.body) },
                Listing(.role) { .code($0.role) },
                Listing(.kind) { .code($0.body.kind) },
                Listing(.sectors) { .codes($0.body.sectors?.value) },
                Listing(.since) { .date(of: $0.assigned) },
                Listing(.until) { .date(of: $0.released) },
                Listing(.contact) { .plain($0.body.contact) },
            ])
    }
}
