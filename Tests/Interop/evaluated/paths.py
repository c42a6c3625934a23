"""Paths against pm4py: what follows what, how often and how soon, and the variants; conformance
against an edit distance of its own."""
import datetime
from collections import Counter

import pandas
import pm4py

from evaluated.tables import Tables

START = datetime.datetime(2020, 1, 1, tzinfo=datetime.timezone.utc)


def check_all(binary):
    tables = Tables(binary, "paths")
    check_log(tables, RUNNING_EXAMPLE)
    for _ in tables.many(160):
        check_log(tables, random_log(tables.random))
    random = tables.random
    check_log(tables, [(f"c{random.randrange(8000)}", f"a{random.randrange(12)}",
                        random.randrange(10**8)) for _ in range(60_000)])


# The running example of van der Aalst's "Process Mining": six cases, 42 events.
RUNNING_EXAMPLE = [
    (case, step, position * 3600) for case, path in enumerate((
        "register examine check decide reject", "register check casually decide pay",
        "register casually check decide reinitiate examine check decide pay",
        "register check examine decide reject",
        "register casually check decide reinitiate check casually decide reinitiate casually check"
        " decide reject",
        "register casually check decide pay"))
    for position, step in enumerate(path.split())]


def random_log(random):
    """Events as (case, activity, seconds), in any order; some at the same moment."""
    cases, activities = random.choice((1, 3, 40)), random.choice((1, 3, 8, 30))
    latest = random.choice((3, 50, 10**6, 10**9))
    return [(random.randrange(cases), f"a{random.randrange(activities)}", random.randint(0, latest))
            for _ in range(random.choice((1, 2, 20, 400)))]


def moments(random, log):
    """The times as one of the forms that are read."""
    form = random.randrange(4)
    if form == 0:
        return [seconds for _, _, seconds in log], log
    if form == 1:  # days only
        log = [(case, step, seconds - seconds % 86400) for case, step, seconds in log]
        return [moment(seconds).strftime("%Y-%m-%d") for _, _, seconds in log], log
    if form == 2:
        zone = datetime.timezone(datetime.timedelta(hours=random.randint(-11, 12)))
        return [moment(seconds).astimezone(zone).isoformat() for _, _, seconds in log], log
    return [moment(seconds).strftime("%Y-%m-%d %H:%M:%S") for _, _, seconds in log], log


def moment(seconds):
    return START + datetime.timedelta(seconds=seconds)


def check_log(tables, log):
    random = tables.random
    times, log = moments(random, log)
    steps = sorted({step for _, step, _ in log})
    order = [random.choice(steps + ["elsewhere"]) for _ in range(random.choice((1, 4, 10, 64)))]
    still_open = {case for case, _, _ in log if random.random() < 0.2}
    rows = [(case, step, time, int(case in still_open))
            for (case, step, _), time in zip(log, times)]
    answer = tables.ask(["case", "activity", "time", "open"], rows, "--open", "open",
                        "--order", ",".join(order))
    if answer is None:
        return
    frame = pandas.DataFrame({"case:concept:name": [str(case) for case, _, _ in log],
                              "concept:name": [step for _, step, _ in log],
                              "time:timestamp": [moment(seconds) for _, _, seconds in log]})
    # As pm4py wants it, by case and time; events at the same moment stay as they came.
    frame = frame.sort_values(["case:concept:name", "time:timestamp"], kind="stable",
                              ignore_index=True)
    check_counts(tables, answer, frame, still_open)
    check_graph(tables, answer, frame)
    check_times(tables, answer, frame)
    check_order(tables, answer, frame, order, still_open)


def check_counts(tables, answer, frame, still_open):
    by_case = frame.groupby("case:concept:name")["concept:name"]
    tables.same("counts", [answer[key] for key in ("cases", "openCases", "events", "activities")],
                [by_case.ngroups, len(still_open), len(frame), frame["concept:name"].nunique()])
    tables.same("steps", {one["name"]: one["count"] for one in answer["steps"]},
                pm4py.get_event_attribute_values(frame, "concept:name"))


def check_graph(tables, answer, frame):
    following, _, _ = pm4py.discover_dfg(frame)
    ours = {(edge["from"], edge["to"]): edge["count"] for edge in answer["edges"]}
    tables.same("what follows what", ours, dict(following))
    variants = pm4py.get_variants(frame)
    tables.same("number of variants", answer["variantCount"], len(variants))
    tables.same("variants", {tuple(one["path"]): one["count"] for one in answer["variants"]},
                {path: cases if isinstance(cases, int) else len(cases)
                 for path, cases in variants.items()})
    for kind in ("edges", "variants"):
        numbers = [one["count"] for one in answer[kind]]
        tables.same(f"order of {kind}", numbers, sorted(numbers, reverse=True))


def check_times(tables, answer, frame):
    performance, _, _ = pm4py.discover_performance_dfg(frame)
    for edge in answer["edges"]:
        pair = edge["from"], edge["to"]
        theirs = performance.get(pair, {}).get("median")
        tables.close(f"median wait of {pair}", edge["medianSeconds"], theirs)
    by_case = frame.groupby("case:concept:name")["time:timestamp"]
    span = (by_case.max() - by_case.min()).dt.total_seconds()
    for key, value in (("min", span.min()), ("median", span.median()), ("max", span.max())):
        tables.close(f"{key} of durations", answer["durations"][key], value)
    waits = -by_case.diff(-1).dt.total_seconds()
    theirs = waits.groupby(frame["concept:name"]).median()
    for step in answer["steps"]:
        tables.close(f"median time in {step['name']}", step["medianSeconds"], theirs[step["name"]])


def check_order(tables, answer, frame, order, still_open):
    still_open = {str(case) for case in still_open}
    paths = Counter()
    for case, path in frame.groupby("case:concept:name")["concept:name"]:
        paths[tuple(path), case in still_open] += 1
    total = exact = 0
    for (path, is_open), count in paths.items():
        distances = edit_distances(path, order)
        ends = range(1, len(order) + 1) if is_open else [len(order)]
        best = max(1 - distances[end] / (len(path) + end) for end in ends)
        total += best * count
        exact += count if best == 1 else 0
    found = answer["conformance"]
    tables.same("expected order", found["ideal"], order)
    tables.same("exactly so", found["exact"], exact)
    tables.close("mean fitness", found["averageFitness"], total / paths.total(), absolute=1e-12)


def edit_distances(path, order):
    """The fewest insertions and deletions from a path to each beginning of an order."""
    row = list(range(len(order) + 1))
    for index, step in enumerate(path, 1):
        last, row = row, [index]
        for position, wanted in enumerate(order):
            row.append(last[position] if step == wanted
                       else 1 + min(last[position + 1], row[position]))
    return row
