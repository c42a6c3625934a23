import ByteCoding

/// The fold: one pass over the log in its order. Pure and total; it never looks at a clock.
extension ReadModel {
    /// Takes in the next event of the log.
    ///
    /// - Precondition: `event.n` is ``position`` + 1.
    public mutating func fold(_ event: LoggedEvent) {
        precondition(event.n == position + 1, "events are folded in the order of the log")
        let subject = intern(event.stream)
        let type = EventType(utf8: event.type)
        let occurred = PartialDate(ascii: event.occurred)
        let cause = event.cause.flatMap(position(ofEvent:)) ?? 0
        let firstSlot = slotValues.count
        var slotCount = 0
        if let type {
            slotCount = decode(event.data, plan: .plan(type))
        } else {
            unknownTypes[String(decoding: event.type, as: UTF8.self), default: 0] += 1
            subjects[subject.index].hasUnknownEvents = true
        }
        let visibility = Visibility(utf8: event.visibility) ?? .restricted
        append(
            EventRow(
                type: type?.ordinal ?? EventRow.unknownType, visibility: visibility.ordinal,
                openStart: occurred?.openStart ?? false, closesBatch: event.closesBatch,
                slotCount: UInt8(slotCount), firstSlot: UInt32(firstSlot), subject: subject.number,
                firstDay: occurred?.first.number ?? Day.last.number,
                lastDay: occurred?.last.number ?? Day.last.number,
                rank: inheritedRank(cause: cause, subject: subject, type: type, n: event.n),
                cause: UInt32(cause), actor: actorNumber(event.actor),
                recorded: event.recorded.milliseconds, id: event.id))
        index(event.n, subject: subject)
        if let type { apply(type, n: event.n, subject: subject) }
    }

    private mutating func append(_ row: EventRow) {
        let number = UInt32(events.count)
        events.append(row)
        eventIndex.insert(number, hash: Self.hash(row.id)) { [events] in
            Self.hash(events[Int($0)].id)
        }
    }

    /// The replacement of a retracted event takes its place among the events of a day.
    private func inheritedRank(cause: Int, subject: Subject, type: EventType?, n: Int) -> UInt32 {
        guard cause > 0, type != .eventRetracted else { return UInt32(n) }
        let retraction = row(cause)
        guard retraction.type == EventType.eventRetracted.ordinal,
            retraction.subject == subject.number,
            let retracted = retractedPosition(by: cause)
        else { return UInt32(n) }
        return row(retracted).rank
    }

    /// The position of the event that a retraction names.
    func retractedPosition(by n: Int) -> Int? {
        slot(n, .event).flatMap { handle in
            let values = list(handle)
            guard values.count == 2 else { return nil }
            return position(ofEvent: UUID128(high: values[0], low: values[1]))
        }
    }

    private mutating func index(_ n: Int, subject: Subject) {
        let day = row(n).firstDay
        let entry = Entry(day: day, n: UInt32(n), raw: UInt64(n))
        update(subject, .events) { timelines, handle in
            timelines.append(entry, to: &handle)
        }
        let first = Int(row(n).firstSlot)
        for slot in first..<first + Int(row(n).slotCount) {
            let names = slotTags[slot].names
            let value = slotValues[slot]
            guard names != .nothing, value != Entry.cleared else { continue }
            if names == .one {
                refer(entry, to: Subject(UInt32(value)))
                continue
            }
            let start = Int(value >> 24)
            for index in start..<start + Int(value & 0xff_ffff) {
                refer(entry, to: Subject(UInt32(listValues[index])))
            }
        }
    }

    /// Notes that an event names a subject: once, however often it does.
    private mutating func refer(_ entry: Entry, to subject: Subject) {
        update(subject, .referrers) { timelines, handle in
            guard handle.count == 0 || timelines.entry(handle, handle.count - 1).n != entry.n
            else { return }
            timelines.append(entry, to: &handle)
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

    private mutating func apply(_ type: EventType, n: Int, subject: Subject) {
        let plan = DecodingPlan.plan(type)
        switch plan.effect {
        case .creates:
            create(n, subject)
        case .replaces:
            write(plan, n, subject, from: row(n).firstDay)
        case .adds(let attribute):
            insert(n, subject, attribute)
        case .states(let attribute):
            // A dialogue that nobody announced begins by being held.
            if type == .dialogHeld, row(n).retractedBy == 0, creation(of: subject) == nil {
                create(n, subject)
            } else {
                write(plan, n, subject, from: row(n).firstDay)
            }
            insert(n, subject, attribute)
        case .ends:
            insert(n, subject, .ending)
            if type == .measureMerged {
                insert(
                    Entry(
                        day: row(n).firstDay, n: UInt32(n),
                        raw: UInt64(MeasureStatus.merged.ordinal)), subject, .status)
            }
        case .concernsEvents:
            if type == .eventRetracted, let retracted = retractedPosition(by: n),
                events[retracted - 1].retractedBy == 0
            {
                events[retracted - 1].retractedBy = UInt32(n)
            }
        }
    }

    private mutating func create(_ n: Int, _ subject: Subject) {
        let begin = beginning(ofCreation: n, category: category(of: subject))
        insert(Entry(day: begin, n: UInt32(n), raw: UInt64(n)), subject, .existence)
        subjects[subject.index].begin(with: n, on: begin)
        guard let type = type(n) else { return }
        write(.plan(type), n, subject, from: begin)
        if type == .measureProposed, slot(n, .status) == nil {
            insert(
                Entry(day: begin, n: UInt32(n), raw: UInt64(MeasureStatus.proposed.ordinal)),
                subject, .status)
        }
    }

    /// From which day on a subject exists by its creating event. Territories, bodies, fields and
    /// indicators exist from `validFrom`, or always; all else from the event's first day.
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

    private mutating func write(
        _ plan: DecodingPlan, _ n: Int, _ subject: Subject, from day: Int32
    ) {
        let row = row(n)
        for index in Int(row.firstSlot)..<Int(row.firstSlot) + Int(row.slotCount) {
            let field = slotTags[index].field
            guard let attribute = plan.attribute(of: field) else { continue }
            insert(Entry(day: day, n: UInt32(n), raw: slotValues[index]), subject, attribute)
        }
    }

    private mutating func insert(_ n: Int, _ subject: Subject, _ attribute: Attribute) {
        insert(
            Entry(day: row(n).firstDay, n: UInt32(n), raw: UInt64(n)), subject, attribute)
    }

    /// Puts an entry into its place by (day, rank, position).
    private mutating func insert(_ entry: Entry, _ subject: Subject, _ attribute: Attribute) {
        let rank = row(Int(entry.n)).rank
        update(subject, attribute) { [events] timelines, handle in
            timelines.insert(entry, into: &handle) { stored in
                if stored.day != entry.day { return stored.day > entry.day }
                let storedRank = events[Int(stored.n) - 1].rank
                return storedRank != rank ? storedRank > rank : stored.n > entry.n
            }
        }
    }

    private mutating func update(
        _ subject: Subject, _ attribute: Attribute,
        _ body: (inout TimelineStore, inout TimelineHandle) -> Void
    ) {
        let row = subjects[subject.index]
        guard let slot = AttributeLayout.slot(row.category, attribute) else { return }
        let index = Int(row.firstHandle) + slot
        var handle = handles[index]
        body(&timelines, &handle)
        handles[index] = handle
    }

    private mutating func actorNumber(_ name: UnsafeRawBufferPointer) -> UInt32 {
        let hash = HashIndex.hash(name)
        let known = actorIndex.find(hash: hash) { other in
            var actor = actors[Int(other)]
            return actor.withUTF8 { UnsafeRawBufferPointer($0).hasSameBytes(as: name) }
        }
        if let known { return known }
        let number = UInt32(actors.count)
        actors.append(String(decoding: name, as: UTF8.self))
        actorIndex.insert(number, hash: hash) { [actors] other in
            var actor = actors[Int(other)]
            return actor.withUTF8 { HashIndex.hash(UnsafeRawBufferPointer($0)) }
        }
        return number
    }
}

extension ReadModel {
    /// The type of the event at a position; `nil` for one of a newer version.
    func type(_ n: Int) -> EventType? {
        let raw = row(n).type
        return raw == EventRow.unknownType ? nil : EventType(ordinal: raw)
    }

    /// The raw value of a field of an event.
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
