"""The steering dashboard's tables beside our own."""
from .dates import iso
from .result import same
from . import steering

TABLES = {
    "overdue": steering.overdue, "blocked": steering.blocked, "stalled": steering.stalled,
    "decisionsPending": steering.decisions_pending, "outcomesOpen": steering.outcomes_open,
    "unrecordedDialogs": steering.unrecorded_dialogs, "nextDeadlines": steering.next_deadlines}


def differences(process, sections):
    """(which figure, what differs or nothing) of every section."""
    since = steering.since_of(process.view)
    own = steering.key_figures(process, iso(since))
    for figure in sections["keyFigures"]["figures"]:
        yield f"figure {figure['id']}", value_flaw(own.get(figure["id"]), figure["value"])
        rests = figure["basis"] or figure["value"] is None or figure["id"] == "since"
        yield f"basis of figure {figure['id']}", "" if rests else "a value without a basis"
    for name, table in TABLES.items():
        yield from of_table(name, table(process), rows(sections[name]))
    yield from of_lights(process, rows(sections["redAndYellow"]))
    shown, expected = set(rows(sections["toDecide"])), steering.to_decide(process)
    yield "toDecide", set_flaw(shown, expected)
    yield from of_changes(process, since, sections)
    yield from of_statuses(process, sections["byStatus"])


def rows(section):
    return {row["id"]: row for row in section.get("rows", [])}


def value_flaw(own, theirs):
    numbers = own is not None and theirs is not None and not isinstance(theirs, (str, list))
    agree = same(own, theirs) if numbers else own == theirs
    return "" if agree else f"{theirs} in place of {own}"


def set_flaw(shown, expected):
    if shown == expected:
        return ""
    return f"too many {sorted(shown - expected)}, too few {sorted(expected - shown)}"


def of_table(name, own, theirs):
    yield f"rows of {name}", set_flaw(set(theirs), set(own))
    for key in own.keys() & theirs.keys():
        for column, value in own[key].items():
            shown = theirs[key]["cells"].get(column)
            if isinstance(value, list):
                value, shown = sorted(value), sorted(shown or [])
            flaw = value_flaw(value, shown)
            yield f"{name}.{column}", flaw and f"{key}: {flaw}"


def of_lights(process, theirs):
    own = steering.red_and_yellow(process)
    table = {key: steering.measure_row(measure) for key, (measure, _) in own.items()}
    yield from of_table("redAndYellow", table, theirs)
    for key in own.keys() & theirs.keys():
        light = theirs[key]["light"]
        fits = own[key][1].fits(light["state"], light["reason"])
        yield "lights", "" if fits else (
            f"{key}: {light['state']}, {light['reason']} in place of {own[key][1].state}, "
            f"{own[key][1].reasons}")


def of_changes(process, since, sections):
    own = steering.changes(process, since)
    shown = {entry["n"]: entry["late"] for entry in sections["changes"].get("entries", [])}
    flaw = set_flaw(set(shown), set(own))
    late = [n for n in own if n in shown and own[n] != shown[n]]
    yield "changes", flaw or (f"entered late or not: {late}" if late else "")
    counted = set()
    for figure in sections["changeCounts"].get("figures", []):
        types = steering.GROUPS.get(figure["id"], set())
        expected = {n for n in own if process.view.log.by_n[n].type in types}
        counted |= expected
        name = f"changeCounts.{figure['id']}"
        yield name, value_flaw(len(expected), figure["value"])
        yield f"basis of {name}", set_flaw(set(figure["basis"]), expected)
    yield "changeCounts", set_flaw(counted, set(own))


def of_statuses(process, section):
    own = steering.by_status(process)
    for series in section.get("series", []):
        shown = {point["on"]: point["value"] for point in series["points"]}
        agree = {key: value for key, value in shown.items() if value} == own
        yield "byStatus", "" if agree else f"{shown} in place of {own}"
        expected = {measure.status_event.n for measure in process.measures()}
        yield "basis of byStatus", set_flaw(set(series["basis"]), expected)
