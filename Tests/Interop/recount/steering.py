"""What the steering dashboard must show, table by table, by the words over its tables."""
from .dates import Span, end_of_day_in_berlin, months_before
from .lights import light
from .measure_kpis import MEASURE_KPIS, is_stalled
from .measures import Measure
from .result import percent
from .talk_kpis import Decision, Dialog, applications, asked, taken

# Which events the groups of "Since the last meeting" count. Money, estimates and measured values
# are in none of them.
GROUPS = {
    "decisions": {"decision.taken", "decision.implemented", "decision.superseded",
                  "decision.revoked"},
    "frame": {"process.started", "process.questionRaised", "process.phaseEntered",
              "process.extended", "process.joined", "process.left", "process.embedded",
              "process.funded", "process.channelOpened", "process.continued", "process.closed",
              "field.defined", "field.renamed", "policy.set"},
    "bodies": {"body.registered", "body.dissolved", "process.assigned", "process.released"},
    "publications": {"process.published"},
    "goals": {"goal.set", "goal.reworded", "goal.anchored", "goal.struck",
              "need.identified", "need.closed"},
    "measures": {"measure.proposed", "measure.revised", "measure.assigned", "measure.released",
                 "measure.statusChanged", "measure.reported", "measure.merged"},
    "deadlines": {"measure.scheduled", "measure.forecast", "milestone.moved"},
    "blocks": {"measure.blocked", "measure.unblocked"},
    "milestones": {"milestone.planned", "milestone.reached", "milestone.dropped"},
    "dialogs": {"dialog.announced", "dialog.held", "dialog.cancelled"},
    "outcomes": {"outcome.recorded", "outcome.disposed", "suggestion.received",
                 "suggestion.disposed", "suggestion.answered"},
    "findings": {"finding.recorded", "finding.confirmed", "finding.refuted", "finding.resolved"},
    "funds": {"fund.opened", "fund.reported", "fund.closed", "application.submitted",
              "application.approved", "application.rejected", "application.withdrawn",
              "application.paid", "application.accounted"},
}


def key_figures(process, since):
    view, subject = process.view, process.subject
    started = view.of_type(subject, "process.started")[0]
    phases = view.of_type(subject, "process.phaseEntered")
    end = process.period_end()
    used = None
    if end:
        elapsed = min(view.as_of, end.last) - started.when.first + 1
        used = percent(max(elapsed, 0), end.last - started.when.first + 1)
    return {
        "phase": phases[-1].data["phase"] if phases else None, "state": state(process),
        "begin": started.when.text, "end": end.text if end else None, "timeUsed": used,
        "since": since}


def state(process):
    view, subject = process.view, process.subject
    if view.of_type(subject, "process.continued"):
        return "continued"
    if view.of_type(subject, "process.closed"):
        return "closed"
    end = process.period_end()
    return "pastEnd" if end and end.last < view.as_of else "running"


def since_of(view):
    """Three months before the day, unless asked otherwise."""
    return months_before(view.as_of, 3)


def leads(measure):
    return sorted("body/" + event.data["body"] for event in measure.bodies("lead"))


def red_and_yellow(process):
    rows = {}
    for measure in process.measures():
        shown = light(measure, process)
        if shown.state in ("red", "yellow"):
            rows[measure.key] = (measure, shown)
    return rows


def measure_row(measure):
    return {
        "measure": measure.subject, "status": measure.status, "lead": leads(measure),
        "end": measure.end.text if measure.end else None, "slip": measure.slip}


def overdue(process):
    day, rows = process.judged_day, {}
    for measure in process.measures():
        if not measure.ended and measure.end and measure.end.last < day:
            rows[measure.subject] = {
                "due": measure.end.text, "overdueDays": day - measure.end.last,
                "lead": leads(measure), "kind": "measure", "what": measure.subject}
    for milestone in process.milestones():
        if not milestone.ended and milestone.due and milestone.due.last < day:
            of = milestone.planned.data.get("measure")
            lead = leads(Measure(process.view, f"measure/{of}")) if of else []
            rows[milestone.subject] = {
                "due": milestone.due.text, "overdueDays": day - milestone.due.last,
                "lead": lead, "kind": "milestone", "what": milestone.subject}
    return rows


def blocked(process):
    return {measure.key: {
        "measure": measure.subject, "reason": measure.block.data["reasonCode"],
        "text": measure.block.data["text"], "since": measure.block.when.text,
        "lead": leads(measure)}
        for measure in process.measures() if measure.block and not measure.ended}


def stalled(process):
    return {measure.key: {
        "measure": measure.subject, "status": measure.status,
        "lastEvent": measure.last_event.when.text,
        "silentDays": process.judged_day - measure.last_event.day, "lead": leads(measure)}
        for measure in process.measures() if is_stalled(measure, process)}


def decisions_pending(process):
    return {decision.subject.split("/")[1]: {
        "decision": decision.subject, "body": "body/" + decision.taken.data["body"],
        "date": decision.taken.when.text, "result": decision.result,
        "deadline": decision.taken.data.get("deadline"), "state": "pending",
        "conditions": decision.taken.data.get("conditions")}
        for decision in taken(process) if decision.pending}


def outcomes_open(process):
    return {event.key: {
        "outcome": event.data["text"], "kind": event.data["kind"],
        "dialog": "dialog/" + event.data["dialog"],
        "votes": event.data.get("votes", event.data.get("voteText")),
        "territories": ["territory/" + key for key in event.data.get("territories") or []],
        "disposition": "open", "into": None, "reason": None, "date": None}
        for event, disposed in asked(process) if not disposed}


def unrecorded_dialogs(process):
    rows = {}
    for subject in process.own("dialog"):
        dialog = Dialog(process.view, subject)
        planned = dialog.get("date")
        if (planned and Span(planned).last < process.view.as_of and not dialog.held
                and not dialog.cancelled):
            rows[subject.split("/")[1]] = {
                "dialog": subject, "date": planned, "state": "holdingNotRecorded",
                "territories": ["territory/" + key for key in dialog.get("territories") or []]}
    return rows


def next_deadlines(process):
    view, rows = process.view, {}

    def add(subject, code, text):
        if text and Span(text).last >= view.as_of:
            rows[f"{subject}-{code}"] = {
                "date": text, "deadline": code, "what": subject,
                "daysLeft": Span(text).last - view.as_of}
    for measure in process.measures():
        if not measure.ended and measure.end:
            add(measure.subject, "measureEnd", measure.end.text)
    for milestone in process.milestones():
        if not milestone.ended and milestone.due:
            add(milestone.subject, "milestone", milestone.due.text)
    for subject in process.own("decision"):
        decision = Decision(view, subject)
        if decision.pending:
            add(subject, "decision", decision.taken.data.get("deadline"))
    for subject in process.own("fund"):
        if not view.ended(subject):
            add(subject, "applyBy", view.value(subject, "applyBy", "fund.opened"))
            add(subject, "windowTo", view.value(subject, "to", "fund.opened"))
    for subject in process.own("dialog"):
        dialog = Dialog(view, subject)
        if not dialog.held and not dialog.cancelled:
            add(subject, "dialog", dialog.get("date"))
    end = process.period_end()
    if end and state(process) != "closed":
        add(process.subject, "processEnd", end.text)
    return rows


def to_decide(process):
    view = process.view
    found = {d.subject for d in taken(process) if d.pending and d.result == "postponed"}
    for measure in process.measures():
        late = measure.end and measure.end.last < process.judged_day
        if light(measure, process).state == "red" or (measure.status == "proposed" and late):
            found.add(measure.subject)
    found |= {event.subject for event, disposed in asked(process)
              if event.data["kind"] == "assignment" and not disposed}
    for subject in applications(process):
        fund = "fund/" + view.value(subject, "fund", "application.submitted")
        by = view.value(fund, "applyBy", "fund.opened")
        if by and Span(by).last < view.as_of and undecided(view, subject):
            found.add(subject)
    if state(process) == "pastEnd":
        found.add(process.subject)
    return found


def undecided(view, subject):
    return not view.of_type(subject, "application.approved", "application.rejected",
                            "application.withdrawn")


def changes(process, since):
    """(event, whether entered late) of what is new against `since` as it was known then.

    New is what happened since, and what happened before but was recorded only since; entered
    late is what was wholly over by then. What was recorded after the view's own day is told as
    if it had always been known."""
    view, shown = process.view, set().union(*GROUPS.values())
    then, now = end_of_day_in_berlin(since), end_of_day_in_berlin(view.as_of)
    found = {}
    for subject in owned(process):
        for event in view.history(subject):
            entered = then <= event.recorded < now
            new = entered or since < event.when.first
            if event.type in shown and new and event.when.first <= view.as_of:
                found[event.n] = event.when.last <= since and entered
    return found


def by_status(process):
    return MEASURE_KPIS["measuresByStatus"](process).parts


def owned(process):
    """The process, and all that is told of within it."""
    found = {process.subject, f"policy/{process.key}"}
    for category in ("field", "need", "goal", "measure", "decision", "dialog", "suggestion",
                     "fund", "indicator", "finding", "body"):
        found |= set(process.own(category))
    view = process.view
    for category, field in (
            ("milestone", "measure"), ("milestone", "process"),
            ("outcome", "dialog"),
            ("application", "fund")):
        for subject in view.subjects(category):
            for event in view.history(subject):
                if f"{field}/{event.data.get(field)}" in found:
                    found.add(subject)
    return found
