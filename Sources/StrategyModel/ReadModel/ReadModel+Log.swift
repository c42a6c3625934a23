extension ReadModel {
    /// The positions of events as they stand in the log, retracted ones too, that a clearance may
    /// see, in order.
    ///
    /// - Parameters:
    ///   - range: among which positions to look.
    ///   - type: only events of this type.
    ///   - subject: only events of this subject.
    ///   - limit: at most so many.
    public func positions(
        in range: Range<Int>, visibleTo clearance: Visibility, type: EventType? = nil,
        subject: Subject? = nil, limit: Int
    ) -> [Int] {
        let range = range.clamped(to: 1..<position + 1)
        func matches(_ n: Int) -> Bool {
            let row = row(n)
            return row.visibility <= clearance.ordinal
                && (type.map { row.type == $0.ordinal } ?? true)
        }
        if let subject {
            return Array(
                entries(subject, .events).lazy.map { Int($0.n) }
                    .filter { range.contains($0) && matches($0) }.prefix(limit))
        }
        return Array(range.lazy.filter(matches).prefix(limit))
    }

    /// Up to which position an answer may say that it knows the log, when asked for a position.
    ///
    /// Inside a batch that is the end of the batch before. But a clearance that sees no later
    /// event of the batch knows the position as the batch's last, and means all of it.
    public func endOfBatch(atOrBefore n: Int, visibleTo clearance: Visibility) -> Int {
        guard n > 0, n < position else { return endOfBatch(atOrBefore: n) }
        var end = n
        while end < position, !row(end).closesBatch { end += 1 }
        guard row(end).closesBatch, row(n).visibility <= clearance.ordinal,
            lastPosition(visibleTo: clearance, upTo: end) == n
        else { return endOfBatch(atOrBefore: n) }
        return end
    }
}

extension ReadModel {
    /// The position at which it was recorded that a person was erased; `nil` for who never was.
    /// Taking that back brings nobody back.
    public func erasure(ofPerson id: String) -> Int? {
        subject(named: "person/\(id)").flatMap { person in
            entries(person, .erasure).first.map { Int($0.n) }
        }
    }
}
