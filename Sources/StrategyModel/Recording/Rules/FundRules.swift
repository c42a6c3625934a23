import ByteCoding
import Words

/// The rules of a small-project fund, each only where the fund sets the value.
extension Trial {
    /// All applications to a fund: when the fund's own rules are new or corrected.
    mutating func checkApplications(of fund: Subject) {
        guard let creation = model.creation(of: fund), creation > base else { return }
        for application in applications(to: fund) { checkApplication(application) }
    }

    mutating func checkApplication(_ subject: Subject) {
        checkOrder(subject)
        guard let submission = model.creation(of: subject),
            let raw = model.slot(submission, .fund)
        else { return }
        let fund = Subject(UInt32(raw))
        guard let opening = model.creation(of: fund) else { return }
        checkDeadline(submission, opening)
        let approvals = ordered(subject, [.applicationApproved])
        if let cap = money(opening, .cap) {
            for n in [submission] + approvals where n > base || opening > base {
                guard let amount = money(n, .amount), cap < amount else { continue }
                reject(
                    max(n, opening), field: .amount, found: amount.description,
                    expected: Words.atMostEuros(cap.description),
                    Words.aboveCap(
                        model.id(of: fund), amount: amount.description, cap: cap.description))
            }
        }
        if approvals.contains(where: { $0 > base }) { checkBudget(fund, opening, approvals) }
    }

    /// Submitted, then approved (again: a new amount), rejected or withdrawn; paid and accounted
    /// after approval; never paid more than approved.
    private mutating func checkOrder(_ subject: Subject) {
        var approved: ExactDecimal?
        var rejected = false
        var paid = ExactDecimal(0)
        for n in ordered(
            subject,
            [.applicationApproved, .applicationRejected, .applicationPaid, .applicationAccounted])
        {
            let blame = culprit(n, n, subject)
            switch model.type(n) {
            case .applicationApproved:
                if rejected { reject(blame, Words.applicationRejected) }
                approved = money(n, .amount)
            case .applicationRejected:
                if approved != nil { reject(blame, Words.applicationApproved) }
                if rejected { reject(blame, Words.applicationRejected) }
                rejected = true
            case .applicationPaid:
                if approved == nil { reject(blame, Words.paidBeforeApproval) }
                paid = money(n, .amount).flatMap(paid.adding) ?? paid
            case .applicationAccounted:
                if paid == ExactDecimal(0) { reject(blame, Words.accountedBeforePayment) }
            default: break
            }
            if let approved, approved < paid {
                reject(
                    blame, field: .amount, found: paid.description,
                    expected: Words.atMostEuros(approved.description),
                    Words.paidAboveApproved(paid: paid.description, approved: approved.description))
            }
        }
    }

    /// Not after the fund's deadline; a span that contains it needs the day.
    private mutating func checkDeadline(_ submission: Int, _ opening: Int) {
        guard submission > base || opening > base,
            let deadline = model.slot(opening, .applyBy).flatMap({ PartialDate(packed: $0) })
        else { return }
        let submitted = model.occurred(submission)
        guard deadline.last.number < submitted.last.number else { return }
        let isAfter = deadline.last.number < submitted.first.number
        reject(
            max(submission, opening), key: "on", found: submitted.description,
            expected: Words.notAfter(deadline.description),
            isAfter
                ? Words.afterDeadline(submitted.description, deadline: deadline.description)
                : Words.needsTheDay(deadline.description))
    }

    /// The sum approved never exceeds the budget.
    private mutating func checkBudget(_ fund: Subject, _ opening: Int, _ approvals: [Int]) {
        guard let budget = money(opening, .budget) else { return }
        var sum = ExactDecimal(0)
        for application in applications(to: fund) {
            guard livingEnding(application) == nil,
                let amount = ordered(application, [.applicationApproved]).last.flatMap({
                    money($0, .amount)
                })
            else { continue }
            sum = sum.adding(amount) ?? sum
        }
        guard budget < sum, let n = approvals.last(where: { $0 > base }) else { return }
        reject(
            n, field: .amount, found: sum.description,
            expected: Words.atMostEuros(budget.description),
            Words.aboveBudget(model.id(of: fund), sum: sum.description, budget: budget.description))
    }

    private func applications(to fund: Subject) -> [Subject] {
        model.entries(fund, .referrers).compactMap { entry in
            let n = Int(entry.n)
            let subject = Subject(model.row(n).subject)
            return isLiving(n) && model.type(n) == .applicationSubmitted ? subject : nil
        }
    }

    private func money(_ n: Int, _ field: Field) -> ExactDecimal? {
        model.slot(n, field).flatMap { $0 == Entry.cleared ? nil : ExactDecimal(packed: $0) }
    }
}
