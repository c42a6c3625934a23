import StrategyModel
import Words

extension FindingCandidate {
    /// A code must come back so often before it is worth a look.
    static let minimumMentions = 3

    /// Looks for patterns in the processes of a scope; those that were recorded before, also those
    /// refuted since, are not proposed again.
    public static func all(in scope: CaseScope) -> [FindingCandidate] {
        scope.processes.flatMap { process in
            let policy = process.policy.replayed(with: scope.overrides)
            return (recurring(in: process) + blocked(in: process, policy) + left(process, policy))
                .filter { scope.view.entity(.finding, $0.findingID) == nil }
        }
    }

    private static func recurring(in process: Process) -> [FindingCandidate] {
        var mentions: [ReasonCode: [(measure: Measure, obstacle: CodedObstacle)]] = [:]
        for measure in process.measures {
            for obstacle in measure.codedObstacles where obstacle.code != .other {
                mentions[obstacle.code, default: []].append((measure, obstacle))
            }
        }
        let named = Set(
            process.findings.filter { $0.kind?.value == .obstacle || $0.kind?.value == .limit }
                .flatMap(\.factors))
        let codes = ReasonCode.allCases.filter { code in
            !named.contains(code) && (mentions[code]?.count ?? 0) >= minimumMentions
        }
        return codes.map { code in
            let found = mentions[code] ?? []
            let measures = found.map(\.measure).unique
            return FindingCandidate(
                .recurringCode, process, code, concerns: measures.map(\.entity),
                territories: measures.flatMap(\.namedMunicipalities).unique,
                text: Text { language in
                    let word = language.quoted(code.label[language])
                    return language == .german
                        ? "\(word) hielt wiederholt auf: \(found.count) Nennungen in "
                            + "\(measures.count) Maßnahmen"
                        : "\(word) held things up again and again: \(found.count) mentions in "
                            + "\(measures.count) measures"
                }, evidence: found.compactMap(\.obstacle.events.first))
        }
    }

    private static func blocked(in process: Process, _ policy: Policy) -> [FindingCandidate] {
        process.measures.compactMap { measure in
            guard measure.status == .dropped, let drop = measure.statusFact,
                let block = measure.currentBlock, let code = block[Fields.reasonCode]
            else { return nil }
            let days = block.occurred.first.days(until: drop.event.occurred.first)
            guard days >= policy.staleDays else { return nil }
            return FindingCandidate(
                .blockedThenDropped, process, code, concerns: [measure.entity],
                territories: measure.namedMunicipalities,
                text: Text { language in
                    let title = language.quoted(measure.title)
                    return language == .german
                        ? "\(title) war \(language.days(days)) blockiert, bis die Maßnahme entfiel"
                        : "\(title) was blocked for \(language.days(days)) until it was dropped"
                }, evidence: [block, drop.event])
        }
    }

    private static func left(_ process: Process, _ policy: Policy) -> [FindingCandidate] {
        let members = process.memberships.compactMap { membership -> FindingCandidate? in
            guard let event = membership.left else { return nil }
            return FindingCandidate(
                .partnerLeft, process, .partnerLoss, concerns: [membership.territory.entity],
                territories: [membership.territory].namedMunicipalities,
                text: Text(
                    de: "\(membership.territory.title) schied aus dem Prozess aus",
                    en: "\(membership.territory.title) left the process"), evidence: [event])
        }
        return members + process.measures.compactMap { abandoned($0, process, policy) }
    }

    /// A measure that was suspended or dropped within ``Policy/staleDays`` after its lead or
    /// funder had left.
    private static func abandoned(
        _ measure: Measure, _ process: Process, _ policy: Policy
    ) -> FindingCandidate? {
        let releases = measure.assignmentHistory.filter { $0.role == .lead || $0.role == .funder }
        let stops = measure.statusHistory.filter { $0.value == .suspended || $0.value == .dropped }
        for assignment in releases {
            guard let released = assignment.released else { continue }
            let stop = stops.first { stop in
                let days = released.occurred.first.days(until: stop.event.occurred.first)
                return (0...max(0, policy.staleDays)).contains(days)
            }
            guard let stop else { continue }
            return FindingCandidate(
                .partnerLeft, process, .partnerLoss, concerns: [measure.entity],
                territories: measure.namedMunicipalities,
                text: Text { language in
                    let title = language.quoted(measure.title)
                    let (body, status) = (assignment.body.title, stop.value.label[language])
                    return language == .german
                        ? "\(body) gab \(title) ab; danach war die Maßnahme \(status)"
                        : "\(body) left \(title); then the measure was \(status)"
                }, evidence: [released, stop.event])
        }
        return nil
    }
}

extension Array where Element: Hashable {
    /// Its elements in their order, each once.
    fileprivate var unique: [Element] {
        var seen = Set<Element>()
        return filter { seen.insert($0).inserted }
    }
}
