import Words

/// No event is more visible than its subject or than anything it refers to.
extension Trial {
    /// Gives every event of the batch its visibility: the draft's, or the strictest of the
    /// subject's and of what it refers to; a new subject's is internal.
    mutating func settleVisibility() {
        var settled: [Int: Visibility] = [:]
        guard !events.isEmpty else { return }
        for n in positions where settled[n] == nil { settle(n, &settled) }
        for (n, visibility) in settled {
            model.events[n - 1].visibility = visibility.ordinal
            events[n - base - 1].visibility = visibility
        }
        for n in positions { checkVisibility(n) }
    }

    /// An event whose visibility is being settled.
    private struct Unsettled {
        let n: Int
        /// What it must not be more visible than, and how many of these were looked at.
        let grounds: [Int]
        var next = 0
        var strictest: Visibility
    }

    /// Settles an event and, before it, the events of the batch that it rests on.
    ///
    /// A batch may rest on itself in a circle, or in a chain as long as the batch: so without
    /// recursion, and what is being settled already is passed over.
    private func settle(_ first: Int, _ settled: inout [Int: Visibility]) {
        var path: [Unsettled] = []
        var underway = Set<Int>()
        func enter(_ n: Int) {
            if let given = events[n - base - 1].draft.visibility {
                settled[n] = given
            } else {
                path.append(unsettled(n))
                underway.insert(n)
            }
        }
        enter(first)
        while let event = path.last {
            let last = path.count - 1
            guard event.next < event.grounds.count else {
                path.removeLast()
                underway.remove(event.n)
                settled[event.n] = event.strictest
                continue
            }
            let other = event.grounds[event.next]
            if other > base, settled[other] == nil, !underway.contains(other) {
                enter(other)
                continue
            }
            let theirs =
                other > base
                ? settled[other]
                : Visibility(
                    ordinal: model.row(other).visibility)
            path[last].strictest = max(event.strictest, theirs ?? .public)
            path[last].next += 1
        }
    }

    private func unsettled(_ n: Int) -> Unsettled {
        let subject = Subject(model.row(n).subject)
        let grounds = groundsOfVisibility(n)
        if model.type(n) == .eventRetracted, let retracted = model.retractedPosition(by: n) {
            return Unsettled(n: n, grounds: [retracted] + grounds, strictest: .public)
        }
        let isCreation = model.entries(subject, .existence).contains { Int($0.n) == n }
        return Unsettled(n: n, grounds: grounds, strictest: isCreation ? .internal : .public)
    }

    /// The creating events of the subject and of all it names.
    private func groundsOfVisibility(_ n: Int) -> [Int] {
        let subject = Subject(model.row(n).subject)
        var subjects = model.subjects(namedBy: n)
        subjects.append(subject)
        if model.category(of: subject) == .policy,
            let process = model.subject(named: "process/\(model.id(of: subject))")
        {
            subjects.append(process)
        }
        return subjects.compactMap { model.creation(of: $0) }
    }

    private mutating func checkVisibility(_ n: Int) {
        let own = Visibility(ordinal: model.row(n).visibility)
        for other in groundsOfVisibility(n) where other != n {
            let theirs = Visibility(ordinal: model.row(other).visibility)
            guard own < theirs, visibleCreation(Subject(model.row(other).subject)) != nil else {
                continue
            }
            reject(
                n, key: "visibility", found: own.rawValue,
                expected: Text(verbatim: theirs.rawValue),
                Words.moreVisibleThan(model.name(of: Subject(model.row(other).subject))))
        }
        if model.type(n) == .eventRetracted, let retracted = model.retractedPosition(by: n),
            model.row(retracted).visibility != model.row(n).visibility
        {
            let expected = Visibility(ordinal: model.row(retracted).visibility)
            reject(
                n, key: "visibility", found: own.rawValue,
                expected: Text(verbatim: expected.rawValue), Words.retractionVisibility)
        }
    }
}
