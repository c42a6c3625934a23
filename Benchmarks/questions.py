#!/usr/bin/env python3
"""Measures questions about today and about past days over one large store, each kind of question
of every process, once the store is open: what the daemon and a report pay for each.

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
    "steering": ("the steering dashboard, with trends", None),
    "changes": ("what has changed in a year", 100),
}
FACTOR = 1.2


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
        subprocess.run([binary, "generate", "--events", str(options.events)], stdout=file,
                       check=True)
    output([binary, "init", "--store", store])
    output([binary, "record", "--store", store, "--file", drafts, "--each"])
    os.remove(drafts)
    return store


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", default=".build/release")
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--store", help="a store that is there, instead of a generated one")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="wegmarke-questions-")
    try:
        store = store_of(options, folder)
        runs = {}
        for _ in range(options.runs):
            told = output([os.path.join(options.build, "logbench"), "questions", store])
            for line in told.splitlines():
                answer = json.loads(line)
                runs.setdefault(answer["question"], []).append(answer)
    finally:
        shutil.rmtree(folder)
    first = next(iter(runs.values()))[0]
    print(f"{first['events']:,} events, each question asked of {first['asked']} processes;"
          f" medians of {options.runs} runs, in milliseconds.\n")
    print("| question | today p50 | p99 | past day p50 | p99 | past / today | reached |")
    print("|---|---:|---:|---:|---:|---:|---|")
    for name, answers in runs.items():
        def median(when, share):
            return statistics.median(answer[when][share] for answer in answers)

        factor = statistics.median(
            answer["past"]["p50"] / answer["today"]["p50"] for answer in answers)
        title, limit = QUESTIONS[name]
        slowest = max(median("today", "p99"), median("past", "p99"))
        reached = factor <= FACTOR and (limit is None or slowest <= limit)
        wanted = "" if limit is None else f", p99 ≤ {limit}"
        print(f"| {title} | {median('today', 'p50'):.2f} | {median('today', 'p99'):.2f}"
              f" | {median('past', 'p50'):.2f} | {median('past', 'p99'):.2f} | {factor:.2f}"
              f" | {'yes' if reached else '**no**'} (≤ {FACTOR} ×{wanted}) |")


if __name__ == "__main__":
    main()
