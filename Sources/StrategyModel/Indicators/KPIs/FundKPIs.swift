import Words

extension KPI {
    /// What small-project funds do.
    static let fundKPIs: [KPI] = [
        KPI(
            "fundRequested", .euro, .none,
            Text(de: "beantragt", en: "requested"),
            rule: Text(
                de: "Summe der Anträge an die Kleinprojektefonds",
                en: "sum applied for at the small-project funds")
        ) { scope in
            let all = scope.all(\.applications)
            return .sum(all.compactMap(\.application.requested), of: all.count)
        },
        KPI(
            "fundApproved", .euro, .none,
            Text(de: "bewilligt", en: "approved"),
            rule: Text(
                de: "Summe der Bewilligungen, die gelten", en: "sum of the approvals that stand")
        ) { scope in
            let approved = scope.all(\.applications).filter { $0.application.isApproved }
            return .sum(approved.compactMap(\.application.approved), of: approved.count)
        },
        KPI(
            "fundPaid", .euro, .none,
            Text(de: "ausgezahlt", en: "paid"),
            rule: Text(de: "Summe der Auszahlungen", en: "sum of the payments")
        ) { scope in
            let paid = scope.all(\.applications).compactMap(\.application.paid)
            return .sum(paid, of: paid.count)
        },
        KPI(
            "approvalRate", .percent, .none,
            Text(de: "Bewilligungsquote", en: "approval rate"),
            rule: Text(
                de: "bewilligte / entschiedene Anträge, nach Zahl",
                en: "applications approved / decided, by number")
        ) { scope in
            .rate(
                of: scope.all(\.applications).filter { $0.application.isDecided },
                where: { $0.application.isApproved },
                basis: {
                    ($0.application.isApproved
                        ? $0.application.approval : $0.application.rejection)?.n
                })
        },
    ]
}
