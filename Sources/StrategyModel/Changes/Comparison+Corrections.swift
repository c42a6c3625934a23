/// Something recorded that was taken back, replaced or made unreadable between two lenses.
public struct Correction: Sendable {
    /// The event that says so.
    public let event: EventFact
    /// What it takes back, as it was recorded.
    public let corrected: EventFact
    /// What stands in its place.
    public let replacement: EventFact?
    /// Why.
    public var reason: String? { event[Fields.reason] }
    /// What was done.
    public var kind: Kind {
        if event.type == .eventRedacted { return .redacted }
        return replacement == nil ? .retracted : .replaced
    }

    /// What was done to an event.
    public enum Kind: String, CaseIterable, Sendable {
        case retracted, replaced, redacted
    }
}

extension Comparison {
    /// Retractions, replacements and redactions that the later lens knows and the earlier one did
    /// not, in the order of the log.
    public var corrections: [Correction] {
        // Asked of the model: a subject whose creating event was taken back exists no more, and
        // the later lens does not see what is said of it.
        let found = candidates.filter { n in
            n > before.lens.knownAt && after.isKnown(n) && after.model.isCorrection(n)
        }.sorted()
        guard !found.isEmpty else { return [] }
        var replacements: [Int: EventFact] = [:]
        for event in events {
            guard let corrected = event.corrected else { continue }
            replacements[corrected.n] = event
        }
        return found.compactMap { n in
            guard let corrected = after.model.retractedPosition(by: n) else { return nil }
            return Correction(
                event: EventFact(after, n), corrected: EventFact(after, corrected),
                replacement: replacements[corrected])
        }
    }
}

extension ReadModel {
    /// Whether an event says of another that it no longer holds, or can no longer be read.
    fileprivate func isCorrection(_ n: Int) -> Bool {
        switch type(n) {
        case .eventRetracted, .eventRedacted: true
        default: false
        }
    }
}
