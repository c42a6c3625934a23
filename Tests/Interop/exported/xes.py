"""XES: well-formed by xmllint, the structure of IEEE 1849 by XPath, and read back by pm4py."""
import subprocess
from collections import Counter
from datetime import datetime

import pm4py
from lxml import etree

from recount.dates import iso
from support import check

SPACE = {"x": "http://www.xes-standard.org/"}
ATTRIBUTES = {"string", "date", "int", "float", "boolean", "id"}


def check_xes(path, expected, category):
    where = f"xes --case {category} {expected.lens}"
    judged = subprocess.run(["xmllint", "--noout", "--huge", path], capture_output=True, text=True)
    check(judged.returncode == 0, f"{where}: xmllint takes it; {judged.stderr[:200]}")
    log = etree.parse(path, etree.XMLParser(huge_tree=True)).getroot()
    check_structure(log, where)
    check_traces(log, expected.traces(category), where)
    check_read_back(path, expected.traces(category), where)


def every(log, path):
    return log.xpath(path, namespaces=SPACE)


def check_structure(log, where):
    check(log.tag == f"{{{SPACE['x']}}}log" and log.get("xes.version") == "1849.2016"
          and log.get("xes.features") is not None, f"{where}: the root names its version")
    order = [etree.QName(child).localname for child in log]
    rank = {"extension": 0, "global": 1, "classifier": 2, "trace": 4}
    ranks = [rank.get(name, 3) for name in order]
    check(ranks == sorted(ranks), f"{where}: extensions, globals, classifiers, attributes, traces")
    check([one.get("scope") for one in every(log, "x:global")] == ["trace", "event"],
          f"{where}: globals of traces and events")
    prefixes = {one.get("prefix") for one in every(log, "x:extension")}
    used = {one.get("key").split(":")[0] for one in every(log, "//*[contains(@key, ':')]")}
    check(used <= prefixes, f"{where}: every prefix in {used} is declared")
    check(not every(log, "x:trace[not(x:event)]"), f"{where}: no trace is without events")
    for scope in ("trace", "event"):
        needed = [(one.tag, one.get("key")) for one in every(log, f"x:global[@scope='{scope}']/*")]
        for one in every(log, f"//x:{scope}"):
            own = [(child.tag, child.get("key")) for child in one if child.get("key")]
            keys = [key for _, key in own]
            check(set(needed) <= set(own) and len(set(keys)) == len(keys),
                  f"{where}: a {scope} has each global attribute, and none twice: {keys}")
    names = {one.get("key") for one in every(log, "x:global[@scope='event']/*")}
    for one in every(log, "x:classifier"):
        check(set(one.get("keys").split()) <= names, f"{where}: {one.get('name')} is global")
    check_values(log, where)


def check_values(log, where):
    for one in log.iter():
        name = etree.QName(one).localname
        if name not in ATTRIBUTES:
            continue
        try:
            {"int": int, "float": float, "date": datetime.fromisoformat}.get(name, str)(
                one.get("value"))
            holds = name != "boolean" or one.get("value") in ("true", "false")
        except ValueError:
            holds = False
        check(holds, f"{where}: {one.get('key')} {one.get('value')!r} is a {name}")


def check_traces(log, own, where):
    found = {}
    for trace in every(log, "x:trace"):
        case = every(trace, "string(x:string[@key='concept:name']/@value)")
        check(case not in found, f"{where}: {case} has one trace")
        found[case] = [(event.xpath("string(*[@key='identity:id']/@value)"),
                        event.xpath("string(*[@key='concept:name']/@value)"),
                        event.xpath("string(*[@key='time:timestamp']/@value)"))
                       for event in every(trace, "x:event")]
    wanted = {case: [(event.id, event.type, iso(event.when.first) + "T00:00:00.000Z")
                     for event in events] for case, events in own.items()}
    check(set(found) == set(wanted), f"{where}: the same cases")
    for case in set(found) & set(wanted):
        check(found[case] == wanted[case], f"{where}: {case} has its events in their order")


def check_read_back(path, own, where):
    if not own:
        return
    read = pm4py.read_xes(path, return_legacy_log_object=True)
    events = sum(map(len, own.values()))
    check((len(read), sum(map(len, read))) == (len(own), events),
          f"{where}: pm4py reads {len(read)} traces, written were {len(own)}")
    variants = Counter(tuple(event.type for event in events) for events in own.values())
    theirs = Counter(tuple(event["concept:name"] for event in trace) for trace in read)
    check(theirs == variants, f"{where}: the same variants")
    table = pm4py.read_xes(path)
    check((len(table), table["case:concept:name"].nunique()) == (events, len(own)),
          f"{where}: as a table there are {len(table)} events")
