public import Words

/// Something that happened.
public struct TimelineEntry: Sendable {
    /// When, as the log spells it.
    public var date: String
    /// The position of the event.
    public var position: Int
    /// The type of the event, such as `decision.taken`.
    public var type: String
    /// Its subject, `category/id`.
    public var subject: String
    /// What happened, as a sentence.
    public var text: Text
    /// Whether it was entered late; `nil` where that was not asked.
    public var late: Bool?

    /// Makes an entry.
    public init(
        on date: String, position: Int, type: String, subject: String, _ text: Text,
        late: Bool? = nil
    ) {
        self.date = date
        self.position = position
        self.type = type
        self.subject = subject
        self.text = text
        self.late = late
    }

    /// How exactly the day is known; a spelling that is no date counts as a day.
    public var precision: DatePrecision { DatePrecision(of: date) ?? .day }
}
