"""The events with words that nobody may see: one of each type that takes text, legal each."""

# Public, before anything is hidden. In the table below `$s` is the level's first letter.
BASE = [
    ("territory.registered", "territory/t", {"name": "Testhausen", "kind": "stadt"}),
    ("territory.registered", "territory/t2", {"name": "Neudorf", "kind": "gemeinde"}),
    ("body.registered", "body/b", {"name": "Rat", "kind": "council"}),
    ("process.started", "process/p", {
        "title": "Leitbild", "kind": "strategy", "territories": ["t"], "to": "2040"}),
    ("field.defined", "field/f", {"process": "p", "title": "Wohnen"}),
    ("need.identified", "need/n", {"process": "p", "text": "Wohnraum"}),
    ("goal.set", "goal/g", {"process": "p", "text": "Mehr Wohnraum"}),
    ("measure.proposed", "measure/m", {"process": "p", "title": "Baulücken", "goals": ["g"]}),
    ("dialog.announced", "dialog/d", {
        "process": "p", "title": "Werkstatt", "format": "workshop"}),
    ("fund.opened", "fund/u", {"process": "p", "title": "Fonds"}),
    ("indicator.defined", "indicator/i", {
        "process": "p", "title": "Einwohner", "aggregation": "sum"})]
TERRITORY = ("territory.registered", "territory/t-$s", {"name": "Ort $s", "kind": "gemeinde"})
BODY = ("body.registered", "body/b-$s", {"name": "Verein $s", "kind": "association"})
PROCESS = ("process.started", "process/p-$s", {
    "title": "Prozess $s", "kind": "research", "territories": ["t"], "to": "2040"})
NEED = ("need.identified", "need/n-$s", {"process": "p", "text": "Bedarf $s"})
GOAL = ("goal.set", "goal/g-$s", {"process": "p", "text": "Ziel $s"})
MEASURE = ("measure.proposed", "measure/m-$s", {
    "process": "p", "title": "Maßnahme $s", "status": "inProgress"})
MILESTONE = ("milestone.planned", "milestone/s-$s", {
    "measure": "m", "title": "Meilenstein $s", "due": "2035"})
DECISION = ("decision.taken", "decision/c-$s", {
    "process": "p", "body": "b", "title": "Beschluss $s", "result": "adopted"})
DIALOG = ("dialog.announced", "dialog/d-$s", {
    "process": "p", "title": "Gespräch $s", "format": "meeting"})
OUTCOME = ("outcome.recorded", "outcome/o-$s", {
    "dialog": "d", "kind": "idea", "text": "Idee $s"})
SUGGESTION = ("suggestion.received", "suggestion/v-$s", {
    "process": "p", "channel": "mail", "text": "Vorschlag $s"})
FUND = ("fund.opened", "fund/u-$s", {"process": "p", "title": "Topf $s"})
SUBMITTED = ("application.submitted", "application/a-$s", {
    "fund": "u", "title": "Antrag $s", "applicant": "b", "amount": "100.00"})
PAID = [SUBMITTED, ("application.approved", "application/a-$s", {"amount": "100.00"}),
        ("application.paid", "application/a-$s", {"amount": "100.00"})]
INDICATOR = ("indicator.defined", "indicator/i-$s", {"process": "p", "title": "Maß $s"})
FINDING = ("finding.recorded", "finding/e-$s", {
    "process": "p", "kind": "observation", "text": "Erkenntnis $s"})

# What is public before, and then the hidden event: `$w` is a word of its own, `$k` a hidden id,
# `$a` an amount.
HIDDEN = [
    ([], "territory.registered", "territory/$k", {"name": "$w", "kind": "stadt"}),
    ([TERRITORY], "territory.renamed", "territory/t-$s", {"name": "$w"}),
    ([TERRITORY], "territory.boundaryChanged", "territory/t-$s", {"reason": "$w"}),
    ([TERRITORY], "territory.merged", "territory/t-$s", {"into": "t2", "reason": "$w"}),
    ([], "body.registered", "body/$k", {
        "name": "$w", "kind": "company", "contact": "$w", "process": "p"}),
    ([BODY], "body.dissolved", "body/b-$s", {"reason": "$w"}),
    ([], "process.started", "process/$k", {
        "title": "$w", "kind": "profile", "territories": ["t"], "purpose": "$w"}),
    ([], "process.questionRaised", "process/p", {"text": "$w"}),
    ([PROCESS], "process.extended", "process/p-$s", {"to": "2041", "reason": "$w"}),
    ([PROCESS], "process.joined", "process/p-$s", {"territory": "t2", "role": "$w"}),
    ([PROCESS], "process.left", "process/p-$s", {"territory": "t", "reason": "$w"}),
    ([], "process.embedded", "process/p", {"programme": "$w", "role": "$w"}),
    ([], "process.funded", "process/p", {"source": "$w", "amount": "$a"}),
    ([], "process.channelOpened", "process/p", {"channel": "web", "address": "$w"}),
    ([], "process.published", "process/p", {
        "title": "$w", "medium": "web", "url": "https://$w.example/", "series": "$w"}),
    ([PROCESS], "process.continued", "process/p-$s", {"structure": "$w", "reason": "$w"}),
    ([PROCESS], "process.closed", "process/p-$s", {"reason": "$w"}),
    ([], "field.defined", "field/$k", {"process": "p", "title": "$w", "scheme": "$w"}),
    ([], "field.renamed", "field/f", {"title": "$w"}),
    ([], "need.identified", "need/$k", {"process": "p", "text": "$w"}),
    ([NEED], "need.closed", "need/n-$s", {"reason": "$w"}),
    ([], "goal.set", "goal/$k", {"process": "p", "text": "$w"}),
    ([GOAL], "goal.reworded", "goal/g-$s", {"text": "$w", "reason": "$w"}),
    ([], "goal.anchored", "goal/g", {"product": "$w", "unit": "$w"}),
    ([], "goal.budgeted", "goal/g", {"year": 2026, "amount": "$a", "line": "$w"}),
    ([GOAL], "goal.struck", "goal/g-$s", {"reason": "$w"}),
    ([], "measure.proposed", "measure/$k", {
        "process": "p", "title": "$w", "text": "$w", "rhythm": "$w", "reason": "$w",
        "status": "suspended", "goals": ["g"]}),
    ([MEASURE], "measure.revised", "measure/m-$s", {
        "title": "$w", "text": "$w", "reason": "$w"}),
    ([MEASURE, ("measure.assigned", "measure/m-$s", {"body": "b", "role": "lead"})],
     "measure.released", "measure/m-$s", {"body": "b", "role": "lead", "reason": "$w"}),
    ([], "measure.scheduled", "measure/m", {"end": "2033", "reason": "$w"}),
    ([], "measure.forecast", "measure/m", {"end": "2034", "reason": "$w"}),
    ([], "measure.estimated", "measure/m", {
        "cost": "$a", "costText": "$w", "benefitText": "$w"}),
    ([], "measure.budgeted", "measure/m", {"year": 2026, "amount": "$a", "source": "$w"}),
    ([], "measure.spent", "measure/m", {"amount": "$a", "text": "$w"}),
    ([MEASURE], "measure.statusChanged", "measure/m-$s", {"status": "dropped", "reason": "$w"}),
    ([], "measure.reported", "measure/m", {"text": "$w"}),
    ([MEASURE], "measure.blocked", "measure/m-$s", {"reasonCode": "staff", "text": "$w"}),
    ([MEASURE, ("measure.blocked", "measure/m-$s", {"reasonCode": "legal", "text": "Frist"})],
     "measure.unblocked", "measure/m-$s", {"text": "$w"}),
    ([MEASURE], "measure.merged", "measure/m-$s", {"into": "m", "reason": "$w"}),
    ([], "milestone.planned", "milestone/$k", {"measure": "m", "title": "$w", "due": "2030"}),
    ([MILESTONE], "milestone.moved", "milestone/s-$s", {"due": "2036", "reason": "$w"}),
    ([MILESTONE], "milestone.reached", "milestone/s-$s", {"text": "$w"}),
    ([MILESTONE], "milestone.dropped", "milestone/s-$s", {"reason": "$w"}),
    ([], "decision.taken", "decision/$k", {
        "process": "p", "body": "b", "title": "$w", "text": "$w", "result": "noted",
        "conditions": "$w", "paper": "$w", "resultText": "$w", "url": "https://$w.example/"}),
    ([DECISION], "decision.implemented", "decision/c-$s", {"text": "$w"}),
    ([DECISION], "decision.revoked", "decision/c-$s", {"reason": "$w"}),
    ([], "dialog.announced", "dialog/$k", {
        "process": "p", "title": "$w", "format": "workshop", "place": "$w", "theme": "$w"}),
    ([DIALOG], "dialog.held", "dialog/d-$s", {
        "title": "$w", "place": "$w", "theme": "$w", "countText": "$w", "text": "$w"}),
    ([DIALOG], "dialog.cancelled", "dialog/d-$s", {"reason": "$w"}),
    ([], "outcome.recorded", "outcome/$k", {
        "dialog": "d", "kind": "strength", "text": "$w", "voteText": "$w"}),
    ([OUTCOME], "outcome.disposed", "outcome/o-$s", {"disposition": "rejected", "reason": "$w"}),
    ([], "suggestion.received", "suggestion/$k", {
        "process": "p", "channel": "letter", "text": "$w"}),
    ([SUGGESTION], "suggestion.disposed", "suggestion/v-$s", {
        "disposition": "deferred", "reason": "$w"}),
    ([SUGGESTION], "suggestion.answered", "suggestion/v-$s", {"text": "$w"}),
    ([], "fund.opened", "fund/$k", {
        "process": "p", "title": "$w", "eligible": "$w", "purpose": "$w"}),
    ([], "fund.reported", "fund/u", {"text": "$w"}),
    ([FUND], "fund.closed", "fund/u-$s", {"reason": "$w"}),
    ([], "application.submitted", "application/$k", {
        "fund": "u", "title": "$w", "applicantText": "$w", "amount": "$a"}),
    ([SUBMITTED], "application.rejected", "application/a-$s", {"reason": "$w"}),
    ([SUBMITTED], "application.withdrawn", "application/a-$s", {"reason": "$w"}),
    (PAID, "application.accounted", "application/a-$s", {"spent": "90.00", "text": "$w"}),
    ([], "indicator.defined", "indicator/$k", {
        "process": "p", "title": "$w", "unit": "$w", "source": "$w", "licence": "$w"}),
    ([INDICATOR], "indicator.redefined", "indicator/i-$s", {
        "title": "$w", "unit": "$w", "source": "$w", "licence": "$w", "reason": "$w"}),
    ([], "indicator.measured", "indicator/i", {
        "value": "$a", "date": "2020", "territory": "t", "source": "$w"}),
    ([], "finding.recorded", "finding/$k", {
        "process": "p", "kind": "obstacle", "text": "$w", "factors": ["staff"]}),
    ([FINDING], "finding.confirmed", "finding/e-$s", {"text": "$w"}),
    ([FINDING], "finding.refuted", "finding/e-$s", {"reason": "$w"}),
    ([FINDING], "finding.resolved", "finding/e-$s", {"reason": "$w"}),
    ([], "note.added", "process/p", {"text": "$w"}),
    ([], "note.added", "measure/m", {"text": "$w"}),
]
