/// Where a chain breaks off, or has no beginning.
public enum DeadEndKind: String, CaseIterable, Sendable {
    /// An outcome or a suggestion of which nobody recorded what became of it.
    case noDisposition
    /// Taken up, but what it went into is not named, or has ended without result.
    case leadsNowhere
    /// A decision was adopted, and no measure or goal follows from it.
    case noMeasure
    /// A measure beyond its proposal on which no decision is recorded.
    case noDecision
    /// A measure that names neither where it came from nor a need.
    case noOrigin
    /// A goal that nothing measures.
    case noMeasurement
}

/// A stage at which a chain breaks off.
public struct DeadEnd: Sendable {
    /// The stage.
    public let entity: Entity
    /// What is missing.
    public let kind: DeadEndKind
}

extension Entity {
    /// What its chain lacks at this stage.
    var deadEnds: [DeadEnd] {
        let kinds: [DeadEndKind?] =
            switch category {
            case .outcome:
                [Self.gap(Outcome(self).disposed, isAwaited: Outcome(self).asksForDisposition)]
            case .suggestion: [Self.gap(Suggestion(self).disposed, isAwaited: true)]
            case .decision: [Decision(self).isWithoutConsequence ? .noMeasure : nil]
            case .measure:
                [
                    Measure(self).lacksDecision ? .noDecision : nil,
                    Measure(self).lacksOrigin ? .noOrigin : nil,
                ]
            case .goal: [Goal(self).isUnmeasured ? .noMeasurement : nil]
            default: []
            }
        return kinds.compactMap { kind in kind.map { DeadEnd(entity: self, kind: $0) } }
    }

    private static func gap(_ disposed: Disposed?, isAwaited: Bool) -> DeadEndKind? {
        guard let disposed else { return isAwaited ? .noDisposition : nil }
        guard disposed.disposition.isTakenUp else { return nil }
        return disposed.into.map(\.hasEndedWithoutResult) ?? true ? .leadsNowhere : nil
    }

    /// Whether nothing more comes of it. What was merged or superseded lives on in its successor,
    /// and what was completed or met has had its result.
    private var hasEndedWithoutResult: Bool {
        switch category {
        case .measure: Measure(self).status == .dropped
        case .goal: !Goal(self).isLiving
        case .need: !Need(self).isOpen && Need(self).measures.isEmpty
        case .decision:
            Decision(self).state == .revoked || Decision(self).result?.value == .rejected
        case .dialog: Dialog(self).state == .cancelled
        default: false
        }
    }
}

extension Decision {
    /// Whether it was adopted and stands, and no measure, goal or grant follows from it. One that
    /// was implemented, and one about something else than measures, has had its consequence.
    fileprivate var isWithoutConsequence: Bool {
        guard isAdopted else { return false }
        switch state {
        case .implemented, .superseded, .revoked: return false
        case .pending, .adopted, .settled: break
        }
        let isElsewhere = concerns.contains { subject in
            switch subject.category {
            case .fund, .application, .dialog, .body, .territory, .indicator: true
            default: false
            }
        }
        let grants = entity.events(.referrers).contains { $0.type == .applicationApproved }
        return !isElsewhere && !grants && entity.linksOn.isEmpty
    }
}

extension Measure {
    fileprivate var lacksDecision: Bool {
        switch status {
        case .proposed, .dropped, .merged: false
        case .adopted, .preparing, .inProgress, .ongoing, .suspended, .completed, .consolidated:
            !isDecided
        }
    }

    /// Whether it, or what it is a part of, was decided on.
    private var isDecided: Bool {
        var seen: Set<Measure> = []
        var next: Measure? = self
        while let measure = next, seen.insert(measure).inserted {
            if !measure.decisions.isEmpty { return true }
            next = measure.parent
        }
        return false
    }

    fileprivate var lacksOrigin: Bool {
        guard status != .merged, parent == nil else { return false }
        return !entity.linksBack.contains { edge in
            switch edge.kind {
            case .origin, .disposedInto, .meets, .mergedInto: true
            default: false
            }
        }
    }
}

extension Goal {
    /// Whether it stands, and nothing measures it. A goal with others below is measured there.
    fileprivate var isUnmeasured: Bool {
        guard isLiving, !children.contains(where: \.isLiving) else { return false }
        return indicators.allSatisfy { $0.lastMeasured == nil }
    }
}
