public import StrategyModel
public import Words

/// What a dashboard may be asked, by the name it has in commands (`--since`) and addresses
/// (`?since=`).
public enum BoardParameter: String, CaseIterable, Sendable {
    case process, since, from, to, hindsight, order, status, light, kind, field, territory, body,
        goal
    case type, subject, outcome, conditions, by, limit

    /// What values a parameter takes.
    public enum Values: Sendable {
        /// The id of a subject of the category.
        case id(Category)
        /// A date; of a span the first day, or the last.
        case day(first: Bool)
        /// One of these codes.
        case codes([String])
        /// A whole number from 1.
        case count
        /// A whole subject, `category/id`.
        case stream
        /// A question to cases, as ``CaseTest`` takes it, or several with commas.
        case questions
    }

    /// What values it takes.
    public var values: Values {
        switch self {
        case .process: .id(.process)
        case .since, .from: .day(first: true)
        case .to: .day(first: false)
        case .hindsight: .codes(["true", "false"])
        case .order: .codes(ChronicleOrder.allCases.map(\.rawValue))
        case .status: .codes(MeasureStatus.allCases.map(\.rawValue))
        case .light: .codes(TrafficLight.State.allCases.map(\.rawValue))
        case .kind: .codes(MeasureKind.allCases.map(\.rawValue))
        case .field: .id(.field)
        case .territory: .id(.territory)
        case .body: .id(.body)
        case .goal: .id(.goal)
        case .type: .codes(EventType.allCases.map(\.rawValue))
        case .subject: .stream
        case .outcome, .conditions, .by: .questions
        case .limit: .count
        }
    }

    /// What it asks for, in a few words.
    public var summary: Text { Words.Boards.summary(of: rawValue) }
}

/// In which order a chronicle is told.
public enum ChronicleOrder: String, CaseIterable, Sendable {
    /// By when it was so.
    case occurred
    /// By when the system learnt of it.
    case recorded
}
