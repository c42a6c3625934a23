import StrategyModel
import Words

extension Board {
    /// Every process at a glance.
    static let overview = Board(
        "overview", Words.Boards.overview, Words.Boards.overviewSummary, scope: .none
    ) { page in
        Overview(page).sections
    }
}

private struct Overview {
    let page: Page
    let rows: [Row]

    /// A process with what is counted about it, each once.
    struct Row {
        let process: Process
        let measures: [Measure]
        let members: [Territory]
        let lights: [TrafficLight]
        let last: EventFact?

        init(_ page: Page, _ process: Process, last: EventFact?) {
            self.process = process
            self.last = last
            measures = process.measures
            members = process.members
            let judge = Judge(page, process)
            lights = measures.map { TrafficLight(judge.implementation($0)) }
        }

        /// How many there are of each, as many as there are kinds.
        func counts<Kind: CaseIterable & Hashable & RawRepresentable<String>>(
            _ kinds: [Kind], _ label: (Kind) -> Text
        ) -> Cell {
            let counts = Dictionary(kinds.map { ($0, 1) }, uniquingKeysWith: +)
            return .counts(
                Kind.allCases.compactMap { kind in
                    counts[kind].map { Cell.Count(kind.rawValue, label(kind), $0) }
                })
        }
    }

    init(_ page: Page) {
        self.page = page
        let last = Self.lastEvents(page.view)
        rows = page.view.all(.process).map { entity in
            let process = Process(entity)
            return Row(page, process, last: last[process])
        }
    }

    /// The last event of each process by the day it occurred; notes and retractions count, too:
    /// somebody worked on it.
    private static func lastEvents(_ view: View) -> [Process: EventFact] {
        var owner = ProcessOfSubject()
        var last: [Process: (day: Day, event: EventFact)] = [:]
        for event in view.events(on: .first ... .last) {
            guard let process = owner.process(of: event.subject) else { continue }
            let day = event.occurred.first
            if let known = last[process], known.day > day { continue }
            last[process] = (day, event)
        }
        return last.mapValues(\.event)
    }

    var sections: [Section] {
        [page.figures(.keyFigures, rows.isEmpty ? [] : figures), processes]
    }

    private var figures: [Figure] {
        let running = rows.filter { $0.process.state == .running || $0.process.state == .continued }
        let measures = rows.flatMap(\.measures)
        return [
            Figure(.processes, .integer(rows.count), basis: Basis(creating: rows.map(\.process))),
            Figure(
                .running, .integer(running.count), basis: Basis(creating: running.map(\.process))),
            Figure(
                .measures, measures.isEmpty ? .missing : .integer(measures.count),
                basis: Basis(creating: measures)),
        ]
    }

    private var processes: Section {
        page.table(
            .processes, rows, id: \.process.id,
            basis: { row in
                Basis(
                    [row.process.creation?.n, row.process.phase?.event.n, row.last?.n]
                        .compactMap { $0 })
            },
            columns: [
                Listing(.process) { .subject($0.process) },
                Listing(.kind) { .code($0.process.kind) },
                Listing(.state) { .code($0.process.state.rawValue, $0.process.state.label) },
                Listing(.phase) { .code($0.process.phase?.phase) },
                Listing(.begin) { .date(of: $0.process.creation) },
                Listing(.end) { .date($0.process.plannedEnd) },
                Listing(.members) { row in
                    row.members.isEmpty ? .missing : .integer(row.members.count)
                },
                Listing(.measures) { row in row.counts(row.measures.map(\.status), \.label) },
                Listing(.lights) { row in row.counts(row.lights.map(\.state), \.label) },
                Listing(.lastEvent) { .date(of: $0.last) },
            ])
    }
}
