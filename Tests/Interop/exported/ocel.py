"""OCEL 2.0: the form, every event and relationship against the log, and read back by pm4py."""
import json

import jsonschema
import pm4py

from recount.dates import iso
from support import check

NAMED = {"type": "object", "required": ["name", "type"], "additionalProperties": False,
         "properties": {"name": {"type": "string"}, "type": {
             "enum": ["string", "time", "integer", "float", "boolean"]}}}
TYPES = {"type": "array", "items": {
    "type": "object", "required": ["name", "attributes"], "additionalProperties": False,
    "properties": {"name": {"type": "string"}, "attributes": {"type": "array", "items": NAMED}}}}
RELATIONS = {"type": "array", "items": {
    "type": "object", "required": ["objectId", "qualifier"], "additionalProperties": False,
    "properties": {"objectId": {"type": "string"},
                   "qualifier": {"type": "string", "minLength": 1}}}}
TIME = {"type": "string", "format": "date-time", "pattern": "Z$"}


def attributes(*required):
    return {"type": "array", "items": {
        "type": "object", "required": ["name", "value", *required], "additionalProperties": False,
        "properties": {"name": {"type": "string"}, "value": {"type": "string"},
                       **{name: TIME for name in required}}}}


# After the standard's own description of its JSON form.
SCHEMA = {
    "type": "object", "required": ["objectTypes", "eventTypes", "objects", "events"],
    "additionalProperties": False,
    "properties": {
        "objectTypes": TYPES, "eventTypes": TYPES,
        "objects": {"type": "array", "items": {
            "type": "object", "required": ["id", "type", "attributes", "relationships"],
            "additionalProperties": False,
            "properties": {
                "id": {"type": "string"}, "type": {"type": "string"},
                "attributes": attributes("time"), "relationships": RELATIONS}}},
        "events": {"type": "array", "items": {
            "type": "object", "required": ["id", "type", "time", "attributes", "relationships"],
            "additionalProperties": False,
            "properties": {
                "id": {"type": "string"}, "type": {"type": "string"}, "time": TIME,
                "attributes": attributes(),
                "relationships": {**RELATIONS, "minItems": 1}}}}}}
CHECKER = jsonschema.Draft202012Validator(
    SCHEMA, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)


def check_ocel(path, expected):
    where = f"ocel {expected.lens}"
    with open(path, encoding="utf-8") as file:
        log = json.load(file)
    fault = next(CHECKER.iter_errors(log), None)
    check(not fault, f"{where}: the form holds; {fault and fault.message[:200]}")
    check_types(log, where)
    check_events(log, expected, where)
    check_statuses(log, expected, where)
    check_read_back(path, log, where)


def check_types(log, where):
    for types, things in [("eventTypes", "events"), ("objectTypes", "objects")]:
        declared = {one["name"]: {attribute["name"]: attribute["type"]
                                  for attribute in one["attributes"]} for one in log[types]}
        check(len(declared) == len(log[types]), f"{where}: each of {types} is declared once")
        check({one["type"] for one in log[things]} == set(declared),
              f"{where}: {types} are those of {things}")
        for one in log[things]:
            for attribute in one["attributes"]:
                kind = declared[one["type"]].get(attribute["name"])
                check(kind and fits(kind, attribute["value"]),
                      f"{where}: {one['id']} {attribute} is {kind}")
        identities = [one["id"] for one in log[things]]
        check(len(set(identities)) == len(identities), f"{where}: ids of {things} are unique")


def fits(kind, value):
    if value == "null":
        return True
    try:
        return {"integer": int, "float": float}.get(kind, str)(value) is not None and (
            kind != "boolean" or value in ("true", "false"))
    except ValueError:
        return False


def check_events(log, expected, where):
    own = {event.id: event for event in expected.news}
    check({one["id"] for one in log["events"]} == set(own), f"{where}: the same events")
    objects = {subject for event in expected.news for _, subject in expected.related(event)}
    check({one["id"] for one in log["objects"]} == objects, f"{where}: the same objects")
    for one in log["events"]:
        event = own.get(one["id"])
        if not event:
            continue
        found = {(qualifier, relation["objectId"]) for relation in one["relationships"]
                 for qualifier in relation["qualifier"].split(", ")}
        check(found == expected.related(event), f"{where}: @{event.n} is about {found}")
        told = {attribute["name"]: attribute["value"] for attribute in one["attributes"]}
        check((one["type"], one["time"]) == (event.type, iso(event.when.first) + "T00:00:00.000Z")
              and (told["position"], told["recorded"], told["actor"])
              == (str(event.n), event.recorded, event.actor),
              f"{where}: @{event.n} has its type and times")
        for field, value in event.data.items():
            if isinstance(value, str) and not event.category_of(field):
                check(told.get(field) == value, f"{where}: @{event.n} has its {field}")
    order = [(event.when.first, event.rank, event.n)
             for event in (own[one["id"]] for one in log["events"] if one["id"] in own)]
    check(order == sorted(order), f"{where}: events stand in time")


def check_statuses(log, expected, where):
    """The status of measures: every change, with the day from which it holds."""
    for one in log["objects"]:
        if one["type"] != "measure":
            continue
        own = {}
        for event in expected.view.of_type(
                one["id"], "measure.proposed", "measure.statusChanged", "measure.merged"):
            status = "merged" if event.type == "measure.merged" else event.data.get("status")
            own[iso(event.when.first) + "T00:00:00.000Z"] = status or "proposed"
        found = {attribute["time"]: attribute["value"] for attribute in one["attributes"]
                 if attribute["name"] == "status"}
        check(found == own, f"{where}: {one['id']} had {found}, in truth {own}")


def check_read_back(path, log, where):
    if not log["events"]:
        return
    read = pm4py.read_ocel2_json(path)
    counts = {"events": len(read.events), "objects": len(read.objects),
              "relationships": len(read.relations), "between objects": len(read.o2o)}
    own = {"events": len(log["events"]), "objects": len(log["objects"]),
           "relationships": sum(len(one["relationships"]) for one in log["events"]),
           "between objects": sum(len(one["relationships"]) for one in log["objects"])}
    check(counts == own, f"{where}: pm4py reads {counts}, written were {own}")
    changes = sum(len(one["attributes"]) - len({attribute["name"] for attribute in
                                                one["attributes"]}) for one in log["objects"])
    check(len(read.object_changes) == changes,
          f"{where}: pm4py reads {len(read.object_changes)} changes of {changes}")
