import StrategyModel
import Words

extension Board {
    /// Which member municipality has a need, goal, measure, dialogue or publication of its own.
    static let coverage = Board(
        "coverage", Words.Boards.coverage, Words.Boards.coverageSummary, scope: .required,
        parameters: [.limit]
    ) { page in
        guard let process = page.process else { return [page.noProcess] }
        return CoverageMap(page, process).sections
    }
}

/// What reaches a member, counted and with the events that show it.
private struct Reach {
    /// Naming the municipality itself.
    var own: [Int] = []
    /// Naming a larger territory it lies in.
    var larger: [Int] = []

    var cell: Cell {
        if own.isEmpty, !larger.isEmpty { return .code("joint", Words.Boards.joint(larger.count)) }
        return own.isEmpty ? .missing : .integer(own.count)
    }
}

private struct CoverageMap {
    let page: Page
    let members: [Territory]
    let memberships: [Membership]
    private let larger: [Territory: [Territory]]
    private let maps: [Kind: [Territory: [Int]]]

    enum Kind: CaseIterable {
        case need, goal, measure, dialog, publication

        var column: Words.Column {
            switch self {
            case .need: .needs
            case .goal: .goals
            case .measure: .measures
            case .dialog: .dialogs
            case .publication: .publications
            }
        }
    }

    init(_ page: Page, _ process: Process) {
        self.page = page
        members = process.members
        memberships = process.memberships
        larger = Dictionary(
            uniqueKeysWithValues: members.map { ($0, $0.largerTerritories) })
        var maps: [Kind: [Territory: [Int]]] = [:]
        func add(_ kind: Kind, _ territories: [Territory], _ n: Int?) {
            guard let n else { return }
            for territory in territories {
                maps[kind, default: [:]][territory, default: []].append(n)
            }
        }
        for need in process.needs { add(.need, need.territories, need.creation?.n) }
        for goal in process.goals where goal.isLiving {
            add(.goal, goal.territories, goal.creation?.n)
        }
        for measure in process.measures {
            add(.measure, measure.territories, measure.creation?.n)
        }
        for dialog in process.dialogs { add(.dialog, dialog.territories, dialog.creation?.n) }
        for publication in process.publications {
            add(.publication, publication.territory.map { [$0] } ?? [], publication.event.n)
        }
        self.maps = maps
    }

    private func reach(_ member: Territory, _ kind: Kind) -> Reach {
        let map = maps[kind] ?? [:]
        return Reach(
            own: map[member] ?? [], larger: (larger[member] ?? []).flatMap { map[$0] ?? [] })
    }

    var sections: [Section] {
        [page.figures(.keyFigures, figures), table, without]
    }

    private var figures: [Figure] {
        guard !members.isEmpty else { return [] }
        let all = Figure(
            .members, .integer(members.count), basis: Basis(memberships.map(\.joined.n)))
        return [all]
            + Kind.allCases.map { kind in
                let covered = members.filter { !reach($0, kind).own.isEmpty }
                let known = maps[kind] != nil
                return Figure(
                    kind.column.id, kind.column.text,
                    known ? .share(covered.count, of: members.count) : .missing,
                    basis: Basis(covered.flatMap { reach($0, kind).own }))
            }
    }

    private var table: Section {
        page.table(
            .coverage, members, id: \.id,
            basis: { member in
                Basis(Kind.allCases.flatMap { reach(member, $0).own + reach(member, $0).larger })
            },
            columns: [
                Listing(.territory) { .subject($0) },
                Listing(.kind) { .code($0.kind) },
            ]
                + Kind.allCases.map { kind in
                    Listing(kind.column) { reach($0, kind).cell }
                })
    }

    /// For each kind, who has none of its own yet.
    private var without: Section {
        let rows = Kind.allCases.compactMap { kind -> (kind: Kind, members: [Territory])? in
            let none = members.filter { reach($0, kind).own.isEmpty }
            return none.isEmpty ? nil : (kind, none)
        }
        return page.table(
            .withoutAny, rows, id: \.kind.column.id,
            basis: { Basis(creating: $0.members) },
            columns: [
                Listing(.missing) { .code($0.kind.column.id, $0.kind.column.text) },
                Listing(.count) { .integer($0.members.count) },
                Listing(.territories) { .subjects($0.members) },
            ])
    }
}

extension Territory {
    /// The territories it lies in, and the regions that it or they belong to.
    var largerTerritories: [Territory] {
        var seen: Set<Territory> = [self]
        var found: [Territory] = []
        var open = [self]
        while let next = open.popLast() {
            for territory in (next.parent.map { [$0] } ?? []) + next.regions
            where seen.insert(territory).inserted {
                found.append(territory)
                open.append(territory)
            }
        }
        return found
    }
}
