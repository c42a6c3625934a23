"""CSV by Python's own reader, the data package by frictionless, CloudEvents by their schema."""
import csv
import io
import json
import os
import re
from decimal import Decimal

import frictionless
import jsonschema

from recount.measures import Measure
from support import check

NAMES = re.compile(r"^[a-z0-9]{1,20}$")
# After the JSON Schema of CloudEvents 1.0.2, with the extensions that the page of the API names.
CLOUD_EVENT = jsonschema.Draft202012Validator({
    "type": "object", "required": ["id", "source", "specversion", "type"],
    "properties": {
        "id": {"type": "string", "minLength": 1},
        "source": {"type": "string", "format": "uri-reference", "minLength": 1},
        "specversion": {"const": "1.0"}, "type": {"type": "string", "minLength": 1},
        "datacontenttype": {"const": "application/json"},
        "subject": {"type": "string", "minLength": 1},
        "time": {"type": "string", "format": "date-time"}, "data": {"type": "object"}},
}, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
# Fields that the log spells as texts and that are numbers.
DECIMALS = {"amount", "value", "cost", "benefit", "area", "cap", "budget", "spent", "progress",
            "effectTolerance", "minimumPrevalence"}


def rows(content, excel):
    """The rows by the names of their columns; every row must have as many fields as the header."""
    text = content.decode("utf-8-sig" if excel else "utf-8", "strict")
    check(content.startswith(b"\xef\xbb\xbf") == excel, "a byte order mark for Excel alone")
    check(text.endswith("\r\n"), "the last line ends with CR LF")
    lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=";" if excel else ",",
                            strict=True))
    check(all(len(line) == len(lines[0]) for line in lines), "every row has all fields")
    check(len(set(lines[0])) == len(lines[0]), "columns have names of their own")
    return [dict(zip(lines[0], line)) for line in lines[1:]]


def number(text, excel):
    check("." not in text if excel else "," not in text, f"{text} has the mark of its form")
    return Decimal(text.replace(",", ".") if excel else text)


def unguarded(text):
    bare = text.lstrip("'")
    return text[1:] if text.startswith("'") and bare[:1] in tuple("=+-@\t\r\n") else text


def check_events(content, expected, excel):
    where = f"events-csv {'--excel-de ' if excel else ''}{expected.lens}"
    found = rows(content, excel)
    own = {str(event.n): event for event in expected.events}
    check([row["n"] for row in found] == list(own), f"{where}: the same events in their order")
    for row in found:
        event = own.get(row["n"])
        if not event:
            continue
        check((row["id"], row["type"], f"{row['category']}/{row['subject']}", row["recorded"])
              == (event.id, event.type, event.subject, event.recorded), f"{where}: @{event.n}")
        check(row["process"] == (expected.owner(event.subject) or "/").split("/")[1],
              f"{where}: @{event.n} belongs to {row['process']}")
        for field, value in event.data.items():
            cell = row[f"data.{field}"]
            if isinstance(value, str) and field not in DECIMALS:
                check(unguarded(cell) == value, f"{where}: @{event.n} has its {field}")
            elif isinstance(value, (str, int, Decimal)) and not isinstance(value, bool):
                check(number(cell, excel) == Decimal(value), f"{where}: @{event.n} has its {field}")


def check_measures(content, expected, excel):
    where = f"measures-csv {'--excel-de ' if excel else ''}{expected.lens}"
    found = rows(content, excel)
    own = [subject.split("/")[1] for subject in expected.subjects("measure")]
    check(sorted(row["id"] for row in found) == sorted(own), f"{where}: the same measures")
    for row in found:
        measure = Measure(expected.view, f"measure/{row['id']}")
        check((row["status"], unguarded(row["title"])) == (measure.status, measure.title),
              f"{where}: {row['id']} has its status and title")
        check(row["statusSince"] in same_dates(measure.status_event.when.text),
              f"{where}: {row['id']} has its status since {row['statusSince']}")
        spent = [Decimal(str(event.data["amount"]))
                 for event in expected.view.of_type(measure.subject, "measure.spent")]
        told = number(row["spent"], excel) if row["spent"] else None
        check(told == (sum(spent) if spent else None), f"{where}: {row['id']} spent {told}")


def check_cases(content, expected, unit, excel):
    """A row a case; where a measure stands, and which events say so."""
    where = f"cases-csv --unit {unit} {'--excel-de ' if excel else ''}{expected.lens}"
    found = rows(content, excel)
    own = [subject.split("/")[1] for subject in expected.subjects(unit)]
    check(sorted(row["id"] for row in found) == sorted(own), f"{where}: the same cases")
    for row in found:
        for name, value in row.items():
            if name.endswith(".basis"):
                known = all(int(n) in expected.lens.log.by_n for n in value.split())
                check(known and (not value or row[name.removesuffix(".basis")]),
                      f"{where}: {row['id']} has events behind its {name}")
    if unit == "measure":
        for row in found:
            measure = Measure(expected.view, f"measure/{row['id']}")
            check((row["status"], unguarded(row["title"])) == (measure.status, measure.title)
                  and str(measure.status_event.n) in row["status.basis"].split(),
                  f"{where}: {row['id']} has its status and title, and where they come from")


def same_dates(text):
    """A span may be spelled shorter than it was recorded: 2022/2022 is 2022."""
    first, _, last = text.partition("/")
    return {text, first} if first == last else {text}


def check_package(folder, expected, excel):
    where = f"datapackage {'--excel-de ' if excel else ''}{expected.lens}"
    report = frictionless.validate(os.path.join(folder, "datapackage.json"))
    check(report.valid, f"{where}: frictionless takes it; "
          f"{report.flatten(['type', 'note', 'rowNumber', 'fieldName'])[:3]}")
    with open(os.path.join(folder, "datapackage.json"), encoding="utf-8") as file:
        resources = {one["name"]: one for one in json.load(file)["resources"]}
    check(set(os.listdir(folder))
          == {one["path"] for one in resources.values()} | {"datapackage.json"},
          f"{where}: every file is described")
    counts = {task.name: task.stats.get("rows", 0) for task in report.tasks}
    check(counts.get("events") == len(expected.events), f"{where}: {counts.get('events')} events")
    for name, category in [("measures", "measure"), ("territories", "territory"),
                           ("bodies", "body"), ("dialogs", "dialog"), ("goals", "goal"),
                           ("milestones", "milestone"), ("indicators", "indicator"),
                           ("cases-measures", "measure"), ("cases-processes", "process")]:
        check(counts.get(name, 0) == len(expected.subjects(category)),
              f"{where}: {counts.get(name)} {name}")
    return counts


def is_noticed(folder):
    """One changed byte, or one lost, is noticed by frictionless."""
    path = os.path.join(folder, "events.csv")
    with open(path, "rb") as file:
        content = file.read()
    for spoiled in (content.replace(b"Dorfladen", b"Dorfladem", 1), content[:-1]):
        with open(path, "wb") as file:
            file.write(spoiled)
        report = frictionless.validate(os.path.join(folder, "datapackage.json"))
        check(not report.valid, "a spoiled table is noticed")
    with open(path, "wb") as file:
        file.write(content)


def check_cloud_events(content, expected, lines):
    """Each is an event by its schema; its data is that of the log's line."""
    where = f"cloudevents {expected.lens}"
    found = [json.loads(line) for line in content.splitlines()]
    check([one["position"] for one in found] == [event.n for event in expected.events],
          f"{where}: the same events in their order")
    for one, event in zip(found, expected.events):
        fault = next(CLOUD_EVENT.iter_errors(one), None)
        check(not fault and all(NAMES.match(name) for name in one),
              f"{where}: @{event.n} is a CloudEvent; {fault and fault.message}")
        line = lines[event.n]
        check((one["id"], one["type"], one["subject"], one["time"], one["occurred"])
              == (line["id"], line["type"], line["stream"], line["recorded"], line["occurred"]),
              f"{where}: @{event.n} is that of the log")
        hides = expected.lens.clearance == "public" and "participants" in line["data"]
        check(hides or one["data"] == line["data"], f"{where}: @{event.n} has its data")
