import ByteCoding

/// The fold: one pass over the log in its order. Pure and total; it never looks at a clock.
extension ReadModel {
    /// Takes in the next event of the log.
    ///
    /// - Precondition: `event.n` is ``position`` + 1.
    public mutating func fold(_ event: LoggedEvent) {
        fold([event])
    }

    /// Takes in the next events of the log: the same as one after the other, but faster. A few
    /// dozen are best, since what a pass fetches must stay in the cache until the next one.
    ///
    /// - Precondition: their positions are those after ``position``, in order.
    public mutating func fold(_ events: [LoggedEvent]) {
        beginChanges()
        // Events are lent where they lie: they are too large to be copied for each pass.
        events.withUnsafeBufferPointer { events in
            guard let first = events.baseAddress else { return }
            var group = EventGroup(seed: subjectIndex.seed, capacity: events.count)
            for index in 0..<events.count {
                precondition(
                    events[index].n == position + 1 + index,
                    "events are folded in the order of the log")
                read(first + index, &group)
            }
            recognise(&group)
            for index in 0..<events.count { number(index, &group) }
            fetch(group)
            for index in 0..<events.count { apply(first + index, index, group) }
        }
        settleIdentifiers()
    }

    /// Copies of the model may have been made since the last events were folded.
    private mutating func beginChanges() {
        events.beginChanges()
        slotTags.beginChanges()
        slotValues.beginChanges()
        listValues.beginChanges()
        subjects.beginChanges()
        handles.beginChanges()
        timelines.beginChanges()
        positions.beginChanges()
        subjectIndex.beginChanges()
        eventIndex.beginChanges()
        actors.beginChanges()
        actorIndex.beginChanges()
        for index in subjectsByCategory.indices { subjectsByCategory[index].beginChanges() }
    }

    /// First pass: an event's data becomes slots.
    private mutating func read(_ event: UnsafePointer<LoggedEvent>, _ group: inout EventGroup) {
        let type = EventType(utf8: event.pointee.type)
        let occurred = group.date(event.pointee.occurred)
        let plan = type.map(DecodingPlan.plan)
        group.events.append(
            EventGroup.Event(
                type: type, plan: plan, occurred: occurred,
                firstSlot: slotValues.count, firstName: group.names.count))
        group.add(SoughtName(event.pointee.stream), .stream)
        guard let plan else { return }
        let slots = decode(event.pointee.data, plan: plan, &group)
        group.events[group.events.count - 1].slotCount = slots.count
        group.events[group.events.count - 1].namingSlots = slots.naming
    }

    /// Second pass: finds the subjects that are known. Mutating, as the next but one, only so that
    /// the model is looked at in place and not copied to be lent.
    private mutating func recognise(_ group: inout EventGroup) {
        let firsts = group.names.map { subjectIndex.first(hash: $0.hash) }
        for index in group.names.indices {
            group.names[index].subject = subjectIndex.candidate(
                hash: group.names[index].hash, first: firsts[index]
            ).map(Subject.init)
        }
        var bits: UInt32 = 0
        for name in group.names {
            if let subject = name.subject { bits |= subjects[subject.index].firstHandle }
        }
        check(bits, within: handles.count)
        for index in group.names.indices {
            guard let subject = group.names[index].subject else { continue }
            if !isNamed(subject, group.names[index].sought) { group.names[index].subject = nil }
        }
    }

    /// What was read only to be at hand must not be optimised away: all of it is combined, without
    /// a branch that would wait for it, and has no higher bit than the largest that it can be.
    @inline(__always)
    private func check(_ bits: UInt32, within largest: Int) {
        precondition(
            bits.leadingZeroBitCount >= UInt32(largest).leadingZeroBitCount,
            "a row names what is still to come")
    }

    /// Third pass: numbers the others in the order in which the log names them.
    private mutating func number(_ event: Int, _ group: inout EventGroup) {
        for index in group.names(of: event) {
            let subject =
                group.names[index].subject
                ?? intern(group.names[index].sought, hash: group.names[index].hash)
            group.names[index].subject = subject
            switch group.names[index].destination {
            case .stream: break
            case .slot(let slot): slotValues[slot] = UInt64(subject.number)
            case .list(let place): listValues[place] = UInt64(subject.number)
            }
        }
    }

    /// Fourth pass: looks at the ends of the timelines that will be written, so that they are at
    /// hand when they are.
    private mutating func fetch(_ group: EventGroup) {
        var (newest, lists, places): (UInt32, [TimelineHandle], [Int]) = (0, [], [])
        lists.reserveCapacity(group.names.count)
        places.reserveCapacity(group.events.count * 16)
        for name in group.names {
            guard let subject = name.subject else { continue }
            let row = subjects[subject.index]
            if case .stream = name.destination {
                lists.append(row.events)
            } else {
                lists.append(row.referrers)
            }
        }
        for list in lists { newest |= positions.last(list) ?? 0 }
        for event in group.events {
            guard let plan = event.plan, let subject = group.names[event.firstName].subject
            else { continue }
            let row = subjects[subject.index]
            for attribute in plan.pointee.attributes {
                guard let slot = group.layout.slot(row.category, attribute) else { continue }
                places.append(Int(row.firstHandle) + slot)
            }
        }
        let ends = places.map { handles[$0] }
        for end in ends { newest |= timelines.last(end)?.n ?? 0 }
        check(newest, within: position)
    }

    /// Last pass: everything else, event after event.
    private mutating func apply(
        _ event: UnsafePointer<LoggedEvent>, _ index: Int, _ group: borrowing EventGroup
    ) {
        let read = group.events[index]
        guard let subject = group.names[read.firstName].subject else { return }
        if read.type == nil {
            unknownTypes[String(decoding: event.pointee.type, as: UTF8.self), default: 0] += 1
            subjects[subject.index].hasUnknownEvents = true
        }
        if event.pointee.cause != nil || read.type == .eventRetracted
            || read.type == .eventRedacted
        {
            settleIdentifiers()
        }
        var cause = 0
        if let id = event.pointee.cause { cause = position(ofEvent: id) ?? 0 }
        let n = UInt32(event.pointee.n)
        // Asked here and not there: the model is copied to be lent to a function that only reads.
        let rank =
            cause == 0 ? n : inheritedRank(cause: cause, subject: subject, type: read.type, n: n)
        let visibility = Visibility(utf8: event.pointee.visibility) ?? .restricted
        var row = EventRow(
            type: read.type?.ordinal ?? EventRow.unknownType, visibility: visibility.ordinal,
            openStart: read.occurred?.openStart ?? false, closesBatch: event.pointee.closesBatch,
            slotCount: UInt8(read.slotCount), firstSlot: UInt32(read.firstSlot),
            subject: subject.number, firstDay: read.occurred?.first.number ?? Day.last.number,
            lastDay: read.occurred?.last.number ?? Day.last.number, rank: rank,
            cause: UInt32(cause), actor: actorNumber(event.pointee.actor),
            recorded: event.pointee.recorded.milliseconds, id: event.pointee.id)
        row.namingSlots = UInt8(read.namingSlots)
        row.namesStand = true
        for name in group.names(of: index).dropFirst() {
            guard let named = group.names[name].subject else { continue }
            refer(n, to: named)
            if !subjects[named.index].stands(for: row) { row.namesStand = false }
        }
        events.append(row)
        positions.append(n, to: &subjects[subject.index].events)
        guard let type = read.type, let plan = read.plan else { return }
        let (category, firstHandle) = (
            subjects[subject.index].category, subjects[subject.index].firstHandle
        )
        Change(
            n: n, row: row, category: category, firstHandle: Int(firstHandle), layout: group.layout
        ).apply(type, plan, to: &self)
    }

    /// Notes that an event names a subject: once, however often it does.
    private mutating func refer(_ n: UInt32, to subject: Subject) {
        guard subjects[subject.index].lastReferrer != n else { return }
        subjects[subject.index].lastReferrer = n
        positions.append(n, to: &subjects[subject.index].referrers)
    }

    /// Puts the events that are not there yet into the index of ids.
    private mutating func settleIdentifiers() {
        let first = eventIndex.count
        var hashes: [UInt64] = []
        hashes.reserveCapacity(events.count - first)
        for index in first..<events.count {
            let id = events[index].id
            hashes.append(ByteHash.hash(id.high, id.low, seed: eventIndex.seed))
        }
        eventIndex.insert(from: first, hashes: hashes)
    }

    /// The replacement of a retracted event takes its place among the events of a day.
    private func inheritedRank(
        cause: Int, subject: Subject, type: EventType?, n: UInt32
    ) -> UInt32 {
        guard cause > 0, type != .eventRetracted else { return n }
        let retraction = row(cause)
        guard retraction.type == EventType.eventRetracted.ordinal,
            retraction.subject == subject.number,
            let retracted = retractedPosition(by: cause)
        else { return n }
        return row(retracted).rank
    }

    private mutating func actorNumber(_ name: UnsafeRawBufferPointer) -> UInt32 {
        let hash = ByteHash.hash(name, seed: actorIndex.seed)
        let known = actorIndex.find(hash: hash) { other in
            texts.withBytes(actors[Int(other)]) { $0.hasSameBytes(as: name) }
        }
        if let known { return known }
        let number = UInt32(actors.count)
        actors.append(texts.append(name))
        actorIndex.insert(number, hash: hash)
        return number
    }
}
