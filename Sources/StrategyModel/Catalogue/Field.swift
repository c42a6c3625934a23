/// Every key of an event's data, also those inside objects. What a key takes in a type is in that
/// type's definition.
public enum Field: String, CaseIterable, Sendable {
    case name, kind, parent, members, ags, validFrom, into, reason, sectors, count, territory
    case process, contact

    case title, territories, to, purpose, body, role, text, phase, until, programme
    case participants, source, amount, from, channel, address, medium, url, measure, series
    case part, parts, structure, crossCutting, scheme

    case toleranceDays, staleDays, effectTolerance, convention, minimumMunicipalities
    case minimumRegions, minimumPrevalence, smallCell

    case field, urgency, level, decision, product, unit, year, line, status, goals, needs
    case constellation, rhythm, reasonCode, origin, start, end, cost, benefit, costText
    case benefitText, progress, consolidation, due, critical

    case result, votes, yes, no, abstain, conditions, deadline, concerns, paper, resultText, by
    case format, occasion, hosting, bodies, date, place, theme, follows, guests, sector
    case countText, dialog, voteText, disposition

    case budget, cap, applyBy, eligible, fund, applicant, applicantText, spent

    case direction, aggregation, goal, licence, value, quality, boundary, area, factors, scope
    case evidence

    case event
}
