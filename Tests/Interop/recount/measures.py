"""Measures, milestones and their process at a view."""
from .dates import Span

ACTIVE = {"adopted", "preparing", "inProgress", "ongoing"}
ENDED = {"completed", "consolidated", "dropped", "merged"}
DEFAULTS = {
    "toleranceDays": 30, "staleDays": 180, "effectTolerance": "0.1", "convention": "deviation",
    "smallCell": 3}


class Measure:
    def __init__(self, view, subject):
        self.view, self.subject = view, subject
        self.created = view.of_type(subject, "measure.proposed")[0]

    def status_events(self):
        """(event, status): where it stood from when on."""
        return self.view.once((self.subject, "status"), self.find_status_events)

    def find_status_events(self):
        found = []
        for event in self.view.of_type(
                self.subject, "measure.proposed", "measure.statusChanged", "measure.merged"):
            if event.type == "measure.merged":
                found.append((event, "merged"))
            else:
                found.append((event, event.data.get("status") or "proposed"))
        return found

    @property
    def status_event(self):
        return self.status_events()[-1][0]

    @property
    def status(self):
        return self.status_events()[-1][1]

    @property
    def active(self):
        return self.status in ACTIVE

    @property
    def ended(self):
        return self.status in ENDED

    def text(self, field):
        return self.view.value(self.subject, field, "measure.proposed", "measure.revised")

    @property
    def title(self):
        return self.text("title")

    @property
    def kind(self):
        return self.text("kind")

    def schedules(self):
        """The entries with an end, in order."""
        return [event for event in self.view.of_type(self.subject, "measure.scheduled")
                if event.data.get("end")]

    @property
    def end_event(self):
        return self.view.last(self.subject, "end", "measure.scheduled")

    @property
    def end(self):
        return Span(self.end_event.data["end"]) if self.end_event else None

    @property
    def baseline_event(self):
        return self.schedules()[0] if self.schedules() else None

    @property
    def forecast_event(self):
        return self.view.last(self.subject, "end", "measure.forecast")

    @property
    def reached_event(self):
        """With what it came to its end: the first status of the last run of such."""
        found = None
        for event, status in self.status_events():
            if status not in ("completed", "consolidated"):
                found = None
            elif found is None:
                found = event
        return found

    @property
    def slip(self):
        """Days from the last day of the baseline end to that of the current or actual end."""
        if not self.baseline_event:
            return None
        if self.reached_event:
            last = self.reached_event.when.last
        elif self.end:
            last = self.end.last
        else:
            return None
        return last - Span(self.baseline_event.data["end"]).last

    @property
    def block(self):
        found = None
        for event in self.view.of_type(self.subject, "measure.blocked", "measure.unblocked"):
            found = event if event.type == "measure.blocked" else None
        return found

    def bodies(self, role):
        """The events of the bodies that have the role."""
        held = {}
        for event in self.view.of_type(self.subject, "measure.assigned", "measure.released"):
            if event.data["role"] == role:
                if event.type == "measure.assigned":
                    held[event.data["body"]] = event
                else:
                    held.pop(event.data["body"], None)
        return list(held.values())

    def milestones(self):
        return self.view.once("milestones", lambda: by_measure(self.view)).get(self.key, [])

    @property
    def key(self):
        return self.subject.split("/")[1]

    def events_about(self):
        """Its stream and its milestones', except notes and retractions."""
        found = list(self.view.history(self.subject))
        for milestone in self.milestones():
            found += self.view.history(milestone.subject)
        return found

    @property
    def last_event(self):
        return max(self.events_about(), key=lambda event: (event.day, event.n))


def by_measure(view):
    found = {}
    for subject in view.subjects("milestone"):
        milestone = Milestone(view, subject)
        found.setdefault(milestone.planned.data.get("measure"), []).append(milestone)
    return found


class Milestone:
    def __init__(self, view, subject):
        self.view, self.subject = view, subject

    @property
    def planned(self):
        return self.view.of_type(self.subject, "milestone.planned")[0]

    @property
    def due_event(self):
        return self.view.last(self.subject, "due", "milestone.planned", "milestone.moved")

    @property
    def due(self):
        return Span(self.due_event.data["due"]) if self.due_event else None

    @property
    def critical(self):
        return bool(self.planned.data.get("critical"))

    @property
    def reached(self):
        return next(iter(self.view.of_type(self.subject, "milestone.reached")), None)

    @property
    def ended(self):
        """Reached or dropped, or its measure has ended: then nobody waits for it."""
        of = self.planned.data.get("measure")
        return (self.view.of_type(self.subject, "milestone.reached", "milestone.dropped") != []
                or (of is not None and Measure(self.view, f"measure/{of}").ended))


class Process:
    def __init__(self, view, key):
        self.view, self.key, self.subject = view, key, f"process/{key}"

    def own(self, category):
        """The subjects of a category whose creating event names this process."""
        return self.view.once((self.key, category), lambda: [
            subject for subject in self.view.subjects(category)
            if any(event.data.get("process") == self.key
                   for event in self.view.history(subject))])

    def measures(self):
        return [Measure(self.view, subject) for subject in self.own("measure")]

    def milestones(self):
        measures = {subject.split("/")[1] for subject in self.own("measure")}
        return [milestone for milestone in map(
                    lambda subject: Milestone(self.view, subject),
                    self.view.subjects("milestone"))
                if milestone.planned.data.get("process") == self.key
                or milestone.planned.data.get("measure") in measures]

    def policy(self, name):
        value = self.view.value(f"policy/{self.key}", name, "policy.set")
        return DEFAULTS[name] if value is None else value

    def period_end(self):
        text = self.view.value(self.subject, "to", "process.started", "process.extended")
        return Span(text) if text else None

    def over(self):
        """The day on which it ended, where it has: closed, or past `to` and not continued."""
        closed = self.view.of_type(self.subject, "process.closed")
        if closed:
            return closed[0].day
        end = self.period_end()
        if end and end.last < self.view.as_of and not self.view.of_type(
                self.subject, "process.continued"):
            return end.last
        return None

    @property
    def judged_day(self):
        over = self.over()
        return self.view.as_of if over is None else min(self.view.as_of, over)

    def territories(self):
        """Those that it names: from its start, joined, not left."""
        held = {}
        for event in self.view.of_type(
                self.subject, "process.started", "process.joined", "process.left"):
            for key in event.data.get("territories") or [event.data.get("territory")]:
                if event.type == "process.left":
                    held.pop(key, None)
                elif key:
                    held[key] = event
        return list(held)

    def members(self):
        """The municipalities among its territories, named or below them."""
        return {key for key in below(self.view, self.territories())
                if kind(self.view, key) in ("stadt", "gemeinde")
                and not self.view.ended(f"territory/{key}")}


def kind(view, key):
    return view.value(f"territory/{key}", "kind", "territory.registered")


def parent(view, key):
    return view.value(
        f"territory/{key}", "parent", "territory.registered", "territory.reassigned")


def below(view, keys):
    """These territories and all that lies in them; a region's members lie in it."""
    children = {}
    for subject in view.subjects("territory"):
        key = subject.split("/")[1]
        above = parent(view, key)
        if above:
            children.setdefault(above, set()).add(key)
        for member in view.value(subject, "members", "territory.registered") or []:
            children.setdefault(key, set()).add(member)
    found, waiting = set(), list(keys)
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting += children.get(key, ())
    return found
