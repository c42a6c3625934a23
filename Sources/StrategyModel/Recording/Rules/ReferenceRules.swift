import Words

/// Rules on single events of the batch: their day, their type, what they name.
extension Trial {
    /// The first day is never after the day of recording.
    mutating func checkDay(_ n: Int) {
        let first = events[n - base - 1].occurred.first
        guard first.number > context.today.number else { return }
        reject(
            n, key: "on", found: events[n - base - 1].occurred.description,
            expected: Words.notAfter(context.today.description), Words.futureDate)
    }

    /// What is recorded by commands of its own, and what a newer version has touched.
    mutating func checkType(_ n: Int) {
        let draft = events[n - base - 1].draft
        if !context.permitted.contains(draft.type) {
            if draft.type == .eventRedacted { reject(n, Words.redactByCommand) }
            if draft.type == .personErased { reject(n, Words.eraseByCommand) }
        }
        if model.hasUnknownEvents(Subject(model.row(n).subject)) {
            reject(n, found: draft.subject, Words.subjectOfNewerVersion)
        }
        if draft.type == .policySet {
            let id = model.id(of: Subject(model.row(n).subject))
            if !isLegal(reference: "process/\(id)", from: n) {
                reject(
                    n, found: id, suggestion: nearest(to: id, in: .process), Words.policyOfNoProcess
                )
            }
        }
    }

    private func isLegal(reference name: String, from n: Int) -> Bool {
        guard let subject = model.subject(named: name), let creation = visibleCreation(subject)
        else { return false }
        return mayHaveBegun(subject, creation, by: n)
    }

    /// All that an event names exists, and may have begun by the last day of its span.
    mutating func checkReferences(_ n: Int) {
        for named in model.subjects(namedBy: n) {
            let name = model.name(of: named)
            let field = fieldNaming(named, in: n)
            guard let creation = visibleCreation(named) else {
                let suggestion = model.category(of: named).flatMap {
                    nearest(to: model.id(of: named), in: $0)
                }
                reject(n, field: field, found: name, suggestion: suggestion, Words.namesNothing)
                continue
            }
            if !mayHaveBegun(named, creation, by: n) {
                reject(
                    n, field: field, found: name,
                    expected: Words.notBefore(model.occurred(creation).first.description),
                    Words.namesBeforeBegin)
            }
            checkEndOfNamed(named, name, field: field, n)
        }
    }

    /// Naming what has ended is legal, with a warning that names the successor; only what needs
    /// the other side to act is refused.
    private mutating func checkEndOfNamed(_ named: Subject, _ name: String, field: Field?, _ n: Int)
    {
        guard let ending = livingEnding(named), ending != n,
            model.row(n).firstDay > model.row(ending).firstDay
        else { return }
        let type = events[n - base - 1].draft.type
        switch (type, model.type(ending)) {
        case (.applicationSubmitted, .fundClosed):
            reject(n, field: field, found: name, Words.fundIsClosed)
        case (.processAssigned, .bodyDissolved), (.measureAssigned, .bodyDissolved):
            reject(n, field: field, found: name, Words.bodyIsDissolved)
        default:
            let successor = model.slot(ending, .into).map { model.name(of: Subject(UInt32($0))) }
            warn(n, field: field, Words.namesEnded(name, successor: successor))
        }
    }

    private func fieldNaming(_ named: Subject, in n: Int) -> Field? {
        let row = model.row(n)
        for slot in Int(row.firstSlot)..<Int(row.firstSlot) + Int(row.slotCount) {
            let value = model.slotValues[slot]
            switch model.slotTags[slot].names {
            case .nothing: continue
            case .one where value == UInt64(named.number): return model.slotTags[slot].field
            case .many
            where value != Entry.cleared && model.list(value).contains(UInt64(named.number)):
                return model.slotTags[slot].field
            case .one, .many: continue
            }
        }
        return nil
    }

    /// The living creating event of a subject that the caller may see.
    func visibleCreation(_ subject: Subject) -> Int? {
        guard let creation = model.creation(of: subject),
            model.row(creation).visibility <= context.clearance.ordinal || creation > base
        else { return nil }
        return creation
    }

    /// The living event that ended a subject.
    func livingEnding(_ subject: Subject) -> Int? {
        model.entries(subject, .ending).last { model.row(Int($0.n)).retractedBy == 0 }
            .map { Int($0.n) }
    }

    /// Whether a subject may have begun by the last day of an event's span; "at the latest" may
    /// mean any time before.
    func mayHaveBegun(_ subject: Subject, _ creation: Int, by n: Int) -> Bool {
        let row = model.row(creation)
        if row.openStart { return true }
        return model.beginning(ofCreation: creation, category: model.category(of: subject))
            <= model.row(n).lastDay
    }

    /// The nearest id of a category that the caller may see.
    func nearest(to id: String, in category: Category) -> String? {
        Spelling.nearest(
            to: id,
            among: model.subjects(of: category).lazy.filter { visibleCreation($0) != nil }.map {
                model.id(of: $0)
            })
    }
}

extension ReadModel {
    /// When the event at a position was so.
    func occurred(_ n: Int) -> PartialDate { row(n).occurred }
}
