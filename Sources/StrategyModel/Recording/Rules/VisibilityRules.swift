import Words

/// No event is more visible than its subject or than anything it refers to.
extension Trial {
    /// Gives every event of the batch its visibility: the draft's, or the strictest of the
    /// subject's and of what it refers to; a new subject's is internal.
    mutating func settleVisibility() {
        var settled: [Int: Visibility] = [:]
        guard !events.isEmpty else { return }
        for n in positions { _ = visibility(of: n, &settled, path: []) }
        for (n, visibility) in settled {
            model.events[n - 1].visibility = visibility.ordinal
            events[n - base - 1].visibility = visibility
        }
        for n in positions { checkVisibility(n) }
    }

    private func visibility(
        of n: Int, _ settled: inout [Int: Visibility], path: Set<Int>
    ) -> Visibility {
        guard n > base else { return Visibility(ordinal: model.row(n).visibility) }
        if let known = settled[n] { return known }
        let given = events[n - base - 1].draft.visibility
        if let given {
            settled[n] = given
            return given
        }
        let subject = Subject(model.row(n).subject)
        var strictest = Visibility.public
        if model.type(n) == .eventRetracted, let retracted = model.retractedPosition(by: n) {
            strictest = visibility(of: retracted, &settled, path: path.union([n]))
        } else if model.entries(subject, .existence).contains(where: { Int($0.n) == n }) {
            strictest = .internal
        }
        for other in groundsOfVisibility(n) where !path.contains(other) && other != n {
            strictest = max(strictest, visibility(of: other, &settled, path: path.union([n])))
        }
        settled[n] = strictest
        return strictest
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
