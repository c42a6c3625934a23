import ByteCoding
import StrategyModel
import Words

/// Decisions, and dialogues with what came of them.
extension Report {
    private var taken: [Decision] { steering.decisions.filter { isInPeriod($0.creation) } }
    private var pending: [Decision] { steering.decisions.filter(\.isPending) }

    var decisionSentences: Text {
        .sentences([
            Words.Report.recordedInPeriod(taken.count, .decisions),
            pending.isEmpty ? nil : Words.Report.pendingSentence(pending.count),
        ])
    }

    var decisions: Chapter {
        Chapter(
            Words.Report.decisions, [decisionSentences],
            [
                page.decisions(Words.Report.decisionsTaken, taken)
                    .narrowed(to: [.decision, .body, .date, .result, .votes, .state, .conditions]),
                page.decisions(Words.Report.pending, pending)
                    .narrowed(to: [.decision, .body, .date, .result, .deadline]),
            ])
    }

    // MARK: Dialogues

    var dialogSentences: Text {
        let held = dialogs.dialogs.filter { $0.isHeld && $0.isOwn }
        let visits = dialogs.dialogs.count { $0.isHeld && !$0.isOwn }
        let counts = held.map(\.standsFor)
        let counted = held.compactMap { $0.guests?.value }
        let asking = dialogs.outcomes.filter(\.asksForDisposition)
        let known = asking.count { $0.disposed != nil }
        let answered = suggestions.count { $0.answer != nil }
        return .sentences([
            Words.Report.held(
                counts.reduce(0) { $0 + ($1 ?? 1) }, isAtLeast: counts.contains { $0 == nil }),
            held.isEmpty
                ? nil
                : Words.Report.guests(
                    counted.isEmpty ? nil : ExactDecimal.sum(counted)?.description,
                    counted: counted.count, of: held.count),
            visits == 0 ? nil : Words.Report.visits(visits),
            held.isEmpty && dialogs.outcomes.isEmpty
                ? nil : Words.Report.recorded(dialogs.outcomes.count, .outcomes),
            asking.isEmpty
                ? nil
                : Words.Report.known(known, of: asking.count, .disposition),
            Words.Report.recordedInPeriod(suggestions.count, .suggestions),
            suggestions.isEmpty
                ? nil
                : Words.Report.known(
                    answered, of: suggestions.count, .answer, isFeminine: true),
        ])
    }

    var dialogues: Chapter {
        let kinds: Set<DeadEndKind> = [.noDisposition, .leadsNowhere]
        let ends = deadEnds.filter { kinds.contains($0.kind) }
        let ways = dialogs.chains(isBrief: true)
        let isTold = ways.contains { !$0.children.isEmpty }
        return Chapter(
            Words.Report.dialogs, [dialogSentences],
            [
                dialogs.list.titled(Words.Report.dialogList)
                    .narrowed(to: [.dialog, .date, .state, .format, .guests]),
                page.tree(.chains, isTold ? ways : []),
                page.suggestions(suggestions).narrowed(
                    to: [.suggestion, .received, .disposition, .into, .reason, .answer]),
                page.dialogsWithoutHolding(
                    dialogs.dialogs.filter { $0.state == .holdingNotRecorded }
                ).narrowed(to: [.dialog, .date, .territories]),
                page.deadEnds(ends).titled(Words.Report.openEnds),
            ])
    }
}
