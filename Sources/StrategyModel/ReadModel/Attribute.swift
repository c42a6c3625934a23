/// What a timeline of a subject holds. Most carry the value of the field of the same name; the
/// others hold events: a list, or the event that last stated something.
public enum Attribute: String, CaseIterable, Sendable {
    // Kept for every subject by the fold itself.
    /// The creating event.
    case existence
    /// The event that ended the subject (struck, merged, dissolved, cancelled, closed …).
    case ending
    /// Every event of the stream, in the order of the log.
    case events
    /// Every event elsewhere that names the subject, in the order of the log.
    case referrers
    /// Notes.
    case notes

    // Values of fields.
    case name, kind, parent, members, ags, validFrom, sectors, count, territory, process, contact
    case title, territories, to, purpose, crossCutting, scheme, text, field, urgency, source
    case level, decision, goals, needs, constellation, rhythm, origin, reason, reasonCode
    case status, scheduledStart, scheduledEnd, forecastEnd, cost, benefit, costText, benefitText
    case measure, due, critical, body, result, votes, conditions, deadline, concerns, paper
    case resultText, url, format, occasion, hosting, bodies, date, place, theme, follows, guests
    case participants, countText, dialog, voteText, channel, fund, budget, cap, applyBy, from
    case eligible, applicant, applicantText, amount, unit, direction, aggregation, goal, licence
    case factors, scope, evidence
    case toleranceDays, staleDays, effectTolerance, convention, minimumMunicipalities
    case minimumRegions, minimumPrevalence, smallCell

    // Lists of events.
    case assignments, questions, phases, memberships, embeddings, fundings, channels, publications
    case boundaryChanges, anchors, budgets, spendings, reports, baselines, targets, measurements
    case payments

    // The event that last stated it.
    case block, continuation, closing, reached, implementation, supersession, revocation, holding
    case disposition, answer, approval, rejection, accounting, confirmation, refutation, resolution
    case schedule, forecast, statusChange, erasure
}
