#!/usr/bin/env python3
"""scipy, lifelines and pm4py as peers of `evaluate`: the same table read, the same computed.

    evaluation_peer.py association|durations|paths FILE

Prints the seconds of each part and the results, as JSON. Time begins after the imports; a part's
time includes those before it, from reading the file on."""

import contextlib
import io
import json
import os
import sys
import time

import pandas

os.environ.setdefault("TQDM_DISABLE", "1")


class Clock:
    def __init__(self):
        self.begin, self.seconds = time.perf_counter(), {}

    def part(self, name):
        self.seconds[name] = time.perf_counter() - self.begin


def association(path):
    from scipy.stats import false_discovery_control, fisher_exact
    from scipy.stats.contingency import odds_ratio
    clock = Clock()
    frame = pandas.read_csv(path)
    outcome = frame["outcome"].to_numpy() == 1
    tables = []
    for name in frame.columns.drop(["id", "outcome"]):
        has = frame[name].to_numpy() == 1
        tables.append([[int((has & outcome).sum()), int((has & ~outcome).sum())],
                       [int((~has & outcome).sum()), int((~has & ~outcome).sum())]])
    p = [float(fisher_exact(table).pvalue) for table in tables]
    false_discovery_control(p)
    clock.part("p and adjusted p")
    for table in tables:
        odds_ratio(table).confidence_interval()
    clock.part("odds ratios and bounds too")
    return clock, {"p": p}


def durations(path):
    from lifelines import KaplanMeierFitter
    from lifelines.statistics import multivariate_logrank_test
    clock = Clock()
    frame = pandas.read_csv(path)
    medians = []
    for _, cases in frame.groupby("group"):
        fitter = KaplanMeierFitter().fit(cases["time"], cases["event"])
        medians.append(float(fitter.median_survival_time_))
    clock.part("curves")
    test = multivariate_logrank_test(frame["time"], frame["group"], frame["event"])
    clock.part("log-rank too")
    return clock, {"medians": medians, "chiSquare": float(test.test_statistic)}


def paths(path):
    with contextlib.redirect_stdout(io.StringIO()):  # it greets whoever imports it
        import pm4py
    clock = Clock()
    frame = pandas.read_csv(path)
    frame["time"] = pandas.to_datetime(frame["time"], format="%Y-%m-%dT%H:%M:%SZ", utc=True)
    clock.part("reading")
    frame = pm4py.format_dataframe(frame, case_id="case", activity_key="activity",
                                   timestamp_key="time")
    edges, _, _ = pm4py.discover_dfg(frame)
    variants = pm4py.get_variants(frame)
    clock.part("graph and variants too")
    pm4py.discover_performance_dfg(frame)
    clock.part("median waits too")
    return clock, {"edges": {f"{one}→{other}": count for (one, other), count in edges.items()},
                   "variants": len(variants)}


if __name__ == "__main__":
    clock, result = {"association": association, "durations": durations,
                     "paths": paths}[sys.argv[1]](sys.argv[2])
    print(json.dumps({"seconds": clock.seconds, "result": result}))
