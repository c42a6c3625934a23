public import ByteCoding
public import StrategyModel

/// A lens as a user asks for it, before it is resolved against a log.
public struct LensRequest: Sendable {
    /// What "known at" may say.
    public enum Knowledge: Sendable {
        /// A position; inside a batch it means the end of the batch before.
        case position(Int)
        /// Everything recorded at an instant or before.
        case instant(Instant)
        /// Everything recorded by the end of a day in the store's time zone.
        case day(Day)
    }

    /// The day asked about; `nil` for today.
    public var asOf: Day?
    /// The state of knowledge; `nil` for all.
    public var knownAt: Knowledge?
    /// What may be seen.
    public var clearance: Visibility

    /// Makes a request.
    public init(asOf: Day? = nil, knownAt: Knowledge? = nil, clearance: Visibility) {
        self.asOf = asOf
        self.knownAt = knownAt
        self.clearance = clearance
    }

    /// The lens for a model.
    public func resolve(_ model: ReadModel, zone: ZoneRule, today: Day) -> Lens {
        let position: Int
        switch knownAt {
        case nil: position = model.endOfBatch(atOrBefore: model.position)
        case .position(let n):
            position = model.endOfBatch(atOrBefore: n, visibleTo: clearance)
        case .instant(let instant): position = model.position(knownAt: instant)
        case .day(let day):
            position = model.position(knownAt: zone.end(ofDay: Int(day.number)))
        }
        return Lens(asOf: asOf ?? today, knownAt: position, clearance: clearance)
    }
}

extension LensRequest.Knowledge {
    /// Reads `@N`, an instant or a partial date (its last day).
    public init?(_ text: String) {
        if text.hasPrefix("@") {
            guard let n = Int(text.dropFirst()), n >= 0 else { return nil }
            self = .position(n)
        } else if let date = PartialDate(text) {
            self = .day(date.last)
        } else if let instant = Instant(text) {
            self = .instant(instant)
        } else {
            return nil
        }
    }
}
