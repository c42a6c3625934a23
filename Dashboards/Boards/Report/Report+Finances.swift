import ByteCoding
import StrategyModel
import Words

/// Money: of the process, of its measures and goals, and of its funds.
extension Report {
    var moneySentences: Text {
        let sources = process.fundings.map { event in
            (event[Fields.source] ?? "", event[Fields.amount]?.description)
        }
        let measures = steering.measures.map(\.measure)
        return .sentences([
            Words.Report.funding(sources),
            Words.Report.measureMoney(
                budgeted: sum(measures.compactMap(\.budgeted)),
                spent: sum(measures.compactMap(\.spent))),
        ])
    }

    private func sum(_ amounts: [Derived<ExactDecimal>]) -> String? {
        guard let first = amounts.first else { return nil }
        var sum = first.value
        for amount in amounts.dropFirst() {
            guard let next = sum.adding(amount.value) else { return nil }
            sum = next
        }
        return sum.description
    }

    var finances: Chapter {
        Chapter(
            Words.Report.finances,
            [
                moneySentences,
                steering.funds.isEmpty ? Words.Report.noFund : nil,
            ].compactMap(\.self),
            [
                page.funding(of: process), measureMoney,
                goals.budgets.narrowed(to: [.goal, .year, .amount, .budgetLine]),
            ] + steering.funds.flatMap(sections))
    }

    private var measureMoney: Section {
        let rows = steering.measures.map(\.measure).filter {
            $0.budgeted != nil || $0.spent != nil || $0.estimatedCost != nil
                || $0.entity[Attributes.costText] != nil
        }
        return page.table(
            Words.Report.money, rows, id: \.id,
            basis: { measure in
                Basis(
                    (measure.budgeted?.basis ?? []) + (measure.spent?.basis ?? [])
                        + [measure.estimatedCost?.n].compactMap(\.self))
            },
            columns: [
                Listing(.measure) { .subject($0) },
                Listing(.cost, unit: .euro) { measure in
                    measure.estimatedCost.map { .euros($0) }
                        ?? .plain(measure.entity[Attributes.costText])
                },
                Listing(.budgeted, unit: .euro) { .euros($0.budgeted) },
                Listing(.spent, unit: .euro) { .euros($0.spent) },
            ]
        ).narrowed(to: [.measure, .cost, .budgeted, .spent])
    }

    private func sections(of fund: Fund) -> [Section] {
        let picture = FundPicture(page: page, fund: fund)
        let applications = fund.applications
        let known = (picture.terms + picture.use(applications)).filter { !$0.value.isMissing }
        let title = Text(verbatim: fund.title)
        var terms = Section(
            "fund-\(fund.id)", title, .figures(known),
            lead: [
                fund.purpose.map { Text(verbatim: $0.value) },
                Words.Report.recorded(applications.count, .applications),
            ].compactMap(\.self))
        if known.isEmpty { terms.content = .text(terms.lead) }
        if known.isEmpty { terms.lead = [] }
        return [
            terms,
            picture.list(applications).titled(
                "applications-\(fund.id)",
                Text { "\(title[$0]): \(Words.Report.grants[$0])" }
            ).narrowed(
                to: [.application, .applicant, .state, .requested, .approved, .paid]),
            picture.results(applications).titled(
                "results-\(fund.id)",
                Text { "\(title[$0]): \(Words.Heading.results.text[$0])" }),
        ]
    }
}
