#!/usr/bin/env python3
"""Checks the example files by themselves: JSON, duplicates, references, sizes.

    python3 Examples/check.py

The program's own `wegmarke record --dry-run` knows all rules; this script needs nothing but
Python's standard library and finds the slips of an editor. Exit code 1 when it found something.
"""

import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
LIMIT = 512 * 1024
SUBJECT = re.compile(r"[a-z]+/[a-z0-9][a-z0-9_-]{0,63}")
PART = r"\d{4}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?))?"
SPAN = re.compile(rf"({PART}|({PART}|\.\.)/{PART})")
CREATING = {
    "territory": "registered", "body": "registered", "process": "started", "field": "defined",
    "need": "identified", "goal": "set", "measure": "proposed", "milestone": "planned",
    "decision": "taken", "outcome": "recorded", "suggestion": "received", "fund": "opened",
    "application": "submitted", "indicator": "defined", "finding": "recorded",
}
SINGLE = {
    "territory": "territory", "parent": None, "into": None, "body": "body", "process": "process",
    "field": "field", "measure": "measure", "goal": "goal", "dialog": "dialog",
    "follows": "dialog", "decision": "decision", "fund": "fund",
}
LISTS = {
    "territories": "territory", "members": "territory", "bodies": "body", "goals": "goal",
    "needs": "need",
}
DATES = {"date", "from", "to", "until", "start", "end", "due", "by", "applyBy", "validFrom",
         "boundary"}
TITLES = {"title", "name"}


def references(draft):
    """The subjects that a draft names in its data."""
    own = draft["subject"].split("/")[0]
    for key, value in draft["data"].items():
        if key in SINGLE and not isinstance(value, dict):
            category = SINGLE[key] or own
            yield value if "/" in value else f"{category}/{value}"
        elif key in LISTS:
            yield from (f"{LISTS[key]}/{one}" for one in value)
        elif key in ("concerns",):
            yield from value
        elif key in ("source", "origin") and SUBJECT.fullmatch(str(value)):
            yield value


def first_of(subject, type_name):
    """Whether an event of this type brings its subject into being."""
    category = subject.split("/")[0]
    verb = type_name.split(".")[1]
    return verb == CREATING.get(category) or type_name in ("dialog.announced", "dialog.held")


def checked(path, owners, seen, report):
    """Reads one file; `seen` holds the subjects of the earlier files of the same process."""
    process = path.stem.removesuffix("-population")
    if path.stat().st_size >= LIMIT:
        report(f"{path.name}: {path.stat().st_size} bytes, the limit is {LIMIT}")
    lines = path.read_text(encoding="utf-8").splitlines()
    twice = set()
    for number, line in enumerate(lines, 1):
        where = f"{path.name}:{number}"
        try:
            draft = json.loads(line)
        except json.JSONDecodeError as error:
            report(f"{where}: {error}")
            continue
        unknown = set(draft) - {"type", "subject", "on", "visibility", "data", "id"}
        if unknown or draft.get("visibility") != "public" or "data" not in draft:
            report(f"{where}: keys {sorted(draft)}")
        if line in twice:
            report(f"{where}: the same line twice")
        twice.add(line)
        subject, type_name, data = draft["subject"], draft["type"], draft["data"]
        if not SUBJECT.fullmatch(subject):
            report(f"{where}: subject {subject}")
        if owners.setdefault(subject, process) != process:
            report(f"{where}: {subject} belongs to {owners[subject]} already")
        dates = [draft["on"]] if "on" in draft else []
        dates += [value for key, value in data.items() if key in DATES]
        if "on" not in draft and "date" not in data:
            report(f"{where}: no date")
        for date in dates:
            if not SPAN.fullmatch(date):
                report(f"{where}: date {date}")
        for key in TITLES & set(data):
            if not 1 <= len(data[key]) <= 200:
                report(f"{where}: {key} has {len(data[key])} characters")
        if first_of(subject, type_name):
            if subject in seen and type_name != "dialog.held":
                report(f"{where}: {subject} is created twice")
            seen.add(subject)
        elif subject not in seen:
            report(f"{where}: {subject} does not exist yet")
        for name in references(draft):
            if name not in seen:
                report(f"{where}: {name} does not exist yet")
    return len(lines)


def main():
    faults = []
    owners = {}
    mains = [p for p in sorted(HERE.glob("*.jsonl")) if not p.stem.endswith("-population")]
    for path in mains:
        seen = set()
        follow = path.with_name(path.stem + "-population.jsonl")
        for one in [path] + ([follow] if follow.exists() else []):
            count = checked(one, owners, seen, faults.append)
            print(f"{one.name}: {count} events, {one.stat().st_size} bytes")
    print(*faults, sep="\n", file=sys.stderr, end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
