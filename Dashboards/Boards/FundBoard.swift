import StrategyModel
import Words

extension Board {
    /// A small-project fund.
    static let fund = Board(
        "fund", Words.Boards.fund, Words.Boards.fundSummary, subject: .required(.fund),
        scope: .none, parameters: [.limit]
    ) { page in
        page.subject.map { FundPicture(page: page, fund: Fund($0)).sections } ?? []
    }
}

/// A fund with its applications.
struct FundPicture {
    let page: Page
    let fund: Fund

    var sections: [Section] {
        let applications = fund.applications
        return [
            page.figures(.terms, terms),
            page.text(.eligible, paragraphs),
            page.figures(.use, use(applications)),
            list(applications), deadlines(applications),
            results(applications),
            page.notes(fund.notes),
        ]
    }

    private var paragraphs: [Text] {
        [fund.purpose, fund.eligible].compactMap { fact in
            fact.map { Text(verbatim: $0.value) }
        }
    }

    var terms: [Figure] {
        [
            Figure(.cap, .euros(fund.cap), basis: Basis(of: fund.cap?.event)),
            Figure(.budget, .euros(fund.budget), basis: Basis(of: fund.budget?.event)),
            Figure(.applyBy, .date(fund.applyBy), basis: Basis(of: fund.applyBy?.event)),
            Figure(.windowFrom, .date(fund.from), basis: Basis(of: fund.from?.event)),
            Figure(.windowTo, .date(fund.to), basis: Basis(of: fund.to?.event)),
            Figure(.runBy, .subject(fund.body), basis: Basis(of: fund.creation)),
            Figure(.closed, .date(of: fund.closed), basis: Basis(of: fund.closed)),
        ]
    }

    func use(_ applications: [Application]) -> [Figure] {
        let decided = applications.filter(\.isDecided)
        let approved = applications.filter(\.isApproved)
        let sum = fund.approved
        return [
            Figure(
                .applications, applications.isEmpty ? .missing : .integer(applications.count),
                basis: Basis(creating: applications)),
            Figure(.requested, .euros(fund.requested), basis: Basis(fund.requested?.basis ?? [])),
            Figure(.approvedSum, .euros(sum), basis: Basis(sum?.basis ?? [])),
            Figure(.paidSum, .euros(fund.paid), basis: Basis(fund.paid?.basis ?? [])),
            Figure(.remaining, .euros(fund.remaining), basis: Basis(fund.remaining?.basis ?? [])),
            Figure(
                .approvedOf,
                decided.isEmpty
                    ? .missing
                    : .share(approved.count, of: decided.count),
                basis: Basis(decided.compactMap { $0.stateFact?.n })),
        ]
    }

    func list(_ applications: [Application]) -> Section {
        page.table(
            .applications, applications, id: \.id,
            basis: { Basis(of: $0.creation, $0.approval, $0.stateFact?.event) },
            columns: [
                Listing(.application) { .subject($0) },
                Listing(.applicant) { .plain($0.applicantText) },
                Listing(.territory) { .subject($0.territory) },
                Listing(.received) { .date(of: $0.creation) },
                Listing(.requested, unit: .euro) { .euros($0.requested) },
                Listing(.state) { .code($0.state.rawValue, $0.state.label) },
                Listing(.approved, unit: .euro) { .euros($0.approved) },
                Listing(.paid, unit: .euro) { .euros($0.paid) },
                Listing(.spent, unit: .euro) { .euros($0.accounting?[Fields.spent]) },
                Listing(.reason) { .plain($0.rejection?[Fields.reason]) },
            ])
    }

    /// What came of it: reports on the fund, and accounts rendered.
    func results(_ applications: [Application]) -> Section {
        page.told(.results, fund.reports + applications.compactMap(\.accounting))
    }

    // MARK: Deadlines

    private struct Deadline {
        let id: String
        /// What is due, the same in every language.
        let code: String
        let label: Text
        let date: PartialDate
        let n: Int
    }

    private func deadlines(_ applications: [Application]) -> Section {
        var rows: [Deadline] = []
        for (figure, fact) in [
            (Words.KeyFigure.applyBy, fund.applyBy), (.windowFrom, fund.from),
            (.windowTo, fund.to),
        ] {
            guard let fact else { continue }
            rows.append(
                Deadline(
                    id: figure.id, code: figure.id, label: figure.text, date: fact.value, n: fact.n)
            )
        }
        // Paid, the projects' time over, and no account rendered: that is due now.
        if let end = fund.to {
            for application in applications where application.state == .paid {
                rows.append(
                    Deadline(
                        id: application.id, code: "accountDue",
                        label: Words.Boards.accountDue(application.title),
                        date: end.value, n: end.n))
            }
        }
        return page.table(
            .deadlines, rows, id: \.id, basis: { [$0.n] },
            columns: [
                Listing(.deadline) { .code($0.code, $0.label) },
                Listing(.date) { .date($0.date) },
                Listing(.daysLeft) { deadline in
                    let days = page.asOf.days(until: deadline.date.last)
                    return days < 0 ? .missing : .days(days)
                },
                Listing(.state) { deadline in
                    let isPast = deadline.date.last < page.asOf
                    return isPast
                        ? .code("past", Words.Boards.past) : .code("ahead", Words.Boards.ahead)
                },
            ])
    }
}
