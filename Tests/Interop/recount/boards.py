"""Every figure and row of every dashboard: does it say what it rests on?"""
from .kpis import parsed

# What the question itself states, or what counts lines and not events.
ASKED = {"since"}


def without_basis(demo, key):
    """(kind, flaw) for the figures, rows and nodes of the story's dashboards."""
    found = {}
    for words in boards(demo, key):
        done = demo.ask("show", *words, "--lang", "en", "--format", "json")
        if done.returncode != 0:
            yield f"show {words[0]}", done.stderr.strip()
            continue
        for section in parsed(done.stdout)["sections"]:
            for kind, one in parts(section):
                name = f"basis on the dashboard {words[0]}: {section['id']}.{kind}"
                found.setdefault(name, "")
                if bare(one):
                    found[name] = found[name] or f"none for {one.get('id')} of {words[1:2]}"
    yield from found.items()


def boards(demo, key):
    plain = ["--process", key]
    yield ["overview"]
    for subject in demo.log.of_category["process"]:
        yield ["process", subject.split("/")[1]]
    for name in ("steering", "measures", "goals", "dialogs", "coverage", "indicators", "gaps"):
        yield [name, *plain]
    for subject in demo.log.of_subject:
        category, name = subject.split("/")
        if category in ("measure", "fund") and name.startswith("ml-"):
            yield [category, name]
        if category == "territory" and name.startswith("99"):
            yield [category, name]


def parts(section):
    """(kind, part) of what states a value: a figure by its id, else the section's own."""
    for figure in section.get("figures", []):
        yield figure["id"], figure
    for row in section.get("rows", []):
        yield "row", row
    for series in section.get("series", []):
        yield "series", series
    yield from nodes(section.get("nodes", []))


def nodes(some):
    for node in some:
        yield "node", node
        yield from nodes(node["children"])


def bare(one):
    if one.get("basis") or one.get("id") in ASKED:
        return False
    if "children" in one and "/" not in one["id"]:
        return False  # a heading over others
    if "points" in one:
        return any(point["value"] is not None for point in one["points"])
    if "cells" in one:
        return any(value not in (None, 0, []) for value in one["cells"].values())
    return one.get("value", 1) not in (None, 0)
