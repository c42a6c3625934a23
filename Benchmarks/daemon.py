#!/usr/bin/env python3
"""Measures the daemon: beside nginx, and with many who ask, record, subscribe or say nothing.

Needs python3, wrk, nginx and a C compiler; what cannot be run is left out, and the end of the
result says why. Benchmarks/README.md says what is measured and how to read it.
"""

import argparse
import contextlib
import os
import resource
import shlex
import signal
import sys
import tempfile

from harness import machine
from harness.answers import Cached, Million, Starting, Uncached
from harness.command import Failed, Run
from harness.crowds import Idle, Recording, Streams
from harness.served import Stores
from harness.tables import Notes
from harness.verdicts import Verdicts

PARTS = {"cached": Cached, "uncached": Uncached, "record": Recording, "streams": Streams,
         "idle": Idle, "million": Million, "start": Starting}


def say(words):
    print(f"… {words}", file=sys.stderr, flush=True)


def read_options(words):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", nargs="?", default=".build/release/wegmarke")
    parser.add_argument("--tools", default=".build-bench", help="where the clients are built")
    parser.add_argument("--dir", help="where the stores lie; on a disk (else beside the tools)")
    parser.add_argument("--runs", type=int, help="of everything (else 3)")
    parser.add_argument("--quick", action="store_true", help="one run, small sizes: a try-out")
    parser.add_argument("--only", default=",".join(PARTS), metavar="PART,PART",
                        help=f"some of {', '.join(PARTS)}")
    parser.add_argument("--output", help="write the result to this file too")
    options = parser.parse_args(words)
    options.only = options.only.split(",")
    if unknown := set(options.only) - set(PARTS):
        parser.error(f"--only knows {', '.join(PARTS)}, not {', '.join(unknown)}")
    options.runs = options.runs or (1 if options.quick else 3)
    options.binary, options.tools = map(os.path.abspath, (options.binary, options.tools))
    return options


def measured(options, stores):
    """The sections of the result."""
    notes, verdicts, sections = Notes(), Verdicts(), []

    def show(section):
        sections.append(section)
        print(f"\n{section}", flush=True)

    for name in options.only:
        part = PARTS[name](options, stores)
        try:
            part.measure(say)
        except (Failed, OSError) as failure:
            notes.add(part.title, str(failure))
        show(f"## {part.title}\n\n{part.report()}")
        part.judge(verdicts)
    if verdicts.rows:
        show(verdicts.report())
    if notes.lines:
        lines = "\n".join(f"- {line}" for line in notes.lines)
        show(f"## What could not be run\n\n{lines}")
    return sections


def document(options, words, sections):
    command = shlex.join(["python3", "Benchmarks/daemon.py", *words])
    head = [
        "# The daemon", "The last run; Benchmarks/README.md says how to read it. Medians of"
        f" {options.runs} runs; a ratio is the median of the ratios run by run, with the least and"
        " the most of them.",
        f"```sh\nswift build -c release\n{command}\n```",
        machine.described(options.folder, {}, machine.commit()),
        "Programs: " + "; ".join(version(*words) for words in (
            (options.binary, "--version"), ("nginx", "-v"), ("wrk", "-v"))) + ".",
    ]
    return "\n\n".join([*head, *sections]) + "\n"


def version(*command):
    """The first line that tells it; wrk ends with 1 after telling."""
    try:
        done = Run(["sh", "-c", shlex.join(command) + " 2>&1 || true"])
        return done.text.splitlines()[0]
    except (Failed, IndexError):
        return f"no {os.path.basename(command[0])}"


def main():
    # So that what was begun is also cleaned up when somebody ends it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended"))
    words = sys.argv[1:]
    options = read_options(words)
    os.makedirs(options.tools, exist_ok=True)
    place = options.dir or options.tools
    machine.refuse_memory(place)
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="run-", dir=place))
        options.folder = os.path.abspath(folder)
        sections = measured(options, Stores(options.binary, options.folder))
        result = document(options, words, sections)
    if options.output:
        with open(options.output, "w", encoding="utf-8") as file:
            file.write(result)


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        main()
    except Failed as failure:
        sys.exit(str(failure))
    except KeyboardInterrupt:
        sys.exit("interrupted")
