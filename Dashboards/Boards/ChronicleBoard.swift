import StrategyModel
import Words

extension Board {
    /// What happened between two dates.
    static let chronicle = Board(
        "chronicle", Words.Boards.chronicle, Words.Boards.chronicleSummary, scope: .optional,
        parameters: [.from, .to, .order, .type, .subject, .limit]
    ) { page in
        ChronicleTelling(page: page).sections
    }
}

private struct ChronicleTelling {
    let page: Page

    private var order: ChronicleOrder {
        page.parameters.code(.order, ChronicleOrder.self) ?? .occurred
    }

    var sections: [Section] {
        let all = events
        let shown = all.prefix(page.limit)
        let entries = shown.map { event in
            TimelineEntry(
                on: event.occurred.description, position: event.n,
                type: event.type?.rawValue ?? "", subject: event.subject.name,
                sentence(event), late: isLate(event))
        }
        var sections = [
            page.figures(.keyFigures, figures(all)), page.timeline(.chronicle, entries),
        ]
        if shown.count < all.count {
            sections.append(
                page.notice(.cut, [Words.Boards.cut(shown: shown.count, of: all.count)]))
        }
        return sections
    }

    private func figures(_ events: [EventFact]) -> [Figure] {
        [
            Figure(.from, .date(PartialDate(page.period.lowerBound))),
            Figure(.to, .date(PartialDate(page.period.upperBound))),
            Figure(.events, .integer(events.count), basis: Basis(events.map(\.n))),
            Figure(.lateEvents, .integer(events.count { isLate($0) })),
        ]
    }

    private var events: [EventFact] {
        let wanted = page.parameters.code(.type, EventType.self)
        let subject = page.parameters[.subject]
        var owner = ProcessOfSubject()
        let found = candidates.filter { event in
            (wanted == nil || event.type == wanted)
                && (subject == nil || event.subject.name == subject)
                && (page.process == nil || owner.process(of: event.subject) == page.process)
        }
        guard order == .occurred else { return found }
        return found.map { (day: $0.occurred.first, n: $0.n, event: $0) }
            .sorted { ($0.day, $0.n) < ($1.day, $1.n) }.map(\.event)
    }

    private var candidates: [EventFact] {
        switch order {
        case .occurred: page.view.events(on: page.period)
        case .recorded:
            page.view.events(on: .first ... .last).filter {
                page.period.contains(page.parameters.day($0.recorded))
            }
        }
    }

    /// Told by occurrence, an entry is late when it was recorded after the period; told by
    /// recording, when it happened before it.
    private func isLate(_ event: EventFact) -> Bool {
        switch order {
        case .occurred: page.parameters.day(event.recorded) > page.period.upperBound
        case .recorded: event.occurred.last < page.period.lowerBound
        }
    }

    private func sentence(_ event: EventFact) -> Text {
        let text = event.sentence(in: page.process)
        guard let process = page.process, process.isAfterItsEnd(event) else { return text }
        return Text { "\(text[$0]) (\(Words.Boards.afterEnd[$0]))" }
    }
}

/// Finds the process that a subject belongs to, each subject once.
struct ProcessOfSubject {
    private var known: [Entity: Process?] = [:]

    mutating func process(of subject: Entity) -> Process? {
        if let found = known[subject] { return found }
        let found = subject.owningProcess
        known[subject] = found
        return found
    }
}

extension Process {
    /// Whether an event lies after the end of an ended process.
    func isAfterItsEnd(_ event: EventFact) -> Bool {
        guard isEnded, event.type != .processClosed else { return false }
        return event.occurred.first > judgedDay
    }
}
