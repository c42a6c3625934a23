public import EventStore
public import StrategyModel

/// Why a store could not be opened, read or recorded into.
public indirect enum EngineError: Error {
    /// The log said no.
    case log(LogError)
    /// The drafts are illegal; nothing was recorded.
    case rejected(Rejection)
    /// A draft's id or expected version contradicts the log; nothing was recorded.
    case conflict(RecordingFinding)
    /// The time zone rule in `format` can't be read.
    case zoneRule(String)
    /// Recording came only so far: what the receipt says is recorded, and then it failed; the draft
    /// of a line, if they have lines, and those after it were not recorded.
    case interrupted(Receipt, line: Int?, EngineError)
    /// Only a simulated store lets drafts or `WEGMARKE_NOW` set the time.
    case notSimulated
}

extension EngineError {
    /// Whether the log is not what had been durable; what lies before the damage can be read.
    public var isDamage: Bool {
        switch self {
        case .log(.corruption), .log(.lostTail): true
        default: false
        }
    }
}
