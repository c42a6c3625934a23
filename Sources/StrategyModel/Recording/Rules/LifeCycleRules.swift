import Words

/// The order in which things may happen to a subject, judged on its whole timeline.
extension Trial {
    mutating func checkLifeCycle(_ subject: Subject) {
        switch model.category(of: subject) {
        case .measure:
            checkStatus(subject)
            checkBlocks(subject)
            checkSet(subject, .assignments, adding: .measureAssigned)
        case .process:
            checkSet(subject, .assignments, adding: .processAssigned)
            checkMemberships(subject)
        case .milestone: checkMilestone(subject)
        case .application: checkApplication(subject)
        case .dialog: checkDialog(subject)
        case .finding: checkFinding(subject)
        case .indicator: checkIndicator(subject)
        case .decision: checkDecision(subject)
        case .territory, .body, .field, .policy, .need, .goal, .outcome, .suggestion, .fund,
            .person, nil:
            break
        }
        if model.category(of: subject) == .fund { checkApplications(of: subject) }
    }

    /// The living events among some types, in the order of the timeline: day, rank, position.
    func ordered(_ subject: Subject, _ types: Set<EventType>) -> [Int] {
        livingEvents(subject).filter { model.type($0).map(types.contains) ?? false }
            .sorted(by: isBefore)
    }

    func isBefore(_ one: Int, _ other: Int) -> Bool {
        let (one, other) = ((one, model.row(one)), (other, model.row(other)))
        if one.1.firstDay != other.1.firstDay { return one.1.firstDay < other.1.firstDay }
        return one.1.rank != other.1.rank ? one.1.rank < other.1.rank : one.0 < other.0
    }

    /// The event of the batch to blame for a pair that does not fit: the new one of the two, or
    /// the new event that made them neighbours.
    func culprit(_ first: Int, _ second: Int, _ subject: Subject) -> Int {
        if second > base { return second }
        if first > base { return first }
        return positions.first { Subject(model.row($0).subject) == subject } ?? base + 1
    }

    private mutating func checkStatus(_ subject: Subject) {
        var before: (status: MeasureStatus, n: Int)?
        for entry in model.entries(subject, .status) where isLiving(Int(entry.n)) {
            let n = Int(entry.n)
            let status = MeasureStatus(ordinal: UInt8(entry.raw))
            defer { before = (status, n) }
            guard let (earlier, earlierPosition) = before else {
                checkReason(n, nil, status)
                continue
            }
            let isLegal =
                status == .merged
                ? earlier.mayMerge : earlier.successors.contains(status)
            guard isLegal else {
                let all = status == .merged ? [] : earlier.successors
                reject(
                    culprit(earlierPosition, n, subject), field: .status, found: status.rawValue,
                    expected: Words.oneOf(all.map(\.rawValue)),
                    Words.illegalStatus(
                        from: earlier.label, to: status.label,
                        on: model.occurred(n).description,
                        after: model.occurred(earlierPosition).description))
                continue
            }
            if n > base || earlierPosition > base { checkReason(n, earlier, status) }
        }
    }

    private mutating func checkReason(_ n: Int, _ from: MeasureStatus?, _ to: MeasureStatus) {
        let needs = from?.needsReason(to: to) ?? (to == .suspended || to == .dropped)
        guard needs, model.slot(n, .reason) == nil || model.slot(n, .reason) == Entry.cleared else {
            return
        }
        reject(n > base ? n : base + 1, field: .reason, Words.needsReason(to.label))
    }

    private mutating func checkBlocks(_ subject: Subject) {
        var isBlocked = false
        for n in ordered(subject, [.measureBlocked, .measureUnblocked]) {
            if model.type(n) == .measureUnblocked, !isBlocked {
                reject(culprit(n, n, subject), Words.notBlocked)
            }
            isBlocked = model.type(n) == .measureBlocked
        }
    }

    /// Released is only who was assigned in that role.
    private mutating func checkSet(
        _ subject: Subject, _ attribute: Attribute, adding: EventType
    ) {
        var members = Set<[UInt64]>()
        for entry in model.entries(subject, attribute) where isLiving(Int(entry.n)) {
            let n = Int(entry.n)
            guard let body = model.slot(n, .body), let role = model.slot(n, .role) else { continue }
            if model.type(n) == adding {
                members.insert([body, role])
            } else if members.remove([body, role]) == nil {
                reject(
                    culprit(n, n, subject), field: .body,
                    found: model.name(of: Subject(UInt32(body))), Words.notAssigned)
            }
        }
    }

    /// Leaving takes that a territory belonged to the process.
    private mutating func checkMemberships(_ subject: Subject) {
        let started = model.creation(of: subject).flatMap { model.slot($0, .territories) }
        var members = Set(started.map { model.list($0) } ?? [])
        for entry in model.entries(subject, .memberships) where isLiving(Int(entry.n)) {
            let n = Int(entry.n)
            guard let territory = model.slot(n, .territory) else { continue }
            if model.type(n) == .processJoined {
                members.insert(territory)
            } else if members.remove(territory) == nil {
                reject(
                    culprit(n, n, subject), field: .territory,
                    found: model.name(of: Subject(UInt32(territory))), Words.notMember)
            }
        }
    }

    private mutating func checkMilestone(_ subject: Subject) {
        var reached: Int?
        for n in ordered(subject, [.milestoneReached, .milestoneMoved, .milestoneDropped]) {
            if let reached {
                reject(
                    culprit(reached, n, subject), Words.milestoneReachedAlready(describe([reached]))
                )
            }
            if model.type(n) == .milestoneReached { reached = n }
        }
    }

    private mutating func checkDialog(_ subject: Subject) {
        let held = ordered(subject, [.dialogHeld])
        if held.count > 1 {
            reject(culprit(held[0], held[1], subject), Words.heldAlready(describe([held[0]])))
        }
        if let held = held.first, let cancelled = livingEnding(subject) {
            reject(culprit(held, cancelled, subject), Words.heldAndCancelled(describe([held])))
        }
        guard let creation = model.creation(of: subject), creation > base,
            model.type(creation) == .dialogHeld
        else { return }
        for field in [Field.process, .title, .format] where model.slot(creation, field) == nil {
            reject(creation, field: field, Words.heldUnannounced)
        }
    }

    private mutating func checkFinding(_ subject: Subject) {
        var end: Int?
        for n in ordered(subject, [.findingConfirmed, .findingRefuted, .findingResolved]) {
            if let end { reject(culprit(end, n, subject), Words.findingSettled(describe([end]))) }
            if model.type(n) != .findingConfirmed { end = n }
        }
    }

    private mutating func checkIndicator(_ subject: Subject) {
        guard model.entries(subject, .measurements).contains(where: { isLiving(Int($0.n)) }) else {
            return
        }
        for n in ordered(subject, [.indicatorRedefined]) where n > base {
            if model.slot(n, .aggregation) != nil {
                reject(n, field: .aggregation, Words.aggregationLocked)
            }
        }
    }

    private mutating func checkDecision(_ subject: Subject) {
        var revoked: Int?
        for n in ordered(subject, [.decisionImplemented, .decisionSuperseded, .decisionRevoked]) {
            if let revoked {
                reject(culprit(revoked, n, subject), Words.decisionRevoked(describe([revoked])))
            }
            if model.type(n) == .decisionRevoked { revoked = n }
        }
    }
}
