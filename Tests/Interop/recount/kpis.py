"""All key figures, and the program's answer beside our own."""
import json
from decimal import Decimal

from .dates import iso
from .effect_kpis import EFFECT_KPIS
from .measure_kpis import MEASURE_KPIS
from .measures import Process
from .result import same
from .talk_kpis import TALK_KPIS

ALL = {**MEASURE_KPIS, **TALK_KPIS, **EFFECT_KPIS}
# Where the design wants what is not counted to be said, even beside no value.
SAID = {"dialogs", "guestDialogs", "adoptionToStart", "startToCompletion"}


def lens_options(view, clearance, process):
    return ["--process", process, "--as-of", iso(view.as_of), "--known-at", f"@{view.known}",
            "--clearance", clearance, "--lang", "en", "--format", "json"]


def parsed(text):
    return json.loads(text, parse_float=Decimal)


def differs(own, theirs):
    """What is not the same, in words; empty where all is."""
    parts = {part["id"]: part["value"] for part in theirs.get("parts", [])}
    counted, of = theirs.get("counted"), theirs.get("of")
    if not same(own.value, theirs["value"]):
        return f"{theirs['value']} in place of {own.value}"
    if not own.says_counted(counted, of, theirs["id"] in SAID):
        return f"{counted} of {of} counted in place of {own.counted} of {own.of}"
    if not own.has_parts(parts):
        return f"parts {parts} in place of {own.parts}"
    return ""


def recomputed(view, key):
    process = Process(view, key)
    return {kpi: figure(process) for kpi, figure in ALL.items()}
