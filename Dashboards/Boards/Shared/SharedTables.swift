import StrategyModel
import Words

/// Tables that several boards show in the same way.
extension Page {
    /// The territories of a process with their role and time.
    func territories(of process: Process) -> Section {
        table(
            .territories, process.memberships, id: { "\($0.territory.id)-\($0.joined.n)" },
            basis: { Basis(of: $0.joined, $0.left) },
            columns: [
                Listing(.territory) { .subject($0.territory) },
                Listing(.kind) { .code($0.territory.kind) },
                Listing(.role) { .plain($0.role) },
                Listing(.since) { .date(of: $0.joined) },
                Listing(.until) { .date(of: $0.left) },
            ])
    }

    /// Publications with their place in a series.
    func publications(_ publications: [Publication]) -> Section {
        table(
            .publications, publications, id: { "\($0.event.n)" },
            basis: { Basis(of: $0.event) },
            columns: [
                Listing(.title) { .plain($0.title) },
                Listing(.medium) { .code($0.medium) },
                Listing(.date) { .date(of: $0.event) },
                Listing(.seriesName) { .plain($0.series) },
                Listing(.part) { publication in
                    guard let part = publication.part, let parts = publication.parts else {
                        return .count(publication.part)
                    }
                    return .share(part, of: parts)
                },
                Listing(.territory) { .subject($0.territory) },
                Listing(.url) { .plain($0.url) },
            ])
    }

    /// Milestones with their due date and what became of them.
    func milestones(_ heading: Words.Heading, _ milestones: [Milestone]) -> Section {
        table(
            heading, milestones, id: \.id,
            basis: { Basis(of: $0.creation, $0.due?.event, $0.reached, $0.dropped) },
            columns: [
                Listing(.milestone) { .subject($0) },
                Listing(.measure) { .subject($0.measure) },
                Listing(.due) { .date($0.due) },
                Listing(.moves) { .integer($0.moves.count) },
                Listing(.state) { .code($0.state.rawValue, $0.state.label) },
                Listing(.date) { .date(of: $0.reached ?? $0.dropped) },
                Listing(.note) { milestone in
                    .plain(milestone.reached?[Fields.text] ?? milestone.dropped?[Fields.reason])
                },
            ])
    }

    /// What was learnt.
    func findings(_ findings: [Finding]) -> Section {
        table(
            .findings, findings, id: \.id,
            basis: { finding in
                Basis(
                    [finding.creation?.n, finding.stateFact?.n].compactMap { $0 }
                        + finding.evidence.map(\.n))
            },
            columns: [
                Listing(.kind) { .code($0.kind) },
                Listing(.text) { .plain($0.text) },
                Listing(.factors) { .codes($0.factors) },
                Listing(.scope) { .code($0.scope) },
                Listing(.state) { .code($0.state.rawValue, $0.state.label) },
                Listing(.date) { .date(of: $0.stateFact?.event) },
            ])
    }

    /// Notes, oldest first.
    func notes(_ notes: [EventFact]) -> Section { told(.notes, notes) }

    /// Events by what their text tells, in full.
    func told(_ heading: Words.Heading, _ events: [EventFact]) -> Section {
        timeline(
            heading,
            ordered(events).map { event in
                TimelineEntry(
                    on: event.occurred.description, position: event.n,
                    type: event.type?.rawValue ?? "", subject: event.subject.name,
                    Text(verbatim: event[Fields.text] ?? event.subject.plainLabel))
            })
    }

    /// Decisions with their votes and what became of them.
    func decisions(_ heading: Words.Heading, _ decisions: [Decision]) -> Section {
        table(
            heading, decisions, id: \.id, basis: { Basis($0.stateBasis) },
            columns: [
                Listing(.decision) { .subject($0) },
                Listing(.body) { .subject($0.body) },
                Listing(.date) { .date($0.taken) },
                Listing(.result) { .code($0.result) },
                Listing(.votes) { decision in
                    decision.votes.map { .votes($0.value) } ?? .plain(decision.resultText)
                },
                Listing(.deadline) { .date($0.deadline) },
                Listing(.state) { .code($0.state.rawValue, $0.state.label) },
                Listing(.conditions) { .plain($0.conditions) },
            ])
    }

    /// Suggestions with what became of them and the answer.
    func suggestions(_ suggestions: [Suggestion]) -> Section {
        table(
            .suggestions, suggestions, id: \.id,
            basis: { Basis(of: $0.creation, $0.disposed?.event, $0.answer) },
            columns: [
                Listing(.suggestion) { .plain($0.text) },
                Listing(.channel) { .code($0.channel) },
                Listing(.territory) { .subject($0.territory) },
                Listing(.received) { .date(of: $0.creation) },
                Listing(.disposition) { .code($0.disposed?.disposition) },
                Listing(.into) { .subject($0.disposed?.into) },
                Listing(.reason) { .plain($0.disposed?.reason) },
                Listing(.answer) { .plain($0.answer?[Fields.text]) },
                Listing(.answered) { .date(of: $0.answer) },
            ])
    }

    /// Outcomes of dialogues with what became of them.
    func outcomes(_ heading: Words.Heading, _ outcomes: [Outcome]) -> Section {
        table(
            heading, outcomes, id: \.id, basis: { Basis(of: $0.creation, $0.disposed?.event) },
            columns: [
                Listing(.outcome) { .plain($0.text) },
                Listing(.kind) { .code($0.kind) },
                Listing(.dialog) { .subject($0.dialog) },
                Listing(.votes) { .votes(of: $0) },
                Listing(.territories) { .subjects($0.territories) },
                Listing(.disposition) { .disposition(of: $0) },
                Listing(.into) { .subject($0.disposed?.into) },
                Listing(.reason) { .plain($0.disposed?.reason) },
                Listing(.date) { .date(of: $0.disposed?.event) },
            ])
    }
}

extension Cell {
    /// The votes on a decision, as far as they were counted.
    static func votes(_ votes: Votes) -> Cell {
        .counts(
            [
                Count("yes", Words.Boards.inFavour, votes.yes),
                Count("no", Words.Boards.against, votes.no),
                Count("abstain", Words.Boards.abstentions, votes.abstain),
            ].filter { $0.count != nil })
    }

    /// How the vote on an outcome went: in words, else the number.
    static func votes(of outcome: Outcome) -> Cell {
        outcome.voteText.map { .plain($0) } ?? .count(outcome.votes)
    }

    /// What became of an outcome; where people expect to hear and nothing is recorded, it says so.
    static func disposition(of outcome: Outcome) -> Cell {
        if let disposed = outcome.disposed { return .code(disposed.disposition) }
        return outcome.asksForDisposition ? .code("open", Words.Boards.dispositionOpen) : .missing
    }
}
