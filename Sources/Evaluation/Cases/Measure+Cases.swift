import StrategyModel

// What the conditions of measures rest on.

/// Whether something was there before something else, as far as their days tell.
enum Order {
    case before, after, unclear

    init(_ one: PartialDate, before other: PartialDate) {
        if other.openStart {
            self = .unclear
        } else if one.first <= other.first {
            self = .before
        } else if one.first > other.last {
            self = .after
        } else {
            self = .unclear
        }
    }
}

extension Measure {
    /// The first time it was under way: in progress or ongoing.
    var start: Fact<MeasureStatus>? {
        statusHistory.first { $0.value == .inProgress || $0.value == .ongoing }
    }

    /// The first time it was completed or made permanent.
    var firstCompletion: Fact<MeasureStatus>? {
        statusHistory.first { $0.value == .completed || $0.value == .consolidated }
    }

    /// Whether it is known to have been under way, even where nobody recorded when.
    var hasStarted: Bool { start != nil || firstCompletion != nil }

    /// Whether one of some events came before it started.
    ///
    /// Yes also before a start that is still to come. No where it started or ended without any of
    /// them; missing while they may still come, where the days do not tell, and where the process
    /// never records such a thing.
    func value(before events: [EventFact], isAsked: Bool) -> CaseValue {
        guard isAsked else { return .missing }
        guard let start else {
            // Of one that was first recorded as completed, nobody knows when it started.
            if firstCompletion != nil { return .missing }
            if let first = events.first { return CaseValue(.flag(true), basis: [first.n]) }
            return isEnded
                ? CaseValue(.flag(false), basis: [endedBy?.n].compactMap(\.self)) : .missing
        }
        let orders = events.map { ($0, Order($0.occurred, before: start.event.occurred)) }
        if let first = orders.first(where: { $0.1 == .before })?.0 {
            return CaseValue(.flag(true), basis: [first.n, start.n])
        }
        if orders.contains(where: { $0.1 == .unclear }) { return .missing }
        return CaseValue(.flag(false), basis: [start.n] + events.map(\.n))
    }

    /// The outcomes and suggestions it came from, with the events that say so.
    var voices: [(entity: Entity, n: Int)] {
        var found: [(entity: Entity, n: Int)] = []
        if let origin, origin.value.category != .measure, Self.isVoice(origin.value) {
            found.append((origin.value, origin.n))
        }
        for event in entity.events(.referrers) {
            guard event.type == .outcomeDisposed || event.type == .suggestionDisposed,
                event[Fields.into] == entity, event.subject.exists
            else { continue }
            found.append((event.subject, event.n))
        }
        return found
    }

    private static func isVoice(_ entity: Entity) -> Bool {
        switch entity.category {
        case .outcome, .suggestion, .dialog: true
        default: false
        }
    }

    /// The dialogues it came from.
    var dialogs: [Dialog] {
        var found: [Dialog] = []
        for voice in voices {
            let dialog: Dialog? =
                switch voice.entity.category {
                case .dialog: Dialog(voice.entity)
                case .outcome: Outcome(voice.entity).dialog
                default: nil
                }
            if let dialog, !found.contains(dialog) { found.append(dialog) }
        }
        return found
    }

    /// The towns and municipalities it names, also through their parts; what is larger names none.
    var namedMunicipalities: [Territory] { territories.namedMunicipalities }

    /// The blocks, without their lifting.
    var raisedBlocks: [EventFact] { blocks.filter { $0.type == .measureBlocked } }

    /// Whether something was reached within so many days after another.
    ///
    /// Missing where the days are not known to the month, and where the time is not over yet.
    func reached(
        _ end: Fact<MeasureStatus>?, within days: Int, after start: EventFact?
    ) -> CaseValue {
        guard let start, start.occurred.isKnownToTheMonth else { return .missing }
        let basis = [start.n, end?.n].compactMap(\.self)
        let judged = process?.judgedDay ?? view.lens.asOf
        guard let end else {
            let over = start.occurred.first.days(until: judged) >= days
            return over || isEnded ? CaseValue(.flag(false), basis: basis) : .missing
        }
        guard end.event.occurred.isKnownToTheMonth else { return .missing }
        let took = max(0, start.occurred.first.days(until: end.event.occurred.first))
        return CaseValue(.flag(took <= days), basis: basis)
    }

    /// Days from one event to another; missing where one is not known to the month.
    func days(from start: EventFact?, to end: EventFact?) -> CaseValue {
        guard let start, let end, start.occurred.isKnownToTheMonth, end.occurred.isKnownToTheMonth
        else { return .missing }
        let days = max(0, start.occurred.first.days(until: end.occurred.first))
        return CaseValue(.number(Double(days)), basis: [start.n, end.n])
    }
}

extension [Territory] {
    /// The towns and municipalities among them, and those that their parts lie in, each once.
    var namedMunicipalities: [Territory] {
        var found: [Territory] = []
        for territory in self {
            let municipality =
                territory.isMunicipality
                ? territory : territory.ancestors.first(where: \.isMunicipality)
            if let municipality, !found.contains(municipality) { found.append(municipality) }
        }
        return found
    }
}
