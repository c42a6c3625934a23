#!/usr/bin/env python3
"""Measures what a user waits for: recording generated events, and every dashboard over them.

Every number is the wall time of a whole command, from its start to its last byte: the program
loads, opens the store, folds the log, makes the dashboard and renders it. Nothing is kept between
two commands. Needs only the standard library; says how in Benchmarks/README.md.
"""

import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

# A dashboard, and what its ID is where it takes one.
BOARDS = [
    ("overview", None), ("process", "process"), ("steering", "process"), ("measures", "process"),
    ("measure", "measure"), ("goals", "process"), ("dialogs", "process"),
    ("territory", "territory"), ("coverage", "process"), ("indicators", "process"),
    ("fund", "fund"), ("evaluation", "process"), ("chronicle", "process"),
    ("changes", "process"), ("gaps", "process"),
]
# These take their process as an option, the others their subject as an ID.
SCOPED = {"steering", "measures", "goals", "dialogs", "coverage", "indicators", "chronicle",
          "changes", "gaps", "evaluation"}
FORMATS = ["text", "json"]


class Failed(Exception):
    pass


def run(command, output=subprocess.DEVNULL):
    """Runs a command; its wall time in seconds and the most memory it held, in MiB."""
    begin = time.perf_counter()
    child = subprocess.Popen(command, stdout=output, stderr=subprocess.PIPE)
    message = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    elapsed = time.perf_counter() - begin
    child.stderr.close()
    if child.returncode != 0:
        raise Failed(f"{' '.join(command)}\n{message.decode(errors='replace')}")
    return elapsed, usage.ru_maxrss / 1024


def busiest(drafts):
    """The subject of each category that most drafts are about or name, as `{category: id}`."""
    counts = {}

    def count(category, identifier):
        ids = counts.setdefault(category, {})
        ids[identifier] = ids.get(identifier, 0) + 1

    with open(drafts, encoding="utf-8") as lines:
        for line in lines:
            draft = json.loads(line)
            count(*draft["subject"].split("/", 1))
            for field, value in draft.get("data", {}).items():
                if field in ("process", "territory", "fund", "measure") and isinstance(value, str):
                    count(field, value)
    return {category: max(ids, key=ids.get) for category, ids in counts.items()}


def arguments(board, category, subjects):
    if category is None:
        return ["show", board]
    if board in SCOPED:
        return ["show", board, "--process", subjects[category]]
    return ["show", board, subjects[category]]


def measure(options, folder, title, generated):
    """Records one workload and prints the table of its dashboards."""
    drafts = os.path.join(folder, "drafts.jsonl")
    store = os.path.join(folder, "store")
    binary = options.binary
    with open(drafts, "wb") as output:
        run([binary, "generate", "--events", str(options.events), *generated], output)
    print(f"\n## {title}\n")
    for name, extra in [("record --file", []), ("record --file --each", ["--each"])]:
        shutil.rmtree(store, ignore_errors=True)
        run([binary, "init", "--store", store])
        seconds, memory = run([binary, "record", "--store", store, "--file", drafts, *extra])
        print(f"- `{name}`: {seconds:.2f} s, {memory:.0f} MiB at most")
    subjects = busiest(drafts)
    # The generator makes no fund.
    run([binary, "record", "--store", store, "fund.opened", "fund/bench", "--on", "2020",
         "title=Fund", f"process={subjects['process']}", "budget=10000.00"])
    subjects["fund"] = "bench"
    log = os.path.join(store, "log")
    size = sum(os.path.getsize(os.path.join(log, name)) for name in os.listdir(log))
    print(f"- the log: {size / 2**20:.1f} MiB, {size / options.events:.0f} bytes an event\n")
    print("| dashboard | text, ms | JSON, ms | worst, ms | memory, MiB |")
    print("|---|---:|---:|---:|---:|")
    for board, category in BOARDS:
        if category is not None and category not in subjects:
            continue
        medians, worst, most = [], 0.0, 0.0
        for form in FORMATS:
            command = [binary, *arguments(board, category, subjects), "--store", store]
            runs = [run([*command, "--format", form]) for _ in range(options.runs)]
            times = [seconds * 1000 for seconds, _ in runs]
            medians.append(statistics.median(times))
            worst = max(worst, *times)
            most = max(most, *(memory for _, memory in runs))
        cells = " | ".join(f"{value:.0f}" for value in [*medians, worst, most])
        print(f"| {board} | {cells} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", nargs="?", default=".build/release/wegmarke")
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=5, help="of each dashboard and format")
    options = parser.parse_args()
    workloads = [
        (f"{options.events} events over many processes", []),
        (f"{options.events} events in one process", ["--processes", "1"]),
    ]
    print(f"{options.runs} runs of each command, medians; {os.cpu_count()} cores.")
    for title, generated in workloads:
        with tempfile.TemporaryDirectory() as folder:
            measure(options, folder, title, generated)


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        main()
    except Failed as failure:
        sys.exit(str(failure))
