import ByteCoding

/// What one event changes in the timelines of its subject.
struct Change {
    let n: UInt32
    let row: EventRow
    let subject: Subject
    private let category: UInt8
    private let firstHandle: Int
    private let layout: AttributeLayout.Table

    init(
        n: UInt32, row: EventRow, category: UInt8, firstHandle: Int, layout: AttributeLayout.Table
    ) {
        self.n = n
        self.row = row
        subject = Subject(row.subject)
        self.category = category
        self.firstHandle = firstHandle
        self.layout = layout
    }

    func apply(
        _ type: EventType, _ plan: UnsafePointer<DecodingPlan>, to model: inout ReadModel
    ) {
        switch plan.pointee.effect {
        case .creates:
            create(type, plan, in: &model)
        case .replaces:
            write(plan, from: row.firstDay, to: &model)
        case .adds(let attribute):
            insert(attribute, into: &model)
        case .states(let attribute):
            // A dialogue that nobody announced begins by being held.
            if type == .dialogHeld, model.creation(of: subject) == nil {
                create(type, plan, in: &model)
            } else {
                write(plan, from: row.firstDay, to: &model)
            }
            insert(attribute, into: &model)
        case .ends:
            insert(.ending, into: &model)
            if type == .measureMerged {
                insert(entry(UInt64(MeasureStatus.merged.ordinal)), .status, into: &model)
            }
        case .concernsEvents:
            if type == .eventRetracted, let retracted = model.retractedPosition(by: Int(n)),
                model.events[retracted - 1].retractedBy == 0
            {
                model.events[retracted - 1].retractedBy = n
                let subject = Subject(model.events[retracted - 1].subject)
                if Int(model.subjects[subject.index].creation) == retracted {
                    model.contest(subject)
                }
            }
            if type == .eventRedacted, let redacted = model.retractedPosition(by: Int(n)) {
                model.forgetTexts(of: redacted, orderedBy: Int(n))
            }
        }
    }

    private func create(
        _ type: EventType, _ plan: UnsafePointer<DecodingPlan>, in model: inout ReadModel
    ) {
        let category = model.category(of: subject)
        let begin = model.beginning(ofCreation: Int(n), category: category)
        if model.subjects[subject.index].creation != 0 { model.contest(subject) }
        insert(Entry(day: begin, n: n, raw: UInt64(n)), .existence, into: &model)
        model.subjects[subject.index].begin(
            with: Int(n), on: begin, visibility: row.visibility)
        write(plan, from: begin, to: &model)
        if type == .measureProposed, model.slot(Int(n), .status) == nil {
            let proposed = UInt64(MeasureStatus.proposed.ordinal)
            insert(Entry(day: begin, n: n, raw: proposed), .status, into: &model)
        }
    }

    private func write(
        _ plan: UnsafePointer<DecodingPlan>, from day: Int32, to model: inout ReadModel
    ) {
        for index in Int(row.firstSlot)..<Int(row.firstSlot) + Int(row.slotCount) {
            let field = model.slotTags[index].field
            guard let attribute = plan.pointee.attribute(of: field) else { continue }
            insert(Entry(day: day, n: n, raw: model.slotValues[index]), attribute, into: &model)
        }
    }

    private func entry(_ raw: UInt64) -> Entry { Entry(day: row.firstDay, n: n, raw: raw) }

    private func insert(_ attribute: Attribute, into model: inout ReadModel) {
        insert(entry(UInt64(n)), attribute, into: &model)
    }

    /// Puts an entry into its place by (day, rank, position).
    private func insert(_ entry: Entry, _ attribute: Attribute, into model: inout ReadModel) {
        guard let slot = layout.slot(category, attribute) else { return }
        let index = firstHandle + slot
        let place = model.place(of: entry, rank: row.rank, in: model.handles[index])
        model.timelines.insert(entry, into: &model.handles[index], at: place)
    }
}

extension ReadModel {
    /// Notes that a lens must be asked whether a subject exists, by whatever names it.
    fileprivate mutating func contest(_ subject: Subject) {
        subjects[subject.index].isContested = true
        let referrers = subjects[subject.index].referrers
        for index in 0..<referrers.count {
            let n = Int(positions.element(referrers, index))
            events[n - 1].namesStand = false
        }
    }

    /// Before which entry of a timeline a new one belongs.
    ///
    /// Inlined, as what else the fold asks of the model while it changes it: to be lent to a
    /// function that only reads, all of it would be copied.
    @inline(__always)
    fileprivate func place(of entry: Entry, rank: UInt32, in handle: TimelineHandle) -> Int {
        var index = handle.count
        while index > 0 {
            let stored = timelines.element(handle, index - 1)
            guard stored.day >= entry.day else { break }
            if stored.day == entry.day {
                // An event that replaces none ranks after all before it: no need to look at them.
                guard rank != entry.n else { break }
                let storedRank = row(Int(stored.n)).rank
                guard storedRank > rank || storedRank == rank && stored.n > entry.n else { break }
            }
            index -= 1
        }
        return index
    }

    /// The position of the event that a retraction or a redaction names.
    func retractedPosition(by n: Int) -> Int? {
        slot(n, .event).flatMap { handle in
            // Never so in a log of this program's; but `null` is no list.
            guard handle != Entry.cleared else { return nil }
            let values = list(handle)
            guard values.count == 2 else { return nil }
            return position(ofEvent: UUID128(high: values[0], low: values[1]))
        }
    }

    /// From which day on a subject exists by its creating event. Territories, bodies, fields and
    /// indicators exist from `validFrom`, or always; all else from the event's first day.
    @inline(__always)
    func beginning(ofCreation n: Int, category: Category?) -> Int32 {
        switch category {
        case .territory, .body, .field, .indicator:
            guard let raw = slot(n, .validFrom), let from = PartialDate(packed: raw) else {
                return .min
            }
            return from.first.number
        case .process, .policy, .need, .goal, .measure, .milestone, .decision, .dialog, .outcome,
            .suggestion, .fund, .application, .finding, .person, nil:
            return row(n).firstDay
        }
    }

    /// The subjects that an event's data names, each once.
    func subjects(namedBy n: Int) -> [Subject] {
        var found: [Subject] = []
        let row = row(n)
        for slot in Int(row.firstSlot)..<Int(row.firstSlot) + Int(row.slotCount) {
            let value = slotValues[slot]
            guard value != Entry.cleared else { continue }
            switch slotTags[slot].names {
            case .nothing: continue
            case .one: found.append(Subject(UInt32(value)))
            case .many: found += list(value).map { Subject(UInt32($0)) }
            }
        }
        guard found.count > 1 else { return found }
        var seen = Set<Subject>()
        return found.filter { seen.insert($0).inserted }
    }

    /// The type of the event at a position; `nil` for one of a newer version.
    func type(_ n: Int) -> EventType? {
        let raw = row(n).type
        return raw == EventRow.unknownType ? nil : EventType(ordinal: raw)
    }

    /// The raw value of a field of an event.
    @inline(__always)
    func slot(_ n: Int, _ field: Field) -> UInt64? {
        let row = row(n)
        for index in Int(row.firstSlot)..<Int(row.firstSlot) + Int(row.slotCount)
        where slotTags[index].field == field {
            return slotValues[index]
        }
        return nil
    }

    /// The creating event of a subject that is not retracted, whatever the lens.
    func creation(of subject: Subject) -> Int? {
        entries(subject, .existence).last { row(Int($0.n)).retractedBy == 0 }.map { Int($0.n) }
    }
}
