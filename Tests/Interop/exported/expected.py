"""What a lens lets out of a log, by the design and not by the program."""
from recount.dates import iso
from recount.record import CREATING, View

# About the record and not about the subject.
BOOKKEEPING = {"event.retracted", "event.redacted", "person.erased", "note.added"}
BY_PROCESS = {"field", "need", "goal", "measure", "decision", "dialog", "suggestion", "fund",
              "finding", "body", "indicator", "milestone"}
# Of what a subject is a part, where that is not the process itself.
PART_OF = {"milestone": "measure", "outcome": "dialog", "application": "fund", "indicator": "goal"}
GIVING = CREATING | {"dialog.held", "indicator.redefined", "measure.revised"}


class Existing(View):
    """A view by the rule of existence alone: a subject is there once it has begun, is known and
    may be seen, whatever its first event names. An indicator is there before its process."""

    def exists(self, subject):
        if subject not in self.existing:
            has_rule = subject.startswith("policy/")
            self.existing[subject] = any(
                (has_rule or event.type in CREATING) and event.day <= self.as_of
                and self.sees(event) for event in self.log.of_subject.get(subject, []))
        return self.existing[subject]


class Lens:
    """A point of view as the command line takes it."""

    def __init__(self, log, day, known=None, clearance="restricted", process=None):
        self.day, self.clearance, self.process = day, clearance, process
        self.known = log.last if known is None else log.known_at(known)
        self.view = Existing(log, day, self.known, clearance)
        self.log = log

    @property
    def options(self):
        chosen = ["--process", self.process] if self.process else []
        return [*chosen, "--as-of", iso(self.day), "--known-at", f"@{self.known}",
                "--clearance", self.clearance, "--lang", "en"]

    def __str__(self):
        return " ".join(self.options)


class Expected:
    """The events of a lens, what they are about, and the cases they make."""

    def __init__(self, lens):
        self.lens, self.view, self.owners = lens, lens.view, {}
        self.events = [event for event in lens.log.events if self.shows(event)]
        self.news = [event for event in self.events if event.type not in BOOKKEEPING]

    def shows(self, event):
        return (event.when.first <= self.lens.day and self.view.sees(event)
                and self.view.exists(event.subject)
                and all(map(self.view.exists, event.names()))
                and (not self.lens.process
                     or self.owner(event.subject) == f"process/{self.lens.process}"))

    def owner(self, subject):
        if subject not in self.owners:
            self.owners[subject] = self.find_owner(subject)
        return self.owners[subject]

    def find_owner(self, subject):
        category, key = subject.split("/")
        if category == "process":
            return subject
        if category == "policy":
            return f"process/{key}"
        process = category in BY_PROCESS and self.view.value(subject, "process", *GIVING)
        if process:
            return f"process/{process}"
        whole = self.whole(subject)
        return self.owner(whole) if whole else None

    def whole(self, subject):
        category = subject.split("/")[0]
        part_of = PART_OF.get(category)
        key = part_of and self.view.value(subject, part_of, *GIVING)
        return f"{part_of}/{key}" if key else None

    def subjects(self, category):
        """Those that exist; of a process, what belongs to it and the places and bodies named."""
        found = self.view.subjects(category)
        if not self.lens.process:
            return found
        process = f"process/{self.lens.process}"
        named = {name for event in self.events for name in event.names()}
        return [subject for subject in found if self.owner(subject) == process
                or (category in ("territory", "body") and subject in named)]

    def related(self, event):
        """What an event is about: a set of pairs of qualifier and subject."""
        found = {("subject", event.subject)}
        for field, value in event.data.items():
            category = event.category_of(field)
            if not category or value is None:
                continue
            for item in value if isinstance(value, list) else [value]:
                found.add((field, item if category == "whole" else f"{category}/{item}"))
        return found

    def case(self, subject, category):
        if subject.startswith(category + "/"):
            return subject
        if category == "process":
            return self.owner(subject)
        whole = self.whole(subject)
        return whole if whole and whole.startswith(category + "/") and category != "goal" else None

    def traces(self, category):
        """The types of each case's events, in time."""
        found = {}
        for event in sorted(self.news, key=lambda one: (one.when.first, one.rank, one.n)):
            case = self.case(event.subject, category)
            if case and self.view.exists(case):
                found.setdefault(case.split("/")[1], []).append(event)
        return found
