// Forgetting the texts of an event. A log that is read after a redaction has none to begin with; a
// program that read it before must not show them any longer.
extension ReadModel {
    /// How many events were redacted: answers may change without another position to know.
    public var redactionCount: Int { redactedEvents }

    /// Whether the texts of the event at a position were taken out.
    public func isRedacted(_ n: Int) -> Bool { row(n).isRedacted }

    /// Forgets what texts an event had, as if it had been read redacted.
    mutating func forgetTexts(of n: Int, orderedBy order: Int) {
        // An order names something earlier on its own stream.
        guard n < order, row(n).subject == row(order).subject, !row(n).isRedacted else { return }
        events[n - 1].isRedacted = true
        redactedEvents += 1
        guard let type = type(n) else { return }
        let row = row(n)
        for index in Int(row.firstSlot)..<Int(row.firstSlot) + Int(row.slotCount) {
            let field = type.definition.field(slotTags[index].field)
            guard let field, field.kind.isText, slotValues[index] != Entry.cleared else { continue }
            texts.erase(slotValues[index])
            slotValues[index] = Entry.cleared
            if let attribute = field.attribute { clear(attribute, of: row.subject, by: UInt32(n)) }
        }
    }

    private mutating func clear(_ attribute: Attribute, of subject: UInt32, by n: UInt32) {
        let handle = handle(Subject(subject), attribute)
        for index in 0..<handle.count {
            let entry = timelines.element(handle, index)
            guard entry.n == n else { continue }
            timelines.replace(
                Entry(day: entry.day, n: n, raw: Entry.cleared), in: handle, at: index)
        }
    }
}
