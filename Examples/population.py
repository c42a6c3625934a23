#!/usr/bin/env python3
"""Writes Examples/<process>-population.jsonl from the official population figures.

    python3 Examples/population.py PATH/municipal_population_series_1983_2023.csv

Run by hand when the figures change; nothing at build time depends on it. The output depends on
the table and on the main example files only: the same input gives the same bytes. What it decides
(identity across the county reform, no parent for what is gone) is explained in Examples/README.md.
"""

import collections
import csv
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
READ = "../2026-11-20"
REGIONS = {
    "huettener_berge": "huettener-berge",
    "lk_wolfenbuettel": "wolfenbuettel",
    "saalfeld_rudolstadt": "saalebogen",
    "werra_meissner": "lebenswert",
    "ludwigslust_parchim": "ludwigslust-parchim",
}
TERRITORIES = {
    "huettener-berge": ["010585890"],
    "wolfenbuettel": ["03158"],
    "saalebogen": ["16073077", "16073076", "16073005"],
    "lebenswert": ["06636"],
    "ludwigslust-parchim": ["13076"],
}
AMT_HUETTENER_BERGE = "010585890"
FORMER_AEMTER = {
    "Hütten": ("010585850", "Amt Hütten"),
    "Wittensee": ("010585885", "Amt Wittensee"),
}
AMT_DOEMITZ_MALLISS = "130765654"
COUNTY = "13076"
REFORM = 2011
SOURCE = "Destatis, Gemeindeverzeichnis (GV-ISys), Jahresauszüge"
LICENCE = "Vervielfältigung und Verbreitung, auch auszugsweise, mit Quellenangabe gestattet"
DOUBT = " (Stand im Auszug widersprüchlich: 1997 oder 1998)"


def line(type_name, subject, on, data):
    """One draft; `data` may hold numbers as the digits of the table."""
    draft = {"type": type_name, "subject": subject}
    if on:
        draft["on"] = on
    draft |= {"visibility": "public", "data": data}
    return json.dumps(draft, ensure_ascii=False, separators=(",", ":"))


def number(digits):
    """The table's digits as a number that is written back with a point only where needed."""
    return float(digits) if "." in digits else int(digits)


def named(row):
    """Name without the suffix of the register, and the kind that the suffix tells."""
    name, _, suffix = row["name"].partition(", ")
    kinds = {"Stadt": "stadt", "Kreisstadt": "stadt", "gemfr. Gebiet": "gemeindefrei"}
    return name, kinds.get(suffix, "gemeinde")


def first_seen(rows, dates):
    """The span in which a municipality appeared; its validFrom unless it was there at first."""
    first = dates.index(rows[0]["stand"])
    if first == 0:
        return "../" + dates[0], None
    since = int(dates[first - 1][:4]) + 1
    if rows[0]["ags"].startswith(COUNTY):
        since = max(since, REFORM)
    span = f"{since}/{dates[first][:4]}"
    return span, span


def identities(rows, dates):
    """Old key to new key across the county reform of 2011: the same name, once on either side.

    Compared are the last extract under the old keys and the first under the new ones. Every other
    change of key counts as another municipality.
    """
    last_old = max(r["stand"] for r in rows if not r["ags"].startswith(COUNTY))
    first_new = min(r["stand"] for r in rows if r["ags"].startswith(COUNTY))
    old, new = collections.defaultdict(set), collections.defaultdict(set)
    for row in rows:
        if row["stand"] == last_old:
            old[row["name"]].add(row["ags"])
        if row["stand"] == first_new:
            new[row["name"]].add(row["ags"])
    return {
        next(iter(old[name])): next(iter(new[name]))
        for name in new
        if len(new[name]) == 1 and len(old.get(name, ())) == 1
    }


def county_moves(identity, rows, old_key, last):
    """Events after the registration of a municipality of Ludwigslust-Parchim."""
    lines = []
    subject = f"territory/{identity}"
    amt_rows = [r for r in rows if r["verband"] == "Dömitz-Malliß"]
    if amt_rows:
        lines.append(line("territory.reassigned", subject, "2003/2005",
                          {"parent": AMT_DOEMITZ_MALLISS}))
    if old_key:
        lines.append(line("territory.rekeyed", subject, str(REFORM), {"ags": identity}))
    if old_key and not amt_rows and rows[-1]["stand"] == last:
        lines.append(line("territory.reassigned", subject, str(REFORM), {"parent": COUNTY}))
    return lines


def parent_at_first(process, rows, last):
    """The larger territory a municipality had when it first appears in the table, if known."""
    if process == "huettener-berge":
        amt = rows[0]["verband"].removeprefix("Amt ")
        return FORMER_AEMTER[amt][0] if amt in FORMER_AEMTER else AMT_HUETTENER_BERGE
    if rows[-1]["stand"] != last:
        return None
    if process == "ludwigslust-parchim" and not rows[0]["ags"].startswith(COUNTY):
        return None
    return TERRITORIES[process][0] if process != "saalebogen" else None


def territories(process, by_identity, old_keys, dates, known):
    """The registrations that the main file of the process does not hold already."""
    lines = []
    if process == "huettener-berge":
        for key, name in FORMER_AEMTER.values():
            lines.append(line("territory.registered", f"territory/{key}", "../" + dates[0],
                              {"name": name, "kind": "amt", "ags": key}))
    for identity, rows in sorted(by_identity.items()):
        subject = f"territory/{identity}"
        if subject not in known:
            name, kind = named(rows[-1])
            span, valid_from = first_seen(rows, dates)
            data = {"name": name, "kind": kind}
            parent = parent_at_first(process, rows, dates[-1])
            if parent:
                data["parent"] = parent
            data["ags"] = rows[0]["ags"]
            if valid_from:
                data["validFrom"] = valid_from
            lines.append(line("territory.registered", subject, span, data))
            if process == "ludwigslust-parchim":
                lines += county_moves(identity, rows, old_keys.get(identity), dates[-1])
        if process == "huettener-berge" and rows[0]["stand"] == dates[0] and (
                rows[-1]["stand"] == dates[-1]):
            lines.append(line("territory.reassigned", subject, "2006/2009",
                              {"parent": AMT_HUETTENER_BERGE}))
    return lines


def measurements(process, by_identity):
    """One event a municipality and reference date; a number missing in the table stays missing."""
    indicator = f"indicator/{process}-bevoelkerung"
    lines = [line("indicator.defined", indicator, READ, {
        "process": process, "title": "Bevölkerung", "unit": "Personen", "direction": "none",
        "aggregation": "sum", "level": "context", "territories": TERRITORIES[process],
        "source": SOURCE, "licence": LICENCE, "rhythm": "irregular"})]
    pairs = [(row["stand"], identity, row) for identity, rows in by_identity.items()
             for row in rows]
    for stand, identity, row in sorted(pairs, key=lambda pair: pair[:2]):
        if not row["bev_insgesamt"]:
            continue
        source = "GV-ISys, " + row["quelle_datei"] + (DOUBT if stand[:4] == "1998" else "")
        lines.append(line("indicator.measured", indicator, None, {
            "value": int(row["bev_insgesamt"]), "date": stand, "territory": identity,
            "boundary": stand, "area": number(row["flaeche_km2"]), "source": source}))
    lines.append(line("note.added", indicator, READ, {"text":
        "Jeder Stichtag steht auf seinem eigenen Gebietsstand. Der Auszug zum Stichtag 31.12.1998 "
        "widerspricht sich beim Stand (1997 oder 1998)."}))
    return lines


def write(process, rows):
    dates = sorted({row["stand"] for row in rows})
    renumbered = identities(rows, dates) if process == "ludwigslust-parchim" else {}
    by_identity = collections.defaultdict(list)
    for row in sorted(rows, key=lambda row: row["stand"]):
        by_identity[renumbered.get(row["ags"], row["ags"])].append(row)
    if process == "saalebogen":
        by_identity = {key: by_identity[key] for key in TERRITORIES[process]}
    main = (HERE / f"{process}.jsonl").read_text(encoding="utf-8").splitlines()
    known = {json.loads(text)["subject"] for text in main}
    old_keys = {new: old for old, new in renumbered.items()}
    lines = territories(process, by_identity, old_keys, dates, known)
    if process == "saalebogen":
        lines.append(line("territory.boundaryChanged", "territory/16073077", "2018/2021",
                          {"reason": "Eine Nachbargemeinde kam hinzu."}))
    lines += measurements(process, by_identity)
    text = "\n".join(lines) + "\n"
    (HERE / f"{process}-population.jsonl").write_text(text, encoding="utf-8")


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 64
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for region, process in REGIONS.items():
        write(process, [row for row in rows if row["region"] == region])
    return 0


if __name__ == "__main__":
    sys.exit(main())
