public import ByteCoding

extension View {
    /// The event at a position, if the lens sees it and its day has come.
    public func event(_ n: Int) -> EventFact? {
        guard n >= 1, n <= model.position, model.row(n).firstDay <= lens.asOf.number, sees(n)
        else { return nil }
        return EventFact(self, n)
    }

    /// Every event that the lens sees with its first day among some days and its position among
    /// some positions, in the order of the log.
    public func events(
        on days: ClosedRange<Day>, positions: ClosedRange<Int>? = nil
    ) -> [EventFact] {
        let first = max(1, positions?.lowerBound ?? 1)
        let last = min(positions?.upperBound ?? .max, lens.knownAt, model.position)
        guard first <= last else { return [] }
        let lastDay = min(days.upperBound.number, lens.asOf.number)
        return (first...last).compactMap { n in
            let day = model.row(n).firstDay
            guard day >= days.lowerBound.number, day <= lastDay, sees(n) else { return nil }
            return EventFact(self, n)
        }
    }

    /// The position that answers may name as the one they know: the lens's own, but below
    /// clearance restricted that of the last event it may see, so that nobody learns that more
    /// was recorded.
    public var knownPosition: Int {
        var n = min(lens.knownAt, model.position)
        guard lens.clearance != .restricted else { return n }
        while n > 0, model.row(n).visibility > lens.clearance.ordinal { n -= 1 }
        return n
    }

    /// When the event at a position was recorded; `nil` for a position that the log has not.
    public func recorded(at n: Int) -> Instant? {
        guard n >= 1, n <= model.position else { return nil }
        return Instant(milliseconds: model.row(n).recorded)
    }
}

extension ReadModel {
    /// Whether every subject that an event names satisfies a test. Asked of nearly every entry of
    /// a timeline, so it makes no list; and it is put in the place of its call, for which the whole
    /// model, a kilobyte, would else be copied.
    @inline(__always)
    func subjectsNamed(by n: Int, allSatisfy test: (Subject) -> Bool) -> Bool {
        let row = row(n)
        for slot in Int(row.firstSlot)..<Int(row.firstSlot) + Int(row.namingSlots) {
            let names = slotTags[slot].names
            guard names != .nothing else { continue }
            let value = slotValues[slot]
            guard value != Entry.cleared else { continue }
            if names == .one {
                guard test(Subject(UInt32(value))) else { return false }
                continue
            }
            let start = Int(value >> 24)
            for index in start..<start + Int(value & 0xff_ffff) {
                guard test(Subject(UInt32(listValues[index]))) else { return false }
            }
        }
        return true
    }
}
