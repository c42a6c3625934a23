import ByteCoding
public import StrategyModel

extension CloudEvent {
    /// The event as recorded; to the public without the number of small groups of participants.
    public func asSeen(in view: View) -> CloudEvent {
        guard view.lens.clearance == .public, subject.hasPrefix("dialog/"),
            case .object(let members)? = try? JSONValue.parse(data),
            let index = members.firstIndex(where: { $0.key == Field.participants.rawValue }),
            case .array(let groups) = members[index].value
        else { return self }
        let smallest = view.entity(subject)?.smallestGroup ?? Policy.standard.smallCell
        let seenGroups = groups.map { $0.hidingCount(below: smallest) }
        guard seenGroups != groups else { return self }
        var shown = members
        shown[index].value = .array(seenGroups)
        return with(JSONValue.object(shown))
    }

    /// The event for those who are handed a copy: as it is seen, without texts that were ordered to
    /// be taken out, even before the log has done so, and without a cause that the lens shows not.
    public func asExported(from event: EventFact) -> CloudEvent {
        var exported = asSeen(in: event.view)
        if event.cause.flatMap({ event.view.event($0.n) }) == nil { exported.cause = nil }
        guard event.isRedacted, let definition = event.type?.definition else { return exported }
        let left = exported.data.withUnsafeBytes { definition.withoutTexts($0) }
        if let left { exported.data = left }
        return exported
    }

    private func with(_ data: JSONValue) -> CloudEvent {
        var json = JSONWriter(reservingCapacity: self.data.count)
        data.write(into: &json)
        var event = self
        event.data = json.bytes
        return event
    }
}

extension JSONValue {
    fileprivate func hidingCount(below smallest: Int) -> JSONValue {
        guard case .object(let members) = self else { return self }
        return .object(
            members.filter { member in
                guard member.key == Field.count.rawValue, case .number(let digits) = member.value
                else { return true }
                return (Int(digits) ?? 0) >= smallest
            })
    }
}
