"""What a figure rests on: that it is there, about it, and enough to compute it again."""
from .dates import Span
from .kpis import ALL
from .lights import light
from .measures import Measure, Milestone, Process
from .record import CREATING
from .result import same
from .steering import owned

# By which a subject belongs to the process of another.
LINKS = {"outcome": "dialog", "milestone": "measure", "application": "fund", "indicator": "goal"}
# Each is a number of subjects; the basis names one event of each, not all that the rule asks.
NUMBERS = {"withoutLead", "withoutGoal", "withoutSchedule", "withoutDecision", "stalledMeasures",
           "goalsWithoutMeasure", "fieldsWithoutGoal"}


def flaw_of_positions(positions, process, about=None):
    """What is wrong with the positions of a basis; `about` are the subjects it may name."""
    view = process.view
    about = about or owned(process) | set(view.subjects("territory"))
    for n in positions:
        event = view.log.by_n.get(n)
        if event is None:
            return f"@{n} does not exist"
        if not view.counts(event):
            return f"@{n} is not to be seen at this lens"
        if event.subject not in about:
            return f"@{n} is about {event.subject}"
    return ""


def part_of(log, positions, key, places=False):
    """The log with these events only, those that create their subjects, and those that every
    rule asks: the period and the rules of the process, and which territory lies in which."""
    kept, done, waiting = set(positions), set(), {log.by_n[n].subject for n in positions}
    while waiting:
        subject = waiting.pop()
        done.add(subject)
        for event in log.of_subject[subject]:
            if event.type in CREATING:
                kept.add(event.n)
                category = LINKS.get(event.category)
                if category and event.data.get(category):
                    waiting.add(f"{category}/{event.data[category]}")
        waiting -= done
    for subject in log.of_category["territory"] if places else []:
        kept |= {event.n for event in log.of_subject[subject]}
    for subject in (f"policy/{key}", f"process/{key}"):
        kept |= {event.n for event in log.of_subject.get(subject, [])
                 if event.type != "process.published"}
    return log.only(kept)


def flaw_of_kpi(kpi, theirs, process):
    """Whether its value follows from the events of its basis alone."""
    positions = theirs["basis"]
    if kpi in NUMBERS:
        subjects = {process.view.log.by_n[n].subject for n in positions}
        if theirs["value"] and len(subjects) != theirs["value"]:
            return f"{len(subjects)} subjects are named, the value is {theirs['value']}"
        return ""
    if not positions:
        return "" if theirs["value"] in (None, 0) else "a value without a basis"
    part = part_of(process.view.log, positions, process.key, kpi.endswith("Coverage"))
    view = process.view.resting_on(part)
    again = ALL[kpi](Process(view, process.key))
    if not same(again.value, theirs["value"]):
        return f"its basis gives {again.value}, the value is {theirs['value']}"
    parts = {part["id"]: part["value"] for part in theirs.get("parts", [])}
    return "" if again.has_parts(parts) else f"its basis gives the parts {again.parts}"


def flaw_of_row(section, row, process):
    """Whether the numbers of a row follow from the events of its basis alone."""
    view = process.view.resting_on(part_of(process.view.log, row["basis"], process.key))
    part, cells = Process(view, process.key), row["cells"]
    if section == "overdue":
        subject = cells["what"]
        kind = Measure(view, subject) if cells["kind"] == "measure" else Milestone(view, subject)
        due = kind.end if cells["kind"] == "measure" else kind.due
        return compare("overdueDays", due and part.judged_day - due.last, cells)
    if section == "stalled":
        last = Measure(view, cells["measure"]).last_event
        return compare("silentDays", part.judged_day - last.day, cells)
    if section == "blocked":
        block = Measure(view, cells["measure"]).block
        return compare("since", block and block.when.text, cells)
    if section == "redAndYellow":
        measure = Measure(view, cells["measure"])
        return (compare("end", measure.end and measure.end.text, cells)
                or compare("slip", measure.slip, cells))
    if section == "nextDeadlines":
        texts = [event.data.get(field) for n in row["basis"]
                 for event in [process.view.log.by_n[n]]
                 for field in ("end", "due", "deadline", "to", "applyBy", "date")]
        if cells["date"] not in texts:
            return "no event of its basis states the date"
        return compare("daysLeft", Span(cells["date"]).last - view.as_of, cells)
    return ""


def flaw_of_light(row, process):
    """Whether the light of a row follows from the events of its basis alone."""
    view = process.view.resting_on(part_of(process.view.log, row["basis"], process.key))
    own = light(Measure(view, row["cells"]["measure"]), Process(view, process.key))
    shown = row["light"]
    if own.fits(shown["state"], shown["reason"]):
        return ""
    return f"its basis gives {own.state}, the light is {shown['state']}: {shown['reason']}"


def compare(column, value, cells):
    if cells[column] == value:
        return ""
    return f"{column}: its basis gives {value}, the row says {cells[column]}"
