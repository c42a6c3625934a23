import ByteCoding
import Engine
import EventStore
import HTTPCore
import Interchange
import StrategyModel
import Words

/// Reads events from the log as those who ask may see them.
struct EventReader {
    private let publication: Publication
    private let view: View
    private let source: String

    /// Reads through a lens.
    init(_ publication: Publication, _ view: View) {
        self.publication = publication
        self.view = view
        source = CloudEvent.source(ofLog: publication.format.identity)
    }

    /// Reads what a model knows at present.
    init(_ publication: Publication, _ model: ReadModel, _ clearance: Visibility = .restricted) {
        let lens = Lens(asOf: publication.today, knownAt: model.position, clearance: clearance)
        self.init(publication, View(model, lens))
    }

    /// The positions of the visible events after one that pass a filter.
    func positions(after position: Int, _ filter: EventFeed.Filter, limit: Int) -> [Int] {
        guard position < view.lens.knownAt else { return [] }
        var subject: Subject?
        if let name = filter.subject {
            guard let known = view.model.subject(named: name) else { return [] }
            subject = known
        }
        return view.model.positions(
            in: (position + 1)..<(view.lens.knownAt + 1), visibleTo: view.lens.clearance,
            type: filter.type.flatMap(EventType.init(rawValue:)), subject: subject, limit: limit)
    }

    /// The events at some positions; a problem where the log can't be read.
    func events(
        _ positions: [Int], _ language: Language
    ) throws(RequestProblem) -> [CloudEvent] {
        do throws(EngineError) {
            return try events(positions)
        } catch {
            throw RequestProblem(
                .internalError, Words.Routes.failed, Words.Routes.unreadable, language)
        }
    }

    /// Events as the feed keeps them; the reader is one for the public.
    func feedEvents(_ events: [CloudEvent]) -> [EventFeed.Event] {
        events.map { event in
            EventFeed.Event(
                position: event.position, type: event.type, subject: event.subject,
                visibility: Visibility(rawValue: event.visibility) ?? .restricted,
                frame: event.frame, publicFrame: asSeen(event).frame)
        }
    }

    /// Whether the line of an event says nothing that those who ask may not see.
    func showsWhole(_ position: Int, _ language: Language) throws(RequestProblem) -> Bool {
        var isWhole = false
        do throws(EngineError) {
            try publication.records(position...position) { record in
                let event = event(record)
                isWhole = asSeen(event).data == event.data
            }
        } catch {
            throw RequestProblem(
                .internalError, Words.Routes.failed, Words.Routes.unreadable, language)
        }
        return isWhole
    }

    private func events(_ positions: [Int]) throws(EngineError) -> [CloudEvent] {
        var events: [CloudEvent] = []
        let wanted = Set(positions)
        for run in Self.runs(positions) {
            try publication.records(run) { record in
                guard wanted.contains(record.n) else { return }
                events.append(asSeen(event(record)))
            }
        }
        return events
    }

    /// Neighbours are read together.
    private static func runs(_ positions: [Int]) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for n in positions {
            if let last = runs.last, n - last.upperBound <= 32 {
                runs[runs.count - 1] = last.lowerBound...n
            } else {
                runs.append(n...n)
            }
        }
        return runs
    }

    /// An event as it was recorded.
    func event(_ record: borrowing Record) -> CloudEvent { CloudEvent(record, source: source) }

    private func asSeen(_ event: CloudEvent) -> CloudEvent { event.asSeen(in: view) }
}
