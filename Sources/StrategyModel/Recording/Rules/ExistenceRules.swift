import ByteCoding
import Words

/// Rules on the life of a subject: one beginning, nothing before it, nothing after its end.
extension Trial {
    /// One living creating event a stream; every other event lies in the subject's life.
    mutating func checkExistence(_ subject: Subject) {
        let category = model.category(of: subject)
        guard category != .policy, category != .person else { return }
        let creations = model.entries(subject, .existence).map { Int($0.n) }.filter(isLiving)
        let name = model.name(of: subject)
        if creations.count > 1, let second = creations.max() {
            reject(second, found: name, Words.existsAlready)
        }
        guard let creation = creations.first else {
            checkNothingDepends(on: subject, name)
            return
        }
        guard category != nil,
            let begin = model.entries(subject, .existence).first(where: {
                Int($0.n) == creation
            })?.day
        else { return }
        // Only what is new has to be judged, unless the beginning itself is new.
        for n in livingEvents(subject) where n != creation && (n > base || creation > base) {
            guard !model.row(creation).openStart, model.row(n).lastDay < begin else { continue }
            reject(
                n > base ? n : creation, found: model.occurred(n).description,
                expected: Words.notBefore(model.occurred(creation).first.description),
                Words.beforeBegin(name, position: n > base ? nil : n))
        }
        if creation > base {
            checkReferrers(of: subject, name, creation)
            checkNothingIsExposed(subject, name, creation)
        }
    }

    /// A beginning that is stricter than the one it replaces would leave events more visible than
    /// their subject, or than what they name.
    private mutating func checkNothingIsExposed(
        _ subject: Subject, _ name: String, _ creation: Int
    ) {
        let visibility = model.row(creation).visibility
        let events =
            livingEvents(subject)
            + model.entries(subject, .referrers).map { Int($0.n) }.filter(isLiving)
        let exposed = events.filter { $0 <= base && model.row($0).visibility < visibility }
        guard !exposed.isEmpty else { return }
        reject(
            creation, found: Visibility(ordinal: visibility).rawValue,
            Words.othersAreMoreVisible(name, describe(exposed)))
    }

    /// What refers to a subject must still be able to, when its beginning has moved.
    private mutating func checkReferrers(of subject: Subject, _ name: String, _ creation: Int) {
        for entry in model.entries(subject, .referrers) {
            let n = Int(entry.n)
            guard n <= base, isLiving(n), !mayHaveBegun(subject, creation, by: n) else { continue }
            reject(
                creation, found: model.occurred(creation).description,
                Words.stillNamed(name, by: describe([n])))
        }
    }

    /// A subject without a living beginning: its new events have nothing to stand on, and what
    /// stood on it must not be left hanging.
    private mutating func checkNothingDepends(on subject: Subject, _ name: String) {
        let living = livingEvents(subject)
        for n in living where n > base {
            let category = model.category(of: subject)
            reject(
                n, found: name,
                suggestion: category.flatMap { nearest(to: model.id(of: subject), in: $0) }.map {
                    "\(category?.rawValue ?? "")/\($0)"
                }, Words.doesNotExist)
        }
        let referrers = model.entries(subject, .referrers).map { Int($0.n) }
            .filter { $0 <= base && isLiving($0) }
        let left = living.filter { $0 <= base } + referrers
        guard !left.isEmpty else { return }
        let culprit = positions.first { Subject(model.row($0).subject) == subject } ?? base + 1
        reject(culprit, found: name, Words.othersStandOnIt(describe(left)))
    }

    /// After its end, a subject takes only notes, corrections and events of an earlier day; a
    /// fund may still be reported on.
    mutating func checkEnd(_ subject: Subject) {
        let endings = model.entries(subject, .ending).map { Int($0.n) }.filter(isLiving)
        if endings.count > 1, let second = endings.max() {
            reject(
                second, found: model.name(of: subject), Words.endedAlready(describe([endings[0]])))
        }
        guard let ending = endings.first else { return }
        let end = model.row(ending)
        for n in livingEvents(subject) where n != ending && (n > base || ending > base) {
            switch model.type(n) {
            case .noteAdded, .eventRetracted, .eventRedacted, .fundReported: continue
            default: break
            }
            let row = model.row(n)
            let isAfter =
                row.firstDay != end.firstDay
                ? row.firstDay > end.firstDay : row.rank > end.rank
            guard isAfter, creationDayMatters(n) else { continue }
            reject(
                n > base ? n : ending, found: model.occurred(n).description,
                Words.afterEnd(model.name(of: subject), end: describe([ending])))
        }
    }

    /// Territories, bodies, fields and indicators exist from a day of their own, whatever the
    /// day on which their registration is dated.
    private func creationDayMatters(_ n: Int) -> Bool {
        guard let type = model.type(n), type.definition.effect == .creates else { return true }
        switch type.definition.category {
        case .territory, .body, .field, .indicator: return false
        default: return true
        }
    }

    /// Corrections: what may be retracted, and by whom it is seen.
    mutating func checkRetraction(_ n: Int) {
        guard model.type(n) == .eventRetracted else { return }
        guard let retracted = model.retractedPosition(by: n), retracted < n,
            model.row(retracted).visibility <= context.clearance.ordinal || retracted > base
        else {
            reject(n, field: .event, Words.retractsNothing)
            return
        }
        let row = model.row(retracted)
        if row.subject != model.row(n).subject {
            reject(
                n, field: .event, found: model.name(of: Subject(model.row(n).subject)),
                expected: Text(verbatim: model.name(of: Subject(row.subject))),
                Words.retractsElsewhere)
        }
        if model.type(retracted) == .eventRetracted || model.type(retracted) == .eventRedacted {
            reject(n, field: .event, Words.retractsRetraction)
        }
        if Int(row.retractedBy) != n {
            reject(n, field: .event, found: "@\(retracted)", Words.retractedAlready)
        }
        checkEvidence(retracted, n)
    }

    /// What caused an event is known; what replaces a retracted event stands on its stream, in
    /// the batch of the retraction, and there is one.
    mutating func checkCause(_ n: Int) {
        guard let id = events[n - base - 1].draft.cause else { return }
        guard let cause = model.position(ofEvent: id), cause != n,
            cause > base || model.row(cause).visibility <= context.clearance.ordinal
        else {
            warn(n, key: "cause", Words.causeUnknown)
            return
        }
        guard model.type(cause) == .eventRetracted, model.type(n) != .eventRetracted else { return }
        if cause <= base || cause > n || model.row(cause).subject != model.row(n).subject {
            reject(n, key: "cause", found: "@\(cause)", Words.replacesElsewhere)
        } else if let earlier = (cause + 1..<n).first(where: {
            Int(model.row($0).cause) == cause && model.type($0) != .eventRetracted
        }) {
            reject(n, key: "cause", found: describe([earlier]), Words.replacesTwice)
        }
    }

    /// A finding that stands on the event, unless the batch puts another in its place.
    private mutating func checkEvidence(_ retracted: Int, _ n: Int) {
        let isReplaced = positions.contains { Int(model.row($0).cause) == n }
        guard !isReplaced else { return }
        let id = model.row(retracted).id
        let standing = model.subjects(of: .finding).compactMap { finding -> Int? in
            guard let creation = model.creation(of: finding),
                let evidence = model.slot(creation, .evidence), evidence != Entry.cleared
            else { return nil }
            let stands = model.list(evidence).contains { event in
                let values = model.list(event)
                return values.count == 2 && values[0] == id.high && values[1] == id.low
            }
            return stands ? creation : nil
        }
        if !standing.isEmpty {
            reject(
                n, field: .event, found: "@\(retracted)", Words.othersStandOnIt(describe(standing)))
        }
    }

    /// Whether an event has not been retracted.
    func isLiving(_ n: Int) -> Bool { model.row(n).retractedBy == 0 }

    /// The living events of a stream, without retractions, in the order of the log.
    func livingEvents(_ subject: Subject) -> [Int] {
        model.entries(subject, .events).map { Int($0.n) }.filter {
            isLiving($0) && model.type($0) != .eventRetracted && model.type($0) != .eventRedacted
        }
    }

    /// Events in words for a finding: position and stream, at most ten, those that the caller
    /// may see.
    func describe(_ positions: [Int]) -> String {
        let visible = positions.filter {
            $0 > base || model.row($0).visibility <= context.clearance.ordinal
        }
        let names = visible.prefix(10).map {
            "@\($0) \(model.name(of: Subject(model.row($0).subject)))"
        }
        return names.joined(separator: ", ")
            + (positions.count > names.count ? " (+\(positions.count - names.count))" : "")
    }
}
