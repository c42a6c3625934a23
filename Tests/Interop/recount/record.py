"""The log as written, and a view of it through a lens: day, knowledge, clearance."""
import json
from decimal import Decimal

from .dates import BEGINNING, Span

CLEARANCES = ["public", "internal", "restricted"]
PLACES = {"territory", "body", "field", "indicator"}
CREATING = {
    "territory.registered", "body.registered", "process.started", "field.defined",
    "need.identified", "goal.set", "measure.proposed", "milestone.planned", "decision.taken",
    "dialog.announced", "dialog.held", "outcome.recorded", "suggestion.received", "fund.opened",
    "application.submitted", "indicator.defined", "finding.recorded"}
CLOSING = {
    "territory.merged", "body.dissolved", "dialog.cancelled", "need.closed", "goal.struck",
    "measure.merged", "fund.closed", "application.withdrawn"}
# Fields that name a subject by its id, and of which category it is.
NAMES = {
    "territory": "territory", "territories": "territory", "members": "territory",
    "body": "body", "bodies": "body", "applicant": "body", "process": "process",
    "field": "field", "measure": "measure", "needs": "need", "goals": "goal", "goal": "goal",
    "decision": "decision", "by": "decision", "dialog": "dialog", "follows": "dialog",
    "fund": "fund"}
# Fields that name a whole subject, `category/id`, wherever they are one.
WHOLE = {"origin", "concerns"}


class Event:
    def __init__(self, line):
        raw = json.loads(line, parse_float=Decimal)
        self.n, self.more, self.id, self.type = raw["n"], raw["more"], raw["id"], raw["type"]
        self.subject, self.data = raw["stream"], raw["data"]
        self.category, self.key = self.subject.split("/")
        self.recorded, self.actor, self.cause = raw["recorded"], raw["actor"], raw.get("cause")
        self.when = Span(raw["occurred"])
        self.level = CLEARANCES.index(raw["visibility"])
        self.rank, self.retracted_at = self.n, None
        self.day = self.first_day()

    def first_day(self):
        """The day from which it counts."""
        if self.type in CREATING and self.category in PLACES:
            start = self.data.get("validFrom")
            return Span(start).first if start else BEGINNING
        return self.when.first

    def names(self):
        """The subjects that it names, beside its own."""
        found = []
        for field, value in self.data.items():
            category = self.category_of(field)
            if not category or value is None:
                continue
            for item in value if isinstance(value, list) else [value]:
                found.append(item if category == "whole" else f"{category}/{item}")
        return found

    def category_of(self, field):
        if field in WHOLE or (field == "source" and self.type == "need.identified"):
            return "whole"
        if field == "into":
            merged = self.type in ("territory.merged", "measure.merged")
            return self.category if merged else "whole"
        if field == "parent":
            return self.category
        if field in ("territory", "by") and self.type == "indicator.targeted":
            return "territory" if field == "territory" else None
        return NAMES.get(field)


class Log:
    """All events, with retractions and ranks resolved."""

    def __init__(self, lines):
        self.events = [Event(line) for line in lines if line.strip()]
        self.by_n = {event.n: event for event in self.events}
        self.by_id = {event.id: event for event in self.events}
        self.resolve_corrections()
        self.index()

    def resolve_corrections(self):
        """A retraction ends its event; the replacement, in the same batch, inherits its rank."""
        batch, batch_of = 0, {}
        for event in self.events:
            batch_of[event.n] = batch
            if event.type == "event.retracted":
                target = self.by_id[event.data["event"]]
                target.retracted_at = event.n
            elif event.cause in self.by_id:
                cause = self.by_id[event.cause]
                if (cause.type == "event.retracted" and cause.subject == event.subject
                        and batch_of[cause.n] == batch):
                    event.rank = self.by_id[cause.data["event"]].rank
            if event.more == 0:
                batch += 1

    def index(self):
        self.of_subject, self.of_category = {}, {}
        for event in self.events:
            if event.subject not in self.of_subject:
                self.of_subject[event.subject] = []
                self.of_category.setdefault(event.category, []).append(event.subject)
            self.of_subject[event.subject].append(event)
        for events in self.of_subject.values():
            events.sort(key=lambda event: (event.day, event.rank, event.n))

    def only(self, positions):
        """The same log with only these events; ranks and retractions stay as they are known."""
        part = Log([])
        part.events = [self.by_n[n] for n in sorted(positions)]
        part.index()
        return part

    def known_at(self, n):
        """A position inside a batch means the end of the batch before."""
        event = self.by_n.get(n)
        while event and event.more:
            event = self.by_n.get(event.n - 1)
            if event is None:
                return 0
            if event.more == 0:
                return event.n
        return event.n if event else 0

    @property
    def last(self):
        return self.events[-1].n if self.events else 0


class View:
    """What a lens shows of a log."""

    def __init__(self, log, as_of, known=None, clearance="restricted", trusting=False):
        """A trusting view takes for granted that what is named exists."""
        self.log, self.as_of, self.trusting = log, as_of, trusting
        self.known = log.last if known is None else known
        self.level = CLEARANCES.index(clearance)
        self.existing, self.kept, self.lists = {}, {}, {}

    def at(self, as_of):
        return View(self.log, as_of, self.known, CLEARANCES[self.level], self.trusting)

    def resting_on(self, log):
        """The same lens on a part of the log."""
        return View(log, self.as_of, self.known, CLEARANCES[self.level], trusting=True)

    def sees(self, event):
        """Whether it is known, may be seen and is not retracted; whatever its day."""
        return (event.n <= self.known and event.level <= self.level
                and not (event.retracted_at and event.retracted_at <= self.known))

    def counts(self, event):
        return (event.day <= self.as_of and self.sees(event)
                and (self.trusting or all(self.exists(name) for name in event.names())))

    def exists(self, subject):
        """Whether it has begun, is known and may be seen; what has ended has begun."""
        if subject not in self.existing:
            self.existing[subject] = True  # for those who name each other, such as a region
            category = subject.split("/")[0]
            if self.trusting:
                found = any(map(self.counts, self.log.of_subject.get(subject, [])))
            elif category == "policy":
                found = self.exists("process/" + subject.split("/")[1])
            else:
                found = any(
                    event.type in CREATING and self.counts(event)
                    for event in self.log.of_subject.get(subject, []))
            self.existing[subject] = found
        return self.existing[subject]

    def history(self, subject):
        """Its events that count, in order; notes and retractions tell nothing of it."""
        if subject not in self.kept:
            self.kept[subject] = [
                event for event in self.log.of_subject.get(subject, [])
                if event.type not in ("event.retracted", "event.redacted", "note.added")
                and self.counts(event)] if self.exists(subject) else []
        return self.kept[subject]

    def once(self, key, make):
        """A list that is made once, for a view never changes."""
        if key not in self.lists:
            self.lists[key] = make()
        return self.lists[key]

    def subjects(self, category):
        return self.once(category, lambda: [
            subject for subject in self.log.of_category.get(category, [])
            if self.exists(subject)])

    def of_type(self, subject, *types):
        return [event for event in self.history(subject) if event.type in types]

    def last(self, subject, field, *types):
        """The last event of these types that gives the field, unless it clears it."""
        found = None
        for event in self.of_type(subject, *types):
            if field in event.data:
                found = event if event.data[field] is not None else None
        return found

    def value(self, subject, field, *types):
        event = self.last(subject, field, *types)
        return event.data[field] if event else None

    def ended(self, subject):
        return next((event for event in self.history(subject) if event.type in CLOSING), None)
