import StrategyModel
import Words

/// What lies ahead, and how the report was made.
extension Report {
    var outlook: Chapter {
        let deadlines = steering.nextDeadlines.narrowed(to: [.date, .deadline, .what, .daysLeft])
        let open = steering.outcomes.filter(\.isOpen)
        let day = page.asOf.description
        return Chapter(
            Words.Report.outlook,
            [
                .sentences([
                    stateSentence,
                    Words.Report.deadlines(Self.rows(deadlines), from: day),
                    Words.Report.toDecideSentence(Self.rows(steering.toDecide)),
                ])
            ],
            [
                deadlines, steering.toDecide.titled(Words.Report.toDecide),
                page.outcomes(.outcomesOpen, open).narrowed(
                    to: [.outcome, .kind, .dialog, .territories]),
            ])
    }

    private static func rows(_ section: Section) -> Int {
        guard case .table(let table) = section.content else { return 0 }
        return table.total ?? table.rows.count
    }

    // MARK: Annex

    var annex: Chapter {
        let voices: Set<DeadEndKind> = [.noDisposition, .leadsNowhere]
        return Chapter(
            Words.Report.annex, [Words.Report.annexLead],
            [
                page.text(Words.Report.method, Words.Report.methodText), policy, logPosition,
                page.gapSummary(gaps).narrowed(to: [.missing, .count]),
                page.deadEnds(deadEnds.filter { !voices.contains($0.kind) }),
                page.bodies(of: process).narrowed(to: [.body, .role, .kind, .since, .until]),
                page.territories(of: process),
            ])
    }

    private var policy: Section {
        let policy = page.policy(of: process)
        return page.figures(
            Words.Report.policy,
            PolicyKey.allCases.map { key in
                Figure(
                    key.rawValue, Words.Report.rule(key.rawValue), policy.cell(key),
                    basis: Basis(policy.basis))
            })
    }

    private var logPosition: Section {
        let lens = LensHead(page.view, simulated: page.parameters.isSimulated)
        let clearance = page.view.lens.clearance
        return page.figures(
            Words.Report.logPosition,
            [
                Figure(Words.Report.position, .text(Text(verbatim: "@\(lens.knownAt)"))),
                Figure(
                    Words.Report.lastRecorded, lens.recorded.map { .instant($0) } ?? .missing),
                Figure(Words.Report.asOf, .date(lens.asOf)),
                Figure(
                    Words.Report.clearance, .code(clearance.rawValue, clearance.label)),
            ])
    }
}

extension Page {
    /// The stages at which chains break off.
    func deadEnds(_ ends: [DeadEnd]) -> Section {
        let heading = Words.Heading.deadEnds
        return Section(
            heading.id, heading.text, .table(ChainAnswer.table(ends, limit: limit)),
            emptyState: heading.empty)
    }
}
