#!/usr/bin/env python3
"""Measures questions about today and about past days over one large store, each kind of question
of every process, once the store is open: what the daemon and a report pay for each. Then the time
until a store is open, without a snapshot and with one.

A past day must not cost more than 1.2 times today. Needs only the standard library; says how in
Benchmarks/README.md.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

# What each kind of question asks, and what it may take at the 99th percentile, in milliseconds.
QUESTIONS = {
    "status": ("where each measure of a process stands", 10),
    "implementationRate": ("one key figure", 10),
    "kpis": ("all key figures of a process", 10),
    "measure": ("the page of a measure", 10),
    "measures": ("the list of all measures", None),
    "steering": ("the steering dashboard, with trends", 10),
    "steeringText": ("the same, written as text", 10),
    "steeringJSON": ("the same, written as JSON", 10),
    "steeringHTML": ("the same, written as HTML", 10),
    "changes": ("what has changed in a year", 100),
}
FACTOR = 1.2
# Until a store of 1,000,000 events is open, in seconds: without a snapshot, and with one.
OPEN = {False: 1.5, True: 0.3}


def output(command, **more):
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, **more)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}")
    return done.stdout


def store_of(options, folder):
    """A store of as many events as asked for, unless one is given."""
    if options.store:
        return options.store
    binary, store = os.path.join(options.build, "wegmarke"), os.path.join(folder, "store")
    drafts = os.path.join(folder, "drafts.jsonl")
    with open(drafts, "wb") as file:
        subprocess.run([binary, "generate", "--events", str(options.events),
                        "--processes", str(options.processes)], stdout=file, check=True)
    output([binary, "init", "--store", store])
    output([binary, "record", "--store", store, "--file", drafts, "--each"])
    os.remove(drafts)
    return store


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", default=".build/release")
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--processes", type=int, default=400)
    parser.add_argument("--only", default="", help="only questions that begin like this")
    parser.add_argument("--store", help="a store that is there, instead of a generated one")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="wegmarke-questions-")
    try:
        store = store_of(options, folder)
        runs = {}
        for _ in range(options.runs):
            told = output([os.path.join(options.build, "logbench"), "questions", store]
                          + (["--only", options.only] if options.only else []))
            for line in told.splitlines():
                answer = json.loads(line)
                runs.setdefault(answer["question"], []).append(answer)
        opened = opening(options, store, folder)
    finally:
        shutil.rmtree(folder)
    tell_questions(runs, options)
    tell_opening(opened)


def opening(options, store, folder):
    """Opens a copy of the store, without any snapshot and with one of everything."""
    copy = os.path.join(folder, "copy")
    shutil.copytree(store, copy)
    shutil.rmtree(os.path.join(copy, "snapshots"), ignore_errors=True)
    logbench = os.path.join(options.build, "logbench")
    opened = {}
    for has_snapshot in (False, True):
        if has_snapshot:
            output([logbench, "snapshot", copy])
        opened[has_snapshot] = [json.loads(output([logbench, "open", copy]))
                                for _ in range(options.runs)]
    return opened


def tell_questions(runs, options):
    first = next(iter(runs.values()))[0]
    print(f"{first['events']:,} events, each question asked of {first['asked']} processes;"
          f" medians of {options.runs} runs, in milliseconds of wall time; in brackets the"
          " processor time of the thread.\n")
    print("| question | today p50 | p99 | past day p50 | p99 | as known then p50 | p99"
          " | past / today | reached |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|---|")
    for name, answers in runs.items():
        def median(when, share):
            return statistics.median(answer[when][share] for answer in answers)

        def cells(when):
            return " | ".join(f"{median(when, 'p' + share):.2f} ({median(when, 'cpu' + share):.2f})"
                              for share in ("50", "99"))

        factor = statistics.median(
            answer["past"]["p50"] / answer["today"]["p50"] for answer in answers)
        title, limit = QUESTIONS[name]
        slowest = max(median(when, "p99") for when in ("today", "past", "known"))
        reached = factor <= FACTOR and (limit is None or slowest <= limit)
        wanted = "" if limit is None else f", p99 ≤ {limit}"
        print(f"| {title} | {cells('today')} | {cells('past')} | {cells('known')} | {factor:.2f}"
              f" | {'yes' if reached else '**no**'} (≤ {FACTOR} ×{wanted}) |")


def tell_opening(opened):
    print("\n| open | wall, s | CPU, s | events replayed | peak MiB | reached |")
    print("|---|---:|---:|---:|---:|---|")
    for has_snapshot, runs in opened.items():
        def median(key):
            return statistics.median(run[key] for run in runs)

        limit = OPEN[has_snapshot]
        reached = "yes" if median("openSeconds") <= limit else "**no**"
        print(f"| {'with' if has_snapshot else 'without'} a snapshot"
              f" | {median('openSeconds'):.2f} | {median('openCPU'):.2f}"
              f" | {runs[0]['replayed']:,} | {median('peakMiB'):.0f}"
              f" | {reached} (≤ {limit} at 1,000,000 events) |")


if __name__ == "__main__":
    main()
