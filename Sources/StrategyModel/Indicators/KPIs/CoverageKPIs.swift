import ByteCoding
import Words

extension KPI {
    /// Which members are reached.
    static let coverageKPIs: [KPI] = [
        KPI(
            "territoryCoverage", .percent, .higher,
            Text(de: "Abdeckung durch Maßnahmen", en: "coverage by measures"),
            rule: Text(
                de: "Anteil der beteiligten Städte und Gemeinden, die eine Maßnahme nennt; die "
                    + "nur über ein größeres Gebiet erreichten daneben",
                en: "share of the member municipalities that a measure names; those reached "
                    + "only through a larger territory apart")
        ) { scope in
            coverage(scope) { process in
                process.measures.filter { $0.status != .dropped && $0.status != .merged }
                    .map { ($0.measure.territories, [$0.measure.namesTerritories]) }
            }
        },
        KPI(
            "dialogCoverage", .percent, .higher,
            Text(de: "Abdeckung durch Dialoge", en: "coverage by dialogues"),
            rule: Text(
                de: "Anteil der beteiligten Städte und Gemeinden, die ein durchgeführter Dialog "
                    + "nennt; die nur über ein größeres Gebiet erreichten daneben",
                en: "share of the member municipalities that a dialogue held names; those "
                    + "reached only through a larger territory apart")
        ) { scope in
            coverage(scope) { process in
                process.dialogs.map { ($0.territories, [$0.namesTerritories, $0.holding?.n]) }
            }
        },
    ]

    private static func coverage(
        _ scope: KPIScope, by naming: (ProcessScope) -> [Reach.Naming]
    ) -> KPIResult {
        var members = 0
        var named = 0
        var through = 0
        var basis: Set<Int> = []
        for process in scope.processes {
            let reach = Reach(of: naming(process))
            guard !reach.isEmpty else { continue }
            for member in process.members {
                members += 1
                if let events = reach.named[member] {
                    named += 1
                    basis.formUnion(events)
                } else if let events = reach.larger(than: member) {
                    through += 1
                    basis.formUnion(events)
                }
            }
        }
        let result = KPIResult.rate(named, of: members, basis: basis)
        guard through > 0, let share = KPIResult.rate(through, of: members, basis: []).value
        else { return result }
        return result.with(parts: [
            KPIPart(
                id: "throughLarger",
                label: Text(de: "nur über ein größeres Gebiet", en: "only through a larger one"),
                value: share, basis: [])
        ])
    }
}

/// Which territories some measures or dialogues name.
struct Reach {
    /// The territories named, themselves or by a part of them, with the events that do it.
    private(set) var named: [Territory: [Int]] = [:]
    private var larger: [Territory: [Int]] = [:]

    /// What names territories, with the positions of the events that say so.
    typealias Naming = (territories: [Territory], positions: [Int?])

    /// Whether none of them names any: where nobody is named, nobody knows who is reached.
    let isEmpty: Bool

    init(of naming: [Naming]) {
        isEmpty = naming.allSatisfy(\.territories.isEmpty)
        for (territories, positions) in naming {
            let events = positions.compactMap(\.self)
            for territory in territories {
                larger[territory, default: []] += events
                named[territory, default: []] += events
                // A place or a district stands for the municipality it lies in.
                guard !territory.isMunicipality,
                    let municipality = territory.ancestors.first(where: \.isMunicipality)
                else { continue }
                named[municipality, default: []] += events
            }
        }
    }

    /// The events that name a territory which a member lies in or belongs to.
    func larger(than member: Territory) -> [Int]? {
        let above = member.ancestors
        let around = above + member.regions + above.flatMap(\.regions)
        let found = around.compactMap { larger[$0] }
        return found.isEmpty ? nil : found.flatMap(\.self)
    }
}

extension DomainSubject {
    /// The position of the event that says which territories it names.
    fileprivate var namesTerritories: Int? { entity.fact(Attributes.territories)?.n }
}
