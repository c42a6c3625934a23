/// What kind of thing a subject is; the part of a stream name before the slash.
public enum Category: String, CaseIterable, Sendable {
    case territory, body, process, field, policy, need, goal, measure, milestone, decision
    case dialog, outcome, suggestion, fund, application, indicator, finding, person
}
